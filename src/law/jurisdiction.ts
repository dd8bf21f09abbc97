import { z } from "zod";
import type { Bilingual } from "./text.ts";

/** Where a rule holds: the nation "cn", or "cn-" with a GB/T 2260 code of 2 (province), 4 (city) or 6 (district) digits. */
export const Jurisdiction = z.string().regex(/^cn(-\d{2}(\d{2}(\d{2})?)?)?$/) as unknown as z.ZodType<
  Jurisdiction,
  string
>;
export type Jurisdiction = "cn" | `cn-${number}`;

export const nation = "cn" satisfies Jurisdiction;

/** Whether `child` lies in `parent`, or is it: a district in its city, its province and the nation. */
export function within(child: Jurisdiction, parent: Jurisdiction): boolean {
  return parent === nation || child.startsWith(parent);
}

/** Provinces, autonomous regions and municipalities of the mainland, by code (GB/T 2260). */
export const provinces = {
  "cn-11": { zh: "北京市", en: "Beijing" },
  "cn-12": { zh: "天津市", en: "Tianjin" },
  "cn-13": { zh: "河北省", en: "Hebei" },
  "cn-14": { zh: "山西省", en: "Shanxi" },
  "cn-15": { zh: "内蒙古自治区", en: "Inner Mongolia" },
  "cn-21": { zh: "辽宁省", en: "Liaoning" },
  "cn-22": { zh: "吉林省", en: "Jilin" },
  "cn-23": { zh: "黑龙江省", en: "Heilongjiang" },
  "cn-31": { zh: "上海市", en: "Shanghai" },
  "cn-32": { zh: "江苏省", en: "Jiangsu" },
  "cn-33": { zh: "浙江省", en: "Zhejiang" },
  "cn-34": { zh: "安徽省", en: "Anhui" },
  "cn-35": { zh: "福建省", en: "Fujian" },
  "cn-36": { zh: "江西省", en: "Jiangxi" },
  "cn-37": { zh: "山东省", en: "Shandong" },
  "cn-41": { zh: "河南省", en: "Henan" },
  "cn-42": { zh: "湖北省", en: "Hubei" },
  "cn-43": { zh: "湖南省", en: "Hunan" },
  "cn-44": { zh: "广东省", en: "Guangdong" },
  "cn-45": { zh: "广西壮族自治区", en: "Guangxi" },
  "cn-46": { zh: "海南省", en: "Hainan" },
  "cn-50": { zh: "重庆市", en: "Chongqing" },
  "cn-51": { zh: "四川省", en: "Sichuan" },
  "cn-52": { zh: "贵州省", en: "Guizhou" },
  "cn-53": { zh: "云南省", en: "Yunnan" },
  "cn-54": { zh: "西藏自治区", en: "Tibet" },
  "cn-61": { zh: "陕西省", en: "Shaanxi" },
  "cn-62": { zh: "甘肃省", en: "Gansu" },
  "cn-63": { zh: "青海省", en: "Qinghai" },
  "cn-64": { zh: "宁夏回族自治区", en: "Ningxia" },
  "cn-65": { zh: "新疆维吾尔自治区", en: "Xinjiang" },
} as const satisfies Partial<Record<Jurisdiction, Bilingual>>;

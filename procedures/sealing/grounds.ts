import type { SealGround } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";

/**
 * Why a paper, a file or a value is sealed. No text that we read lists these grounds: they are a rule of the house, marked
 * unverified, and an office writes its own, as "中文|English" one after another.
 */
const standard = [
  "商业秘密|trade secret",
  "个人隐私、个人信息|privacy or personal data",
  "未成年人信息|data of a minor",
  "公开后可能妨碍调查|would hinder the investigation",
].join("；");

const item = /^[^|]{1,60}\|[^|]{1,80}$/u;

export const groundsSetting = {
  key: "sealing.grounds",
  name: {
    zh: "封存事由（每项写作“中文|英文”，以“；”分开）",
    en: "grounds for a seal: each as Chinese|English, separated by “；”",
  },
  schema: z
    .string()
    .max(4000)
    .refine((text) => itemsOf(text).length > 0 && itemsOf(text).every((each) => item.test(each)), {
      params: {
        sentence: { zh: "每项写作“中文|英文”，以“；”分开", en: 'each as "Chinese|English", separated by “；”' },
      },
    }),
  standard,
  confidence: "unverified",
  article: cite("house", "1"),
} as const;

/** The grounds of an office whose setting says this; those of the house where it has none. */
export function sealGrounds(setting: unknown): SealGround[] {
  const text = typeof setting === "string" && setting.trim() !== "" ? setting : standard;
  return itemsOf(text).map((each) => {
    const [zh = "", en = zh] = each.split("|");
    return { name: { zh: zh.trim(), en: en.trim() }, confidence: "unverified" };
  });
}

function itemsOf(text: string): string[] {
  return text
    .split(/[；;\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

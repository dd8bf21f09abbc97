import type { Bilingual } from "#law";
import { z } from "zod";

/** A class of the Nice Classification: goods 1 to 34, services 35 to 45. */
export const ClassNumber = z.number().int().min(1).max(45);
export type ClassNumber = z.infer<typeof ClassNumber>;

/** Short headings in our own words, for menus and reasons; the official headings are longer. */
export const niceClasses: Readonly<Record<number, Bilingual>> = {
  1: { zh: "工业用化学品", en: "chemicals for industry" },
  2: { zh: "颜料油漆", en: "paints and varnishes" },
  3: { zh: "日化洗护用品", en: "cosmetics and cleaning" },
  4: { zh: "燃料和工业油脂", en: "fuels and lubricants" },
  5: { zh: "药品和卫生用品", en: "medicines and hygiene" },
  6: { zh: "普通金属及制品", en: "common metals" },
  7: { zh: "机器设备", en: "machines" },
  8: { zh: "手工具和餐具刀叉", en: "hand tools and cutlery" },
  9: { zh: "电子、计算机及光学产品", en: "electronics, computers, optics" },
  10: { zh: "医疗器械", en: "medical devices" },
  11: { zh: "灯具、家电和空调", en: "lighting, heating, kitchen appliances" },
  12: { zh: "运载工具及配件", en: "vehicles" },
  13: { zh: "军火和烟花", en: "firearms and fireworks" },
  14: { zh: "珠宝钟表", en: "jewellery and watches" },
  15: { zh: "乐器", en: "musical instruments" },
  16: { zh: "文具办公用品", en: "paper and stationery" },
  17: { zh: "橡胶塑料半成品", en: "rubber and plastics, semi-finished" },
  18: { zh: "箱包皮具", en: "bags and leather goods" },
  19: { zh: "非金属建筑材料", en: "building materials, not metal" },
  20: { zh: "家具", en: "furniture" },
  21: { zh: "厨房和家用器具", en: "household utensils" },
  22: { zh: "绳网袋篷", en: "ropes, nets, tents" },
  23: { zh: "纱线丝", en: "yarns and threads" },
  24: { zh: "布料和床上用品", en: "fabrics and bedding" },
  25: { zh: "服装鞋帽", en: "clothing, footwear, headgear" },
  26: { zh: "花边和缝纫饰品", en: "haberdashery" },
  27: { zh: "地毯和墙纸", en: "carpets and wallpaper" },
  28: { zh: "玩具和体育用品", en: "toys and sports goods" },
  29: { zh: "肉蛋奶和加工食品", en: "meat, dairy, preserved food" },
  30: { zh: "茶、咖啡、粮食制品和调味品", en: "tea, coffee, cereals, condiments" },
  31: { zh: "鲜活农产品和饲料", en: "fresh produce and animal feed" },
  32: { zh: "啤酒和饮料", en: "beer and soft drinks" },
  33: { zh: "酒", en: "alcoholic drinks" },
  34: { zh: "烟草", en: "tobacco" },
  35: { zh: "广告和商业服务", en: "advertising and business" },
  36: { zh: "金融保险和不动产", en: "finance and real estate" },
  37: { zh: "建筑和维修", en: "building and repair" },
  38: { zh: "通信", en: "telecommunications" },
  39: { zh: "运输和旅行", en: "transport and travel" },
  40: { zh: "材料加工", en: "treatment of materials" },
  41: { zh: "教育和娱乐", en: "education and entertainment" },
  42: { zh: "科技和软件服务", en: "science and software services" },
  43: { zh: "餐饮住宿", en: "food and lodging services" },
  44: { zh: "医疗和美容服务", en: "medical and beauty services" },
  45: { zh: "法律和安保服务", en: "legal and security services" },
};

/** "25 服装鞋帽" / "25 clothing, footwear, headgear": a code is always shown with its name. */
export function classLabel(classNumber: ClassNumber): Bilingual {
  const name = niceClasses[classNumber];
  return name === undefined
    ? { zh: String(classNumber), en: String(classNumber) }
    : { zh: `第${classNumber}类${name.zh}`, en: `class ${classNumber} (${name.en})` };
}

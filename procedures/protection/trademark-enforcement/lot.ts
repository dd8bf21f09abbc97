import { Fen } from "#law";
import type { Bilingual, Citation, Confidence } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { keysOf } from "./names.ts";

/** What a lot is, since each kind is valued in its own way. */
export const lotKinds = {
  goods: { zh: "侵权商品", en: "infringing goods" },
  refurbished: { zh: "翻新商品（整体侵权）", en: "refurbished goods, infringing as a whole" },
  part: { zh: "仅可分离部分侵权", en: "goods of which only a separable part infringes" },
  unmarked: { zh: "已制作但尚未附着商标（有确实证据证明将附着）", en: "made, mark not attached yet, with firm proof" },
  contract: { zh: "包工包料合同中的侵权商品", en: "infringing goods within a contract with materials" },
  gift: { zh: "赠品", en: "gifts" },
  rental: { zh: "出租侵权商品", en: "rental of infringing goods" },
  service: { zh: "侵权服务、广告", en: "infringing service or advertising" },
  help: { zh: "故意提供便利条件（仓储、网络等）", en: "wilful help, such as storage or hosting" },
} as const satisfies Record<string, Bilingual>;
export type LotKind = keyof typeof lotKinds;

/** How a mid-market price was found, best first. */
export const midMarketSources = {
  "guide-price": { zh: "权利人公布的指导零售价", en: "the holder's published guide price" },
  "several-sellers": { zh: "抽样多家销售者价格的平均价", en: "average of several sellers sampled" },
  "single-seller": { zh: "唯一销售者的价格", en: "price of the only seller" },
  "similar-goods": { zh: "无同种商品，按类似商品的价格", en: "no same goods: price of similar goods" },
  "price-body": { zh: "价格认定机构认定", en: "found by a price body" },
} as const satisfies Record<string, Bilingual>;

/**
 * One lot of goods of one kind and price. Quantities are whole pieces, prices fen a piece, `wholeFen` fen for all of it; what
 * was not found is absent.
 */
export const Lot = z.object({
  kind: z.enum(keysOf(lotKinds)).default("goods"),
  goods: z.string(),
  unit: z.string(),
  /** Gifts: given away. Fake orders are among the sold until they are proven. */
  soldQuantity: z.number().int().nonnegative(),
  soldPriceFen: Fen.optional(),
  unsoldQuantity: z.number().int().nonnegative(),
  averageSoldPriceFen: Fen.optional(),
  tagPriceFen: Fen.optional(),
  midMarketPriceFen: Fen.optional(),
  midMarketSource: z.enum(keysOf(midMarketSources)).optional(),
  contractPriceFen: Fen.optional(),
  /** What a gift was bought or made for. */
  costPriceFen: Fen.optional(),
  /** Rent, income from a service, from advertising or from help, or the share of a contract that falls to the goods. */
  wholeFen: Fen.optional(),
  fakeOrders: z.number().int().nonnegative().optional(),
  fakeOrderEvidence: z.string().optional(),
  /** Goods of an earlier act for which nobody has been punished yet. */
  earlierAct: z.boolean().optional(),
  /** Where the prices were found: the books, the tags, the price body's reply. */
  priceSource: z.string(),
});
/** As a form or a test gives it: a lot without a kind is goods. */
export type Lot = Readonly<z.input<typeof Lot>>;

/** The rule by which a kind is valued, as far as it goes beyond that of plain goods. Article numbers were not found for all. */
export const kindRules: Readonly<Record<LotKind, { readonly article: Citation; readonly confidence: Confidence }>> = {
  goods: { article: cite("turnover-measures", "5"), confidence: "secondary" },
  refurbished: { article: cite("turnover-measures", "*"), confidence: "secondary" },
  part: { article: cite("turnover-measures", "*"), confidence: "unverified" },
  unmarked: { article: cite("turnover-measures", "5"), confidence: "secondary" },
  contract: { article: cite("turnover-measures", "*"), confidence: "unverified" },
  gift: { article: cite("turnover-measures", "*"), confidence: "unverified" },
  rental: { article: cite("turnover-measures", "*"), confidence: "unverified" },
  service: { article: cite("turnover-measures", "*"), confidence: "unverified" },
  help: { article: cite("turnover-measures", "*"), confidence: "unverified" },
};

import type { Bilingual } from "#law";
import type { Lot, LotKind } from "./lot.ts";

/** Which price a line of the sum used, or why it adds nothing. */
export const priceUses = [
  "sold-price",
  "average-sold-price",
  "sold-price-of-the-lot",
  "tag-price",
  "mid-market-price",
  "contract-price",
  "contract-share",
  "cost-price",
  "income",
  "no-income",
  "fake-orders",
  "earlier-act",
  "not-found",
] as const;
export type PriceUse = (typeof priceUses)[number];

export type LotPart = "sold" | "unsold";
type Prices = readonly (readonly [PriceUse, number | undefined])[];

/**
 * The prices of a part of a lot in the order in which the law looks for them; the first that was found is used:
 *
 *     sold        real sale price → average real sale price → mid-market price of the genuine goods
 *     unsold      average real sale price → marked price → mid-market price of the genuine goods
 *     contract    price of the goods in it → (their share) → mid-market price
 *     gift        purchase price or making cost → marked price → mid-market price
 */
export function priceOrder(lot: Lot, part: LotPart): Prices {
  const mid = ["mid-market-price", lot.midMarketPriceFen] as const;
  const tag = ["tag-price", lot.tagPriceFen] as const;
  const average = ["average-sold-price", lot.averageSoldPriceFen] as const;
  if (lot.kind === "contract") return [["contract-price", lot.contractPriceFen], mid];
  if (lot.kind === "gift") return [["cost-price", lot.costPriceFen], tag, mid];
  if (part === "sold") return [["sold-price", lot.soldPriceFen], average, mid];
  const ofTheLot = lot.soldQuantity > 0 ? lot.soldPriceFen : undefined;
  return [average, ["sold-price-of-the-lot", ofTheLot], tag, mid];
}

/** Kinds of which not pieces but an income is counted. */
const byIncome: readonly LotKind[] = ["rental", "service", "help"];
export function countsIncome({ kind = "goods" }: Pick<Lot, "kind">): boolean {
  return byIncome.includes(kind);
}

export const priceUseNames = {
  "sold-price": { zh: "实际销售价格", en: "real sale price" },
  "average-sold-price": { zh: "已查清的实际销售平均价格", en: "average real sale price found" },
  "sold-price-of-the-lot": { zh: "同批已售商品的实际销售价格", en: "real sale price of the sold part of the lot" },
  "tag-price": { zh: "标价", en: "marked price" },
  "mid-market-price": { zh: "被侵权商品的市场中间价格", en: "mid-market price of the genuine goods" },
  "contract-price": { zh: "合同中侵权商品的价格", en: "price of the infringing goods in the contract" },
  "contract-share": { zh: "侵权商品在合同价款中所占份额", en: "share of the infringing goods in the contract price" },
  "cost-price": { zh: "赠品的购进价格或者制造成本", en: "purchase price or making cost of the gifts" },
  income: { zh: "租金或者经营收入", en: "rent or income" },
  "no-income": { zh: "没有因帮助取得收入，按没有违法经营额处理", en: "no income from the help: no turnover" },
  "fake-orders": { zh: "经查证属实的虚假交易，予以扣除", en: "proven fake orders; left out" },
  "earlier-act": { zh: "此前未经处理的行为，本单位未予累计", en: "an earlier act, not added up by this office" },
  "not-found": { zh: "价格无法查清，不计入", en: "no price could be found; not added" },
} as const satisfies Record<PriceUse, Bilingual>;

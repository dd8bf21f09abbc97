import { type Citation, Confidence, Fen, multiplyFen } from "#law";
import { cite } from "#statutes";
import { z } from "zod";

/** One lot of goods of one kind and price. Quantities are whole pieces, prices fen a piece; a price not found is absent. */
export const Lot = z.object({
  goods: z.string(),
  unit: z.string(),
  soldQuantity: z.number().int().nonnegative(),
  soldPriceFen: Fen.optional(),
  unsoldQuantity: z.number().int().nonnegative(),
  averageSoldPriceFen: Fen.optional(),
  tagPriceFen: Fen.optional(),
  midMarketPriceFen: Fen.optional(),
  /** Where the prices were found: the books, the tags, the price body's reply. */
  priceSource: z.string(),
});
export type Lot = Readonly<z.infer<typeof Lot>>;

const priceUses = [
  "sold-price",
  "average-sold-price",
  "sold-price-of-the-lot",
  "tag-price",
  "mid-market-price",
  "not-found",
] as const;
export type PriceUse = (typeof priceUses)[number];

/** One line of the sum: which goods, which price by which rule, and what they come to. */
export const TurnoverStep = z.object({
  lot: z.number().int().positive(),
  goods: z.string(),
  unit: z.string(),
  part: z.enum(["sold", "unsold"]),
  quantity: z.number().int().nonnegative(),
  price: z.enum(priceUses),
  priceFen: Fen.optional(),
  amountFen: Fen,
  article: z.object({ source: z.string(), article: z.string() }),
  confidence: Confidence,
});
export type TurnoverStep = Readonly<z.infer<typeof TurnoverStep>>;

/** `found: false`: no price of any goods could be found, which counts as no turnover. */
export const Turnover = z.object({ found: z.boolean(), totalFen: Fen, steps: z.array(TurnoverStep).readonly() });
export type Turnover = Readonly<z.infer<typeof Turnover>>;

/**
 * The illegal turnover of lots of infringing goods, after the Calculation Measures:
 *
 *     sold goods     × real sale price, else average real sale price, else mid-market price of the genuine goods
 *     unsold goods   × average real sale price, else marked price, else mid-market price of the genuine goods
 *
 * A lot of which some pieces were sold has an average real sale price: what they were sold at. Goods no price was found for
 * add nothing, on a line of their own (unverified). Throws RangeError beyond what a number holds exactly: see `tooLarge`.
 */
export function turnover(lots: readonly Lot[]): Turnover {
  const steps = lots.flatMap((lot, index) => [...stepsOf(lot, index + 1)]);
  const totalFen = multiplyFen(
    steps.reduce((sum, step) => sum + step.amountFen, 0),
    1,
  );
  return { found: steps.some((step) => step.price !== "not-found"), totalFen, steps };
}

/** Whether the sum of the lots, and the highest fine on it, could not be held exactly. */
export function tooLarge(lots: readonly Lot[]): boolean {
  const prices = (lot: Lot) => [lot.soldPriceFen, lot.averageSoldPriceFen, lot.tagPriceFen, lot.midMarketPriceFen];
  const most = lots.map(
    (lot) => (lot.soldQuantity + lot.unsoldQuantity) * Math.max(0, ...prices(lot).map((fen) => fen ?? 0)),
  );
  return most.reduce((sum, each) => sum + each, 0) > Number.MAX_SAFE_INTEGER / 100;
}

function* stepsOf(lot: Lot, number: number): Generator<TurnoverStep> {
  const { goods, unit } = lot;
  for (const part of ["sold", "unsold"] as const) {
    const quantity = part === "sold" ? lot.soldQuantity : lot.unsoldQuantity;
    if (quantity === 0) continue;
    const { price, priceFen, article, confidence } = part === "sold" ? soldPrice(lot) : unsoldPrice(lot);
    const amountFen = priceFen === undefined ? 0 : multiplyFen(priceFen, quantity);
    const known = priceFen === undefined ? {} : { priceFen };
    yield { lot: number, goods, unit, part, quantity, price, ...known, amountFen, article, confidence };
  }
}

interface PriceFound {
  readonly price: PriceUse;
  readonly priceFen?: number;
  readonly article: Citation;
  readonly confidence: Confidence;
}

const rule = { article: cite("turnover-measures", "5"), confidence: "secondary" } as const;
const notFound: PriceFound = { price: "not-found", article: cite("turnover-measures", "*"), confidence: "unverified" };

function soldPrice(lot: Lot): PriceFound {
  return firstOf([
    ["sold-price", lot.soldPriceFen],
    ["average-sold-price", lot.averageSoldPriceFen],
    ["mid-market-price", lot.midMarketPriceFen],
  ]);
}

function unsoldPrice(lot: Lot): PriceFound {
  return firstOf([
    ["average-sold-price", lot.averageSoldPriceFen],
    ["sold-price-of-the-lot", lot.soldQuantity > 0 ? lot.soldPriceFen : undefined],
    ["tag-price", lot.tagPriceFen],
    ["mid-market-price", lot.midMarketPriceFen],
  ]);
}

/** The fallback order; the first price that was found is used and the rest are not looked at. */
function firstOf(order: readonly (readonly [PriceUse, number | undefined])[]): PriceFound {
  for (const [price, priceFen] of order) if (priceFen !== undefined) return { price, priceFen, ...rule };
  return notFound;
}

export const priceUseNames = {
  "sold-price": { zh: "实际销售价格", en: "real sale price" },
  "average-sold-price": { zh: "已查清的实际销售平均价格", en: "average real sale price found" },
  "sold-price-of-the-lot": { zh: "同批已售商品的实际销售价格", en: "real sale price of the sold part of the lot" },
  "tag-price": { zh: "标价", en: "marked price" },
  "mid-market-price": { zh: "被侵权商品的市场中间价格", en: "mid-market price of the genuine goods" },
  "not-found": { zh: "价格无法查清，不计入", en: "no price could be found; not added" },
} as const satisfies Record<PriceUse, { zh: string; en: string }>;

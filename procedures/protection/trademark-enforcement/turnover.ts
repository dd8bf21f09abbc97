import { Confidence, Fen, multiplyFen, weaker } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { kindRules, type Lot, lotKinds, midMarketSources } from "./lot.ts";
import { countsIncome, type LotPart, priceOrder, type PriceUse, priceUses } from "./lotPrices.ts";
import { keysOf } from "./names.ts";

/** One line of the sum: which goods, which price by which rule, and what they come to. */
export const TurnoverStep = z.object({
  lot: z.number().int().positive(),
  kind: z.enum(keysOf(lotKinds)),
  goods: z.string(),
  unit: z.string(),
  /** `income`: not pieces but money taken in. `excluded`: what does not count, shown so that the sum can be followed. */
  part: z.enum(["sold", "unsold", "income", "excluded"]),
  quantity: z.number().int().nonnegative(),
  price: z.enum(priceUses),
  priceFen: Fen.optional(),
  midMarketSource: z.enum(keysOf(midMarketSources)).optional(),
  amountFen: Fen,
  earlierAct: z.boolean().optional(),
  evidence: z.string().optional(),
  article: z.object({ source: z.string(), article: z.string() }),
  confidence: Confidence,
});
export type TurnoverStep = Readonly<z.infer<typeof TurnoverStep>>;

/** `found: false`: no price of any goods could be found, which counts as no turnover. */
export const Turnover = z.object({ found: z.boolean(), totalFen: Fen, steps: z.array(TurnoverStep).readonly() });
export type Turnover = Readonly<z.infer<typeof Turnover>>;

/** How an office reads what the law leaves open. */
export interface TurnoverReading {
  /** Repeated acts that were never punished are added up (unverified). */
  readonly addEarlierActs?: boolean;
}

/**
 * The illegal turnover of lots of infringing goods, after the Calculation Measures: see `priceOrder` and `kindRules`.
 * Proven fake orders are taken out; goods no price was found for add nothing, on a line of their own.
 * Throws RangeError beyond what a number holds exactly: see `tooLarge`.
 */
export function turnover(lots: readonly Lot[], { addEarlierActs = true }: TurnoverReading = {}): Turnover {
  const steps = lots.flatMap((lot, index) => [...stepsOf(lot, index + 1, addEarlierActs)]);
  const totalFen = multiplyFen(
    steps.reduce((sum, step) => sum + step.amountFen, 0),
    1,
  );
  const adds = (step: TurnoverStep) => step.part !== "excluded" && !["not-found", "no-income"].includes(step.price);
  return { found: steps.some(adds), totalFen, steps };
}

/** Whether the sum of the lots, and the highest fine on it, could not be held exactly. */
export function tooLarge(lots: readonly Lot[]): boolean {
  const prices = (lot: Lot) =>
    (["sold", "unsold"] as const).flatMap((part) => priceOrder(lot, part).map(([, fen]) => fen ?? 0));
  const most = lots.map(
    (lot) => (lot.soldQuantity + lot.unsoldQuantity) * Math.max(0, ...prices(lot)) + (lot.wholeFen ?? 0),
  );
  return most.reduce((sum, each) => sum + each, 0) > Number.MAX_SAFE_INTEGER / 100;
}

function* stepsOf(lot: Lot, number: number, addEarlierActs: boolean): Generator<TurnoverStep> {
  const { kind = "goods", goods, unit, fakeOrders = 0, earlierAct = false } = lot;
  const about = { lot: number, kind, goods, unit, ...(earlierAct && { earlierAct }) };
  const excluded = { ...about, part: "excluded", amountFen: 0, article: unnumbered, confidence: "unverified" } as const;
  if (earlierAct && !addEarlierActs) {
    yield { ...excluded, quantity: lot.soldQuantity + lot.unsoldQuantity, price: "earlier-act" };
    return;
  }
  if (fakeOrders > 0)
    yield {
      ...excluded,
      quantity: fakeOrders,
      price: "fake-orders",
      ...(lot.fakeOrderEvidence !== undefined && { evidence: lot.fakeOrderEvidence }),
    };
  for (const step of countsIncome(lot) ? incomeOf(lot) : piecesOf(lot)) {
    const confidence = earlierAct ? "unverified" : weaker(step.confidence, kindRules[kind].confidence);
    yield { ...about, ...step, confidence };
  }
}

const unnumbered = cite("turnover-measures", "*");
type Counted = Pick<
  TurnoverStep,
  "part" | "quantity" | "price" | "priceFen" | "midMarketSource" | "amountFen" | "article" | "confidence"
>;

/** Rent, fees, income from help: money taken in, whatever the pieces. Help without income counts as no turnover. */
function* incomeOf(lot: Lot): Generator<Counted> {
  const { kind = "goods", soldQuantity: quantity, wholeFen } = lot;
  const amountFen = wholeFen ?? 0;
  const none: PriceUse = kind === "help" ? "no-income" : "not-found";
  const price: PriceUse = wholeFen === undefined || (kind === "help" && wholeFen === 0) ? none : "income";
  yield { part: "income", quantity, price, amountFen, ...kindRules[kind] };
}

function* piecesOf(lot: Lot): Generator<Counted> {
  const { kind = "goods", wholeFen, fakeOrders = 0 } = lot;
  // A contract that prices only the whole is counted by the share of the goods in it, once.
  if (kind === "contract" && lot.contractPriceFen === undefined && wholeFen !== undefined) {
    const quantity = lot.soldQuantity + lot.unsoldQuantity;
    yield { part: "sold", quantity, price: "contract-share", amountFen: wholeFen, ...kindRules.contract };
    return;
  }
  for (const part of ["sold", "unsold"] as const) {
    const quantity = part === "sold" ? lot.soldQuantity - fakeOrders : lot.unsoldQuantity;
    if (quantity > 0) yield { part, quantity, ...priced(lot, part, quantity) };
  }
}

/** The fallback order: the first price that was found is used and the rest are not looked at. */
function priced(lot: Lot, part: LotPart, quantity: number) {
  const { article, confidence } = kindRules[lot.kind ?? "goods"];
  const [price, priceFen] = priceOrder(lot, part).find(([, fen]) => fen !== undefined) ?? [];
  if (price === undefined || priceFen === undefined)
    return { price: "not-found", amountFen: 0, article: unnumbered, confidence: "unverified" } as const;
  const { midMarketSource } = lot;
  const fromMarket = price === "mid-market-price" && midMarketSource !== undefined;
  return {
    price,
    priceFen,
    amountFen: multiplyFen(priceFen, quantity),
    article,
    // The order behind the guide price is known in outline only.
    confidence: fromMarket && midMarketSource !== "guide-price" ? "unverified" : confidence,
    ...(fromMarket && { midMarketSource }),
  } as const;
}

import { type Confidence, type Fen, figureOn, type IsoDate, multiplyFen } from "#law";
import { figures } from "#statutes";

export type CustomsTier = "mitigated" | "lighter" | "ordinary" | "heavier";

/** A band of fines in fen: from `minFen`, up to `maxFen`, which belongs to it only where `closed`. */
export interface FineBand {
  readonly minFen: Fen;
  readonly maxFen: Fen;
  readonly closed: boolean;
  /** The bands were read in commentary; the highest fine of the law itself in the law. */
  readonly confidence: Confidence;
}

/** The fine on infringing goods worth `valueFen` (Benchmarks III, 13): shares of that value, at most 30 per cent of it. */
export function fineOnGoods(tier: CustomsTier, valueFen: Fen, on: IsoDate): FineBand {
  const share = (id: keyof typeof figures) => multiplyFen(valueFen, figureOn(figures[id], on).value / 100);
  const [lighter, ordinary, most] = [
    share("customs-lighter-below"),
    share("customs-ordinary-below"),
    share("customs-fine-share"),
  ];
  return band(tier, [0, 0, lighter, ordinary, most], tier === "mitigated");
}

/** The fine for a false or missing status of rights (Benchmarks III, 14). */
export function fineOnStatus(tier: CustomsTier, on: IsoDate): FineBand {
  const amount = (id: keyof typeof figures) => figureOn(figures[id], on).value;
  return band(tier, [
    0,
    amount("customs-status-mitigated-below"),
    amount("customs-status-lighter-below"),
    amount("customs-status-ordinary-below"),
    amount("customs-false-status-fine"),
  ]);
}

/** Whether a fine lies in a band. */
export function liesIn({ minFen, maxFen, closed }: FineBand, fineFen: Fen): boolean {
  return fineFen >= minFen && (closed ? fineFen <= maxFen : fineFen < maxFen);
}

const tiers: readonly CustomsTier[] = ["mitigated", "lighter", "ordinary", "heavier"];

function band(tier: CustomsTier, edges: readonly number[], isNothing = false): FineBand {
  const at = tiers.indexOf(tier);
  const [minFen = 0, maxFen = 0] = [edges[at], edges[at + 1]];
  return { minFen, maxFen, closed: isNothing || tier === "heavier", confidence: "secondary" };
}

import { figureOn, type IsoDate, multiplyFen } from "#law";
import { evaluate } from "#rules";
import { figures } from "#statutes";
import type { FineRange } from "./facts.ts";
import type { Infringement } from "./infringement.ts";
import { penaltyTable } from "./penalty.table.ts";

/** What the fine turns on beside the turnover. */
export interface Circumstances {
  readonly serious: boolean;
  readonly sellerUnaware: boolean;
  readonly lawfulSource: boolean;
  readonly supplierNamed: boolean;
}

/**
 * The range in which a fine must lie for an act of `onDate`: amounts in fen, with the row and article they rest on.
 * `turnoverFen` undefined: no turnover could be found. Throws `NoRuleInForce` for a day before the law we hold.
 */
export function fineRange(turnoverFen: number | undefined, onDate: IsoDate, circumstances: Circumstances): FineRange {
  const decision = evaluate(penaltyTable, penaltyFacts(turnoverFen, onDate, circumstances), onDate);
  if (decision.kind === "missing") throw new RangeError(`the fine needs ${decision.missing.join(", ")}`);
  const { outcome, row, table, version, article, confidence } = decision;
  return {
    minFen: 0,
    maxFen: highest(outcome, turnoverFen ?? 0, onDate),
    stopSaleOnly: outcome === "stop-sale-only",
    heavier: outcome === "up-to-cap-heavier" || outcome === "up-to-times-heavier",
    row,
    table,
    version,
    article,
    confidence,
  };
}

function highest(outcome: (typeof penaltyTable)["outcomes"][number], turnoverFen: number, onDate: IsoDate): number {
  switch (outcome) {
    case "stop-sale-only":
      return 0;
    case "up-to-cap":
    case "up-to-cap-heavier":
      return figureOn(figures["trademark-fine-cap"], onDate).value;
    case "up-to-times":
    case "up-to-times-heavier":
      return multiplyFen(turnoverFen, figureOn(figures["trademark-fine-times"], onDate).value);
  }
}

/** The facts as the table asks for them: the number becomes a band. */
export function penaltyFacts(turnoverFen: number | undefined, onDate: IsoDate, circumstances: Circumstances) {
  const yes = (value: boolean) => (value ? "yes" : "no");
  const threshold = figureOn(figures["trademark-fine-turnover"], onDate).value;
  const band = (turnoverFen ?? 0) === 0 ? "none" : (turnoverFen ?? 0) < threshold ? "below-50000" : "at-least-50000";
  return {
    turnover: band,
    serious: yes(circumstances.serious),
    sellerUnaware: yes(circumstances.sellerUnaware),
    lawfulSource: yes(circumstances.lawfulSource),
    supplierNamed: yes(circumstances.supplierNamed),
  } as const;
}

/** The circumstances as the investigation found them. Only a seller can be an unaware seller. */
export function circumstancesOf(infringement: Infringement): Circumstances {
  const { act, actUntil, infringementsInFiveYears = 1, otherSeriousFacts, sellerUnaware, lawfulSource } = infringement;
  const repeat = figureOn(figures["trademark-repeat-count"], actUntil).value;
  return {
    serious: infringementsInFiveYears >= repeat || otherSeriousFacts !== undefined,
    sellerUnaware: act === "sale" && sellerUnaware,
    lawfulSource,
    supplierNamed: infringement.supplierName !== undefined,
  };
}

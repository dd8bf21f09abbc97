import { figureOn, type IsoDate, multiplyFen } from "#law";
import { evaluate } from "#rules";
import { figures } from "#statutes";
import type { FineRange } from "../trademark-enforcement/facts.ts";
import type { Infringement } from "../trademark-enforcement/infringement.ts";
import type { PatentMatter } from "./names.ts";
import { penaltyTable } from "./penalty.table.ts";

/** What the fine turns on beside the gain. */
export interface Circumstances {
  readonly matter: PatentMatter;
  readonly markedInForce: boolean;
  readonly sellerUnaware: boolean;
  readonly lawfulSource: boolean;
}

/** The circumstances as the investigation found them. Only a mere seller can be an unaware seller. */
export function circumstancesOf(infringement: Infringement, matter: PatentMatter): Circumstances {
  const { markedInForce = false, sellerOnly = false, sellerUnaware, lawfulSource } = infringement;
  return { matter, markedInForce, sellerUnaware: sellerOnly && sellerUnaware, lawfulSource };
}

/**
 * The range in which a fine must lie for an act of `onDate`: amounts in fen, with the row and article they rest on. `gainFen`
 * undefined: none could be found. Throws `NoRuleInForce` for a day before the law we hold.
 */
export function fineRange(gainFen: number | undefined, onDate: IsoDate, circumstances: Circumstances): FineRange {
  const decision = evaluate(penaltyTable, penaltyFacts(gainFen, onDate, circumstances), onDate);
  if (decision.kind === "missing") throw new RangeError(`the fine needs ${decision.missing.join(", ")}`);
  const { outcome, row, table, version, article, confidence } = decision;
  return {
    minFen: 0,
    maxFen: highest(outcome, gainFen ?? 0, onDate),
    stopSaleOnly: outcome === "stop-sale-only",
    heavier: false,
    row,
    table,
    version,
    article,
    confidence,
  };
}

function highest(outcome: (typeof penaltyTable)["outcomes"][number], gainFen: number, onDate: IsoDate): number {
  switch (outcome) {
    case "not-counterfeit":
    case "stop-sale-only":
      return 0;
    case "up-to-cap":
      return figureOn(figures["counterfeit-patent-cap"], onDate).value;
    case "up-to-times":
      return multiplyFen(gainFen, figureOn(figures["counterfeit-patent-times"], onDate).value);
    case "warning-and-fine":
      return figureOn(figures["dishonest-patent-filing-cap"], onDate).value;
  }
}

/** The facts as the table asks for them: the number becomes a band. Exactly 50,000 yuan is not above it. */
export function penaltyFacts(gainFen: number | undefined, onDate: IsoDate, circumstances: Circumstances) {
  const yes = (value: boolean) => (value ? "yes" : "no");
  const gain = gainFen ?? 0;
  const above = gain > figureOn(figures["counterfeit-patent-gain"], onDate).value;
  return {
    matter: circumstances.matter,
    markedInForce: yes(circumstances.markedInForce),
    sellerUnaware: yes(circumstances.sellerUnaware),
    lawfulSource: yes(circumstances.lawfulSource),
    gain: gain === 0 ? "none" : above ? "above-50000" : "up-to-50000",
  } as const;
}

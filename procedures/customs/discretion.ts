import { addMonths, type Fen, figureOn, type IsoDate } from "#law";
import { evaluate } from "#rules";
import { figures } from "#statutes";
import { discretionTable } from "./discretion.table.ts";

/** Infringing goods as Customs found them. Amounts in fen; `penalties` are the days of earlier ones under Article 25. */
export interface Seizure {
  readonly pieces: number;
  readonly valueFen: Fen;
  readonly admittedAndAbandoned: boolean;
  readonly penalties: readonly IsoDate[];
}

/** What the benchmarks make of a seizure on the day of the decision. Throws `NoRuleInForce` for a day before them. */
export function discretionOver(seizure: Seizure, decidedOn: IsoDate) {
  const decision = evaluate(discretionTable, discretionFacts(seizure, decidedOn), decidedOn);
  if (decision.kind === "missing") throw new RangeError(`the table needs ${decision.missing.join(", ")}`);
  return decision;
}

/** The facts as the table asks for them: numbers become bands, whose edges belong to the higher band. */
export function discretionFacts(seizure: Seizure, decidedOn: IsoDate) {
  const figure = (id: keyof typeof figures) => figureOn(figures[id], decidedOn).value;
  const yes = (value: boolean) => (value ? "yes" : "no");
  const { pieces, valueFen, admittedAndAbandoned, penalties } = seizure;
  const since = (years: number) => penalties.some((on) => on <= decidedOn && addMonths(on, 12 * years) >= decidedOn);
  return {
    pieces:
      pieces < figure("customs-minor-pieces")
        ? "below-200"
        : pieces < figure("customs-first-pieces")
          ? "below-500"
          : "500-or-more",
    value:
      valueFen < figure("customs-minor-value")
        ? "below-5000"
        : valueFen < figure("customs-first-value")
          ? "below-10000"
          : "10000-or-more",
    admittedAndAbandoned: yes(admittedAndAbandoned),
    firstOffence: yes(!since(figure("customs-first-look-back"))),
    punishedWithinAYear: yes(since(figure("customs-repeat-years"))),
  } as const;
}

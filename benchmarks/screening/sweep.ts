/** What other thresholds would alert: recall against false alerts, from one run. */
import type { Trademark } from "#rights";
import type { Finding } from "#screening";
import { allTitles, type CleanSet, cleanRow } from "./clean.ts";
import type { PlantedCase } from "./planted.ts";
import { recallRows, summary } from "./recall.ts";

type Found = ReadonlyMap<string, readonly Finding[]>;

export type SweepRow = {
  readonly alertFrom: number;
  /** Macro means where the goods agree. */
  readonly announced: number;
  readonly unannounced: number;
  readonly alertedOtherGoods: number;
  readonly alertsPer1000: number;
  readonly literalAlertsPer1000: number;
};

const thresholds = [0.5, 0.55, 0.58, 0.6, 0.61, 0.62, 0.65, 0.7, 0.75, 0.8, 0.9];
/** No alert whatever the score. */
const bars: ReadonlySet<string> = new Set(["compatible-with", "authorised-seller", "not-in-force"]);

export function sweep(
  cases: readonly PlantedCase[],
  planted: Found,
  clean: readonly { readonly set: CleanSet; readonly found: Found }[],
  markOf: ReadonlyMap<string, Trademark>,
  groupOf: (markId: string) => ReadonlySet<string>,
): SweepRow[] {
  return thresholds.map((alertFrom) => {
    const [announced, unannounced] = summary(recallRows(cases, alertedFrom(planted, alertFrom), groupOf), []);
    const titles = allTitles(clean.map(({ set, found }) => cleanRow(set, alertedFrom(found, alertFrom), markOf)));
    return {
      alertFrom,
      announced: announced?.alerted ?? Number.NaN,
      unannounced: unannounced?.alerted ?? Number.NaN,
      alertedOtherGoods: announced?.alertedOtherGoods ?? Number.NaN,
      alertsPer1000: titles.alertsPer1000,
      literalAlertsPer1000: titles.literalAlertsPer1000,
    };
  });
}

function alertedFrom(found: Found, alertFrom: number): Found {
  return new Map(
    [...found].map(([id, findings]) => [
      id,
      findings.map((finding) => ({
        ...finding,
        alert: finding.score >= alertFrom && !finding.against.some(({ kind }) => bars.has(kind)),
      })),
    ]),
  );
}

/** The engine under measure, by its door. */
import type { AuthorisedSeller, Trademark } from "#rights";
import {
  type Alias,
  type Commonness,
  countLiteral,
  type Listing,
  buildScreeningTables,
  openScreener,
  openTables,
  type ScreeningCounters,
  type ScreeningPort,
  type ScreeningTables,
} from "#screening";

/** The legal day of every run, so that a result can be repeated. */
const today = "2026-11-22";

export type Engine = ScreeningPort & {
  readonly counters: ScreeningCounters;
  /** How common names are among these listings, which no run should judge afterwards. */
  countCommon(listings: readonly Listing[]): Commonness;
};

type Known = {
  readonly sellers?: readonly AuthorisedSeller[];
  readonly aliases?: readonly Alias[];
  readonly commonness?: Commonness;
  /** Only alerts, as a deployment asks for; otherwise also what speaks too little. */
  readonly alertsOnly?: boolean;
};

export function openEngine(marks: readonly Trademark[], known: Known = {}): Engine {
  return engineOver([buildScreeningTables(marks, known.aliases)], known);
}

/** Tables are built once and shared by threads; marks that came later are in tables of their own. */
export function engineOver(tables: readonly ScreeningTables[], known: Known = {}): Engine {
  const index = openTables(tables);
  const screener = openScreener(index, {
    today,
    report: known.alertsOnly === true ? "alerts" : "all",
    ...(known.sellers === undefined ? {} : { authorisedSellers: known.sellers }),
    ...(known.commonness === undefined ? {} : { commonness: known.commonness }),
  });
  return { ...screener, counters: index.counters, countCommon: (listings) => countLiteral(index, listings) };
}

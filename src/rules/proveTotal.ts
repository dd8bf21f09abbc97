import { addDays, inForceOn, type IsoDate, parseIsoDate } from "#law";
import { combinations } from "./combinations.ts";
import { answering, spell } from "./evaluate.ts";
import type { DecisionTable } from "./table.ts";

/** What keeps a table from answering: `text` says it in a sentence a lawyer can mend the table by. */
export interface Fault {
  readonly kind: "gap" | "clash" | "row";
  readonly table: string;
  /** The first day on which it shows; absent for a fault in a row itself. */
  readonly on?: IsoDate;
  readonly facts?: Readonly<Record<string, string>>;
  readonly rows: readonly string[];
  readonly text: string;
}

/**
 * Proves that exactly one row answers each combination of facts on every day since the first row: all combinations on all
 * days on which rows begin or end (between two such days nothing changes). An empty answer is the proof.
 */
export function proveTotal(table: DecisionTable): readonly Fault[] {
  const broken = brokenRows(table);
  return broken.length > 0 ? broken : [...gapsAndClashes(table)];
}

function* gapsAndClashes(table: DecisionTable): Generator<Fault> {
  // One and the same gap on many days is one fault, told on the first.
  const told = new Set<string>();
  for (const on of daysOfChange(table)) {
    const inForce = table.rows.filter((row) => inForceOn(row, on));
    for (const facts of combinations(table.facts)) {
      const rows = answering(table, inForce, facts).map((row) => row.id);
      if (rows.length === 1) continue;
      const key = `${rows.join()} ${spell(facts)}`;
      if (told.has(key)) continue;
      told.add(key);
      const kind = rows.length === 0 ? "gap" : "clash";
      const what = kind === "gap" ? "no row answers" : `rows ${rows.join(" and ")} clash over`;
      yield { kind, table: table.id, on, facts, rows, text: `${table.id} from ${on}: ${what} ${spell(facts)}` };
    }
  }
}

/** The days on which a row begins, or the first without it; the end of the last row is the end of the table, not a gap. */
function daysOfChange(table: DecisionTable): readonly IsoDate[] {
  const days = new Set(
    table.rows.flatMap((row) => [row.from, ...(row.until === undefined ? [] : [addDays(row.until, 1)])]),
  );
  const inForceLater = (day: IsoDate) => table.rows.some((row) => row.until === undefined || row.until >= day);
  return [...days].toSorted().filter(inForceLater);
}

/** What the compiler cannot see in a row; rows read from data are checked for all of it. */
function brokenRows(table: DecisionTable): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (id: string, what: string) =>
    faults.push({
      kind: "row",
      table: table.id,
      rows: id === "" ? [] : [id],
      text: `${table.id}${id === "" ? "" : `, row ${id}`}: ${what}`,
    });
  if (table.rows.length === 0) say("", "it has no rows");
  for (const [fact, values] of Object.entries(table.facts)) {
    if (values.length === 0) say("", `fact "${fact}" has no values`);
  }
  for (const row of table.rows) {
    for (const day of [row.from, row.until]) {
      if (day !== undefined && parseIsoDate(day) === undefined) say(row.id, `"${day}" is not a day`);
    }
    if (row.until !== undefined && row.until < row.from)
      say(row.id, `it ends (${row.until}) before it begins (${row.from})`);
    if (!table.outcomes.includes(row.then)) say(row.id, `"${row.then}" is not one of its outcomes`);
    for (const [fact, wanted] of Object.entries(row.when)) {
      const values = table.facts[fact];
      if (values === undefined) say(row.id, `the table has no fact "${fact}"`);
      for (const value of [wanted ?? []].flat()) {
        if (values !== undefined && !values.includes(value)) say(row.id, `fact "${fact}" cannot be "${value}"`);
      }
    }
  }
  return faults;
}

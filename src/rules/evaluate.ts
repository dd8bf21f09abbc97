import { inForceOn, type IsoDate, NoRuleInForce } from "#law";
import { combinations } from "./combinations.ts";
import { TableFault } from "./fault.ts";
import type { Decision, DecisionTable, Facts, Row } from "./table.ts";

/** What is known of a table's facts so far. */
export type KnownFacts<F extends Facts> = { readonly [K in keyof F]?: F[K][number] | undefined };

export type Evaluation<F extends Facts, O extends string> =
  | ({ readonly kind: "decided" } & Decision<O>)
  | { readonly kind: "missing"; readonly missing: readonly (keyof F & string)[] };

/**
 * The table's answer on the day its moment names. Facts not yet known are asked for only where they matter: if the same
 * row answers whatever they turn out to be, it is decided. Throws `NoRuleInForce` when no row is in force on that day,
 * `TableFault` for a gap, a clash, or a fact or value the table does not have.
 */
export function evaluate<F extends Facts, O extends string>(
  table: DecisionTable<F, O>,
  facts: KnownFacts<F>,
  onDate: IsoDate,
): Evaluation<F, O> {
  const known = checked(table, facts);
  const rows = rowsOn(table, onDate);
  const answers = [...combinations(table.facts, known)].map((all) => ({ all, row: theRow(table, rows, all, onDate) }));
  const first = answers[0]?.row;
  if (first === undefined) throw new TableFault(table.id, "a fact has no values");
  if (answers.some(({ row }) => row !== first)) return { kind: "missing", missing: whatMatters(answers, known) };
  return {
    kind: "decided",
    outcome: first.then,
    row: first.id,
    article: first.article,
    table: table.id,
    version: table.version,
    confidence: first.confidence,
    facts: known,
  };
}

/** The rows in force on a day. Throws `NoRuleInForce` when there is none. */
function rowsOn<F extends Facts, O extends string>(table: DecisionTable<F, O>, on: IsoDate): readonly Row<F, O>[] {
  const rows = table.rows.filter((row) => inForceOn(row, on));
  if (rows.length === 0) throw new NoRuleInForce(table.id, on);
  return rows;
}

/**
 * The rows that answer a combination once precedence has spoken: one in a sound table, none in a gap, several in a clash.
 * Precedence decides only between rows it names; a row outside it never gives way.
 */
export function answering<F extends Facts, O extends string>(
  table: DecisionTable<F, O>,
  rows: readonly Row<F, O>[],
  facts: Readonly<Record<string, string>>,
): readonly Row<F, O>[] {
  const fitting = rows.filter((row) => fits(row, facts));
  const order = table.precedence?.order;
  if (fitting.length < 2 || order === undefined || fitting.some((row) => !order.includes(row.id))) return fitting;
  return fitting.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).slice(0, 1);
}

/** "complaint = no, standing = yes", as a gap or a clash is named. */
export function spell(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .map(([fact, value]) => `${fact} = ${value}`)
    .join(", ");
}

function fits(row: Row, facts: Readonly<Record<string, string>>): boolean {
  return Object.entries(row.when).every(([fact, wanted]) => {
    const value = facts[fact];
    return (
      wanted === undefined ||
      (value !== undefined && (wanted === value || (Array.isArray(wanted) && wanted.includes(value))))
    );
  });
}

function theRow<F extends Facts, O extends string>(
  table: DecisionTable<F, O>,
  rows: readonly Row<F, O>[],
  facts: Readonly<Record<string, string>>,
  on: IsoDate,
): Row<F, O> {
  const [row, ...others] = answering(table, rows, facts);
  if (row === undefined) throw new TableFault(table.id, `on ${on} no row answers ${spell(facts)}`);
  if (others.length > 0) {
    throw new TableFault(
      table.id,
      `on ${on} rows ${[row, ...others].map((r) => r.id).join(" and ")} clash over ${spell(facts)}`,
    );
  }
  return row;
}

/** The unknown facts of which a change alone changes the answer, somewhere: the screen asks for these. */
function whatMatters<F extends Facts>(
  answers: readonly { all: Readonly<Record<string, string>>; row: Row }[],
  known: Readonly<Record<string, string>>,
): readonly (keyof F & string)[] {
  const unknown = Object.keys(answers[0]?.all ?? {}).filter((fact) => !(fact in known));
  return unknown.filter((fact) => {
    const rowBy = new Map<string, Row>();
    return answers.some(({ all, row }) => {
      const rest = spell({ ...all, [fact]: "" });
      const other = rowBy.get(rest) ?? row;
      rowBy.set(rest, other);
      return other !== row;
    });
  });
}

function checked(table: DecisionTable, facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const values = Object.hasOwn(table.facts, fact) ? table.facts[fact] : undefined;
    if (values === undefined) throw new TableFault(table.id, `it has no fact "${fact}"`);
    if (!values.includes(value)) {
      throw new TableFault(table.id, `its fact "${fact}" cannot be "${value}"; it is one of ${values.join(", ")}`);
    }
    known[fact] = value;
  }
  return known;
}

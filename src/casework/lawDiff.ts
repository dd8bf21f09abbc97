import { type Bilingual, type IsoDate, underLawOf } from "#law";
import { replay, type Replayed, type ReplayFile, type ReplayWorld } from "./replay.ts";

/** What would be otherwise under the other law: a due date, what a table answered, what was refused, where the case stands. */
export interface LawDifference {
  readonly kind: "deadline" | "decision" | "refusal" | "stage" | "outcome";
  /** The run of a clock, the table with its place in the case, or the place of the act. */
  readonly what: string;
  readonly name?: Bilingual;
  /** Absent: there is none under this law. */
  readonly before?: string;
  readonly after?: string;
}

export type LawDiff =
  | { readonly kind: "compared"; readonly differences: readonly LawDifference[] }
  | { readonly kind: "unreadable"; readonly faults: readonly string[] };

/**
 * Replays a case under the law in force on one day and on another, and says what differs. Where nothing of the law that it
 * asks has changed between them, nothing does.
 */
export function lawDiff(world: ReplayWorld, file: ReplayFile, from: IsoDate, to: IsoDate): LawDiff {
  const before = underLawOf(from, () => replay(world, file));
  if (before.kind === "unreadable") return before;
  const after = underLawOf(to, () => replay(world, file));
  if (after.kind === "unreadable") return after;
  return { kind: "compared", differences: differencesBetween(before.result, after.result) };
}

/** What of a replay is compared: the same of any edition of the law, as JSON has it. */
export type Comparable = Pick<Replayed, "stage" | "outcome"> & {
  readonly deadlines: readonly { readonly id: string; readonly due: string; readonly name?: Bilingual }[];
  readonly decisions: readonly { readonly table: string; readonly row: string; readonly outcome: string }[];
  readonly refusals: readonly { readonly index: number; readonly action: string; readonly code: string }[];
};

export function differencesBetween(before: Comparable, after: Comparable): readonly LawDifference[] {
  const names = new Map([...before.deadlines, ...after.deadlines].map(({ id, name }) => [id, name]));
  const plain = (kind: "stage" | "outcome") =>
    compared(kind, new Map([[kind, before[kind] ?? "–"]]), new Map([[kind, after[kind] ?? "–"]]));
  return [
    ...plain("stage"),
    ...plain("outcome"),
    ...compared("deadline", duesOf(before), duesOf(after)).map((each) => {
      const name = names.get(each.what);
      return name === undefined ? each : { ...each, name };
    }),
    ...compared("decision", decisionsOf(before), decisionsOf(after)),
    ...compared("refusal", refusalsOf(before), refusalsOf(after)),
  ];
}

const duesOf = ({ deadlines }: Comparable) => new Map(deadlines.map(({ id, due }) => [id, due]));
const refusalsOf = ({ refusals }: Comparable) =>
  new Map(refusals.map(({ index, action, code }) => [`#${index} ${action}`, code]));

/** The n-th answer of each table: the outcome, and the row it came by. */
function decisionsOf({ decisions }: Comparable): ReadonlyMap<string, string> {
  const asked = new Map<string, number>();
  return new Map(
    decisions.map(({ table, row, outcome }) => {
      const nth = (asked.get(table) ?? 0) + 1;
      asked.set(table, nth);
      return [`${table} #${nth}`, `${outcome} (${row})`];
    }),
  );
}

function compared(
  kind: LawDifference["kind"],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly LawDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what), after.get(what)];
    if (was === is) return [];
    return [{ kind, what, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

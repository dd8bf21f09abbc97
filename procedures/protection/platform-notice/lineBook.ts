import type { Account, NoticeFacts, Outcome, Statement, StatementStep } from "./facts.ts";
import { linesIn, writtenLines } from "./lineRange.ts";
import type { LineState } from "./names.ts";

type Facts = Readonly<Partial<NoticeFacts>>;

/** Where each line stands: the first line at place 0. A step asks it often, of the same entries: it is read once. */
export function statesOf({ lines = [], outcomes = none }: Facts): readonly LineState[] {
  const known = read.get(outcomes);
  if (known?.length === lines.length) return known;
  const states = Array.from<LineState>({ length: lines.length }).fill("pending");
  for (const outcome of outcomes) for (const line of numbersOf(outcome, lines.length)) states[line - 1] = outcome.state;
  read.set(outcomes, states);
  return states;
}
const none: readonly Outcome[] = [];
const read = new WeakMap<readonly Outcome[], readonly LineState[]>();

/** The last entry about each line; undefined while there is none. */
export function lastOutcomes({ lines = [], outcomes = [] }: Facts): readonly (Outcome | undefined)[] {
  const last = Array.from<Outcome | undefined>({ length: lines.length });
  for (const outcome of outcomes) for (const line of numbersOf(outcome, lines.length)) last[line - 1] = outcome;
  return last;
}

/** The numbers of the lines that stand in one of these states. */
export function linesStanding(facts: Facts, ...wanted: readonly LineState[]): readonly number[] {
  return statesOf(facts).flatMap((state, at) => (wanted.includes(state) ? [at + 1] : []));
}

/** Of these lines those that stand in one of these states, as they are written; undefined where none does. */
export function stillIn(facts: Facts, text: string, ...wanted: readonly LineState[]): string | undefined {
  const states = statesOf(facts);
  const there = (linesIn(text, states.length) ?? []).filter((line) => wanted.includes(states[line - 1] ?? "pending"));
  return there.length === 0 ? undefined : writtenLines(there);
}

/** A statement whose lines still wait: neither kept nor restored nor withdrawn. */
export function openStatements(facts: Facts): readonly Statement[] {
  return (facts.statements ?? []).filter(({ lines }) => stillIn(facts, lines, "contested") !== undefined);
}

/** The step of a statement, once taken. */
export function stepOf<K extends StatementStep["step"]>(
  { statementSteps = [] }: Facts,
  statement: string,
  step: K,
): Extract<StatementStep, { step: K }> | undefined {
  return statementSteps.find(
    (each): each is Extract<StatementStep, { step: K }> => each.statement === statement && each.step === step,
  );
}

/** Of each seller the lines whose measure stands. */
export function upheldBySeller(facts: Facts): readonly { readonly seller: string; readonly lines: number }[] {
  const counts = new Map<string, number>();
  for (const line of linesStanding(facts, "removed", "kept")) {
    const seller = facts.lines?.[line - 1]?.seller ?? "";
    counts.set(seller, (counts.get(seller) ?? 0) + 1);
  }
  return [...counts].map(([seller, lines]) => ({ seller, lines }));
}

/** What the notice came to, by the published formula: a measure that stands is upheld; withdrawn and open lines are not judged. */
export function accountOf(facts: Facts): Account {
  const count = (...wanted: readonly LineState[]) => linesStanding(facts, ...wanted).length;
  const upheld = count("removed", "kept");
  const refused = count("refused");
  const restored = count("restored");
  return {
    lines: facts.lines?.length ?? 0,
    upheld,
    refused,
    restored,
    withdrawn: count("withdrawn"),
    judged: upheld + refused + restored,
  };
}

function numbersOf(outcome: Outcome, count: number): readonly number[] {
  return linesIn(outcome.lines, count) ?? [];
}

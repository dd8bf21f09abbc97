import type { PlanProposal, ProposedTask } from "#planning";
import type { Gold, GoldTask } from "./readGold.ts";

export interface Score {
  readonly document: string;
  readonly isPlanRight: boolean;
  readonly tasks: number;
  /** Tasks of the gold that a proposal begins where they begin. */
  readonly found: number;
  /** Proposals that no task of the gold accounts for. */
  readonly invented: number;
  readonly boundaries: number;
  readonly lead: number;
  readonly participants: number;
  readonly duties: number;
  readonly milliseconds: number;
  readonly differences: readonly string[];
}

/** A number before the words counts for neither side; nor do blanks, closing points and marks of emphasis at the end. */
const ahead =
  /^[\s#*]*(?:(?:\|?\s*\d+(?:\.\d+)*\s*[|\t])|(?:第?[〇零一二三四五六七八九十百\d]+[、.．章])|(?:[（(][〇零一二三四五六七八九十百\dIVXivx]+[）)])|(?:Action \d+:?)|(?:[IVX]+\.)|[-*|]\s*\d*\s*\|?)?\s*/u;
const behind = /[\s。.；;|*]*$/u;

/** Against the division of the gold that fits best, as a whole. */
export function compare(gold: Gold, proposal: PlanProposal, milliseconds: number): Score {
  const scores = gold.divisions.map((tasks) => compareTo(tasks, gold, proposal, milliseconds));
  const [best] = scores.toSorted((a, b) => right(b) - right(a));
  if (best === undefined) throw new Error(`${gold.document} has no division into tasks`);
  return best;
}

function right({ found, boundaries, lead, participants, invented, tasks }: Score): number {
  return tasks === 0 ? -invented : (found + boundaries + lead + participants) / tasks - invented / tasks;
}

/**
 * A task is found where a proposal of its own begins at the same words. Its boundaries are right where it also ends there; lead and
 * participants where one reading of the gold names the same, the participants in any order. Where the gold names several leads, the
 * proposal leads with one of them and names the others.
 */
function compareTo(tasks: readonly GoldTask[], gold: Gold, proposal: PlanProposal, milliseconds: number): Score {
  const differences: string[] = [];
  const open = new Set(proposal.tasks);
  const count = { found: 0, boundaries: 0, lead: 0, participants: 0, duties: 0 };
  for (const task of tasks) {
    const mine = [...open].find((one) => beginsAt(one) === coreStart(task));
    const name = `${task.label ?? "-"} ${task.start}`;
    if (mine === undefined) {
      differences.push(`${name}: not found`);
      continue;
    }
    open.delete(mine);
    count.found++;
    if (coreEnd(mine.text, mine.end) === coreEnd(gold.text.slice(task.start, task.end), task.end)) count.boundaries++;
    else differences.push(`${name}: ends at ${mine.end}, not ${task.end}`);
    const scores = task.readings.map((reading) => bodiesRight(reading, mine));
    const whole = scores.find((one) => one.lead && one.participants) ?? scores[0];
    if (whole?.lead) count.lead++;
    if (whole?.participants) count.participants++;
    if (!whole?.lead || !whole.participants) {
      const [said] = task.readings;
      differences.push(
        `${name}: ${mine.lead?.named ?? "-"} with ${mine.participants.map(({ named }) => named).join()}; not ${said?.lead.join() || "-"} with ${said?.participants.join() ?? ""}`,
      );
    }
    if (mine.dutiesSplit === task.dutiesSplit) count.duties++;
    else differences.push(`${name}: duties split ${mine.dutiesSplit}`);
  }
  for (const one of open) differences.push(`invented: ${one.start} ${one.text.slice(0, 40)}`);
  const isPlanRight = gold.isPlan === proposal.isPlan;
  return {
    document: gold.document,
    isPlanRight,
    tasks: tasks.length,
    invented: open.size,
    ...count,
    milliseconds,
    differences,
  };

  function coreStart({ start, end }: GoldTask): number {
    return start + (ahead.exec(gold.text.slice(start, end))?.[0].length ?? 0);
  }
}

function bodiesRight(
  gold: GoldTask["readings"][number],
  mine: ProposedTask,
): { readonly lead: boolean; readonly participants: boolean } {
  const names = mine.participants.map(({ named }) => named);
  const [, ...further] = gold.lead;
  const lead =
    gold.lead.length === 0
      ? mine.lead === null
      : gold.lead.some((one) => same(one, mine.lead?.named ?? "")) &&
        gold.lead.every((one) => [mine.lead?.named ?? "", ...names].some((other) => same(one, other)));
  const expected =
    further.length === 0
      ? gold.participants
      : [...gold.lead, ...gold.participants].filter((one) => !same(one, mine.lead?.named ?? ""));
  return { lead, participants: sameNames(expected, names) };
}

function beginsAt({ start, text }: ProposedTask): number {
  return start + (ahead.exec(text)?.[0].length ?? 0);
}

function coreEnd(text: string, end: number): number {
  return end - (behind.exec(text)?.[0].length ?? 0);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.some((other) => same(one, other)));
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .replace(/^the\s+/iu, "")
    .replaceAll(/[\s*]+/gu, " ")
    .replaceAll("’", "'")
    .trim();
}

export function sum(scores: readonly Score[]): Score {
  const add = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    document: "all",
    isPlanRight: scores.every(({ isPlanRight }) => isPlanRight),
    tasks: add((one) => one.tasks),
    found: add((one) => one.found),
    invented: add((one) => one.invented),
    boundaries: add((one) => one.boundaries),
    lead: add((one) => one.lead),
    participants: add((one) => one.participants),
    duties: add((one) => one.duties),
    milliseconds: add((one) => one.milliseconds),
    differences: [],
  };
}

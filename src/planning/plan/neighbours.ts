import type { ProposedTask } from "../import/proposal.ts";
import { type Decision, settled } from "./decide.ts";

type Decisions = ReadonlyMap<number, Decision>;
type Change = Omit<Decision, "number">;

/** The task that follows in the document among those that were not rejected; undefined after the last. */
export function nextKept<Task extends ProposedTask>(
  text: string,
  tasks: readonly Task[],
  decisions: Decisions,
  task: Task,
): Task | undefined {
  const from = settled(text, task, decisions.get(task.number)).start;
  return tasks
    .filter(({ number }) => number !== task.number && decisions.get(number)?.state !== "rejected")
    .map((one) => ({ one, at: settled(text, one, decisions.get(one.number)).start }))
    .filter(({ at }) => at > from)
    .sort((a, b) => a.at - b.at)[0]?.one;
}

/** Two neighbouring tasks as one: the words from the beginning of the first to the end of the second, the bodies of both. */
export function merged(text: string, decisions: Decisions, first: ProposedTask, second: ProposedTask): Change {
  const [a, b] = [
    settled(text, first, decisions.get(first.number)),
    settled(text, second, decisions.get(second.number)),
  ];
  const lead = a.lead ?? b.lead;
  const bodies = [...a.participants, ...(b.lead === null ? [] : [b.lead]), ...b.participants];
  const participants = bodies.filter(
    (body, at) => body.named !== lead?.named && bodies.findIndex((one) => one.named === body.named) === at,
  );
  return {
    state: "accepted",
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    lead,
    participants,
    dutiesSplit: a.dutiesSplit || b.dutiesSplit,
    due: [...new Set([...a.due, ...b.due])],
  };
}

/** The kept task that holds the words of this rejected one, which was merged into it; undefined for one that is simply left out. */
export function mergedInto<Task extends ProposedTask>(
  text: string,
  tasks: readonly Task[],
  decisions: Decisions,
  task: Task,
): Task | undefined {
  if (decisions.get(task.number)?.state !== "rejected") return undefined;
  const own = settled(text, task, decisions.get(task.number));
  return tasks.find((other) => {
    const decision = decisions.get(other.number);
    if (other.number === task.number || decision?.state === "rejected") return false;
    const place = settled(text, other, decision);
    return place.start <= own.start && own.end <= place.end;
  });
}

/** What is left of a task when one that was merged into it comes out again: the words before it, and no body that only it brought. */
export function takenApart(text: string, decisions: Decisions, whole: ProposedTask, part: ProposedTask): Change {
  const [now, read] = [settled(text, whole, decisions.get(whole.number)), settled(text, whole, undefined)];
  const own = settled(text, part, decisions.get(part.number));
  const names = ({ lead, participants }: typeof now) =>
    new Set([...(lead === null ? [] : [lead]), ...participants].map(({ named }) => named));
  const [ofPart, ofWhole] = [names(own), names(read)];
  const brought = (named: string) => ofPart.has(named) && !ofWhole.has(named);
  const before = text.slice(now.start, own.start).trimEnd();
  return {
    state: "accepted",
    ...(before === "" ? { start: read.start, end: read.end } : { start: now.start, end: now.start + before.length }),
    lead: now.lead !== null && brought(now.lead.named) ? read.lead : now.lead,
    participants: now.participants.filter(({ named }) => !brought(named)),
    dutiesSplit: read.dutiesSplit,
    due: now.due.filter((each) => read.due.includes(each) || !own.due.includes(each)),
  };
}

/**
 * What becomes of the task that these words are taken out of, to be a task of their own: it keeps what stands before them or, where
 * they are its beginning, after them. Undefined where they are of no task, or from its middle or the whole of it: then nothing is cut.
 */
export function cutBy(
  text: string,
  tasks: readonly ProposedTask[],
  decisions: Decisions,
  place: { readonly start: number; readonly end: number },
): { readonly number: number; readonly change: Change } | undefined {
  for (const task of tasks) {
    const decision = decisions.get(task.number);
    if (decision?.state === "rejected") continue;
    const { start, end } = settled(text, task, decision);
    const { number: _, ...before } = decision ?? { number: 0, state: "accepted" as const };
    const [head, tail] = [text.slice(start, place.start), text.slice(place.end, end)];
    if (place.start > start && place.start < end && tail.trim() === "" && head.trim() !== "")
      return { number: task.number, change: { ...before, start, end: start + head.trimEnd().length } };
    if (place.end > start && place.end < end && head.trim() === "" && place.start <= start)
      return { number: task.number, change: { ...before, start: end - tail.trimStart().length, end } };
  }
  return undefined;
}

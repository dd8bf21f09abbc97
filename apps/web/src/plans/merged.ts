import type { PlanDecision } from "#contract";
import { settled } from "#planning";
import type { ProposedTask } from "./Proposal.tsx";

type Decided = readonly [task: ProposedTask, decision: (PlanDecision & { readonly number: number }) | undefined];

/** Two neighbouring tasks as one: the words from the beginning of the first to the end of the second, the bodies of both. */
export function merged(text: string, ...[first, second]: readonly [Decided, Decided]): PlanDecision {
  const [a, b] = [settled(text, ...first), settled(text, ...second)];
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

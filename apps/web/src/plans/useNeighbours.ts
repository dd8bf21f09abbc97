import type { PlanDecision } from "#contract";
import { cutBy, merged, mergedInto, nextKept, takenApart } from "#planning";
import { useMemo } from "react";
import type { ProposedTask } from "./Proposal.tsx";

type Change = Parameters<typeof sent>[0];
interface Known {
  readonly text: string;
  readonly tasks: readonly ProposedTask[];
  readonly decisions: ReadonlyMap<number, PlanDecision & { readonly number: number }>;
  readonly decide: (number: number, decision: PlanDecision) => Promise<unknown>;
}

/** Steps that touch two proposals at once: joining neighbours, taking them apart, making a task of words of another. */
export function useNeighbours({ text, tasks, decisions, decide }: Known) {
  const inTurn = async (...changes: readonly (readonly [number: number, change: Change])[]) => {
    for (const [number, change] of changes) await decide(number, sent(change));
  };
  // What goes wrong is shown where the decision is sent from; what follows is then not sent.
  const start = (work: Promise<unknown>) => void work.catch(() => undefined);
  /** What was corrected of it, the place of an added one among it. */
  const keptOf = ({ number }: ProposedTask): Omit<Change, "state"> => {
    const { number: _number, state: _state, ...corrections } = decisions.get(number) ?? { number, state: "accepted" };
    return corrections;
  };
  /** For each rejected proposal that was merged into another: that other. */
  const into = useMemo(
    () =>
      new Map(
        tasks.flatMap((task) => {
          const whole = mergedInto(text, tasks, decisions, task);
          return whole === undefined ? [] : [[task.number, whole] as const];
        }),
      ),
    [text, tasks, decisions],
  );
  return {
    into,
    next: (task: ProposedTask) => nextKept(text, tasks, decisions, task),
    /** The first takes the words and bodies of the second, which goes. */
    merge: (first: ProposedTask, second: ProposedTask) =>
      start(
        inTurn(
          [first.number, merged(text, decisions, first, second)],
          [second.number, { ...keptOf(second), state: "rejected" }],
        ),
      ),
    /** The second stands by itself again. */
    takeApart: (task: ProposedTask) => {
      const whole = into.get(task.number);
      if (whole === undefined) return;
      start(
        inTurn(
          [whole.number, takenApart(text, decisions, whole, task)],
          [task.number, { ...keptOf(task), state: "accepted" }],
        ),
      );
    },
    add: (number: number, place: { readonly start: number; readonly end: number }) => {
      const cut = cutBy(text, tasks, decisions, place);
      const added: readonly [number, Change] = [number, { state: "accepted", ...place }];
      start(cut === undefined ? inTurn(added) : inTurn(added, [cut.number, cut.change]));
    },
  };
}

function sent({ participants, due, ...rest }: ReturnType<typeof merged>): PlanDecision {
  return {
    ...rest,
    ...(participants === undefined ? {} : { participants: [...participants] }),
    ...(due === undefined ? {} : { due: [...due] }),
  };
}

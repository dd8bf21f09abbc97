import type { PlanProposal, ProposedTask } from "../import/proposal.ts";
import type { Decision } from "./decide.ts";

/** A person may add so many tasks to those that were read. */
export const mostAdded = 500;

/**
 * The tasks that a person found in the document and the reading did not: decisions numbered on from the proposals, each with the place
 * of its words. They belong to the section that they stand in; what else is known of them stands in the decision.
 */
export function addedTasks(
  text: string,
  { sections, tasks }: Pick<PlanProposal, "sections" | "tasks">,
  decisions: readonly Decision[],
): readonly ProposedTask[] {
  return decisions.flatMap(({ number, start, end }): ProposedTask[] => {
    if (number <= tasks.length || start === undefined || end === undefined) return [];
    const section = sections.findLast((one) => one.start <= start)?.path ?? [];
    return [
      {
        number,
        label: null,
        section,
        text: text.slice(start, end),
        start,
        end,
        lead: null,
        participants: [],
        dutiesSplit: false,
        open: false,
        due: [],
        amounts: [],
        references: [],
        confidence: 1,
      },
    ];
  });
}

import type { Flat } from "./layout.ts";
import type { Place, PlanProposal, ProposedBody } from "./proposal.ts";

/** The proposal with every place counted in the document, and the words of each task as they stand there. */
export function inDocument(proposal: PlanProposal, text: string, { text: flat, back }: Flat): PlanProposal {
  if (flat === text) return proposal;
  const moved = <P extends Place>(piece: P): P => ({ ...piece, ...back(piece) });
  const body = (one: ProposedBody): ProposedBody => moved(one);
  return {
    ...proposal,
    sections: proposal.sections.map(moved),
    unsettled: proposal.unsettled.map(moved),
    tasks: proposal.tasks.map((task) => {
      const place = back(task);
      return {
        ...task,
        ...place,
        text: text.slice(place.start, place.end),
        lead: task.lead === null ? null : body(task.lead),
        participants: task.participants.map(body),
        due: task.due.map(moved),
        amounts: task.amounts.map(moved),
        references: task.references.map(moved),
      };
    }),
  };
}

import {
  type ActionContext,
  type CaseState,
  field,
  type IssuedDocument,
  type PaperServed,
  type Procedure,
} from "#casework";
import { type IsoDate, legalDay, type Refusal } from "#law";
import { z } from "zod";
import { serviceFault, serviceFields } from "./inputs.ts";
import { notToSend, nothingToServe, toServe } from "./papers.ts";
import { servedOn } from "./servedOn.ts";

const ServeInput = z.strictObject({
  paper: field(z.string().min(1).max(300), "文书", "paper", { widget: "paper" }),
  ...serviceFields,
});
export type ServeInput = z.infer<typeof ServeInput>;
type WithPapers = Pick<CaseState, "documents">;

/**
 * One step that serves every paper of a procedure, on the day that its way of service counts. What begins or ends with the
 * service of a paper the procedure says beside it: `starts`, `stops`, `next`.
 */
export function serving(documents: Procedure["documents"]) {
  return {
    name: { zh: "登记文书送达", en: "Record the service of a paper" },
    event: "PaperServed",
    by: ["officer"],
    input: ServeInput,
    ready: (state: WithPapers): Refusal | undefined =>
      toServe(state, documents).length === 0 ? nothingToServe() : undefined,
    guard: (state: WithPapers, input: ServeInput, { today }: Pick<ActionContext, "today">): Refusal | undefined => {
      const paper = paperIn(state, input.paper);
      return notToSend(state, documents, input.paper) ?? serviceFault(input, today, paper && legalDay(paper.at));
    },
    serves: (_: WithPapers, input: ServeInput, context: Pick<ActionContext, "today">): readonly PaperServed[] => [
      {
        paper: input.paper,
        outcome: "served",
        on: dayServed(input, context),
        way: input.way,
        receiver: input.receiver,
        proof: input.proof,
      },
    ],
  } as const;
}

/** The day that counts as the service, by the rule of its way. */
export function dayServed(input: ServeInput, { today }: Pick<ActionContext, "today">): IsoDate {
  return servedOn(input, today)?.on ?? today;
}

export function paperIn({ documents }: WithPapers, id: string): IssuedDocument | undefined {
  return documents.find((each) => each.id === id);
}

import { type ActionSpec, field, type IssuedDocument, serviceOf } from "#casework";
import { legalDay } from "#law";
import { z } from "zod";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { notToSend, nothingToServe, toServe } from "../../../service/papers.ts";
import { servedOn } from "../../../service/servedOn.ts";
import { documents } from "../documents.ts";
import { afterRequest, type Define, type MediationState, type Stage } from "../frame.ts";
import { measures } from "../refusals.ts";
import { papersOfKind } from "../standing.ts";

/** One step serves every paper; the respondent's fifteen days, and the end of what is not accepted, come of it. */
export function serviceActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-paper": action({
      name: { zh: "登记文书送达", en: "Record the service of a paper" },
      event: "PaperServed",
      by: ["officer"],
      from: afterRequest,
      input: z.strictObject({
        paper: field(z.string().min(1).max(300), "文书", "paper", { widget: "paper" }),
        ...serviceFields,
      }),
      ready: (state) => (toServe(state, documents).length === 0 ? nothingToServe() : undefined),
      guard: (state, input, { today }) => {
        const paper = paperIn(state, input.paper);
        return notToSend(state, documents, input.paper) ?? serviceFault(input, today, paper && legalDay(paper.at));
      },
      serves: (_, input, { today }) => [
        {
          paper: input.paper,
          outcome: "served",
          on: servedOn(input, today)?.on ?? today,
          way: input.way,
          receiver: input.receiver,
          proof: input.proof,
        },
      ],
      stops: (state, { paper: id }) => {
        const { document } = paperIn(state, id) ?? {};
        if (!isLast(state, id)) return [];
        if (document === "opinionNotice") return ["opinion-notice"];
        return document === "nonAcceptanceNotice" ? ["tell-not-accepted", "opinion-notice", "acceptance"] : [];
      },
      starts: (state, input, { today }) => {
        const { document, of } = paperIn(state, input.paper) ?? {};
        if (document !== "opinionNotice" || of === undefined || state.stage !== "asked") return [];
        return [{ clock: "opinion", of, from: servedOn(input, today)?.on ?? today }];
      },
      mayStart: ["opinion"],
      next: (state, { paper: id }) => {
        const told = paperIn(state, id)?.document === "nonAcceptanceNotice" && isLast(state, id);
        return told && state.stage === "declined" ? "not-accepted" : (state.stage as Stage);
      },
      leadsTo: [...afterRequest, "not-accepted"],
      article: measures("10"),
    }),
  };
}

function paperIn({ documents: papers }: Pick<MediationState, "documents">, id: string): IssuedDocument | undefined {
  return papers.find((each) => each.id === id);
}

/** Whether with this paper all of its kind are served. */
function isLast(state: MediationState, id: string): boolean {
  const kind = paperIn(state, id)?.document ?? "";
  return papersOfKind(state, kind).every((paper) => paper.id === id || serviceOf(paper) !== undefined);
}

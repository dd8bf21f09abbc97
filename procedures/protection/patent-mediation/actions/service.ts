import { type ActionSpec, serviceOf } from "#casework";
import { dayServed, paperIn, serving } from "../../../service/serving.ts";
import { documents } from "../documents.ts";
import { afterRequest, type Define, type MediationState, type Stage } from "../frame.ts";
import { measures } from "../refusals.ts";
import { papersOfKind } from "../standing.ts";

/** One step serves every paper; the respondent's fifteen days, and the end of what is not accepted, come of it. */
export function serviceActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-paper": action({
      ...serving(documents),
      from: afterRequest,
      stops: (state, { paper: id }) => {
        const { document } = paperIn(state, id) ?? {};
        if (!isLast(state, id)) return [];
        if (document === "opinionNotice") return ["opinion-notice"];
        return document === "nonAcceptanceNotice" ? ["tell-not-accepted", "opinion-notice", "acceptance"] : [];
      },
      starts: (state, input, context) => {
        const { document, of } = paperIn(state, input.paper) ?? {};
        if (document !== "opinionNotice" || of === undefined || state.stage !== "asked") return [];
        return [{ clock: "opinion", of, from: dayServed(input, context) }];
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

/** Whether with this paper all of its kind are served. */
function isLast(state: MediationState, id: string): boolean {
  const kind = paperIn(state, id)?.document ?? "";
  return papersOfKind(state, kind).every((paper) => paper.id === id || serviceOf(paper) !== undefined);
}

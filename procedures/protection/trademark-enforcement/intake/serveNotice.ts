import { type ActionContext, type IssuedDocument, paperNotApproved, paperOf, serviceOf } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../../refuse.ts";
import type { ServiceInput } from "../../../service/inputs.ts";
import { frame, type DocumentKind, type EnforcementState } from "../frame.ts";
import { alreadyServed, servedFrom } from "../served.ts";

/** Serving a notice that is about the whole case, not about one respondent. */
export function servicesOf(state: EnforcementState, kind: DocumentKind, input: ServiceInput, context: ActionContext) {
  const paper = paperOf(state, kind);
  if (paper === undefined) return [];
  const { on, way, receiver, proof } = servedFrom(input, context);
  return [{ paper: paper.id, outcome: "served" as const, on, way, receiver, proof }];
}

export function servedDay(input: ServiceInput, context: ActionContext): IsoDate {
  return servedFrom(input, context).on;
}

/** Why a notice cannot be served yet, or any more. */
export function servable(state: EnforcementState, kind: DocumentKind): Refusal | undefined {
  const paper: IssuedDocument | undefined = paperOf(state, kind);
  const { name } = frame.documents[kind];
  if (paper === undefined) {
    return refuse(
      "no-such-paper",
      [`本案没有《${name.zh}》。`, `This case has no paper "${name.en}".`],
      ["请先制作该文书。", "Have it issued first."],
      cite("house", "1"),
    );
  }
  if (paper.life !== "approved") return paperNotApproved(name);
  return serviceOf(paper) === undefined ? undefined : alreadyServed();
}

import { paperNotApproved } from "#casework";
import type { Refusal } from "#law";
import { type DocumentKind, frame, type RespondentState } from "./frame.ts";

/** A paper is served when it was approved and numbered, never as a draft. */
export function paperNotReady(state: RespondentState, kind: DocumentKind): Refusal | undefined {
  const paper = state.documents.findLast(({ document, life }) => document === kind && life !== "voided");
  if (paper === undefined || paper.life === "approved") return undefined;
  return paperNotApproved(frame.documents[kind].name, article(kind));
}

function article(kind: DocumentKind) {
  const spec = frame.documents[kind];
  return "article" in spec ? spec.article : undefined;
}

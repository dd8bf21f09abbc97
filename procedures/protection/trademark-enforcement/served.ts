import type { ActionContext } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { ServiceInput } from "../../service/inputs.ts";
import { servedOn } from "../../service/servedOn.ts";
import type { DocumentKind, RespondentState } from "./frame.ts";

/** A service as the docket keeps it: the day that counts is that of its way's rule. */
export function servedFrom(input: ServiceInput, { today }: Pick<ActionContext, "today">) {
  const { way, receiver, place, proof, publishedOn } = input;
  return {
    on: servedOn(input, today)?.on ?? today,
    way,
    receiver,
    place,
    ...(proof !== undefined && { proof }),
    ...(way === "notice" && publishedOn !== undefined && { publishedOn }),
  };
}

/** The service of the latest paper of a kind, for the paper's own life. */
export function serves(state: RespondentState, kind: DocumentKind, input: ServiceInput, context: ActionContext) {
  const paper = state.documents.findLast(({ document, life }) => document === kind && life !== "voided");
  if (paper === undefined) return [];
  const { on, way, receiver, proof } = servedFrom(input, context);
  return [{ paper: paper.id, outcome: "served" as const, on, way, receiver, proof }];
}

/** Asked before the form: a paper that was made on a later day cannot have been served. */
export function servedTooEarly(made: IsoDate | undefined, { today }: ActionContext): Refusal | undefined {
  if (made === undefined || today >= made) return undefined;
  return refuse(
    "served-before-made",
    [
      `送达日期（${today}）早于文书作出日期（${made}）。`,
      `The day of service (${today}) is before the paper was made (${made}).`,
    ],
    ["请核对送达回证上的日期。", "Check the day on the receipt of service."],
    cite("penalty-law", "61"),
  );
}

export function alreadyServed(): Refusal {
  return refuse(
    "already-served",
    ["该文书已经送达。", "The paper has been served already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    cite("penalty-law", "64"),
  );
}

import { type ActionContext, type IssuedDocument, paperNotApproved, type PaperServed, serviceOf } from "#casework";
import { type IsoDate, legalDay, type Refusal } from "#law";
import { refuse } from "../../refuse.ts";
import { type ServiceInput, serviceFault } from "../../service/inputs.ts";
import { servedOn } from "../../service/servedOn.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { AdjudicationState } from "./frame.ts";

/** The latest paper of a kind (about one party, where there are several) that was not voided. */
export function latestPaper(state: AdjudicationState, kind: DocumentKind, of?: string): IssuedDocument | undefined {
  return state.documents.findLast(
    (paper) => paper.document === kind && paper.life !== "voided" && (of === undefined || paper.of === of),
  );
}

/** Why the paper cannot be served yet: there is none, it is not approved, or it was served. */
export function notServable(state: AdjudicationState, kind: DocumentKind, of?: string): Refusal | undefined {
  const paper = latestPaper(state, kind, of);
  const { name, article } = documents[kind];
  if (paper === undefined) {
    return refuse(
      "no-such-paper-yet",
      [`《${name.zh}》尚未制作。`, `The paper "${name.en}" was not made yet.`],
      ["请先办理制作该文书的步骤。", "Take the step that makes it first."],
      article,
    );
  }
  if (paper.life !== "approved") return paperNotApproved(name, article);
  if (serviceOf(paper) === undefined) return undefined;
  return refuse(
    "already-served",
    [`《${name.zh}》已经送达。`, `The paper "${name.en}" was served already.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

/** The same where one paper goes to several parties: who has it already stands among the facts. */
export function notApproved(state: AdjudicationState, kind: DocumentKind): Refusal | undefined {
  const paper = latestPaper(state, kind);
  const { name, article } = documents[kind];
  return paper?.life === "approved" ? undefined : paperNotApproved(name, article);
}

/** Why the service itself cannot be as it was entered. */
export function badService(
  state: AdjudicationState,
  kind: DocumentKind,
  input: ServiceInput,
  today: IsoDate,
  of?: string,
): Refusal | undefined {
  const paper = latestPaper(state, kind, of);
  return serviceFault(input, today, paper && legalDay(paper.at));
}

/** A service as the docket keeps it. */
export function servedFrom(input: ServiceInput, { today }: Pick<ActionContext, "today">) {
  const { way, receiver, place } = input;
  return { on: servedOn(input, today)?.on ?? today, way, receiver, place };
}

/** The service of the latest paper of a kind, for the paper's own life. */
export function serves(
  state: AdjudicationState,
  kind: DocumentKind,
  input: ServiceInput,
  context: Pick<ActionContext, "today">,
  of?: string,
): readonly PaperServed[] {
  const paper = latestPaper(state, kind, of);
  if (paper === undefined) return [];
  const { on, way, receiver } = servedFrom(input, context);
  const { proof } = input;
  return [{ paper: paper.id, outcome: "served", on, way, receiver, ...(proof !== undefined && { proof }) }];
}

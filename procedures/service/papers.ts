import { type CaseState, type IssuedDocument, paperNotApproved, type Procedure, serviceOf } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../refuse.ts";

type Documents = Procedure["documents"];

/** The papers for parties that are approved and not served yet. */
export function toServe(state: Pick<CaseState, "documents">, documents: Documents): readonly IssuedDocument[] {
  return state.documents.filter(
    (paper) =>
      documents[paper.document]?.forParties === true && paper.life === "approved" && serviceOf(paper) === undefined,
  );
}

/** Why a paper cannot be sent: there is none of that id, it is not approved, or it is served already. */
export function notToSend(state: Pick<CaseState, "documents">, documents: Documents, id: string): Refusal | undefined {
  const paper = state.documents.find((each) => each.id === id);
  if (paper === undefined) return noSuchPaper(id);
  const spec = documents[paper.document];
  const name = spec?.name ?? { zh: paper.document, en: paper.document };
  if (spec?.forParties !== true) return staysInOffice(name.zh, name.en);
  if (paper.life !== "approved") return paperNotApproved(name, spec.article);
  return serviceOf(paper) === undefined ? undefined : servedAlready(name.zh, name.en, serviceOf(paper)?.on ?? "");
}

export function nothingToServe(): Refusal {
  return refuse(
    "nothing-to-serve",
    ["没有待送达的文书。", "No paper waits to be served."],
    [
      "文书签发后才能送达；已送达的见文书列表。",
      "A paper is served once it is approved; the list of papers shows those served.",
    ],
    cite("penalty-law", "61"),
  );
}

function noSuchPaper(id: string): Refusal {
  return refuse(
    "no-such-paper",
    [`本案没有文书“${id}”。`, `This case has no paper "${id}".`],
    ["请从待送达的文书中选择。", "Choose one of the papers to be served."],
    cite("penalty-law", "61"),
  );
}

function staysInOffice(zh: string, en: string): Refusal {
  return refuse(
    "paper-of-the-office",
    [`《${zh}》是内部文书，不送达当事人。`, `The paper "${en}" stays in the office and is served on nobody.`],
    ["请选择发给当事人的文书。", "Choose a paper that is for parties."],
    cite("penalty-law", "61"),
  );
}

function servedAlready(zh: string, en: string, on: string): Refusal {
  return refuse(
    "already-served",
    [`《${zh}》已于${on}送达。`, `The paper "${en}" was served on ${on}.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    cite("penalty-law", "61"),
  );
}

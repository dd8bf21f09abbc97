import type { CaseEvent, Effect } from "./event.ts";
import type { IssuedDocument, PaperReview } from "./paper.ts";

type Issued = Extract<Effect, { kind: "document-issued" }>;
type OfPaper = Extract<Effect, { paper: string }>;

/** A paper as its issuing entry leaves it: approved at once where nobody need approve it. */
export function issuedPaper(before: readonly IssuedDocument[], effect: Issued, event: CaseEvent): IssuedDocument {
  const { document, of, to, chain = [] } = effect;
  const number = before.filter((paper) => paper.document === document && paper.of === of).length + 1;
  return {
    id: `${document}${of === undefined ? "" : `:${of}`}#${number}`,
    document,
    ...(of !== undefined && { of }),
    ...(to !== undefined && { to }),
    seq: event.seq,
    at: event.at,
    life: chain.length === 0 ? "approved" : "draft",
    chain,
    revisions: [],
    reviews: [],
    services: [],
    openings: [],
  };
}

/** The paper after one more step of its life. */
export function paperAfter(paper: IssuedDocument, event: CaseEvent, effect: OfPaper): IssuedDocument {
  const { at, seq } = event;
  const by = event.actor.id;
  const said = (result: PaperReview["result"], of: { role: string; opinion?: string | undefined }): PaperReview => ({
    role: of.role,
    result,
    ...(of.opinion !== undefined && { opinion: of.opinion }),
    by,
    ...(event.actor.name !== undefined && { name: event.actor.name }),
    at,
    seq,
  });
  switch (effect.kind) {
    case "paper-revised":
      return { ...paper, revisions: [...paper.revisions, { sha256: effect.sha256, how: effect.how, by, at, seq }] };
    case "paper-submitted":
      return { ...paper, life: "in-review", submittedBy: by, reviews: past(paper.reviews) };
    case "paper-reviewed":
      return { ...paper, reviews: [...paper.reviews, said("passed", effect)] };
    case "paper-returned":
      return { ...paper, life: "draft", reviews: past([...paper.reviews, said("returned", effect)]) };
    case "paper-approved":
      return {
        ...paper,
        life: "approved",
        reviews: [...paper.reviews, said("passed", effect)],
        ...(effect.number !== undefined && { number: effect.number }),
        sha256: effect.sha256,
        approvedAt: at,
      };
    case "paper-voided":
      return { ...paper, life: "voided", voided: { why: effect.why, by, at } };
    case "paper-service": {
      const { kind: _, paper: _id, ...service } = effect;
      return { ...paper, services: [...paper.services, service] };
    }
    case "paper-opened":
      return { ...paper, openings: [...paper.openings, { by, at }] };
  }
}

function past(reviews: readonly PaperReview[]): readonly PaperReview[] {
  return reviews.map((review) => ({ ...review, past: true }));
}

import type { CaseEvent, Effect } from "./event.ts";
import type { IssuedDocument, PaperReview, PublicCopy } from "./paper.ts";

type Issued = Extract<Effect, { kind: "document-issued" }>;
type OfPaper = Extract<Effect, { paper: string }>;

/** A paper as its issuing entry leaves it: approved at once where nobody need approve it. */
export function issuedPaper(before: readonly IssuedDocument[], effect: Issued, event: CaseEvent): IssuedDocument {
  const { document, of, to, office, chain = [] } = effect;
  const number = before.filter((paper) => paper.document === document && paper.of === of).length + 1;
  return {
    id: `${document}${of === undefined ? "" : `:${of}`}#${number}`,
    document,
    ...(of !== undefined && { of }),
    ...(to !== undefined && { to }),
    ...(office !== undefined && { office }),
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
    case "copy-marked": {
      const { copy, marks, sha256: marksSha256 } = effect;
      const made: PublicCopy = { copy, life: "marked", marks, marksSha256, by, ...byName(event), at };
      const before = (paper.copies ?? []).map((each) =>
        each.life === "marked" ? { ...each, life: "replaced" as const } : each,
      );
      return { ...paper, copies: [...before, made] };
    }
    case "copy-returned":
      return copied(paper, effect.copy, { life: "returned", opinion: effect.opinion });
    case "copy-frozen": {
      const { sha256, pdf } = effect;
      const name = event.actor.name === undefined ? {} : { name: event.actor.name };
      return copied(paper, effect.copy, { life: "frozen", approved: { by, ...name, at, seq, sha256, pdf } });
    }
    case "paper-opened":
      return { ...paper, openings: [...paper.openings, { by, at }] };
  }
}

function copied(paper: IssuedDocument, copy: number, change: Partial<PublicCopy>): IssuedDocument {
  return { ...paper, copies: (paper.copies ?? []).map((each) => (each.copy === copy ? { ...each, ...change } : each)) };
}

function byName({ actor }: CaseEvent): { readonly byName?: string } {
  return actor.name === undefined ? {} : { byName: actor.name };
}

function past(reviews: readonly PaperReview[]): readonly PaperReview[] {
  return reviews.map((review) => ({ ...review, past: true }));
}

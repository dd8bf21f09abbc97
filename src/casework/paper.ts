/**
 * A paper of a case and how far it has come:
 *
 *     draft → in-review → approved (numbered, frozen)
 *       ↑  returned ↙         ↘ voided
 *
 * A paper that nobody need approve is approved as it is issued.
 */
export interface IssuedDocument {
  /** "penaltyDecision#1"; "penaltyDecision:r2#1" for one that is about one party of several. */
  readonly id: string;
  readonly document: string;
  /** The party or thing it is about, where there are several. */
  readonly of?: string;
  /** The party it is addressed to, where it is about a thing. */
  readonly to?: string;
  /** The office whose paper it is, where that is not the one that has the case. */
  readonly office?: string;
  /** The entry that issued it. */
  readonly seq: number;
  readonly at: string;
  readonly life: PaperLife;
  /** The roles that approve it, in this order: as the office had set them on that day. */
  readonly chain: readonly string[];
  readonly revisions: readonly PaperRevision[];
  readonly reviews: readonly PaperReview[];
  /** Who put it to review last. */
  readonly submittedBy?: string;
  readonly number?: string;
  /** Of the approved file. */
  readonly sha256?: string;
  readonly approvedAt?: string;
  readonly voided?: { readonly why: string; readonly by: string; readonly at: string };
  /** How it was sent and served, in order. */
  readonly services: readonly PaperService[];
  readonly openings: readonly { readonly by: string; readonly at: string }[];
  /** Its copies for publication, in order; absent while there is none. */
  readonly copies?: readonly PublicCopy[];
}

/** A copy of a paper for publication, in which somebody marked what is hidden and another approved it. */
export interface PublicCopy {
  /** From 1, within the paper. */
  readonly copy: number;
  readonly life: "marked" | "returned" | "replaced" | "frozen";
  readonly marks: number;
  /** Of the list of marks. */
  readonly marksSha256: string;
  readonly by: string;
  readonly byName?: string;
  readonly at: string;
  readonly opinion?: string;
  /** Who approved it, and the frozen bytes. */
  readonly approved?: {
    readonly by: string;
    readonly name?: string;
    readonly at: string;
    readonly seq: number;
    readonly sha256: string;
    readonly pdf: string;
  };
}

/** One try to serve a paper. `on`: for `served` the day that counts, by the rule of its way. */
export interface PaperService {
  readonly outcome: "sent" | "served" | "undelivered";
  readonly way: string;
  readonly on: string;
  readonly receiver?: string | undefined;
  readonly proof?: string | undefined;
  readonly why?: string | undefined;
}

export type PaperLife = "draft" | "in-review" | "approved" | "voided";

export interface PaperRevision {
  readonly sha256: string;
  readonly how: "fields" | "word";
  readonly by: string;
  readonly at: string;
  readonly seq: number;
}

/** A word of the chain on a paper. Only those after the last submission count towards approval. */
export interface PaperReview {
  readonly role: string;
  readonly result: "passed" | "returned";
  readonly opinion?: string;
  readonly by: string;
  readonly name?: string;
  readonly at: string;
  readonly seq: number;
  /** An earlier round: the paper was returned or put to review again since. */
  readonly past?: true;
}

/** The latest paper of a kind that was not voided, of one subject where there are several; undefined when there is none. */
export function paperOf(
  state: { readonly documents: readonly IssuedDocument[] },
  document: string,
  of?: string,
): IssuedDocument | undefined {
  return state.documents.findLast((paper) => paper.document === document && paper.of === of && paper.life !== "voided");
}

/** The copy of a paper that is published: the last one that was approved; undefined while there is none. */
export function publicCopyOf(paper: IssuedDocument | undefined): PublicCopy | undefined {
  return paper?.copies?.findLast(({ life }) => life === "frozen");
}

/** A copy that was marked and waits for another person's word. */
export function waitingCopy(paper: IssuedDocument | undefined): PublicCopy | undefined {
  return paper?.copies?.find(({ life }) => life === "marked");
}

/** The service that counts; undefined while the paper is not served. */
export function serviceOf(paper: IssuedDocument): PaperService | undefined {
  return paper.services.findLast(({ outcome }) => outcome === "served");
}

/** Why a paper came back, where the last try to serve it failed. */
export function undelivered(paper: IssuedDocument): PaperService | undefined {
  const last = paper.services.at(-1);
  return last?.outcome === "undelivered" ? last : undefined;
}

/** Whose word a paper in review waits for; undefined when it is not in review. */
export function nextReview(paper: IssuedDocument): string | undefined {
  if (paper.life !== "in-review") return undefined;
  return paper.chain[paper.reviews.filter(({ past }) => past !== true).length];
}

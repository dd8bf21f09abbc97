import { type Bilingual, Instant, type Refusal } from "#law";
import { type Acted, utc } from "./act.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type IssuedDocument, nextReview } from "./paper.ts";
import {
  approvedByItsAuthor,
  noOpinion,
  noSuchPaper,
  notYourReview,
  paperNotADraft,
  paperNotApproved,
  paperNotInReview,
  paperOfAnotherOffice,
  paperStepNotYours,
  paperVoided,
} from "./paperRefusals.ts";
import type { Procedure } from "./procedure.ts";
import { notAMoment } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** The steps of a paper's life, the same in every procedure. */
export const paperSteps = {
  revise: { zh: "修改文书", en: "Revise the paper" },
  submit: { zh: "提交审批", en: "Put the paper to approval" },
  approve: { zh: "审批通过", en: "Approve the paper" },
  return: { zh: "退回修改", en: "Return the paper" },
  void: { zh: "作废文书", en: "Void the paper" },
  open: { zh: "查阅文书", en: "Open the paper" },
} as const satisfies Record<string, Bilingual>;
export type PaperStep = keyof typeof paperSteps;

export interface PaperCommand {
  /** The id of the paper: "penaltyDecision#1". */
  readonly paper: string;
  readonly step: PaperStep;
  readonly by: Actor;
  /** Revising: the file. Approving: the file that would be frozen, and the number it would get. Made by the caller. */
  readonly sha256?: string;
  readonly how?: "fields" | "word";
  readonly number?: string;
  readonly opinion?: string;
}

export interface PaperRequest {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly command: PaperCommand;
  readonly now: Instant;
}

/**
 * One step in the life of a paper: its docket entry, or the refusal. A paper is approved by the roles of its chain in their
 * order, never by somebody who wrote it or put it to review; the last of them freezes it. Papers are finished also after a
 * case is closed: the form that closed it may still wait for its signature.
 */
export function actOnPaper({ procedure, state, command, now }: PaperRequest): Acted {
  if (!Instant.safeParse(now).success) return { kind: "refused", refusal: notAMoment(now) };
  const paper = state.documents.find(({ id }) => id === command.paper);
  if (paper === undefined) return { kind: "refused", refusal: noSuchPaper(command.paper) };
  const elsewhere = paperOfAnother(procedure, state, paper, command);
  if (elsewhere !== undefined) return { kind: "refused", refusal: elsewhere };
  const decided = effectOf(procedure, paper, command);
  if ("refusal" in decided) return { kind: "refused", refusal: decided.refusal };
  const event: CaseEvent = {
    seq: state.version + 1,
    type: eventTypes[decided.effect.kind],
    action: `paper-${command.step}`,
    actor: command.by,
    at: utc(now),
    recordedAt: utc(now),
    input: { paper: paper.id, ...(command.opinion !== undefined && { opinion: command.opinion }) },
    stage: state.stage,
    facts: {},
    effects: [decided.effect],
  };
  return { kind: "acted", event, state: evolve(state, event) };
}

type PaperEffect = Exclude<
  Extract<Effect, { paper: string }>,
  { kind: "paper-service" | "copy-marked" | "copy-returned" | "copy-frozen" }
>;
type Decided = { readonly effect: PaperEffect } | { readonly refusal: Refusal };

const eventTypes = {
  "paper-revised": "PaperRevised",
  "paper-submitted": "PaperSubmitted",
  "paper-reviewed": "PaperReviewed",
  "paper-returned": "PaperReturned",
  "paper-approved": "PaperApproved",
  "paper-voided": "PaperVoided",
  "paper-opened": "PaperOpened",
} as const satisfies Record<PaperEffect["kind"], string>;

/** A paper is written and approved in the office whose paper it is; anybody who may see it opens it. */
function paperOfAnother(
  procedure: Procedure,
  state: CaseState,
  paper: IssuedDocument,
  { step, by }: PaperCommand,
): Refusal | undefined {
  if (step === "open" || by.office === undefined) return undefined;
  const own =
    paper.office === undefined
      ? !(state.addressed ?? []).some(({ office }) => office === by.office)
      : paper.office === by.office;
  const name = procedure.documents[paper.document]?.name ?? { zh: paper.document, en: paper.document };
  return own ? undefined : paperOfAnotherOffice(name);
}

function effectOf(procedure: Procedure, paper: IssuedDocument, command: PaperCommand): Decided {
  const { by, opinion } = command;
  const name = procedure.documents[paper.document]?.name ?? { zh: paper.document, en: paper.document };
  const article = procedure.documents[paper.document]?.article;
  if (paper.life === "voided") return { refusal: paperVoided(name, article) };
  const drafts = (procedure.drafters ?? []).includes(by.role);
  const id = { paper: paper.id };
  switch (command.step) {
    case "revise":
      if (!drafts) return { refusal: paperStepNotYours(procedure, paperSteps.revise, article) };
      if (paper.life !== "draft") return { refusal: paperNotADraft(name, paper.life, article) };
      if (command.sha256 === undefined) throw new RangeError("a revision needs the hash of its file");
      return { effect: { kind: "paper-revised", ...id, sha256: command.sha256, how: command.how ?? "word" } };
    case "submit":
      if (!drafts) return { refusal: paperStepNotYours(procedure, paperSteps.submit, article) };
      if (paper.life !== "draft") return { refusal: paperNotADraft(name, paper.life, article) };
      return { effect: { kind: "paper-submitted", ...id } };
    case "void":
      if (!drafts) return { refusal: paperStepNotYours(procedure, paperSteps.void, article) };
      // What was approved may have been served: it is mended by a correcting entry or a new paper, never taken away.
      if (paper.life === "approved") return { refusal: paperNotADraft(name, paper.life, article) };
      if (opinion === undefined || opinion.trim() === "") return { refusal: noOpinion(name, article) };
      return { effect: { kind: "paper-voided", ...id, why: opinion } };
    case "open":
      return paper.life === "approved"
        ? { effect: { kind: "paper-opened", ...id } }
        : { refusal: paperNotApproved(name, article) };
    case "approve":
    case "return":
      return reviewed(procedure, paper, command, name);
  }
}

function reviewed(procedure: Procedure, paper: IssuedDocument, command: PaperCommand, name: Bilingual): Decided {
  const { by, opinion, step } = command;
  const article = procedure.documents[paper.document]?.article;
  const role = nextReview(paper);
  if (role === undefined) return { refusal: paperNotInReview(name, paper.life, article) };
  if (by.role !== role) return { refusal: notYourReview(procedure, role, by.role, article) };
  const authors = [paper.submittedBy, ...paper.revisions.map((each) => each.by)];
  if (authors.includes(by.id)) return { refusal: approvedByItsAuthor(name, article) };
  const words = { paper: paper.id, role, ...(opinion !== undefined && opinion !== "" && { opinion }) };
  if (step === "return") {
    if (opinion === undefined || opinion.trim() === "") return { refusal: noOpinion(name, article) };
    return { effect: { kind: "paper-returned", paper: paper.id, role, opinion } };
  }
  const passed = paper.reviews.filter(({ past }) => past !== true).length + 1;
  if (passed < paper.chain.length) return { effect: { kind: "paper-reviewed", ...words } };
  if (command.sha256 === undefined) throw new RangeError("an approval needs the hash of the file it freezes");
  const { number, sha256 } = command;
  return { effect: { kind: "paper-approved", ...words, sha256, ...(number !== undefined && { number }) } };
}

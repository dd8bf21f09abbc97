import { type Bilingual, Instant, type Refusal } from "#law";
import { type Acted, utc } from "./act.ts";
import { copyRefusals } from "./copyRefusals.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type IssuedDocument, waitingCopy } from "./paper.ts";
import { noSuchPaper, paperNotApproved, paperVoided } from "./paperRefusals.ts";
import type { Procedure } from "./procedure.ts";
import { notAMoment } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** The steps of a copy for publication, by the action of their docket entry; the same in every procedure. */
export const copySteps = {
  "paper-mark": { zh: "标记公开版", en: "Mark a copy for publication" },
  "paper-copy": { zh: "批准公开版", en: "Approve the copy for publication" },
  "paper-copy-return": { zh: "退回公开版", en: "Return the copy for publication" },
} as const satisfies Record<string, Bilingual>;

export type CopyCommand = { readonly paper: string; readonly by: Actor } & (
  | { readonly step: "paper-mark"; readonly marks: number; readonly sha256: string }
  /** `sha256`, `pdf`: of the copy as it would be frozen; made by the caller. */
  | { readonly step: "paper-copy"; readonly copy: number; readonly sha256: string; readonly pdf: string }
  | { readonly step: "paper-copy-return"; readonly copy: number; readonly opinion: string }
);

export interface CopyRequest {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly command: CopyCommand;
  readonly now: Instant;
}

const eventTypes = {
  "paper-mark": "CopyMarked",
  "paper-copy": "CopyFrozen",
  "paper-copy-return": "CopyReturned",
} as const satisfies Record<CopyCommand["step"], string>;

/**
 * A copy of an approved paper for publication: marked by one, approved and frozen by another, or returned. What the marks are
 * stands outside the docket, since they tell what is to be hidden; the entry holds their hash. Possible also in a closed case.
 */
export function actOnCopy({ procedure, state, command, now }: CopyRequest): Acted {
  if (!Instant.safeParse(now).success) return { kind: "refused", refusal: notAMoment(now) };
  const paper = state.documents.find(({ id }) => id === command.paper);
  if (paper === undefined) return { kind: "refused", refusal: noSuchPaper(command.paper) };
  const decided = effectOf(procedure, paper, command);
  if ("refusal" in decided) return { kind: "refused", refusal: decided.refusal };
  const event: CaseEvent = {
    seq: state.version + 1,
    type: eventTypes[command.step],
    action: command.step,
    actor: command.by,
    at: utc(now),
    recordedAt: utc(now),
    input: { paper: paper.id },
    stage: state.stage,
    facts: {},
    effects: [decided.effect],
  };
  return { kind: "acted", event, state: evolve(state, event) };
}

type Decided = { readonly effect: Effect } | { readonly refusal: Refusal };

function effectOf(procedure: Procedure, paper: IssuedDocument, command: CopyCommand): Decided {
  const { name = { zh: paper.document, en: paper.document }, article } = procedure.documents[paper.document] ?? {};
  const roles = procedure.publicCopies;
  const wanted = command.step === "paper-mark" ? roles?.by : roles?.approve;
  if (wanted?.includes(command.by.role) !== true)
    return { refusal: copyRefusals.notYours(procedure, copySteps[command.step], wanted) };
  if (paper.life === "voided") return { refusal: paperVoided(name, article) };
  if (paper.life !== "approved") return { refusal: paperNotApproved(name, article) };
  if (command.step === "paper-mark") {
    const { marks, sha256 } = command;
    return { effect: { kind: "copy-marked", paper: paper.id, copy: (paper.copies ?? []).length + 1, marks, sha256 } };
  }
  const waiting = waitingCopy(paper);
  if (waiting === undefined || waiting.copy !== command.copy) return { refusal: copyRefusals.nothingWaits(name) };
  if (waiting.by === command.by.id) return { refusal: copyRefusals.samePerson(name) };
  if (command.step === "paper-copy-return") {
    if (command.opinion.trim() === "") return { refusal: copyRefusals.noOpinion(name) };
    return { effect: { kind: "copy-returned", paper: paper.id, copy: command.copy, opinion: command.opinion.trim() } };
  }
  const { copy, sha256, pdf } = command;
  return { effect: { kind: "copy-frozen", paper: paper.id, copy, sha256, pdf } };
}

import type { Refusal } from "#law";
import { refusals } from "./refusals.ts";

export type ReturnStage = "draft" | "submitted" | "returned" | "approved" | "excused";

/** One line of the history of a return, append-only. A seal and restatements have their own entries beside these. */
export type ReturnEntry = { readonly seq: number; readonly at: string; readonly by: string } & ReturnAct;
export type ReturnAct =
  | { readonly type: "Opened"; readonly formVersion: number }
  | { readonly type: "Submitted"; readonly typed: number; readonly notes: number }
  | { readonly type: "SentBack"; readonly reason: string }
  | { readonly type: "Approved" }
  | { readonly type: "Excused"; readonly reason: string }
  | { readonly type: "ExcuseLifted"; readonly reason: string }
  | { readonly type: "Reminded"; readonly due: string; readonly on: string };

export interface ReturnState {
  readonly stage: ReturnStage;
  readonly reason: string | null;
  readonly firstSubmittedAt: string | null;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
}

const before: ReturnState = {
  stage: "draft",
  reason: null,
  firstSubmittedAt: null,
  submittedAt: null,
  approvedAt: null,
};

/** The state of a return: a fold of its entries. */
export function foldReturn(entries: readonly ReturnEntry[]): ReturnState {
  return entries.reduce((state, entry): ReturnState => {
    switch (entry.type) {
      case "Submitted":
        return {
          ...state,
          stage: "submitted",
          reason: null,
          firstSubmittedAt: state.firstSubmittedAt ?? entry.at,
          submittedAt: entry.at,
        };
      case "SentBack":
        return { ...state, stage: "returned", reason: entry.reason };
      case "Approved":
        return { ...state, stage: "approved", reason: null, approvedAt: entry.at };
      case "Excused":
        return { ...state, stage: "excused", reason: entry.reason };
      case "ExcuseLifted":
        return { ...state, stage: "draft", reason: null };
      case "Opened":
      case "Reminded":
        return state;
      default:
        return state;
    }
  }, before);
}

export type ReturnCommand = "write" | "submit" | "send-back" | "approve" | "excuse" | "lift-excuse";

/** Who asks: its office, as seen from the return's, and what it does there. */
export interface ReturnAsker {
  readonly stands: "own" | "right-above" | "elsewhere";
  readonly heads: boolean;
  readonly supervises: boolean;
}

export interface ReturnSituation {
  readonly asker: ReturnAsker;
  /** Nobody is above: the office's own head approves. */
  readonly top: boolean;
  /** Day of the end of the period, and today. */
  readonly periodEnds: string;
  readonly today: string;
  /** Offices right below that file and are neither approved nor excused. */
  readonly childrenOpen: readonly { readonly zh: string; readonly en: string }[];
  /** The return of the office above has been submitted or approved already. */
  readonly aboveFiled: boolean;
  /** Cells with an error, and warnings without a word of explanation. */
  readonly errors: number;
  readonly unexplained: number;
}

/** May it be done now? Undefined, or the refusal with what to do instead. */
export function refuseReturn(
  state: Pick<ReturnState, "stage">,
  command: ReturnCommand,
  situation: ReturnSituation,
): Refusal | undefined {
  const { asker, top } = situation;
  if (state.stage === "approved") return refusals.locked;
  if (command === "write" || command === "submit") {
    if (asker.stands !== "own") return refusals.notOwn;
    if (command === "submit" && !asker.heads) return refusals.headSubmits;
    if (state.stage === "submitted") return refusals.alreadySubmitted;
    if (state.stage === "excused") return refusals.isExcused;
    if (command === "write") return undefined;
    if (situation.today <= situation.periodEnds) return refusals.periodRuns(situation.periodEnds);
    if (situation.childrenOpen.length > 0) return refusals.childrenFirst(situation.childrenOpen);
    if (situation.errors > 0) return refusals.errorsLeft(situation.errors);
    if (situation.unexplained > 0) return refusals.unexplained(situation.unexplained);
    return undefined;
  }
  const answers = top ? asker.stands === "own" && asker.heads : asker.stands === "right-above" && asker.supervises;
  if (!answers) return top ? refusals.topHeadAnswers : refusals.rightAboveAnswers;
  if (command === "excuse") {
    if (top) return refusals.topNotExcused;
    if (situation.aboveFiled) return refusals.aboveFiled;
    if (state.stage === "submitted") return refusals.answerInstead;
    return state.stage === "excused" ? refusals.isExcused : undefined;
  }
  if (command === "lift-excuse") {
    if (state.stage !== "excused") return refusals.notExcused;
    return situation.aboveFiled ? refusals.aboveFiled : undefined;
  }
  return state.stage === "submitted" ? undefined : refusals.notSubmitted;
}

/** casework/: procedures — define, act, evolve, deadlines. */
export { act } from "./act.ts";
export { actsAsAddressee } from "./addressed.ts";
export type { Address } from "./addressed.ts";
export type { Acted, ActRequest, Command } from "./act.ts";
export { availableActions, choicesFor } from "./availableActions.ts";
export type { AvailableAction } from "./availableActions.ts";
export { checkProcedure } from "./checkProcedure.ts";
export type { ClockRun, Extension, Pause } from "./clock.ts";
export { confidentialToken, isConfidential, withoutConfidential } from "./confidential.ts";
export { correct } from "./correct.ts";
export type { CorrectRequest } from "./correct.ts";
export { deadlineOf, deadlines } from "./deadline.ts";
export type { Deadline, DeadlineState } from "./deadline.ts";
export { Actor, CaseEvent, Effect, Party } from "./event.ts";
export { effectiveDocket, evolve, fold, initialState, isTimerMark } from "./evolve.ts";
export { field, labelOf } from "./field.ts";
export type { FieldChoice, FieldLabel, Widget } from "./field.ts";
export type { Imported } from "./importCase.ts";
export type { ImportedFrom } from "./imported.ts";
export { ImportInput } from "./imports.ts";
export type { ImportContext, ImportedCase, ImportedClock, ImportField, ImportProblem, ImportSpec } from "./imports.ts";
export { movedDeadlines, reproject } from "./moved.ts";
export type { MovedDeadline, OpenCase } from "./moved.ts";
export { defineProcedure, noInput } from "./procedure.ts";
export type {
  ActionContext,
  ActionSpec,
  ClockSpec,
  ClockStart,
  ClockStop,
  DocumentOrder,
  PaperServed,
  DocumentSpec,
  Procedure,
  StageSpec,
  Suspension,
} from "./procedure.ts";
export { differencesBetween, lawDiff } from "./lawDiff.ts";
export type { Comparable, LawDifference } from "./lawDiff.ts";
export { replay } from "./replay.ts";
export type { Replayed, ReplayFile, ReplayWorld } from "./replay.ts";
export { nextReview, paperOf, publicCopyOf, serviceOf, undelivered, waitingCopy } from "./paper.ts";
export { actOnCopy, copySteps } from "./actOnCopy.ts";
export type { CopyCommand } from "./actOnCopy.ts";
export type { IssuedDocument, PaperLife, PaperReview, PaperRevision, PaperService, PublicCopy } from "./paper.ts";
export { actOnPaper, paperSteps } from "./actOnPaper.ts";
export { paperNotApproved } from "./paperRefusals.ts";
export type { PaperCommand, PaperStep } from "./actOnPaper.ts";
export { importCase } from "./importCase.ts";
export { splitOff } from "./splitOff.ts";
export { busyWith, papersIn, type Sitter, type Sitting, sittingsOf } from "./sitting.ts";
export { type Booking, newlyFixed } from "./doubleBooking.ts";
export { stagePicture } from "./stagePicture.ts";
export type { StageEdge, StageNode } from "./stagePicture.ts";
export type { CaseState, Taken } from "./state.ts";
export { dueTimers, timerEvent, timersOf } from "./timers.ts";
export type { Timer } from "./timers.ts";
export { actOnSeal, notSealable, sealableFields } from "./actOnSeal.ts";
export type { SealCommand, SealGround, SealTarget } from "./actOnSeal.ts";
export { sealRefusals, sealSteps } from "./sealRefusals.ts";
export { sealedPieces, SealReader, SealedWhat, sealToken } from "./seal.ts";
export type { Seal } from "./seal.ts";
export type { TextField } from "./textFields.ts";
export { findTerms } from "./findTerms.ts";

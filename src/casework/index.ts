/** casework/: procedures — define, act, evolve, deadlines. */
export { Actor, CaseEvent, Effect, Party } from "./event.ts";
export type { CaseState, IssuedDocument, Taken } from "./state.ts";
export type { ClockRun, Extension, Pause } from "./clock.ts";
export { defineProcedure } from "./procedure.ts";
export type {
  ActionContext,
  ActionSpec,
  ClockSpec,
  ClockStart,
  DocumentSpec,
  Procedure,
  StageSpec,
} from "./procedure.ts";

/** Tasks given to holders, and what is done about them. */
export { actionsOn, actOnAssignment, type Circumstances } from "./act.ts";
export {
  type Assignment,
  type Holder,
  isLive,
  type Measure,
  type Stage,
} from "./assignment.ts";
export type { Command } from "./command.ts";
export type { Entry, Evidence, Fact, Writer } from "./entry.ts";
export { foldAssignment, withEntry } from "./fold.ts";
export { type Given, type GivenFrom, give } from "./give.ts";
export {
  houseRhythm,
  isEscalateAfter,
  isRemindBefore,
  type Rhythm,
  rhythmKeys,
  rhythmOf,
} from "./rhythm.ts";
export { assignmentTimers, timerFact } from "./rungs.ts";
export { recordsFor, type Supervising } from "./sides.ts";
export { dueSoonDays, type Standing, assignmentStanding } from "./standing.ts";

import type { ActionContext } from "#casework";
import { type Count, countPeriod } from "#law";
import { calendarIn } from "../../calendarIn.ts";
import { type Clock, clocks } from "./clocks.ts";
import type { NoticeState, Stage } from "./frame.ts";
import { linesStanding, openStatements } from "./lineBook.ts";

/** The stage that the lines call for: one is not answered, one is contested, or all are settled. */
export function stageOf({ facts }: NoticeState): Extract<Stage, "notified" | "measured" | "contested"> {
  if (linesStanding(facts, "pending").length > 0) return "notified";
  return openStatements(facts).length > 0 ? "contested" : "measured";
}
export const stagesOfLines = ["notified", "measured", "contested"] as const;

/** The arithmetic of the latest run of a clock; undefined before it first runs. */
export function periodOf(
  state: Pick<NoticeState, "clocks">,
  clock: Clock,
  context: Pick<ActionContext, "known">,
  of?: string,
): Count | undefined {
  const run = state.clocks.findLast((each) => each.clock === clock && each.of === of);
  if (run === undefined) return undefined;
  const { trigger, length, unit, direction, pauses, extensions } = run;
  const { rule } = clocks[clock];
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
}

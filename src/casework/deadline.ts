import {
  addDays,
  type Bilingual,
  type Citation,
  type Confidence,
  compareInstants,
  type Count,
  type CountingRule,
  countPeriod,
  type Instant,
  type IsoDate,
  legalDayOf,
  type Moment,
  type PeriodUnit,
  parseIsoDate,
  weaker,
  type WorkingCalendar,
} from "#law";
import { type CausedSegment, causesOf } from "./causes.ts";
import type { ClockRun } from "./clock.ts";
import { CaseworkFault } from "./fault.ts";
import type { ClockSpec, Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/**
 * Where a deadline stands. `overdue`: still running after its last day. `met`, `late`: the duty was done, in time or not.
 * `stopped`: the case ended before the last day, or a right was not used in its period and the case went on.
 */
export type DeadlineState = "running" | "paused" | "overdue" | "met" | "late" | "stopped";

/** A due date with its arithmetic: computed from a run of a clock, never stored. */
export interface Deadline {
  /** The run of the clock: "hearing-request#1". */
  readonly id: string;
  readonly clock: string;
  /** Whom or what it runs for, where the case has several: a party's id. */
  readonly of?: string;
  readonly name: Bilingual;
  /** The row of the law facts: "TM-05". */
  readonly limit: string;
  readonly duty: ClockSpec["duty"];
  /** The day (moment, for hours) it is counted from, and the docket entry that started it. */
  readonly trigger: Moment;
  readonly startedBy: number;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly direction: "after" | "before";
  /** The last day in time; while paused, where it would end if it resumed on the day it was paused. */
  readonly due: IsoDate;
  /** Of a period in hours: the moment it ends. */
  readonly dueAt?: Instant;
  readonly state: DeadlineState;
  readonly counted: readonly CausedSegment[];
  readonly article: Citation;
  readonly confidence: Confidence;
  /** A calendar year it was counted in is not announced yet: the day may still move. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly stoppedOn?: IsoDate;
  readonly remindOn: readonly IsoDate[];
}

/** All deadlines of a case, by due date. `today`: a legal day, or a moment where an hour matters. */
export function deadlines(
  state: CaseState,
  procedure: Procedure,
  calendar: WorkingCalendar,
  today: Moment,
): readonly Deadline[] {
  return state.clocks
    .map((run) => deadlineOf(run, procedure, calendar, today))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export function deadlineOf(run: ClockRun, procedure: Procedure, calendar: WorkingCalendar, today: Moment): Deadline {
  const spec = clockOf(procedure, run);
  const count = countRun(run, procedure, calendar);
  return {
    id: run.run,
    clock: run.clock,
    ...(run.of !== undefined && { of: run.of }),
    name: spec.name,
    limit: spec.limit,
    duty: spec.duty,
    trigger: run.trigger,
    startedBy: run.startedBy,
    length: run.length,
    unit: run.unit,
    direction: run.direction,
    due: count.due,
    ...(count.dueAt !== undefined && { dueAt: count.dueAt }),
    state: stateOf(run, count, today, spec.right === true),
    counted: causesOf(run, count.segments),
    article: run.article,
    confidence: run.extensions.map((each) => each.confidence).reduce(weaker, weaker(run.confidence, count.confidence)),
    provisional: count.provisional,
    calendarVersion: count.calendarVersion,
    ...(run.stopped !== undefined && { stoppedOn: legalDayOf(run.stopped.on) }),
    remindOn: (spec.remindBefore ?? []).map((days) => addDays(count.due, -days)),
  };
}

/** The arithmetic of a run, by the counting rule it was started under. */
export function countRun(run: ClockRun, procedure: Procedure, calendar: WorkingCalendar): Count {
  const { trigger, length, unit, direction, pauses, extensions } = run;
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule: ruleOf(procedure, run), calendar });
}

/** Whether the moment lies after the end of the period. */
export function isPast(count: Pick<Count, "due" | "dueAt">, moment: Moment): boolean {
  if (count.dueAt === undefined || parseIsoDate(moment) !== undefined) return legalDayOf(moment) > count.due;
  return compareInstants(moment, count.dueAt) > 0;
}

function stateOf(run: ClockRun, count: Count, today: Moment, right: boolean): DeadlineState {
  if (run.stopped !== undefined) {
    if (isPast(count, run.stopped.on)) return right ? "stopped" : "late";
    return run.stopped.closing === true ? "stopped" : "met";
  }
  if (count.paused) return "paused";
  return isPast(count, today) ? "overdue" : "running";
}

function clockOf(procedure: Procedure, run: ClockRun): ClockSpec {
  const spec = procedure.clocks[run.clock];
  if (spec === undefined) throw new CaseworkFault(`Procedure "${procedure.id}" no longer has the clock "${run.clock}"`);
  return spec;
}

/** A run names the rule it was started under; the clock may count by another one since. */
function ruleOf(procedure: Procedure, run: ClockRun): CountingRule {
  const own = clockOf(procedure, run).rule;
  if (own.id === run.rule) return own;
  const other = Object.values(procedure.clocks).find((clock) => clock.rule.id === run.rule);
  if (other === undefined) throw new CaseworkFault(`Procedure "${procedure.id}" no longer has the rule "${run.rule}"`);
  return other.rule;
}

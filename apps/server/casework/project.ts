import {
  busyWith,
  type CaseState,
  type Deadline,
  deadlines,
  type Procedure,
  type Sitting,
  sittingsOf,
} from "#casework";
import { addSeconds, dayNumber, endOfDay, type Instant, startOfDay, type WorkingCalendar } from "#law";
import type { DeadlineRow, Projected, Rung, SittingRow } from "#platform";

/** What is kept beside a docket: the state it folds to, its deadlines as computed now, and the timers they call for. */
export function project(state: CaseState, procedure: Procedure, calendar: WorkingCalendar, now: Instant): Projected {
  return {
    state,
    deadlines: deadlines(state, procedure, calendar, now).map((deadline) => ({
      ...rowOf(deadline),
      ...toldTo(deadline, state, procedure),
    })),
    ...(procedure.sittings !== undefined && { sittings: sittingsOf(procedure, state).map(sittingRow) }),
  };
}

/** Accounts are for the walls and the diaries of the office; who reads the body is told names. */
function sittingRow(sitting: Sitting): SittingRow {
  const { id, state, start, end, notices, sits, room, name, place, link, record } = sitting;
  return {
    id,
    state,
    start,
    end,
    sitters: sits.flatMap(({ account }) => (account === undefined ? [] : [account])),
    busy: state === "fixed" ? busyWith(sitting) : [],
    notices,
    body: {
      name,
      place,
      ...(room !== undefined && { room }),
      ...(link !== undefined && { link }),
      sits: sits.map(({ name: who, as }) => ({ name: who, as })),
      ...(record !== undefined && { record }),
    },
  };
}

/** Which parties may follow a deadline: the walls ask it of the row. */
function toldTo({ clock, of }: Deadline, { parties }: CaseState, procedure: Procedure): Partial<DeadlineRow> {
  const roles = procedure.clocks[clock]?.toldTo;
  const ofParty = parties.find(({ id }) => id === of)?.id;
  return { ...(roles === undefined ? {} : { toldTo: roles }), ...(ofParty === undefined ? {} : { ofParty }) };
}

function rowOf(deadline: Deadline): DeadlineRow {
  const state = kept[deadline.state];
  return {
    run: deadline.id,
    clock: deadline.clock,
    duty: deadline.duty,
    state,
    due: state === "paused" ? null : deadline.due,
    calendarVersion: deadline.calendarVersion,
    body: { ...deadline, state },
    timers: state === "running" ? rungsOf(deadline) : [],
  };
}

/** Overdue is a matter of the day one looks, so it is not kept: a row of today must be the row of tomorrow. */
const kept = {
  running: "running",
  overdue: "running",
  paused: "paused",
  met: "stopped",
  late: "stopped",
  stopped: "stopped",
} as const;

/** Reminders at eight in the morning, the mark "overdue" when the last day (or hour) has passed. */
function rungsOf(deadline: Deadline): Rung[] {
  const reminders = deadline.remindOn.map((day) => ({
    rung: `remind-${dayNumber(deadline.due) - dayNumber(day)}`,
    firesAt: addSeconds(startOfDay(day), 8 * 3600),
  }));
  return [...reminders, { rung: "overdue", firesAt: deadline.dueAt ?? endOfDay(deadline.due) }];
}

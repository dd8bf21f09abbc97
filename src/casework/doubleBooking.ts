import {
  addDays,
  addSeconds,
  compareInstants,
  dayOn,
  epochSeconds,
  type Instant,
  type IsoDate,
  legalDay,
  legalTime,
  momentOn,
  type Refusal,
  type WorkingCalendar,
} from "#law";
import { z } from "zod";
import { CaseworkFault } from "./fault.ts";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";
import { busyWith, type Sitting, sittingsOf } from "./sitting.ts";
import type { CaseState } from "./state.ts";

/** What another case has booked. `number`: of that case, where whoever asks may see it. */
export const Booking = z.object({
  /** As `busyWith` names it. */
  what: z.string(),
  /** The name of the room or of the person. */
  name: z.string(),
  start: z.string(),
  end: z.string(),
  number: z.string().optional(),
});
export type Booking = Readonly<z.infer<typeof Booking>>;

/** The sittings that a step fixes or moves, or to which it brings another room or person: what has to be free. */
export function newlyFixed(procedure: Procedure, before: CaseState, after: CaseState): readonly Sitting[] {
  const old = new Map(sittingsOf(procedure, before).map((each) => [each.id, each]));
  return sittingsOf(procedure, after).filter((each) => {
    const was = old.get(each.id);
    if (each.state !== "fixed") return false;
    return was?.state !== "fixed" || hoursAndSeats(was) !== hoursAndSeats(each);
  });
}

const hoursAndSeats = (sitting: Sitting) => JSON.stringify([sitting.start, sitting.end, busyWith(sitting)]);

/**
 * Why a step cannot fix its sitting: a room or somebody who sits is booked by another case at that time. What is booked comes in
 * as `known.bookings`; a caller that knows none (a written case that is replayed) is not asked.
 */
export function doubleBooked(
  procedure: Procedure,
  before: CaseState,
  after: CaseState,
  given: {
    readonly known: Readonly<Record<string, unknown>>;
    readonly calendar: WorkingCalendar;
    readonly now: Instant;
  },
): Refusal | undefined {
  if (procedure.sittings === undefined || given.known["bookings"] === undefined) return undefined;
  const bookings = readBookings(given.known["bookings"]);
  for (const sitting of newlyFixed(procedure, before, after)) {
    const busy = busyWith(sitting);
    const others = bookings.filter(({ what }) => busy.includes(what));
    const clashes = others.filter((each) => overlap(each, sitting));
    if (clashes.length > 0) return bookedAlready(clashes, freeSlots(sitting, others, given));
  }
  return undefined;
}

function readBookings(given: unknown): readonly Booking[] {
  const read = z.array(Booking).safeParse(given);
  if (!read.success) throw new CaseworkFault(`known.bookings: ${z.prettifyError(read.error)}`);
  return read.data;
}

interface Hours {
  readonly start: Instant;
  readonly end: Instant;
}

/** One that ends as the other begins does not stand in its way. */
function overlap(one: Hours, other: Hours): boolean {
  return compareInstants(one.start, other.end) < 0 && compareInstants(other.start, one.end) < 0;
}

/** The hours in which we propose sittings. A house habit: an officer may choose any others. */
const mornings = ["09:00", "12:00"] as const;
const afternoons = ["14:00", "17:30"] as const;
const wholeDay = ["09:00", "17:30"] as const;

/** The next three times, on working days from that of the sitting on, at which all it needs is free. */
export function freeSlots(
  wanted: Hours,
  others: readonly Booking[],
  { calendar, now }: { readonly calendar: WorkingCalendar; readonly now: Instant },
): readonly Hours[] {
  const seconds = epochSeconds(wanted.end) - epochSeconds(wanted.start);
  const slots: Hours[] = [];
  for (let day = legalDay(wanted.start), tried = 0; slots.length < 3 && tried < 60; day = addDays(day, 1), tried++) {
    if (!dayOn(calendar, day).workday) continue;
    const free = slotsOf(day, seconds).filter(
      (slot) => compareInstants(slot.start, now) > 0 && !others.some((each) => overlap(each, slot)),
    );
    // Two of a day at most, one in each half: three times in the same morning are one proposal.
    for (const half of [
      free.find(({ start }) => legalTime(start) < "12:00"),
      free.find(({ start }) => legalTime(start) >= "12:00"),
    ])
      if (half !== undefined && slots.length < 3) slots.push(half);
  }
  return slots;
}

function slotsOf(day: IsoDate, seconds: number): readonly Hours[] {
  const halves = [mornings, afternoons].flatMap((hours) => within(day, hours, seconds));
  return halves.length > 0 ? halves : within(day, wholeDay, seconds);
}

function within(day: IsoDate, [from, to]: readonly [string, string], seconds: number): readonly Hours[] {
  const last = epochSeconds(momentOn(day, to)) - seconds;
  const slots: Hours[] = [];
  for (let start = momentOn(day, from); epochSeconds(start) <= last; start = addSeconds(start, 1800))
    slots.push({ start, end: addSeconds(start, seconds) });
  return slots;
}

function bookedAlready(clashes: readonly Booking[], free: readonly Hours[]): Refusal {
  const said = clashes.map(({ what, name, start, end, number }) => {
    const room = what.startsWith("room:");
    const hours = `${legalDay(start)} ${legalTime(start)}–${legalTime(end)}`;
    return {
      zh: `${room ? `“${name}”` : name}在${hours}已安排${number === undefined ? "其他案件" : `案件${number}`}`,
      en: `${name} is ${room ? "taken" : "sitting"} ${hours} ${number === undefined ? "for another case" : `for case ${number}`}`,
    };
  });
  const times = free.map(({ start, end }) => `${legalDay(start)} ${legalTime(start)}–${legalTime(end)}`);
  return refusal(
    "double-booking",
    `时间冲突：${said.map(({ zh }) => zh).join("；")}。`,
    `Booked already: ${said.map(({ en }) => en).join("; ")}.`,
    times.length === 0
      ? "请另选时间、地点或者人员。"
      : `请另选时间（同一地点和人员最近的空闲时间：${times.join("、")}），或者更换地点、人员。`,
    times.length === 0
      ? "Choose another time, room or person."
      : `Choose another time (the same room and people are next free: ${times.join(", ")}), or another room or person.`,
  );
}

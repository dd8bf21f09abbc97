import { addDays, type Citation, type Confidence, daysBetween, figureOn, type IsoDate } from "#law";
import { figures } from "#statutes";

/** What falls due when: the term of the decision, or a plan that the head granted, from the day it was granted. */
export interface Schedule {
  readonly from: IsoDate;
  /** Fen of the fine paid before it was granted: its items are the rest. */
  readonly paidBeforeFen: number;
  readonly items: readonly { readonly dueOn: IsoDate; readonly fen: number }[];
}

export interface LateFineInput {
  readonly fineFen: number;
  /** In order; each holds until the next. */
  readonly schedules: readonly [Schedule, ...Schedule[]];
  /** Payments towards the fine itself. */
  readonly payments: readonly { readonly on: IsoDate; readonly fen: number }[];
  /** Days from `from` (included) to `until` (excluded) on which the head let nothing be added. */
  readonly pauses: readonly { readonly from: IsoDate; readonly until?: IsoDate | undefined }[];
  /** The last day counted. */
  readonly asOf: IsoDate;
}

/** Days on which the same amount was late. `fen`: what they add, whole fen rounded down in favour of the party. */
export interface LateFineLine {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly overdueFen: number;
  readonly fen: number;
  /** The highest amount is reached on this line: it adds less than its days would. */
  readonly capped?: true;
  /** Not counted, by the head's decision. */
  readonly paused?: true;
}

export interface LateFine {
  readonly lines: readonly LateFineLine[];
  readonly totalFen: number;
  readonly capFen: number;
  readonly percentPerDay: number;
  readonly article: Citation;
  readonly confidence: Confidence;
}

/**
 * The late fine up to a day (TM-11): three per cent a day, never more than the fine.
 *
 *     last day to pay │ 1st late day ── counted ── │ pause │ ── counted ── day of payment │
 *
 * A day counts where, as it begins, something due before it is not paid: so the day of a late payment is the last.
 * That part payments lessen the amount of the later days, and that a plan moves the days of what it covers, is our reading.
 */
export function lateFine(input: LateFineInput): LateFine {
  const { fineFen, asOf } = input;
  const first = input.schedules[0].items[0]?.dueOn ?? asOf;
  const daily = figureOn(figures["late-fine"], first);
  const capFen = share(fineFen, figureOn(figures["late-fine-cap"], first).value);
  const lines: LateFineLine[] = [];
  let totalFen = 0;
  for (const [from, to] of stretches(input)) {
    const overdueFen = overdueOn(from, input);
    if (overdueFen === 0) continue;
    const days = daysBetween(from, to) + 1;
    if (pausedOn(from, input)) {
      lines.push({ from, to, days, overdueFen, fen: 0, paused: true });
      continue;
    }
    const whole = share(overdueFen, daily.value * days);
    const fen = Math.min(whole, capFen - totalFen);
    totalFen += fen;
    lines.push({ from, to, days, overdueFen, fen, ...(fen < whole && { capped: true as const }) });
  }
  const { article, confidence } = daily;
  return { lines, totalFen, capFen, percentPerDay: daily.value, article, confidence };
}

/** What is due before a day begins and not paid by then. */
export function overdueOn(day: IsoDate, { fineFen, schedules, payments }: LateFineInput): number {
  const plan = schedules.findLast(({ from }) => from < day) ?? schedules[0];
  const paid = sum(payments.filter(({ on }) => on < day));
  const due = sum(plan.items.filter(({ dueOn }) => dueOn < day));
  // A fine that was lowered later leaves no more to be late than what is left of it.
  return Math.max(0, Math.min(due - (paid - plan.paidBeforeFen), fineFen - paid));
}

/** The days up to the last, cut wherever the amount or a pause may change. */
function* stretches({ schedules, payments, pauses, asOf }: LateFineInput): Generator<[IsoDate, IsoDate]> {
  const cuts = new Set<IsoDate>([
    ...schedules.flatMap(({ from, items }) => [addDays(from, 1), ...items.map(({ dueOn }) => addDays(dueOn, 1))]),
    ...payments.map(({ on }) => addDays(on, 1)),
    ...pauses.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
  ]);
  const days = [...cuts].filter((day) => day <= asOf).toSorted();
  for (const [index, from] of days.entries()) {
    const next = days[index + 1];
    yield [from, next === undefined ? asOf : addDays(next, -1)];
  }
}

function pausedOn(day: IsoDate, { pauses }: LateFineInput): boolean {
  return pauses.some(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** Per cent of an amount, rounded down. The product may lie beyond what a number holds exactly, so it is made of integers. */
function share(fen: number, percent: number): number {
  return Number((BigInt(fen) * BigInt(percent)) / 100n);
}

function sum(items: readonly { readonly fen: number }[]): number {
  return items.reduce((all, { fen }) => all + fen, 0);
}

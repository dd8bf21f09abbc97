import type { ActionContext } from "#casework";
import type { IsoDate } from "#law";
import type { RespondentState } from "../frame.ts";
import { periodOf } from "../periods.ts";
import { type PaymentPurpose, paymentPurposes } from "./names.ts";
import { lateFine, type LateFine, type LateFineInput, type Schedule } from "./lateFine.ts";

type Facts = RespondentState["facts"];

/** Fen paid towards the fine or the late fine, less what was paid back of it. */
export function paid({ payments = [], refunds = [] }: Facts, purpose: PaymentPurpose): number {
  const sum = (items: readonly { readonly fen: number; readonly purpose: PaymentPurpose }[]) =>
    items.filter((each) => each.purpose === purpose).reduce((all, { fen }) => all + fen, 0);
  return sum(payments) - sum(refunds);
}

/** Fen paid in all, less what was paid back. */
export function paidInAll(facts: Facts): number {
  return purposes.reduce((sum, purpose) => sum + paid(facts, purpose), 0);
}

/** Fen of the fine not paid yet; nothing of a fine that can never be collected. */
export function outstandingFine(facts: Facts): number {
  if (facts.decision === undefined || facts.uncollectable !== undefined) return 0;
  return Math.max(0, facts.decision.fineFen - paid(facts, "fine"));
}

/** Fen of the illegal gain that the decision confiscates and is not paid yet. */
export function outstandingGain(facts: Facts): number {
  if (facts.decision === undefined || facts.uncollectable !== undefined) return 0;
  return Math.max(0, (facts.decision.gainFen ?? 0) - paid(facts, "gain"));
}

/** Fen not paid yet of what the decision itself orders to be paid: the fine and the gain. */
export function outstanding(facts: Facts): number {
  return outstandingFine(facts) + outstandingGain(facts);
}

/** Fen of the late fine not paid yet, as the docket last held it. */
export function outstandingLateFine(facts: Facts): number {
  if (facts.uncollectable !== undefined || facts.decision === undefined) return 0;
  return Math.max(0, (facts.lateFine?.fen ?? 0) - paid(facts, "late-fine"));
}

/** Fen paid beyond what is due, as a ruling left it: to be paid back. */
export function toRefund(facts: Facts, purpose: PaymentPurpose): number {
  const { decision, lateFine: late } = facts;
  const due = { fine: decision?.fineFen, gain: decision?.gainFen, "late-fine": decision && late?.fen }[purpose];
  return Math.max(0, paid(facts, purpose) - (due ?? 0));
}

/** Fen to be paid back in all. */
export function toRefundInAll(facts: Facts): number {
  return purposes.reduce((sum, purpose) => sum + toRefund(facts, purpose), 0);
}
const purposes = Object.keys(paymentPurposes) as PaymentPurpose[];

/** The late fine of a respondent as it stands at the end of a day; undefined before the decision has a term of payment. */
export function lateFineOf(
  state: RespondentState,
  day: IsoDate,
  context: Pick<ActionContext, "known">,
): LateFine | undefined {
  const input = lateFineInput(state, day, context);
  return input && lateFine(input);
}

export function lateFineInput(
  { facts, ...state }: RespondentState,
  asOf: IsoDate,
  context: Pick<ActionContext, "known">,
): LateFineInput | undefined {
  const { decision, service, plans = [], lateFinePauses = [], payments = [] } = facts;
  const dueOn = periodOf({ ...state, facts }, "payment", context)?.due;
  if (decision === undefined || service === undefined || dueOn === undefined) return undefined;
  const term: Schedule = { from: service.on, paidBeforeFen: 0, items: [{ dueOn, fen: decision.fineFen }] };
  const granted = plans.map(({ on, paidBeforeFen, items }): Schedule => ({ from: on, paidBeforeFen, items }));
  return {
    fineFen: decision.fineFen,
    schedules: [term, ...granted],
    payments: payments.filter(({ purpose }) => purpose === "fine").map(({ on, fen }) => ({ on, fen })),
    pauses: lateFinePauses,
    asOf,
  };
}

/** The late fine as it stands today, for the docket; nothing where there is none. */
export function lateFineNow(state: RespondentState, context: ActionContext): Pick<Facts, "lateFine"> {
  const late = lateFineOf(state, context.today, context);
  if (late === undefined || (late.totalFen === 0 && state.facts.lateFine === undefined)) return {};
  return { lateFine: { fen: late.totalFen, on: context.today, lines: late.lines } };
}

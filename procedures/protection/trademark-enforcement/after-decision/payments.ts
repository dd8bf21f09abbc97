import type { ActionContext, ActionSpec } from "#casework";
import { daysBetween, formatMoney, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { EnforcementLaw } from "../../enforcement/EnforcementLaw.ts";
import type { Define, RespondentState } from "../frame.ts";
import { paymentKinds } from "../names.ts";
import { perRespondent } from "../respondents.ts";
import {
  lateFineNow,
  lateFineOf,
  outstanding,
  outstandingFine,
  outstandingGain,
  outstandingLateFine,
  paid,
  toRefund,
  toRefundInAll,
} from "./money.ts";
import { type PaymentPurpose, paymentPurposes } from "./names.ts";
import { nextInstalment } from "./plan.ts";
import { afterDecision, stageAfter } from "./stages.ts";

const article = cite("penalty-law", "72");

/** Money in and money back: the fine, the late fine that stands beside it, and what a ruling makes too much. */
export function paymentActions(
  action: Define,
  { paymentPurposes: purposes }: EnforcementLaw,
): Record<string, ActionSpec> {
  return {
    "record-payment": perRespondent(action, {
      name: { zh: "登记缴款", en: "Record a payment" },
      event: "FinePaid",
      by: ["officer"],
      from: afterDecision,
      weight: "main",
      input: z.strictObject({
        fen: money("金额", "amount"),
        purpose: choice(purposes, "款项", "paid towards", {
          zh: "逾期的，加处罚款另行登记",
          en: "a late fine is entered apart from the fine",
        }).default("fine"),
        kind: choice(paymentKinds, "方式", "kind"),
        receipt: line("票据号码", "number of the receipt"),
      }),
      ready: (state, context) => {
        if (state.facts.service === undefined || state.facts.decision === undefined) return notServedYet();
        return outstanding(state.facts) + dueOf(state, "late-fine", context) > 0 ? undefined : nothingDue();
      },
      guard: (state, { fen, purpose }, context) => amountFault(fen, dueOf(state, purpose, context), purpose),
      facts: (state, input, context) => {
        const payments = [...(state.facts.payments ?? []), { ...input, on: context.today }];
        return { payments, ...lateFineNow({ ...state, facts: { ...state.facts, payments } }, context) };
      },
      next: stageAfter,
      leadsTo: afterDecision,
      stops: ({ facts }) =>
        outstanding(facts) === 0 ? ["payment", "instalment"] : planMoved(facts) ? ["instalment"] : [],
      starts: ({ facts }) => {
        const next = outstandingFine(facts) > 0 && planMoved(facts) ? nextInstalment(facts) : undefined;
        return next === undefined
          ? []
          : [{ clock: "instalment", from: next.from, length: daysBetween(next.from, next.dueOn) }];
      },
      mayStart: ["instalment"],
      article,
    }),

    "note-late-fine": perRespondent(action, {
      name: { zh: "制作加处罚款通知书", en: "Make the notice of the late fine" },
      event: "LateFineNoted",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({}),
      ready: (state, context) => (dueOf(state, "late-fine", context) > 0 ? undefined : noLateFine()),
      facts: (state, _, context) => lateFineNow(state, context),
      documents: ["lateFineNotice"],
      article,
    }),

    "record-refund": perRespondent(action, {
      name: { zh: "登记退款", en: "Record a refund" },
      event: "FineRefunded",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        fen: money("退还金额", "amount paid back"),
        purpose: choice(purposes, "款项", "paid towards").default("fine"),
        receipt: line("退款凭证号码", "number of the voucher"),
        reason: text("退款理由", "reason"),
      }),
      ready: ({ facts }) => (toRefundInAll(facts) > 0 ? undefined : nothingToRefund()),
      guard: ({ facts }, { fen, purpose }) =>
        fen > 0 && fen <= toRefund(facts, purpose) ? undefined : refundFault(toRefund(facts, purpose)),
      facts: ({ facts }, input, { today }) => ({ refunds: [...(facts.refunds ?? []), { ...input, on: today }] }),
      next: stageAfter,
      leadsTo: afterDecision,
      article,
    }),
  };
}

/** Fen still due towards the fine or the gain, or of the late fine as it stands today. */
function dueOf(state: RespondentState, purpose: PaymentPurpose, context: ActionContext): number {
  if (purpose === "fine") return outstandingFine(state.facts);
  if (purpose === "gain") return outstandingGain(state.facts);
  if (state.facts.uncollectable !== undefined) return 0;
  const today = lateFineOf(state, context.today, context)?.totalFen ?? 0;
  return Math.max(0, today - paid(state.facts, "late-fine"));
}

/** Whether the latest payment covered the instalment that was running. */
function planMoved(facts: RespondentState["facts"]): boolean {
  const { payments = [] } = facts;
  const before = nextInstalment({ ...facts, payments: payments.slice(0, -1) });
  return before !== undefined && before.dueOn !== nextInstalment(facts)?.dueOn;
}

/** What is still due of one respondent, in words; undefined where nothing is. */
export function stillOwed(facts: RespondentState["facts"]): { readonly zh: string; readonly en: string } | undefined {
  const [fine, gain, late] = [outstandingFine(facts), outstandingGain(facts), outstandingLateFine(facts)];
  if (fine + gain + late === 0) return undefined;
  const zh = [
    fine > 0 && `罚款${formatMoney(fine, "zh")}`,
    gain > 0 && `没收的违法所得${formatMoney(gain, "zh")}`,
    late > 0 && `加处罚款${formatMoney(late, "zh")}`,
  ];
  const en = [
    fine > 0 && `${formatMoney(fine, "en")} of the fine`,
    gain > 0 && `${formatMoney(gain, "en")} of the confiscated gain`,
    late > 0 && `${formatMoney(late, "en")} of late fine`,
  ];
  return { zh: zh.filter(Boolean).join("、"), en: en.filter(Boolean).join(" and ") };
}

function amountFault(fen: number, due: number, purpose: PaymentPurpose): Refusal | undefined {
  if (fen > 0 && fen <= due) return undefined;
  if (fen === 0) {
    return refuse(
      "nothing-paid",
      ["缴款金额不能为零。", "A payment of nothing cannot be recorded."],
      ["请填写实际缴纳的金额。", "Give the amount that was paid."],
      article,
    );
  }
  const { zh, en } = paymentPurposes[purpose];
  return refuse(
    "paid-too-much",
    [
      `缴款金额超过尚欠的${zh}${formatMoney(due, "zh")}。`,
      `The payment is more than the ${formatMoney(due, "en")} still due of ${en}.`,
    ],
    [
      "请核对票据；同时缴纳罚款和加处罚款的，分两次登记；多缴的，先办理退还。",
      "Check the receipt; enter fine and late fine apart; where too much was paid, return it first.",
    ],
    article,
  );
}

function notServedYet(): Refusal {
  return refuse(
    "decision-not-served",
    [
      "处罚决定书尚未送达，缴款期限尚未起算。",
      "The decision has not been served, so its term of payment has not begun.",
    ],
    ["请先送达决定书。", "Serve the decision first."],
    cite("penalty-law", "61"),
  );
}

function nothingDue(): Refusal {
  return refuse(
    "nothing-due",
    ["没有尚欠的罚款。", "No fine is due."],
    ["请办理结案。", "Go on to the closing."],
    article,
  );
}

function noLateFine(): Refusal {
  return refuse(
    "no-late-fine",
    ["没有尚欠的加处罚款。", "No late fine is due."],
    ["缴款期限届满后仍未缴清的，再制作通知书。", "Make the notice once the term has passed unpaid."],
    article,
  );
}

function nothingToRefund(): Refusal {
  return refuse(
    "nothing-to-refund",
    ["没有应当退还的款项。", "Nothing is to be paid back."],
    ["裁判变更或者撤销处罚的，请先登记结果。", "Where a ruling changed or revoked the penalty, record it first."],
    article,
  );
}

function refundFault(most: number): Refusal {
  return refuse(
    "refund-too-much",
    [
      `退还金额应大于零且不超过${formatMoney(most, "zh")}。`,
      `A refund is above nothing and no more than ${formatMoney(most, "en")}.`,
    ],
    ["请核对金额和款项。", "Check the amount and what it was paid towards."],
    article,
  );
}

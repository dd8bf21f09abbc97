import type { ActionSpec } from "#casework";
import { formatMoney } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { paymentKinds } from "../names.ts";
import { paperNotReady } from "../paperNotReady.ts";
import { perRespondent, viewsOf } from "../respondents.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { alreadyServed, servedFrom, servedTooEarly, serves } from "../served.ts";
import { afterReview, outstanding, slowest } from "../standing.ts";

/** After the decision: service, payment in one sum or in parts, closing by two persons. */
export function enforcementActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-decision": perRespondent(action, {
      name: { zh: "送达决定书", en: "Serve the decision" },
      event: "DecisionServed",
      by: ["officer"],
      from: afterReview,
      weight: "main",
      input: z.strictObject(serviceFields),
      ready: (state, context) => {
        const { decision, noPenalty, service } = state.facts;
        const made = decision ?? noPenalty;
        if (made === undefined) return notDecided();
        if (service !== undefined) return alreadyServed();
        const kind = decision === undefined ? "noPenaltyDecision" : "penaltyDecision";
        return paperNotReady(state, kind) ?? servedTooEarly(made.on, context);
      },
      guard: ({ facts }, input, { today }) => serviceFault(input, today, (facts.decision ?? facts.noPenalty)?.on),
      serves: (state, input, context) =>
        serves(state, state.facts.decision === undefined ? "noPenaltyDecision" : "penaltyDecision", input, context),
      facts: (_, input, context) => ({ service: servedFrom(input, context) }),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ({ facts }) => [{ clock: "service", on: facts.service?.on ?? "" }],
      // Counted from the day that the way of service makes the day of service.
      starts: ({ facts: { decision, service } }) =>
        decision !== undefined && decision.fineFen > 0 && service !== undefined
          ? [{ clock: "payment", from: service.on, length: decision.payWithinDays }]
          : [],
      mayStart: ["payment"],
      documents: ["serviceReceipt"],
      article: cite("penalty-law", "61"),
    }),

    "record-payment": perRespondent(action, {
      name: { zh: "登记缴款", en: "Record a payment" },
      event: "FinePaid",
      by: ["officer"],
      from: afterReview,
      weight: "main",
      input: z.strictObject({
        fen: money("金额", "amount"),
        kind: choice(paymentKinds, "方式", "kind"),
        receipt: line("票据号码", "number of the receipt"),
      }),
      ready: ({ facts }) => {
        if (facts.service === undefined) return notServedYet();
        return outstanding(facts) > 0 ? undefined : nothingDue();
      },
      guard: ({ facts }, { fen }) => amountFault(fen, outstanding(facts)),
      facts: ({ facts }, input, { today }) => ({ payments: [...(facts.payments ?? []), { ...input, on: today }] }),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ({ facts }) => (outstanding(facts) === 0 ? ["payment"] : []),
      mayStart: [],
      article: cite("penalty-law", "72"),
    }),

    "propose-closing": action({
      name: { zh: "提出结案", en: "Propose the closing" },
      event: "ClosingProposed",
      by: ["officer"],
      from: ["served", "performed"],
      weight: "main",
      input: z.strictObject({ summary: text("处理和执行情况", "what was done and carried out") }),
      ready: (state) => stillDue(state),
      facts: (_, { summary }, { actor, today }) => ({ closing: { summary, by: actor.name ?? actor.id, on: today } }),
    }),

    close: action({
      name: { zh: "批准结案", en: "Approve the closing" },
      event: "CaseClosed",
      by: ["head"],
      from: ["served", "performed"],
      notSameAs: ["propose-closing"],
      weight: "main",
      input: z.strictObject({ opinion: text("审批意见", "opinion").default("同意结案。") }),
      ready: (state) => stillDue(state) ?? notProposed(state),
      facts: (_, { opinion }, { actor, today }) => ({ closed: { opinion, by: actor.name ?? actor.id, on: today } }),
      next: (state) =>
        viewsOf(state).some(({ facts }) => facts.decision !== undefined) ? "closed" : "closed-no-penalty",
      leadsTo: ["closed", "closed-no-penalty"],
      documents: ["closingApproval"],
    }),
  };
}

function amountFault(fen: number, due: number) {
  if (fen > 0 && fen <= due) return undefined;
  if (fen === 0) {
    return refuse(
      "nothing-paid",
      ["缴款金额不能为零。", "A payment of nothing cannot be recorded."],
      ["请填写实际缴纳的金额。", "Give the amount that was paid."],
    );
  }
  return refuse(
    "paid-too-much",
    [
      `缴款金额超过尚欠的${formatMoney(due, "zh")}。`,
      `The payment is more than the ${formatMoney(due, "en")} still due.`,
    ],
    ["请核对票据；多缴的，先办理退还。", "Check the receipt; where too much was paid, return it first."],
    cite("penalty-law", "72"),
  );
}

function notDecided() {
  return refuse(
    "not-decided",
    ["对该当事人尚未作出决定。", "Nothing has been decided about this respondent yet."],
    ["请先作出决定，再送达。", "Decide first, then serve."],
    cite("penalty-law", "61"),
  );
}

function notServedYet() {
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

function nothingDue() {
  return refuse("nothing-due", ["没有尚欠的罚款。", "No fine is due."], ["请办理结案。", "Go on to the closing."]);
}

function stillDue(state: EnforcementState) {
  const due = viewsOf(state).reduce((sum, { facts }) => sum + outstanding(facts), 0);
  if (due === 0) return undefined;
  return refuse(
    "fine-still-due",
    [`尚有罚款${formatMoney(due, "zh")}未缴纳。`, `${formatMoney(due, "en")} of the fine is still due.`],
    ["请登记缴款或者强制执行到位的金额。", "Record the payment, or what enforcement collected."],
    cite("penalty-law", "72"),
  );
}

function notProposed({ facts }: EnforcementState) {
  if (facts.closing !== undefined) return undefined;
  return refuse(
    "closing-not-proposed",
    ["承办人尚未提出结案。", "The case officer has not proposed the closing."],
    ["请承办人先提出结案。", "Ask the case officer to propose it first."],
  );
}

import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { closingFault, closingForm, closingForms } from "../after-decision/closing.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { paperNotReady } from "../paperNotReady.ts";
import { perRespondent } from "../respondents.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { alreadyServed, servedFrom, servedTooEarly, serves } from "../served.ts";
import { afterReview, slowest } from "../standing.ts";

/** The decision served, and the case closed by two persons; what lies between is in after-decision/. */
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
      // Counted from the day that the way of service makes the day of service: then the party knows of the decision.
      starts: ({ facts: { decision, service } }) =>
        decision === undefined || service === undefined
          ? []
          : [
              ...(decision.fineFen + (decision.gainFen ?? 0) > 0
                ? [{ clock: "payment" as const, from: service.on, length: decision.payWithinDays }]
                : []),
              { clock: "reconsideration-apply" as const, from: service.on },
              { clock: "suit" as const, from: service.on },
            ],
      mayStart: ["payment", "reconsideration-apply", "suit"],
      documents: ["serviceReceipt"],
      article: cite("penalty-law", "61"),
    }),

    "propose-closing": action({
      name: { zh: "提出结案", en: "Propose the closing" },
      event: "ClosingProposed",
      by: ["officer"],
      from: ["served", "performed"],
      weight: "main",
      input: z.strictObject({ summary: text("处理和执行情况", "what was done and carried out") }),
      ready: (state, context) => closingFault(state, context),
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
      ready: (state, context) => closingFault(state, context) ?? notProposed(state),
      facts: (_, { opinion }, { actor, today }) => ({ closed: { opinion, by: actor.name ?? actor.id, on: today } }),
      next: (state) => closingForm(state),
      leadsTo: closingForms,
      documents: ["closingApproval"],
    }),
  };
}

function notDecided() {
  return refuse(
    "not-decided",
    ["对该当事人尚未作出决定。", "Nothing has been decided about this respondent yet."],
    ["请先作出决定，再送达。", "Decide first, then serve."],
    cite("penalty-law", "61"),
  );
}

function notProposed({ facts }: EnforcementState) {
  if (facts.closing !== undefined) return undefined;
  return refuse(
    "closing-not-proposed",
    ["承办人尚未提出结案。", "The case officer has not proposed the closing."],
    ["请承办人先提出结案。", "Ask the case officer to propose it first."],
    cite("house", "1"),
  );
}

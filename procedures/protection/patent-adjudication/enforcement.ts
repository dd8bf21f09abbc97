import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { published } from "./guards.ts";
import { respondentFault, respondentField, respondentIds, respondentIn } from "./parties.ts";
import { periodOf, stillOpen } from "./periods.ts";
import { badService, notApproved, servedFrom, serves } from "./serving.ts";

const compulsion = cite("compulsion-law", "53");
const holders = cite("administrative-litigation-interpretation", "158");
const standing = ["effective", "reminded", "court-enforcement", "holder-enforcement"] as const;

/** A decision that stands and is not obeyed: reminder (PA-14), the court by the office (PA-13), then by the holder (PA-15). */
export function enforcementActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-compliance": action({
      name: { zh: "登记已履行", en: "Record that the decision was obeyed" },
      event: "DecisionObeyed",
      by: ["officer"],
      from: standing,
      input: z.strictObject({ how: text("履行或者执行情况", "how it was obeyed or enforced") }),
      ready: unpublished,
      facts: (_, { how }, { today }) => ({ ended: { on: today, how } }),
      next: "closed-decision",
      article: cite("patent-measures", "34"),
    }),

    "issue-reminder": action({
      name: { zh: "催告履行", en: "Remind the respondent to perform" },
      event: "ReminderIssued",
      by: ["officer"],
      from: ["effective"],
      weight: "main",
      input: z.strictObject({}),
      facts: (_, __, { today }) => ({ reminder: { on: today, served: {} } }),
      documents: ["enforcementReminder"],
      next: "reminded",
      article: cite("compulsion-law", "54"),
    }),

    "serve-reminder": action({
      name: { zh: "送达催告书", en: "Serve the reminder" },
      event: "ReminderServed",
      by: ["officer"],
      from: ["reminded"],
      weight: "main",
      input: z.strictObject({ respondent: respondentField, ...serviceFields }),
      ready: (state) =>
        notApproved(state, "enforcementReminder") ?? (unreminded(state).length === 0 ? reminded() : undefined),
      guard: (state, input, context) =>
        respondentFault(state, input, context) ??
        (unreminded(state).includes(respondentIn(state, input, context)) ? undefined : reminded()) ??
        badService(state, "enforcementReminder", input, context.today),
      serves: (state, input, context) => serves(state, "enforcementReminder", input, context),
      facts: (state, input, context) =>
        state.facts.reminder === undefined
          ? {}
          : {
              reminder: {
                ...state.facts.reminder,
                served: {
                  ...state.facts.reminder.served,
                  [respondentIn(state, input, context)]: servedFrom(input, context).on,
                },
              },
            },
      starts: (state, input, context) => [
        { clock: "reminder", of: respondentIn(state, input, context), from: servedFrom(input, context).on },
      ],
      mayStart: ["reminder"],
      article: cite("compulsion-law", "54"),
    }),

    "apply-to-court": action({
      name: { zh: "申请法院强制执行", en: "Apply to the court for enforcement" },
      event: "CourtEnforcementAsked",
      by: ["officer"],
      from: ["reminded"],
      weight: "main",
      input: z.strictObject({ court: line("执行法院", "court") }),
      ready: (state, context) => reminderOpen(state, context) ?? officeTooLate(state, context),
      facts: (_, { court }, { today }) => ({ courtEnforcement: { by: "office", court, on: today } }),
      stops: ["reminder", "enforcement"],
      documents: ["enforcementApplication"],
      next: "court-enforcement",
      article: compulsion,
    }),

    "office-did-not-apply": action({
      name: { zh: "登记本机关逾期未申请执行", en: "Record that the office did not apply in time" },
      event: "OfficeDidNotApply",
      by: ["officer"],
      from: ["effective", "reminded"],
      input: z.strictObject({ reason: text("未申请的原因", "why it did not") }),
      ready: (state, context) =>
        stillOpen(state, "enforcement", context.today, context) ? officeHasTime() : undefined,
      starts: (state, _, context) => [
        { clock: "holder-enforcement", from: periodOf(state, "enforcement", context)?.due ?? context.today },
      ],
      mayStart: ["holder-enforcement"],
      stops: ["enforcement", "reminder"],
      next: "holder-enforcement",
      article: holders,
    }),

    "holder-applies": action({
      name: { zh: "登记权利人申请法院执行", en: "Record that the holder applied to the court" },
      event: "HolderApplied",
      by: ["requester", "officer"],
      from: ["holder-enforcement"],
      weight: "main",
      input: z.strictObject({ court: line("执行法院", "court") }),
      ready: (state, context) =>
        state.facts.courtEnforcement !== undefined
          ? appliedAlready()
          : stillOpen(state, "holder-enforcement", context.today, context)
            ? undefined
            : holderTooLate(),
      facts: (_, { court }, { today }) => ({ courtEnforcement: { by: "holder", court, on: today } }),
      stops: ["holder-enforcement"],
      article: holders,
    }),

    "close-unenforced": action({
      name: { zh: "结案（逾期无人申请执行）", en: "Close: nobody applied for enforcement" },
      event: "ClosedUnenforced",
      by: ["officer"],
      from: ["holder-enforcement"],
      input: z.strictObject({ note: text("情况说明", "account") }),
      ready: (state, context) =>
        unpublished(state) ??
        (state.facts.courtEnforcement !== undefined
          ? appliedAlready()
          : stillOpen(state, "holder-enforcement", context.today, context)
            ? holderHasTime()
            : undefined),
      facts: (_, { note }, { today }) => ({ ended: { on: today, how: note } }),
      next: "closed-decision",
      article: holders,
    }),

    "propose-dishonesty-list": action({
      name: { zh: "提出列入严重违法失信名单的建议", en: "Propose the list of serious dishonesty" },
      event: "DishonestyProposed",
      by: ["officer"],
      from: standing,
      input: z.strictObject({
        reason: text(
          "故意侵权，或者有能力履行而拒不履行的事实",
          "wilful infringement, or refusal to perform though able",
        ),
      }),
      facts: (_, { reason }, { today }) => ({ dishonesty: { reason, on: today } }),
      article: cite("patent-measures", "34"),
    }),
  };
}

/** Closing the file must not make the duty to publish (PA-16) vanish. */
export function unpublished(state: AdjudicationState): Refusal | undefined {
  if (published(state)) return undefined;
  return refuse(
    "decision-not-published",
    ["裁决尚未公开。", "The decision is not published yet."],
    ["请先公开裁决。", "Publish it first."],
    cite("patent-enforcement-measures", "46"),
  );
}

function unreminded(state: AdjudicationState): readonly string[] {
  return respondentIds(state).filter((id) => state.facts.reminder?.served[id] === undefined);
}

function reminderOpen(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  if (unreminded(state).length === 0 && !stillOpen(state, "reminder", context.today, context)) return undefined;
  return refuse(
    "reminder-period-open",
    [
      "催告书尚未送达，或者催告后十个工作日未满。",
      "The reminder is not served yet, or its ten working days are not over.",
    ],
    ["请等待期满后再申请执行。", "Apply once they are over."],
    cite("compulsion-law", "54"),
  );
}

function officeTooLate(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  if (stillOpen(state, "enforcement", context.today, context)) return undefined;
  return refuse(
    "enforcement-too-late",
    ["申请执行的三个月期限已过。", "The three months to apply are over."],
    ["请登记本机关逾期未申请，由权利人申请。", "Record that the office did not apply; the holder may."],
    compulsion,
  );
}

function officeHasTime(): Refusal {
  return refuse(
    "office-can-still-apply",
    ["本机关申请执行的期限未满。", "The office can still apply."],
    ["请催告后申请执行。", "Remind the respondent, then apply."],
    compulsion,
  );
}

function reminded(): Refusal {
  return refuse(
    "already-served",
    ["催告书已送达。", "The reminder was served already."],
    ["请等待履行或者期满。", "Wait for performance, or for the end of its period."],
    cite("compulsion-law", "54"),
  );
}

function appliedAlready(): Refusal {
  return refuse(
    "applied-already",
    ["权利人已申请执行。", "The holder applied already."],
    ["请登记执行情况。", "Record how it was enforced."],
    holders,
  );
}

function holderTooLate(): Refusal {
  return refuse(
    "holder-too-late",
    ["权利人申请执行的六个月期限已过。", "The holder's six months are over."],
    ["请办理结案。", "Close the case."],
    holders,
  );
}

function holderHasTime(): Refusal {
  return refuse(
    "holder-can-still-apply",
    ["权利人申请执行的期限未满。", "The holder can still apply."],
    ["请等待期满或者登记其申请。", "Wait for the end of the period, or record the application."],
    holders,
  );
}

import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { paperNotReady } from "../paperNotReady.ts";
import { periodOf } from "../periods.ts";
import { perRespondent } from "../respondents.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { alreadyServed, servedFrom, servedTooEarly, serves } from "../served.ts";
import { lateFineNow, outstanding, outstandingFine, outstandingGain, outstandingLateFine } from "./money.ts";
import { courtAnswers, uncollectableGrounds } from "./names.ts";
import { isLate } from "./plan.ts";
import { afterDecision, stageAfter } from "./stages.ts";

const applying = cite("compulsion-law", "53");
const reminding = cite("compulsion-law", "54");

/** Collecting what is not paid: reminder, application to the court (PA-13, PA-14), and the end where nothing can be had. */
export function courtActions(action: Define): Record<string, ActionSpec> {
  return {
    "make-reminder": perRespondent(action, {
      name: { zh: "制作催告书", en: "Make the reminder" },
      event: "ReminderMade",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({}),
      ready: (state, context) => (isLate(state, context) ? undefined : notLate()),
      facts: (state, _, context) => ({
        reminder: { on: context.today, by: context.actor.name ?? context.actor.id },
        ...lateFineNow(state, context),
      }),
      documents: ["enforcementReminder"],
      article: reminding,
    }),

    "serve-reminder": perRespondent(action, {
      name: { zh: "送达催告书", en: "Serve the reminder" },
      event: "ReminderServed",
      by: ["officer"],
      from: afterDecision,
      outOfOrder: true,
      input: z.strictObject(serviceFields),
      ready: (state, context) => {
        const { reminder } = state.facts;
        if (reminder === undefined) return notReminded();
        if (reminder.servedOn !== undefined) return alreadyServed();
        return paperNotReady(state, "enforcementReminder") ?? servedTooEarly(reminder.on, context);
      },
      guard: ({ facts }, input, { today }) => serviceFault(input, today, facts.reminder?.on),
      serves: (state, input, context) => serves(state, "enforcementReminder", input, context),
      facts: ({ facts }, input, context) =>
        facts.reminder === undefined
          ? {}
          : { reminder: { ...facts.reminder, servedOn: servedFrom(input, context).on } },
      starts: ({ facts: { reminder } }) => [
        { clock: "reminder", ...(reminder?.servedOn && { from: reminder.servedOn }) },
      ],
      mayStart: ["reminder"],
      article: reminding,
    }),

    "apply-to-court": perRespondent(action, {
      name: { zh: "申请人民法院强制执行", en: "Apply to the court for enforcement" },
      event: "EnforcementAsked",
      by: ["head"],
      from: afterDecision,
      input: z.strictObject({ court: line("人民法院", "court") }),
      ready: (state, context) => notYet(state, context),
      facts: (state, { court }, context) => {
        const { lateFine } = { ...state.facts, ...lateFineNow(state, context) };
        const facts = { ...state.facts, ...(lateFine && { lateFine }) };
        return {
          ...(lateFine && { lateFine }),
          courtEnforcement: {
            court,
            fineFen: outstandingFine(facts),
            ...(outstandingGain(facts) > 0 && { gainFen: outstandingGain(facts) }),
            lateFineFen: outstandingLateFine(facts),
            on: context.today,
            by: context.actor.name ?? context.actor.id,
          },
        };
      },
      stops: ["court-application", "reminder"],
      documents: ["enforcementApplication"],
      article: applying,
    }),

    "record-court-answer": perRespondent(action, {
      name: { zh: "登记法院强制执行裁定", en: "Record what the court said on enforcement" },
      event: "EnforcementAnswered",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        answer: choice(courtAnswers, "裁定", "ruling"),
        text: text("文号和内容", "number and gist"),
      }),
      ready: ({ facts }) => (facts.courtEnforcement === undefined ? notApplied() : undefined),
      facts: ({ facts }, input, { today }) =>
        facts.courtEnforcement === undefined
          ? {}
          : { courtEnforcement: { ...facts.courtEnforcement, answer: { ...input, on: today } } },
      article: applying,
    }),

    "declare-uncollectable": perRespondent(action, {
      name: { zh: "认定罚款无法收缴", en: "Find that the fine cannot be collected" },
      event: "FineUncollectable",
      by: ["head"],
      from: afterDecision,
      weight: "danger",
      input: z.strictObject({
        ground: choice(uncollectableGrounds, "情形", "ground"),
        reasons: text("理由和证据", "reasons and evidence"),
      }),
      ready: (state) => (outstanding(state.facts) + outstandingLateFine(state.facts) > 0 ? undefined : notLate()),
      guard: ({ facts }, { ground }) =>
        ground === "court-terminated" && facts.courtEnforcement?.answer?.answer !== "terminated"
          ? notEnded()
          : undefined,
      facts: (state, input, context) => {
        const facts = { ...state.facts, ...lateFineNow(state, context) };
        return {
          uncollectable: {
            ...input,
            fineFen: outstandingFine(facts),
            ...(outstandingGain(facts) > 0 && { gainFen: outstandingGain(facts) }),
            lateFineFen: outstandingLateFine(facts),
            on: context.today,
            by: context.actor.name ?? context.actor.id,
          },
        };
      },
      next: stageAfter,
      leadsTo: afterDecision,
      stops: ["payment", "instalment", "court-application", "reminder"],
      article: cite("house", "1"),
    }),
  };
}

/** The reminder served and its ten days over, no remedy open, and something still due. */
function notYet(state: RespondentState, context: ActionContext): Refusal | undefined {
  const { facts } = state;
  if (outstanding(facts) + outstandingLateFine(facts) === 0) return notLate();
  if (facts.reminder?.servedOn === undefined) return notReminded();
  const end = periodOf(state, "reminder", context)?.due;
  if (end !== undefined && context.today <= end) {
    return refuse(
      "reminder-running",
      [`催告期至${end}届满。`, `The party has until ${end} after the reminder.`],
      ["请在催告期届满后申请。", "Apply after that day."],
      reminding,
    );
  }
  if (facts.remediesOver !== undefined) return undefined;
  return refuse(
    "remedies-not-over",
    ["当事人的复议、诉讼期限尚未登记届满。", "It is not on the docket that reconsideration and suit are open no more."],
    ["请先登记救济期限届满或者裁判结果。", "Record first that the periods are over, or the ruling."],
    applying,
  );
}

function notLate(): Refusal {
  return refuse(
    "nothing-late",
    ["没有逾期未缴的款项。", "Nothing is late."],
    ["缴款期限届满后仍未缴清的，再办理。", "Come back once the term has passed unpaid."],
    reminding,
  );
}

function notReminded(): Refusal {
  return refuse(
    "not-reminded",
    ["催告书尚未制作或者送达。", "The reminder has not been made or served."],
    ["请先制作并送达催告书。", "Make and serve the reminder first."],
    reminding,
  );
}

function notApplied(): Refusal {
  return refuse(
    "court-not-asked",
    ["尚未申请人民法院强制执行。", "The court has not been asked for enforcement."],
    ["请先申请。", "Apply first."],
    applying,
  );
}

function notEnded(): Refusal {
  return refuse(
    "court-did-not-end-it",
    ["案卷没有法院终结执行的裁定。", "The docket has no ruling of the court that ended the enforcement."],
    ["请先登记法院裁定，或者选择其他情形。", "Record the ruling first, or choose another ground."],
    applying,
  );
}

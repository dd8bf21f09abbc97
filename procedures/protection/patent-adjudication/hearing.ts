import { type ActionContext, type ActionSpec, field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import { seatFault, seatFields, seatOf, seatOffered } from "../../sitting/seat.ts";
import { answersOpen } from "./answer.ts";
import { cancelled } from "./ending.ts";
import { evidenceOpen } from "./evidence.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { panelFault, registeredOpen, termsOfCase } from "./guards.ts";
import { attendances } from "./names.ts";
import { respondentIds, sideField, sideFault, sideName, sides } from "./parties.ts";
import { lastDayOf } from "./periods.ts";
import { badService, notApproved, servedFrom, serves } from "./serving.ts";

const article = cite("patent-measures", "26");
const hearingOn = day("口头审理日期", "day of the hearing", {
  hint: { zh: "通知须在三个工作日前送达", en: "notice must be served three working days before" },
});

/** The hearing is optional: the panel reviews on paper, or hears both sides after notice (PA-08). */
export function hearingActions(action: Define): Record<string, ActionSpec> {
  return {
    "review-in-writing": action({
      name: { zh: "决定书面审理", en: "Review on paper" },
      event: "WrittenReviewChosen",
      by: ["officer"],
      from: ["answering", "evidence"],
      weight: "main",
      input: z.strictObject({ reason: text("不进行口头审理的理由", "why no hearing is held") }),
      ready: notReadyToExamine,
      facts: (_, { reason }, { today }) => ({ written: { on: today, reason } }),
      next: "deliberation",
      article,
    }),

    "set-hearing": action({
      name: { zh: "确定口头审理", en: "Fix the hearing" },
      event: "HearingSet",
      by: ["officer"],
      from: ["answering", "evidence"],
      weight: "main",
      input: z.strictObject({ hearingOn, ...seatFields }),
      ready: notReadyToExamine,
      guard: (_, input, context) => shortNotice(input.hearingOn, context.today, context) ?? seatFault(input, context),
      facts: (_, input, context) => ({
        hearing: { on: input.hearingOn, ...seatOf(input, context), noticeServed: {}, postponed: 0 },
      }),
      starts: (_, input) => [{ clock: "hearing-notice", from: input.hearingOn }],
      mayStart: ["hearing-notice"],
      documents: ["hearingNotice"],
      next: "hearing-set",
      article,
    }),

    "serve-hearing-notice": action({
      name: { zh: "送达口头审理通知书", en: "Serve the notice of the hearing" },
      event: "HearingNoticeServed",
      by: ["officer"],
      from: ["hearing-set"],
      weight: "main",
      input: z.strictObject({ party: sideField, ...serviceFields }),
      ready: (state) =>
        notApproved(state, "hearingNotice") ?? (unserved(state).length === 0 ? everybodyHasIt() : undefined),
      guard: (state, input, context) =>
        sideFault(state, input.party, context) ??
        (unserved(state).includes(input.party) ? undefined : everybodyHasIt()) ??
        badService(state, "hearingNotice", input, context.today),
      serves: (state, input, context) => serves(state, "hearingNotice", input, context),
      facts: ({ facts }, input, context) =>
        facts.hearing === undefined
          ? {}
          : {
              hearing: {
                ...facts.hearing,
                noticeServed: { ...facts.hearing.noticeServed, [input.party]: servedFrom(input, context).on },
              },
            },
      stops: (state) => (unserved(state).length > 0 ? [] : [{ clock: "hearing-notice", on: lastServed(state) ?? "" }]),
      article,
    }),

    "postpone-hearing": action({
      name: { zh: "延期口头审理", en: "Postpone the hearing" },
      event: "HearingPostponed",
      by: ["officer"],
      from: ["hearing-set"],
      input: z.strictObject({ hearingOn, ...seatFields, reason: text("延期理由", "why it is postponed") }),
      offers: ({ facts }) => seatOffered(facts.hearing),
      ready: panelFault,
      guard: (_, input, context) => shortNotice(input.hearingOn, context.today, context) ?? seatFault(input, context),
      facts: ({ facts }, input, context) => ({
        hearing: {
          on: input.hearingOn,
          ...seatOf(input, context),
          noticeServed: {},
          postponed: (facts.hearing?.postponed ?? 0) + 1,
        },
      }),
      stops: ["hearing-notice"],
      starts: (_, input) => [{ clock: "hearing-notice", from: input.hearingOn }],
      mayStart: ["hearing-notice"],
      documents: ["hearingNotice"],
      article,
    }),

    "cancel-hearing": action({
      name: { zh: "取消口头审理", en: "Cancel the hearing" },
      event: "HearingCancelled",
      by: ["officer"],
      from: ["hearing-set"],
      weight: "danger",
      input: z.strictObject({ reason: text("取消理由", "why it is cancelled") }),
      ready: panelFault,
      // The parties read in their case that it does not take place; the panel then reviews on paper, or fixes another.
      facts: ({ facts }, { reason }, { today }) =>
        facts.hearing === undefined ? {} : { hearing: { ...facts.hearing, cancelled: { on: today, reason } } },
      stops: ["hearing-notice"],
      next: "evidence",
      article,
    }),

    "hold-hearing": action({
      name: { zh: "登记口头审理", en: "Record the hearing" },
      event: "HearingHeld",
      by: ["officer"],
      from: ["hearing-set"],
      weight: "main",
      input: z.strictObject({
        requester: choice(attendances, "请求人到场情况", "the requester"),
        absent: field(
          z.array(
            field(z.string().min(1).max(300), "被请求人", "respondent", { widget: "party", partyRole: "respondent" }),
          ),
          "无正当理由缺席或者中途退出的被请求人",
          "respondents who stayed away or left without leave",
        ).default([]),
        minutes: text("审理情况", "what was said"),
      }),
      ready: (state, context) => panelFault(state) ?? notTheDay(state, context) ?? registeredOpen(state),
      guard: (state, { absent }) =>
        absent.every((id) => respondentIds(state).includes(id)) ? undefined : noSuchRespondent(),
      facts: ({ facts }, { requester, absent, minutes }, context) => {
        if (facts.hearing === undefined) return {};
        const hearing = { ...facts.hearing, heldOn: context.today, requester, absent, minutes };
        if (requester === "present") return { hearing };
        return { hearing, ...cancelled("default", `请求人${attendances[requester].zh}，视为撤回请求。`, context) };
      },
      // Who asked and stays away has withdrawn; a respondent who stays away is decided upon in absence.
      stops: (_, { requester }) => (requester === "present" ? ["hearing-notice"] : [...termsOfCase]),
      documents: (_, { requester }) =>
        requester === "present" ? ["hearingRecord"] : ["hearingRecord", "cancellationDecision"],
      mayIssue: ["hearingRecord", "cancellationDecision"],
      next: (_, { requester }) => (requester === "present" ? "deliberation" : "to-tell"),
      leadsTo: ["deliberation", "to-tell"],
      article,
    }),
  };
}

function notReadyToExamine(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  return panelFault(state) ?? answersOpen(state, context) ?? evidenceOpen(state, context);
}

function unserved(state: AdjudicationState): readonly string[] {
  return sides(state).filter((id) => state.facts.hearing?.noticeServed[id] === undefined);
}

function lastServed({ facts }: AdjudicationState): string | undefined {
  return Object.values(facts.hearing?.noticeServed ?? {})
    .toSorted()
    .at(-1);
}

function notTheDay(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  const { hearing } = state.facts;
  if (hearing === undefined) return undefined;
  const latest = lastDayOf("hearing-notice", hearing.on, context);
  const late = sides(state).filter((id) => (hearing.noticeServed[id] ?? "9999") > latest);
  if (late.length > 0) {
    const names = late.map((id) => sideName(state, id)).join("、");
    return refuse(
      "hearing-notice-too-late",
      [`未在${latest}前（含当日）向${names}送达口头审理通知。`, `The notice did not reach ${names} by ${latest}.`],
      [
        "请送达通知；不足三个工作日的，延期审理。",
        "Serve it; where three working days are not left, postpone the hearing.",
      ],
      article,
    );
  }
  if (context.today === hearing.on) return undefined;
  return refuse(
    "not-the-day-of-the-hearing",
    [
      `口头审理定于${hearing.on}，办理日期为${context.today}。`,
      `The hearing is fixed for ${hearing.on}; this act is of ${context.today}.`,
    ],
    ["请在当日登记，或者延期。", "Record it on its day, or postpone it."],
    article,
  );
}

function shortNotice(on: IsoDate, today: IsoDate, context: ActionContext): Refusal | undefined {
  const latest = lastDayOf("hearing-notice", on, context);
  if (today <= latest) return undefined;
  return refuse(
    "hearing-too-soon",
    [
      `${on}审理的，通知最迟应在${latest}送达，今日为${today}。`,
      `For a hearing on ${on} the notice must be served by ${latest}; today is ${today}.`,
    ],
    ["请选择更晚的日期。", "Choose a later day."],
    article,
  );
}

function everybodyHasIt(): Refusal {
  return refuse(
    "already-served",
    ["该当事人已收到口头审理通知书。", "This party has the notice already."],
    ["请选择尚未收到的当事人。", "Choose a party that has not got it."],
    article,
  );
}

function noSuchRespondent(): Refusal {
  return refuse(
    "which-respondent",
    ["所填人员不是本案被请求人。", "Somebody named is no respondent of this case."],
    ["请从本案被请求人中选择。", "Choose from the respondents of the case."],
    article,
  );
}

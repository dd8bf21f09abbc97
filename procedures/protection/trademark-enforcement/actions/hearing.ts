import type { ActionContext, ActionSpec } from "#casework";
import { type IsoDate, legalDay } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { person } from "../../../assignment/assign.ts";
import { day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { hearingNotOffered } from "../hearingOffered.ts";
import { latestNoticeDay, periodOf } from "../periods.ts";
import { paperNotReady } from "../paperNotReady.ts";
import { perRespondent } from "../respondents.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { alreadyServed, servedFrom, servedTooEarly, serves } from "../served.ts";
import { afterReview, slowest } from "../standing.ts";
import { chairOf } from "../../../sitting/chair.ts";
import { seatFault, seatFields, seatOf } from "../../../sitting/seat.ts";
import { decidedAlready, noticeNotServed } from "./notice.ts";

const article = cite("penalty-law", "64");

/** The hearing on request: TM-08 to ask for it, TM-09 to give notice of it. */
export function hearingActions(action: Define): Record<string, ActionSpec> {
  return {
    "request-hearing": perRespondent(action, {
      name: { zh: "登记听证申请", en: "Record the request for a hearing" },
      event: "HearingRequested",
      by: ["officer", "respondent"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      input: z.strictObject({ reason: text("申请内容", "what the party asks") }),
      ready: (state, context) =>
        noticeNotServed(state) ??
        decidedAlready(state) ??
        waived(state) ??
        askedAlready(state) ??
        hearingNotOffered(state) ??
        requestTooLate(state, context),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, requestedOn: today } }),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ["hearing-request"],
      article,
    }),

    "set-hearing": perRespondent(action, {
      name: { zh: "确定听证时间地点", en: "Fix the hearing" },
      event: "HearingSet",
      by: ["officer"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      weight: "main",
      input: z.strictObject({
        hearingOn: day("听证日期", "day of the hearing", {
          hint: { zh: "通知须在听证七个工作日前送达", en: "notice must be served seven working days before" },
        }),
        ...seatFields,
        chair: person("听证主持人", "chair"),
        recorder: line("记录员", "recorder"),
      }),
      ready: (state) => {
        const { requestedOn, heldOn } = state.facts.hearing ?? {};
        if (requestedOn === undefined) return notAsked();
        return waived(state) ?? decidedAlready(state) ?? (heldOn === undefined ? undefined : alreadyHeld(heldOn));
      },
      guard: ({ facts }, input, context) =>
        investigatorPresides(
          (facts.officers ?? []).flatMap(({ account, name }) => [account, name]),
          input.chair,
        ) ??
        shortNotice(input.hearingOn, context.today, context) ??
        seatFault(input, context),
      // Fixed anew, it is told anew: what was said of place and notice before counts no more.
      facts: ({ facts }, input, context) => ({
        hearing: {
          ...(facts.hearing?.requestedOn !== undefined && { requestedOn: facts.hearing.requestedOn }),
          ...seatOf(input, context),
          ...chairOf(input.chair, context),
          recorder: input.recorder,
          on: input.hearingOn,
        },
      }),
      stops: ["hearing-notice"],
      starts: (_, { hearingOn }) => [{ clock: "hearing-notice", from: hearingOn }],
      mayStart: ["hearing-notice"],
      documents: ["hearingNotice"],
      article,
    }),

    "serve-hearing-notice": perRespondent(action, {
      name: { zh: "送达听证通知书", en: "Serve the notice of the hearing" },
      event: "HearingNoticeServed",
      by: ["officer"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      weight: "main",
      input: z.strictObject(serviceFields),
      outOfOrder: true,
      ready: (state, context) => {
        const { facts, documents } = state;
        if (facts.hearing?.on === undefined) return notNotified();
        if (facts.hearing.noticeServed !== undefined) return alreadyServed();
        const paper = documents.findLast(({ document }) => document === "hearingNotice");
        return paperNotReady(state, "hearingNotice") ?? servedTooEarly(paper && legalDay(paper.at), context);
      },
      guard: ({ documents }, input, { today }) => {
        const paper = documents.findLast(({ document }) => document === "hearingNotice");
        return serviceFault(input, today, paper && legalDay(paper.at));
      },
      serves: (state, input, context) => serves(state, "hearingNotice", input, context),
      facts: ({ facts }, input, context) => ({
        hearing: { ...facts.hearing, noticeServed: servedFrom(input, context) },
      }),
      stops: ({ facts }) => [{ clock: "hearing-notice", on: facts.hearing?.noticeServed?.on ?? "" }],
      documents: ["serviceReceipt"],
      article,
    }),

    "hold-hearing": perRespondent(action, {
      name: { zh: "举行听证", en: "Hold the hearing" },
      event: "HearingHeld",
      by: ["officer"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      weight: "main",
      input: z.strictObject({
        present: text("到场人员", "who was present"),
        minutes: text("听证情况", "what was said"),
      }),
      ready: ({ facts }, context) => {
        const { on, noticeServed, heldOn } = facts.hearing ?? {};
        if (heldOn !== undefined) return alreadyHeld(heldOn);
        if (on === undefined || noticeServed === undefined) return notNotified();
        return (
          shortNotice(on, noticeServed.on, context) ?? (context.today === on ? undefined : notItsDay(on, context.today))
        );
      },
      facts: ({ facts }, input, { today }) => ({ hearing: { ...facts.hearing, ...input, heldOn: today } }),
      documents: ["hearingRecord"],
      article,
    }),
  };
}

/** Whether the party can still ask for a hearing, or has asked and was not heard: until then nothing is decided. */
export function hearingOpen(state: RespondentState, context: ActionContext) {
  const { requestedOn, waivedOn, heldOn } = state.facts.hearing ?? {};
  if (heldOn !== undefined || waivedOn !== undefined) return undefined;
  if (requestedOn !== undefined) {
    return refuse(
      "hearing-not-held",
      ["当事人已要求听证，听证尚未举行。", "The party asked for a hearing, which has not been held."],
      [
        "请通知并举行听证；当事人撤回的，记录放弃听证。",
        "Give notice of it and hold it; where the party withdraws, record the waiver.",
      ],
      article,
    );
  }
  const period = periodOf(state, "hearing-request", context);
  if (period === undefined || context.today > period.due) return undefined;
  return refuse(
    "hearing-period-open",
    [
      `当事人要求听证的期限至${period.due}届满，此前不得作出决定。`,
      `The party may ask for a hearing until ${period.due}; nothing can be decided before that ends.`,
    ],
    [
      "请等待期限届满；当事人书面放弃的，记录放弃听证。",
      "Wait until it has ended; where the party waives in writing, record the waiver.",
    ],
    article,
  );
}

function requestTooLate(state: RespondentState, context: ActionContext) {
  const period = periodOf(state, "hearing-request", context);
  if (period === undefined || context.today <= period.due) return undefined;
  return refuse(
    "hearing-request-late",
    [`要求听证的期限已于${period.due}届满。`, `The period to ask for a hearing ended on ${period.due}.`],
    ["当事人在期限内提出的，请填写其实际提出的日期。", "Where the party asked in time, give the day on which it did."],
    article,
  );
}

function waived({ facts }: RespondentState) {
  if (facts.hearing?.waivedOn === undefined) return undefined;
  return refuse(
    "hearing-waived",
    [`当事人已于${facts.hearing.waivedOn}放弃听证。`, `The party waived the hearing on ${facts.hearing.waivedOn}.`],
    ["记录有误的，请更正该记录。", "Where that entry is wrong, correct it."],
    article,
  );
}

function askedAlready({ facts }: RespondentState) {
  const on = facts.hearing?.requestedOn;
  if (on === undefined) return undefined;
  return refuse(
    "hearing-already-requested",
    [`该当事人已于${on}要求听证。`, `This respondent asked for a hearing on ${on}.`],
    ["请确定听证时间和地点。", "Fix the hearing."],
    article,
  );
}

function notAsked() {
  return refuse(
    "hearing-not-requested",
    ["当事人未要求听证。", "No hearing was asked for."],
    ["当事人要求听证的，先登记其申请。", "Where the party asks for one, record the request first."],
    article,
  );
}

function shortNotice(hearingOn: IsoDate, servedOn: IsoDate, context: ActionContext) {
  const latest = latestNoticeDay(hearingOn, context);
  if (servedOn <= latest) return undefined;
  return refuse(
    "hearing-notice-short",
    [
      `听证定于${hearingOn}，通知最迟应于${latest}送达（七个工作日前），${servedOn}送达已不足七个工作日。`,
      `For a hearing on ${hearingOn} notice is due by ${latest}, seven working days before; ${servedOn} is too late.`,
    ],
    ["请另定更晚的听证日期并重新通知。", "Fix a later day for the hearing and give notice again."],
    article,
  );
}

function investigatorPresides(investigators: readonly string[], chair: string) {
  if (!investigators.includes(chair)) return undefined;
  return refuse(
    "investigator-presides",
    ["听证由非本案调查人员主持。", "An investigator of this case cannot chair its hearing."],
    ["请指定其他人员主持。", "Name another chair."],
    article,
  );
}

function notNotified() {
  return refuse(
    "hearing-not-notified",
    ["听证尚未确定时间，或者通知尚未送达。", "The hearing is not fixed, or its notice is not served."],
    ["请先确定听证时间地点并送达通知书。", "Fix the hearing and serve its notice first."],
    article,
  );
}

/** The party was given notice of one day: a hearing on another is a hearing without notice. */
function notItsDay(on: IsoDate, today: IsoDate) {
  return refuse(
    today < on ? "hearing-before-its-day" : "hearing-after-its-day",
    [`通知当事人的听证日期为${on}。`, `The party was given notice of a hearing on ${on}.`],
    [
      "当日已举行的，请填写实际举行的时间；改期的，重新确定时间并通知。",
      "Where it was held then, give the time at which it was; where it moves, fix it and give notice again.",
    ],
    article,
  );
}

function alreadyHeld(heldOn: IsoDate) {
  return refuse(
    "hearing-already-held",
    [`听证已于${heldOn}举行。`, `The hearing was held on ${heldOn}.`],
    ["请作出决定。", "Go on to the decision."],
    article,
  );
}

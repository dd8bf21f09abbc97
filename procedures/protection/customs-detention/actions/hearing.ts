import type { ActionContext, ActionSpec } from "#casework";
import { figureOn, type IsoDate, type Refusal } from "#law";
import { cite, figures } from "#statutes";
import { z } from "zod";
import { person } from "../../../assignment/assign.ts";
import { day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { chairOf } from "../../../sitting/chair.ts";
import { seatFault, seatFields, seatOf, seatOffered } from "../../../sitting/seat.ts";
import type { Define, DetentionState } from "../frame.ts";
import { isOver, latestNoticeDay, periodOf } from "../periods.ts";

const article = cite("customs-penalty-procedure", "*");
/** The Penalties Law holds for every authority; what the order of Customs says of the notice was not read. */
const noticeArticle = cite("penalty-law", "64");

/** The hearing that a party may ask for within five working days of its notice, where the fine is as high as that. */
export function hearingActions(action: Define): Record<string, ActionSpec> {
  return {
    "request-hearing": action({
      name: { zh: "登记听证申请", en: "Record the request for a hearing" },
      event: "HearingRequested",
      by: ["officer", "respondent"],
      from: ["noticed"],
      input: z.strictObject({ text: text("申请内容", "what the party asks") }),
      ready: (state, context) => notOffered(state) ?? spoken(state) ?? tooLate(state, context),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, requestedOn: today } }),
      stops: ["hearing-request"],
      article,
    }),

    "waive-hearing": action({
      name: { zh: "登记放弃听证", en: "Record that the party waives the hearing" },
      event: "HearingWaived",
      by: ["officer", "respondent"],
      from: ["noticed"],
      input: z.strictObject({ text: text("书面声明", "written statement") }),
      ready: (state) => notOffered(state) ?? spoken(state),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, waivedOn: today } }),
      stops: ["hearing-request"],
      article,
    }),

    "set-hearing": action({
      name: { zh: "确定听证时间地点", en: "Fix the hearing" },
      event: "HearingSet",
      by: ["officer"],
      from: ["noticed"],
      weight: "main",
      input: z.strictObject({
        hearingOn: day("听证日期", "day of the hearing", {
          hint: { zh: "通知须在听证七个工作日前送达", en: "notice must be served seven working days before" },
        }),
        ...seatFields,
        chair: person("听证主持人", "chair"),
      }),
      offers: ({ facts }) => seatOffered(facts.hearing),
      ready: (state) => noneToHold(state),
      guard: ({ facts }, input, context) =>
        ((facts.officers ?? []).some(({ account, name }) => account === input.chair || name === input.chair)
          ? investigatorPresides()
          : undefined) ??
        shortNotice(input.hearingOn, context.today, context) ??
        seatFault(input, context),
      // Fixed anew, it is told anew.
      facts: ({ facts }, input, context) => ({
        hearing: {
          ...(facts.hearing?.requestedOn !== undefined && { requestedOn: facts.hearing.requestedOn }),
          on: input.hearingOn,
          ...seatOf(input, context),
          ...chairOf(input.chair, context),
        },
      }),
      documents: ["hearingNotice"],
      article: noticeArticle,
    }),

    "hold-hearing": action({
      name: { zh: "登记听证情况", en: "Record the hearing" },
      event: "HearingHeld",
      by: ["officer"],
      from: ["noticed"],
      weight: "main",
      input: z.strictObject({ minutes: text("听证情况", "minutes") }),
      ready: (state, context) => noneToHold(state) ?? notToBeHeld(state, context),
      facts: ({ facts }, { minutes }, { actor, today }) => ({
        hearing: {
          ...facts.hearing,
          held: { chair: facts.hearing?.chair ?? "", minutes, on: today, by: actor.name ?? actor.id },
        },
      }),
      documents: ["hearingRecord"],
      article,
    }),
  };
}

/** Whether the fine is one at which a hearing is offered: other amounts for a natural person and an entity. */
export function hearingOffered({ facts }: Pick<DetentionState, "facts">, fineFen: number, on: IsoDate): boolean {
  const figure = facts.respondent?.kind === "individual" ? "customs-hearing-person" : "customs-hearing-entity";
  return fineFen >= figureOn(figures[figure], on).value;
}

/** While the party may still ask, or has asked and was not heard, nothing is decided. */
export function hearingOpen(state: DetentionState, context: ActionContext): Refusal | undefined {
  const { notice, hearing } = state.facts;
  if (notice?.hearingOffered !== true || hearing?.waivedOn !== undefined || hearing?.held !== undefined)
    return undefined;
  if (hearing?.requestedOn !== undefined) {
    return refuse(
      "hearing-not-held",
      ["当事人已要求听证，听证尚未举行。", "The party asked for a hearing, which has not been held."],
      ["请先举行听证并登记。", "Hold it and record it first."],
      article,
    );
  }
  if (isOver(state, "hearing-request", context)) return undefined;
  const due = periodOf(state, "hearing-request", context)?.due ?? "";
  return refuse(
    "hearing-period-runs",
    [`当事人要求听证的期限至${due}届满。`, `The party may ask for a hearing until ${due}.`],
    ["请在期限届满后决定，或者登记放弃听证。", "Decide once it is over, or record a waiver."],
    article,
  );
}

function notOffered({ facts }: DetentionState): Refusal | undefined {
  if (facts.notice?.hearingOffered === true && facts.notice.servedOn !== undefined) return undefined;
  return refuse(
    "hearing-not-offered",
    [
      "拟处罚款低于听证数额，或者告知单尚未送达。",
      "The fine lies below the amount of a hearing, or the notice is not served.",
    ],
    ["当事人仍可陈述、申辩。", "The party may still state its case."],
    article,
  );
}

function spoken({ facts }: DetentionState): Refusal | undefined {
  if (facts.hearing?.requestedOn === undefined && facts.hearing?.waivedOn === undefined) return undefined;
  return refuse(
    "hearing-already-asked",
    ["当事人已经要求或者放弃听证。", "The party has asked for the hearing, or waived it."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function tooLate(state: DetentionState, context: ActionContext): Refusal | undefined {
  if (!isOver(state, "hearing-request", context)) return undefined;
  const due = periodOf(state, "hearing-request", context)?.due ?? "";
  return refuse(
    "hearing-asked-too-late",
    [`要求听证的期限至${due}届满。`, `The period to ask for a hearing ended on ${due}.`],
    ["当事人仍可陈述、申辩。", "The party may still state its case."],
    article,
  );
}

function noneToHold({ facts }: DetentionState): Refusal | undefined {
  const { requestedOn, waivedOn, held } = facts.hearing ?? {};
  if (requestedOn !== undefined && waivedOn === undefined && held === undefined) return undefined;
  return refuse(
    "no-hearing-open",
    ["没有待举行的听证。", "No hearing waits to be held."],
    ["请先登记听证申请。", "Record the request first."],
    article,
  );
}

/** The party was given notice of one day, in time: a hearing on another is a hearing without notice. */
function notToBeHeld({ facts }: DetentionState, context: ActionContext): Refusal | undefined {
  const { on, noticeServedOn } = facts.hearing ?? {};
  if (on === undefined || noticeServedOn === undefined) {
    return refuse(
      "hearing-not-notified",
      ["听证尚未确定时间，或者通知书尚未送达。", "The hearing is not fixed, or its notice is not served."],
      ["请先确定听证时间地点并送达通知书。", "Fix the hearing and serve its notice first."],
      noticeArticle,
    );
  }
  return (
    shortNotice(on, noticeServedOn, context) ??
    (context.today === on
      ? undefined
      : refuse(
          "not-the-day-of-the-hearing",
          [
            `听证定于${on}，办理日期为${context.today}。`,
            `The hearing is fixed for ${on}; this act is of ${context.today}.`,
          ],
          ["请在当日登记，或者重新确定时间并通知。", "Record it on its day, or fix it anew and give notice again."],
          noticeArticle,
        ))
  );
}

function shortNotice(on: IsoDate, servedOn: IsoDate, context: ActionContext): Refusal | undefined {
  const latest = latestNoticeDay(on, context);
  if (servedOn <= latest) return undefined;
  return refuse(
    "hearing-notice-short",
    [
      `听证定于${on}，通知最迟应于${latest}送达（七个工作日前），${servedOn}送达已不足七个工作日。`,
      `For a hearing on ${on} notice is due by ${latest}, seven working days before; ${servedOn} is too late.`,
    ],
    ["请另定更晚的听证日期并重新通知。", "Fix a later day for the hearing and give notice again."],
    noticeArticle,
  );
}

function investigatorPresides(): Refusal {
  return refuse(
    "investigator-presides",
    ["本案承办关员不得主持听证。", "An officer of the case may not preside over its hearing."],
    ["请由其他人员主持。", "Let somebody else preside."],
    article,
  );
}

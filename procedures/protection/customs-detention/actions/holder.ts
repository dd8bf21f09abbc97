import type { ActionContext, ActionSpec } from "#casework";
import { type IsoDate, legalTime, type Refusal } from "#law";
import { z } from "zod";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures, regulations } from "../articles.ts";
import type { Define, DetentionState } from "../frame.ts";
import { applicants, holderField, holderIds, holderOf, nameOf, theHolder, trackOf, tracked } from "../holders.ts";
import { filingWays } from "../names.ts";
import { isOver, periodOf } from "../periods.ts";
import { officeHoursEnd } from "../settings.ts";

/** What the right holder answers within three working days: it applies, says that nothing is infringed, or is silent. */
export function holderActions(action: Define): Record<string, ActionSpec> {
  return {
    "apply-for-detention": action({
      name: { zh: "权利人申请扣留", en: "The holder applies for detention" },
      event: "DetentionApplied",
      by: ["officer", "holder"],
      from: ["held"],
      weight: "main",
      input: z.strictObject({
        way: choice(filingWays, "提交方式", "how it was filed", {
          zh: "邮寄、在线的，最后一日二十四时届满；当面提交的，以办公时间结束为限",
          en: "by post or online the last day ends at 24:00, in person with office hours",
        }).default("online"),
        text: text("申请内容", "what is asked"),
        holder: holderField,
      }),
      guard: (state, { holder, way }, context) =>
        notAsked(state, holder, context) ?? tooLate(state, theHolder(state, holder, context.actor), way, context),
      facts: (state, { holder, way, text: said }, { actor, today }) =>
        tracked(state, theHolder(state, holder, actor), {
          answer: { kind: "applies", way, text: said, on: today, by: actor.name ?? actor.id },
        }),
      // The duty is done with the security only: the period runs until both are there.
      article: regulations("16"),
    }),

    "say-not-infringing": action({
      name: {
        zh: "权利人说明不侵权或者不申请扣留",
        en: "The holder says that nothing is infringed, or that it does not apply",
      },
      event: "InfringementDenied",
      by: ["officer", "holder"],
      from: ["held"],
      input: z.strictObject({ text: text("说明理由", "reasons"), holder: holderField }),
      guard: (state, { holder }, context) => notAsked(state, holder, context),
      facts: (state, { holder, text: said }, { actor, today }) =>
        tracked(state, theHolder(state, holder, actor), {
          answer: { kind: "says-not-infringing", text: said, on: today, by: actor.name ?? actor.id },
        }),
      stops: (state, { holder }) => [{ clock: "holder-reply", of: theHolder(state, holder) }],
      article: measures("22"),
    }),

    "record-silence": action({
      name: { zh: "登记权利人逾期未申请或者未提供担保", en: "Record that the holder let its period pass" },
      event: "HolderSilent",
      by: ["officer"],
      from: ["held"],
      input: z.strictObject({ holder: holderField }),
      guard: (state, { holder }, context) => {
        const found = holderOf(state, holder);
        if ("refusal" in found) return found.refusal;
        const { answer, security } = trackOf(state, found.id);
        if (answer !== undefined && (answer.kind !== "applies" || security !== undefined)) return answered();
        return isOver(state, "holder-reply", context, found.id) ? undefined : stillRuns(state, found.id, context);
      },
      facts: (state, { holder }, { actor, today }) =>
        tracked(state, theHolder(state, holder), {
          answer: { kind: "silent", on: today, by: actor.name ?? actor.id },
        }),
      stops: (state, { holder }) => [{ clock: "holder-reply", of: theHolder(state, holder) }],
      article: regulations("16"),
    }),

    "let-goods-go": action({
      name: { zh: "未予扣留，放行货物", en: "Let the goods go: none applied" },
      event: "GoodsNotDetained",
      by: ["head"],
      from: ["held"],
      weight: "side",
      input: z.strictObject({ explanation: text("说明", "note") }),
      ready: (state) => (applicants(state).length > 0 ? somebodyApplied() : openHolder(state)),
      facts: (_, { explanation }, { actor, today }) => ({
        release: { ground: "not-detained", explanation, on: today, by: actor.name ?? actor.id },
      }),
      next: "closed-released",
      article: regulations("16"),
    }),
  };
}

/** Why this holder cannot answer: it is not told yet, or has answered. */
function notAsked(state: DetentionState, holder: string | undefined, { actor }: ActionContext): Refusal | undefined {
  const found = holderOf(state, holder, actor);
  if ("refusal" in found) return found.refusal;
  const { noticeServedOn, answer } = trackOf(state, found.id);
  if (answer !== undefined) return answered();
  return noticeServedOn === undefined ? notTold() : undefined;
}

/** After the last day, or, in person, after the office closed on it, there is no detention. */
export function tooLate(
  state: DetentionState,
  holder: string,
  way: keyof typeof filingWays,
  context: ActionContext,
): Refusal | undefined {
  const period = periodOf(state, "holder-reply", context, holder);
  if (period === undefined) return undefined;
  const shut = way === "in-person" && context.today === period.due && legalTime(context.at) > officeHoursEnd(context);
  if (context.today <= period.due && !shut) return undefined;
  const [zh, en] = shut ? [`${period.due}办公时间`, `office hours on ${period.due}`] : [period.due, `${period.due}`];
  return refuse(
    "reply-too-late",
    [
      `三个工作日的期限至${zh}届满，逾期不予扣留。`,
      `The three working days ended with ${en}: there is no detention after that.`,
    ],
    [
      "登记权利人逾期并放行货物；权利人可以另行申请扣留或者向人民法院起诉。",
      "Record that the period passed and let the goods go; the holder may apply anew, or sue.",
    ],
    measures(shut ? "41" : "22"),
  );
}

/** A holder whose period still runs, or who was never told, keeps the goods where they are. */
export function openHolder(state: DetentionState): Refusal | undefined {
  const open = holderIds(state).filter((id) => {
    const { answer, security } = trackOf(state, id);
    return answer === undefined || (answer.kind === "applies" && security === undefined);
  });
  if (open.length === 0) return undefined;
  const names = open.map((id) => nameOf(state, id));
  return refuse(
    "holder-not-answered",
    [`权利人尚未答复：${names.join("、")}。`, `Not answered yet: ${names.join(", ")}.`],
    ["请等待答复，或者在期限届满后登记逾期。", "Wait for the answer, or record the silence once the period is over."],
    regulations("16"),
  );
}

function stillRuns(state: DetentionState, holder: string, context: ActionContext): Refusal {
  const due: IsoDate | undefined = periodOf(state, "holder-reply", context, holder)?.due;
  if (due === undefined) return notTold();
  return refuse(
    "period-still-runs",
    [`权利人答复期限至${due}届满，尚未届满。`, `The holder has until ${due}.`],
    ["请在期限届满后登记。", "Record it once the period is over."],
    regulations("16"),
  );
}

function notTold(): Refusal {
  return refuse(
    "holder-not-told",
    ["通知书尚未送达权利人。", "The notice has not been served on the holder."],
    ["请先送达《确认知识产权侵权状况通知书》。", "Serve the notice first."],
    regulations("16"),
  );
}

function answered(): Refusal {
  return refuse(
    "holder-answered",
    ["该权利人已经答复。", "This holder has answered."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    regulations("16"),
  );
}

function somebodyApplied(): Refusal {
  return refuse(
    "somebody-applied",
    ["有权利人已申请扣留并提供担保。", "A holder has applied and given security."],
    ["请决定扣留。", "Decide on the detention."],
    regulations("16"),
  );
}

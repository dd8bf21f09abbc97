import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import type { Clock } from "./clocks.ts";
import { requesterId, respondentFault, respondentField, respondentIn, respondentIds, tracked } from "./parties.ts";
import { stillOpen } from "./periods.ts";
import { badService, notServable, servedFrom, serves } from "./serving.ts";

const article = cite("patent-measures", "22");
export const extensionDays = field(z.number().int().min(1).max(180), "延长天数", "days more");

/** The respondent's answer (PA-04, PA-05), its copy to the requester (PA-06), and more time by the panel. Silence does not stop the case. */
export function answerActions(action: Define): Record<string, ActionSpec> {
  return {
    "file-answer": action({
      name: { zh: "提交答辩", en: "File the answer" },
      event: "AnswerFiled",
      by: ["respondent", "officer"],
      from: ["answering", "evidence", "hearing-set", "deliberation", "suspended", "conciliation"],
      weight: "main",
      input: z.strictObject({ respondent: respondentField, answer: text("答辩意见", "answer") }),
      ready: (state, { actor }) => {
        const own = actor.role === "respondent" ? actor.party : undefined;
        const refusals = (own === undefined ? respondentIds(state) : [own]).map((id) => notToAnswer(state, id));
        return refusals.includes(undefined) ? undefined : refusals[0];
      },
      guard: (state, input, context) =>
        respondentFault(state, input, context) ?? notToAnswer(state, respondentIn(state, input, context)),
      facts: (state, input, context) => {
        const id = respondentIn(state, input, context);
        const late = !open(state, id, context);
        return tracked(state, id, { answer: { on: context.today, text: input.answer, late } });
      },
      stops: (state, input, context) => {
        const of = respondentIn(state, input, context);
        return [
          { clock: "answer", of },
          { clock: "answer-abroad", of },
        ];
      },
      starts: (state, input, context) => [{ clock: "answer-copy", of: respondentIn(state, input, context) }],
      mayStart: ["answer-copy"],
      documents: (state, input, context) => [
        { document: "answerCopy", of: respondentIn(state, input, context), to: requesterId(state) },
      ],
      mayIssue: ["answerCopy"],
      article,
    }),

    "serve-answer": action({
      name: { zh: "转送答辩书副本", en: "Pass on the answer" },
      event: "AnswerPassedOn",
      by: ["officer"],
      from: ["answering", "evidence", "hearing-set", "deliberation", "suspended", "conciliation"],
      weight: "main",
      input: z.strictObject({ respondent: respondentField, ...serviceFields }),
      ready: (state) => (waitingAnswers(state).length === 0 ? noAnswerWaits() : undefined),
      guard: (state, input, context) => {
        const id = respondentIn(state, input, context);
        return (
          respondentFault(state, input, context) ??
          notServable(state, "answerCopy", id) ??
          badService(state, "answerCopy", input, context.today, id)
        );
      },
      serves: (state, input, context) =>
        serves(state, "answerCopy", input, context, respondentIn(state, input, context)),
      facts: (state, input, context) =>
        tracked(state, respondentIn(state, input, context), { answerPassedOn: servedFrom(input, context).on }),
      stops: (state, input, context) => [
        { clock: "answer-copy", of: respondentIn(state, input, context), on: servedFrom(input, context).on },
      ],
      article,
    }),

    "extend-answer": moreTime("answer", { zh: "延长答辩期限", en: "Give more time to answer" }, "AnswerTimeExtended"),
    "extend-answer-abroad": moreTime(
      "answer-abroad",
      { zh: "延长答辩期限（境内无固定住所）", en: "Give more time to answer (abroad)" },
      "AnswerTimeAbroadExtended",
    ),
  };

  function moreTime(clock: "answer" | "answer-abroad", name: { zh: string; en: string }, event: string) {
    return action({
      name,
      event,
      by: ["officer"],
      from: ["answering"],
      input: z.strictObject({
        respondent: respondentField,
        days: extensionDays,
        reason: text("被请求人申请延长的理由", "the respondent's reasons"),
      }),
      ready: (state) =>
        state.clocks.some((run) => run.clock === clock && run.stopped === undefined) ? undefined : notRunning(),
      guard: (state, input, context) => respondentFault(state, input, context),
      extends: clock,
      extendsBy: (_, { days }) => ({ length: days }),
      clockOf: (state, input, context) => respondentIn(state, input, context),
      article,
    });
  }
}

type Asking = Parameters<typeof stillOpen>[3] & { readonly today: Parameters<typeof stillOpen>[2] };
const answerClocks = ["answer", "answer-abroad"] as const satisfies readonly Clock[];

function open(state: AdjudicationState, id: string, context: Asking): boolean {
  return answerClocks.some((clock) => stillOpen(state, clock, context.today, context, id));
}

/** Respondents who neither answered nor let their period pass: until then the case does not go on to evidence. */
export function answersOpen(state: AdjudicationState, context: Asking): Refusal | undefined {
  const waiting = respondentIds(state).filter((id) => {
    const track = state.facts.respondents?.[id];
    return track?.answer === undefined && (track?.requestServed === undefined || open(state, id, context));
  });
  if (waiting.length === 0) return undefined;
  return refuse(
    "answers-open",
    [
      "尚有被请求人未收到请求书，或者答辩期限未满且未答辩。",
      "A respondent has not received the request yet, or can still answer it.",
    ],
    [
      "请等待答辩或者期满；不答辩不影响处理。",
      "Wait for the answer or the end of its period; silence does not stop the case.",
    ],
    article,
  );
}

function waitingAnswers({ facts }: AdjudicationState): readonly string[] {
  return Object.entries(facts.respondents ?? {}).flatMap(([id, { answer, answerPassedOn }]) =>
    answer !== undefined && answerPassedOn === undefined ? [id] : [],
  );
}

function notToAnswer({ facts }: AdjudicationState, id: string): Refusal | undefined {
  const track = facts.respondents?.[id];
  if (track?.requestServed === undefined) {
    return refuse(
      "request-not-served",
      ["请求书尚未送达该被请求人。", "The request has not been served on this respondent yet."],
      ["请先送达请求书。", "Serve the request first."],
      article,
    );
  }
  if (track.answer === undefined) return undefined;
  return refuse(
    "answered-already",
    [`该被请求人已于${track.answer.on}答辩。`, `This respondent answered on ${track.answer.on}.`],
    ["补充意见可以作为证据说明提交。", "What is to be added can be filed with evidence."],
    article,
  );
}

function noAnswerWaits(): Refusal {
  return refuse(
    "no-answer-waits",
    ["没有待转送的答辩书。", "No answer waits to be passed on."],
    ["收到答辩后再办理。", "Take this step when an answer has come in."],
    article,
  );
}

function notRunning(): Refusal {
  return refuse(
    "no-such-period",
    ["本案没有该答辩期限。", "This case has no such period to answer."],
    ["请选择与被请求人住所相应的步骤。", "Choose the step that fits the respondent's residence."],
    article,
  );
}

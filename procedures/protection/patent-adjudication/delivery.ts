import { type ActionSpec, field } from "#casework";
import { addDays, legalDay } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFault, serviceFields } from "../../service/inputs.ts";
import { notToSend, nothingToServe, toServe } from "../../service/papers.ts";
import { noticeDays } from "../../service/servedOn.ts";
import { serviceWays } from "../../service/ways.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { Define } from "./frame.ts";
import { dayAhead } from "./guards.ts";
import { respondentFault, respondentField, respondentIds, respondentIn, tracked } from "./parties.ts";
import { knownPause } from "./pauses.ts";
import { badService, notServable, servedFrom, serves } from "./serving.ts";
import { afterDecision, underWay } from "./stages.ts";

const everywhere = [
  "received",
  "correction",
  ...underWay,
  "suspended",
  "conciliation",
  "passed-up",
  "decided",
  "to-tell",
  ...afterDecision,
] as const;

/** Papers whose service begins or ends something of the law have a step of their own. */
const byStep: ReadonlySet<DocumentKind> = new Set([
  "correctionNotice",
  "nonAcceptanceNotice",
  "answerNotice",
  "answerCopy",
  "evidenceNotice",
  "hearingNotice",
  "mediationAgreement",
  "cancellationDecision",
  "transferNotice",
  "decision",
  "enforcementReminder",
]);
const paperField = field(z.string().min(1).max(300), "文书", "paper", { widget: "paper" });
const article = cite("patent-measures", "10");

/** The request reaches each respondent (PA-03), and its period to answer begins; other papers are sent and served. */
export function deliveryActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-request": action({
      name: { zh: "送达请求书和答辩通知书", en: "Serve the request and the notice to answer" },
      event: "RequestServed",
      by: ["officer"],
      from: ["accepted", "answering"],
      weight: "main",
      input: z.strictObject({ respondent: respondentField, ...serviceFields }),
      ready: (state) => {
        const refusals = respondentIds(state).map((id) => notServable(state, "answerNotice", id));
        return refusals.includes(undefined) ? undefined : refusals[0];
      },
      guard: (state, input, context) => {
        const id = respondentIn(state, input, context);
        return (
          respondentFault(state, input, context) ??
          notServable(state, "answerNotice", id) ??
          badService(state, "answerNotice", input, context.today, id)
        );
      },
      serves: (state, input, context) =>
        serves(state, "answerNotice", input, context, respondentIn(state, input, context)),
      facts: (state, input, context) =>
        tracked(state, respondentIn(state, input, context), { requestServed: servedFrom(input, context) }),
      stops: (state, input, context) => {
        const of = respondentIn(state, input, context);
        return [{ clock: "delivery", of, on: servedFrom(input, context).on }];
      },
      starts: (state, input, context) => {
        const of = respondentIn(state, input, context);
        const abroad = state.facts.respondents?.[of]?.party.abroad === true;
        return [{ clock: abroad ? "answer-abroad" : "answer", of, from: servedFrom(input, context).on }];
      },
      mayStart: ["answer", "answer-abroad"],
      next: "answering",
      article: cite("patent-measures", "22"),
    }),

    "send-paper": action({
      name: { zh: "寄出文书或者发布公告", en: "Send a paper, or publish it" },
      event: "PaperSent",
      by: ["officer"],
      from: everywhere,
      input: z.strictObject({
        paper: paperField,
        way: choice(serviceWays, "送达方式", "way of service"),
        sentOn: day("寄出（发布）日期", "sent or published on"),
        abroad: flag("受送达人在境外（仅公告送达）", "addressee abroad (public notice only)").optional(),
        trace: line("邮件单号、系统地址或者公告载体", "postal number, system address, or where it was published"),
      }),
      ready: (state) => (toServe(state, documents).length === 0 ? nothingToServe() : undefined),
      guard: (state, { paper, sentOn }, context) => notToSend(state, documents, paper) ?? dayAhead(sentOn, context),
      serves: (_, { paper, way, sentOn, trace }) => [{ paper, outcome: "sent", way, on: sentOn, receiver: trace }],
      starts: (_, { paper, way, sentOn, abroad }) =>
        way === "notice"
          ? [
              {
                clock: "public-notice",
                of: paper,
                from: sentOn,
                length: abroad === true ? noticeDays.abroad : noticeDays.home,
              },
            ]
          : [],
      mayStart: ["public-notice"],
      // The days of an announcement do not count for the closing of the case (PA-10); they are known at once.
      suspends: (_, { way, sentOn, abroad }) =>
        way === "notice"
          ? knownPause("announcement", sentOn, addDays(sentOn, abroad === true ? noticeDays.abroad : noticeDays.home))
          : undefined,
      article,
    }),

    "record-service": action({
      name: { zh: "登记送达（其他文书）", en: "Record the service of another paper" },
      event: "PaperServed",
      by: ["officer"],
      from: everywhere,
      input: z.strictObject({ paper: paperField, ...serviceFields }),
      outOfOrder: true,
      ready: (state) =>
        toServe(state, documents).some(({ document }) => !byStep.has(document as DocumentKind))
          ? undefined
          : nothingToServe(),
      guard: (state, input, { today }) => {
        const paper = state.documents.find(({ id }) => id === input.paper);
        return (
          notToSend(state, documents, input.paper) ??
          (byStep.has(paper?.document as DocumentKind) ? hasItsStep() : undefined) ??
          serviceFault(input, today, paper && legalDay(paper.at))
        );
      },
      serves: (_, input, context) => {
        const { on, way, receiver } = servedFrom(input, context);
        const { proof } = input;
        return [{ paper: input.paper, outcome: "served", on, way, receiver, ...(proof !== undefined && { proof }) }];
      },
      article,
    }),
  };
}

function hasItsStep() {
  return refuse(
    "served-by-its-step",
    [
      "该文书的送达起算期限或者决定程序进展，须在专门的步骤中登记。",
      "The service of this paper begins a period or moves the case on; it has a step of its own.",
    ],
    ["请办理送达该文书的步骤。", "Take the step that serves this paper."],
    article,
  );
}

import { type ActionSpec, field, type IssuedDocument } from "#casework";
import { legalDay } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line } from "../../../inputs.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { noticeDays } from "../../../service/servedOn.ts";
import { notToSend, nothingToServe, toServe } from "../../../service/papers.ts";
import { serviceWays, undeliveredReasons } from "../../../service/ways.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, DocumentKind, EnforcementState, Stage } from "../frame.ts";
import { frame } from "../frame.ts";
import { servedFrom } from "../served.ts";
import { notInFuture } from "../actions/lead.ts";

/** Papers that are served by a step of their own: a period of the law begins, or the case ends, with their service. */
const servedByStep: Partial<Record<DocumentKind, { readonly zh: string; readonly en: string }>> = {
  nonAcceptanceNotice: { zh: "送达不予受理或者不予立案告知书", en: "Serve the refusal" },
  notFiledNotice: { zh: "送达不予受理或者不予立案告知书", en: "Serve the refusal" },
  priorNotice: { zh: "送达告知书", en: "Serve the prior notice" },
  hearingNotice: { zh: "送达听证通知书", en: "Serve the notice of the hearing" },
  penaltyDecision: { zh: "送达决定书", en: "Serve the decision" },
  noPenaltyDecision: { zh: "送达决定书", en: "Serve the decision" },
  enforcementReminder: { zh: "送达催告书", en: "Serve the reminder" },
};

const everywhere = Object.keys(frame.stages).filter(
  (stage) => !("closing" in (frame.stages[stage as Stage] as object)) && stage !== "lead",
) as Stage[];

const paperField = field(z.string().min(1).max(300), "文书", "paper", { widget: "paper" });

/** Sending a paper, finding that it came back, and serving those that start no period of their own. */
export function serviceActions(action: Define): Record<string, ActionSpec> {
  return {
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
      ready: (state) => (waiting(state).length === 0 ? nothingToServe() : undefined),
      guard: (state, { paper, sentOn }, context) =>
        notToSend(state, frame.documents, paper) ??
        notInFuture(sentOn, context, "寄出（发布）日期", "the day of sending"),
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
      // What the office owes within seven days is done when the notice is out: the thirty days are the law's own (our reading).
      stops: (state, { paper, way }) => {
        const sent = state.documents.find(({ id }) => id === paper);
        const decision = sent?.document === "penaltyDecision" || sent?.document === "noPenaltyDecision";
        return way === "notice" && decision && sent.of !== undefined ? [{ clock: "service", of: sent.of }] : [];
      },
      article: cite("penalty-law", "61"),
    }),

    "record-undelivered": action({
      name: { zh: "登记未能送达", en: "Record that a paper came back" },
      event: "PaperUndelivered",
      by: ["officer"],
      from: everywhere,
      input: z.strictObject({
        paper: paperField,
        way: choice(serviceWays, "送达方式", "way of service"),
        on: day("退回日期", "came back on"),
        why: choice(undeliveredReasons, "未送达原因", "why"),
        next: line("下一步送达方式", "how it will be served next"),
        proof: field(z.string().min(1), "退件或者记录", "the returned letter, or the record", {
          widget: "file",
        }).optional(),
      }),
      ready: (state) => (waiting(state).length === 0 ? nothingToServe() : undefined),
      guard: (state, { paper, on }, context) =>
        notToSend(state, frame.documents, paper) ?? notInFuture(on, context, "退回日期", "the day it came back"),
      serves: (_, { paper, way, on, why, next, proof }) => [
        { paper, outcome: "undelivered", way, on, why: `${undeliveredReasons[why].zh}；${next}`, proof },
      ],
      article: cite("penalty-law", "61"),
    }),

    "record-service": action({
      name: { zh: "登记送达（其他文书）", en: "Record the service of another paper" },
      event: "PaperServed",
      by: ["officer"],
      from: everywhere,
      input: z.strictObject({ paper: paperField, ...serviceFields }),
      outOfOrder: true,
      ready: (state) => (waiting(state).some((paper) => stepFor(paper) === undefined) ? undefined : nothingToServe()),
      guard: (state, input, { today }) => {
        const barred = notToSend(state, frame.documents, input.paper);
        if (barred !== undefined) return barred;
        const paper = paperIn(state, input.paper);
        return (paper && hasItsStep(paper)) ?? serviceFault(input, today, paper && legalDay(paper.at));
      },
      serves: (_, input, context) => [{ paper: input.paper, outcome: "served", ...servedFrom(input, context) }],
      article: cite("penalty-law", "61"),
    }),
  };
}

function waiting(state: EnforcementState): readonly IssuedDocument[] {
  return toServe(state, frame.documents);
}

function paperIn(state: EnforcementState, id: string): IssuedDocument | undefined {
  return state.documents.find((each) => each.id === id);
}

function stepFor({ document }: IssuedDocument) {
  return servedByStep[document as DocumentKind];
}

function hasItsStep(paper: IssuedDocument) {
  const step = stepFor(paper);
  if (step === undefined) return undefined;
  return refuse(
    "served-by-its-step",
    [
      "该文书的送达起算法定期限，须在专门的步骤中登记。",
      "A period of the law begins with the service of this paper, which has a step of its own.",
    ],
    [`请办理“${step.zh}”。`, `Take the step "${step.en}".`],
    cite("penalty-law", "61"),
  );
}

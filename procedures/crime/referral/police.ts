import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { ReferralOptions } from "./actions.ts";
import { article, by, define, type Referred, referralWith } from "./define.ts";
import { filedByPolice, policeAnswers, referralEndings, supervisionResults } from "./facts.ts";

/** While the police have the case: their answer, review, supervision; and how it comes back, or ends. */
export function policeActions({ from, stage, closing, suspends }: ReferralOptions): Record<string, ActionSpec> {
  const within = [stage];
  return {
    "record-police-answer": define({
      name: { zh: "登记公安机关的决定", en: "Record the answer of the police" },
      event: "PoliceAnswered",
      by: ["officer"],
      from: within,
      weight: "main",
      input: z.strictObject({
        answer: choice(policeAnswers, "公安机关的决定", "answer"),
        number: line("决定书文号", "number of the decision").optional(),
        reasons: text("不予立案的理由", "reasons for not filing").optional(),
      }),
      ready: ({ facts }) => (facts.referral?.answer === undefined ? undefined : answered()),
      facts: (state, input, { today }) => referralWith(state, { answer: { ...input, on: today } }),
      stops: ["police-answer"],
      // Our right to ask for review runs from the refusal.
      starts: (_, { answer }) => (answer === "not-filed" ? [{ clock: "review-request" }] : []),
      mayStart: ["review-request"],
      article,
    }),

    "ask-police-review": define({
      name: { zh: "提请公安机关复议", en: "Ask the police for review" },
      event: "PoliceReviewAsked",
      by: ["officer"],
      from: within,
      input: z.strictObject({ reasons: text("复议理由", "reasons") }),
      ready: (state) => notRefused(state) ?? (state.facts.referral?.review === undefined ? undefined : askedAlready()),
      facts: (state, { reasons }, { today }) => referralWith(state, { review: { askedOn: today, reasons } }),
      stops: ["review-request"],
      starts: [{ clock: "police-review" }],
      article,
    }),

    "record-police-review": define({
      name: { zh: "登记复议决定", en: "Record the decision on review" },
      event: "PoliceReviewDecided",
      by: ["officer"],
      from: within,
      input: z.strictObject({
        answer: choice(policeAnswers, "复议决定", "decision on review"),
        number: line("决定书文号", "number of the decision").optional(),
      }),
      ready: ({ facts }) => {
        const { review } = facts.referral ?? {};
        return review !== undefined && review.answer === undefined ? undefined : noReviewOpen();
      },
      facts: (state, input, { today }) => {
        const { review } = state.facts.referral ?? {};
        return review === undefined
          ? {}
          : referralWith(state, { review: { ...review, answer: { ...input, on: today } } });
      },
      stops: ["police-review"],
      article,
    }),

    "ask-supervision": define({
      name: { zh: "提请检察机关立案监督", en: "Ask the procuratorate to supervise" },
      event: "SupervisionAsked",
      by: ["officer"],
      from: within,
      input: z.strictObject({ procuratorate: line("检察机关", "procuratorate") }),
      ready: (state) =>
        notRefused(state) ?? (state.facts.referral?.supervision === undefined ? undefined : askedAlready()),
      facts: (state, _, { today }) => referralWith(state, { supervision: { askedOn: today } }),
      stops: ["review-request"],
      article,
    }),

    "record-supervision": define({
      name: { zh: "登记立案监督结果", en: "Record what the procuratorate found" },
      event: "SupervisionAnswered",
      by: ["officer"],
      from: within,
      input: z.strictObject({ result: choice(supervisionResults, "监督结果", "result") }),
      ready: ({ facts }) => {
        const { supervision } = facts.referral ?? {};
        return supervision !== undefined && supervision.result === undefined ? undefined : noReviewOpen();
      },
      facts: (state, { result }, { today }) => {
        const { supervision } = state.facts.referral ?? {};
        return supervision === undefined
          ? {}
          : referralWith(state, { supervision: { ...supervision, result, on: today } });
      },
      article,
    }),

    "take-back": define({
      name: { zh: "公安机关不予立案，恢复行政处理", en: "Take the case back: the police did not file it" },
      event: "ReferralTakenBack",
      by: ["head"],
      from: within,
      input: z.strictObject({ reasons: text("恢复行政处理的理由", "reasons") }),
      ready: (state) => notRefused(state),
      facts: (state, { reasons }, context) =>
        referralWith(state, { ended: { how: "not-filed", reasons, ...by(context) } }),
      ...backTo(from, suspends),
      stops: ["review-request", "police-review"],
    }),

    "record-referral-return": define({
      name: { zh: "登记退回，恢复行政处理", en: "Record that the case came back" },
      event: "ReferralReturned",
      by: ["head"],
      from: within,
      input: z.strictObject({
        how: choice(referralEndings, "退回情形", "why it came back"),
        reasons: text("退回文书和处理意见", "the paper it came with, and what follows"),
      }),
      ready: (state) => notFiled(state),
      facts: (state, { how, reasons }, context) => referralWith(state, { ended: { how, reasons, ...by(context) } }),
      ...backTo(from, suspends),
    }),

    "close-as-transferred": define({
      name: { zh: "以移送司法机关结案", en: "Close: transferred to the judicial authorities" },
      event: "ClosedAsTransferred",
      by: ["head"],
      from: within,
      weight: "danger",
      input: z.strictObject({
        outcome: text("刑事处理结果（提起公诉、判决等）", "what came of it: prosecution, judgment"),
      }),
      ready: (state) => notFiled(state),
      facts: (_, { outcome }, context) => ({ transferredClosing: { outcome, ...by(context) } }),
      next: closing,
      article,
    }),
  };
}

/** The case goes back to the stage it left, and its clocks run on with the days they had. */
function backTo(from: readonly string[], clocks: readonly string[]) {
  return {
    next: ({ facts }: Referred) => facts.referral?.leftStage ?? from[0] ?? "",
    leadsTo: from,
    resumes: clocks as readonly never[],
    documents: ["referralReturn"],
    article,
  } as const;
}

function notRefused({ facts }: Referred): Refusal | undefined {
  const { referral } = facts;
  if (referral?.answer?.answer === "not-filed" && !filedByPolice(referral)) return undefined;
  return refuse(
    "police-did-not-refuse",
    ["公安机关没有决定不予立案。", "The police have not refused to file the case."],
    ["请先登记公安机关的决定。", "Record the answer of the police first."],
    article,
  );
}

function notFiled({ facts }: Referred): Refusal | undefined {
  if (facts.referral !== undefined && filedByPolice(facts.referral)) return undefined;
  return refuse(
    "police-did-not-file",
    ["公安机关尚未立案。", "The police have not filed the case."],
    [
      "公安机关不予立案的，请提请复议、立案监督或者恢复行政处理。",
      "Where they refused, ask for review or supervision, or take the case back.",
    ],
    article,
  );
}

function answered(): Refusal {
  return refuse(
    "police-already-answered",
    ["公安机关的决定已经登记。", "The answer of the police is on the docket already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function askedAlready(): Refusal {
  return refuse(
    "already-asked",
    ["已经提请。", "It has been asked already."],
    ["请等待结果。", "Wait for the answer."],
    article,
  );
}

function noReviewOpen(): Refusal {
  return refuse(
    "nothing-was-asked",
    ["没有等待结果的复议或者监督。", "No review or supervision is waiting for an answer."],
    ["请先提请。", "Ask for it first."],
    article,
  );
}

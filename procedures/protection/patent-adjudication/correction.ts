import type { ActionContext, ActionSpec } from "#casework";
import { field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import { notThe } from "./acceptance.ts";
import { clocks } from "./clocks.ts";
import { examinationFields } from "./examination.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { stillOpen } from "./periods.ts";
import { badService, notServable, servedFrom, serves } from "./serving.ts";

const article = cite("patent-measures", "16");

/** PA-02: asked for once, in writing and completely; the notice sets the period. */
export function correctionActions(action: Define): Record<string, ActionSpec> {
  return {
    "ask-correction": action({
      name: { zh: "通知补正", en: "Ask for correction" },
      event: "CorrectionAsked",
      by: ["officer"],
      from: ["received"],
      input: z.strictObject({
        ...examinationFields,
        details: text("需要补正的全部内容", "all that is to be corrected"),
        days: field(z.number().int().min(1).max(365), "补正期限（日）", "period in days", {
          hint: { zh: "条文未定天数，由通知书指定", en: "the article sets no number; the notice does" },
        }).default(clocks.correction.length),
      }),
      ready: ({ facts }) => (facts.correction === undefined ? undefined : askedOnce(facts.correction.on)),
      guard: (state, input, context) => notThe(["correct"], state, input, context),
      facts: (_, { details, days }, { today }) => ({ correction: { details, days, on: today } }),
      stops: ["acceptance"],
      documents: ["correctionNotice"],
      next: "correction",
      article,
    }),

    "serve-correction-notice": action({
      name: { zh: "送达补正通知书", en: "Serve the notice to correct" },
      event: "CorrectionNoticeServed",
      by: ["officer"],
      from: ["correction"],
      weight: "main",
      input: z.strictObject(serviceFields),
      ready: (state) => notServable(state, "correctionNotice"),
      guard: (state, input, { today }) => badService(state, "correctionNotice", input, today),
      serves: (state, input, context) => serves(state, "correctionNotice", input, context),
      facts: ({ facts }, input, context) =>
        facts.correction === undefined
          ? {}
          : { correction: { ...facts.correction, servedOn: servedFrom(input, context).on } },
      starts: ({ facts }) =>
        facts.correction?.servedOn === undefined
          ? []
          : [{ clock: "correction", from: facts.correction.servedOn, length: facts.correction.days }],
      mayStart: ["correction"],
      article,
    }),

    "submit-correction": action({
      name: { zh: "提交补正材料", en: "Correct the request" },
      event: "RequestCorrected",
      by: ["requester", "officer"],
      from: ["correction"],
      weight: "main",
      input: z.strictObject({ text: text("补正内容", "what is corrected") }),
      facts: (state, { text: said }, context) => {
        const { correction } = state.facts;
        if (correction === undefined) return {};
        const late = correction.servedOn !== undefined && !stillOpen(state, "correction", context.today, context);
        return { correction: { ...correction, answered: { on: context.today, text: said, late } } };
      },
      stops: ["correction"],
      // The five working days count from the receipt of a request that is in order: our reading.
      starts: [{ clock: "acceptance" }],
      next: "received",
      article,
    }),
  };
}

/** Why a request cannot be refused as not corrected: nothing was asked, there is time left, or it was corrected well and in time. */
export function notCorrected(state: AdjudicationState, outcome: string, context: ActionContext): Refusal | undefined {
  const { correction } = state.facts;
  if (correction !== undefined) {
    const { answered, servedOn } = correction;
    if (answered !== undefined && (answered.late || outcome === "refuse")) return undefined;
    if (answered === undefined && servedOn !== undefined && !stillOpen(state, "correction", context.today, context))
      return undefined;
  }
  return refuse(
    "correction-not-missed",
    [
      "尚未通知补正，或者补正期限未满，或者已按期补正合格。",
      "No correction was asked for, its period is not over, or the request was corrected in time.",
    ],
    [
      "请先通知补正并等待期满，或者选择其他理由。",
      "Ask for correction and let its period end, or choose another ground.",
    ],
    article,
  );
}

function askedOnce(on: string): Refusal {
  return refuse(
    "correction-asked-already",
    [`已于${on}通知补正；补正通知只能发出一次。`, `Correction was asked for on ${on}; it is asked for once.`],
    ["请受理，或者以不符合规定为由不予受理。", "Accept the request, or refuse it as still deficient."],
    article,
  );
}

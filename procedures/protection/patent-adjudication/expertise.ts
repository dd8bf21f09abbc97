import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { serving } from "../../experts/draws.ts";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { begun, clocksOfClosing, ended, isOpen, pauseOf, resumable } from "./pauses.ts";
import { underWay } from "./stages.ts";

const from = [...underWay, "suspended", "conciliation"] as const;

/** Help on technical facts: an investigator's opinion is reference and binds nobody (Measures 52); an appraisal stops the term (53, 37). */
export function expertiseActions(action: Define): Record<string, ActionSpec> {
  return {
    "assign-investigator": action({
      name: { zh: "指派技术调查官", en: "Assign a technical investigator" },
      event: "InvestigatorAssigned",
      by: ["head"],
      from: underWay,
      input: z.strictObject({
        name: line("技术调查官", "investigator"),
        question: text("需要查明的技术事实", "technical facts to be clarified"),
      }),
      adds: (_, input, { today }) => ({ investigators: [{ ...input, on: today }] }),
      article: cite("patent-measures", "52"),
    }),

    "record-technical-opinion": action({
      name: { zh: "登记技术调查意见", en: "Record the investigator's opinion" },
      event: "TechnicalOpinionRecorded",
      by: ["officer"],
      from,
      input: z.strictObject({
        name: field(z.string().min(1).max(300), "技术调查官", "investigator", {
          choicesIn: (state) =>
            silent(state as AdjudicationState).map((name) => ({ value: name, name: { zh: name, en: name } })),
        }),
        opinion: text("意见（供合议组参考）", "opinion, for the panel's reference"),
      }),
      ready: (state) => (silent(state).length === 0 ? nobodyAsked() : undefined),
      guard: (state, { name }) => (silent(state).includes(name) ? undefined : nobodyAsked()),
      facts: ({ facts }, { name, opinion }) => ({
        investigators: (facts.investigators ?? []).map((each) =>
          each.name === name && each.opinion === undefined && each.until === undefined ? { ...each, opinion } : each,
        ),
      }),
      article: cite("patent-measures", "52"),
    }),

    "commission-appraisal": action({
      name: { zh: "委托检验、鉴定", en: "Commission an appraisal" },
      event: "AppraisalCommissioned",
      by: ["officer"],
      from: underWay,
      input: z.strictObject({
        body: line("鉴定机构", "appraiser"),
        question: text("鉴定事项", "question to be answered"),
      }),
      ready: (state) => (isOpen(state, "appraisal") ? appraisalRuns() : undefined),
      // One that was drawn from the pool is offered; the head may have chosen another.
      offers: (state) => {
        const drawn = serving(state).findLast(({ draw }) => draw.role === "appraiser");
        return drawn === undefined ? {} : { body: drawn.seat.name, question: drawn.draw.question };
      },
      adds: (_, input, { today }) => ({ appraisals: [{ ...input, on: today }] }),
      facts: (state, _, { today }) => ({ pauses: begun(state, "appraisal", today) }),
      suspends: pauseOf("appraisal", clocksOfClosing),
      documents: ["appraisalCommission"],
      article: cite("patent-measures", "53"),
    }),

    "receive-appraisal": action({
      name: { zh: "登记鉴定意见", en: "Record the appraisal" },
      event: "AppraisalReceived",
      by: ["officer"],
      from,
      input: z.strictObject({
        result: text("鉴定意见（未能作出的，写明原因）", "the appraisal, or why there is none"),
      }),
      ready: (state) => (isOpen(state, "appraisal") ? undefined : noAppraisal()),
      facts: (state, { result }, { today }) => ({
        pauses: ended(state, "appraisal", today),
        appraisals: (state.facts.appraisals ?? []).map((each) =>
          each.result === undefined ? { ...each, result, resultOn: today } : each,
        ),
      }),
      resumes: (state) => resumable(state, clocksOfClosing),
      mayResume: clocksOfClosing,
      article: cite("patent-measures", "53"),
    }),
  };
}

/** Investigators who have given no opinion yet. */
function silent({ facts }: AdjudicationState): readonly string[] {
  return (facts.investigators ?? []).flatMap(({ name, opinion, until }) =>
    opinion === undefined && until === undefined ? [name] : [],
  );
}

function nobodyAsked(): Refusal {
  return refuse(
    "no-investigator-asked",
    ["没有待提出意见的技术调查官。", "No investigator's opinion is awaited."],
    ["请先指派技术调查官。", "Assign an investigator first."],
    cite("patent-measures", "52"),
  );
}

function appraisalRuns(): Refusal {
  return refuse(
    "appraisal-under-way",
    ["检验、鉴定正在进行。", "An appraisal is under way."],
    ["请先登记其结果。", "Record its result first."],
    cite("patent-measures", "53"),
  );
}

function noAppraisal(): Refusal {
  return refuse(
    "no-appraisal-awaited",
    ["没有正在进行的检验、鉴定。", "No appraisal is awaited."],
    ["请先委托鉴定。", "Commission one first."],
    cite("patent-measures", "53"),
  );
}

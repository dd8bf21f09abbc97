import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy, notAbove, officeField } from "../offices.ts";
import type { Define } from "./frame.ts";
import {
  answered,
  downwards,
  levelBelow,
  nextLevel,
  notTheAsker,
  stepDown,
  topLevel,
  topWith,
  unsignedPaper,
  upwards,
} from "./levels.ts";

/** In the office that was asked: it takes the request up, asks back, sends it back, or passes it to the office above. */
export function handlingActions(action: Define): Record<string, ActionSpec> {
  return {
    "take-up": action({
      name: { zh: "受理请示", en: "Take the request up" },
      event: "RequestTakenUp",
      by: ["officer", "head"],
      from: ["asked"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({}),
      facts: (state, _, context) => topWith(state, { taken: doneBy(context) }),
      next: "handling",
    }),

    "return-request": action({
      name: { zh: "退回请示", en: "Send the request back" },
      event: "RequestReturned",
      by: ["head"],
      from: ["asked", "handling"],
      seat: "addressee",
      weight: "danger",
      input: z.strictObject({ reason: text("退回理由", "reason") }),
      facts: (state, { reason }, context) => topWith(state, { returned: { reason, ...doneBy(context) } }),
      addresses: (state) => stepDown(state, "ended"),
      stops: answered,
      resumes: ["answer"],
      clockOf: (state) => topLevel(state)?.id,
      next: (state) => (topLevel(state) === undefined ? "draft" : "handling"),
      leadsTo: ["draft", "handling"],
    }),

    "ask-back": action({
      name: { zh: "要求补充说明", en: "Ask for more" },
      event: "MoreAsked",
      by: ["officer", "head"],
      from: ["handling"],
      seat: "addressee",
      input: z.strictObject({ question: text("需要补充的内容", "what is wanted") }),
      facts: (state, { question }, context) =>
        topWith(state, { questions: [...(topLevel(state)?.questions ?? []), { question, ...doneBy(context) }] }),
      addresses: (state) => (levelBelow(state) === undefined ? [] : downwards(state)),
      suspends: {
        clocks: ["answer"],
        why: { zh: "等待下级机构补充说明", en: "waiting for the lower office" },
      },
      clockOf: (state) => topLevel(state)?.id,
      next: "more",
    }),

    "answer-back": action({
      name: { zh: "提交补充说明", en: "Answer the question" },
      event: "MoreAnswered",
      by: ["officer", "head"],
      from: ["more"],
      seat: "either",
      weight: "main",
      input: z.strictObject({ answer: text("补充说明", "answer") }),
      ready: (state, { actor }) => notTheAsker(state, actor.office),
      facts: (state, { answer }) => {
        const questions = topLevel(state)?.questions ?? [];
        return topWith(state, {
          questions: questions.map((each, index) => (index === questions.length - 1 ? { ...each, answer } : each)),
        });
      },
      addresses: upwards,
      resumes: ["answer"],
      clockOf: (state) => topLevel(state)?.id,
      next: "handling",
    }),

    "make-passing-up": action({
      name: { zh: "制作转报请示件", en: "Make the paper that passes it up" },
      event: "PassingUpWritten",
      by: ["officer", "head"],
      from: ["handling"],
      seat: "addressee",
      input: z.strictObject({
        to: officeField("报送机构", "office to be asked"),
        opinion: text("本级意见", "opinion of this level"),
        analysis: text("理由和依据", "analysis"),
      }),
      facts: (state, input, context) => topWith(state, { passingUp: { ...input, ...doneBy(context) } }),
      documents: (state) => [{ document: "passedUpRequest", of: topLevel(state)?.id ?? "" }],
      mayIssue: ["passedUpRequest"],
    }),

    "pass-up": action({
      name: { zh: "向上级转报", en: "Pass the request up" },
      event: "RequestPassedUp",
      by: ["head"],
      from: ["handling"],
      seat: "addressee",
      input: z.strictObject({ skips: text("越级请示的理由", "why a level is skipped").optional() }),
      ready: (state) =>
        topLevel(state)?.passingUp === undefined
          ? notWritten()
          : unsignedPaper(state, "passedUpRequest", topLevel(state)?.id),
      guard: (state, { skips }, context) => notAbove(topLevel(state)?.passingUp?.to ?? "", context, skips),
      facts: (state, { skips }, { today }) => {
        const top = topLevel(state);
        const above = {
          id: nextLevel(state),
          office: top?.passingUp?.to ?? "",
          ...(top !== undefined && { from: top.office }),
          askedOn: today,
          ...(skips !== undefined && { skips }),
          questions: [],
        };
        return { levels: [...(state.facts.levels ?? []), above] };
      },
      addresses: upwards,
      suspends: {
        clocks: ["answer"],
        why: { zh: "已向上级转报，等待上级答复", en: "passed up, waiting for the office above" },
      },
      clockOf: (state) => levelBelow(state)?.id,
      starts: (state) => [{ clock: "answer", of: topLevel(state)?.id ?? "" }],
      mayStart: ["answer"],
      next: "asked",
    }),
  };
}

function notWritten() {
  return refuse(
    "paper-not-made",
    ["转报请示件尚未制作。", "The paper that passes the request up has not been made."],
    ["请先写明本级意见和理由，制作转报请示件。", "Write the opinion of this level and make the paper first."],
    cite("house", "1"),
  );
}

import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { ClueState, Define } from "./frame.ts";
import { notRaised } from "./intake.ts";
import { askedOf, rejectReasons } from "./names.ts";

/** What an officer does with a clue: accept, reject, ask for more, and take in the answer. */
export function triageActions(action: Define): Record<string, ActionSpec> {
  return {
    accept: action({
      name: { zh: "采用并转为案件", en: "Accept and open a case" },
      event: "ClueAccepted",
      by: ["officer", "head"],
      from: ["new", "waiting"],
      weight: "main",
      input: z.strictObject({
        title: line("案件名称", "title of the case", {
          hint: { zh: "不填则按当事人和商标命名", en: "named after the party and the mark when left empty" },
        }).optional(),
        respondentName: line("涉嫌侵权当事人", "who is said to infringe", {
          hint: { zh: "不填则为商品的销售者", en: "the seller of the listing when left empty" },
        }).optional(),
        recordal: line("海关备案号", "customs recordal number", {
          hint: {
            zh: "报关单线索转为海关案件时使用；系统中已有该商标备案的，不填则取其备案号",
            en: "for a clue of a declaration; taken from the recordal of the mark when left empty and there is one",
          },
        }).optional(),
        note: text("说明", "note").optional(),
      }),
      ready: (state) => notRaised(state),
      guard: ({ facts }, { respondentName }) =>
        (respondentName ?? facts.raised?.seller) === undefined ? nobodyNamed() : undefined,
      facts: ({ facts }, input, { today }) => {
        const respondentName = input.respondentName ?? facts.raised?.seller ?? "";
        const title = input.title ?? `${respondentName}涉嫌侵犯“${facts.raised?.markText ?? ""}”注册商标专用权案`;
        const { note, recordal } = input;
        const given = { ...(recordal !== undefined && { recordal }), ...(note !== undefined && { note }) };
        return { accepted: { title, respondentName, ...given, on: today } };
      },
      next: "accepted",
    }),

    reject: action({
      name: { zh: "不予采用", en: "Reject" },
      event: "ClueRejected",
      by: ["officer", "head"],
      from: ["new", "waiting"],
      weight: "danger",
      input: z.strictObject({
        reason: choice(rejectReasons, "理由", "reason"),
        note: text("说明", "note", {
          hint: { zh: "选择“其他”时必填", en: 'needed when the reason is "other"' },
        }).optional(),
      }),
      ready: (state) => notRaised(state),
      guard: (_, { reason, note }) => (reason === "other" && note === undefined ? reasonUnsaid() : undefined),
      facts: (_, input, { today }) => ({ rejected: { ...input, on: today } }),
      next: "rejected",
    }),

    "ask-for-more": action({
      name: { zh: "要求补充", en: "Ask for more" },
      event: "MoreAsked",
      by: ["officer", "head"],
      from: ["new", "waiting"],
      input: z.strictObject({
        question: text("需要补充的内容", "what is asked for"),
        from: choice(askedOf, "向谁要求", "of whom").default("right-holder"),
      }),
      ready: (state) => notRaised(state),
      facts: ({ facts }, input, { today }) => ({ questions: [...(facts.questions ?? []), { ...input, on: today }] }),
      next: "waiting",
    }),

    answer: action({
      name: { zh: "登记答复", en: "Record the answer" },
      event: "MoreAnswered",
      by: ["officer", "head"],
      from: ["waiting"],
      weight: "main",
      input: z.strictObject({ answer: text("答复内容", "what was answered") }),
      ready: (state) => (openQuestion(state) === -1 ? nothingAsked() : undefined),
      facts: (state, { answer }, { today }) => {
        const at = openQuestion(state);
        const questions = state.facts.questions ?? [];
        return {
          questions: questions.map((each, index) => (index === at ? { ...each, answer, answeredOn: today } : each)),
        };
      },
      // Several things may have been asked; the clue waits until the last of them is answered.
      next: (state) => (openQuestion(state) === -1 ? "new" : "waiting"),
      leadsTo: ["new", "waiting"],
    }),
  };
}

/** The first question without an answer; -1 when there is none. */
function openQuestion({ facts }: ClueState): number {
  return (facts.questions ?? []).findIndex((each) => each.answer === undefined);
}

function nobodyNamed() {
  return refuse(
    "nobody-named",
    ["商品没有记载销售者，不知道向谁立案。", "The listing names no seller, so it is not known against whom."],
    ["请填写涉嫌侵权的当事人，或者先要求补充。", "Name who is said to infringe, or ask for more first."],
    cite("house", "1"),
  );
}

function reasonUnsaid() {
  return refuse(
    "reason-unsaid",
    ["选择“其他”时应当说明理由。", 'The reason "other" has to be explained.'],
    ["请填写说明，或者选择列出的理由。", "Fill in the note, or choose one of the reasons."],
    cite("house", "1"),
  );
}

function nothingAsked() {
  return refuse(
    "nothing-asked",
    ["没有尚未答复的补充要求。", "No question is open."],
    ["请直接处理线索。", "Go on with the clue."],
    cite("house", "1"),
  );
}

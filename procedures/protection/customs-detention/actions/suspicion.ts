import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures, regulations } from "../articles.ts";
import { type Define, type Stage, withGoods } from "../frame.ts";
import { holderField, holderOf, theHolder } from "../holders.ts";
import { proofKinds, statusAnswers } from "../names.ts";

const beforeTheEnd = ["suspected", "applied", "held", ...withGoods] as const satisfies readonly Stage[];

/** From the suspicion to the holder's notice: asking for the status of rights, valuing the goods, holding the release. */
export function suspicionActions(action: Define): Record<string, ActionSpec> {
  return {
    "ask-status": action({
      name: { zh: "要求补充申报知识产权状况", en: "Ask for the status of rights" },
      event: "StatusAsked",
      by: ["officer"],
      from: ["suspected"],
      input: z.strictObject({ question: text("要求说明和提交的内容", "what is asked for") }),
      ready: ({ facts }) => (facts.statusAsked === undefined ? undefined : askedAlready()),
      facts: (_, { question }, { today, actor }) => ({
        statusAsked: { question, on: today, by: actor.name ?? actor.id },
      }),
      documents: ["statusRequest"],
      article: cite("customs-penalty-regulations", "25.2"),
    }),

    "record-status": action({
      name: { zh: "登记知识产权状况说明", en: "Record what was said of the status of rights" },
      event: "StatusRecorded",
      by: ["officer", "respondent"],
      from: ["suspected"],
      input: z.strictObject({
        answer: choice(statusAnswers, "说明结果", "result"),
        text: text("说明内容和所附证明", "what was said and shown"),
      }),
      facts: (_, input, { today, actor }) => ({
        statusAnswer: { ...input, on: today, by: actor.name ?? actor.id },
      }),
      article: cite("customs-penalty-regulations", "25.2"),
    }),

    "clear-goods": action({
      name: { zh: "嫌疑排除，放行货物", en: "Clear the goods" },
      event: "GoodsCleared",
      by: ["head"],
      from: ["suspected"],
      weight: "side",
      input: z.strictObject({ explanation: text("排除嫌疑的理由", "why nothing is suspected any more") }),
      ready: ({ facts }) => (facts.statusAnswer?.answer === "lawful" ? undefined : notShown()),
      facts: (_, { explanation }, { today, actor }) => ({
        release: { ground: "lawful-use", explanation, on: today, by: actor.name ?? actor.id },
      }),
      next: "closed-released",
      article: regulations("16"),
    }),

    "record-value": action({
      name: { zh: "登记货物价值", en: "Record what the goods are worth" },
      event: "ValueRecorded",
      by: ["officer"],
      from: beforeTheEnd,
      input: z.strictObject({
        kind: choice(proofKinds, "价值证据", "kind of proof", {
          zh: "依次采信实际成交价格、标价、市场中间价格；均无的采用申报价格",
          en: "a real price goes before a marked one, that before a mid-market one; the declared price comes last",
        }),
        fen: money("价值", "value"),
        basis: text("依据", "basis"),
        isNoPrice: flag("该款项不是货物价款（如定金）", "this is no price of the goods (a deposit, say)").default(
          false,
        ),
        whyNot: text("不作为价款采信的理由", "why it is not taken as a price").optional(),
        holder: holderField,
      }),
      guard: (state, { isNoPrice, whyNot, holder }) => {
        if (isNoPrice && whyNot === undefined) return whyNotUnsaid();
        if (holder === undefined) return undefined;
        const found = holderOf(state, holder);
        return "refusal" in found ? found.refusal : undefined;
      },
      adds: (state, { kind, fen, basis, isNoPrice, whyNot, holder }, { today, actor }) => ({
        values: [
          {
            kind,
            fen,
            basis,
            counts: !isNoPrice,
            ...(whyNot !== undefined && { whyNot }),
            ...(holder !== undefined && { holder: theHolder(state, holder) }),
            on: today,
            by: actor.name ?? actor.id,
          },
        ],
      }),
      article: cite("ip-crime-interpretation", "28"),
    }),

    "hold-release": action({
      name: { zh: "中止放行并通知权利人", en: "Hold the release and tell the right holder" },
      event: "ReleaseHeld",
      by: ["officer"],
      from: ["suspected"],
      weight: "main",
      input: z.strictObject({ note: text("货物情况（告知权利人）", "what the holder is told of the goods") }),
      facts: (_, { note }, { today, actor }) => ({
        held: { on: today, by: actor.name ?? actor.id },
        suspicion: note,
      }),
      // Each holder is told of the goods that bear its rights, and answers in its own period.
      documents: ({ facts }) =>
        [...new Set((facts.rights ?? []).map(({ holder }) => holder))].map((of) => ({ document: "holderNotice", of })),
      mayIssue: ["holderNotice"],
      next: "held",
      article: regulations("16"),
    }),
  };
}

function askedAlready() {
  return refuse(
    "status-already-asked",
    ["已经要求收发货人说明。", "The status of rights has been asked for already."],
    ["请登记说明结果，或者中止放行并通知权利人。", "Record the answer, or hold the release and tell the holder."],
    cite("customs-penalty-regulations", "25.2"),
  );
}

function notShown() {
  return refuse(
    "lawful-use-not-shown",
    ["没有登记收发货人已证明合法使用。", "It is not on the docket that lawful use was shown."],
    ["请先登记知识产权状况说明。", "Record what was said of the status of rights first."],
    regulations("16"),
  );
}

function whyNotUnsaid() {
  return refuse(
    "reason-unsaid",
    ["不作为货物价款采信的，应当说明理由。", "Say why the amount is not taken as the price of the goods."],
    ["请填写理由。", "Fill in the reason."],
    measures("23"),
  );
}

import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Define } from "./frame.ts";
import { answered, answerFromAbove, stepDown, topLevel, topWith, unsignedPaper } from "./levels.ts";

/** The written reply of the office that was asked: drafted, approved by its head, and given to the office that asked. */
export function replyActions(action: Define): Record<string, ActionSpec> {
  return {
    "draft-reply": action({
      name: { zh: "起草答复", en: "Draft the reply" },
      event: "ReplyDrafted",
      by: ["officer", "head"],
      from: ["handling"],
      seat: "addressee",
      input: z.strictObject({ reply: text("答复意见", "reply"), basis: text("依据", "basis") }),
      // What came down from above is what the office below says in its turn.
      offers: (state) => {
        const { reply, basis } = topLevel(state)?.draft ?? answerFromAbove(state)?.draft ?? {};
        return { ...(reply !== undefined && { reply }), ...(basis !== undefined && { basis }) };
      },
      facts: (state, input, context) => topWith(state, { draft: { ...input, ...doneBy(context) } }),
      documents: (state) => [{ document: "instructionReply", of: topLevel(state)?.id ?? "" }],
      mayIssue: ["instructionReply"],
    }),

    "send-reply": action({
      name: { zh: "发出答复", en: "Give the reply" },
      event: "ReplyGiven",
      by: ["head"],
      from: ["handling"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({
        circulate: flag("供下级机构检索参考", "let the offices below find it", {
          hint: {
            zh: "只公开问题、答复意见和依据，不公开事实和案号",
            en: "only the question, the reply and its basis are shown, never the facts or the case",
          },
        }),
      }),
      ready: (state) =>
        topLevel(state)?.draft === undefined
          ? notWritten()
          : unsignedPaper(state, "instructionReply", topLevel(state)?.id),
      facts: (state, { circulate }, context) => topWith(state, { replied: { circulate, ...doneBy(context) } }),
      addresses: (state) => stepDown(state, "reads"),
      stops: answered,
      resumes: ["answer"],
      clockOf: (state) => topLevel(state)?.id,
      starts: (state) => (topLevel(state) === undefined ? [{ clock: "report-outcome" }] : []),
      mayStart: ["report-outcome"],
      next: (state) => (topLevel(state) === undefined ? "replied" : "handling"),
      leadsTo: ["replied", "handling"],
    }),
  };
}

function notWritten() {
  return refuse(
    "reply-not-drafted",
    ["答复尚未起草。", "The reply has not been drafted."],
    ["请先写明答复意见和依据。", "Write the reply and its basis first."],
    cite("house", "1"),
  );
}

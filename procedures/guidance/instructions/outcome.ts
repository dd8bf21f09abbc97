import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Asking, Define } from "./frame.ts";
import { outcomes } from "./names.ts";

/** In the lower office again: the reply is filed, and what became of the case is told. */
export function outcomeActions(action: Define): Record<string, ActionSpec> {
  return {
    "file-reply": action({
      name: { zh: "归档答复", en: "File the reply" },
      event: "ReplyFiled",
      by: ["officer", "head"],
      from: ["replied"],
      weight: "main",
      input: z.strictObject({ application: text("拟如何执行答复", "how the reply will be applied") }),
      facts: (_, { application }, context) => ({ filed: { application, ...doneBy(context) } }),
      next: "following",
    }),

    "report-outcome": action({
      name: { zh: "反馈案件结果", en: "Report what became of the case" },
      event: "OutcomeReported",
      by: ["officer", "head"],
      from: ["following"],
      weight: "main",
      input: z.strictObject({
        outcome: choice(outcomes, "结果", "outcome"),
        account: text("情况说明", "account"),
        decision: line("处理决定文号", "number of the decision").optional(),
      }),
      adds: (_, input, context) => ({ followUps: [{ ...input, ...doneBy(context) }] }),
      stops: (_, { outcome }) => (outcome === "pending" ? [] : ["report-outcome"]),
    }),

    close: action({
      name: { zh: "办结请示", en: "Close the request" },
      event: "RequestClosed",
      by: ["head"],
      from: ["following"],
      input: z.strictObject({ note: text("说明", "note").optional() }),
      ready: notEnded,
      facts: (_, input, context) => ({ closing: { ...input, ...doneBy(context) } }),
      next: "closed",
    }),
  };
}

function notEnded({ facts }: Asking) {
  const last = facts.followUps?.at(-1)?.outcome;
  if (last !== undefined && last !== "pending") return undefined;
  return refuse(
    "outcome-unknown",
    ["所涉案件的结果尚未反馈。", "What became of the case has not been told."],
    ["请先反馈案件结果。", "Report the outcome of the case first."],
    cite("house", "1"),
  );
}

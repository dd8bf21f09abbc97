import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import type { Define, DetentionState } from "../frame.ts";
import { allReleased } from "../goodsOfCase.ts";
import { courtResults } from "../names.ts";
import { periodOf } from "../periods.ts";

const waits = ["court-notice", "court-notice-on-application"] as const;

/** The court asks Customs to hold the goods, and says later what becomes of them. */
export function courtActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-court-notice": action({
      name: { zh: "登记人民法院协助执行通知", en: "Record the court's notice" },
      event: "CourtNoticeReceived",
      by: ["officer"],
      from: ["detained", "undetermined"],
      weight: "main",
      input: z.strictObject({ court: line("人民法院", "court"), number: line("通知书文号", "number of the notice") }),
      ready: (state, context) => noticeTooLate(state, context),
      facts: (_, input, { actor, today }) => ({ courtNotice: { ...input, on: today, by: actor.name ?? actor.id } }),
      stops: ["investigation", ...waits],
      next: "court-hold",
      article: regulations("24"),
    }),

    "record-court-result": action({
      name: { zh: "登记人民法院处理结果", en: "Record what the court decided" },
      event: "CourtResultRecorded",
      by: ["officer"],
      from: ["court-hold"],
      weight: "main",
      input: z.strictObject({
        result: choice(courtResults, "处理结果", "result"),
        paper: line("裁判文书或者通知文号", "number of the paper"),
        receiver: line("接收货物的人", "who takes the goods"),
        note: text("说明", "note").optional(),
      }),
      facts: (_, { result, paper, note }, { actor, today }) => {
        const by = { on: today, by: actor.name ?? actor.id };
        return {
          courtResult: { result, paper, ...by },
          release: { ground: "court", explanation: note ?? paper, ...by },
        };
      },
      adds: (state, { receiver }, context) => ({ goodsMovements: allReleased(state, receiver, context) }),
      documents: ["releaseNotice"],
      next: "settling",
      article: regulations("24"),
    }),
  };
}

/** After the twenty or fifty working days the goods are to be released, whatever comes later. */
function noticeTooLate(state: DetentionState, context: ActionContext): Refusal | undefined {
  const due = waits.map((clock) => periodOf(state, clock, context)?.due).find((day) => day !== undefined);
  if (due === undefined || context.today <= due) return undefined;
  return refuse(
    "court-notice-too-late",
    [
      `等待法院通知的期限至${due}届满，应当放行货物。`,
      `The wait for the court ended on ${due}: the goods are to be released.`,
    ],
    [
      "请放行货物；通知在期限内收到的，按收到之日登记。",
      "Release the goods; where the notice came in time, record it on the day it came.",
    ],
    regulations(state.facts.mode === "on-application" ? "24(1)" : "24(2)"),
  );
}

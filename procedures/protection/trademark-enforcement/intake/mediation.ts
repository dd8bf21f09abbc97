import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { mediationResults } from "./names.ts";

const article = cite("market-complaint-measures", "21");

/** A complaint whose complainant asks for it is mediated beside the check, which it never holds up (TM-02). */
export function recordMediation(action: Define): ActionSpec {
  return action({
    name: { zh: "登记调解结果", en: "Record how the mediation ended" },
    event: "MediationEnded",
    by: ["officer"],
    from: ["verification", "filed", "investigation", "suspended", "legal-review", "prior-notice", "hearing"],
    input: z.strictObject({
      result: choice(mediationResults, "调解结果", "result"),
      text: text("调解情况", "how it went"),
    }),
    ready: ({ facts }) => (facts.complaint?.asksMediation === true ? ended(facts) : notAsked()),
    facts: (_, input, { today }) => ({ mediation: { ...input, on: today } }),
    stops: ["mediation"],
    article,
  });
}

function ended({ mediation }: EnforcementState["facts"]): Refusal | undefined {
  if (mediation === undefined) return undefined;
  return refuse(
    "mediation-ended",
    [`调解已于${mediation.on}结束。`, `The mediation ended on ${mediation.on}.`],
    ["记载有误的，请更正该记载。", "Where the entry is wrong, correct it."],
    article,
  );
}

function notAsked(): Refusal {
  return refuse(
    "mediation-not-asked",
    ["投诉人未请求调解。", "No mediation was asked for."],
    ["无须登记调解结果。", "There is no result to record."],
    article,
  );
}

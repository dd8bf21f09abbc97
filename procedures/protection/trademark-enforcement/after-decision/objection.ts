import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define } from "../frame.ts";
import { perRespondent } from "../respondents.ts";
import { objectionFindings } from "./names.ts";

/** A party that finds the turnover too high must prove it: what it offers, and what the officers find. */
export function objectionActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-turnover-objection": perRespondent(action, {
      name: { zh: "登记对违法经营额的异议", en: "Record an objection to the turnover" },
      event: "TurnoverObjected",
      by: ["officer"],
      from: ["investigation", "legal-review", "prior-notice", "hearing"],
      input: z.strictObject({
        objection: text("异议内容", "what the party objects to"),
        proof: text("当事人提供的证据", "evidence the party offers").optional(),
        finding: choice(objectionFindings, "复核结果", "finding", {
          zh: "举证责任在当事人；成立的，重新登记商品和价格",
          en: "the party must prove it; where it holds, record the goods and prices anew",
        }),
        reasons: text("复核理由", "reasons"),
      }),
      ready: ({ facts }) => (facts.turnover === undefined ? noTurnover() : undefined),
      guard: (_, { proof, finding }) => (finding === "holds" && proof === undefined ? unproven() : undefined),
      facts: ({ facts }, input, { actor, today }) => ({
        objections: [...(facts.objections ?? []), { ...input, on: today, by: actor.name ?? actor.id }],
      }),
      article: cite("turnover-measures", "*"),
    }),
  };
}

function noTurnover() {
  return refuse(
    "no-turnover-yet",
    ["尚未计算违法经营额。", "The turnover has not been calculated."],
    ["请先登记商品和价格。", "Record the goods and their prices first."],
    cite("turnover-measures", "5"),
  );
}

function unproven() {
  return refuse(
    "objection-without-proof",
    ["当事人未提供证据，异议不能成立。", "The party offers no evidence, so its objection cannot hold."],
    ["请登记当事人的证据，或者认定异议不成立。", "Record its evidence, or find that the objection does not hold."],
    cite("turnover-measures", "*"),
  );
}

import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../../trademark-enforcement/frame.ts";
import { perRespondent } from "../../trademark-enforcement/respondents.ts";
import { matterOf } from "../law.ts";

const article = cite("patent-law", "68");

/** The illegal gain, by which the fine is measured and which is confiscated. */
export function gainAction(action: Define): ActionSpec {
  return perRespondent(action, {
    name: { zh: "登记违法所得", en: "Record the illegal gain" },
    event: "GainRecorded",
    by: ["officer"],
    from: ["investigation"],
    weight: "main",
    input: z.strictObject({
      found: flag("违法所得已经查清（包括查明没有）", "the gain was found out, be it none"),
      incomeFen: money("违法收入", "income from the act").optional(),
      costFen: money("扣除的成本", "cost that is deducted", {
        hint: {
          zh: "违法所得的计算方法未见规定（未核实）；刑事解释以收入减去原材料或者购进成本",
          en: "no text we read says how gain is calculated (unverified); the criminal one takes income less materials or goods bought",
        },
      }).optional(),
      gainFen: money("违法所得", "illegal gain", {
        hint: { zh: "不填的，按收入减成本计算", en: "left out: income less cost" },
      }).optional(),
      basis: text("计算依据和证据", "basis and evidence"),
    }),
    ready: (state) => nothingToMeasure(state),
    guard: (_, { found, incomeFen, gainFen }) =>
      found && incomeFen === undefined && gainFen === undefined ? amountMissing() : undefined,
    facts: (_, { found, incomeFen, costFen, gainFen, basis }) => {
      const amount = gainFen ?? Math.max(0, (incomeFen ?? 0) - (costFen ?? 0));
      return {
        gain: {
          found,
          ...(found && { gainFen: amount }),
          ...(incomeFen !== undefined && { incomeFen }),
          ...(costFen !== undefined && { costFen }),
          basis,
        },
      };
    },
    article,
  });
}

function nothingToMeasure({ facts }: RespondentState): Refusal | undefined {
  if (matterOf(facts) !== "counterfeit") {
    return refuse(
      "gain-does-not-count",
      ["该行为的罚款不以违法所得计算。", "The fine of this act is not measured by the gain."],
      ["请直接提交审核。", "Go on to the review."],
      cite("patent-rules", "100"),
    );
  }
  if (facts.infringement?.found === true) return undefined;
  return refuse(
    "act-not-found",
    ["尚未认定违法事实成立，不计算违法所得。", "The act is not established, so no gain is calculated."],
    ["请先认定违法事实。", "Record the findings first."],
    article,
  );
}

function amountMissing(): Refusal {
  return refuse(
    "gain-amount-missing",
    ["已经查清的，须填写违法收入或者违法所得。", "A gain that was found out needs its amount, or the income."],
    ["请填写金额；没有违法所得的填零。", "Give the amount; zero where there was none."],
    article,
  );
}

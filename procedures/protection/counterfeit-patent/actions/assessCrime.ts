import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { day, flag, money } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { crimeFound } from "../../trademark-enforcement/after-decision/assessCrime.ts";
import type { Define, RespondentState } from "../../trademark-enforcement/frame.ts";
import { perRespondent } from "../../trademark-enforcement/respondents.ts";
import { matterOf } from "../law.ts";

/** Holds a respondent's numbers against the threshold of Criminal Law 216. It proposes; nothing follows by itself. */
export function assessCrimeAction(action: Define): ActionSpec {
  return perRespondent(action, {
    name: { zh: "对照刑事案件标准", en: "Hold the numbers against the criminal thresholds" },
    event: "CrimeAssessed",
    by: ["officer"],
    from: ["investigation", "legal-review", "prior-notice", "hearing"],
    input: z.strictObject({
      lossFen: money("给专利权人造成的直接经济损失", "loss of the patentee").optional(),
      twoOrMore: flag("假冒两项以上他人专利", "two or more patents of others").default(false),
      otherPenaltyOn: day(
        "本单位未掌握的刑事处罚或者行政处罚日期",
        "day of a penalty this office does not know of",
      ).optional(),
    }),
    ready: (state) => nothingToAssess(state),
    facts: (state, { lossFen, twoOrMore, otherPenaltyOn }, context) => {
      const { gain, turnover } = state.facts;
      const values = {
        ...(gain?.gainFen !== undefined && { gainFen: gain.gainFen }),
        ...(turnover?.found === true && { turnoverFen: turnover.totalFen }),
        ...(lossFen !== undefined && { lossFen }),
      };
      return { crime: crimeFound(state, { crime: "216-patent", values, twoOrMore, otherPenaltyOn }, context) };
    },
    article: cite("ip-crime-interpretation", "10"),
  });
}

function nothingToAssess({ facts }: RespondentState): Refusal | undefined {
  if (matterOf(facts) !== "counterfeit") {
    return refuse(
      "no-crime-of-this-act",
      [
        "刑法第二百一十六条规定的是假冒专利，本案行为没有对应标准。",
        "Criminal Law 216 is about passing off; this act has no threshold.",
      ],
      ["请继续行政程序。", "Go on with the administrative case."],
      cite("ip-crime-interpretation", "10"),
    );
  }
  if (facts.infringement?.found === true && facts.gain !== undefined) return undefined;
  return refuse(
    "nothing-to-assess",
    ["尚未认定违法事实或者登记违法所得。", "The findings or the gain are not on the docket."],
    ["请先认定违法事实并登记违法所得。", "Record the findings and the gain first."],
    cite("ip-crime-interpretation", "28"),
  );
}

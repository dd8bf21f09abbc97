import type { ActionContext, ActionSpec } from "#casework";
import { type IsoDate, later, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { crimeAssessment, crimeFacts, crimeTableOf, isRepeat } from "../../../crime/crimeAssessment.ts";
import { crimeLawBegins } from "../../../crime/crimeTable.ts";
import { referralActions } from "../../../crime/referral/actions.ts";
import type { Referred } from "../../../crime/referral/define.ts";
import { choice, day, flag, money, pieces } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Clock } from "../clocks.ts";
import { type CustomsCrimeFound, customsCrimes } from "../CustomsCrimeFound.ts";
import { earlierOf } from "../earlierPenalties.ts";
import type { Define, DetentionState, Stage } from "../frame.ts";
import { noValue, wholeValue } from "../goodsValue.ts";

const from = ["detained", "found", "penalty", "noticed"] as const satisfies readonly Stage[];

const CrimeInput = z.strictObject({
  crime: choice(customsCrimes, "涉嫌罪名", "suspected crime"),
  salesFen: money("已销售金额", "sales so far").optional(),
  gainFen: money("违法所得", "gain").optional(),
  labels: pieces("标识件数", "pieces of labels").optional(),
  copies: pieces("复制品数量", "copies").optional(),
  twoOrMore: flag("涉及两种以上注册商标、专利或者作品", "two or more marks, patents or works").default(false),
  otherPenaltyOn: day("本系统未掌握的刑事处罚或者行政处罚日期", "a penalty this system does not know").optional(),
});
type CrimeInput = z.infer<typeof CrimeInput>;

/** The thresholds of section 6, and the referral to the police with both its clocks. */
export function crimeActions(action: Define): Record<string, ActionSpec> {
  return {
    "assess-crime": action({
      name: { zh: "对照刑事案件标准", en: "Hold the numbers against the criminal thresholds" },
      event: "CrimeAssessed",
      by: ["officer"],
      from,
      input: CrimeInput,
      ready: (state) => (wholeValue(state) === undefined ? noValue() : undefined),
      facts: (state, input, context) => ({ crime: assessed(state, input, context) }),
      article: cite("ip-crime-interpretation", "*"),
    }),

    ...referralActions({
      from,
      stage: "with-police" satisfies Stage,
      closing: "transferred" satisfies Stage,
      suspends: ["decision", "hearing-request"] satisfies Clock[],
      // The facts of a referral are among those of this procedure.
      notCarried: (state: Referred) => notCarried(state as unknown as DetentionState),
    }),
  };
}

/**
 * What the table of the crime says. Goods at the border are not sold: their value by the order of proof is the stock, and with
 * the sales the turnover. An act before the law we hold is judged by it all the same, which is then unverified: an officer decides.
 */
function assessed(state: DetentionState, input: CrimeInput, context: ActionContext): CustomsCrimeFound {
  const on: IsoDate = state.facts.declaration?.on ?? context.today;
  const lawOn = later(on, crimeLawBegins);
  const unsoldFen = wholeValue(state) ?? 0;
  const { crime, salesFen, gainFen, labels, copies, twoOrMore, otherPenaltyOn } = input;
  const penalties = earlierOf(state, otherPenaltyOn === undefined ? [] : [otherPenaltyOn], context).map((each) => ({
    on: each,
  }));
  const question = {
    crime,
    values: {
      unsoldFen,
      turnoverFen: unsoldFen + (salesFen ?? 0),
      ...(salesFen !== undefined && { salesFen }),
      ...(gainFen !== undefined && { gainFen }),
      ...(labels !== undefined && { unsoldPieces: labels }),
      ...(copies !== undefined && { unsoldCopies: copies }),
    },
    twoOrMore,
    repeat: isRepeat(penalties, { from: on, until: lawOn }),
    on: lawOn,
  };
  const { decision, measured } = crimeAssessment(question);
  context.decide(crimeTableOf(crime), crimeFacts(question), lawOn);
  const { outcome: tier, row, article, confidence } = decision;
  const earlierAct = on < crimeLawBegins;
  return {
    crime,
    tier,
    row,
    article,
    confidence: earlierAct ? "unverified" : confidence,
    repeat: question.repeat,
    earlierAct,
    measured: measured.map(({ name, unit, value, band, threshold }) => ({
      name,
      unit,
      ...(value !== undefined && { value }),
      band,
      threshold,
    })),
    on: context.today,
    by: context.actor.name ?? context.actor.id,
  };
}

function notCarried({ facts }: DetentionState): Refusal | undefined {
  if (facts.crime !== undefined && facts.crime.tier !== "not-reached") return undefined;
  return refuse(
    "threshold-not-reached",
    facts.crime === undefined
      ? ["尚未对照刑事案件标准。", "The numbers have not been held against the criminal thresholds."]
      : ["已对照的数额未达到刑事案件标准。", "The numbers do not reach a criminal threshold."],
    [
      "请先办理“对照刑事案件标准”；仍应当移送的，写明理由。",
      "Hold the numbers against the thresholds first; where it is to be referred all the same, say why.",
    ],
    cite("ip-crime-interpretation", "*"),
  );
}

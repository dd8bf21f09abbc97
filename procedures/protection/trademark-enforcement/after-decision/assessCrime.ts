import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { type Measured, crimeAssessment, crimeFacts, crimeTableOf, isRepeat } from "../../../crime/crimeAssessment.ts";
import type { CrimeValues } from "../../../crime/CrimeValues.ts";
import { choice, day, flag, money, pieces } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { earlierPenaltiesOf } from "../earlierPenalties.ts";
import type { Define, EnforcementState, RespondentState } from "../frame.ts";
import { perRespondent, viewsOf } from "../respondents.ts";
import type { Turnover } from "../turnover.ts";
import { type CrimeFound, trademarkCrimeNames } from "./CrimeFound.ts";

/** Holds the numbers of a respondent against the criminal thresholds. It proposes; nothing follows by itself. */
export function assessCrimeAction(action: Define): Record<string, ActionSpec> {
  return {
    "assess-crime": perRespondent(action, {
      name: { zh: "对照刑事案件标准", en: "Hold the numbers against the criminal thresholds" },
      event: "CrimeAssessed",
      by: ["officer"],
      from: ["investigation", "legal-review", "prior-notice", "hearing"],
      input: z.strictObject({
        crime: choice(trademarkCrimeNames, "涉嫌罪名", "suspected crime"),
        costFen: money("原材料或者购进商品的成本", "cost of materials or of the goods bought", {
          hint: {
            zh: "违法所得为收入减去成本；未查明的不填",
            en: "gain is income minus this cost; leave it out where not found",
          },
        }).optional(),
        goodsGainFen: money("同一商标商品部分的违法所得（仅服务商标）", "gain from goods (services only)").optional(),
        labels: pieces("标识件数（制造或者销售）", "pieces of labels made or sold").optional(),
        unsoldLabels: pieces("未销售标识件数", "pieces of labels unsold").optional(),
        twoOrMore: flag("涉及两种以上注册商标", "two or more registered marks").default(false),
        otherPenaltyOn: day(
          "本单位未掌握的刑事处罚或者行政处罚日期",
          "day of a penalty this office does not know of",
        ).optional(),
      }),
      ready: ({ facts }) =>
        facts.infringement?.found === true && facts.turnover !== undefined ? undefined : nothingToAssess(),
      facts: (state, input, context) => {
        const { turnover } = state.facts;
        if (turnover === undefined) throw new RangeError("no turnover");
        return { crime: crimeFound(state, { ...input, values: valuesOf(turnover, input) }, context) };
      },
      article: cite("ip-crime-interpretation", "*"),
    }),
  };
}

interface Given {
  readonly costFen?: number | undefined;
  readonly goodsGainFen?: number | undefined;
  readonly labels?: number | undefined;
  readonly unsoldLabels?: number | undefined;
}

/** What is held against the thresholds of a crime. */
interface Assessed {
  readonly crime: CrimeFound["crime"];
  readonly values: CrimeValues;
  readonly twoOrMore: boolean;
  readonly otherPenaltyOn?: IsoDate | undefined;
}

/** What the table of the crime says of a respondent, for the docket. The guards have asked for the findings. */
export function crimeFound(state: RespondentState, assessed: Assessed, context: ActionContext): CrimeFound {
  const { infringement, respondent } = state.facts;
  if (infringement === undefined) throw new RangeError("no findings");
  const { actFrom, actUntil } = infringement;
  const { crime, values, twoOrMore, otherPenaltyOn } = assessed;
  const penalties = [
    ...earlierPenaltiesOf(respondent?.name, context),
    ...(otherPenaltyOn === undefined ? [] : [{ on: otherPenaltyOn }]),
  ];
  const repeat = isRepeat(penalties, { from: actFrom, until: actUntil });
  const question = { crime, values, twoOrMore, repeat, on: actUntil };
  const { decision, measured } = crimeAssessment(question);
  context.decide(crimeTableOf(crime), crimeFacts(question), actUntil);
  const { outcome: tier, row, table, version, article, confidence } = decision;
  return {
    crime,
    tier,
    row,
    table,
    version,
    article,
    confidence,
    repeat,
    measured: measured.map(asFact),
    on: context.today,
    by: context.actor.name ?? context.actor.id,
  };
}

function asFact({ name, unit, value, band, threshold }: Measured) {
  return { name, unit, ...(value !== undefined && { value }), band, threshold };
}

/** The same lines serve both: what was sold or taken in are the sales, the rest is stock, all of it is the turnover. */
export function valuesOf({ steps, totalFen, found: any }: Turnover, given: Given): CrimeValues {
  const sum = (...parts: readonly string[]) =>
    steps.filter(({ part }) => parts.includes(part)).reduce((all, { amountFen }) => all + amountFen, 0);
  const salesFen = any ? sum("sold", "income") : undefined;
  const { costFen, goodsGainFen, labels, unsoldLabels } = given;
  return {
    ...(any && { turnoverFen: totalFen, unsoldFen: sum("unsold") }),
    ...(salesFen !== undefined && { salesFen }),
    ...(salesFen !== undefined && costFen !== undefined && { gainFen: Math.max(0, salesFen - costFen) }),
    ...(goodsGainFen !== undefined && { goodsGainFen }),
    ...(labels !== undefined && { pieces: labels }),
    ...(unsoldLabels !== undefined && { unsoldPieces: unsoldLabels }),
  };
}

/** A referral rests on a threshold that at least one respondent reaches, as the case was last assessed. */
export function notCarried(state: EnforcementState): Refusal | undefined {
  const crimes = viewsOf(state).map(({ facts }) => facts.crime);
  if (crimes.some((crime) => crime !== undefined && crime.tier !== "not-reached")) return undefined;
  const assessed = crimes.some((crime) => crime !== undefined);
  return refuse(
    "threshold-not-reached",
    assessed
      ? ["已对照的数额均未达到刑事案件标准。", "No number held against the criminal thresholds reaches one."]
      : ["尚未对照刑事案件标准。", "The numbers have not been held against the criminal thresholds."],
    [
      "请先办理“对照刑事案件标准”；仍应当移送的，写明理由。",
      "Hold the numbers against the thresholds first; where it is to be referred all the same, say why.",
    ],
    cite("ip-crime-interpretation", "*"),
  );
}

function nothingToAssess(): Refusal {
  return refuse(
    "nothing-to-assess",
    ["尚未认定侵权事实或者登记商品和价格。", "The findings or the goods and their prices are not on the docket."],
    ["请先认定侵权事实并登记商品和价格。", "Record the findings and the goods first."],
    cite("ip-crime-interpretation", "28"),
  );
}

import { type FigureUnit, formatMoney } from "#law";
import type { referralDocuments } from "../../../crime/referral/documents.ts";
import { referralEndings } from "../../../crime/referral/facts.ts";
import { tierNames } from "../../../crime/crimeTable.ts";
import { plainDate } from "../chineseDate.ts";
import type { PaperMakers, PaperOrder } from "../documentData.ts";
import { articleText } from "../articleText.ts";
import { byAndOn } from "../paperAccounts.ts";
import { caseRun, factsFound } from "../paperParts.ts";
import { type CrimeFound, enforcementCrimeNames } from "./CrimeFound.ts";

/** The letter to the police with its list of materials, and the note on a referral that came back. */
export const referralPapers: PaperMakers<keyof typeof referralDocuments> = {
  referralLetter: ({ state, views }) => {
    const { referral } = state.facts;
    return {
      ...factsFound(state),
      ...caseRun(state),
      policeAuthority: referral?.authority,
      referralGrounds: referral?.grounds,
      suspects: suspectsOf(views),
      materials: referral?.materials.map((text, index) => ({ text: `${index + 1}．${text}` })),
      referralOpinion: referral?.decision?.opinion,
      approvedBy: referral?.decision && byAndOn(referral.decision.by, referral.decision.on),
    };
  },
  referralReturn: ({ state }) => {
    const { referral } = state.facts;
    const { ended, transferred } = referral ?? {};
    return {
      policeAuthority: referral?.authority,
      transferredOn: transferred && plainDate(transferred.on),
      returnedHow: ended && (ended.how === "not-filed" ? "公安机关不予立案" : referralEndings[ended.how].zh),
      returnReasons: ended?.reasons,
      approvedBy: ended && byAndOn(ended.by, ended.on),
    };
  },
};

/** Each respondent with the crime its numbers point to, the row and the article. */
function suspectsOf(views: PaperOrder["views"]): { text: string }[] {
  return views.map(({ facts: { respondent, crime } }) => ({
    text: `${respondent?.name ?? "—"}${crime === undefined ? "" : `：${accountOf(crime)}`}`,
  }));
}

function accountOf({ crime, tier, measured, article, repeat }: CrimeFound): string {
  const numbers = measured.flatMap(({ name, unit, value }) =>
    value === undefined ? [] : [`${name.zh}${amount(unit, value)}`],
  );
  const again = repeat ? "，受过处罚后二年内再犯" : "";
  return `涉嫌${enforcementCrimeNames[crime].zh}；${numbers.join("，")}${again}；${tierNames[tier].zh}（依据${articleText(article)}）。`;
}

function amount(unit: string, value: number): string {
  return (unit as FigureUnit) === "fen" ? formatMoney(value, "zh") : `${value}件`;
}

import { afterDecisionPapers } from "./afterDecisionPapers.ts";
import { fieldworkPapers } from "./fieldworkPapers.ts";
import { intakePapers } from "./intakePapers.ts";
import { papersWith } from "./papers.ts";
import { each, p } from "./word.ts";

/** What the papers of a trademark case say, and what those of a case about patents say in its place; the longer first. */
const words: readonly (readonly [string, string])[] = [
  ["{holderName}系第{registrationNumber}号“{markText}”注册商标的注册人。", "{patentAccount}"],
  ["销售侵犯第{registrationNumber}号“{markText}”注册商标专用权的商品", "销售假冒专利的产品"],
  ["涉嫌侵犯注册商标专用权的线索", "涉嫌假冒专利等违法行为的线索"],
  ["三、违法经营额的计算", "三、违法所得的计算"],
  ["{#hasTurnover}", "{#hasGain}"],
  ["{/hasTurnover}", "{/hasGain}"],
  ["{#turnoverLines}", "{#gainLines}"],
  ["{/turnoverLines}", "{/gainLines}"],
  ["{turnoverTotal}", "{gainTotal}"],
  ["{markText}", "{patentNumber}"],
  ["{registrationNumber}", "{patentTitle}"],
  ["涉案商标", "涉案专利（申请）号"],
  ["注册号", "专利名称"],
  ["商标注册人", "专利权人（申请人）"],
  ["涉嫌侵权当事人", "涉嫌违法的当事人"],
  ["商标标识", "专利标识"],
  ["日内缴纳罚款（{payTo}）", "日内缴清罚款和没收的违法所得（{payTo}）"],
  ["缴纳罚款{outstandingFine}、加处罚款", "缴纳罚款{outstandingFine}、没收的违法所得{outstandingGain}、加处罚款"],
  ["强制执行罚款{claimFine}、加处罚款", "强制执行罚款{claimFine}、没收的违法所得{claimGain}、加处罚款"],
  ["已缴罚款", "已缴款项"],
];

/** Asking the holder and telling the supplier's authority stand in the trademark regulations alone. */
const trademarkOnly = ["identificationRequest", "identificationOpinion", "supplierNotice"];

const gain = each(
  "hasGain",
  p("heading", "违法所得的计算"),
  each("gainLines", p("text", "{text}")),
  p("text", "{gainTotal}"),
);

/** The papers of a case about patents: those of every enforcement case in its own words. */
export const patentPapers = Object.fromEntries(
  Object.entries({ ...papersWith([gain]), ...fieldworkPapers, ...intakePapers, ...afterDecisionPapers })
    .filter(([kind]) => !trademarkOnly.includes(kind))
    .map(([kind, { title, body }]) => [kind, { title, body: body.map(reworded) }]),
);

function reworded(part: string): string {
  return words.reduce((text, [from, to]) => text.replaceAll(from, to), part);
}

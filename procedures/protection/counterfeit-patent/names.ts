import type { Bilingual } from "#law";
import { cite } from "#statutes";
import type { Ground } from "../trademark-enforcement/intake/Ground.ts";

/** The words of the choices in a case about patents. Each list is the enum, the menu and the print at once. */

/** What the case is about. Which acts pass off a patent is in no text that we read: the act is named by the officer. */
export const patentMatters = {
  counterfeit: { zh: "假冒专利", en: "passing off a patent" },
  "dishonest-filing": { zh: "申请专利违反诚实信用原则", en: "dishonest filing of patent applications" },
  "false-open-licence": {
    zh: "专利开放许可声明弄虚作假",
    en: "false declaration of an open licence",
  },
} as const satisfies Record<string, Bilingual>;
export type PatentMatter = keyof typeof patentMatters;

export const patentKinds = {
  invention: { zh: "发明", en: "invention" },
  "utility-model": { zh: "实用新型", en: "utility model" },
  design: { zh: "外观设计", en: "design" },
} as const satisfies Record<string, Bilingual>;

/** How the number stands in the register on the day it was looked up. */
export const patentStandings = {
  "in-force": { zh: "有效", en: "in force" },
  ended: { zh: "已终止或者届满", en: "ended" },
  invalidated: { zh: "已宣告无效", en: "declared invalid" },
  pending: { zh: "尚未授权", en: "not granted" },
  none: { zh: "查无此专利", en: "no such patent" },
} as const satisfies Record<string, Bilingual>;

/** Implementing Rules 101 gives the first two; the rest is as in any penalty case. */
export const patentNoPenaltyGrounds = {
  "lawful-source": { zh: "不知情销售且能证明合法来源", en: "unaware seller with a lawful source" },
  "marked-in-force": {
    zh: "专利权终止前依法标注、终止后销售的产品，不属于假冒专利",
    en: "goods marked while the patent was in force and sold after it ended: no passing off",
  },
  "no-infringement": { zh: "违法事实不能成立", en: "the act is not established" },
  "time-barred": { zh: "超过行政处罚时效", en: "discovered after the time bar" },
  "minor-corrected": {
    zh: "违法行为轻微并及时改正，没有造成危害后果",
    en: "minor, mended in time, without harmful consequence",
  },
  "first-minor": { zh: "初次违法且危害后果轻微并及时改正", en: "first offence, little harm, mended in time" },
  "no-fault": { zh: "当事人有证据足以证明没有主观过错", en: "the party proves that it was not at fault" },
  "not-responsible": { zh: "当事人依法不承担行政责任", en: "the party is not answerable by law" },
  other: { zh: "其他依法不予处罚的情形", en: "another ground of law" },
} as const satisfies Record<string, Bilingual>;

const filing = { article: cite("penalty-law", "54") };

export const patentNotFiledGrounds = {
  "no-evidence": { zh: "没有证据证明存在违法行为", en: "nothing shows the act", ...filing },
  "marked-in-force": {
    ...patentNoPenaltyGrounds["marked-in-force"],
    article: cite("patent-rules", "101"),
  },
  "not-competent": { zh: "不属于本机关管辖", en: "not within the jurisdiction of this office", ...filing },
  "time-barred": { zh: "违法行为超过追责期限", en: "the act is out of time", article: cite("penalty-law", "36") },
  other: { zh: "其他依法不予立案的情形", en: "another ground of law" },
} as const satisfies Record<string, Ground>;

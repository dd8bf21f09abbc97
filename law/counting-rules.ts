import type { CountingRule } from "#law";
import { cite } from "./sources/index.ts";

/** How each statute counts its periods. Rolling is not general: a rule rolls only where its own text, or the text it points to, says so. */

const weekendsToo = {
  zh: "条文所称“法定休假日”是否包括普通周末，系本系统的理解，未核实",
  en: "that the days of rest of the text include plain weekends is our reading, unverified",
};

export const civil: CountingRule = {
  id: "civil",
  name: { zh: "民事诉讼法期间", en: "periods of the Civil Procedure Law" },
  article: cite("civil-procedure-law", "85"),
  confidence: "read",
  startsOn: "next-day",
  roll: "next-working-day",
  rollArticle: cite("civil-procedure-law", "85"),
  restDayConfidence: "unverified",
  rollNote: weekendsToo,
  ends: "24:00",
};

/** The days after which a published paper counts as served: nobody acts on the last of them, so it does not move. */
export const publicNotice: CountingRule = {
  id: "public-notice",
  name: { zh: "公告送达期间", en: "the period of a public notice" },
  article: cite("civil-procedure-law", "95"),
  confidence: "read",
  startsOn: "next-day",
  roll: "none",
  ends: "24:00",
};

/** Two, three, five and seven days are working days; every other number is calendar days, and no roll was found. */
export const penalty: CountingRule = {
  id: "penalty",
  name: { zh: "行政处罚法期限", en: "periods of the Administrative Penalties Law" },
  article: cite("penalty-law", "85"),
  confidence: "read",
  startsOn: "next-day",
  roll: "none",
  shortPeriods: { days: [2, 3, 5, 7], article: cite("penalty-law", "85") },
  ends: "24:00",
};

export const compulsion: CountingRule = {
  id: "compulsion",
  name: { zh: "行政强制法期限", en: "periods of the Administrative Compulsion Law" },
  article: cite("compulsion-law", "69"),
  confidence: "read",
  startsOn: "next-day",
  roll: "none",
  shortPeriods: { days: { upTo: 10 }, article: cite("compulsion-law", "69") },
  ends: "24:00",
};

/** Silent on the last day, so the Civil Procedure Law's roll applies by its article 88: that step is our reading. */
export const reconsideration: CountingRule = {
  id: "reconsideration",
  name: { zh: "行政复议法期间", en: "periods of the Administrative Reconsideration Law" },
  article: cite("reconsideration-law", "88"),
  confidence: "read",
  startsOn: "next-day",
  roll: "next-working-day",
  rollArticle: cite("civil-procedure-law", "85"),
  rollConfidence: "unverified",
  restDayConfidence: "unverified",
  rollNote: {
    zh: "行政复议法未规定期间届满日顺延，依其第八十八条适用民事诉讼法，系本系统的理解，未核实",
    en: "the law is silent on the last day; the roll comes by its article 88 from the Civil Procedure Law, which is our reading, unverified",
  },
  shortPeriods: { days: [3, 5, 7, 10], article: cite("reconsideration-law", "88") },
  ends: "24:00",
};

export const patent: CountingRule = {
  id: "patent",
  name: { zh: "专利法期限", en: "periods of the Patent Law" },
  article: cite("patent-rules", "5"),
  confidence: "read",
  startsOn: "next-day",
  roll: "next-working-day",
  rollArticle: cite("patent-rules", "5"),
  restDayConfidence: "unverified",
  rollNote: weekendsToo,
  ends: "24:00",
};

/** What the Measures say on counting was not read: their periods end as those of the Patent Law do, which is our reading. */
export const patentMeasures: CountingRule = {
  ...patent,
  id: "patent-measures",
  name: { zh: "专利纠纷行政裁决和调解办法期限", en: "periods of the Measures on patent disputes" },
  rollConfidence: "unverified",
  rollNote: {
    zh: "办法的期间计算比照《专利法实施细则》第五条，系本系统的理解，未核实",
    en: "that periods of the Measures are counted by article 5 of the Patent Rules is our reading, unverified",
  },
};

/** From the day after service; by post or bank the last day ends at 24:00. */
export const customs: CountingRule = {
  id: "customs",
  name: { zh: "知识产权海关保护期限（邮寄或银行）", en: "periods of customs protection (by post or bank)" },
  article: cite("customs-ip-measures", "41"),
  confidence: "read",
  startsOn: "next-day",
  roll: "none",
  ends: "24:00",
  endsArticle: cite("customs-ip-measures", "41"),
};

/** The same in person: the last day ends with office hours. */
export const customsInPerson: CountingRule = {
  ...customs,
  id: "customs-in-person",
  name: { zh: "知识产权海关保护期限（当面提交）", en: "periods of customs protection (in person)" },
  ends: "office-hours",
};

/** For periods of the house itself and of texts whose way of counting was not read: no roll, no other reading. */
export const house: CountingRule = {
  id: "house",
  name: { zh: "内部期限", en: "periods of the house" },
  article: cite("house", "1"),
  confidence: "unverified",
  startsOn: "next-day",
  roll: "none",
  ends: "24:00",
};

export const countingRules = {
  civil,
  penalty,
  compulsion,
  reconsideration,
  patent,
  "patent-measures": patentMeasures,
  customs,
  "customs-in-person": customsInPerson,
  house,
} as const satisfies Record<string, CountingRule>;
export type CountingRuleId = keyof typeof countingRules;

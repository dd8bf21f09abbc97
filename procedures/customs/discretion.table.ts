import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";

const benchmarks = (article: string) => cite("customs-benchmarks-3", article);
const from = "2024-01-01";
const known = { confidence: "read", from } as const;

/**
 * Whether Customs punish infringing goods, and how: the known part of the Benchmarks (III), as their published cases of 2024
 * show it. "And" between pieces and value follows the wording of those cases, and both edges are strict.
 */
export const discretionTable = defineTable({
  id: "customs/discretion",
  version: "1",
  name: { zh: "海关侵权货物处罚裁量", en: "Customs discretion over infringing goods" },
  moment: {
    zh: "作出决定之日（基准施行前立案、施行后决定的，适用基准）",
    en: "the day of the decision (a case opened before the benchmarks and decided under them follows them)",
  },
  facts: {
    pieces: ["below-200", "below-500", "500-or-more"],
    value: ["below-5000", "below-10000", "10000-or-more"],
    admittedAndAbandoned: ["yes", "no"],
    firstOffence: ["yes", "no"],
    punishedWithinAYear: ["yes", "no"],
  },
  factNames: {
    pieces: {
      name: { zh: "货物数量", en: "pieces" },
      values: {
        "below-200": { zh: "不满200件", en: "fewer than 200" },
        "below-500": { zh: "200件以上不满500件", en: "200 to fewer than 500" },
        "500-or-more": { zh: "500件以上", en: "500 or more" },
      },
    },
    value: {
      name: { zh: "货物价值", en: "value of the goods" },
      values: {
        "below-5000": { zh: "不满五千元", en: "below 5,000 yuan" },
        "below-10000": { zh: "五千元以上不满一万元", en: "5,000 to below 10,000 yuan" },
        "10000-or-more": { zh: "一万元以上", en: "10,000 yuan or more" },
      },
    },
    admittedAndAbandoned: {
      name: {
        zh: "书面承认侵权，放弃并交出货物",
        en: "admits the infringement in writing, gives the goods up and hands them over",
      },
      values: yesNo,
    },
    firstOffence: { name: { zh: "二年内首次违法", en: "first violation within two years" }, values: yesNo },
    punishedWithinAYear: {
      name: {
        zh: "一年内因同类行为受过海关处罚（《海关行政处罚实施条例》第二十五条）",
        en: "punished by Customs under Article 25 within one year",
      },
      values: yesNo,
    },
  },
  outcomes: ["no-penalty", "may-go-unpunished", "heavier", "by-tier"],
  outcomeNames: {
    "no-penalty": { zh: "不予处罚，责令改正并教育", en: "no penalty; ordered to comply, and educated" },
    "may-go-unpunished": { zh: "首次违法，可以不予处罚（建议）", en: "first offence: may go unpunished (proposed)" },
    heavier: { zh: "从重处罚", en: "heavier penalty" },
    "by-tier": { zh: "没收并罚款，按裁量阶次确定", en: "confiscation and fine, by the tier of the case" },
  },
  precedence: {
    order: ["heavier", "minor", "first", "tier"],
    reason: {
      zh: "一年内再犯的从重，先于轻微和首违不罚；该先后次序未核实。",
      en: "A repeat within a year comes before the two exemptions, and the minor one before the first offence: this order is unverified.",
    },
  },
  rows: [
    { id: "heavier", when: { punishedWithinAYear: "yes" }, then: "heavier", article: benchmarks("12"), ...known },
    {
      id: "minor",
      when: { pieces: "below-200", value: "below-5000", admittedAndAbandoned: "yes" },
      then: "no-penalty",
      article: benchmarks("7.1(4)"),
      ...known,
    },
    {
      id: "first",
      when: {
        pieces: ["below-200", "below-500"],
        value: ["below-5000", "below-10000"],
        admittedAndAbandoned: "yes",
        firstOffence: "yes",
      },
      then: "may-go-unpunished",
      article: benchmarks("8"),
      ...known,
    },
    { id: "tier", when: {}, then: "by-tier", article: benchmarks("13"), confidence: "secondary", from },
  ],
});

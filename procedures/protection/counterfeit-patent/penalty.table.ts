import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins as from, beginsNote as note } from "./begins.ts";
import { patentMatters } from "./names.ts";

const confidence = "read";
const fine = { article: cite("patent-law", "68"), confidence, from } as const;
const spared = { article: cite("patent-rules", "101"), confidence, from } as const;
const counterfeit = { matter: "counterfeit" } as const;

/** What follows the act: nothing, an order to stop, or a fine and how high. The amounts are dated figures: see fineRange.ts. */
export const penaltyTable = defineTable({
  id: "counterfeit-patent/penalty",
  version: "1",
  name: { zh: "假冒专利等行为的罚款幅度", en: "Fine for passing off a patent and related acts" },
  moment: {
    zh: "违法行为发生之日（行为有连续状态的，为行为终了之日）",
    en: "the day of the act (its last day where it lasted)",
  },
  facts: {
    matter: ["counterfeit", "dishonest-filing", "false-open-licence"],
    markedInForce: ["yes", "no"],
    sellerUnaware: ["yes", "no"],
    lawfulSource: ["yes", "no"],
    gain: ["none", "up-to-50000", "above-50000"],
  },
  factNames: {
    matter: { name: { zh: "行为", en: "act" }, values: patentMatters },
    markedInForce: {
      name: {
        zh: "专利权终止前依法标注、终止后销售",
        en: "goods marked while the patent was in force, sold after it ended",
      },
      values: yesNo,
    },
    sellerUnaware: { name: { zh: "销售不知道是假冒专利的产品", en: "sold goods without knowing" }, values: yesNo },
    lawfulSource: { name: { zh: "能证明产品合法来源", en: "shows a lawful source" }, values: yesNo },
    gain: {
      name: { zh: "违法所得", en: "illegal gain" },
      values: {
        none: { zh: "没有违法所得", en: "none" },
        "up-to-50000": { zh: "五万元以下", en: "50,000 yuan or less" },
        "above-50000": { zh: "五万元以上（不含）", en: "more than 50,000 yuan" },
      },
    },
  },
  outcomes: ["not-counterfeit", "stop-sale-only", "up-to-cap", "up-to-times", "warning-and-fine"],
  outcomeNames: {
    "not-counterfeit": { zh: "不属于假冒专利", en: "not passing off" },
    "stop-sale-only": { zh: "责令停止销售，不予罚款", en: "order to stop the sale only" },
    "up-to-cap": { zh: "可以处二十五万元以下罚款", en: "a fine of up to 250,000 yuan" },
    "up-to-times": { zh: "可以处违法所得五倍以下罚款", en: "a fine of up to five times the illegal gain" },
    "warning-and-fine": { zh: "警告，可以处十万元以下罚款", en: "warning, and a fine of up to 100,000 yuan" },
  },
  precedence: {
    order: ["marked-in-force", "unaware-seller", "times", "cap", "filing"],
    reason: {
      zh: "不属于假冒专利的先行排除；销售者不知情且能证明合法来源的，只责令停止销售，无论金额。",
      en: "What is not passing off comes first; an unaware seller with a lawful source is only ordered to stop, whatever the amount.",
    },
  },
  rows: [
    { id: "marked-in-force", when: { ...counterfeit, markedInForce: "yes" }, then: "not-counterfeit", ...spared, note },
    {
      id: "unaware-seller",
      when: { ...counterfeit, sellerUnaware: "yes", lawfulSource: "yes" },
      then: "stop-sale-only",
      ...spared,
    },
    { id: "times", when: { ...counterfeit, gain: "above-50000" }, then: "up-to-times", ...fine },
    { id: "cap", when: { ...counterfeit, gain: ["none", "up-to-50000"] }, then: "up-to-cap", ...fine },
    {
      id: "filing",
      when: { matter: ["dishonest-filing", "false-open-licence"] },
      then: "warning-and-fine",
      article: cite("patent-rules", "100"),
      confidence,
      from,
    },
  ],
});

import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";

const begins = {
  zh: "2019年文本的施行日（2019-11-01）凭经验录入，未核实；此前的行为不予认定。",
  en: "The day on which the 2019 text began (2019-11-01) is from knowledge, unverified; an earlier act is refused.",
};
const old = {
  article: cite("trademark-law", "60", "2019"),
  confidence: "read",
  from: "2019-11-01",
  until: "2026-12-31",
} as const;
const revised = { article: cite("trademark-law", "74", "2026"), confidence: "read", from: "2027-01-01" } as const;

const unawareSeller = { sellerUnaware: "yes", lawfulSource: "yes", supplierNamed: "yes" } as const;
const upToTimes = { turnover: "at-least-50000" } as const;
const upToCap = { turnover: ["none", "below-50000"] } as const;

/** How high the fine may be, by the turnover and the circumstances. The amounts are dated figures: see fineRange.ts. */
export const penaltyTable = defineTable({
  id: "trademark-enforcement/penalty",
  version: "1",
  name: { zh: "商标侵权罚款幅度", en: "Fine for trademark infringement" },
  moment: {
    zh: "违法行为发生之日（行为有连续状态的，为行为终了之日）",
    en: "the day of the act (its last day where it lasted)",
  },
  facts: {
    turnover: ["none", "below-50000", "at-least-50000"],
    serious: ["yes", "no"],
    sellerUnaware: ["yes", "no"],
    lawfulSource: ["yes", "no"],
    supplierNamed: ["yes", "no"],
  },
  factNames: {
    turnover: {
      name: { zh: "违法经营额", en: "illegal turnover" },
      values: {
        none: { zh: "没有违法经营额", en: "none" },
        "below-50000": { zh: "不足五万元", en: "below 50,000 yuan" },
        "at-least-50000": { zh: "五万元以上", en: "50,000 yuan or more" },
      },
    },
    serious: {
      name: {
        zh: "五年内两次以上侵权或者有其他严重情节",
        en: "two or more infringements within five years, or other serious facts",
      },
      values: yesNo,
    },
    sellerUnaware: {
      name: { zh: "销售不知道是侵权的商品", en: "sold goods without knowing that they infringe" },
      values: yesNo,
    },
    lawfulSource: { name: { zh: "能证明商品系合法取得", en: "shows a lawful source" }, values: yesNo },
    supplierNamed: { name: { zh: "说明提供者", en: "names the supplier" }, values: yesNo },
  },
  outcomes: ["stop-sale-only", "up-to-cap", "up-to-cap-heavier", "up-to-times", "up-to-times-heavier"],
  outcomeNames: {
    "stop-sale-only": { zh: "责令停止销售，不予罚款", en: "order to stop the sale only" },
    "up-to-cap": { zh: "可以处二十五万元以下罚款", en: "a fine of up to 250,000 yuan" },
    "up-to-cap-heavier": { zh: "二十五万元以下罚款，应当从重", en: "up to 250,000 yuan, and heavier within it" },
    "up-to-times": { zh: "可以处违法经营额五倍以下罚款", en: "a fine of up to five times the turnover" },
    "up-to-times-heavier": {
      zh: "违法经营额五倍以下罚款，应当从重",
      en: "up to five times the turnover, and heavier within it",
    },
  },
  precedence: {
    order: [
      "unaware-seller-2019",
      "times-heavier-2019",
      "times-2019",
      "cap-heavier-2019",
      "cap-2019",
      "unaware-seller-2026",
      "times-heavier-2026",
      "times-2026",
      "cap-heavier-2026",
      "cap-2026",
    ],
    reason: {
      zh: "销售者不知情、有合法来源并说明提供者的，只责令停止销售，无论金额和情节。",
      en: "A seller who did not know, shows a lawful source and names the supplier is only ordered to stop, whatever the amount.",
    },
  },
  rows: [
    { id: "unaware-seller-2019", when: unawareSeller, then: "stop-sale-only", ...old, note: begins },
    { id: "times-heavier-2019", when: { ...upToTimes, serious: "yes" }, then: "up-to-times-heavier", ...old },
    { id: "times-2019", when: { ...upToTimes, serious: "no" }, then: "up-to-times", ...old },
    { id: "cap-heavier-2019", when: { ...upToCap, serious: "yes" }, then: "up-to-cap-heavier", ...old },
    { id: "cap-2019", when: { ...upToCap, serious: "no" }, then: "up-to-cap", ...old },
    { id: "unaware-seller-2026", when: unawareSeller, then: "stop-sale-only", ...revised },
    { id: "times-heavier-2026", when: { ...upToTimes, serious: "yes" }, then: "up-to-times-heavier", ...revised },
    { id: "times-2026", when: { ...upToTimes, serious: "no" }, then: "up-to-times", ...revised },
    { id: "cap-heavier-2026", when: { ...upToCap, serious: "yes" }, then: "up-to-cap-heavier", ...revised },
    { id: "cap-2026", when: { ...upToCap, serious: "no" }, then: "up-to-cap", ...revised },
  ],
});

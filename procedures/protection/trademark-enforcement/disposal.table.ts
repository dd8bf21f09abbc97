import { defineTable } from "#rules";
import { cite } from "#statutes";

/** What becomes of the goods and the main tools. The 2019 text says confiscate and destroy, the revised text confiscate. */
export const disposalTable = defineTable({
  id: "trademark-enforcement/disposal",
  version: "1",
  name: { zh: "侵权商品和工具的处理", en: "Disposal of infringing goods and tools" },
  moment: {
    zh: "违法行为发生之日（行为有连续状态的，为行为终了之日）",
    en: "the day of the act (its last day where it lasted)",
  },
  facts: { fineRange: ["stop-sale-only", "fine"] },
  factNames: {
    fineRange: {
      name: { zh: "罚款幅度", en: "fine" },
      values: {
        "stop-sale-only": { zh: "只责令停止销售", en: "order to stop the sale only" },
        fine: { zh: "可以罚款", en: "a fine may be imposed" },
      },
    },
  },
  outcomes: ["stop-sale", "confiscate-and-destroy", "confiscate"],
  outcomeNames: {
    "stop-sale": { zh: "责令停止销售", en: "order to stop the sale" },
    "confiscate-and-destroy": {
      zh: "责令立即停止侵权行为，没收、销毁侵权商品和主要用于制造侵权商品、伪造注册商标标识的工具",
      en: "order to stop at once; infringing goods and the tools mainly used to make them confiscated and destroyed",
    },
    confiscate: {
      zh: "责令立即停止侵权行为，没收侵权商品和主要用于制造侵权商品、伪造注册商标标识的工具",
      en: "order to stop at once; infringing goods and the tools mainly used to make them confiscated",
    },
  },
  rows: [
    {
      id: "stop-sale-2019",
      when: { fineRange: "stop-sale-only" },
      then: "stop-sale",
      article: cite("trademark-law", "60", "2019"),
      confidence: "read",
      from: "2019-11-01",
      until: "2026-12-31",
    },
    {
      id: "confiscate-and-destroy-2019",
      when: { fineRange: "fine" },
      then: "confiscate-and-destroy",
      article: cite("trademark-law", "60", "2019"),
      confidence: "read",
      from: "2019-11-01",
      until: "2026-12-31",
    },
    {
      id: "stop-sale-2026",
      when: { fineRange: "stop-sale-only" },
      then: "stop-sale",
      article: cite("trademark-law", "74", "2026"),
      confidence: "read",
      from: "2027-01-01",
    },
    {
      id: "confiscate-2026",
      when: { fineRange: "fine" },
      then: "confiscate",
      article: cite("trademark-law", "74", "2026"),
      confidence: "read",
      from: "2027-01-01",
    },
  ],
});

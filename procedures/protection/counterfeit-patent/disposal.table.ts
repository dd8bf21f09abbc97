import { defineTable } from "#rules";
import { cite } from "#statutes";
import { begins as from } from "./begins.ts";

/** What is ordered beside the fine. The Patent Law takes the gain, and says nothing of the goods: those are released. */
export const disposalTable = defineTable({
  id: "counterfeit-patent/disposal",
  version: "1",
  name: { zh: "假冒专利案件的其他处理", en: "What is ordered beside the fine" },
  moment: {
    zh: "违法行为发生之日（行为有连续状态的，为行为终了之日）",
    en: "the day of the act (its last day where it lasted)",
  },
  facts: { fineRange: ["stop-sale-only", "fine", "warning-and-fine"] },
  factNames: {
    fineRange: {
      name: { zh: "罚款幅度", en: "fine" },
      values: {
        "stop-sale-only": { zh: "只责令停止销售", en: "order to stop the sale only" },
        fine: { zh: "可以罚款", en: "a fine may be imposed" },
        "warning-and-fine": { zh: "警告，可以罚款", en: "warning, and perhaps a fine" },
      },
    },
  },
  outcomes: ["stop-sale", "correct-and-publish", "warn"],
  outcomeNames: {
    "stop-sale": { zh: "责令停止销售", en: "order to stop the sale" },
    "correct-and-publish": {
      zh: "责令改正并予公告",
      en: "order to correct, and publication; the illegal gain confiscated",
    },
    warn: { zh: "给予警告", en: "warning" },
  },
  rows: [
    {
      id: "stop-sale",
      when: { fineRange: "stop-sale-only" },
      then: "stop-sale",
      article: cite("patent-rules", "101"),
      confidence: "read",
      from,
    },
    {
      id: "correct-and-publish",
      when: { fineRange: "fine" },
      then: "correct-and-publish",
      article: cite("patent-law", "68"),
      confidence: "read",
      from,
    },
    {
      id: "warn",
      when: { fineRange: "warning-and-fine" },
      then: "warn",
      article: cite("patent-rules", "100"),
      confidence: "read",
      from,
    },
  ],
});

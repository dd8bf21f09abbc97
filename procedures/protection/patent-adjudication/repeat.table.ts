import { defineTable } from "#rules";
import { cite } from "#statutes";

const article = cite("patent-measures", "34");
const from = "2025-02-01" as const;
const yes = { zh: "是", en: "yes" };
const no = { zh: "否", en: "no" };

/** Whether a stop may be decided at once, because the same infringement was found before with effect (Measures 34). */
export const repeatTable = defineTable({
  id: "patent-adjudication/repeat",
  version: "1",
  name: { zh: "重复侵权直接裁决", en: "Decision at once on a repeated infringement" },
  moment: { zh: "裁决之日", en: "the day of the decision" },
  facts: {
    earlier: ["effective", "none"],
    infringer: ["same", "another"],
    patent: ["same", "another"],
    act: ["same-type", "another"],
  },
  factNames: {
    earlier: {
      name: { zh: "已有生效的认定侵权的裁决或者判决", en: "an effective decision or judgment found infringement" },
      values: { effective: yes, none: no },
    },
    infringer: { name: { zh: "同一侵权人", en: "the same infringer" }, values: { same: yes, another: no } },
    patent: { name: { zh: "同一专利权", en: "the same patent" }, values: { same: yes, another: no } },
    act: { name: { zh: "同一类型的行为", en: "the same type of act" }, values: { "same-type": yes, another: no } },
  },
  outcomes: ["direct", "normal"],
  outcomeNames: {
    direct: { zh: "可以直接作出责令停止的裁决", en: "a stop may be decided at once" },
    normal: { zh: "按普通程序审理", en: "to be examined the usual way" },
  },
  precedence: {
    order: ["no-earlier-decision", "another-infringer", "another-patent", "another-act", "repeat"],
    reason: { zh: "缺少任一条件即不适用。", en: "Every condition must hold." },
  },
  rows: [
    { id: "no-earlier-decision", when: { earlier: "none" }, then: "normal", article, confidence: "read", from },
    { id: "another-infringer", when: { infringer: "another" }, then: "normal", article, confidence: "read", from },
    { id: "another-patent", when: { patent: "another" }, then: "normal", article, confidence: "read", from },
    { id: "another-act", when: { act: "another" }, then: "normal", article, confidence: "read", from },
    { id: "repeat", when: {}, then: "direct", article, confidence: "read", from },
  ],
});

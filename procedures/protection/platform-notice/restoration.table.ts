import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins } from "./begins.ts";

const law = { article: cite("e-commerce-law", "43"), confidence: "read", from: begins } as const;

/** Whether the measures on contested lines end: fifteen days after the statement reached the complainant, unless it told of a complaint or suit. */
export const restorationTable = defineTable({
  id: "platform-notice/restoration",
  version: "1",
  name: { zh: "措施是否终止", en: "Whether the measures end" },
  moment: { zh: "声明到达投诉人之日", en: "the day on which the statement reached the complainant" },
  facts: { over: ["yes", "no"], news: ["yes", "no"], ruling: ["none", "infringing", "not-infringing", "withdrawn"] },
  factNames: {
    over: { name: { zh: "十五日已届满", en: "the fifteen days are over" }, values: yesNo },
    news: { name: { zh: "期内收到投诉或者起诉的通知", en: "told of a complaint or suit in time" }, values: yesNo },
    ruling: {
      name: { zh: "投诉、起诉的结果", en: "what came of the complaint or suit" },
      values: {
        none: { zh: "尚无", en: "nothing yet" },
        infringing: { zh: "侵权", en: "infringing" },
        "not-infringing": { zh: "不侵权", en: "not infringing" },
        withdrawn: { zh: "撤回或者未受理", en: "withdrawn or not taken" },
      },
    },
  },
  outcomes: ["wait", "end", "keep"],
  outcomeNames: {
    wait: { zh: "等待期内维持措施", en: "wait: the measures stay" },
    end: { zh: "终止措施", en: "the measures end" },
    keep: { zh: "维持措施", en: "the measures stay" },
  },
  rows: [
    { id: "waiting", when: { over: "no", news: "no" }, then: "wait", ...law },
    { id: "no-news", when: { over: "yes", news: "no" }, then: "end", ...law },
    { id: "told", when: { news: "yes", ruling: ["none", "infringing"] }, then: "keep", ...law },
    {
      // What follows when the authority or court finds no infringement, or the step is withdrawn, was not read.
      id: "not-infringing",
      when: { news: "yes", ruling: ["not-infringing", "withdrawn"] },
      then: "end",
      ...law,
      confidence: "unverified",
    },
  ],
});

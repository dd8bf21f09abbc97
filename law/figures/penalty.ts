import { defineFigures } from "#law";
import { cite } from "../sources/index.ts";
import { row, yuan } from "./row.ts";

/** What holds for every penalty: time bars, the late fine, publicity; and the duties of platforms. */
export const penaltyFigures = defineFigures({
  "penalty-time-bar": {
    name: { zh: "行政处罚时效", en: "time bar of a penalty" },
    unit: "years",
    rows: [row({ value: 2, article: cite("penalty-law", "36") })],
  },
  "penalty-time-bar-grave": {
    name: {
      zh: "涉及生命健康安全、金融安全且有危害后果的时效",
      en: "time bar where life, health or finance is harmed",
    },
    unit: "years",
    rows: [row({ value: 5, article: cite("penalty-law", "36") })],
  },
  "late-fine": {
    name: { zh: "逾期加处罚款", en: "late fine" },
    unit: "percent-per-day",
    rows: [row({ value: 3, article: cite("penalty-law", "72") })],
  },
  "late-fine-cap": {
    name: { zh: "加处罚款上限（占罚款数额）", en: "highest late fine, in per cent of the fine" },
    unit: "percent",
    rows: [row({ value: 100, article: cite("penalty-law", "72") })],
  },
  "publicity-end-small": {
    name: { zh: "小额罚款、通报批评的公示期", en: "publicity of a small fine or a criticism" },
    unit: "months",
    rows: [row({ value: 3, article: cite("market-publicity-rules", "13") })],
  },
  "publicity-end": {
    name: { zh: "其他行政处罚的公示期", en: "publicity of any other penalty" },
    unit: "years",
    rows: [row({ value: 3, article: cite("market-publicity-rules", "13") })],
  },
  "platform-fine-floor": {
    name: { zh: "平台未采取必要措施的罚款下限", en: "lowest fine on a platform that did not act" },
    unit: "fen",
    rows: [row({ value: yuan(50_000), article: cite("e-commerce-law", "84") })],
  },
  "platform-fine-cap": {
    name: { zh: "平台未采取必要措施的罚款上限", en: "highest fine on a platform that did not act" },
    unit: "fen",
    rows: [row({ value: yuan(500_000), article: cite("e-commerce-law", "84") })],
  },
  "platform-fine-cap-serious": {
    name: { zh: "平台情节严重的罚款上限", en: "highest fine on a platform in serious cases" },
    unit: "fen",
    rows: [row({ value: yuan(2_000_000), article: cite("e-commerce-law", "84") })],
  },
});

import { defineFigures } from "#law";
import { cite } from "../sources/index.ts";
import { bothTrademarkLaws, row, yuan } from "./row.ts";

const fineArticles = [cite("trademark-law", "60", "2019"), cite("trademark-law", "74", "2026")] as const;
const filing = cite("trademark-filing-provisions", "12");
const pudong = { jurisdiction: "cn-310115", from: "2021-12-01", article: cite("pudong-provisions", "*") } as const;

/** Trademark enforcement: the fine range of infringement, and the fines for bad-faith filing and for agencies. */
export const trademarkFigures = defineFigures({
  "trademark-fine-turnover": {
    name: { zh: "按倍数罚款的违法经营额起点", en: "illegal turnover from which the fine is a multiple" },
    unit: "fen",
    rows: bothTrademarkLaws(yuan(50_000), ...fineArticles),
  },
  "trademark-fine-times": {
    name: { zh: "罚款倍数上限（违法经营额）", en: "highest fine as a multiple of the illegal turnover" },
    unit: "times",
    rows: bothTrademarkLaws(5, ...fineArticles),
  },
  "trademark-fine-cap": {
    name: {
      zh: "无违法经营额或者不足起点的罚款上限",
      en: "highest fine without turnover, or below that turnover",
    },
    unit: "fen",
    rows: bothTrademarkLaws(yuan(250_000), ...fineArticles),
  },
  "trademark-repeat-count": {
    name: { zh: "从重处罚的侵权次数", en: "infringements that make the fine heavier" },
    unit: "count",
    rows: bothTrademarkLaws(2, ...fineArticles),
  },
  "trademark-repeat-years": {
    name: { zh: "从重处罚的年限", en: "years in which those infringements count" },
    unit: "years",
    rows: bothTrademarkLaws(5, ...fineArticles),
  },
  "bad-faith-filing-times": {
    name: { zh: "恶意申请罚款倍数上限（违法所得）", en: "bad-faith filing: highest multiple of the illegal gain" },
    unit: "times",
    rows: [row({ value: 3, article: filing, until: "2026-12-31" }), row({ ...pudong, value: 5 })],
  },
  "bad-faith-filing-cap-with-gain": {
    name: { zh: "恶意申请有违法所得的罚款上限", en: "bad-faith filing: highest fine with gain" },
    unit: "fen",
    rows: [row({ value: yuan(30_000), article: filing, until: "2026-12-31" }), row({ ...pudong, value: yuan(50_000) })],
  },
  "bad-faith-filing-cap-without-gain": {
    name: { zh: "恶意申请无违法所得的罚款上限", en: "bad-faith filing: highest fine without gain" },
    unit: "fen",
    rows: [row({ value: yuan(10_000), article: filing, until: "2026-12-31" }), row({ ...pudong, value: yuan(30_000) })],
  },
  "bad-faith-filing-cap": {
    name: { zh: "恶意申请造成不良影响的罚款上限", en: "bad-faith filing with bad effect: highest fine" },
    unit: "fen",
    rows: [row({ value: yuan(100_000), article: cite("trademark-law", "54", "2026"), from: "2027-01-01" })],
  },
  "trademark-agency-fine-floor": {
    name: { zh: "商标代理机构罚款下限", en: "lowest fine on a trademark agency" },
    unit: "fen",
    rows: [row({ value: yuan(10_000), article: cite("trademark-law", "68", "2019"), until: "2026-12-31" })],
  },
  "trademark-agency-fine-cap": {
    name: { zh: "商标代理机构罚款上限", en: "highest fine on a trademark agency" },
    unit: "fen",
    rows: [row({ value: yuan(100_000), article: cite("trademark-law", "68", "2019"), until: "2026-12-31" })],
  },
  "trademark-agent-fine-floor": {
    name: { zh: "商标代理责任人员罚款下限", en: "lowest fine on the persons responsible in an agency" },
    unit: "fen",
    rows: [row({ value: yuan(5_000), article: cite("trademark-law", "68", "2019"), until: "2026-12-31" })],
  },
  "trademark-agent-fine-cap": {
    name: { zh: "商标代理责任人员罚款上限", en: "highest fine on the persons responsible in an agency" },
    unit: "fen",
    rows: [row({ value: yuan(50_000), article: cite("trademark-law", "68", "2019"), until: "2026-12-31" })],
  },
});

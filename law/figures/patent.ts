import { defineFigures } from "#law";
import { cite } from "../sources/index.ts";
import { row, yuan } from "./row.ts";

/** Counterfeit patents and dishonest filing. */
export const patentFigures = defineFigures({
  "counterfeit-patent-gain": {
    name: { zh: "按倍数罚款的违法所得起点（不含）", en: "illegal gain above which the fine is a multiple" },
    unit: "fen",
    rows: [row({ value: yuan(50_000), article: cite("patent-law", "68") })],
  },
  "counterfeit-patent-times": {
    name: { zh: "假冒专利罚款倍数上限（违法所得）", en: "counterfeit patent: highest multiple of the illegal gain" },
    unit: "times",
    rows: [row({ value: 5, article: cite("patent-law", "68") })],
  },
  "counterfeit-patent-cap": {
    name: { zh: "无违法所得或者不超过起点的罚款上限", en: "highest fine without gain, or up to that gain" },
    unit: "fen",
    rows: [row({ value: yuan(250_000), article: cite("patent-law", "68") })],
  },
  "dishonest-patent-filing-cap": {
    name: { zh: "非正常专利申请罚款上限", en: "dishonest patent filing: highest fine" },
    unit: "fen",
    rows: [row({ value: yuan(100_000), article: cite("patent-rules", "100") })],
  },
});

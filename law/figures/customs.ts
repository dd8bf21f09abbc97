import { defineFigures } from "#law";
import { cite } from "../sources/index.ts";
import { row, yuan } from "./row.ts";

const security = cite("customs-ip-measures", "23");
const benchmarks = (article: string) => cite("customs-benchmarks-3", article);

/** The bands of fines were read in commentary, not in the text. */
const band = (value: number, article: string) =>
  row({ value, article: benchmarks(article), from: "2024-01-01", confidence: "secondary" });

/** Customs protection: the holder's security, the fines, and the known part of the Benchmarks (III). */
export const customsFigures = defineFigures({
  "customs-security-full-below": {
    name: { zh: "按货值全额担保的货值上限（不含）", en: "goods value below which security is the full value" },
    unit: "fen",
    rows: [row({ value: yuan(20_000), article: security })],
  },
  "customs-security-half-up-to": {
    name: { zh: "按货值百分之五十担保的货值上限（含）", en: "goods value up to which security is half of it" },
    unit: "fen",
    rows: [row({ value: yuan(200_000), article: security })],
  },
  "customs-security-share": {
    name: { zh: "担保占货值的比例", en: "security as a share of the goods value" },
    unit: "percent",
    rows: [row({ value: 50, article: security })],
  },
  "customs-security-floor": {
    name: { zh: "按比例担保的下限", en: "lowest security where it is a share" },
    unit: "fen",
    rows: [row({ value: yuan(20_000), article: security })],
  },
  "customs-security-cap": {
    name: { zh: "担保上限", en: "highest security" },
    unit: "fen",
    rows: [row({ value: yuan(100_000), article: security })],
  },
  "customs-general-security-floor": {
    name: { zh: "总担保下限", en: "lowest general security" },
    unit: "fen",
    rows: [row({ value: yuan(200_000), article: cite("customs-ip-measures", "24") })],
  },
  "customs-recordal-renewal-window": {
    name: {
      zh: "备案届满前可以申请续展的时间",
      en: "time before a recordal expires in which its renewal is asked for",
    },
    unit: "months",
    rows: [row({ value: 6, article: cite("customs-ip-regulations", "10") })],
  },
  "customs-recordal-fee": {
    name: { zh: "海关备案费（每项权利）", en: "fee of a customs recordal, each right" },
    unit: "fen",
    rows: [
      row({
        value: yuan(800),
        article: cite("customs-ip-measures", "*"),
        until: "2015-10-31",
        confidence: "unverified",
      }),
      row({ value: 0, article: cite("customs-ip-measures", "*"), from: "2015-11-01", confidence: "unverified" }),
    ],
  },
  "customs-fine-share": {
    name: { zh: "侵权货物罚款上限（占货值）", en: "highest fine on infringing goods, in per cent of their value" },
    unit: "percent",
    rows: [row({ value: 30, article: cite("customs-penalty-regulations", "25.1") })],
  },
  "customs-false-status-fine": {
    name: { zh: "未如实申报知识产权状况的罚款上限", en: "highest fine for a false or missing IP status" },
    unit: "fen",
    rows: [row({ value: yuan(50_000), article: cite("customs-penalty-regulations", "25.2") })],
  },
  "customs-hearing-person": {
    name: { zh: "自然人听证罚款起点", en: "fine from which a natural person may ask for a hearing" },
    unit: "fen",
    rows: [row({ value: yuan(10_000), article: cite("customs-penalty-procedure", "*"), confidence: "secondary" })],
  },
  "customs-hearing-entity": {
    name: { zh: "单位听证罚款起点", en: "fine from which an entity may ask for a hearing" },
    unit: "fen",
    rows: [row({ value: yuan(100_000), article: cite("customs-penalty-procedure", "*"), confidence: "unverified" })],
  },
  "customs-minor-pieces": {
    name: { zh: "轻微不罚的件数（不含）", en: "minor: no penalty below this many pieces" },
    unit: "pieces",
    rows: [row({ value: 200, article: benchmarks("7.1(4)"), from: "2024-01-01" })],
  },
  "customs-minor-value": {
    name: { zh: "轻微不罚的货值（不含）", en: "minor: no penalty below this value" },
    unit: "fen",
    rows: [row({ value: yuan(5_000), article: benchmarks("7.1(4)"), from: "2024-01-01" })],
  },
  "customs-first-pieces": {
    name: { zh: "首违可不罚的件数（不含）", en: "first offence: may go unpunished below this many pieces" },
    unit: "pieces",
    rows: [row({ value: 500, article: benchmarks("8"), from: "2024-01-01" })],
  },
  "customs-first-value": {
    name: { zh: "首违可不罚的货值（不含）", en: "first offence: may go unpunished below this value" },
    unit: "fen",
    rows: [row({ value: yuan(10_000), article: benchmarks("8"), from: "2024-01-01" })],
  },
  "customs-first-look-back": {
    name: { zh: "“首次”的回溯年限（按处罚时效）", en: "years looked back for a first offence (the penalty time bar)" },
    unit: "years",
    rows: [row({ value: 2, article: benchmarks("8"), from: "2024-01-01" })],
  },
  "customs-lighter-below": {
    name: { zh: "从轻罚款的上限（不含，占货值）", en: "lighter: below this share of the goods value" },
    unit: "percent",
    rows: [band(10, "13")],
  },
  "customs-ordinary-below": {
    name: { zh: "一般罚款的上限（不含，占货值）", en: "ordinary: below this share of the goods value" },
    unit: "percent",
    rows: [band(20, "13")],
  },
  "customs-status-mitigated-below": {
    name: { zh: "未如实申报：减轻罚款的上限（不含）", en: "false IP status, mitigated: below this" },
    unit: "fen",
    rows: [band(yuan(5_000), "14")],
  },
  "customs-status-lighter-below": {
    name: { zh: "未如实申报：从轻罚款的上限（不含）", en: "false IP status, lighter: below this" },
    unit: "fen",
    rows: [band(yuan(20_000), "14")],
  },
  "customs-status-ordinary-below": {
    name: { zh: "未如实申报：一般罚款的上限（不含）", en: "false IP status, ordinary: below this" },
    unit: "fen",
    rows: [band(yuan(30_000), "14")],
  },
  "customs-repeat-years": {
    name: { zh: "从重处罚的再犯年限", en: "years after a penalty in which a repeat is heavier" },
    unit: "years",
    rows: [row({ value: 1, article: benchmarks("12"), from: "2024-01-01" })],
  },
});

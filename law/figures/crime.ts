import { type Bilingual, defineFigures, type FigureUnit } from "#law";
import { cite } from "../sources/index.ts";
import { row, yuan } from "./row.ts";

/** One threshold of Fa Shi [2025] No. 5, in force since 2025-04-26. */
export function threshold(zh: string, en: string, unit: FigureUnit, value: number, article: string) {
  const name: Bilingual = { zh, en };
  return { name, unit, rows: [row({ value, article: cite("ip-crime-interpretation", article), from: "2025-04-26" })] };
}

/**
 * Where a trademark case becomes a crime (Criminal Law 213 to 215): the base, and the lower base for two or more marks
 * or a repeat within two years after a criminal or administrative penalty (for selling, a repeat only).
 */
export const crimeFigures = defineFigures({
  "crime-repeat-years": threshold("再犯年限", "years after a penalty in which a repeat counts", "years", 2, "3"),
  "crime-213-goods-gain": threshold(
    "假冒注册商标（商品）违法所得",
    "counterfeit mark, goods: gain",
    "fen",
    yuan(30_000),
    "3",
  ),
  "crime-213-goods-turnover": threshold(
    "假冒注册商标（商品）非法经营数额",
    "counterfeit mark, goods: turnover",
    "fen",
    yuan(50_000),
    "3",
  ),
  "crime-213-goods-gain-lower": threshold(
    "假冒注册商标（商品）违法所得（较低）",
    "counterfeit mark, goods: gain, lower base",
    "fen",
    yuan(20_000),
    "3",
  ),
  "crime-213-goods-turnover-lower": threshold(
    "假冒注册商标（商品）非法经营数额（较低）",
    "counterfeit mark, goods: turnover, lower base",
    "fen",
    yuan(30_000),
    "3",
  ),
  "crime-213-services-gain": threshold(
    "假冒注册商标（服务）违法所得",
    "counterfeit mark, services: gain",
    "fen",
    yuan(50_000),
    "3",
  ),
  "crime-213-services-gain-lower": threshold(
    "假冒注册商标（服务）违法所得（较低）",
    "counterfeit mark, services: gain, lower base",
    "fen",
    yuan(30_000),
    "3",
  ),
  "crime-213-highest-times": threshold(
    "假冒注册商标特别严重的倍数",
    "counterfeit mark: highest tier",
    "times",
    10,
    "3",
  ),
  "crime-214-gain": threshold("销售假冒商品违法所得", "selling counterfeits: gain", "fen", yuan(30_000), "5"),
  "crime-214-sales": threshold("销售假冒商品销售金额", "selling counterfeits: sales", "fen", yuan(50_000), "5"),
  "crime-214-gain-lower": threshold(
    "销售假冒商品违法所得（再犯）",
    "selling counterfeits: gain, repeat",
    "fen",
    yuan(20_000),
    "5",
  ),
  "crime-214-sales-lower": threshold(
    "销售假冒商品销售金额（再犯）",
    "selling counterfeits: sales, repeat",
    "fen",
    yuan(30_000),
    "5",
  ),
  "crime-214-stock-times": threshold(
    "未销售货值达到销售金额标准的倍数",
    "selling counterfeits: unsold value as a multiple of the sales base",
    "times",
    3,
    "5",
  ),
  "crime-214-highest-times": threshold(
    "销售假冒商品特别严重的倍数",
    "selling counterfeits: highest tier",
    "times",
    10,
    "5",
  ),
  "crime-215-pieces": threshold("非法制造、销售标识件数", "labels: pieces", "pieces", 10_000, "6"),
  "crime-215-gain": threshold("非法制造、销售标识违法所得", "labels: gain", "fen", yuan(20_000), "6"),
  "crime-215-turnover": threshold("非法制造、销售标识非法经营数额", "labels: turnover", "fen", yuan(30_000), "6"),
  "crime-215-pieces-lower": threshold(
    "非法制造、销售标识件数（较低）",
    "labels: pieces, lower base",
    "pieces",
    5_000,
    "6",
  ),
  "crime-215-gain-lower": threshold(
    "非法制造、销售标识违法所得（较低）",
    "labels: gain, lower base",
    "fen",
    yuan(10_000),
    "6",
  ),
  "crime-215-turnover-lower": threshold(
    "非法制造、销售标识非法经营数额（较低）",
    "labels: turnover, lower base",
    "fen",
    yuan(20_000),
    "6",
  ),
  "crime-215-stock-times": threshold(
    "未销售标识达到件数标准的倍数",
    "labels: unsold pieces as a multiple of the base",
    "times",
    3,
    "6",
  ),
  "crime-215-highest-times": threshold("非法制造、销售标识特别严重的倍数", "labels: highest tier", "times", 5, "6"),
});

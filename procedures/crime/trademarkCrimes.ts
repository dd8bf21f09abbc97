import { figureOn } from "#law";
import { cite, figures } from "#statutes";
import { type CrimeSpec, type Measure, measure } from "./CrimeSpec.ts";
import { together } from "./CrimeValues.ts";

const marks = { twoOrMore: { zh: "假冒两种以上注册商标", en: "two or more registered marks" } };
const lowerStock: Measure["ourReading"] = {
  of: "lower",
  note: {
    zh: "未销售商品按较低标准的三倍计算，系本系统的理解，未核实",
    en: "that unsold goods are also held against three times the lower base is our reading, unverified",
  },
};

/** Counterfeit marks, selling them, and their labels: Criminal Law 213 to 215. */
export const trademarkCrimes: readonly CrimeSpec[] = [
  {
    id: "213-goods",
    article: cite("ip-crime-interpretation", "3"),
    lowerFor: marks,
    highestTimes: "crime-213-highest-times",
    measures: [
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-213-goods-gain",
        lower: "crime-213-goods-gain-lower",
      }),
      measure("turnover", "非法经营数额", "turnover", {
        unit: "fen",
        of: ({ turnoverFen }) => turnoverFen,
        base: "crime-213-goods-turnover",
        lower: "crime-213-goods-turnover-lower",
      }),
    ],
  },
  {
    id: "213-services",
    article: cite("ip-crime-interpretation", "3"),
    lowerFor: marks,
    highestTimes: "crime-213-highest-times",
    measures: [
      measure(
        "gain",
        "违法所得（服务，并计未达标准的商品）",
        "gain from services, with that of goods below their base",
        {
          unit: "fen",
          // Goods that reach their own figure are measured there; below it they add to the services.
          of: ({ gainFen, goodsGainFen }, on, lowered) => {
            const own = figureOn(figures[lowered ? "crime-213-goods-gain-lower" : "crime-213-goods-gain"], on).value;
            return together(gainFen, goodsGainFen !== undefined && goodsGainFen < own ? goodsGainFen : undefined);
          },
          base: "crime-213-services-gain",
          lower: "crime-213-services-gain-lower",
        },
      ),
    ],
  },
  {
    id: "214-sale",
    article: cite("ip-crime-interpretation", "5"),
    lowerFor: "repeat",
    highestTimes: "crime-214-highest-times",
    measures: [
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-214-gain",
        lower: "crime-214-gain-lower",
      }),
      measure("sales", "销售金额", "sales", {
        unit: "fen",
        of: ({ salesFen }) => salesFen,
        base: "crime-214-sales",
        lower: "crime-214-sales-lower",
      }),
      measure(
        "stock",
        "未销售货值（或者与销售金额合计）",
        "value unsold, or together with the sales",
        {
          unit: "fen",
          of: ({ salesFen, unsoldFen }) => unsoldFen && together(salesFen, unsoldFen),
          base: "crime-214-sales",
          lower: "crime-214-sales-lower",
          stockTimes: "crime-214-stock-times",
        },
        lowerStock,
      ),
    ],
  },
  {
    id: "215-labels",
    article: cite("ip-crime-interpretation", "6"),
    lowerFor: { twoOrMore: { zh: "两种以上注册商标标识", en: "labels of two or more registered marks" } },
    highestTimes: "crime-215-highest-times",
    measures: [
      measure("pieces", "标识件数", "pieces of labels", {
        unit: "pieces",
        of: ({ pieces }) => pieces,
        base: "crime-215-pieces",
        lower: "crime-215-pieces-lower",
      }),
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-215-gain",
        lower: "crime-215-gain-lower",
      }),
      measure("turnover", "非法经营数额", "turnover", {
        unit: "fen",
        of: ({ turnoverFen }) => turnoverFen,
        base: "crime-215-turnover",
        lower: "crime-215-turnover-lower",
      }),
      measure(
        "stock",
        "未销售标识件数（或者与已销售合计）",
        "pieces unsold, or together with those sold",
        {
          unit: "pieces",
          of: ({ pieces, unsoldPieces }) => unsoldPieces && together(pieces, unsoldPieces),
          base: "crime-215-pieces",
          lower: "crime-215-pieces-lower",
          stockTimes: "crime-215-stock-times",
        },
        lowerStock,
      ),
    ],
  },
];

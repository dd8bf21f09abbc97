import { figureOn, type IsoDate } from "#law";
import { cite, type FigureId, figures } from "#statutes";
import { type CrimeSpec, measure, type Part } from "./CrimeSpec.ts";
import { type CrimeValues, together } from "./CrimeValues.ts";

const online = [
  counted("网络传播作品数", "works put online", "works", "crime-217-works"),
  counted("下载次数", "downloads", "downloads", "crime-217-downloads"),
  counted("点击次数", "clicks", "clicks", "crime-217-clicks"),
  counted("注册会员数", "registered members", "members", "crime-217-members"),
] as const;
const copies = counted("复制件数量", "copies", "copies", "crime-217-copies");

/** Patents, copyright and trade secrets: Criminal Law 216 to 219. */
export const otherCrimes: readonly CrimeSpec[] = [
  {
    id: "216-patent",
    article: cite("ip-crime-interpretation", "10"),
    lowerFor: { twoOrMore: { zh: "假冒两项以上他人专利", en: "two or more patents" } },
    measures: [
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-216-gain",
        lower: "crime-216-gain-lower",
      }),
      measure("turnover", "非法经营数额", "turnover", {
        unit: "fen",
        of: ({ turnoverFen }) => turnoverFen,
        base: "crime-216-turnover",
        lower: "crime-216-turnover-lower",
      }),
      measure("loss", "给专利权人造成的损失", "loss of the patentee", {
        unit: "fen",
        of: ({ lossFen }) => lossFen,
        base: "crime-216-loss",
      }),
    ],
  },
  {
    id: "217-copyright",
    article: cite("ip-crime-interpretation", "13"),
    lowerFor: "repeat",
    highestTimes: "crime-217-highest-times",
    measures: [
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-217-gain",
        lower: "crime-217-gain-lower",
      }),
      measure("turnover", "非法经营数额", "turnover", {
        unit: "fen",
        of: ({ turnoverFen }) => turnoverFen,
        base: "crime-217-turnover",
        lower: "crime-217-turnover-lower",
      }),
      { id: "copies", name: copies.name, parts: [copies] },
      { id: "online", name: { zh: "网络传播的规模", en: "scale of the spreading online" }, parts: online },
    ],
    also: {
      id: "halves",
      name: { zh: "分别达到两项以上标准的一半", en: "two items each at half of their figure" },
      then: "reached",
      holds: (values, on) => itemsAtHalf(values, on) >= figureOn(figures["crime-217-half-items"], on).value,
      ourReading: {
        zh: "哪些项目可以合计，系本系统的理解（违法所得、经营数额、复制件和网络传播各项均计），未核实",
        en: "which items count together (here: gain, turnover, copies and each number online) is our reading, unverified",
      },
    },
  },
  {
    id: "218-copies",
    article: cite("ip-crime-interpretation", "14"),
    lowerFor: "repeat",
    measures: [
      measure("gain", "违法所得", "gain", {
        unit: "fen",
        of: ({ gainFen }) => gainFen,
        base: "crime-218-gain",
        lower: "crime-218-gain-lower",
      }),
      measure("sales", "销售金额", "sales", {
        unit: "fen",
        of: ({ salesFen }) => salesFen,
        base: "crime-218-sales",
        lower: "crime-218-sales-lower",
      }),
      measure("copies", "销售的复制品数量", "copies sold", {
        unit: "pieces",
        of: (values) => values.copies,
        base: "crime-218-copies",
      }),
      measure(
        "stock",
        "未销售货值（或者与销售金额合计）",
        "value unsold, or together with the sales",
        {
          unit: "fen",
          of: ({ salesFen, unsoldFen }) => unsoldFen && together(salesFen, unsoldFen),
          base: "crime-218-sales",
          stockTimes: "crime-218-stock-times",
        },
        stockReading(),
      ),
      measure(
        "stockCopies",
        "未销售复制品数量（或者与已销售合计）",
        "copies unsold, or together with those sold",
        {
          unit: "pieces",
          of: (values) => values.unsoldCopies && together(values.copies, values.unsoldCopies),
          base: "crime-218-copies",
          stockTimes: "crime-218-stock-times",
        },
        stockReading(),
      ),
    ],
  },
  {
    id: "219-secret",
    article: cite("ip-crime-interpretation", "17"),
    lowerFor: "repeat",
    highestTimes: "crime-219-highest-times",
    measures: [
      {
        id: "amount",
        name: { zh: "权利人损失或者违法所得", en: "loss of the holder, or gain" },
        parts: [amount("权利人损失", "loss of the holder", "lossFen"), amount("违法所得", "gain", "gainFen")],
      },
    ],
    also: {
      id: "holderBankrupt",
      name: { zh: "导致权利人破产、倒闭", en: "the holder went bankrupt or closed" },
      then: "highest",
      holds: ({ holderBankrupt }) => holderBankrupt === true,
    },
  },
];

type Counts = "works" | "downloads" | "clicks" | "members" | "copies";

function counted(zh: string, en: string, key: Counts, base: FigureId): Part {
  const unit = figures[base].unit;
  return { name: { zh, en }, unit, of: (values) => values[key], base };
}

function amount(zh: string, en: string, key: "lossFen" | "gainFen"): Part {
  return {
    name: { zh, en },
    unit: "fen",
    of: (values) => values[key],
    base: "crime-219-amount",
    lower: "crime-219-amount-lower",
  };
}

/** How many items reach half of their figure. Half of an odd figure would be a fraction: both sides are doubled instead. */
function itemsAtHalf(values: CrimeValues, on: IsoDate): number {
  const items: readonly (readonly [number | undefined, FigureId])[] = [
    [values.gainFen, "crime-217-gain"],
    [values.turnoverFen, "crime-217-turnover"],
    ...[copies, ...online].map((part) => [part.of(values, on, false), part.base] as const),
  ];
  return items.filter(([value, base]) => value !== undefined && 2 * value >= figureOn(figures[base], on).value).length;
}

function stockReading() {
  return {
    of: "all",
    note: {
      zh: "三倍标准同时用于货值和数量，系本系统的理解，未核实",
      en: "that three times applies to value and to number alike is our reading, unverified",
    },
  } as const;
}

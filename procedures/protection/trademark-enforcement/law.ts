import type { Bilingual, Citation, IsoDate } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import {
  among,
  type ApplicableRange,
  type EnforcementLaw,
  type FineLaw,
  type PaperLaw,
} from "../enforcement/EnforcementLaw.ts";
import { type PaymentPurpose, paymentPurposes } from "./after-decision/names.ts";
import { articleText } from "./articleText.ts";
import { disposalTable } from "./disposal.table.ts";
import type { NoPenaltyGround } from "./facts.ts";
import type { RespondentState } from "./frame.ts";
import type { Ground } from "./intake/Ground.ts";
import { circumstancesOf, penaltyFacts } from "./fineRange.ts";
import { complaintFacts, complaintTable } from "./intake/complaint.table.ts";
import { complaintItems, nonAcceptanceGrounds, type NotFiledGround, notFiledGrounds } from "./intake/names.ts";
import { markOfLead } from "./intake/markOfLead.ts";
import { applicableRange, trademarkArticleOn, trademarkArticles } from "./lawOfTheAct.ts";
import { infringingActs, noPenaltyGrounds } from "./names.ts";
import { turnoverLines, turnoverTotal } from "./paperLines.ts";
import { penaltyTable } from "./penalty.table.ts";

const fine: FineLaw = {
  rangeOf,
  notMeasured: ({ turnover }) => (turnover === undefined ? noTurnover() : undefined),
  // The Trademark Law takes goods and tools, not the gain.
  gainOf: () => undefined,
  judge(facts, { on, range }, context) {
    const { infringement, turnover } = facts;
    if (infringement === undefined || turnover === undefined) {
      throw new RangeError("a decision was reached without findings and turnover");
    }
    const fen = turnover.found ? turnover.totalFen : undefined;
    context.decide(penaltyTable, penaltyFacts(fen, on, circumstancesOf(infringement)), on);
    return context.decide(disposalTable, { fineRange: range.stopSaleOnly ? "stop-sale-only" : "fine" }, on).outcome;
  },
  groundFault: () => undefined,
  words: {
    stopSaleOnly: {
      zh: "销售者不知情、能证明合法取得并说明提供者，只能责令停止销售，不得罚款。",
      en: "The seller did not know, shows a lawful source and names the supplier: only the sale is stopped, without a fine.",
    },
    lawfulSourceMissing: {
      zh: "案卷未认定销售者不知情、合法取得并说明提供者，或者尚未登记商品。",
      en: "The docket does not find an unaware seller with a lawful source and a named supplier, or the goods are not recorded.",
    },
    lawfulSourceRemedy: {
      zh: "请更正事实认定并登记商品，或者选择其他情形。",
      en: "Correct the findings and record the goods, or choose another ground.",
    },
  },
};

const papers: PaperLaw = {
  cause: (infringement) =>
    infringement?.found === true
      ? `侵犯注册商标专用权（${(infringingActs as Readonly<Record<string, Bilingual>>)[infringement.act]?.zh ?? ""}）`
      : "涉嫌侵犯注册商标专用权",
  right: ({ mark }) => ({
    markText: mark?.markText,
    registrationNumber: mark?.registrationNumber,
    holderName: mark?.holderName,
  }),
  rightNamed: ({ mark }) => ({ markText: mark?.markText }),
  sums: ({ turnover }) => ({
    turnoverLines: turnover && turnoverLines(turnover),
    turnoverTotal: turnover && turnoverTotal(turnover),
  }),
  sumsIfAny: ({ turnover }) => ({
    hasTurnover: turnover !== undefined,
    turnoverLines: turnover === undefined ? [] : turnoverLines(turnover),
    turnoverTotal: turnover === undefined ? false : turnoverTotal(turnover),
  }),
  articles(facts, on) {
    const found = textOn(facts, on);
    const text = (article: Citation | undefined) => article && articleText(article);
    return { infringementArticle: text(found?.infringement), penaltyArticle: text(found?.penalty) };
  },
  circumstance: ({ infringement }) => {
    if (infringement === undefined) return undefined;
    if (!circumstancesOf(infringement).serious) return "考虑违法行为的事实、性质、情节";
    const { infringementsInFiveYears = 1, otherSeriousFacts } = infringement;
    const repeat = infringementsInFiveYears >= 2 ? `五年内实施商标侵权行为${infringementsInFiveYears}次` : undefined;
    return `当事人${[repeat, otherSeriousFacts].filter((each) => each !== undefined).join("，并有其他严重情节：")}，应当从重处罚`;
  },
  disposalOn: (facts, on) => (rangeOf(facts, on)?.law === "2026" ? "confiscate" : "confiscate-and-destroy"),
  orders(disposal) {
    const text = (disposalTable.outcomeNames as Readonly<Record<string, Bilingual>>)[disposal]?.zh;
    if (text === undefined) return ["责令立即停止侵权行为"];
    const cut = text.indexOf("，");
    return cut === -1 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
  },
  weakest({ turnover }) {
    const weak =
      turnover?.steps.find(({ confidence }) => confidence === "unverified") ??
      turnover?.steps.find(({ confidence }) => confidence !== "read");
    return (
      weak && {
        what: { zh: "违法经营额的计算规则", en: "the rule of calculating the turnover" },
        article: weak.article,
        confidence: weak.confidence,
      }
    );
  },
};

/** Trademark infringement: Trademark Law 57, 60 and 62 (72, 74 and 76 of the revised law). */
export const trademarkLaw: EnforcementLaw = {
  intake: {
    about: markOfLead,
    items: complaintItems,
    judge: (items, context) => void context.decide(complaintTable, complaintFacts(items), context.today),
    nonAcceptanceGrounds,
    notFiledGrounds: among<NotFiledGround, Ground>(notFiledGrounds),
  },
  noPenaltyGrounds: among<NoPenaltyGround>(noPenaltyGrounds),
  paymentPurposes: among<PaymentPurpose>({ fine: paymentPurposes.fine, "late-fine": paymentPurposes["late-fine"] }),
  articleOn: trademarkArticleOn,
  fine,
  papers,
  tellsSupplier: true,
};

function rangeOf({ infringement, turnover }: RespondentState["facts"], today: IsoDate): ApplicableRange | undefined {
  if (infringement?.found !== true || turnover === undefined) return undefined;
  const fen = turnover.found ? turnover.totalFen : undefined;
  return applicableRange(fen, infringement.actUntil, today, circumstancesOf(infringement));
}

/** The articles in the text of the law that applies; undefined while no range is known. */
function textOn(facts: RespondentState["facts"], on: IsoDate) {
  const law = rangeOf(facts, on)?.law;
  if (law !== "2019" && law !== "2026") return undefined;
  const { infringement, penalty } = trademarkArticles[law];
  return { infringement: cite("trademark-law", infringement, law), penalty: cite("trademark-law", penalty, law) };
}

function noTurnover() {
  return refuse(
    "turnover-required",
    [
      "尚未计算违法经营额，无法确定罚款幅度。",
      "The illegal turnover has not been calculated, so the range of the fine is not known.",
    ],
    [
      "请登记侵权商品的数量和价格；无法查清的，不填价格。",
      "Record the goods and their prices; leave the price out where it cannot be found.",
    ],
    cite("turnover-measures", "5"),
  );
}

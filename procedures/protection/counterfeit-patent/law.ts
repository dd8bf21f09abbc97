import { type Bilingual, formatMoney, type IsoDate } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import { among, type EnforcementLaw, type FineLaw, type PaperLaw } from "../enforcement/EnforcementLaw.ts";
import { paymentPurposes } from "../trademark-enforcement/after-decision/names.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import type { NoPenaltyGround } from "../trademark-enforcement/facts.ts";
import type { RespondentState } from "../trademark-enforcement/frame.ts";
import type { Ground } from "../trademark-enforcement/intake/Ground.ts";
import {
  type NonAcceptanceGround,
  nonAcceptanceGrounds,
  type NotFiledGround,
} from "../trademark-enforcement/intake/names.ts";
import { complaintFacts, complaintTable, patentComplaintItems } from "./complaint.table.ts";
import { disposalTable } from "./disposal.table.ts";
import { circumstancesOf, fineRange, penaltyFacts } from "./fineRange.ts";
import {
  type PatentMatter,
  patentKinds,
  patentMatters,
  patentNoPenaltyGrounds,
  patentNotFiledGrounds,
  patentStandings,
} from "./names.ts";
import { patentOfLead } from "./patentOfLead.ts";
import { penaltyTable } from "./penalty.table.ts";

type Facts = RespondentState["facts"];

const passingOff = cite("patent-law", "68");
const filing = cite("patent-rules", "100");
const spared = cite("patent-rules", "101");

export function matterOf({ matter = "counterfeit" }: { readonly matter?: PatentMatter | undefined }): PatentMatter {
  return matter;
}

const fine: FineLaw = {
  rangeOf,
  notMeasured: (facts) => (matterOf(facts) === "counterfeit" && facts.gain === undefined ? noGain() : undefined),
  gainOf: (facts) => (matterOf(facts) === "counterfeit" ? positive(facts.gain?.gainFen) : undefined),
  judge(facts, { on, range }, context) {
    const { infringement } = facts;
    if (infringement === undefined) throw new RangeError("a decision was reached without findings");
    const matter = matterOf(facts);
    const asked = penaltyFacts(facts.gain?.gainFen, on, circumstancesOf(infringement, matter));
    context.decide(penaltyTable, asked, on);
    const outcome = range.stopSaleOnly ? "stop-sale-only" : matter === "counterfeit" ? "fine" : "warning-and-fine";
    return context.decide(disposalTable, { fineRange: outcome }, on).outcome;
  },
  groundFault: ({ infringement }, ground) =>
    ground === "marked-in-force" && infringement?.markedInForce !== true ? notMarkedInForce() : undefined,
  words: {
    stopSaleOnly: {
      zh: "销售者不知道是假冒专利的产品，并且能够证明合法来源，只能责令停止销售，不得罚款。",
      en: "The seller did not know and shows a lawful source: only the sale is stopped, without a fine.",
    },
    lawfulSourceMissing: {
      zh: "案卷未认定当事人仅为销售者、不知情且能证明合法来源，或者尚未登记违法所得。",
      en: "The docket does not find a mere seller who did not know and shows a lawful source, or the gain is not recorded.",
    },
    lawfulSourceRemedy: {
      zh: "请更正事实认定并登记违法所得，或者选择其他情形。",
      en: "Correct the findings and record the gain, or choose another ground.",
    },
  },
};

const unknown = "（未查明）";

const papers: PaperLaw = {
  cause: (infringement) => {
    const act: Bilingual | undefined =
      infringement && (patentMatters as Readonly<Record<string, Bilingual>>)[infringement.act];
    if (infringement?.found !== true) return `涉嫌${act?.zh ?? "专利违法行为"}`;
    return infringement.actName === undefined
      ? (act?.zh ?? "专利违法行为")
      : `${act?.zh ?? "专利违法行为"}（${infringement.actName}）`;
  },
  right: ({ patent }) => ({
    patentNumber: patent?.patentNumber,
    patentTitle: patent && (patent.title ?? unknown),
    holderName: patent && (patent.holderName ?? unknown),
    patentStanding: patent && (patent.standing === undefined ? unknown : patentStandings[patent.standing].zh),
    patentAccount: patent && accountOf(patent),
  }),
  rightNamed: ({ patent }) => ({ patentNumber: patent?.patentNumber }),
  sums: (facts) => (matterOf(facts) === "counterfeit" && facts.gain === undefined ? missingSums : sumsOf(facts)),
  sumsIfAny: sumsOf,
  articles(facts, on) {
    const range = rangeOf(facts, on)?.range;
    const act = matterOf(facts) === "counterfeit" ? passingOff : filing;
    return {
      infringementArticle: articleText(act),
      penaltyArticle: articleText(range?.stopSaleOnly === true ? spared : act),
    };
  },
  circumstance: ({ infringement }) => (infringement === undefined ? undefined : "考虑违法行为的事实、性质、情节"),
  disposalOn: (facts) => (matterOf(facts) === "counterfeit" ? "correct-and-publish" : "warn"),
  orders: (disposal) => [
    (disposalTable.outcomeNames as Readonly<Record<string, Bilingual>>)[disposal]?.zh ?? "责令改正",
  ],
  weakest: ({ gain }) =>
    gain && {
      what: { zh: "违法所得的计算方法（未见规定）", en: "how illegal gain is calculated, which no text we read says" },
      article: passingOff,
      confidence: "unverified",
    },
};

/** Passing off a patent and the acts of Rule 100: Patent Law 68 and 69, Implementing Rules 100 and 101. */
export const patentLaw: EnforcementLaw = {
  intake: {
    about: patentOfLead,
    items: patentComplaintItems,
    judge: (items, context) => void context.decide(complaintTable, complaintFacts(items), context.today),
    nonAcceptanceGrounds: among<NonAcceptanceGround, Ground>(withoutRight()),
    notFiledGrounds: among<NotFiledGround, Ground>(patentNotFiledGrounds),
  },
  noPenaltyGrounds: among<NoPenaltyGround>(patentNoPenaltyGrounds),
  paymentPurposes,
  articleOn: () => passingOff,
  fine,
  papers,
  // Telling the supplier's authority stands in the trademark regulations; of patents no text that we read says it.
  tellsSupplier: false,
};

function withoutRight() {
  const { "no-right": _, ...others } = nonAcceptanceGrounds;
  return others;
}

function rangeOf(facts: Facts, _today: IsoDate) {
  const { infringement, gain } = facts;
  const matter = matterOf(facts);
  if (infringement?.found !== true || (matter === "counterfeit" && gain === undefined)) return undefined;
  const { actUntil } = infringement;
  const range = fineRange(gain?.gainFen, actUntil, circumstancesOf(infringement, matter));
  return { law: "2020", on: actUntil, range };
}

function positive(fen: number | undefined): number | undefined {
  return fen !== undefined && fen > 0 ? fen : undefined;
}

function accountOf({ patentNumber, kind, title, standing, holderName }: NonNullable<Facts["patent"]>): string {
  const parts = [
    kind && patentKinds[kind].zh,
    title && `“${title}”`,
    standing && `查询状态为${patentStandings[standing].zh}`,
    holderName && `专利权人（申请人）为${holderName}`,
  ].filter(Boolean);
  return `涉案专利（申请）号为${patentNumber}${parts.length === 0 ? "" : `（${parts.join("，")}）`}。`;
}

const missingSums = { hasGain: true, gainLines: undefined, gainTotal: undefined };

/** The gain as papers tell it; of a matter without one, and before it is recorded, there is none to tell. */
function sumsOf({ gain }: Facts) {
  if (gain === undefined) return { hasGain: false, gainLines: [], gainTotal: false };
  const yuan = (fen: number) => formatMoney(fen, "zh");
  const lines = [
    gain.incomeFen !== undefined && `违法收入${yuan(gain.incomeFen)}`,
    gain.costFen !== undefined && `扣除成本${yuan(gain.costFen)}`,
    gain.basis,
  ].filter((line) => line !== false);
  return {
    hasGain: true,
    gainLines: lines.map((text, index) => ({ text: `${index + 1}．${text}` })),
    gainTotal: gain.found ? `违法所得合计${yuan(gain.gainFen ?? 0)}。` : "违法所得无法查清，按没有违法所得处理。",
  };
}

function noGain() {
  return refuse(
    "gain-required",
    [
      "尚未登记违法所得，无法确定罚款幅度。",
      "The illegal gain is not on the docket, so the range of the fine is not known.",
    ],
    [
      "请登记违法所得；无法查清的，如实登记为未查清。",
      "Record the illegal gain; where it cannot be found out, record just that.",
    ],
    passingOff,
  );
}

function notMarkedInForce() {
  return refuse(
    "not-marked-in-force",
    [
      "案卷未认定产品系在专利权终止前依法标注、终止后销售。",
      "The docket does not find that the goods were marked while the patent was in force and sold after it ended.",
    ],
    ["请更正事实认定，或者选择其他情形。", "Correct the findings, or choose another ground."],
    spared,
  );
}

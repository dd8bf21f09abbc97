import { formatMoney, type IsoDate } from "#law";
import { cite } from "#statutes";
import type { PaperNote, PaperOffice, Wanted } from "../../PaperWriter.ts";
import { serviceWays } from "../../service/ways.ts";
import { lawOf } from "../enforcement/lawOf.ts";
import { paidInAll } from "./after-decision/money.ts";
import { afterDecisionPapers } from "./after-decision/paperData.ts";
import { chineseDate, plainDate } from "./chineseDate.ts";
import { goodsAccount } from "./fieldwork/paperLines.ts";
import { fieldworkPapers } from "./fieldwork/paperData.ts";
import { type DocumentKind, frame, type RespondentState } from "./frame.ts";
import { intakePapers } from "./intake/paperData.ts";
import { leadSources } from "./names.ts";
import { articleText } from "./articleText.ts";
import { byAndOn, hearingAccount, orders, statementAccount } from "./paperAccounts.ts";
import { caseRun, contact, evidenceOf, factsFound, hearingPlan, origin, partyOf, remedies } from "./paperParts.ts";

/** One paper to be made, with what the case itself does not hold. */
export interface PaperOrder {
  readonly kind: DocumentKind;
  /** The case as the action that issues the paper leaves it. */
  readonly state: RespondentState;
  /** Every respondent's view: for papers about all of them. */
  readonly views: readonly RespondentState[];
  /** The party or thing the paper is about, where there are several. */
  readonly of?: string;
  /** The day on the paper. */
  readonly madeOn: IsoDate;
  /** As numbered by the office: "岚知处罚〔2026〕12号". */
  readonly documentNumber: string;
  readonly office: PaperOffice;
  /** An amount in fen in the capitals of official papers. */
  readonly capital: (fen: number) => string;
}

/** How each paper of a list is filled. */
export type PaperMakers<K extends string> = Record<K, (order: PaperOrder) => Wanted>;

/** The tags of a paper with what the case has for each: undefined where it lacks it. */
export function wantedBy(order: PaperOrder): Wanted {
  return { ...common(order), ...own[order.kind](order) };
}

function common({ state, documentNumber, office, madeOn }: PaperOrder): Wanted {
  const { respondent, infringement } = state.facts;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    partyName: respondent?.name,
    cause: lawOf(state).papers.cause(infringement),
  };
}

const own: PaperMakers<DocumentKind> = {
  ...intakePapers,
  ...fieldworkPapers,
  ...afterDecisionPapers,
  filingApproval: ({ state, state: { facts } }) => ({
    ...lawOf(state).papers.right(facts),
    source: facts.source && leadSources[facts.source].zh,
    receivedOn: facts.receivedOn && plainDate(facts.receivedOn),
    partyAddressIfKnown: facts.respondent?.address ?? "待查",
    summary: facts.summary,
    checkFindings: facts.check?.findings,
    proposal: facts.proposal?.grounds,
    proposedBy: facts.proposal && byAndOn(facts.proposal.by, facts.proposal.on),
    filingArticle: articleText(cite("penalty-law", "54")),
    filingOpinion: facts.filing?.opinion,
    approvedBy: facts.filing && byAndOn(facts.filing.by, facts.filing.on),
  }),
  investigationReport: ({ state, capital, of }) => {
    const { facts } = state;
    const goods = goodsAccount(state, of);
    return {
      ...factsFound(state),
      ...evidenceOf(state),
      ...caseRun(state),
      ...lawOf(state).papers.sumsIfAny(facts),
      hasGoods: goods !== undefined,
      goodsAccount: goods ?? false,
      conclusion: facts.report?.conclusion,
      fine: facts.proposedFineFen === undefined ? undefined : formatMoney(facts.proposedFineFen, "zh"),
      fineCapital: facts.proposedFineFen === undefined ? undefined : capital(facts.proposedFineFen),
      reportedBy: facts.report?.by,
    };
  },
  priorNotice: ({ state, office, madeOn, capital }) => ({
    ...factsFound(state),
    ...evidenceOf(state),
    ...lawOf(state).papers.sums(state.facts),
    ...contact(office),
    reasons: state.facts.notice?.reasons,
    circumstance: lawOf(state).papers.circumstance(state.facts),
    orders: state.facts.notice && intended(state, madeOn, state.facts.notice.fineFen, capital),
    hasHearing: state.facts.notice?.noHearing !== true,
    hearingArticle: articleText(cite("penalty-law", "64")),
    ...lawOf(state).papers.articles(state.facts, madeOn),
  }),
  hearingNotice: ({ state: { facts }, office }) => ({
    ...contact(office),
    ...hearingPlan(facts),
    requestedOn: facts.hearing?.requestedOn && plainDate(facts.hearing.requestedOn),
    hearingOn: facts.hearing?.on && plainDate(facts.hearing.on),
    hearingTime: facts.hearing?.time,
    hearingArticle: articleText(cite("penalty-law", "64")),
  }),
  hearingRecord: ({ state: { facts } }) => ({
    ...hearingPlan(facts),
    heldOn: facts.hearing?.heldOn && plainDate(facts.hearing.heldOn),
    present: facts.hearing?.present,
    minutes: facts.hearing?.minutes,
  }),
  penaltyDecision: ({ state, office, capital }) => {
    const { decision } = state.facts;
    return {
      ...partyOf(state),
      ...caseRun(state),
      ...factsFound(state),
      ...evidenceOf(state),
      ...lawOf(state).papers.sums(state.facts),
      ...remedies(office),
      ...(decision && lawOf(state).papers.articles(state.facts, decision.on)),
      source: origin(state),
      hearingAccount: hearingAccount(state),
      statementAccount: statementAccount(state),
      reasons: decision?.reasons,
      circumstance: lawOf(state).papers.circumstance(state.facts),
      orders: decision?.disposal && orders(lawOf(state).papers.orders(decision.disposal), decision, capital),
      hasFine: (decision?.fineFen ?? 0) + (decision?.gainFen ?? 0) > 0,
      payWithinDays: decision && String(decision.payWithinDays),
      payTo: decision?.payTo,
      lateFineArticle: articleText(cite("penalty-law", "72")),
      // The one text that may be empty: nothing was compared where the law stayed the same.
      lawChoice: decision && (decision.otherLaw ?? "　"),
    };
  },
  noPenaltyDecision: ({ state, office }) => ({
    ...partyOf(state),
    ...caseRun(state),
    ...factsFound(state),
    ...evidenceOf(state),
    ...remedies(office),
    source: origin(state),
    reasons: state.facts.noPenalty?.reasons,
    ground: state.facts.noPenalty && lawOf(state).noPenaltyGrounds[state.facts.noPenalty.ground].zh,
    stopsSale: state.facts.noPenalty?.ground === "lawful-source",
    stopSaleArticle:
      state.facts.noPenalty?.ground === "lawful-source" &&
      lawOf(state).papers.articles(state.facts, state.facts.noPenalty.on)["penaltyArticle"],
    noPenaltyArticle: articleText(cite("penalty-law", "57")),
  }),
  serviceReceipt: ({ state }) => {
    const { paper, served } = lastServed(state);
    return {
      servedPaper: paper && `《${frame.documents[paper].name.zh}》`,
      serviceWay: served?.way && serviceWays[served.way].zh,
      servedOn: served && plainDate(served.on),
      servicePlace: served?.place,
      receiver: served?.receiver,
    };
  },
  closingApproval: ({ state: { facts }, views }) => {
    const kept = views.reduce((sum, { facts: each }) => sum + paidInAll(each), 0);
    return {
      filedOn: facts.filing && plainDate(facts.filing.on),
      decidedOn: ofEach(
        views,
        (each) => (each.decision ?? each.noPenalty)?.on ?? each.annulled?.at(-1)?.decidedOn,
        plainDate,
      ),
      outcome: ofEach(views, outcomeOf, (text) => text),
      servedOn: ofEach(
        views,
        ({ service, revoked }) => (service === undefined ? revoked && "决定已撤销" : plainDate(service.on)),
        (text) => text,
      ),
      paid: formatMoney(kept, "zh"),
      closingSummary: facts.closing?.summary,
      proposedBy: facts.closing && byAndOn(facts.closing.by, facts.closing.on),
      closingOpinion: facts.closed?.opinion,
      approvedBy: facts.closed && byAndOn(facts.closed.by, facts.closed.on),
    };
  },
};

/** What the notice says is to be ordered, as the law of its day has it. */
function intended({ facts, ...state }: RespondentState, on: IsoDate, fineFen: number, capital: PaperOrder["capital"]) {
  const { papers, fine } = lawOf(state);
  return orders(papers.orders(papers.disposalOn(facts, on)), { fineFen, gainFen: fine.gainOf(facts) }, capital);
}

/** What was decided of one respondent, and what a ruling, the late fine or an empty purse made of it. */
function outcomeOf(facts: RespondentState["facts"]): string | undefined {
  const { decision, noPenalty, revoked, lateFine, uncollectable } = facts;
  if (decision === undefined) return revoked === undefined ? noPenalty && "不予行政处罚" : "处罚决定被撤销";
  const changed = decision.changedFrom && `（由${formatMoney(decision.changedFrom.fineFen, "zh")}变更）`;
  const late = lateFine !== undefined && lateFine.fen > 0 && `，加处罚款${formatMoney(lateFine.fen, "zh")}`;
  const lost =
    uncollectable &&
    `，其中${formatMoney(uncollectable.fineFen + (uncollectable.gainFen ?? 0) + uncollectable.lateFineFen, "zh")}无法收缴`;
  const gain = decision.gainFen !== undefined && `，没收违法所得${formatMoney(decision.gainFen, "zh")}`;
  return [`罚款${formatMoney(decision.fineFen, "zh")}`, changed, gain, late, lost].filter(Boolean).join("");
}

/** One text for all respondents: alone its value, of several each under its name; undefined while one of them lacks it. */
function ofEach<T extends string>(
  views: readonly RespondentState[],
  value: (facts: RespondentState["facts"]) => T | undefined,
  shown: (value: T) => string,
): string | undefined {
  const texts = views.map(({ facts }) => {
    const one = value(facts);
    return one === undefined ? undefined : { name: facts.respondent?.name ?? "", text: shown(one) };
  });
  if (texts.length === 0 || texts.includes(undefined)) return undefined;
  const given = texts.flatMap((each) => (each === undefined ? [] : [each]));
  return given.length === 1 ? given[0]?.text : given.map(({ name, text }) => `${name}：${text}`).join("；");
}

/** Which paper the latest act of service was about. */
function lastServed({ facts, taken }: RespondentState) {
  switch (taken.findLast(({ action }) => action.startsWith("serve-"))?.action) {
    case "serve-notice":
      return { paper: "priorNotice", served: facts.notice?.served } as const;
    case "serve-hearing-notice":
      return { paper: "hearingNotice", served: facts.hearing?.noticeServed } as const;
    case "serve-decision":
      return {
        paper: facts.decision === undefined ? "noPenaltyDecision" : "penaltyDecision",
        served: facts.service,
      } as const;
    default:
      return { paper: undefined, served: undefined };
  }
}

/** What in a paper is unverified beside the paper itself. */
export function notesOn({ kind, state }: Pick<PaperOrder, "kind" | "state">): readonly PaperNote[] {
  const notes: PaperNote[] = [];
  if (kind === "penaltyDecision" && (state.facts.decision?.fineFen ?? 0) > 0) {
    const { article, confidence } = frame.clocks.payment;
    notes.push({
      what: { zh: "缴款期限（可由本单位设定）", en: "the term of payment, which the office may set" },
      article,
      confidence,
    });
  }
  if (["investigationReport", "priorNotice", "penaltyDecision"].includes(kind)) {
    const weak = lawOf(state).papers.weakest(state.facts);
    if (weak !== undefined) notes.push(weak);
  }
  return notes;
}

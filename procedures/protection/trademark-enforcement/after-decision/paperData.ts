import { formatMoney, type IsoDate } from "#law";
import { cite } from "#statutes";
import { plainDate } from "../chineseDate.ts";
import type { PaperMakers, PaperOrder } from "../documentData.ts";
import type { Wanted } from "../../../PaperWriter.ts";
import { articleText } from "../articleText.ts";
import { byAndOn } from "../paperAccounts.ts";
import { caseRun, contact, factsFound, partyOf } from "../paperParts.ts";
import type { afterDecisionDocuments } from "./documents.ts";
import { outstandingFine, outstandingGain, outstandingLateFine } from "./money.ts";
import { planKinds, publicityTerms } from "./names.ts";
import { shownUntil } from "./publication.ts";
import { referralPapers } from "./referralPapers.ts";

/** What fills the papers of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionPapers: PaperMakers<keyof typeof afterDecisionDocuments> = {
  ...referralPapers,
  lateFineNotice: (order) => ({
    ...ofTheDecision(order),
    ...owed(order),
    lateFineLines: lateFineLines(order.state.facts),
    lateFineArticle: articleText(cite("penalty-law", "72")),
  }),
  instalmentDecision: ({ state, ...order }) => {
    const plan = state.facts.plans?.at(-1);
    return {
      ...ofTheDecision({ state, ...order }),
      planKind: plan && planKinds[plan.kind].zh,
      planReason: plan?.reason,
      planLines: plan?.items.map(({ dueOn, fen }, index) => ({
        text: `第${index + 1}期：${plainDate(dueOn)}前（含当日）缴纳${formatMoney(fen, "zh")}（大写：人民币${order.capital(fen)}）`,
      })),
      approvedBy: plan && byAndOn(plan.by, plan.on),
    };
  },
  enforcementReminder: (order) => ({
    ...ofTheDecision(order),
    ...owed(order),
    ...contact(order.office),
    lateFineLines: lateFineLines(order.state.facts),
    reminderArticle: articleText(cite("compulsion-law", "54")),
  }),
  enforcementApplication: (order) => {
    const { facts } = order.state;
    return {
      ...partyOf(order.state),
      ...ofTheDecision(order),
      court: facts.courtEnforcement?.court,
      claimFine: facts.courtEnforcement && formatMoney(facts.courtEnforcement.fineFen, "zh"),
      claimGain: facts.courtEnforcement && formatMoney(facts.courtEnforcement.gainFen ?? 0, "zh"),
      claimLateFine: facts.courtEnforcement && formatMoney(facts.courtEnforcement.lateFineFen, "zh"),
      lateFineLines: lateFineLines(facts),
      decisionServedOn: facts.service && plainDate(facts.service.on),
      reminderServedOn: facts.reminder?.servedOn && plainDate(facts.reminder.servedOn),
      remediesAccount: facts.remediesOver?.basis,
      applicationArticle: articleText(cite("compulsion-law", "53")),
    };
  },
  publicationSheet: (order) => {
    const { facts } = order.state;
    const until = shownUntil(facts);
    return {
      ...partyOf(order.state),
      ...ofTheDecision(order),
      // A natural person's number is nobody else's business.
      ...(facts.respondent?.kind === "individual" && { partyIdentifier: "（自然人证件号码不公示）" }),
      description: facts.infringement?.description,
      publishedAt: facts.publication?.site,
      publishedOn: facts.publication && plainDate(facts.publication.on),
      publicityTerm: facts.publication && publicityTerms[facts.publication.term].zh,
      publishedUntil: until && plainDate(until),
      handedOverTo: facts.publication && (facts.publication.handedOverTo ?? "无"),
    };
  },
  supplierNotice: ({ state, office }) => ({
    ...factsFound(state),
    ...caseRun(state),
    ...contact(office),
    supplierName: state.facts.infringement?.supplierName,
    supplierAuthority: state.facts.supplierNotice?.authority,
    supplierContent: state.facts.supplierNotice?.content,
    supplierArticle: articleText(cite("trademark-regulations", "80")),
  }),
};

function ofTheDecision({ state: { facts }, capital }: PaperOrder): Wanted {
  const { decision } = facts;
  return {
    decidedOn: decision && plainDate(decision.on),
    fine: decision && formatMoney(decision.fineFen, "zh"),
    fineCapital: decision && capital(decision.fineFen),
    gain: decision && formatMoney(decision.gainFen ?? 0, "zh"),
  };
}

function owed({ state: { facts }, capital }: PaperOrder): Wanted {
  const [fine, gain, late] = [outstandingFine(facts), outstandingGain(facts), outstandingLateFine(facts)];
  return {
    outstandingFine: formatMoney(fine, "zh"),
    outstandingGain: formatMoney(gain, "zh"),
    lateFineTotal: formatMoney(late, "zh"),
    owedTotal: formatMoney(fine + gain + late, "zh"),
    owedCapital: capital(fine + gain + late),
  };
}

type Facts = PaperOrder["state"]["facts"];

/** The ledger of the late fine as the docket holds it, line by line; one line saying so where there is none. */
export function lateFineLines({ lateFine }: Facts): { text: string }[] {
  if (lateFine === undefined || lateFine.lines.length === 0) return [{ text: "截至本文书作出之日没有加处罚款。" }];
  return lateFine.lines.map(({ from, to, days, overdueFen, fen, capped, paused }, index) => {
    const span = `${index + 1}．${range(from, to)}，共${days}日`;
    if (paused === true) return { text: `${span}，经决定不计算。` };
    const reached = capped === true ? "（已达罚款数额，不再增加）" : "";
    return {
      text: `${span}，逾期未缴${formatMoney(overdueFen, "zh")}，每日加处百分之三，计${formatMoney(fen, "zh")}${reached}。`,
    };
  });
}

function range(from: IsoDate, to: IsoDate): string {
  return from === to ? plainDate(from) : `${plainDate(from)}至${plainDate(to)}`;
}

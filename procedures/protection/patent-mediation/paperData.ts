import { formatMoney } from "#law";
import { cite } from "#statutes";
import { placeOnPaper } from "../../sitting/seat.ts";
import type { AnyPaperOrder, PaperData, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { chineseDate, plainDate } from "../trademark-enforcement/chineseDate.ts";
import { itemOf } from "./actions/performance.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { Item, Session } from "./facts.ts";
import type { MediationState } from "./frame.ts";
import {
  attendance,
  cancelReasons,
  disputeKinds,
  patentKinds,
  remedies,
  sessionOutcomes,
  sessionWays,
} from "./names.ts";
import { paperWords } from "./paperWords.ts";
import { mediatorsOf, nameOf, openSession, requesters, respondents } from "./standing.ts";

/** How the papers of a mediation are filled. */
export const mediationWriter: PaperWriter = {
  procedure: "patent-mediation",
  documents,
  words: paperWords,
  wanted: (order) => {
    const kind = order.kind as DocumentKind;
    // Sound: the door hands this writer the cases of its own procedure alone.
    const state = order.state as unknown as MediationState;
    return { ...common(order, state), ...own[kind]({ ...order, state }) };
  },
};

interface Order extends Omit<AnyPaperOrder, "state"> {
  readonly state: MediationState;
}

function common({ office, documentNumber, madeOn, of }: AnyPaperOrder, state: MediationState): Wanted {
  const { request } = state.facts;
  const title = request?.patentTitle;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    addressee: of !== undefined && state.parties.some(({ id }) => id === of) ? nameOf(state, of) : everybody(state),
    requesters: names(requesters(state)),
    respondents: names(respondents(state)),
    disputeKind: request && disputeKinds[request.kind].zh,
    patentText:
      request &&
      `${request.patentKind === undefined ? "" : `${patentKinds[request.patentKind].zh}专利`}第${request.patentNumber}号${title === undefined ? "" : `“${title}”`}`,
  };
}

const own: Record<DocumentKind, (order: Order) => Wanted> = {
  opinionNotice: ({ state: { facts }, office }) => ({
    matter: facts.request?.matter,
    reasons: facts.request?.reasons,
    receivedOn: facts.request && plainDate(facts.request.receivedOn),
    article: articleText(cite("patent-measures", "65")),
    ...reach(office),
  }),
  acceptanceNotice: ({ state: { facts }, office }) => ({
    matter: facts.request?.matter,
    acceptedOn: facts.accepted && plainDate(facts.accepted.on),
    ...sessionOf(openSession(facts)),
    mediators: named(facts),
    owns: facts.request?.kind === "ownership",
    article: articleText(cite("patent-measures", "66")),
    ...reach(office),
  }),
  nonAcceptanceNotice: ({ state: { facts } }) => ({
    matter: facts.request?.matter,
    reasons: facts.nonAcceptance?.reasons,
    article: articleText(cite("patent-measures", "66")),
  }),
  sessionNotice: ({ state: { facts }, office }) => ({
    ...sessionOf(openSession(facts)),
    mediators: named(facts),
    ...reach(office),
  }),
  sessionRecord: ({ state: { facts }, of }) => {
    const session = facts.sessions?.find(({ id }) => id === of);
    return {
      ...sessionOf(session),
      mediators: named(facts),
      attendance: session?.held && attendance[session.held.attendance].zh,
      minutes: session?.held?.minutes,
      outcome: session?.held && sessionOutcomes[session.held.outcome].zh,
    };
  },
  mediationAgreement: ({ state, capital }) => {
    const { agreement, items = [] } = state.facts;
    return {
      matter: state.facts.request?.matter,
      terms: agreement?.terms,
      hasItems: items.length > 0,
      items: items.map((item, at) => ({ text: `${at + 1}．${performance(state, item, capital)}` })),
      executionConsent: agreement?.executionConsent === true,
      mediators: named(state.facts),
      signatures: state.parties.map(({ name, id }): PaperData => ({ party: name ?? id })),
      notaryArticle: articleText(cite("patent-measures", "35")),
    };
  },
  cancellationNotice: ({ state: { facts } }) => ({
    matter: facts.request?.matter,
    acceptedOn: facts.accepted && plainDate(facts.accepted.on),
    reason: facts.failed && cancelReasons[facts.failed.reason].zh,
    article: articleText(cite("patent-measures", "69")),
    // Read of damages alone: Patent Law 65.
    isDamages: facts.request?.kind === "damages",
    suitArticle: articleText(cite("patent-law", "65")),
  }),
  copyLetter: ({ state: { facts } }) => ({
    suspensionNumber: facts.suspension?.number,
    suspendedOn: facts.suspension && plainDate(facts.suspension.on),
    outcome:
      facts.failed === undefined
        ? agreedOn(facts.agreement?.inForceOn)
        : `案件因${cancelReasons[facts.failed.reason].zh}撤销`,
    enclosures: facts.suspension?.enclosures,
    article: articleText(cite("patent-measures", "70")),
  }),
  confirmationApplication: ({ state }) => ({
    court: state.facts.confirmation?.court,
    inForceOn: state.facts.agreement?.inForceOn && plainDate(state.facts.agreement.inForceOn),
    terms: state.facts.agreement?.terms,
    article: articleText(cite("civil-procedure-law", "205")),
    byAuthority: state.facts.body !== "organisation",
    signatures: state.parties.map(({ name, id }): PaperData => ({ party: name ?? id })),
  }),
  performanceReminder: ({ state, of, capital }) => {
    const item = of === undefined ? undefined : itemOf(state, of);
    return {
      debtor: item && nameOf(state, item.debtor),
      performance: item && performance(state, item, capital),
      breach: item?.breached?.text,
      remedy: item?.breached && remedies[item.breached.remedy].zh,
    };
  },
};

function performance(
  state: MediationState,
  { debtor, creditor, what, fen, dueOn }: Item,
  capital: (fen: number) => string,
) {
  const sum = fen === undefined ? "" : `，金额${formatMoney(fen, "zh")}（大写：人民币${capital(fen)}）`;
  return `${nameOf(state, debtor)}于${plainDate(dueOn)}前向${nameOf(state, creditor)}履行：${what}${sum}。`;
}

function sessionOf(session: Session | undefined): Wanted {
  return {
    sessionTime: session && `${plainDate(session.on)}${session.time}`,
    sessionWay: session && sessionWays[session.way].zh,
    sessionPlace: placeOnPaper(session),
  };
}

function reach({ contact }: AnyPaperOrder["office"]): Wanted {
  return { hasContact: contact !== undefined, officeContact: contact ?? false };
}

function agreedOn(on: Parameters<typeof plainDate>[0] | undefined): string | undefined {
  return on && `双方达成调解协议，协议于${plainDate(on)}生效`;
}

/** The names of the mediators; before one is appointed the paper says so. */
function named(facts: MediationState["facts"]): string {
  const names = mediatorsOf(facts).map(({ name, affiliation }) =>
    affiliation === undefined ? name : `${name}（${affiliation}）`,
  );
  return names.length === 0 ? "另行告知" : names.join("、");
}

function everybody(state: MediationState): string | undefined {
  return names(state.parties);
}

function names(parties: MediationState["parties"]): string | undefined {
  return parties.length === 0 ? undefined : parties.map(({ name, id }) => name ?? id).join("、");
}

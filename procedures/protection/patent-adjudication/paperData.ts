import { cite } from "#statutes";
import { placeOnPaper } from "../../sitting/seat.ts";
import type { AnyPaperOrder, Wanted } from "../../PaperWriter.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { plainDate } from "../trademark-enforcement/chineseDate.ts";
import { clocks } from "./clocks.ts";
import { decisionPapers, ordersOf } from "./decisionPapers.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { AdjudicationState } from "./frame.ts";
import { attendances, cancelGrounds, majorGrounds, refusalGrounds, suspensionGrounds } from "./names.ts";
import { panelNames } from "./panel.ts";
import { sideName } from "./parties.ts";
import { latestPaper } from "./serving.ts";

export interface PaperOrder extends Omit<AnyPaperOrder, "state" | "kind"> {
  readonly kind: DocumentKind;
  readonly state: AdjudicationState;
}
export type Makers<K extends DocumentKind> = Record<K, (order: PaperOrder) => Wanted>;

/** What fills each paper; undefined where the case lacks it. */
export const papers: Makers<DocumentKind> = {
  ...decisionPapers,
  correctionNotice: ({ state: { facts } }) => ({
    receivedOn: received(facts),
    correctionDetails: facts.correction?.details,
    correctionDays: facts.correction && String(facts.correction.days),
    article: basis("correctionNotice"),
  }),
  acceptanceNotice: ({ state: { facts } }) => ({
    receivedOn: received(facts),
    acceptedOn: facts.acceptance && plainDate(facts.acceptance.on),
    article: basis("acceptanceNotice"),
  }),
  nonAcceptanceNotice: ({ state: { facts } }) => ({
    receivedOn: received(facts),
    refusalGround: facts.refusal && refusalGrounds[facts.refusal.ground].zh,
    endingReason: facts.refusal?.reason,
    article: basis("nonAcceptanceNotice"),
  }),
  answerNotice: ({ state, of }) => {
    const party = of === undefined ? undefined : state.facts.respondents?.[of]?.party;
    const { length } = party?.abroad === true ? clocks["answer-abroad"] : clocks.answer;
    return {
      respondentName: party?.name,
      answerDays: party && String(length),
      requestMatter: state.facts.request?.matter,
      article: basis("answerNotice"),
    };
  },
  answerCopy: ({ state, of }) => {
    const track = of === undefined ? undefined : state.facts.respondents?.[of];
    return {
      respondentName: track?.party.name,
      answeredOn: track?.answer && plainDate(track.answer.on),
      answerText: track?.answer?.text,
      article: basis("answerCopy"),
    };
  },
  evidenceNotice: ({ state: { facts } }) => ({
    evidenceDays: facts.evidenceNotice && String(facts.evidenceNotice.days),
    article: basis("evidenceNotice"),
  }),
  panelNotice: ({ state }) => ({ panelMembers: panel(state), article: basis("panelNotice") }),
  hearingNotice: ({ state }) => ({
    ...hearingPlan(state),
    panelMembers: panel(state),
    article: basis("hearingNotice"),
  }),
  hearingRecord: ({ state }) => ({
    ...hearingPlan(state),
    panelMembers: panel(state),
    attendance: attendance(state),
    minutes: state.facts.hearing?.minutes,
  }),
  suspensionNotice: ({ state: { facts } }) => {
    const last = facts.suspensions?.at(-1);
    return {
      suspensionGround: last && suspensionGrounds[last.ground].zh,
      suspensionReason: last?.reason,
      suspendedOn: last && plainDate(last.on),
      article: basis("suspensionNotice"),
    };
  },
  continuationNotice: ({ state: { facts } }) => ({
    continueReason: facts.continued?.at(-1)?.reason,
    article: basis("continuationNotice"),
  }),
  resumptionNotice: ({ state: { facts } }) => {
    const last = facts.suspensions?.at(-1);
    return {
      suspendedOn: last && plainDate(last.on),
      resumedOn: last?.resumedOn && plainDate(last.resumedOn),
      resumeReason: last?.why,
      article: basis("resumptionNotice"),
    };
  },
  transferNotice: ({ state: { facts } }) => ({
    transferTo: facts.ending?.to,
    endingReason: facts.ending?.reason,
  }),
  appraisalCommission: ({ state: { facts } }) => ({
    appraiser: facts.appraisals?.at(-1)?.body,
    appraisalQuestion: facts.appraisals?.at(-1)?.question,
    article: basis("appraisalCommission"),
  }),
  mediationAgreement: ({ state: { facts } }) => ({
    requestMatter: facts.request?.matter,
    agreement: facts.conciliation?.agreement,
    article: basis("mediationAgreement"),
  }),
  cancellationDecision: ({ state: { facts } }) => ({
    receivedOn: received(facts),
    cancelGround: facts.ending?.ground && cancelGrounds[facts.ending.ground].zh,
    endingReason: facts.ending?.reason,
    article: basis("cancellationDecision"),
  }),
  majorReport: ({ state: { facts } }) => ({
    majorGround: facts.major && majorGrounds[facts.major.ground].zh,
    majorReason: facts.major?.reason,
    requestMatter: facts.request?.matter,
    article: articleText(cite("patent-rules", "96")),
  }),
  enforcementReminder: ({ state }) => ({
    ...ofDecision(state),
    orders: ordersOf(state),
    article: basis("enforcementReminder"),
  }),
  enforcementApplication: ({ state }) => ({
    ...ofDecision(state),
    orders: ordersOf(state),
    enforcementCourt: state.facts.courtEnforcement?.court,
    decisionServed: servedList(state, state.facts.closingServed),
    effectiveBasis: state.facts.effective?.basis,
    reminderServed: servedList(state, state.facts.reminder?.served),
    article: basis("enforcementApplication"),
  }),
};

type Facts = AdjudicationState["facts"];

function received({ request }: Facts): string | undefined {
  return request && plainDate(request.receivedOn);
}

function basis(kind: DocumentKind): string {
  return articleText(documents[kind].article);
}

function panel(state: AdjudicationState): string | undefined {
  const [first, ...others] = panelNames(state);
  return first === undefined ? undefined : [`${first}（组长）`, ...others].join("、");
}

function hearingPlan({ facts: { hearing } }: AdjudicationState): Wanted {
  return {
    hearingOn: hearing && plainDate(hearing.on),
    hearingTime: hearing?.time,
    hearingPlace: placeOnPaper(hearing),
  };
}

function attendance(state: AdjudicationState): string | undefined {
  const { hearing } = state.facts;
  if (hearing?.requester === undefined) return undefined;
  const away = (hearing.absent ?? []).map((id) => `被请求人${sideName(state, id)}缺席或者中途退出`);
  return [`请求人${attendances[hearing.requester].zh}`, ...away].join("；");
}

function ofDecision(state: AdjudicationState): Wanted {
  const { decision } = state.facts;
  return {
    decidedOn: decision && plainDate(decision.on),
    decisionNumber: decision && (latestPaper(state, "decision")?.number ?? "（文号见裁决书）"),
  };
}

function servedList(
  state: AdjudicationState,
  served: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const lines = Object.entries(served ?? {}).map(
    ([id, on]) => `${sideName(state, id)}于${plainDate(on as Parameters<typeof plainDate>[0])}收到`,
  );
  return lines.length === 0 ? undefined : lines.join("，");
}

import type { ActionContext, ActionSpec } from "#casework";
import { formatMoney, type IsoDate, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { clocks } from "../clocks.ts";
import { type Define, type DetentionState } from "../frame.ts";
import { hearingOffered, hearingOpen } from "./hearing.ts";
import { aboveTheLaw, decidedDiscretion, proposalFault } from "../discretionOfCase.ts";
import { ProposalInput } from "../proposalForm.ts";
import { wholeValue } from "../goodsValue.ts";
import { unitsOf } from "../goodsOfCase.ts";
import { earlierOf } from "../earlierPenalties.ts";

const procedure = cite("customs-penalty-procedure", "*");
const regulation = cite("customs-penalty-regulations", "25");

/** The penalty: filing, admission, the proposal by the benchmarks, the notice, the decision, the fine. */
export function penaltyActions(action: Define): Record<string, ActionSpec> {
  return {
    "file-penalty-case": action({
      name: { zh: "行政处罚立案", en: "File the penalty case" },
      event: "PenaltyCaseFiled",
      by: ["head"],
      from: ["found"],
      weight: "main",
      input: z.strictObject({ opinion: text("审批意见", "opinion").default("同意立案。") }),
      facts: (_, { opinion }, { actor, today }) => ({
        penaltyCase: { opinion, on: today, by: actor.name ?? actor.id },
      }),
      starts: [{ clock: "decision" }],
      next: "penalty",
      article: procedure,
    }),

    "extend-decision": action({
      name: { zh: "延长办案期限", en: "Extend the time for the decision" },
      event: "DecisionTimeExtended",
      by: ["head"],
      from: ["penalty", "noticed"],
      input: z.strictObject({ reason: text("延长理由", "reason") }),
      extends: "decision",
      article: procedure,
    }),

    "record-admission": action({
      name: { zh: "登记当事人承认侵权、放弃并移交货物", en: "Record admission and abandonment of the goods" },
      event: "AdmissionRecorded",
      by: ["officer"],
      from: ["detained", "found", "penalty", "noticed"],
      input: z.strictObject({
        admits: flag("书面承认货物侵权", "admits in writing that the goods infringe"),
        abandons: flag("书面放弃货物", "gives the goods up in writing"),
        handedOver: flag("已将货物交海关", "has handed the goods over"),
        text: text("书面材料", "the papers"),
      }),
      facts: (_, input, { actor, today }) => ({ admission: { ...input, on: today, by: actor.name ?? actor.id } }),
      article: cite("customs-benchmarks-3", "7.1(4)"),
    }),

    "propose-penalty": action({
      name: { zh: "提出处理意见", en: "Propose what is to be done" },
      event: "PenaltyProposed",
      by: ["officer"],
      from: ["penalty"],
      weight: "main",
      input: ProposalInput,
      guard: (state, input, context) => proposalFault(state, input, context),
      facts: (state, input, context) => {
        const { actor, today } = context;
        const { punish, tier, reasons, outsideBand, otherPenalties } = input;
        const earlier = earlierOf(state, otherPenalties, context);
        return {
          proposal: {
            punish,
            fineFen: punish ? (input.fineFen ?? 0) : 0,
            valueFen: wholeValue(state) ?? 0,
            pieces: unitsOf(state),
            reasons,
            earlier,
            ...(punish && tier !== undefined && { tier }),
            ...(outsideBand !== undefined && { outsideBand }),
            discretion: decidedDiscretion(state, earlier, context),
            on: today,
            by: actor.name ?? actor.id,
          },
        };
      },
      article: cite("customs-benchmarks-3", "*"),
    }),

    "give-notice": action({
      name: { zh: "告知拟处罚内容", en: "Give notice of the intended penalty" },
      event: "NoticeGiven",
      by: ["officer"],
      from: ["penalty"],
      weight: "main",
      input: z.strictObject({ reasons: text("事实、理由和依据", "facts, reasons and basis") }),
      ready: ({ facts }) =>
        facts.proposal === undefined ? notProposed() : facts.proposal.punish ? undefined : nothingToPunish(),
      facts: (state, { reasons }, { actor, today }) => {
        const fineFen = state.facts.proposal?.fineFen ?? 0;
        return {
          notice: {
            fineFen,
            reasons,
            hearingOffered: hearingOffered(state, fineFen, today),
            on: today,
            by: actor.name ?? actor.id,
          },
        };
      },
      documents: ["priorNotice"],
      next: "noticed",
      article: cite("penalty-law", "44"),
    }),

    "record-statement": action({
      name: { zh: "登记陈述、申辩和复核意见", en: "Record what the party says, and the answer" },
      event: "StatementRecorded",
      by: ["officer"],
      from: ["noticed"],
      input: z.strictObject({ text: text("陈述、申辩内容", "what the party says"), reply: text("复核意见", "answer") }),
      facts: (_, input, { actor, today }) => ({ statement: { ...input, on: today, by: actor.name ?? actor.id } }),
      article: cite("penalty-law", "44"),
    }),

    "decide-penalty": action({
      name: { zh: "作出处罚决定", en: "Decide the penalty" },
      event: "PenaltyDecided",
      by: ["head"],
      from: ["noticed"],
      notSameAs: ["propose-penalty"],
      weight: "main",
      input: z.strictObject({
        fineFen: money("罚款", "fine"),
        reasons: text("决定理由", "reasons"),
        payTo: line("缴款方式", "where and how to pay").default("持本决定书到指定银行缴纳"),
      }),
      offers: ({ facts }) => (facts.notice === undefined ? {} : { fineFen: facts.notice.fineFen }),
      ready: (state, context) => noticeNotServed(state) ?? hearingOpen(state, context),
      guard: (state, { fineFen }, { today }) =>
        heavierThanTold(state, fineFen) ?? aboveTheLaw(fineFen, state.facts.proposal?.valueFen ?? 0, today),
      facts: (state, input, context) => ({ respondents: { respondent: { decision: decisionOf(input, context) } } }),
      documents: ({ facts }) => {
        const holders = [...new Set((facts.rights ?? []).map(({ holder }) => holder))];
        return [
          "penaltyDecision",
          // The right holder is told of the confiscation.
          ...holders.map((of) => ({ document: "confiscationNotice" as const, of })),
        ];
      },
      mayIssue: ["penaltyDecision", "confiscationNotice"],
      stops: ["decision", "hearing-request"],
      next: "decided",
      article: regulation,
    }),

    "decide-no-penalty": action({
      name: { zh: "决定不予处罚", en: "Decide that there is no penalty" },
      event: "NoPenaltyDecided",
      by: ["head"],
      from: ["penalty"],
      notSameAs: ["propose-penalty"],
      input: z.strictObject({
        reasons: text("理由（责令改正和教育情况）", "reasons; ordered to comply, and educated"),
      }),
      ready: ({ facts }) =>
        facts.proposal === undefined ? notProposed() : facts.proposal.punish ? toPunish() : undefined,
      facts: ({ facts }, { reasons }, { actor, today }) => ({
        noPenalty: {
          reasons,
          article: facts.proposal?.discretion?.article ?? cite("customs-benchmarks-3", "*"),
          on: today,
          by: actor.name ?? actor.id,
        },
      }),
      documents: ["noPenaltyDecision"],
      stops: ["decision"],
      next: "decided",
      article: cite("customs-benchmarks-3", "*"),
    }),

    "record-payment": action({
      name: { zh: "登记缴纳罚款", en: "Record a payment of the fine" },
      event: "FinePaid",
      by: ["officer"],
      from: ["settling"],
      weight: "main",
      input: z.strictObject({ fen: money("缴纳金额", "amount"), receipt: line("票据号", "receipt") }),
      ready: (state) => (owed(state) > 0 ? undefined : nothingOwed()),
      guard: (state, { fen }) => (fen > 0 && fen <= owed(state) ? undefined : paidAmiss(owed(state))),
      adds: (_, input, { actor, today }) => ({ payments: [{ ...input, on: today, by: actor.name ?? actor.id }] }),
      // The state already holds this payment: the period ends with the last of it.
      stops: (state) => (owed(state) === 0 ? ["payment"] : []),
      article: cite("penalty-law", "67"),
    }),
  };
}

function decisionOf(
  input: { readonly fineFen: number; readonly reasons: string; readonly payTo: string },
  { actor, today, known }: ActionContext,
) {
  const set = (known["clockLengths"] as Readonly<Record<string, unknown>> | undefined)?.["payment"];
  return {
    ...input,
    payWithinDays: typeof set === "number" && Number.isSafeInteger(set) && set > 0 ? set : clocks.payment.length,
    on: today,
    by: actor.name ?? actor.id,
  };
}

/** What is still to be paid of the fine, in fen. */
export function owed({ facts }: Pick<DetentionState, "facts">): number {
  const fine = facts.respondents?.["respondent"]?.decision?.fineFen ?? 0;
  return fine - (facts.payments ?? []).reduce((sum, { fen }) => sum + fen, 0);
}

function noticeNotServed({ facts }: DetentionState): Refusal | undefined {
  const on: IsoDate | undefined = facts.notice?.servedOn;
  if (on !== undefined) return undefined;
  return refuse(
    "notice-not-served",
    ["《行政处罚告知单》尚未送达。", "The prior notice has not been served."],
    ["请先送达告知单。", "Serve it first."],
    cite("penalty-law", "44"),
  );
}

function heavierThanTold({ facts }: DetentionState, fineFen: number): Refusal | undefined {
  const told = facts.notice?.fineFen ?? 0;
  if (fineFen <= told) return undefined;
  return refuse(
    "heavier-than-told",
    ["罚款高于告知单所告知的数额。", "The fine is higher than the prior notice said."],
    [`请在${formatMoney(told, "zh")}以内决定。`, `Decide within ${formatMoney(told, "en")}.`],
    cite("penalty-law", "44"),
  );
}

function notProposed(): Refusal {
  return refuse(
    "nothing-proposed",
    ["承办关员尚未提出处理意见。", "The officer has not proposed anything yet."],
    ["请先提出处理意见。", "Propose what is to be done first."],
    procedure,
  );
}

function nothingToPunish(): Refusal {
  return refuse(
    "no-penalty-proposed",
    ["处理意见为不予处罚，无须告知处罚。", "No penalty is proposed, so there is none to give notice of."],
    ["请由负责人决定不予处罚，或者重新提出处理意见。", "The head decides that there is none; or propose anew."],
    cite("customs-benchmarks-3", "*"),
  );
}

function toPunish(): Refusal {
  return refuse(
    "penalty-proposed",
    ["处理意见为给予处罚。", "A penalty is proposed."],
    ["请告知当事人；不予处罚的，重新提出处理意见。", "Give notice; where there is to be none, propose anew."],
    cite("customs-benchmarks-3", "*"),
  );
}

function nothingOwed(): Refusal {
  return refuse(
    "nothing-owed",
    ["没有未缴的罚款。", "No fine is due."],
    ["请继续处置货物或者结案。", "Go on with the goods, or close."],
    cite("penalty-law", "67"),
  );
}

function paidAmiss(left: number): Refusal {
  return refuse(
    "paid-amiss",
    [
      `缴纳金额应大于零，且不超过未缴的${formatMoney(left, "zh")}。`,
      `More than nothing, and no more than ${formatMoney(left, "en")}.`,
    ],
    ["请核对票据。", "Check the receipt."],
    cite("penalty-law", "67"),
  );
}

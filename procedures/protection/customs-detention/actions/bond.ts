import type { ActionContext, ActionSpec } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { z } from "zod";
import { line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures, regulations } from "../articles.ts";
import type { Define, DetentionState } from "../frame.ts";
import { allReleased } from "../goodsOfCase.ts";
import { noValue, wholeValue } from "../goodsValue.ts";
import { holderIds } from "../holders.ts";
import { isOver, periodOf } from "../periods.ts";

/** The reverse bond, for patents alone: the goods go, and the holder must sue within thirty working days. */
export function bondActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-bond": action({
      name: { zh: "登记收发货人担保（专利）", en: "Record the bond of the owner of the goods (patent)" },
      event: "BondGiven",
      by: ["officer", "respondent"],
      from: ["detained", "undetermined"],
      input: z.strictObject({ fen: money("担保金额", "amount"), paper: line("缴款凭证", "receipt") }),
      ready: (state) => notAPatent(state) ?? (state.facts.bond === undefined ? undefined : bondGiven()),
      guard: (state, { fen }) => bondTooSmall(state, fen),
      facts: (_, { fen, paper }, { today }) => ({ bond: { fen, paper, on: today } }),
      article: regulations("19"),
    }),

    "release-on-bond": action({
      name: { zh: "担保放行", en: "Release on bond" },
      event: "ReleasedOnBond",
      by: ["head"],
      from: ["detained", "undetermined"],
      weight: "main",
      input: z.strictObject({ receiver: line("接收货物的人", "who takes the goods") }),
      ready: ({ facts }) => (facts.bond === undefined ? noBond() : undefined),
      facts: ({ facts }, _, { actor, today }) => {
        const by = { on: today, by: actor.name ?? actor.id };
        return {
          ...(facts.bond && { bond: { ...facts.bond, approved: by } }),
          release: { ground: "bond", explanation: "收发货人提供与货物等值的担保", ...by },
        };
      },
      adds: (state, { receiver }, context) => ({ goodsMovements: allReleased(state, receiver, context) }),
      documents: ["bondRelease"],
      stops: ["investigation", "court-notice", "court-notice-on-application"],
      next: "on-bond",
      article: regulations("24(3)"),
    }),

    "record-suit": action({
      name: { zh: "登记法院受理案件通知书副本", en: "Record the court's acceptance of the suit" },
      event: "SuitShown",
      by: ["officer", "holder"],
      from: ["on-bond"],
      weight: "main",
      input: z.strictObject({ court: line("人民法院", "court"), number: line("受理案件通知书文号", "number") }),
      ready: ({ facts }) =>
        facts.bond?.noticeServedOn === undefined
          ? bondNoticeNotServed()
          : facts.bond.suit === undefined
            ? undefined
            : suitShown(),
      guard: (state, _, context) => suitTooLate(state, context),
      facts: ({ facts }, input, { actor, today }) =>
        facts.bond === undefined
          ? {}
          : { bond: { ...facts.bond, suit: { ...input, on: today, by: actor.name ?? actor.id } } },
      stops: ["bond-suit"],
      article: measures("36"),
    }),

    "end-bond": action({
      name: { zh: "处理收发货人担保", en: "Deal with the bond" },
      event: "BondEnded",
      by: ["head"],
      from: ["on-bond"],
      weight: "main",
      input: z.strictObject({
        how: text("处理依据（未起诉、裁判结果）", "on what ground: no suit, or the judgment"),
        returnedFen: money("退还金额", "returned"),
      }),
      ready: (state, context) => bondStillRuns(state, context),
      guard: ({ facts }, { returnedFen }) => returnFault(facts.bond, returnedFen),
      facts: ({ facts }, { how, returnedFen }, { actor, today }) =>
        facts.bond === undefined
          ? {}
          : { bond: { ...facts.bond, ended: { how, returnedFen, on: today, by: actor.name ?? actor.id } } },
      stops: ["bond-suit"],
      // The bond is dealt with and no court holds anything: the holder's own security goes back within twenty working days.
      starts: (state) => holderIds(state).map((of) => ({ clock: "security-return", of })),
      mayStart: ["security-return"],
      next: "settling",
      article: measures("36"),
    }),
  };
}

function notAPatent({ facts }: DetentionState): Refusal | undefined {
  if ((facts.rights ?? []).every(({ kind }) => kind === "patent")) return undefined;
  return refuse(
    "bond-for-patents-only",
    [
      "只有涉嫌侵犯专利权的货物可以担保放行，商标和著作权不适用。",
      "Only goods said to infringe a patent go on bond; not where it is a trademark or copyright.",
    ],
    ["请等待认定或者提交不侵权的证据。", "Wait for the finding, or show that nothing is infringed."],
    regulations("19"),
  );
}

function bondTooSmall(state: DetentionState, fen: number): Refusal | undefined {
  const value = wholeValue(state);
  if (value === undefined) return noValue();
  if (fen >= value) return undefined;
  return refuse(
    "bond-too-small",
    [
      `担保应与货物等值（${formatMoney(value, "zh")}）。`,
      `The bond has to equal the value of the goods (${formatMoney(value, "en")}).`,
    ],
    ["请收发货人补足担保。", "Ask for the rest of it."],
    regulations("19"),
  );
}

function suitTooLate(state: DetentionState, context: ActionContext): Refusal | undefined {
  if (!isOver(state, "bond-suit", context)) return undefined;
  const due = periodOf(state, "bond-suit", context)?.due ?? "";
  return refuse(
    "suit-shown-too-late",
    [
      `三十个工作日的期限至${due}届满，未提交的，担保退还收发货人。`,
      `The thirty working days ended on ${due}: the bond goes back to the owner of the goods.`,
    ],
    ["请处理收发货人担保。", "Deal with the bond."],
    measures("36"),
  );
}

/** The bond stays while the holder may still sue, and, once it has, until the officer records how the suit ended. */
function bondStillRuns(state: DetentionState, context: ActionContext): Refusal | undefined {
  const { bond } = state.facts;
  if (bond?.noticeServedOn === undefined) return bondNoticeNotServed();
  if (bond.suit !== undefined || isOver(state, "bond-suit", context)) return undefined;
  const due = periodOf(state, "bond-suit", context)?.due ?? "";
  return refuse(
    "bond-still-runs",
    [`权利人提交法院受理通知的期限至${due}届满。`, `The holder has until ${due} to show that it sued.`],
    ["请在期限届满后处理。", "Deal with the bond once the period is over."],
    measures("36"),
  );
}

function returnFault(bond: DetentionState["facts"]["bond"], returnedFen: number): Refusal | undefined {
  const all = bond?.fen ?? 0;
  const whole = bond?.suit === undefined;
  if (whole ? returnedFen === all : returnedFen <= all) return undefined;
  return refuse(
    "bond-returned-amiss",
    whole
      ? [
          `权利人未起诉的，担保全额退还（${formatMoney(all, "zh")}）。`,
          `No suit: all of it goes back (${formatMoney(all, "en")}).`,
        ]
      : [
          `退还金额超过担保（${formatMoney(all, "zh")}）。`,
          `No more than the bond goes back (${formatMoney(all, "en")}).`,
        ],
    ["请核对退还金额。", "Check the amount."],
    measures("36"),
  );
}

function noBond(): Refusal {
  return refuse(
    "no-bond",
    ["收发货人没有提供担保。", "The owner of the goods has given no bond."],
    ["请先登记收发货人担保。", "Record the bond first."],
    regulations("19"),
  );
}

function bondGiven(): Refusal {
  return refuse(
    "bond-given",
    ["收发货人的担保已经登记。", "The bond is on the docket already."],
    ["请办理担保放行。", "Release the goods on bond."],
    regulations("19"),
  );
}

function bondNoticeNotServed(): Refusal {
  return refuse(
    "bond-notice-not-served",
    ["《担保放行通知书》尚未送达权利人。", "The notice of release on bond has not been served on the holder."],
    ["请先送达。", "Serve it first."],
    measures("36"),
  );
}

function suitShown(): Refusal {
  return refuse(
    "suit-shown",
    ["法院受理通知已经登记。", "The suit is on the docket already."],
    ["请等待裁判结果后处理担保。", "Deal with the bond once the court has decided."],
    measures("36"),
  );
}

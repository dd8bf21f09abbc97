import type { ActionContext, ActionSpec } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures } from "../articles.ts";
import type { Define, DetentionState, Stage } from "../frame.ts";
import { goodsStillHeld } from "../goodsOfCase.ts";
import { holderField, holderIds, holderOf, nameOf, theHolder, trackOf, tracked } from "../holders.ts";
import { isOver, periodOf } from "../periods.ts";
import { owed } from "./penalty.ts";

/** Storage, the holder's security, an appeal, and the end of the case. */
export function settlingActions(action: Define): Record<string, ActionSpec> {
  return {
    "demand-storage": action({
      name: { zh: "通知权利人支付仓储、保管和处置费用", en: "Demand storage, keeping and disposal costs" },
      event: "StorageDemanded",
      by: ["officer"],
      from: ["settling", "court-hold", "on-bond"],
      input: z.strictObject({
        fen: money("费用", "amount"),
        account: text("费用计算", "how it is made up"),
        holder: holderField,
      }),
      ready: ({ facts }) => (facts.storage === undefined ? undefined : storageDemanded()),
      guard: (state, { holder }, context) => {
        const found = holderOf(state, holder);
        if ("refusal" in found) return found.refusal;
        return isOver(state, "storage-duty", context) ? noMoreStorage(state, context) : undefined;
      },
      facts: (state, { fen, account, holder }, { actor, today }) => ({
        storage: { fen, account, holder: theHolder(state, holder), on: today, by: actor.name ?? actor.id },
      }),
      documents: (state) => [{ document: "storageDemand", of: state.facts.storage?.holder ?? "holder" }],
      mayIssue: ["storageDemand"],
      article: measures("*"),
    }),

    "record-storage-paid": action({
      name: { zh: "登记权利人支付费用", en: "Record that the holder paid" },
      event: "StoragePaid",
      by: ["officer"],
      from: ["settling", "court-hold", "on-bond"],
      input: z.strictObject({ fen: money("金额", "amount") }),
      ready: ({ facts }) => (storageOpen(facts) ? undefined : noStorageOpen()),
      guard: ({ facts }, { fen }) => (fen === facts.storage?.fen ? undefined : otherAmount(facts.storage?.fen ?? 0)),
      facts: ({ facts }, { fen }, { actor, today }) =>
        facts.storage === undefined
          ? {}
          : { storage: { ...facts.storage, paid: { fen, on: today, by: actor.name ?? actor.id } } },
      stops: ["storage-payment"],
      article: measures("*"),
    }),

    "settle-security": action({
      name: { zh: "退还或者扣除权利人担保", en: "Return the holder's security, or keep of it what is owed" },
      event: "SecuritySettled",
      by: ["head"],
      from: ["settling"],
      input: z.strictObject({
        returnedFen: money("退还金额", "returned"),
        keptFen: money("扣除金额", "kept").default(0),
        why: text("处理依据", "on what ground"),
        holder: holderField,
      }),
      guard: (state, { holder, returnedFen, keptFen }, context) => {
        const found = holderOf(state, holder);
        if ("refusal" in found) return found.refusal;
        const { security, securityEnded } = trackOf(state, found.id);
        if (security === undefined || securityEnded !== undefined) return noSecurity();
        if (returnedFen + keptFen !== security.fen) return sumAmiss(security.fen);
        return keptFen > 0 ? keptFault(state, found.id, keptFen, context) : undefined;
      },
      facts: (state, { holder, ...input }, { actor, today }) => {
        const id = theHolder(state, holder);
        const by = { on: today, by: actor.name ?? actor.id };
        const { storage } = state.facts;
        const covers = storage?.holder === id && storage.paid === undefined && input.keptFen > 0;
        return {
          ...tracked(state, id, { securityEnded: { ...input, ...by } }),
          ...(covers && { storage: { ...storage, fromSecurity: { fen: input.keptFen, ...by } } }),
        };
      },
      stops: (state, { holder }) => [
        { clock: "security-return", of: theHolder(state, holder) },
        ...(state.facts.storage?.fromSecurity === undefined ? [] : (["storage-payment"] as const)),
      ],
      documents: (state, { holder }) => [{ document: "securityReturn", of: theHolder(state, holder) }],
      mayIssue: ["securityReturn"],
      article: measures("36"),
    }),

    "record-appeal": action({
      name: { zh: "登记行政复议或者行政诉讼", en: "Record reconsideration or suit" },
      event: "AppealRecorded",
      by: ["officer"],
      from: ["settling"],
      input: z.strictObject({ body: line("复议机关或者人民法院", "body or court") }),
      ready: ({ facts }) =>
        facts.decisionServedOn === undefined
          ? notDecided()
          : facts.appeal !== undefined && facts.appeal.ended === undefined
            ? appealOpen()
            : undefined,
      facts: (_, { body }, { actor, today }) => ({ appeal: { body, on: today, by: actor.name ?? actor.id } }),
      suspends: {
        clocks: ["storage-duty"],
        why: { zh: "因行政复议或者诉讼不能处置货物", en: "the goods cannot be disposed of because of an appeal" },
        article: measures("*"),
      },
      article: measures("*"),
    }),

    "end-appeal": action({
      name: { zh: "登记复议或者诉讼结果（维持）", en: "Record that the decision was upheld" },
      event: "AppealEnded",
      by: ["officer"],
      from: ["settling"],
      input: z.strictObject({ result: text("结果", "result") }),
      ready: ({ facts }) => (facts.appeal !== undefined && facts.appeal.ended === undefined ? undefined : noAppeal()),
      facts: ({ facts }, { result }, { actor, today }) =>
        facts.appeal === undefined
          ? {}
          : { appeal: { ...facts.appeal, ended: { result, on: today, by: actor.name ?? actor.id } } },
      resumes: ["storage-duty"],
      article: measures("*"),
    }),

    close: action({
      name: { zh: "结案", en: "Close the case" },
      event: "CaseClosed",
      by: ["head"],
      from: ["settling"],
      weight: "main",
      input: z.strictObject({ opinion: text("审批意见", "opinion").default("同意结案。") }),
      ready: (state) =>
        goodsStillHeld(state) ?? stillOwed(state) ?? securityHeld(state) ?? storageUnpaid(state) ?? appealed(state),
      facts: (_, { opinion }, { actor, today }) => ({ closed: { opinion, on: today, by: actor.name ?? actor.id } }),
      next: formOf,
      leadsTo: ["closed", "closed-no-penalty", "closed-released", "closed-court"],
      article: cite("house", "1"),
    }),
  };
}

function formOf({ facts }: DetentionState): Stage {
  if (facts.respondents?.["respondent"]?.decision !== undefined) return "closed";
  if (facts.noPenalty !== undefined) return "closed-no-penalty";
  return facts.courtResult?.result === "infringing" ? "closed-court" : "closed-released";
}

function storageOpen({ storage }: DetentionState["facts"]): boolean {
  return storage !== undefined && storage.paid === undefined && storage.fromSecurity === undefined;
}

/** What is kept of a security covers storage that was demanded of this holder and not paid in its ten working days. */
function keptFault(
  state: DetentionState,
  holder: string,
  keptFen: number,
  context: ActionContext,
): Refusal | undefined {
  const { storage } = state.facts;
  // Damage of a wrong detention is a matter between the parties and the court: Customs keep what a judgment says.
  if (state.facts.courtResult !== undefined) return undefined;
  const owes = storage?.holder === holder && storageOpen(state.facts) ? storage.fen : 0;
  if (owes > 0 && keptFen <= owes && isOver(state, "storage-payment", context, holder)) return undefined;
  return refuse(
    "nothing-to-keep",
    [
      "扣除担保须为该权利人逾期未付的仓储等费用，或者依人民法院的裁判。",
      "Of a security only storage that this holder let pass unpaid, or what a court says, is kept.",
    ],
    ["请先通知权利人支付，期限届满未付的再扣除。", "Demand it first, and keep it when the ten working days are over."],
    measures("*"),
  );
}

function noMoreStorage(state: DetentionState, context: ActionContext): Refusal {
  const due = periodOf(state, "storage-duty", context)?.due ?? "";
  return refuse(
    "storage-duty-ended",
    [
      `没收决定送达后三个月（至${due}）仍未处置的，权利人不再承担仓储费用。`,
      `The goods were not disposed of by ${due}, three months after the confiscation was served: the holder pays no more storage.`,
    ],
    ["费用由海关承担；此前的费用按期限届满前计算。", "Customs bear the costs from then on."],
    measures("*"),
  );
}

function stillOwed(state: DetentionState): Refusal | undefined {
  const left = owed(state);
  if (left <= 0) return undefined;
  return refuse(
    "fine-not-paid",
    [`罚款尚有${formatMoney(left, "zh")}未缴。`, `Of the fine ${formatMoney(left, "en")} is not paid.`],
    ["请登记缴款后结案。", "Record the payment, then close."],
    cite("penalty-law", "67"),
  );
}

function securityHeld(state: DetentionState): Refusal | undefined {
  const held = holderIds(state).filter((id) => {
    const { security, securityEnded } = trackOf(state, id);
    return security !== undefined && security.form !== "general" && securityEnded === undefined;
  });
  if (held.length === 0) return undefined;
  const names = held.map((id) => nameOf(state, id));
  return refuse(
    "security-still-held",
    [`权利人的担保尚未处理：${names.join("、")}。`, `Security is still held of ${names.join(", ")}.`],
    ["请退还担保，或者扣除应付费用后退还。", "Return it, or what remains of it."],
    measures("36"),
  );
}

function storageUnpaid({ facts }: DetentionState): Refusal | undefined {
  if (!storageOpen(facts)) return undefined;
  return refuse(
    "storage-not-paid",
    ["权利人尚未支付仓储等费用。", "The holder has not paid the storage."],
    ["请登记支付；逾期未付的从担保中扣除。", "Record the payment, or keep it of the security once the period is over."],
    measures("*"),
  );
}

function appealed({ facts }: DetentionState): Refusal | undefined {
  return facts.appeal !== undefined && facts.appeal.ended === undefined ? appealOpen() : undefined;
}

function appealOpen(): Refusal {
  return refuse(
    "appeal-open",
    ["行政复议或者诉讼尚未终结。", "A reconsideration or suit is not over."],
    ["请等待结果并登记。", "Wait for its result and record it."],
    measures("*"),
  );
}

function noAppeal(): Refusal {
  return refuse(
    "no-appeal",
    ["没有尚未终结的行政复议或者诉讼。", "No reconsideration or suit is open."],
    ["请先登记复议或者诉讼。", "Record it first."],
    measures("*"),
  );
}

function notDecided(): Refusal {
  return refuse(
    "nothing-to-appeal",
    ["没有已经送达的决定。", "No decision has been served."],
    ["决定送达后方可登记。", "Record it after the decision is served."],
    measures("*"),
  );
}

function storageDemanded(): Refusal {
  return refuse(
    "storage-demanded",
    ["费用已经通知。", "The costs have been demanded already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    measures("*"),
  );
}

function noStorageOpen(): Refusal {
  return refuse(
    "no-storage-open",
    ["没有待支付的费用。", "No costs wait to be paid."],
    ["请先通知权利人支付。", "Demand them first."],
    measures("*"),
  );
}

function otherAmount(fen: number): Refusal {
  return refuse(
    "other-amount",
    [`通知支付的金额为${formatMoney(fen, "zh")}。`, `${formatMoney(fen, "en")} were demanded.`],
    ["请核对金额。", "Check the amount."],
    measures("*"),
  );
}

function noSecurity(): Refusal {
  return refuse(
    "no-security-held",
    ["没有该权利人待处理的担保。", "No security of this holder waits."],
    ["请核对权利人。", "Check the holder."],
    measures("36"),
  );
}

function sumAmiss(fen: number): Refusal {
  return refuse(
    "security-sum-amiss",
    [
      `退还与扣除之和应等于担保金额${formatMoney(fen, "zh")}。`,
      `What is returned and kept has to add up to ${formatMoney(fen, "en")}.`,
    ],
    ["请核对金额。", "Check the amounts."],
    measures("36"),
  );
}

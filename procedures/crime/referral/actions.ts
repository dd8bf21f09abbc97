import type { ActionContext, ActionSpec } from "#casework";
import { field, paperNotApproved } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { article, by, define, notReferred, type Referred, referralWith } from "./define.ts";
import { referralDocuments } from "./documents.ts";
import { openReferral } from "./facts.ts";
import { policeActions } from "./police.ts";

/** What a procedure tells of itself, so that its cases can be referred. */
export interface ReferralOptions {
  /** The stages from which a case is referred, and to which it comes back. */
  readonly from: readonly string[];
  /** The stage in which the police have it: not a closing one, since the case may come back. */
  readonly stage: string;
  /** The closing stage of a case whose criminal course has ended. */
  readonly closing: string;
  /** Clocks of the procedure that stand still while the police have the case (our reading). */
  readonly suspends: readonly string[];
  /** Why the numbers of the case do not carry a referral; an officer who gives other grounds is not asked. */
  readonly notCarried: (state: Referred, context: ActionContext) => Refusal | undefined;
}

/** From the proposal to the transfer; what the police answer is in police.ts. A group of actions that any procedure spreads in. */
export function referralActions(options: ReferralOptions): Record<string, ActionSpec> {
  const { from, stage, suspends, notCarried } = options;
  return {
    "propose-referral": define({
      name: { zh: "建议移送公安机关", en: "Propose the referral to the police" },
      event: "ReferralProposed",
      by: ["officer"],
      from,
      input: z.strictObject({
        grounds: text("涉嫌犯罪的事实和依据", "facts and basis of the suspected crime"),
        otherGrounds: text("未达到数额标准但应当移送的理由", "why, where no threshold is reached").optional(),
        authority: line("移送的公安机关", "police authority"),
        materials: field(
          z.array(line("材料名称", "material")).min(1).max(200),
          "移送材料清单",
          "list of the materials handed over",
          { widget: "list" },
        ),
      }),
      ready: (state) => (openReferral(state.facts) === undefined ? undefined : alreadyReferred()),
      guard: (state, { otherGrounds }, context) =>
        otherGrounds === undefined ? notCarried(state, context) : undefined,
      facts: ({ facts }, { grounds, otherGrounds, authority, materials }, { actor, today }) => ({
        referral: {
          grounds: otherGrounds === undefined ? grounds : `${grounds}\n${otherGrounds}`,
          authority,
          materials,
          proposedOn: today,
          proposedBy: actor.name ?? actor.id,
        },
        ...(facts.referral !== undefined && { earlierReferrals: [...(facts.earlierReferrals ?? []), facts.referral] }),
      }),
      starts: [{ clock: "referral-approval" }],
      article,
    }),

    "approve-referral": define({
      name: { zh: "批准移送", en: "Approve the referral" },
      event: "ReferralApproved",
      by: ["head"],
      from,
      notSameAs: ["propose-referral"],
      input: z.strictObject({ opinion: text("审批意见", "opinion").default("同意移送公安机关。") }),
      ready: (state) => notReferred(state) ?? alreadyDecided(state),
      facts: (state, { opinion }, context) =>
        referralWith(state, { decision: { approved: true, opinion, ...by(context) } }),
      stops: ["referral-approval"],
      starts: (_, __, { at }) => [{ clock: "referral-transfer", from: at }],
      mayStart: ["referral-transfer"],
      documents: ["referralLetter"],
      article,
    }),

    "refuse-referral": define({
      name: { zh: "不批准移送", en: "Refuse the referral" },
      event: "ReferralRefused",
      by: ["head"],
      from,
      notSameAs: ["propose-referral"],
      input: z.strictObject({ opinion: text("不批准移送的理由", "reasons") }),
      ready: (state) => notReferred(state) ?? alreadyDecided(state),
      facts: (state, { opinion }, context) =>
        referralWith(state, { decision: { approved: false, opinion, ...by(context) } }),
      stops: ["referral-approval"],
      article,
    }),

    "transfer-to-police": define({
      name: { zh: "向公安机关移送", en: "Hand the case over to the police" },
      event: "CaseReferred",
      by: ["officer"],
      from,
      weight: "main",
      input: z.strictObject({ receiver: line("公安机关签收人", "who received it") }),
      ready: (state) => notReferred(state) ?? notApproved(state) ?? letterNotReady(state),
      facts: (state, { receiver }, { today }) =>
        referralWith(state, { transferred: { on: today, receiver }, leftStage: state.stage }),
      next: stage,
      stops: ["referral-transfer"],
      suspends: {
        // The procedure's own clocks: they are not among those of this folder.
        clocks: suspends as readonly never[],
        why: { zh: "案件已移送公安机关", en: "the case is with the police" },
        article,
      },
      starts: [{ clock: "police-answer" }],
      article,
    }),

    ...policeActions(options),
  };
}

function alreadyReferred(): Refusal {
  return refuse(
    "already-referred",
    ["本案的移送正在办理中。", "A referral of this case is already under way."],
    ["请先办结该移送。", "Bring that one to its end first."],
    article,
  );
}

function alreadyDecided({ facts }: Referred): Refusal | undefined {
  if (facts.referral?.decision === undefined) return undefined;
  return refuse(
    "referral-already-decided",
    ["该移送建议已经审批。", "This referral has been decided already."],
    ["已批准的，请办理移送。", "Where it was approved, hand the case over."],
    article,
  );
}

function notApproved({ facts }: Referred): Refusal | undefined {
  if (facts.referral?.decision?.approved === true) return undefined;
  return refuse(
    "referral-not-approved",
    ["负责人尚未批准移送。", "The head has not approved the referral."],
    ["请等待审批。", "Wait for the approval."],
    article,
  );
}

/** What goes to the police is the letter that the head signed, never a draft. */
function letterNotReady({ documents }: Referred): Refusal | undefined {
  const letter = documents.findLast(({ document, life }) => document === "referralLetter" && life !== "voided");
  return letter?.life === "approved" ? undefined : paperNotApproved(referralDocuments.referralLetter.name, article);
}

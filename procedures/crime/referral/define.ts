import type { ActionContext, ActionSpec, CaseState } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { ReferralClock } from "./clocks.ts";
import type { referralDocuments } from "./documents.ts";
import { openReferral, type Referral, type ReferralFacts } from "./facts.ts";

export type Referred = CaseState<ReferralFacts>;
type Document = keyof typeof referralDocuments;

/**
 * Types an action against the facts, clocks and papers of this folder alone, so that every procedure that has them can spread
 * it in. Sound for the reason given at `defineProcedure`; stages and roles are checked with the procedure they come into.
 */
export function define<I>(spec: ActionSpec<string, ReferralClock, Document, string, ReferralFacts, I>): ActionSpec {
  return spec as unknown as ActionSpec;
}

export const article = cite("crime-transfer-regulations", "*");

/** The referral with something added to it. Throws where there is none: the guards come first. */
export function referralWith(state: Referred, more: Partial<Referral>): { referral: Referral } {
  const { referral } = state.facts;
  if (referral === undefined) throw new RangeError("the case has no referral");
  return { referral: { ...referral, ...more } };
}

export function by({ actor, today }: ActionContext) {
  return { by: actor.name ?? actor.id, on: today };
}

export function notReferred(state: Referred): Refusal | undefined {
  if (openReferral(state.facts) !== undefined) return undefined;
  return refuse(
    "no-referral",
    ["本案没有正在办理的移送。", "No referral of this case is under way."],
    ["请先提出移送建议。", "Propose the referral first."],
    article,
  );
}

import type { ActionContext } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { RespondentState } from "./frame.ts";
import { settingOf } from "./settings.ts";

/**
 * Whether the party is told that it may ask for a hearing. The amounts of article 63 were not found, so every notice offers
 * one unless the office set its own; an individual business counts as a natural person (our reading).
 */
export function hearingOffered(
  { facts }: RespondentState,
  fineFen: number,
  context: Pick<ActionContext, "known">,
): boolean {
  const key = facts.respondent?.kind === "company" ? "hearing-fine-organisation" : "hearing-fine-person";
  return fineFen >= settingOf(context, key);
}

export function hearingNotOffered({ facts }: RespondentState): Refusal | undefined {
  if (facts.notice?.noHearing !== true) return undefined;
  return refuse(
    "hearing-not-offered",
    [
      "拟处罚款低于本单位设定的听证数额，未告知听证权利。",
      "The fine intended lies below the amount from which this office offers a hearing.",
    ],
    [
      "当事人仍可陈述、申辩；应当听证的，退回后重新告知。",
      "The party may still state its case; where a hearing is due, return the case and give notice anew.",
    ],
    cite("penalty-law", "63"),
  );
}

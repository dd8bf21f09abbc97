import type { Actor } from "#casework";
import { field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { refuse } from "../../refuse.ts";
import { regulations } from "./articles.ts";
import type { HolderTrack, Right } from "./facts.ts";
import type { DetentionState } from "./frame.ts";

/** Goods may infringe rights of several holders: each is told, answers and secures for itself, under the id of its party. */
export function holderIds({ facts }: Pick<DetentionState, "facts">): readonly string[] {
  return [...new Set((facts.rights ?? []).map(({ holder }) => holder))];
}

export function trackOf({ facts }: Pick<DetentionState, "facts">, holder: string): HolderTrack {
  return facts.holders?.[holder] ?? {};
}

/** The facts with something added to what is known of a holder. */
export function tracked({ facts }: Pick<DetentionState, "facts">, holder: string, more: HolderTrack) {
  return { holders: { ...facts.holders, [holder]: { ...facts.holders?.[holder], ...more } } };
}

export function rightsOf({ facts }: Pick<DetentionState, "facts">, holder: string): readonly Right[] {
  return (facts.rights ?? []).filter((right) => right.holder === holder);
}

export function nameOf({ parties }: Pick<DetentionState, "parties">, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

/** Which holder a step is about; needed only where the goods infringe rights of several. */
export const holderField = field(z.string().min(1).max(300), "权利人", "right holder", {
  widget: "party",
  partyRole: "holder",
}).optional();

/** The holder of a step: named, or the one who acts, or the only one. */
export function holderOf(
  state: DetentionState,
  named: string | undefined,
  actor?: Pick<Actor, "role" | "party">,
): { readonly id: string } | { readonly refusal: Refusal } {
  const ids = holderIds(state);
  const own = actor?.role === "holder" ? actor.party : undefined;
  const id = own ?? named ?? (ids.length === 1 ? ids[0] : undefined);
  if (id !== undefined && ids.includes(id) && (own === undefined || named === undefined || named === own))
    return { id };
  return {
    refusal: refuse(
      "which-holder",
      ["须指明本案的哪一位权利人。", "Say which right holder of this case it is."],
      [
        `请从本案权利人中选择：${ids.map((each) => nameOf(state, each)).join("、")}。`,
        `Choose one of the holders: ${ids.map((each) => nameOf(state, each)).join(", ")}.`,
      ],
      regulations("16"),
    ),
  };
}

/** The same where the guards have asked already. */
export function theHolder(
  state: DetentionState,
  named: string | undefined,
  actor?: Pick<Actor, "role" | "party">,
): string {
  const found = holderOf(state, named, actor);
  if ("refusal" in found) throw new RangeError(found.refusal.sentence.en);
  return found.id;
}

/** Holders who asked for the detention and gave security. */
export function applicants(state: Pick<DetentionState, "facts">): readonly string[] {
  return holderIds(state).filter((id) => {
    const { answer, security } = trackOf(state, id);
    return answer?.kind === "applies" && security !== undefined;
  });
}

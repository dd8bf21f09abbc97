import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Define } from "./frame.ts";

/** In the office above: reviewers give opinions, and the head, who gave none, selects. */
export function selectingActions(action: Define): Record<string, ActionSpec> {
  return {
    "give-opinion": action({
      name: { zh: "提出评选意见", en: "Give an opinion" },
      event: "OpinionGiven",
      by: ["officer", "head"],
      from: ["selecting"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({
        recommended: flag("建议入选", "should be selected"),
        opinion: text("评选意见", "opinion"),
      }),
      ready: ({ taken }, { actor }) =>
        taken.some((each) => each.action === "give-opinion" && each.by === actor.id) ? saidAlready() : undefined,
      adds: (_, input, context) => ({ opinions: [{ ...input, ...doneBy(context) }] }),
    }),

    select: action({
      name: { zh: "决定是否入选", en: "Decide the selection" },
      event: "SelectionDecided",
      by: ["head"],
      from: ["selecting"],
      seat: "addressee",
      notSameAs: ["give-opinion"],
      input: z.strictObject({ selected: flag("入选", "selected"), reason: text("理由", "reason") }),
      ready: ({ facts }) => ((facts.opinions?.length ?? 0) === 0 ? noOpinion() : undefined),
      facts: (_, input, context) => ({ selection: { ...input, ...doneBy(context) } }),
      documents: ["selectionNotice"],
      addresses: ({ facts }) => [{ office: facts.to ?? "", mode: "reads" }],
      next: (_, { selected }) => (selected ? "redacting" : "not-selected"),
      leadsTo: ["redacting", "not-selected"],
    }),
  };
}

function saidAlready() {
  return refuse(
    "opinion-given-already",
    ["您已提出评选意见。", "You have given your opinion."],
    ["请等待决定。", "Wait for the decision."],
    cite("house", "1"),
  );
}

function noOpinion() {
  return refuse(
    "no-opinion-yet",
    ["还没有评选意见。", "Nobody has given an opinion yet."],
    ["请先由他人提出评选意见。", "Somebody else gives an opinion first."],
    cite("house", "1"),
  );
}

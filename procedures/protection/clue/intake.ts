import { type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { ClueState, Define } from "./frame.ts";

/** What screening does by itself: it raises a clue, and adds a listing to one that is like it, saying why. */
export function intakeActions(action: Define): Record<string, ActionSpec> {
  return {
    raise: action({
      name: { zh: "产生线索", en: "Raise the clue" },
      event: "ClueRaised",
      by: ["screening"],
      from: ["new"],
      input: z.strictObject({
        title: field(z.string().trim().min(1).max(2000), "商品标题", "title of the listing", { widget: "text" }),
        platform: line("平台", "platform"),
        seller: line("销售者", "seller").optional(),
        ...markInput,
        listingIds: field(z.array(z.string().min(1)).min(1), "商品信息", "listings"),
        findingIds: field(z.array(z.string().min(1)), "筛查结果", "findings").default([]),
      }),
      ready: ({ version }) => (version === 0 ? undefined : alreadyRaised()),
      facts: (_, input, { today }) => ({ raised: input, raisedOn: today }),
    }),

    "merge-listing": action({
      name: { zh: "并入相同线索的商品", en: "Merge a listing" },
      event: "ListingMerged",
      by: ["screening"],
      from: ["new", "waiting", "handed-over"],
      input: z.strictObject({
        listingId: line("商品信息", "listing"),
        findingId: line("筛查结果", "finding").optional(),
        because: text("并入理由", "why it belongs to this clue"),
      }),
      ready: (state) => notRaised(state),
      guard: ({ facts }, { listingId }) => {
        const held = [...(facts.raised?.listingIds ?? []), ...(facts.merged ?? []).map((each) => each.listingId)];
        return held.includes(listingId) ? alreadyHeld() : undefined;
      },
      facts: ({ facts }, input, { today }) => ({ merged: [...(facts.merged ?? []), { ...input, on: today }] }),
    }),
  };
}

/** The right that a clue is about, and how sure screening is. */
export const markInput = {
  markId: line("权利标识", "id of the mark"),
  markText: field(z.string().trim().min(1).max(500), "商标", "mark", { widget: "line" }),
  registrationNumber: line("商标注册号", "registration number").optional(),
  classNumbers: field(z.array(z.number().int().min(1).max(45)).max(45), "核定商品类别", "Nice classes").optional(),
  holderName: field(z.string().trim().min(1).max(500), "商标注册人", "registered holder", {
    widget: "line",
  }).optional(),
  score: field(z.number(), "相似程度", "score"),
  priority: field(z.number().int().min(1).max(5), "优先级", "priority"),
};

export function notRaised({ version }: ClueState) {
  if (version > 0) return undefined;
  return refuse(
    "clue-not-raised",
    ["线索尚未产生。", "There is no clue yet."],
    ["线索由筛查产生。", "Clues are raised by screening."],
    cite("house", "1"),
  );
}

export function alreadyRaised() {
  return refuse(
    "clue-already-raised",
    ["线索已经产生。", "The clue has been raised already."],
    ["相同的请并入该线索。", "Merge what is like it into this clue."],
    cite("house", "1"),
  );
}

function alreadyHeld() {
  return refuse(
    "listing-already-held",
    ["该商品已在此线索中。", "The clue holds this listing already."],
    ["无需再次并入。", "Nothing needs to be done."],
    cite("house", "1"),
  );
}

import type { Gate } from "./gate.ts";

/** What officers decided of a seller before: clues accepted and rejected. */
export type SellerHistory = { readonly accepted: number; readonly rejected: number };

/**
 * Who was caught before is likelier to be caught again, and whose listings officers have cleared again and again is
 * likelier to be honest. Small, so that no listing becomes a clue by its seller alone.
 */
export const sellerHistory: Gate = ({ history, listing }) => {
  if (history === undefined) return undefined;
  const { accepted, rejected } = history;
  const seller = listing.seller ?? "";
  if (accepted >= 1 && accepted >= rejected)
    return {
      kind: "seller-caught-before",
      weight: accepted >= 3 ? 0.08 : 0.05,
      field: "seller",
      queryValue: seller,
      sentence: {
        zh: `“${seller}”已有${accepted}条线索被采纳`,
        en: `${accepted} earlier ${accepted === 1 ? "clue" : "clues"} about “${seller}” ${accepted === 1 ? "was" : "were"} accepted`,
      },
    };
  if (rejected < 3 || accepted > 0) return undefined;
  return {
    kind: "seller-cleared-before",
    weight: -0.05,
    field: "seller",
    queryValue: seller,
    sentence: {
      zh: `“${seller}”的${rejected}条线索均被驳回`,
      en: `all ${rejected} earlier clues about “${seller}” were rejected`,
    },
  };
};

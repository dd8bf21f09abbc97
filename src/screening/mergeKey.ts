import type { Bilingual } from "#law";
import { sellerKey, type Trademark } from "#rights";
import { goodsNamed, joinedForm } from "#similarity";
import type { Finding } from "./finding.ts";
import type { Listing } from "./listing.ts";

/**
 * Findings with the same key are one clue: the same seller on the same platform, the same right, the same kind of
 * goods. A listing without a seller is never merged: two unknown sellers are not known to be one.
 */
export function mergeKey(
  finding: Finding,
  listing: Listing,
  mark: Trademark,
): { readonly key: string; readonly why: Bilingual } {
  const goods = goodsOf(listing);
  const platform = sellerKey(listing.platform);
  if (listing.seller === undefined) {
    return {
      key: JSON.stringify(["listing", platform, listing.id, finding.markId]),
      why: { zh: "卖家不明，不与其他链接合并", en: "the seller is unknown, so it stands alone" },
    };
  }
  return {
    key: JSON.stringify(["seller", platform, sellerKey(listing.seller), finding.markId, goods]),
    why: {
      zh: `同一卖家“${listing.seller}”、同一商标“${mark.markText}”、同类商品${goods === "" ? "" : `“${goods}”`}`,
      en: `the same seller “${listing.seller}”, the same mark “${mark.markText}”, the same goods${goods === "" ? "" : ` (${goods})`}`,
    },
  };
}

/** The last part of the category path; without one, the kind of goods that the title names last. */
function goodsOf(listing: Listing): string {
  const category =
    listing.category
      ?.split(/[>/|›»]/)
      .at(-1)
      ?.trim() ?? "";
  if (category !== "") return joinedForm(category);
  return goodsNamed(listing.title).at(-1)?.word ?? "";
}

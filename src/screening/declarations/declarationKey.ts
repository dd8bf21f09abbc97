import type { Bilingual } from "#law";
import { sellerKey, type Trademark } from "#rights";
import { goodsNamed } from "#similarity";
import type { Declaration } from "./Declaration.ts";

/** Findings with the same key are one clue: the same consignor, the same right, the same kind of goods. */
export function declarationKey(
  declaration: Declaration,
  mark: Trademark,
): { readonly key: string; readonly why: Bilingual } {
  const goods = declaration.hsCode?.slice(0, 4) ?? goodsNamed(declaration.goods).at(-1)?.word ?? "";
  const { consignor } = declaration;
  return {
    key: JSON.stringify(["consignor", sellerKey(consignor), mark.id, goods]),
    why: {
      zh: `同一发货人“${consignor}”、同一商标“${mark.markText}”、同类货物${goods === "" ? "" : `“${goods}”`}`,
      en: `the same consignor “${consignor}”, the same mark “${mark.markText}”, the same goods${goods === "" ? "" : ` (${goods})`}`,
    },
  };
}

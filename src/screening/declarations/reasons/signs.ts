import { joinedForm } from "#similarity";
import type { DeclarationField } from "../Declaration.ts";
import type { ReasonOf, SeenDeclaration } from "./reason.ts";

/** The consignor declares the brand: it says itself that the goods bear the sign. */
export const declaredBrand: ReasonOf = (seen) => {
  const { declaration, mark, unbranded } = seen;
  const brand = declaration.declaredBrand;
  if (brand === undefined || unbranded?.field === "declaredBrand") return undefined;
  const place = placeOf(seen, "declaredBrand");
  if (place === undefined) return undefined;
  return {
    kind: "declared-brand",
    weight: 0.1,
    field: "declaredBrand",
    querySpan: place.span,
    queryValue: place.words,
    markValue: mark.markText,
    sentence: {
      zh: `申报品牌“${brand}”与商标“${mark.markText}”相同或者近似`,
      en: `the declared brand “${brand}” is the mark “${mark.markText}” or like it`,
    },
  };
};

/** Another brand is declared than the one that the goods text seems to name: that word may be no brand at all. */
export const otherBrand: ReasonOf = (seen) => {
  const { declaration, unbranded } = seen;
  const brand = declaration.declaredBrand;
  if (brand === undefined || unbranded !== undefined || placeOf(seen, "declaredBrand") !== undefined) return undefined;
  if (joinedForm(brand) === "") return undefined;
  return {
    kind: "other-brand-declared",
    weight: -0.1,
    field: "declaredBrand",
    queryValue: brand,
    sentence: { zh: `申报的是另一品牌“${brand}”`, en: `another brand is declared: “${brand}”` },
  };
};

/** The text of the goods names the sign; with "unbranded" declared that is the stronger reason below. */
export const goodsText: ReasonOf = (seen) => {
  const place = placeOf(seen, "goods");
  if (place === undefined || seen.unbranded !== undefined) return undefined;
  return {
    kind: "goods-text",
    weight: 0.05,
    field: "goods",
    querySpan: place.span,
    queryValue: place.words,
    markValue: seen.mark.markText,
    sentence: {
      zh: `货物品名、规格中写有“${place.words}”`,
      en: `the text of the goods names “${place.words}”`,
    },
  };
};

/**
 * Said to have no brand, and described by one. An ordinary word says nothing so, for goods without a brand are described
 * by ordinary words, unless it stands like a name. Such a word, and a name that is only like the words, say half.
 */
export const unbrandedWithBrandWords: ReasonOf = (seen) => {
  const { unbranded, mark } = seen;
  const place = placeOf(seen, "goods");
  if (unbranded === undefined || place === undefined) return undefined;
  if (seen.isOrdinary && !standsLikeName(seen.declaration.goods, place.span)) return undefined;
  return {
    kind: "unbranded-with-brand-words",
    weight: named.has(seen.likeness) && !seen.isOrdinary ? 0.2 : 0.1,
    field: "goods",
    querySpan: place.span,
    queryValue: place.words,
    markValue: mark.markText,
    sentence: {
      zh: `申报“${unbranded.words}”，品名、规格中却写有“${place.words}”`,
      en: `declared “${unbranded.words}”, yet the text of the goods names “${place.words}”`,
    },
  };
};

/** The words are the mark, or hide it on purpose; nothing else was guessed. */
const named: ReadonlySet<string> = new Set([
  "same-sign",
  "disguised",
  "spaced-letters",
  "leet",
  "masked",
  "split-character",
  "repeated",
  "typed-pinyin",
  "alias",
]);

/** A Latin word in a Chinese text ("足球 MOLTEN"), or alone between the bars of a declared specification. */
function standsLikeName(goods: string, [start, end]: readonly [number, number]): boolean {
  const characters = Array.from(goods);
  const words = characters.slice(start, end).join("");
  if (!/\p{Script=Han}/u.test(words) && /\p{Script=Han}/u.test(goods)) return true;
  const before = characters.slice(0, start).join("");
  const after = characters.slice(end).join("");
  return /(?:^|[|｜])\s*$/.test(before) && /^\s*(?:$|[|｜])/.test(after) && before + after !== "";
}

function placeOf(
  { declaration, spans }: SeenDeclaration,
  field: DeclarationField,
): { readonly span: readonly [number, number]; readonly words: string } | undefined {
  const found = spans.find((span) => span.field === field);
  if (found === undefined) return undefined;
  const words = Array.from(declaration[field] ?? "")
    .slice(found.start, found.end)
    .join("");
  return { span: [found.start, found.end], words };
}

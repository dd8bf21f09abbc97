import { brandNames } from "./brandNames.ts";
import { ownTransliterations } from "./ownTransliterations.ts";
import { nameSuggestionIndex } from "./sources.ts";
import type { Table } from "./table.ts";

/** How many brands must show a character for a piece before it is believed, and how near the whole name must sound. */
const LEAST_BRANDS = 2;
const LEAST_NEARNESS = 0.6;

/** Characters and the pieces of Latin names they stand for, learned by aligning brand names; with our own list. */
export const transliterations: Table = {
  name: "transliterations",
  says: "Characters used to transcribe, each with the sounds it stands for in Latin names.",
  sources: [nameSuggestionIndex],
  make: async (options) => {
    const { latinSounds, transliterationCost, transliterationNearness } = await import(
      "../../src/similarity/writing/transliteration.ts"
    );
    const symbols = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));
    const seen = new Map<string, Set<string>>();
    for (const { id, latin, han } of brandNames(options)) {
      for (const one of latin) {
        for (const two of han) {
          if (transliterationNearness(symbols(one), symbols(two)) < LEAST_NEARNESS) continue;
          for (const [char, piece] of pieces(one, two)) {
            const key = char + latinSounds(symbols(piece));
            seen.set(key, (seen.get(key) ?? new Set()).add(id));
          }
        }
      }
    }
    const rows = new Map<string, Set<string>>();
    const add = (char: string, sounds: string): void => void rows.set(char, (rows.get(char) ?? new Set()).add(sounds));
    for (const entry of ownTransliterations.split(" "))
      for (const piece of entry.slice(1).split(",")) add(entry.charAt(0), latinSounds(symbols(piece)));
    for (const [key, brands] of seen)
      if (brands.size >= LEAST_BRANDS && key.length > 1) add(key.charAt(0), key.slice(1));
    const text = [...rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([char, sounds]) => char + [...sounds].toSorted().join(","))
      .join(" ");
    return [{ name: "transliterationRows", says: "A character, then its pieces as sounds; a blank between.", text }];

    /** The cheapest way to cut the Latin name into one piece a character. */
    function pieces(latin: string, han: string): [char: string, piece: string][] {
      const chars = Array.from(han);
      type Cut = { readonly cost: number; readonly cuts: readonly number[] };
      let best = new Map<number, Cut>([[0, { cost: 0, cuts: [] }]]);
      for (const char of chars) {
        const next = new Map<number, Cut>();
        for (const [from, { cost, cuts }] of best) {
          for (let to = from + 1; to <= Math.min(latin.length, from + 5); to++) {
            const price = transliterationCost(symbols(latin.slice(from, to)), symbols(char));
            if (price < 0) continue;
            if (cost + price < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
              next.set(to, { cost: cost + price, cuts: [...cuts, to] });
          }
        }
        best = next;
      }
      const cuts = best.get(latin.length)?.cuts ?? [];
      return cuts.map((to, index) => [chars[index] ?? "", latin.slice(cuts[index - 1] ?? 0, to)]);
    }
  },
};

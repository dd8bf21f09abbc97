import { syllableOf, syllableText } from "../writing/index.ts";
import { middle, withNeighbours } from "./align.ts";
import type { Pair, Range, View } from "./View.ts";

/** “刻”(ke): what is written, and for characters how it is read. */
export function spoken(view: View, range: Range): string {
  const reading = view.symbols.slice(range[0], range[1]).map((symbol) => syllableText(syllableOf(symbol)));
  const written = `“${view.text(range)}”`;
  return reading.every((one) => one !== "") && reading.length > 0 ? `${written}(${reading.join(" ")})` : written;
}

/** What is written otherwise; never empty. */
export function differing(pair: Pair): { readonly query: Range; readonly mark: Range } {
  const { query, mark } = middle(pair);
  return { query: withNeighbours(pair.query, query), mark: withNeighbours(pair.mark, mark) };
}

import { Script, scriptOf } from "../score/Reading.ts";
import { otherSyllableOf, syllableOf, syllableText } from "../writing/index.ts";
import { middle, withNeighbours } from "./align.ts";
import type { Pair, Range, View } from "./View.ts";

/** Two differing parts as they are said: “刻”(ke) and “克”(ke). */
export type Spoken = {
  readonly query: Range;
  readonly mark: Range;
  readonly querySaid: string;
  readonly markSaid: string;
  /** A character of them has two readings, so that the two may be said otherwise. */
  readonly inOneReading: boolean;
};

/** What is written otherwise, with the readings in which it is said alike. */
export function spoken(pair: Pair): Spoken {
  const { query, mark } = differing(pair);
  const [a, b] = [symbolsOf(pair.query, query), symbolsOf(pair.mark, mark)];
  const readings = a.length === b.length ? a.map((symbol, i) => matching(symbol, b[i] as number)) : undefined;
  const queryReadings = readings?.map(([first]) => first) ?? a.map(syllableOf);
  const markReadings = readings?.map(([, second]) => second) ?? b.map(syllableOf);
  return {
    query,
    mark,
    querySaid: said(pair.query, query, queryReadings),
    markSaid: said(pair.mark, mark, markReadings),
    inOneReading: a.some((symbol, i) => symbol !== b[i] && otherSyllableOf(symbol) + otherSyllableOf(b[i] ?? 0) > 0),
  };
}

const symbolsOf = (view: View, [from, to]: Range): readonly number[] => view.symbols.slice(from, to);

/** The readings of two characters that agree, the commoner first; when none do, the commonest of each. */
function matching(a: number, b: number): readonly [a: number, b: number] {
  const [first, second] = [syllableOf(a), otherSyllableOf(a)];
  const [other, otherSecond] = [syllableOf(b), otherSyllableOf(b)];
  if (first === other) return [first, other];
  if (second !== 0 && second === other) return [second, other];
  if (otherSecond !== 0 && otherSecond === first) return [first, otherSecond];
  if (second !== 0 && second === otherSecond) return [second, otherSecond];
  return [first, other];
}

function said(view: View, range: Range, readings: readonly number[]): string {
  const written = `“${view.text(range)}”`;
  return readings.length > 0 && readings.every((one) => one !== 0)
    ? `${written}(${readings.map(syllableText).join(" ")})`
    : written;
}

/** What is written otherwise; never empty. Of words in letters, whole words where more than a letter or two differ. */
function differing(pair: Pair): { readonly query: Range; readonly mark: Range } {
  const { query, mark } = middle(pair);
  const inLetters = [...symbolsOf(pair.query, query), ...symbolsOf(pair.mark, mark)].every(
    (symbol) => scriptOf(symbol) !== Script.character,
  );
  const isLong = query[1] - query[0] > 2 || mark[1] - mark[0] > 2;
  if (inLetters && isLong) return { query: wholeWords(pair.query, query), mark: wholeWords(pair.mark, mark) };
  return { query: withNeighbours(pair.query, query), mark: withNeighbours(pair.mark, mark) };
}

function wholeWords(view: View, [from, to]: Range): Range {
  const touched = view.words.filter((word) => word[1] > from && word[0] < Math.max(to, from + 1));
  return [touched[0]?.[0] ?? 0, touched.at(-1)?.[1] ?? view.length];
}

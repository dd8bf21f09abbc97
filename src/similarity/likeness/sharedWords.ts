import { plainWeight } from "../score/plainWords.ts";
import { Script, scriptOf } from "../score/Reading.ts";
import { sharedRun } from "./align.ts";
import type { Pair, Range } from "./View.ts";

/** The strongest word that both have; when they share none, the longest run of letters or characters. */
export function shared(pair: Pair): { readonly query: Range; readonly mark: Range } {
  let best: { readonly query: Range; readonly mark: Range } | undefined;
  let strongest = 0;
  for (const [i, query] of pair.query.words.entries()) {
    const j = pair.mark.words.findIndex((_, at) => pair.mark.word(at) === pair.query.word(i));
    const mark = pair.mark.words[j];
    if (mark === undefined) continue;
    const strength = plainWeight(Uint16Array.from(pair.query.symbols), query[0], query[1]) * (query[1] - query[0]);
    if (strength > strongest) [strongest, best] = [strength, { query, mark }];
  }
  const run = sharedRun(pair);
  // A word in common may be shorter than what two unbroken names have in common.
  return best !== undefined && best.query[1] - best.query[0] >= (run.query[1] - run.query[0]) / 2 ? best : run;
}

/** A word that both have. */
export type SharedWord = { readonly query: Range; readonly mark: Range; readonly weight: number };

/**
 * The words that both have: whole words of letters, and runs of two characters or more, which are written without
 * blanks. No letter, no character and no part of a word of letters is a word.
 */
export function sharedWords(pair: Pair): readonly SharedWord[] {
  const symbols = Uint16Array.from(pair.mark.symbols);
  const words = pair.query.words.flatMap((query, i): SharedWord[] => {
    const mark = pair.mark.words.find((_, j) => pair.mark.word(j) === pair.query.word(i));
    if (mark === undefined || query[1] - query[0] < 2) return [];
    return [{ query, mark, weight: plainWeight(symbols, mark[0], mark[1]) }];
  });
  const run = sharedRun(pair);
  const isCharacters = pair.mark.symbols
    .slice(run.mark[0], run.mark[1])
    .every((symbol) => scriptOf(symbol) === Script.character);
  if (words.length > 0 || !isCharacters || run.mark[1] - run.mark[0] < 2) return words;
  return [{ ...run, weight: plainWeight(symbols, run.mark[0], run.mark[1]) }];
}

/** The words of one side that the other does not have: as written, and where, from the first to the last of them. */
export function otherWords(pair: Pair, of: "query" | "mark"): { readonly text: string; readonly range: Range } {
  const [view, other] = of === "query" ? [pair.query, pair.mark] : [pair.mark, pair.query];
  const known = new Set(other.words.map((_, at) => other.word(at)));
  const extra = view.words.filter((_, at) => !known.has(view.word(at)));
  if (extra.length > 0 && extra.length < view.words.length)
    return {
      text: extra.map((word) => view.text(word)).join(" "),
      range: [extra[0]?.[0] ?? 0, extra.at(-1)?.[1] ?? view.length],
    };
  const run = sharedRun(pair)[of];
  const around = [[0, run[0]] as const, [run[1], view.length] as const].filter(([from, to]) => from < to);
  return {
    text: around.map((part) => view.text(part)).join("、"),
    range: [around[0]?.[0] ?? 0, around.at(-1)?.[1] ?? view.length],
  };
}

import { plainWeight } from "../score/plainWords.ts";
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

/** What the strongest of the words that both have weighs; when they share none, the run that they share. */
export function sharedWeight(pair: Pair): number {
  const symbols = Uint16Array.from(pair.mark.symbols);
  const known = new Set(pair.query.words.map((_, at) => pair.query.word(at)));
  const words = pair.mark.words.filter((_, at) => known.has(pair.mark.word(at)));
  if (words.length === 0) words.push(sharedRun(pair).mark);
  return Math.max(...words.map(([from, to]) => plainWeight(symbols, from, to)));
}

/** The words of one side that the other does not have, as written. */
export function otherWords(pair: Pair, of: "query" | "mark"): string {
  const [view, other] = of === "query" ? [pair.query, pair.mark] : [pair.mark, pair.query];
  const known = new Set(other.words.map((_, at) => other.word(at)));
  const extra = view.words.filter((_, at) => !known.has(view.word(at)));
  if (extra.length > 0 && extra.length < view.words.length) return extra.map((word) => view.text(word)).join(" ");
  const run = sharedRun(pair)[of];
  return [view.text([0, run[0]]), view.text([run[1], view.length])].filter((part) => part !== "").join("、");
}

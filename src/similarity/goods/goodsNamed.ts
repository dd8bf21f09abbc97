import { goodsInTitles } from "./goodsInTitles.ts";
import { singular } from "./groups/singular.ts";
import { type Normalised, type Span } from "../normalise/normalise.ts";

/** A word that tells what goods a text offers: the classes it may belong to, and where it stands. */
export type GoodsWord = { readonly word: string; readonly classNumbers: readonly number[]; readonly span: Span };

/** Kinds of goods named in a text, by our own table; the longest word at each place. */
export function goodsNamed(text: Normalised): readonly GoodsWord[] {
  const found: GoodsWord[] = [];
  const classesOf = goodsInTitles();
  const { tokens } = text;
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    if (token === undefined) continue;
    if (token.kind === "word") {
      let key = "";
      let best: GoodsWord | undefined;
      let last = from;
      for (let to = from; to < tokens.length && to < from + MOST_WORDS; to++) {
        const next = tokens[to];
        if (next === undefined || next.kind !== "word" || (to > from && next.gap !== "blank")) break;
        const single = key + singular(next.text);
        const classNumbers = classesOf.get(key + next.text) ?? classesOf.get(single);
        key = single;
        if (classNumbers === undefined) continue;
        const word = tokens
          .slice(from, to + 1)
          .map((one) => one.text)
          .join(" ");
        best = { word, classNumbers, span: [token.start, next.end] };
        last = to;
      }
      if (best !== undefined) {
        found.push(best);
        from = last;
      }
      continue;
    }
    let word = "";
    let best: GoodsWord | undefined;
    let last = from;
    for (let to = from; to < tokens.length && to < from + LONGEST; to++) {
      const next = tokens[to];
      if (next === undefined || (to > from && next.gap !== "none")) break;
      word += next.text;
      const classNumbers = classesOf.get(word);
      if (classNumbers === undefined) continue;
      best = { word, classNumbers, span: [token.start, next.end] };
      last = to;
    }
    if (best !== undefined) {
      found.push(best);
      from = last;
    }
  }
  return found;
}

/** Is this folded word the name of a kind of goods? Such a word alone distinguishes nobody's goods. */
export function isGoodsWord(word: string): boolean {
  return goodsInTitles().has(word);
}

/** Characters of the longest Chinese word looked for, and words of the longest English one. */
const LONGEST = 6;
const MOST_WORDS = 3;

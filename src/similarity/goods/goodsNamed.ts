import { goodsWords } from "../words/goodsWords.ts";
import { joinedForm, type Normalised, type Span } from "../normalise/normalise.ts";

/** A word that tells what goods a text offers: the classes it may belong to, and where it stands. */
export type GoodsWord = { readonly word: string; readonly classNumbers: readonly number[]; readonly span: Span };

/** Kinds of goods named in a text, by our own table; the longest word at each place. */
export function goodsNamed(text: Normalised): readonly GoodsWord[] {
  const found: GoodsWord[] = [];
  const { tokens } = text;
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    if (token === undefined) continue;
    if (token.kind === "word") {
      const classNumbers =
        classesOf.get(token.text) ?? (token.text.endsWith("s") ? classesOf.get(token.text.slice(0, -1)) : undefined);
      if (classNumbers !== undefined) found.push({ word: token.text, classNumbers, span: [token.start, token.end] });
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
  return classesOf.has(word);
}

const LONGEST = 6;

const classesOf = new Map<string, number[]>();
for (const [classNumber, words] of Object.entries(goodsWords)) {
  for (const word of words.split(" ")) {
    const key = joinedForm(word);
    const classes = classesOf.get(key) ?? [];
    classes.push(Number(classNumber));
    classesOf.set(key, classes);
  }
}

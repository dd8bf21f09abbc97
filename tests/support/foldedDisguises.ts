import { joinedForm } from "#similarity";
import type { Chance } from "./randomTexts.ts";

/** Ways to write a name that folds away whole: whoever reads the name reads the same name. */
export type FoldedDisguise = (name: string, chance: Chance) => string;

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Every code point that is read as exactly one letter or character, by what it is read as. */
function writtenAs(symbol: string): readonly string[] {
  if (known === undefined) {
    const found = new Map<string, string[]>();
    for (let point = 0x21; point < 0x30000; point++) {
      const written = String.fromCodePoint(point);
      const read = joinedForm(written);
      if (!/^[a-z\p{Script=Han}]$/u.test(read)) continue;
      const all = found.get(read);
      if (all === undefined) found.set(read, [written]);
      else all.push(written);
    }
    known = found;
  }
  return known.get(symbol) ?? [symbol];
}

const each = (name: string, change: (char: string) => string): string => Array.from(name, change).join("");
/** Letters alone: what is between words stays between them. */
const eachLetter = (name: string, change: (letter: string) => string): string =>
  each(name, (char) => (/[a-z\p{Script=Han}]/iu.test(char) ? change(char) : char));
/** Something after each character but the last. */
const between = (name: string, put: () => string): string =>
  Array.from(name, (char, at) => (at === 0 ? char : put() + char)).join("");

const among =
  (from: number, to: number): FoldedDisguise =>
  (name, chance) =>
    eachLetter(name, (letter) => {
      const all = writtenAs(letter.toLowerCase()).filter((one) => {
        const point = one.codePointAt(0) ?? 0;
        return point >= from && point < to;
      });
      return all.length === 0 ? letter : chance.pick(all);
    });

const put =
  (signs: readonly string[]): FoldedDisguise =>
  (name, chance) => {
    const sign = chance.pick(signs);
    return between(name, () => sign);
  };

export const foldedDisguises: Readonly<Record<string, FoldedDisguise>> = {
  "capital letters": (name) => name.toUpperCase(),
  "small letters": (name) => name.toLowerCase(),
  "full width": among(0xff00, 0x10000),
  "mathematical alphabets": among(0x1d400, 0x1d800),
  "circled letters": among(0x2460, 0x2500),
  "squared and circled emoji": among(0x1f110, 0x1f190),
  flags: among(0x1f1e6, 0x1f200),
  "letters of other alphabets": among(0x370, 0x1e00),
  "letters with accents": among(0xc0, 0x250),
  "traditional characters and variants": among(0x3400, 0x30000),
  "whatever is read as the letter": among(0x21, 0x30000),
  "combining signs": (name, chance) =>
    eachLetter(name, (letter) => letter + String.fromCodePoint(0x300 + chance.below(0x6f))),
  "a pile of combining signs": (name, chance) =>
    eachLetter(
      name,
      (letter) => letter + Array.from({ length: 20 }, () => String.fromCodePoint(0x300 + chance.below(0x6f))).join(""),
    ),
  "zero width": put(["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200b\u200b", "\u{e0041}"]),
  "signs of direction": (name) => `\u202e${name}\u202c`,
  spaced: put([" ", "  ", "\u3000", "\u00a0", "\u2009", "\t"]),
  dotted: put([".", "·", "-", "/", "|", "•", "・", "‧", "。"]),
};

/** Two disguises, one over the other. */
export function twiceDisguised(name: string, chance: Chance): string {
  const all = Object.values(foldedDisguises);
  // Letters are changed first: what stands between them would be changed no more.
  const [letters, signs] = [all.slice(0, 11), all.slice(11)];
  return chance.pick(signs)(chance.pick(letters)(name, chance), chance);
}

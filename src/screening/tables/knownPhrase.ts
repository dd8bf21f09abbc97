import { type Sign, WordFlag, wordFlags } from "#similarity";

/**
 * Is the sign a word of the language, or cut into words without a rest: 花瓶, 小|辫子, 二|合一, 白|玫瑰, "halogen"? Such a sign
 * stands in titles that mean nobody by it. Rarer words count as well: a register is full of them.
 */
export function isKnownPhrase({ tokens, joined }: Sign): boolean {
  if (tokens.length === 0) return false;
  if (tokens.every((token) => token.kind === "word"))
    return joined.length >= 4 && tokens.every(({ text }) => text.length >= 3 && isKnown(text));
  return tokens.every((token) => token.kind === "han") && isCutIntoWords(joined);
}

const isKnown = (word: string): boolean => flagsAt(word) !== 0;

/** Words of two to four characters that the tables know, and single characters that our own lists call words. */
export function isCutIntoWords(name: string): boolean {
  const length = name.length;
  if (length < 2 || length > 12) return false;
  if (flagsAt(name) !== 0) return true;
  // How many characters up to here stand alone; a name of single characters only is no phrase: 天地人.
  const alone = new Uint8Array(length + 1).fill(NEVER);
  alone[0] = 0;
  for (let from = 0; from < length; from++) {
    const before = alone[from] as number;
    if (before === NEVER) continue;
    if (isWordAlone(name[from] as string)) alone[from + 1] = Math.min(alone[from + 1] as number, before + 1);
    for (let to = from + 2; to <= length && to <= from + 4; to++)
      if (flagsAt(name.slice(from, to)) !== 0) alone[to] = Math.min(alone[to] as number, before);
  }
  return (alone[length] as number) <= 1;
}

const NEVER = 255;

const isWordAlone = (character: string): boolean =>
  numbers.includes(character) || (flagsAt(character) & ~(WordFlag.rank | WordFlag.surname)) !== 0;

const numbers = "一二三四五六七八九十百千万两双半多全单无";

function flagsAt(word: string): number {
  const size = Math.min(word.length, scratch.length);
  for (let i = 0; i < size; i++) scratch[i] = word.charCodeAt(i);
  return wordFlags(scratch, 0, size) & ~WordFlag.surname;
}

const scratch = new Uint16Array(32);

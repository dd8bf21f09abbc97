import { soundKey } from "#similarity";
import { nearSyllables } from "./sound.ts";
import { append, bagOf, hashOf, keyOf, powers, Salt, spread } from "./keys.ts";
import type { KeyList } from "./keyTable.ts";
import { addWordPairs, type PairLengths } from "./pairLengths.ts";
import { isDigit, isVowel, leetClass, squeeze } from "./letters.ts";
import { FormKind, Script } from "./screeningTables.ts";

/** The tables under construction, by the names of `ScreeningTables`. */
export type KeyLists = Readonly<Record<"exact" | "letters" | "pairs" | "han" | "orders" | "sound" | "heads", KeyList>>;

export const LONGEST_FUZZY = 24;
/** Two letters taken out make half as many keys as the square of the length; longer names have other ways. */
const LONGEST_PAIRS = 16;
export const LONGEST_HAN = 8;

/** Enters every key under which a text may lead to this form. What a table offers is verified; it never decides. */
export function addFormKeys(
  lists: KeyLists,
  pairLengths: PairLengths,
  form: number,
  kind: number,
  script: number,
  breaks: number,
  symbols: Uint16Array,
): void {
  const length = symbols.length;
  const hash = hashOf(symbols, 0, length);
  lists.exact.add(keyOf(hash, length, Salt.exact), form);
  if (kind === FormKind.typedPinyin) return;
  if (script === Script.letters && length <= LONGEST_FUZZY)
    addLetterKeys(lists, pairLengths, form, kind, breaks, symbols);
  if (script === Script.han && length <= LONGEST_HAN && kind !== FormKind.core) addHanKeys(lists, form, symbols);
}

function addLetterKeys(
  lists: KeyLists,
  pairLengths: PairLengths,
  form: number,
  kind: number,
  breaks: number,
  symbols: Uint16Array,
): void {
  const length = symbols.length;
  if (breaks !== 0 && kind !== FormKind.core) {
    const words = wordHashes(symbols, breaks);
    if (words.length > 1) {
      let bag = 0;
      for (const word of words) bag = (bag + spread(word)) | 0;
      lists.exact.add(keyOf(bag, words.length, Salt.words), form);
      addWordPairs(pairLengths, words);
    }
  }
  if (length < 4) return;
  const digits = symbols.some(isDigit);
  if (!digits) lists.exact.add(keyOf(hashOf(symbols.map(leetClass), 0, length), length, Salt.leet), form);
  if (kind === FormKind.core && length < 7) return;
  if (!digits && kind !== FormKind.core && length >= 6) {
    const bare = withoutVowels(symbols, breaks);
    if (bare.length >= 4 && bare.length < length)
      lists.exact.add(keyOf(hashOf(bare, 0, bare.length), bare.length, Salt.consonants), form);
    const said = new Uint16Array(length * 2 + 2);
    const sounds = soundKey(symbols, 0, length, said);
    if (sounds >= 5) lists.exact.add(keyOf(hashOf(said, 0, sounds), sounds, Salt.spoken), form);
  }
  const squeezed = new Uint16Array(length);
  const count = squeeze(symbols, 0, length, squeezed);
  if (count < length) lists.exact.add(keyOf(hashOf(squeezed, 0, count), count, Salt.squeezed), form);
  const prefix = prefixHashes(symbols);
  for (let at = 0; at < length; at++) {
    if (at > 0 && symbols[at] === symbols[at - 1]) continue;
    lists.letters.add(keyOf(without(prefix, 0, length, at), length - 1, Salt.deleted), form);
  }
  for (let head = 2; head <= 4 && head < length - 1; head++)
    lists.heads.add(keyOf(prefix[head] as number, head, Salt.head), form);
  if (length < 5 || length > LONGEST_PAIRS) return;
  for (let first = 0; first < length - 1; first++) {
    // Below eight letters only two hidden neighbours (CH**EL) say enough.
    for (let second = first + 1; second < (length < 8 ? first + 2 : length); second++)
      lists.pairs.add(keyOf(withoutTwo(prefix, 0, length, first, second), length - 2, Salt.twoDeleted), form);
  }
}

function addHanKeys(lists: KeyLists, form: number, symbols: Uint16Array): void {
  const length = symbols.length;
  if (length < 2) return;
  if (length >= 3) lists.orders.add(keyOf(bagOf(symbols, 0, length), length, Salt.bag), form);
  for (let head = 1; head < length && head <= 2; head++)
    if (length <= head + 3) lists.heads.add(keyOf(hashOf(symbols, 0, head), head, Salt.head), form);
  const prefix = prefixHashes(symbols);
  if (length >= 3)
    for (let at = 0; at < length; at++)
      lists.han.add(
        keyOf(hidden(prefix, 0, length, at, symbols[at] as number), length, Salt.hidden),
        form,
        symbols[at] as number,
      );
  if (length >= 4) {
    for (let at = 0; at < length; at++)
      if (at === 0 || symbols[at] !== symbols[at - 1])
        lists.han.add(keyOf(without(prefix, 0, length, at), length - 1, Salt.deleted), form);
  }
  const near = nearSyllables();
  const syllables = symbols.map((symbol) => near[symbol] as number);
  if (syllables.includes(0)) return;
  // Two characters sound like others in every second title: 明治 and 名致. Of them only the writing counts.
  if (length >= 3) lists.sound.add(keyOf(hashOf(syllables, 0, length), length, Salt.sound), form);
}

/** "nordvik" as "nrdvk": the letters without vowels, of which only one that begins a word stays. */
export function withoutVowels(symbols: Uint16Array, breaks: number): Uint16Array {
  return symbols.filter((symbol, at) => at === 0 || !isVowel(symbol) || (at < 32 && ((breaks >>> at) & 1) === 1));
}

/** The hash of each word of a name. */
function wordHashes(symbols: Uint16Array, breaks: number): readonly number[] {
  const hashes: number[] = [];
  let from = 0;
  for (let at = 1; at <= symbols.length; at++) {
    if (at < symbols.length && (at > 31 || ((breaks >>> at) & 1) === 0)) continue;
    hashes.push(hashOf(symbols, from, at));
    from = at;
  }
  return hashes;
}

export function prefixHashes(symbols: Uint16Array): Int32Array {
  const prefix = new Int32Array(symbols.length + 1);
  for (let i = 0; i < symbols.length; i++) prefix[i + 1] = append(prefix[i] as number, symbols[i] as number);
  return prefix;
}

/** Hash of `from` to `to`, out of the hashes of the beginnings. */
export function stretch(prefix: Int32Array, from: number, to: number): number {
  return ((prefix[to] as number) - Math.imul(prefix[from] as number, powers[to - from] as number)) | 0;
}

export function without(prefix: Int32Array, from: number, to: number, out: number): number {
  return (Math.imul(stretch(prefix, from, out), powers[to - out - 1] as number) + stretch(prefix, out + 1, to)) | 0;
}

export function withoutTwo(prefix: Int32Array, from: number, to: number, first: number, second: number): number {
  return (
    (Math.imul(
      (Math.imul(stretch(prefix, from, first), powers[second - first - 1] as number) +
        stretch(prefix, first + 1, second)) |
        0,
      powers[to - second - 1] as number,
    ) +
      stretch(prefix, second + 1, to)) |
    0
  );
}

const HIDDEN = spread(0x2a);
/** The stretch with the mask sign in the place of one symbol. */
export function hidden(prefix: Int32Array, from: number, to: number, at: number, symbol: number): number {
  return (stretch(prefix, from, to) + Math.imul((HIDDEN - spread(symbol)) | 0, powers[to - at - 1] as number)) | 0;
}

import { Gap, isCommonWord, joinParts, Kind } from "#similarity";
import { isAsWritten, Like } from "../likenessKind.ts";
import { LONGEST_FUZZY, LONGEST_HAN, stretch, without } from "../tables/formKeys.ts";
import { append, keyOf, LONGEST_WINDOW, powers, Salt, spread } from "../tables/keys.ts";
import { type KeyTable, mayHold } from "../tables/keyTable.ts";
import { isDigit, leetClass, squeeze } from "../tables/letters.ts";
import { HEADS, OPENING, openingHash, pairHash, TAILS, wordsHash } from "../tables/pairLengths.ts";
import type { ScreeningTables } from "../tables/screeningTables.ts";
import { findPartPinyin } from "./findPartPinyin.ts";
import { findBare, findGlued, findSpoken, findStyledHead } from "./findRespelled.ts";
import type { Hits } from "./Hits.ts";
import type { PlainText } from "./PlainText.ts";
import { areNear } from "./areNear.ts";
import type { WordMemo } from "./WordMemo.ts";
import {
  verifyCharacter,
  verifyHidden,
  verifyLeet,
  verifyLetter,
  verifyMasked,
  verifyOrder,
  verifyRepeated,
  verifySame,
  verifySound,
  verifyTwoLetters,
  verifyWords,
} from "./verify.ts";

/** Which comparison a key asks for. */
const How = {
  same: 0,
  letter: 1,
  twoLetters: 2,
  leet: 3,
  repeated: 4,
  words: 5,
  order: 6,
  character: 8,
  sound: 9,
  masked: 10,
  split: 11,
} as const;

/** Forms of one key that are compared; the same key for more is no name's own. What is left out is counted. */
const MOST_OF_A_KEY = 400;
/** Words of one window: no mark in use has more. Single letters may be set apart up to twenty. */
const MOST_WORDS = 5;
const MOST_SINGLES = 20;

/** How hard to look: `exact` for long texts, `close` for titles. */
export type Depth = "exact" | "close";

/** Every stretch of the text that some form is like. Work grows with the length of the text and nothing else. */
export function findHits(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  depth: Depth,
  hits: Hits,
  memo: WordMemo,
): void {
  if (tables.forms.count === 0) return;
  findWindows(tables, part, text, hits);
  if (depth === "exact") return;
  findLetters(tables, part, text, hits, memo);
  if (text.hasHan) {
    findHan(tables, part, text, hits);
    findPartPinyin(tables, part, text, hits);
  }
  if (text.hasMasks) findMasked(tables, part, text, hits);
}

function compare(
  tables: ScreeningTables,
  part: number,
  table: KeyTable,
  key: number,
  text: PlainText,
  from: number,
  to: number,
  how: number,
  hits: Hits,
  trailing = 0,
): void {
  const bucket = key >>> table.bucketShift;
  const end = table.buckets[bucket + 1] as number;
  const { forms } = tables;
  let compared = 0;
  for (let i = table.buckets[bucket] as number; i < end; i++) {
    if (table.keys[i] !== key) continue;
    if (++compared > MOST_OF_A_KEY) {
      hits.leftOut++;
      continue;
    }
    hits.touched++;
    const form = table.forms[i] as number;
    switch (how) {
      case How.same:
        verifySame(hits, part, forms, form, text, from, to);
        break;
      case How.letter:
        verifyLetter(hits, part, forms, form, text, from, to);
        break;
      case How.twoLetters:
        verifyTwoLetters(hits, part, forms, form, text, from, to);
        break;
      case How.leet:
        verifyLeet(hits, part, forms, form, text, from, to);
        break;
      case How.repeated:
        verifyRepeated(hits, part, forms, form, text, from, to);
        break;
      case How.words:
        verifyWords(hits, part, forms, form, text, from, to);
        break;
      case How.order:
        verifyOrder(hits, part, forms, form, text, from, to);
        break;
      case How.character:
        verifyCharacter(hits, part, forms, form, text, from, to);
        break;
      case How.sound:
        verifySound(hits, part, forms, form, text, from, to);
        break;
      case How.masked:
        verifyMasked(hits, part, forms, form, text, from, to, trailing);
        break;
      default:
        break;
    }
  }
}

const isHanKind = (kind: number): boolean => kind === Kind.han || kind === Kind.kana;

/** Windows of whole tokens as they stand: one to five words, or any run of single letters and characters. */
function findWindows(tables: ScreeningTables, part: number, text: PlainText, hits: Hits): void {
  const { tokens, tokenCount, hashes, kinds, symbols, pairs, length: textLength } = text;
  const { exact, lengths, longest } = tables;
  const { pairs: knownPairs, openings, words: knownWords, shift } = tables.pairLengths;
  const most = longest < LONGEST_WINDOW ? longest : LONGEST_WINDOW;
  for (let first = 0; first < tokenCount; first++) {
    const from = tokens[first] as number;
    const firstEnd = tokens[first + 1] as number;
    const startsWithWord = !isHanKind(kinds[from] as number);
    let known = 0;
    if (from + 1 < textLength) {
      known = knownPairs[pairHash(symbols[from] as number, symbols[from + 1] as number) >>> shift] as number;
      pairs[from] = known;
      // The first two letters are those of some name of any length.
      if (startsWithWord && (known & 0xfff0) !== 0) {
        const opening =
          from + OPENING <= textLength
            ? (openings[openingHash(stretch(hashes, from, from + OPENING)) >>> shift] as number)
            : 0;
        known &= opening | 0xf;
      }
    }
    let singles = true;
    let words = 0;
    // Of how many words the names are that have both the first and the second.
    let counts = 0;
    for (let last = first; last < tokenCount; last++) {
      const begin = tokens[last] as number;
      const to = tokens[last + 1] as number;
      const length = to - from;
      if (length > most) break;
      singles = singles && to - begin === 1;
      if (last - first >= (singles ? MOST_SINGLES : MOST_WORDS)) break;
      if (lengths[length] === 1 && (length === 1 || ((known >>> (length < 15 ? length : 15)) & 1) === 1)) {
        const key = keyOf(stretch(hashes, from, to), length, Salt.exact);
        if (mayHold(exact, key)) {
          const before = hits.count;
          compare(tables, part, exact, key, text, from, to, How.same, hits);
          if (last === first)
            for (let hit = before; hit < hits.count; hit++)
              if (isAsWritten(hits.kinds[hit] as number)) text.named[first] = 1;
        }
      }
      if (startsWithWord && !singles) {
        const word = spread(stretch(hashes, begin, to));
        if (last === first + 1 && firstEnd - from > 1) counts = knownWords[wordsHash(words, word) >>> shift] as number;
        words = (words + word) | 0;
        if (((counts >>> (last - first + 1)) & 1) === 1) {
          const key = keyOf(words, last - first + 1, Salt.words);
          if (mayHold(exact, key)) compare(tables, part, exact, key, text, from, to, How.words, hits);
        }
      }
    }
  }
}

const scratch = new Uint16Array(LONGEST_WINDOW);

/** Names of letters, one or two words together, with a letter changed, digits for letters, or letters repeated. */
function findLetters(tables: ScreeningTables, part: number, text: PlainText, hits: Hits, memo: WordMemo): void {
  const { tokens, tokenCount, hashes, kinds, symbols, gaps } = text;
  for (let token = 0; token < tokenCount; token++) {
    const from = tokens[token] as number;
    if (isHanKind(kinds[from] as number)) continue;
    for (let words = 1; words <= 2 && token + words <= tokenCount; words++) {
      const to = tokens[token + words] as number;
      const length = to - from;
      const second = tokens[token + 1] as number;
      if (words === 2 && isHanKind(kinds[second] as number)) break;
      if (length > LONGEST_FUZZY) break;
      if (length < 4) continue;
      const isShortPair = words === 2 && length < 9;
      const hasDigit = !isShortPair && text.hasDigits && digitsIn(symbols, from, to);
      if (words === 1 && hasDigit) {
        findWithDigits(tables, part, text, from, to, hits);
        break;
      }
      if (hasDigit) {
        findLeet(tables, part, text, from, to, hits);
        break;
      }
      // Before what is remembered of plain words: this depends on how the letters are written.
      if (words === 1 && text.disguised[from] !== 0) findStyledHead(tables, part, text, from, to, hits);
      // A word that is a mark as written is not looked at letter by letter.
      if (text.named[token] === 1 && (words === 1 || (!isShortPair && text.named[token + 1] === 1))) continue;
      // Where the second word begins, and whether a mask sign alone keeps it apart.
      const split = words === 1 ? 0 : ((second - from) << 1) | (gaps[second] === Gap.none ? 1 : 0);
      const slot = memo.slotOf(stretch(hashes, from, to), symbols, from, to, split);
      if (memo.repeat(slot, hits, part, from)) continue;
      const before = hits.count;
      const leftOut = hits.leftOut;
      if (isShortPair) findBare(tables, part, text, from, to, hits);
      else if (words === 2 || !isCommonWord(String.fromCharCode(...symbols.subarray(from, to))))
        findNearLetters(tables, part, text, from, to, words === 1, hits);
      if (hits.leftOut === leftOut) memo.keep(slot, hits, before);
    }
  }
}

/** One word or two, without digits, looked at letter by letter. What is found depends on nothing but the words. */
function findNearLetters(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  isOneWord: boolean,
  hits: Hits,
): void {
  const { hashes } = text;
  const { exact, letters, pairs } = tables;
  const length = to - from;
  if (isOneWord) {
    findRepeated(tables, part, text, from, to, hits);
    if (length >= 8) findGlued(tables, part, text, from, to, hits);
  }
  findBare(tables, part, text, from, to, hits);
  findSpoken(tables, part, text, from, to, hits);
  const own = keyOf(stretch(hashes, from, to), length, Salt.deleted);
  if (mayHold(letters, own)) compare(tables, part, letters, own, text, from, to, How.letter, hits);
  for (let at = from; at < to && length >= 5; at++) {
    const hash = without(hashes, from, to, at);
    const added = keyOf(hash, length - 1, Salt.exact);
    if (mayHold(exact, added)) compare(tables, part, exact, added, text, from, to, How.letter, hits);
    const other = keyOf(hash, length - 1, Salt.deleted);
    if (mayHold(letters, other)) compare(tables, part, letters, other, text, from, to, How.letter, hits);
  }
  if (!isOneWord || length < 7 || length > 16) return;
  // One letter of the text against two of the name, or the other way round, and two letters left out or put in.
  const two = keyOf(stretch(hashes, from, to), length, Salt.twoDeleted);
  if (mayHold(pairs, two)) compare(tables, part, pairs, two, text, from, to, How.twoLetters, hits);
  for (let at = from; at < to; at++) {
    const one = keyOf(without(hashes, from, to, at), length - 1, Salt.twoDeleted);
    if (mayHold(pairs, one)) compare(tables, part, pairs, one, text, from, to, How.twoLetters, hits);
  }
  for (let at = from; at < to - 1; at++) {
    const head = stretch(hashes, from, at);
    for (let second = at + 1; second < to; second++) {
      const middle = (Math.imul(head, powers[second - at - 1] as number) + stretch(hashes, at + 1, second)) | 0;
      const hash = (Math.imul(middle, powers[to - second - 1] as number) + stretch(hashes, second + 1, to)) | 0;
      const key = keyOf(hash, length - 2, Salt.twoDeleted);
      if (mayHold(pairs, key)) compare(tables, part, pairs, key, text, from, to, How.twoLetters, hits);
      const added = keyOf(hash, length - 2, Salt.deleted);
      if (mayHold(letters, added)) compare(tables, part, letters, added, text, from, to, How.twoLetters, hits);
      const whole = keyOf(hash, length - 2, Salt.exact);
      if (mayHold(exact, whole)) compare(tables, part, exact, whole, text, from, to, How.twoLetters, hits);
    }
  }
}

function digitsIn(symbols: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(symbols[i] as number)) return true;
  return false;
}

/** "N1KE" read with digits as letters; "nike2019" read without its number. */
function findWithDigits(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  hits: Hits,
): void {
  const { symbols, hashes } = text;
  const { exact } = tables;
  findLeet(tables, part, text, from, to, hits);
  let head = from;
  while (head < to && !isDigit(symbols[head] as number)) head++;
  for (let i = head; i < to; i++) if (!isDigit(symbols[i] as number)) return;
  if (head - from < 4) return;
  const name = keyOf(stretch(hashes, from, head), head - from, Salt.exact);
  if (mayHold(exact, name)) compare(tables, part, exact, name, text, from, head, How.same, hits);
}

function findLeet(tables: ScreeningTables, part: number, text: PlainText, from: number, to: number, hits: Hits): void {
  let hash = 0;
  for (let i = from; i < to; i++) hash = append(hash, leetClass(text.symbols[i] as number));
  const key = keyOf(hash, to - from, Salt.leet);
  if (mayHold(tables.exact, key)) compare(tables, part, tables.exact, key, text, from, to, How.leet, hits);
}

function findRepeated(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  hits: Hits,
): void {
  const { symbols } = text;
  const count = squeeze(symbols, from, to, scratch);
  if (count === to - from) return;
  let hash = 0;
  for (let i = 0; i < count; i++) hash = append(hash, scratch[i] as number);
  for (const salt of [Salt.exact, Salt.squeezed]) {
    const key = keyOf(hash, count, salt);
    if (mayHold(tables.exact, key)) compare(tables, part, tables.exact, key, text, from, to, How.repeated, hits);
  }
}

/** Han names in runs without gaps: by sound, in another order, with one character other, more or less. */
function findHan(tables: ScreeningTables, part: number, text: PlainText, hits: Hits): void {
  const { length, kinds, gaps, masks } = text;
  for (let from = 0; from < length; ) {
    if (!isHanKind(kinds[from] as number)) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < length && isHanKind(kinds[to] as number) && gaps[to] === Gap.none && masks[to] === 0) to++;
    if (to - from > 2) findInRun(tables, part, text, from, to, hits);
    from = to;
  }
}

const HIDDEN = spread(0x2a);

function findInRun(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  begin: number,
  end: number,
  hits: Hits,
): void {
  const { symbols, hashes, sounds, bags, syllables, pairs } = text;
  const { exact, han, orders, sound } = tables;
  const { sounds: knownSounds, shift } = tables.pairLengths;
  for (let from = begin; from < end - 2; from++) {
    const most = end < from + LONGEST_HAN + 1 ? end : from + LONGEST_HAN + 1;
    const heard = knownSounds[pairHash(syllables[from] as number, syllables[from + 1] as number) >>> shift] as number;
    const head = ((pairs[from] as number) >>> HEADS) & 0x7f;
    for (let to = from + 3; to <= most; to++) {
      const length = to - from;
      if (length <= LONGEST_HAN) {
        const bag = keyOf(((bags[to] as number) - (bags[from] as number)) | 0, length, Salt.bag);
        if (mayHold(orders, bag)) compare(tables, part, orders, bag, text, from, to, How.order, hits);
        if (((heard >>> length) & 1) === 1) {
          const key = keyOf(stretch(sounds, from, to), length, Salt.sound);
          if (mayHold(sound, key)) compare(tables, part, sound, key, text, from, to, How.sound, hits);
        }
      }
      // Bit n - 2 for names of n characters.
      const either = head | (((pairs[to - 2] as number) >>> TAILS) & 0x7f);
      // The middle one of three leaves neither pair whole.
      const isOneOther = ((either >>> (length - 2)) & 1) === 1 || length === 3;
      const isOneLess = ((either >>> (length - 1)) & 1) === 1;
      const isOneMore = length >= 4 && ((either >>> (length - 3)) & 1) === 1;
      if (!isOneOther && !isOneLess && !isOneMore) continue;
      const hash = stretch(hashes, from, to);
      if (isOneLess) {
        const key = keyOf(hash, length, Salt.deleted);
        if (mayHold(han, key)) compare(tables, part, han, key, text, from, to, How.character, hits);
      }
      if (isOneOther) {
        for (let at = from; at < to; at++) {
          const change = Math.imul((HIDDEN - spread(symbols[at] as number)) | 0, powers[to - at - 1] as number);
          const key = keyOf((hash + change) | 0, length, Salt.hidden);
          if (mayHold(han, key)) findHidden(tables, part, key, text, from, to, at, hits);
        }
      }
      if (isOneMore) {
        for (let at = from + 1; at < to - 1; at++) {
          const key = keyOf(without(hashes, from, to, at), length - 1, Salt.exact);
          if (mayHold(exact, key)) compare(tables, part, exact, key, text, from, to, How.character, hits);
        }
      }
    }
  }
  findSplit(tables, part, text, begin, end, hits);
}

/** Names with another character at a place. In a large register most of them have one that is nothing like it. */
function findHidden(
  { han, forms }: ScreeningTables,
  part: number,
  key: number,
  text: PlainText,
  from: number,
  to: number,
  at: number,
  hits: Hits,
): void {
  const { buckets, keys, hidden } = han;
  const bucket = key >>> han.bucketShift;
  const end = buckets[bucket + 1] as number;
  const written = text.symbols[at] as number;
  const mustBeNear = to - from === 3;
  let compared = 0;
  for (let i = buckets[bucket] as number; i < end; i++) {
    if (keys[i] !== key) continue;
    if (++compared > MOST_OF_A_KEY) {
      hits.leftOut++;
      continue;
    }
    const own = hidden[i] as number;
    if (own === written || (mustBeNear && !areNear(written, own))) continue;
    hits.touched++;
    verifyHidden(hits, part, forms, han.forms[i] as number, text, from, to);
  }
}

/** A character written as its two parts: 日知 for 智. Windows that hold the pair are read with the whole character. */
function findSplit(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  begin: number,
  end: number,
  hits: Hits,
): void {
  const { symbols } = text;
  const { exact, forms } = tables;
  for (let at = begin; at < end - 1; at++) {
    const whole = joinParts(symbols[at] as number, symbols[at + 1] as number);
    if (whole === 0) continue;
    for (let from = Math.max(begin, at - 6); from <= at; from++) {
      let hash = 0;
      let length = 0;
      for (let i = from; i < end && length < LONGEST_HAN; i++) {
        hash = append(hash, i === at ? whole : (symbols[i] as number));
        length++;
        if (i === at) i++;
        if (i <= at || length < 2) continue;
        const key = keyOf(hash, length, Salt.exact);
        if (!mayHold(exact, key)) continue;
        const bucket = key >>> exact.bucketShift;
        for (let entry = exact.buckets[bucket] as number; entry < (exact.buckets[bucket + 1] as number); entry++) {
          if (exact.keys[entry] !== key) continue;
          hits.touched++;
          const form = exact.forms[entry] as number;
          const start = forms.starts[form] as number;
          if ((forms.starts[form + 1] as number) - start !== length || (forms.kinds[form] as number) > 1) continue;
          let same = true;
          for (let k = 0; k < length && same; k++) {
            const symbol = k < at - from ? symbols[from + k] : k === at - from ? whole : symbols[from + k + 1];
            same = symbol === forms.symbols[start + k];
          }
          if (same) hits.add(part, form, from, i + 1, Like.split, length === 2 ? 72 : 82, at - from);
        }
      }
    }
  }
}

/** Around every mask sign: what stands tight before it, with or without what stands tight after it. */
function findMasked(tables: ScreeningTables, part: number, text: PlainText, hits: Hits): void {
  const { length, masks, gaps, symbols, kinds, hashes } = text;
  const { letters, pairs, han, heads } = tables;
  for (let at = 1; at <= length; at++) {
    const signs = at === length ? text.trailingMasks : (masks[at] as number);
    if (signs === 0 || signs > 8 || (at < length && gaps[at] === Gap.sign)) continue;
    const isHan = isHanKind(kinds[at - 1] as number);
    const reach = isHan ? LONGEST_HAN : LONGEST_FUZZY;
    // The name begins at the first letter of the word, or at any Han character of the run.
    for (let from = at - 1; from >= Math.max(0, at - reach); from--) {
      if (isHanKind(kinds[from] as number) !== isHan) break;
      const isBegin =
        isHan ||
        from === 0 ||
        gaps[from] !== Gap.none ||
        isHanKind(kinds[from - 1] as number) ||
        (masks[from] as number) > 0;
      if (isBegin) {
        const head = at - from;
        // One character left standing is a name only where a name can begin.
        const isOpen =
          !isHan || head > 1 || from === 0 || gaps[from] !== Gap.none || !isHanKind(kinds[from - 1] as number);
        if (head <= (isHan ? 2 : 4) && isOpen) {
          const key = keyOf(hash(hashes, from, at), head, Salt.head);
          if (mayHold(heads, key)) compare(tables, part, heads, key, text, from, at, How.masked, hits, signs);
        }
        if (at < length && gaps[at] === Gap.none) {
          let hidden = signs;
          for (let to = at + 1; to <= Math.min(length, at + reach); to++) {
            if (to - 1 > at) {
              if (gaps[to - 1] !== Gap.none) break;
              hidden += masks[to - 1] as number;
            }
            if (isHanKind(kinds[to - 1] as number) !== isHan) break;
            const isEnd = isHan || to === length || gaps[to] !== Gap.none || isHanKind(kinds[to] as number);
            if (!isEnd) continue;
            const seen = to - from;
            const whole = hash(hashes, from, to);
            if (isHan) {
              if (hidden === 1) {
                const masked = append(hash(hashes, from, at), 0x2a);
                let key = masked;
                for (let i = at; i < to; i++) key = append(key, symbols[i] as number);
                const sought = keyOf(key, seen + 1, Salt.hidden);
                if (mayHold(han, sought)) compare(tables, part, han, sought, text, from, to, How.masked, hits);
              }
            } else {
              const one = keyOf(whole, seen, Salt.deleted);
              if (mayHold(letters, one)) compare(tables, part, letters, one, text, from, to, How.masked, hits);
              const two = keyOf(whole, seen, Salt.twoDeleted);
              if (mayHold(pairs, two)) compare(tables, part, pairs, two, text, from, to, How.masked, hits);
            }
          }
        }
      }
      if (gaps[from] !== Gap.none) break;
    }
  }
}

const hash = stretch;

import { joinParts } from "../writing/index.ts";
import { compareCharacters } from "./compareCharacters.ts";
import { compareLetters } from "./compareLetters.ts";
import { compareScripts, isSpelledIn } from "./compareScripts.ts";
import { compareWords } from "./compareWords.ts";
import { Kind } from "./kinds.ts";
import { MASK, type PreparedQuery } from "./PreparedQuery.ts";
import { wordWeight } from "./Rarity.ts";
import { Reading } from "./Reading.ts";
import { weights } from "./weights.ts";

/** The mark under comparison, taken apart; used again for every mark. */
const mark = new Reading();
const markLetters = new Reading();
const markCharacters = new Reading();

/**
 * How alike the query is to a packed mark (`symbols[from..to)`), 0 to 1: the strongest of all kinds of likeness, which
 * `query.kind` names afterwards. Makes nothing; about a microsecond.
 */
export function score(query: PreparedQuery, symbols: Uint16Array, from: number, to: number): number {
  const best = query.best;
  best.clear();
  mark.read(symbols, from, to);
  const reading = query.whole.reading;
  if (mark.length === 0 || reading.length === 0) return 0;
  if (isSame(reading, mark)) {
    compareSame(query);
    return best.score;
  }
  const queryScripts = scriptsOf(reading);
  const markScripts = scriptsOf(mark);
  if (queryScripts === CHARACTERS && markScripts === CHARACTERS) {
    compareCharacters(query.whole, mark, best);
    if (reading.wordCount > 1 && mark.wordCount > 1) compareWords(query.whole, mark, best);
  } else if (queryScripts === LETTERS && markScripts === LETTERS) {
    compareLetters(query.whole, mark, best);
    if (reading.wordCount > 1 || mark.wordCount > 1) compareWords(query.whole, mark, best);
    if (reading.length === mark.length && best.score > 0.5) compareStrokes(query);
  } else if (queryScripts !== BOTH && markScripts !== BOTH) {
    compareScripts(query.whole, mark, queryScripts === LETTERS, best);
  } else {
    compareMixed(query, queryScripts, markScripts);
    if (isSpelledIn(reading, mark) || isSpelledIn(mark, reading))
      best.offer(Kind.mixedScript, weights.mixedScript - 0.02);
  }
  if (query.masked.length > 0) compareMasked(query);
  if (queryScripts !== LETTERS && markScripts !== LETTERS) {
    if (mark.length > reading.length) compareSplit(mark, reading, query);
    else if (mark.length < reading.length) compareSplit(reading, mark, query);
  }
  return best.score;
}

const LETTERS = 1;
const CHARACTERS = 2;
const BOTH = 3;
const scriptsOf = (reading: Reading): number =>
  reading.characters === 0 ? LETTERS : reading.characters === reading.length ? CHARACTERS : BOTH;

function isSame(a: Reading, b: Reading): boolean {
  if (a.whole !== b.whole || a.bag !== b.bag) return false;
  for (let i = 0; i < a.length; i++) if (a.symbols[i] !== b.symbols[i]) return false;
  return true;
}

function compareSame(query: PreparedQuery): void {
  const best = query.best;
  const reading = query.whole.reading;
  if (query.isDisguised) best.offer(Kind.disguised, weights.disguised);
  else if (query.isSpaced && mark.wordCount < mark.length && (reading.length > 2 || !sameBreaks(reading)))
    best.offer(Kind.spacedLetters, weights.spacedLetters);
  else if (sameBreaks(reading)) best.offer(Kind.sameSign, weights.sameSign);
  else best.offer(Kind.joinedWords, weights.joinedWords);
}

function sameBreaks(reading: Reading): boolean {
  if (reading.wordCount !== mark.wordCount) return false;
  for (let word = 1; word < reading.wordCount; word++) if (reading.words[word] !== mark.words[word]) return false;
  return true;
}

/**
 * At least one of the names has both letters and characters (耐克Nike): letters are compared with letters, characters
 * with characters, and a part that only one of them has counts against.
 */
function compareMixed(query: PreparedQuery, queryScripts: number, markScripts: number): void {
  const best = query.best;
  const part = query.part;
  const queryLetters = query.letters ?? (queryScripts === LETTERS ? query.whole : undefined);
  const queryCharacters = query.characters ?? (queryScripts === CHARACTERS ? query.whole : undefined);
  const hasLetters = markScripts !== CHARACTERS;
  const hasCharacters = markScripts !== LETTERS;
  if (hasLetters) markLetters.readPart(mark, false);
  if (hasCharacters) markCharacters.readPart(mark, true);
  let byLetters = -1;
  let byCharacters = -1;
  let weakest: Kind = Kind.mixedScript;
  if (queryLetters !== undefined && hasLetters) {
    part.clear();
    compareLetters(queryLetters, markLetters, part);
    if (queryLetters.reading.wordCount > 1 || markLetters.wordCount > 1) compareWords(queryLetters, markLetters, part);
    byLetters = part.score;
    if (part.score < 1) weakest = part.kind;
  }
  if (queryCharacters !== undefined && hasCharacters) {
    part.clear();
    compareCharacters(queryCharacters, markCharacters, part);
    byCharacters = part.score;
    if (part.score < 1 && part.score <= byLetters) weakest = part.kind;
    else if (part.score < 1 && byLetters < 0) weakest = part.kind;
  }
  if (byLetters >= 0 && byCharacters >= 0) {
    const ofLetters = markLetters.length + (queryLetters?.reading.length ?? 0);
    const ofCharacters = 2 * (markCharacters.length + (queryCharacters?.reading.length ?? 0));
    if (byLetters === 1 && byCharacters === 1) best.offer(Kind.otherOrder, weights.otherOrder);
    else {
      const mean = (byLetters * ofLetters + byCharacters * ofCharacters) / (ofLetters + ofCharacters);
      const strongest = byLetters > byCharacters ? byLetters : byCharacters;
      best.offer(
        mean >= 0.7 && Math.min(byLetters, byCharacters) >= 0.5 ? weakest : Kind.mixedScript,
        mean * 0.75 + strongest * 0.2,
      );
    }
  } else {
    const only = byLetters > byCharacters ? byLetters : byCharacters;
    // One part alone is the other's: short parts (a letter, one character) prove little.
    const size =
      byLetters > byCharacters
        ? Math.min(markLetters.length, queryLetters?.reading.length ?? 0)
        : 2 * Math.min(markCharacters.length, queryCharacters?.reading.length ?? 0);
    const factor = size >= 4 ? weights.mixedScript : size === 3 ? 0.8 : 0.62;
    if (only <= 0) return;
    const [ours, theirs] = byLetters > byCharacters ? [queryLetters, markLetters] : [queryCharacters, markCharacters];
    const weight = Math.max(weightOf(query, ours?.reading), weightOf(query, theirs));
    best.offer(only === 1 ? Kind.mixedScript : weakest, only * factor * (0.75 + 0.25 * weight));
  }
}

const weightOf = (query: PreparedQuery, part: Reading | undefined): number =>
  part === undefined ? 0 : wordWeight(query.whole.rarity, part.symbols, 0, part.length);

const isStroke = (symbol: number): boolean => symbol === 0x69 || symbol === 0x6c || symbol === 0x31;

/** i, l and 1 are one stroke in most fonts: whoever writes "Fabuꙇꙇ" may mean either. */
function compareStrokes(query: PreparedQuery): void {
  const symbols = query.whole.reading.symbols;
  for (let i = 0; i < mark.length; i++) {
    const a = symbols[i] as number;
    const b = mark.symbols[i] as number;
    if (a !== b && !(isStroke(a) && isStroke(b) && a !== 0x31 && b !== 0x31)) return;
  }
  if (query.isDisguised) query.best.offer(Kind.disguised, weights.disguised - 0.02);
  else query.best.offer(Kind.lookAlike, weights.lookAlike);
}

/** PR*DA: each mask hides one symbol, and all others agree. */
function compareMasked(query: PreparedQuery): void {
  const masked = query.masked;
  if (masked.length !== mark.length) return;
  let hidden = 0;
  for (let i = 0; i < masked.length; i++) {
    if (masked[i] === MASK) hidden++;
    else if (masked[i] !== mark.symbols[i]) return;
  }
  query.best.offer(Kind.masked, weights.masked - 0.25 * (hidden / masked.length));
}

/** The longer name writes a character of the shorter as its two parts: 日月 for 明. */
function compareSplit(long: Reading, short: Reading, query: PreparedQuery): void {
  let splits = 0;
  let at = 0;
  for (let i = 0; i < short.length; i++) {
    if (at >= long.length) return;
    const symbol = short.symbols[i] as number;
    if (long.symbols[at] === symbol) at++;
    else if (at + 1 < long.length && joinParts(long.symbols[at] as number, long.symbols[at + 1] as number) === symbol) {
      at += 2;
      splits++;
    } else return;
  }
  if (at === long.length && splits > 0) query.best.offer(Kind.splitCharacter, weights.splitCharacter);
}

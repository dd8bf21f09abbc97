import {
  compareSigns,
  cut,
  isCommonWord,
  leetKey,
  type Likeness,
  type Normalised,
  originSpan,
  type Sign,
} from "#similarity";
import { hashesOf, mayHold, mayHoldWithout } from "./keyFilter.ts";
import { type Form, LONGEST_FUZZY, type MarkIndex } from "./markIndex.ts";

/** A stretch of a text that names or imitates a mark. */
export type Occurrence = { readonly form: Form; readonly sign: Sign; readonly likeness: Likeness };

/** How hard to look: `exact` for long texts, `close` for titles. */
export type Depth = "exact" | "close";

/** Every stretch of the text that some form of some mark is like, strongest likeness per form and stretch. */
export function findOccurrences(index: MarkIndex, text: Normalised, depth: Depth): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let seen: Map<Form, Set<string>> | undefined;
  const verify = (sign: Sign, forms: readonly Form[] | undefined): void => {
    if (forms === undefined) return;
    for (const form of forms) {
      const place = `${sign.span[0]}-${sign.span[1]}`;
      seen ??= new Map();
      const places = seen.get(form);
      if (places?.has(place) === true) continue;
      const likeness = compareSigns(sign, form.sign);
      if (likeness === undefined) continue;
      if (places === undefined) seen.set(form, new Set([place]));
      else places.add(place);
      found.push({ form, sign, likeness });
    }
  };
  const { tokens, joined } = text;
  const hashes = hashesOf(joined);
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined) break;
    let singles = true;
    for (let to = from + 1; to <= tokens.length; to++) {
      const last = tokens[to - 1];
      if (last === undefined) break;
      const end = last.from + last.text.length;
      if (end - first.from > index.longest) break;
      singles &&= last.text.length === 1;
      // Six words, or any number of single letters and characters: no mark in use is longer in words.
      if (to - from > 6 && !singles) break;
      if (index.lengths[end - first.from] === 1 && mayHold(index.exactFilter, hashes, first.from, end)) {
        const forms = index.exact.get(joined.slice(first.from, end));
        if (forms !== undefined) verify(cut(text, from, to), forms);
      }
      if (
        depth === "close" &&
        to - from <= 2 &&
        !(to - from === 1 && isCommonWord(first.text)) &&
        first.kind === "word" &&
        last.kind === "word"
      ) {
        closeForms(index, joined, hashes, first.from, end, to - from, (close) => verify(cut(text, from, to), close));
      }
    }
    if (first.kind === "word") verifyBeforeDigits(index, text, from, verify);
    if (depth === "exact") continue;
    if (first.kind === "han") verifyHalves(index, text, from, verify);
    if (first.masked === 1 && from > 0) verifyMask(index, text, from, verify);
  }
  return found;
}

/** Forms one letter away, or the same when digits are read as letters. Two words together must be longer. */
function closeForms(
  index: MarkIndex,
  joined: string,
  hashes: Int32Array,
  from: number,
  to: number,
  words: number,
  offer: (forms: readonly Form[]) => void,
): void {
  if (to - from < (words === 1 ? 4 : 9) || to - from > LONGEST_FUZZY) return;
  const window = joined.slice(from, to);
  if (/\d/.test(window)) {
    const leets = words === 1 ? index.leets.get(leetKey(window)) : undefined;
    if (leets !== undefined) offer(leets);
    return;
  }
  const dropped = mayHold(index.deletesFilter, hashes, from, to) ? index.deletes.get(window) : undefined;
  if (dropped !== undefined) offer(dropped);
  for (let at = from; at < to; at++) {
    const isAdded = mayHoldWithout(index.exactFilter, hashes, from, to, at);
    const isOther = mayHoldWithout(index.deletesFilter, hashes, from, to, at);
    if (!isAdded && !isOther) continue;
    const key = joined.slice(from, at) + joined.slice(at + 1, to);
    const added = isAdded ? index.exact.get(key) : undefined;
    if (added !== undefined) offer(added);
    const other = isOther ? index.deletes.get(key) : undefined;
    if (other !== undefined) offer(other);
  }
}

/** "nike2019", "3m200": the letters before digits, when there are at least four of them, are a name of their own. */
function verifyBeforeDigits(index: MarkIndex, text: Normalised, at: number, verify: Verify): void {
  const token = text.tokens[at];
  const letters = token === undefined ? null : /^\p{L}{4,}(?=\p{N}+$)/u.exec(token.text);
  if (token === undefined || letters === null) return;
  const forms = index.exact.get(letters[0]);
  if (forms === undefined) return;
  const whole = cut(text, at, at + 1);
  const span = originSpan(whole, 0, letters[0].length);
  const origin = whole.origin.slice(0, letters[0].length);
  verify(
    {
      given: Array.from(whole.given)
        .slice(0, span[1] - span[0])
        .join(""),
      tokens: [{ ...token, text: letters[0], end: span[1] }],
      joined: letters[0],
      origin,
      span,
    },
    forms,
  );
}

/** Names of four to eight Han characters with one different: some half stands in the title as it is. */
function verifyHalves(index: MarkIndex, text: Normalised, at: number, verify: Verify): void {
  for (let size = 2; size <= 4 && at + size <= text.tokens.length; size++) {
    const first = text.tokens[at];
    const last = text.tokens[at + size - 1];
    if (first === undefined || last === undefined || last.kind !== "han") return;
    const half = text.joined.slice(first.from, last.from + last.text.length);
    for (const form of index.halves.get(half) ?? none) {
      const { joined, tokens } = form.sign;
      for (const start of [joined.startsWith(half) ? at : -1, joined.endsWith(half) ? at + size - tokens.length : -1]) {
        if (start >= 0 && start + tokens.length <= text.tokens.length)
          verify(cut(text, start, start + tokens.length), [form]);
      }
    }
  }
}

/** Windows around a mask sign: up to ten tokens before and after it, nothing else between. */
function verifyMask(index: MarkIndex, text: Normalised, at: number, verify: Verify): void {
  for (let from = at - 1; from >= Math.max(0, at - 10); from--) {
    for (let to = at + 1; to <= Math.min(text.tokens.length, at + 10); to++) {
      const head = text.tokens[from];
      const middle = text.tokens[at];
      const last = text.tokens[to - 1];
      if (head === undefined || middle === undefined || last === undefined || (to - 1 > at && last.gap !== "none"))
        break;
      const key = `${text.joined.slice(head.from, middle.from)}*${text.joined.slice(middle.from, last.from + last.text.length)}`;
      const forms = index.masks.get(key);
      if (forms !== undefined) verify(cut(text, from, to), forms);
    }
    if (text.tokens[from]?.gap !== "none") break;
  }
}

type Verify = (sign: Sign, forms: readonly Form[] | undefined) => void;
const none: readonly Form[] = [];

import type { Trademark } from "#rights";
import {
  cut,
  type Distinctiveness,
  distinctiveness,
  leetKey,
  type Normalised,
  normalise,
  type Sign,
} from "#similarity";
import { type KeyFilter, keyFilter } from "./keyFilter.ts";

/** One way a mark is looked for: its whole text, or the Han or Latin part of a mark in both scripts. */
export type Form = {
  readonly mark: Trademark;
  readonly sign: Sign;
  readonly isPart: boolean;
  readonly distinctiveness: Distinctiveness;
};

/**
 * The inverted index of a set of marks. Each table leads from a key that a title can offer to the forms it may mean;
 * what a table offers is verified by `compareSigns` afterwards, so a table may be generous but never decides.
 *
 *     exact    nike            title windows as they stand
 *     deletes  nke, nie, nik   a word with one letter taken out, on either side
 *     leets    nlke            N1KE
 *     masks    n*ke            N*KE
 *     halves   三只 | 松鼠      four characters and more with one different: one half must be right
 */
export type MarkIndex = {
  readonly marks: readonly Trademark[];
  readonly exact: ReadonlyMap<string, readonly Form[]>;
  readonly deletes: ReadonlyMap<string, readonly Form[]>;
  readonly leets: ReadonlyMap<string, readonly Form[]>;
  readonly masks: ReadonlyMap<string, readonly Form[]>;
  readonly halves: ReadonlyMap<string, readonly Form[]>;
  /** Bitmaps over the keys of `exact` and `deletes`. */
  readonly exactFilter: KeyFilter;
  readonly deletesFilter: KeyFilter;
  /** Length of the longest form; no window of a title need be longer. */
  readonly longest: number;
  /** 1 where some form has that length. */
  readonly lengths: Uint8Array;
};

export const LONGEST_FUZZY = 24;

export function buildMarkIndex(marks: readonly Trademark[]): MarkIndex {
  const exact = new Map<string, Form[]>();
  const deletes = new Map<string, Form[]>();
  const leets = new Map<string, Form[]>();
  const masks = new Map<string, Form[]>();
  const halves = new Map<string, Form[]>();
  let longest = 0;
  const lengths = new Set<number>();
  for (const mark of marks) {
    for (const form of formsOf(mark)) {
      const { joined, tokens } = form.sign;
      longest = Math.max(longest, joined.length);
      lengths.add(joined.length);
      add(exact, joined, form);
      const words = tokens.every((token) => token.kind === "word");
      const han = tokens.every((token) => token.kind === "han");
      if (joined.length > LONGEST_FUZZY) continue;
      if (words && joined.length >= 5) for (const key of deletionsOf(joined)) add(deletes, key, form);
      if (words && joined.length >= 4 && !/\d/.test(joined)) add(leets, leetKey(joined), form);
      if ((words && joined.length >= 4) || (han && joined.length >= 3)) {
        for (let at = 1; at < joined.length - 1; at++)
          add(masks, `${joined.slice(0, at)}*${joined.slice(at + 1)}`, form);
      }
      if (han && joined.length >= 4 && joined.length <= 8)
        for (const [half] of halvesOf(joined.length)) add(halves, joined.slice(...half), form);
    }
  }
  return {
    marks,
    exact,
    deletes,
    leets,
    masks,
    halves,
    exactFilter: keyFilter(exact.keys()),
    deletesFilter: keyFilter(deletes.keys()),
    longest,
    lengths: Uint8Array.from({ length: longest + 1 }, (_, length) => (lengths.has(length) ? 1 : 0)),
  };
}

/** A mark of nothing but signs ("***") has no form and is never found by its text. */
function formsOf(mark: Trademark): readonly Form[] {
  const normalised = normalise(mark.markText);
  if (normalised.tokens.length === 0) return [];
  const whole = cut(normalised);
  const forms: Form[] = [{ mark, sign: whole, isPart: false, distinctiveness: distinctiveness(whole) }];
  const runs = scriptRuns(normalised);
  if (runs.length < 2) return forms;
  for (const [from, to] of runs) {
    const sign = cut(normalised, from, to);
    const isHan = sign.tokens[0]?.kind === "han";
    if (sign.joined.length < (isHan ? 2 : 4)) continue;
    const own = distinctiveness(sign);
    // The weak part of a mixed mark ("超市 Lawson") would only repeat what the strong part says.
    if (own.degree === "distinctive" || (own.degree === "short" && isHan))
      forms.push({ mark, sign, isPart: true, distinctiveness: own });
  }
  return forms;
}

function scriptRuns({ tokens }: Normalised): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const [index, token] of tokens.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && tokens[index - 1]?.kind === token.kind) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

/** Every string that comes of taking one letter out; repeated letters give the same string once. */
export function deletionsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++)
    if (at === 0 || text[at] !== text[at - 1]) found.push(text.slice(0, at) + text.slice(at + 1));
  return found;
}

/** The two halves of a name, each with where the name starts relative to the half. */
export function halvesOf(length: number): readonly (readonly [half: readonly [number, number], nameStart: number])[] {
  const middle = length >> 1;
  return [
    [[0, middle], 0],
    [[middle, length], -middle],
  ];
}

function add(map: Map<string, Form[]>, key: string, form: Form): void {
  const forms = map.get(key);
  if (forms === undefined) map.set(key, [form]);
  else if (forms.at(-1) !== form) forms.push(form);
}

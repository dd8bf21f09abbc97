import type { Trademark } from "#rights";
import {
  Gap,
  isCommonWord,
  Kind,
  type Sign,
  signOf,
  syllableOf,
  syllableText,
  TextStreams,
  distinctiveness,
} from "#similarity";
import { addFormKeys, type KeyLists } from "./formKeys.ts";
import { KeyList, shared } from "./keyTable.ts";
import { LONGEST_WINDOW } from "./keys.ts";
import { packMarkRecords } from "./markRecords.ts";
import { addPairLengths, emptyPairLengths } from "./pairLengths.ts";
import { isKnownPhrase } from "./knownPhrase.ts";
import { Degree, degrees, type Forms, FormKind, Script, type ScreeningTables } from "./screeningTables.ts";

/** Other texts under which a mark is known: nicknames, translations. Officers grow the list. */
export type Alias = { readonly text: string; readonly markId: string };

/** Reads every mark once. The tables never change; marks that come later go into small tables of their own. */
export function buildScreeningTables(marks: readonly Trademark[], aliases: readonly Alias[] = []): ScreeningTables {
  const builder = new FormBuilder();
  const rarity = countWords(marks);
  for (const [index, mark] of marks.entries()) addMark(builder, mark.markText, index, rarity);
  if (aliases.length > 0) {
    const indexOf = new Map(marks.map((mark, index) => [mark.id, index]));
    for (const { text, markId } of aliases) {
      const mark = indexOf.get(markId);
      if (mark !== undefined) addWhole(builder, text, mark, FormKind.alias);
    }
  }
  const forms = builder.forms();
  const lists: KeyLists = {
    exact: new KeyList(),
    letters: new KeyList(),
    pairs: new KeyList(),
    han: new KeyList(true),
    orders: new KeyList(),
    sound: new KeyList(),
    heads: new KeyList(),
  };
  const lengths = shared(Uint8Array, LONGEST_WINDOW + 1);
  const pairLengths = emptyPairLengths(forms.count);
  let longest = 0;
  for (let form = 0; form < forms.count; form++) {
    const symbols = forms.symbols.slice(forms.starts[form], forms.starts[form + 1]);
    lengths[symbols.length] = 1;
    longest = Math.max(longest, symbols.length);
    addPairLengths(pairLengths, forms.scripts[form] as number, symbols);
    addFormKeys(
      lists,
      pairLengths,
      form,
      forms.kinds[form] as number,
      forms.scripts[form] as number,
      forms.breaks[form] as number,
      symbols,
    );
  }
  return {
    forms,
    records: packMarkRecords(marks),
    lengths,
    longest,
    pairLengths,
    exact: lists.exact.table(),
    letters: lists.letters.table(),
    pairs: lists.pairs.table(),
    han: lists.han.table(),
    orders: lists.orders.table(),
    sound: lists.sound.table(),
    heads: lists.heads.table(),
  };
}

const streams = new TextStreams();

/** A text without its mask signs, which are ornament in a register, cut where it is too long to be looked for. */
type Plain = {
  readonly symbols: Uint16Array;
  readonly kinds: Uint8Array;
  readonly breaks: number;
  readonly disguises: number;
};

function plain(text: string): Plain {
  streams.read(text);
  const symbols: number[] = [];
  const kinds: number[] = [];
  let breaks = 0;
  let disguises = 0;
  let gapped = false;
  for (let i = 0; i < streams.length && symbols.length < LONGEST_WINDOW; i++) {
    if (streams.gaps[i] !== Gap.none) gapped = true;
    if (streams.kinds[i] === Kind.mask) {
      gapped = true;
      continue;
    }
    if (gapped && symbols.length > 0 && symbols.length < 32) breaks |= 1 << symbols.length;
    gapped = false;
    disguises |= 1 << (streams.disguised[i] as number);
    symbols.push(streams.symbols[i] as number);
    kinds.push(streams.kinds[i] as number);
  }
  return { symbols: Uint16Array.from(symbols), kinds: Uint8Array.from(kinds), breaks: breaks >>> 0, disguises };
}

function addMark(builder: FormBuilder, text: string, mark: number, rarity: ReadonlyMap<string, number>): void {
  const { symbols, kinds, breaks, disguises } = plain(text);
  if (symbols.length === 0) return;
  const script = scriptOf(kinds, 0, kinds.length);
  builder.add(FormKind.whole, script, symbols, breaks, disguises, text, mark);
  if (script === Script.mixed) {
    for (const [from, to] of scriptRuns(kinds)) {
      const isHan = isHanKind(kinds[from] as number);
      if (to - from < (isHan ? 2 : 4)) continue;
      const own = symbols.slice(from, to);
      const degree = degreeOf(signOf(textOf(own)));
      // The weak part of a mixed mark ("超市 Lawson") would only repeat what the strong part says.
      if (degree === 0 || (degree === 1 && isHan))
        builder.add(
          FormKind.part,
          isHan ? Script.han : Script.letters,
          own,
          breaksWithin(breaks, from, to),
          disguises,
          "",
          mark,
        );
    }
  } else if (script === Script.han) {
    const typed = typedPinyin(symbols);
    if (typed !== undefined) builder.add(FormKind.typedPinyin, Script.letters, typed, 0, disguises, "", mark);
  } else if (script === Script.letters && breaks !== 0) {
    for (const core of coresOf(symbols, breaks, rarity))
      builder.add(FormKind.core, script, core, 0, disguises, "", mark);
  }
}

/** 木禾川上 as typed without tones, "muhechuanshang"; fewer than six letters would be some other word. */
function typedPinyin(symbols: Uint16Array): Uint16Array | undefined {
  if (symbols.length < 2 || symbols.length > 6) return undefined;
  let letters = "";
  for (const symbol of symbols) {
    const syllable = syllableOf(symbol);
    if (syllable === 0) return undefined;
    letters += syllableText(syllable);
  }
  return letters.length < 6 ? undefined : Uint16Array.from(letters, (letter) => letter.charCodeAt(0));
}

function addWhole(builder: FormBuilder, text: string, mark: number, kind: number): void {
  const { symbols, kinds, breaks, disguises } = plain(text);
  if (symbols.length > 0) builder.add(kind, scriptOf(kinds, 0, kinds.length), symbols, breaks, disguises, text, mark);
}

/** Words of a longer name that name it by themselves: not everyday, five letters or more, in hardly any other mark. */
function coresOf(symbols: Uint16Array, breaks: number, rarity: ReadonlyMap<string, number>): readonly Uint16Array[] {
  const found: Uint16Array[] = [];
  for (const [from, to] of wordsOf(symbols.length, breaks)) {
    const word = textOf(symbols.subarray(from, to));
    if (to - from >= 5 && (rarity.get(word) ?? 0) <= 2 && !isCommonWord(word) && !/\d/.test(word))
      found.push(symbols.slice(from, to));
  }
  return found;
}

/** In how many marks of several words each word stands. */
function countWords(marks: readonly Trademark[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { markText } of marks) {
    if (!markText.includes(" ")) continue;
    const { symbols, breaks } = plain(markText);
    for (const [from, to] of wordsOf(symbols.length, breaks)) {
      const word = textOf(symbols.subarray(from, to));
      if (word.length >= 5) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function wordsOf(length: number, breaks: number): readonly (readonly [from: number, to: number])[] {
  const words: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= length; at++) {
    if (at < length && (at > 31 || ((breaks >>> at) & 1) === 0)) continue;
    words.push([from, at]);
    from = at;
  }
  return words;
}

/** Breaks of a part alone: the gap before it is none of its own. */
const breaksWithin = (breaks: number, from: number, to: number): number =>
  from > 31 ? 0 : ((breaks >>> from) & (to - from >= 32 ? 0xfffffffe : 2 ** (to - from) - 2)) >>> 0;

const isHanKind = (kind: number): boolean => kind === Kind.han || kind === Kind.kana;

function scriptOf(kinds: Uint8Array, from: number, to: number): number {
  let script = 0;
  for (let i = from; i < to; i++) script |= isHanKind(kinds[i] as number) ? Script.han : Script.letters;
  return script;
}

function scriptRuns(kinds: Uint8Array): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (let i = 0; i < kinds.length; i++) {
    const last = runs.at(-1);
    if (last !== undefined && isHanKind(kinds[i] as number) === isHanKind(kinds[i - 1] as number)) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

export const textOf = (symbols: Uint16Array): string => String.fromCharCode(...symbols);

function degreeOf(sign: Sign): number {
  const { degree } = distinctiveness(sign);
  if ((degree === "distinctive" || degree === "short") && isKnownPhrase(sign)) return Degree.known;
  return degrees.indexOf(degree);
}

/** Gathers forms; marks with the same form are noted at it. */
class FormBuilder {
  private readonly ids = new Map<string, number>();
  private readonly symbols: number[] = [];
  private readonly starts: number[] = [0];
  private readonly kinds: number[] = [];
  private readonly scripts: number[] = [];
  private readonly degrees: number[] = [];
  private readonly signed: number[] = [];
  private readonly disguises: number[] = [];
  private readonly breaks: number[] = [];
  private readonly pairForms: number[] = [];
  private readonly pairMarks: number[] = [];

  add(
    kind: number,
    script: number,
    symbols: Uint16Array,
    breaks: number,
    disguises: number,
    given: string,
    mark: number,
  ) {
    const text = textOf(symbols);
    const signed = /[^\p{L}\p{N}\p{M}\s]/u.test(given) ? 1 : 0;
    const id = `${kind}${signed}${disguises.toString(36)}.${breaks.toString(36)}.${text}`;
    let form = this.ids.get(id);
    if (form === undefined) {
      form = this.kinds.length;
      this.ids.set(id, form);
      for (const symbol of symbols) this.symbols.push(symbol);
      this.starts.push(this.symbols.length);
      this.kinds.push(kind);
      this.scripts.push(script);
      this.degrees.push(degreeOf(signOf(given === "" ? text : given)));
      this.signed.push(signed);
      this.disguises.push(disguises);
      this.breaks.push(breaks);
    }
    this.pairForms.push(form);
    this.pairMarks.push(mark);
  }

  forms(): Forms {
    const count = this.kinds.length;
    const markStarts = shared(Uint32Array, count + 1);
    for (const form of this.pairForms) markStarts[form + 1] = (markStarts[form + 1] as number) + 1;
    for (let form = 0; form < count; form++)
      markStarts[form + 1] = (markStarts[form + 1] as number) + (markStarts[form] as number);
    const next = markStarts.slice();
    const marks = shared(Uint32Array, this.pairMarks.length);
    for (const [at, form] of this.pairForms.entries()) {
      const place = next[form] as number;
      next[form] = place + 1;
      marks[place] = this.pairMarks[at] as number;
    }
    return {
      count,
      symbols: filled(Uint16Array, this.symbols),
      starts: filled(Uint32Array, this.starts),
      kinds: filled(Uint8Array, this.kinds),
      scripts: filled(Uint8Array, this.scripts),
      degrees: filled(Uint8Array, this.degrees),
      signed: filled(Uint8Array, this.signed),
      disguises: filled(Uint8Array, this.disguises),
      breaks: filled(Uint32Array, this.breaks),
      marks,
      markStarts,
    };
  }
}

function filled<T extends Uint8Array | Uint16Array | Uint32Array>(
  kind: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  values: readonly number[],
): T {
  const array = shared(kind, values.length);
  for (const [index, value] of values.entries()) array[index] = value;
  return array;
}

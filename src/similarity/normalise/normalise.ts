import { type Disguise, fold } from "./fold.ts";

/** Part of a text, in Unicode code points, end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * A token: a word of letters and digits, or one character of a script written without spaces.
 * `start` and `end` are code points of the text as given; `text` is the folded form.
 */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "han";
  /** Where `text` begins in `joined`, so that `origin` can be asked for each of its characters. */
  readonly from: number;
  /** How many mask signs (普*达) stand directly before this token. */
  readonly masked: number;
  /** What stands between this token and the one before: nothing, blanks only, or some other sign. */
  readonly gap: "start" | "none" | "blank" | "sign";
  readonly disguises: readonly Disguise[];
};

export type Normalised = {
  readonly tokens: readonly Token[];
  /** All tokens without anything between them. Each position of it maps to `origin`. */
  readonly joined: string;
  /** For each UTF-16 unit of `joined`, the code point of the text as given that it came from. */
  readonly origin: readonly number[];
  /** The text as given, one code point an entry, so that spans are cut without walking it again. */
  readonly characters: readonly string[];
};

/**
 * One pass over a text. Everything a reader overlooks is folded or dropped, and every output position knows its input.
 *
 *     input    Ｎ i K E 耐·克           code points; between N and i may hide a zero-width space
 *     tokens   [n] [i] [k] [e] [耐] [克]     each with its span and the gap before it
 */
export function normalise(text: string): Normalised {
  const tokens: Token[] = [];
  const origin: number[] = [];
  let joined = "";
  let open:
    | {
        text: string;
        start: number;
        end: number;
        from: number;
        masked: number;
        kind: "word";
        disguises: Disguise[];
        gap: Token["gap"];
      }
    | undefined;
  let gap = "start" as Token["gap"];
  let masked = 0;
  const close = (): void => {
    if (open === undefined) return;
    tokens.push(open);
    open = undefined;
  };
  const emit = (piece: string, at: number): void => {
    joined += piece;
    for (let unit = 0; unit < piece.length; unit++) origin.push(at);
  };
  let hidden: Disguise | undefined;
  let at = -1;
  for (let unit = 0; unit < text.length; ) {
    const codePoint = text.codePointAt(unit) ?? 0;
    unit += codePoint > 0xffff ? 2 : 1;
    at += 1;
    const folded = fold(codePoint);
    if (folded.kind === "nothing") {
      // An accent belongs to the letter before it; a zero-width sign counts only when letters follow.
      if (open !== undefined) {
        if (folded.disguise === "combining") open.end = at + 1;
        hidden = folded.disguise;
      }
      continue;
    }
    // "Men's", "L'Oréal": an apostrophe inside a word is part of its spelling, with or without it the same name.
    if (open !== undefined && apostrophes.has(codePoint)) continue;
    if (folded.kind === "separator") {
      close();
      hidden = undefined;
      masked = masks.has(codePoint) ? masked + 1 : 0;
      const blank =
        codePoint === 0x20 ||
        codePoint === 0x3000 ||
        codePoint === 0xa0 ||
        codePoint === 9 ||
        codePoint === 10 ||
        codePoint === 13;
      if (tokens.length > 0) gap = blank && gap !== "sign" ? "blank" : "sign";
      continue;
    }
    if (folded.kind === "han") {
      close();
      tokens.push({
        text: folded.text,
        start: at,
        end: at + 1,
        kind: "han",
        from: joined.length,
        masked,
        gap,
        disguises: folded.disguise === undefined ? none : [folded.disguise],
      });
    } else if (open === undefined) {
      open = {
        text: folded.text,
        start: at,
        end: at + 1,
        from: joined.length,
        masked,
        kind: "word",
        disguises: folded.disguise === undefined ? [] : [folded.disguise],
        gap,
      };
    } else {
      open.text += folded.text;
      open.end = at + 1;
      if (folded.disguise !== undefined) open.disguises.push(folded.disguise);
      if (hidden !== undefined) open.disguises.push(hidden);
    }
    hidden = undefined;
    masked = 0;
    gap = "none";
    emit(folded.text, at);
  }
  close();
  let characters: readonly string[] | undefined;
  return {
    tokens,
    joined,
    origin,
    // Most titles name no mark and never ask.
    get characters() {
      characters ??= Array.from(text);
      return characters;
    },
  };
}

const none: readonly Disguise[] = [];
const apostrophes = new Set([0x27, 0x2019, 0x2bc, 0xff07]);
/** Signs that sellers put in the place of one character: * ＊ × ※ ○ ● □ ■ # */
const masks = new Set([0x2a, 0xff0a, 0xd7, 0x203b, 0x25cb, 0x25cf, 0x25a1, 0x25a0, 0x23]);

/** The form under which a name is looked up: folded and without any gaps. */
export function joinedForm(text: string): string {
  return normalise(text).joined;
}

/** The characters of a span, in the text as given. */
export function spanText(text: string, span: Span): string {
  return Array.from(text).slice(span[0], span[1]).join("");
}

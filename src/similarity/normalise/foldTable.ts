import { type Disguise, fold } from "./fold.ts";

/**
 * `fold` as a flat table: one 32-bit entry a code point, filled when first met, so that reading a text is a table walk.
 *
 *     bits  0-15  symbol (or, when `several` is set, where its expansion begins in `expansions`; for a separator its gap)
 *     bits 16-19  kind
 *     bits 20-22  disguise, an index into `disguises`
 *     bit  23     several: the code point becomes more than one symbol (æ: a e)
 *     bit  31     filled
 */
const entries = new Int32Array(0x3_00_00);

/**
 * What a symbol is. A run of letters, digits and others without a gap is a word; Han and kana stand alone. The streams
 * hold letter to other and mask; a separator, nothing, an apostrophe or a sign is decided while reading.
 */
export const Kind = {
  separator: 0,
  letter: 1,
  digit: 2,
  han: 3,
  kana: 4,
  other: 5,
  nothing: 6,
  mask: 7,
  /** "Men's", "L'Oréal": inside a word part of its spelling, else a separator. */
  apostrophe: 8,
  /** "Ke$ha", "P!nk": beside letters read as one, else a separator. */
  sign: 9,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** What stands before a symbol: nothing, blanks, some other sign, or the start of the text. */
export const Gap = { none: 0, blank: 1, sign: 2, start: 3 } as const;

export const disguises: readonly (Disguise | undefined)[] = [
  undefined,
  "invisible",
  "combining",
  "width",
  "styled",
  "look-alike",
  "sign",
];

const expansions: string[] = [];
const FILLED = 1 << 31;
const SEVERAL = 1 << 23;

export function entryOf(codePoint: number): number {
  if (codePoint >= 0x3_00_00) return compute(codePoint);
  const known = entries[codePoint] as number;
  if (known !== 0) return known;
  const entry = compute(codePoint);
  entries[codePoint] = entry;
  return entry;
}

export const kindOf = (entry: number): Kind => ((entry >>> 16) & 15) as Kind;
/** The symbols of a code point that becomes more than one. */
export const expansionOf = (entry: number): string | undefined =>
  (entry & SEVERAL) === 0 ? undefined : expansions[entry & 0xffff];

/** A symbol has 16 bits; rare characters beyond the first plane share the 6,400 places of its private area. */
export function toSymbol(codePoint: number): number {
  return codePoint <= 0xffff ? codePoint : 0xe000 + (codePoint % 6_400);
}

function compute(codePoint: number): number {
  if (masks.has(codePoint)) return FILLED | (Kind.mask << 16) | 0x2a;
  if (apostrophes.has(codePoint)) return FILLED | (Kind.apostrophe << 16) | Gap.sign;
  const letter = signLetters.get(codePoint);
  if (letter !== undefined) return FILLED | (Kind.sign << 16) | (disguises.indexOf("sign") << 20) | letter;
  const folded = fold(codePoint);
  const disguise = Math.max(0, disguises.indexOf(folded.disguise)) << 20;
  if (folded.kind === "nothing") return FILLED | (Kind.nothing << 16) | disguise;
  if (folded.kind === "separator")
    return FILLED | (Kind.separator << 16) | (blanks.has(codePoint) ? Gap.blank : Gap.sign);
  const points = Array.from(folded.text, (part) => part.codePointAt(0) ?? 0);
  const kind = kindOfSymbol(points[0] ?? 0, folded.kind) << 16;
  if (points.length === 1) return FILLED | kind | disguise | toSymbol(points[0] ?? 0);
  expansions.push(String.fromCharCode(...points.map(toSymbol)));
  return FILLED | SEVERAL | kind | disguise | (expansions.length - 1);
}

/** The kind of one symbol of a word: an expansion may hold letters and digits side by side. */
export function kindOfSymbol(codePoint: number, kind: "word" | "han"): Kind {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return Kind.letter;
  if (codePoint >= 0x30 && codePoint <= 0x39) return Kind.digit;
  if (kind === "word") return Kind.other;
  return (codePoint >= 0x3040 && codePoint <= 0x30ff) ||
    (codePoint >= 0x31f0 && codePoint <= 0x31ff) ||
    (codePoint >= 0xff66 && codePoint <= 0xff9f)
    ? Kind.kana
    : Kind.han;
}

const pointsOf = (signs: string): Set<number> => new Set(Array.from(signs, (sign) => sign.codePointAt(0) ?? 0));

/** Signs that sellers put in the place of one character. */
const masks = pointsOf("*＊×※○●□■#＃～~＿_〇◯⭕");
const apostrophes = pointsOf("'’ʼ＇`´");
const blanks = new Set([9, 10, 11, 12, 13, 0x20, 0xa0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
for (let point = 0x2000; point <= 0x200a; point++) blanks.add(point);
/** Signs that are drawn like a letter, and the letter. */
const signLetters = new Map(
  Object.entries({
    $: "s",
    "＄": "s",
    "€": "e",
    "@": "a",
    "＠": "a",
    "!": "i",
    "！": "i",
    "¡": "i",
    "¢": "c",
    "£": "l",
    "¥": "y",
    "￥": "y",
    "§": "s",
  }).map(([sign, letter]) => [sign.codePointAt(0) ?? 0, letter.charCodeAt(0)]),
);

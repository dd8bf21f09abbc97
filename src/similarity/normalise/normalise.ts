import { type Disguise, fold } from "./fold.ts";
import { disguises, Kind } from "./foldTable.ts";
import { Gap, isWord, TextStreams } from "./TextStreams.ts";

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
 * The same pass as `TextStreams`, as objects: for showing and explaining, where a few microseconds do not matter.
 *
 *     input    Ｎ i K E 耐·克           code points; between N and i may hide a zero-width space
 *     tokens   [n] [i] [k] [e] [耐] [克]     each with its span and the gap before it
 */
export function normalise(text: string): Normalised {
  const { length, symbols, kinds, gaps, disguised, starts, ends } = streams.read(text);
  let characters: readonly string[] | undefined;
  const charactersOf = (): readonly string[] => (characters ??= Array.from(text));
  const tokens: Token[] = [];
  const origin: number[] = [];
  let joined = "";
  let masked = 0;
  let open: Mutable | undefined;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i] as number;
    const gap = gaps[i] as number;
    if (gap !== Gap.none) masked = 0;
    if (kind === Kind.mask) {
      masked += 1;
      open = undefined;
      continue;
    }
    const start = starts[i] as number;
    const symbol = symbols[i] as number;
    const rare = symbol >= 0xe000 && symbol <= 0xf8ff;
    // A symbol of the private area stands for a character beyond the first plane; the text still has it.
    const piece = rare ? fold((charactersOf()[start] ?? "").codePointAt(0) ?? 0).text : String.fromCharCode(symbol);
    const disguise = disguises[disguised[i] as number];
    if (open === undefined || gap !== Gap.none || !isWord(kind)) {
      open = {
        text: "",
        start,
        end: start,
        from: joined.length,
        masked,
        kind: isWord(kind) ? "word" : "han",
        disguises: [],
        gap: tokens.length === 0 ? "start" : masked > 0 ? "sign" : (gapNames[gap] ?? "none"),
      };
      tokens.push(open);
    }
    open.text += piece;
    open.end = ends[i] as number;
    if (disguise !== undefined) open.disguises.push(disguise);
    if (!isWord(kind)) open = undefined;
    masked = 0;
    joined += piece;
    for (let unit = 0; unit < piece.length; unit++) origin.push(start);
  }
  return {
    tokens,
    joined,
    origin,
    get characters() {
      return charactersOf();
    },
  };
}

type Mutable = { -readonly [Key in keyof Token]: Token[Key] } & { disguises: Disguise[] };

const streams = new TextStreams();
const gapNames = ["none", "blank", "sign", "start"] as const;

/** The form under which a name is looked up: folded and without any gaps. */
export function joinedForm(text: string): string {
  return normalise(text).joined;
}

/** The characters of a span, in the text as given. */
export function spanText(text: string, span: Span): string {
  return Array.from(text).slice(span[0], span[1]).join("");
}

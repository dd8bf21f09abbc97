import { type Normalised, normalise, type Span, type Token } from "./normalise/normalise.ts";

/**
 * One side of a comparison: a mark, or a stretch of market text that may name it. Spans are code points of the text
 * it was cut from, so a reason can point at them without further sums.
 */
export type Sign = {
  readonly given: string;
  readonly tokens: readonly Token[];
  readonly joined: string;
  /** For each UTF-16 unit of `joined`, the code point of the text it was cut from. */
  readonly origin: readonly number[];
  readonly span: Span;
};

export function signOf(text: string): Sign {
  return cut(normalise(text));
}

/** The stretch of a text covered by tokens `from` to `to` (exclusive). */
export function cut(normalised: Normalised, from = 0, to = normalised.tokens.length): Sign {
  const tokens = normalised.tokens.slice(from, to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { given: "", tokens: [], joined: "", origin: [], span: [0, 0] };
  const span: Span = [first.start, last.end];
  const end = last.from + last.text.length;
  return {
    given: normalised.characters.slice(span[0], span[1]).join(""),
    tokens,
    joined: normalised.joined.slice(first.from, end),
    origin: normalised.origin.slice(first.from, end),
    span,
  };
}

/** The span of units `from` to `to` of the joined form, in the text as given. */
export function originSpan(sign: Sign, from: number, to: number): Span {
  const start = sign.origin[from] ?? sign.span[1];
  const last = sign.origin[to - 1];
  return [start, Math.max(start, last === undefined ? start : last + 1)];
}

import { BREAK } from "./pack.ts";
import type { TextStreams } from "./TextStreams.ts";

/**
 * Writes the tokens in the order of their symbols, a break between: two texts of the same words in another order come
 * out the same. Returns the length; at most as long as a packed form.
 *
 *     Air Nike, nike air     air␠nike
 */
export function sortedTokens(streams: TextStreams, out: Uint16Array): number {
  const { symbols, tokens, tokenCount } = streams;
  const order = Array.from({ length: tokenCount }, (_, token) => token).toSorted((a, b) => {
    let i = tokens[a] as number;
    let j = tokens[b] as number;
    const endA = tokens[a + 1] as number;
    const endB = tokens[b + 1] as number;
    while (i < endA && j < endB && symbols[i] === symbols[j]) {
      i++;
      j++;
    }
    if (i === endA || j === endB) return endA - i - (endB - j);
    return (symbols[i] as number) - (symbols[j] as number);
  });
  let n = 0;
  for (const token of order) {
    if (n > 0) out[n++] = BREAK;
    for (let at = tokens[token] as number; at < (tokens[token + 1] as number); at++) out[n++] = symbols[at] as number;
  }
  return n;
}

/**
 * Marks the symbols of tokens that are generic words, 1 for generic. Which words are is asked of `isGeneric`, for the
 * symbols `from` to `to`: a word of Latin letters is one token, one of Han characters takes several.
 */
export function genericMask(
  streams: TextStreams,
  isGeneric: (symbols: Uint16Array, from: number, to: number) => boolean,
  out: Uint8Array,
): void {
  const { symbols, tokens, tokenCount, length } = streams;
  out.fill(0, 0, length);
  for (let first = 0; first < tokenCount; first++) {
    const from = tokens[first] as number;
    for (let last = Math.min(tokenCount, first + LONGEST_WORD); last > first; last--) {
      const to = tokens[last] as number;
      if (!isGeneric(symbols, from, to)) continue;
      out.fill(1, from, to);
      break;
    }
  }
}

/** No generic word takes more tokens: four characters (有限公司). */
const LONGEST_WORD = 4;

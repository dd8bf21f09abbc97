import { Kind } from "./foldTable.ts";
import { Gap, type TextStreams } from "./TextStreams.ts";

/** Between tokens of a packed form that stand apart. */
export const BREAK = 0x20;

/**
 * The form in which an index keeps a mark: folded symbols, 16 bits each, with one break wherever the text had a gap.
 * Nothing else of a mark is needed to score it; sound and shape come from tables by symbol. A mask is a break: in a
 * register a star is an ornament.
 *
 *     Ｎ i K E 耐·克     n␠i␠k␠e耐␠克
 */
export function pack(streams: TextStreams, into: Uint16Array, at: number): number {
  const { symbols, kinds, gaps, length } = streams;
  let end = at;
  let apart = false;
  for (let i = 0; i < length; i++) {
    if (kinds[i] === Kind.mask) {
      apart = true;
      continue;
    }
    const gap = gaps[i] as number;
    if (end > at && (apart || gap === Gap.blank || gap === Gap.sign)) into[end++] = BREAK;
    apart = false;
    into[end++] = symbols[i] as number;
  }
  return end;
}

/** No packed form is longer than this, in symbols: twice the streams' length. */
export const packedBound = (streams: TextStreams): number => streams.length * 2;

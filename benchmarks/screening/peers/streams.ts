/**
 * What a peer reads. Raw: lower case, nothing else. Assisted: our normaliser's streams of the same text side by side,
 * so that the peer's exact matching profits from all that our tables fold away.
 *
 *     Ｎ i K E 耐·克     n i k e 耐 克 | nike耐克 | nikenaike
 */
import { TextStreams } from "../../../src/similarity/normalise/TextStreams.ts";
import { syllableOf, syllableText } from "../../../src/similarity/writing/index.ts";

export const rawText = (text: string): string => text.toLowerCase().replace(/[\r\n]/g, " ");

const streams = new TextStreams();

export function assistedText(text: string): string {
  const { spaced, joined, sounded } = read(text);
  return `${spaced} | ${joined} | ${sounded}`;
}

/** The patterns of one mark: its folded letters, and its pinyin where it has three characters or more. */
export function assistedPatterns(mark: string): string[] {
  const { joined, sounded, han } = read(mark);
  return han >= 3 && sounded !== joined ? [joined, sounded] : [joined];
}

function read(text: string): { spaced: string; joined: string; sounded: string; han: number } {
  const { symbols, gaps, length } = streams.read(text);
  let spaced = "";
  let joined = "";
  let sounded = "";
  let han = 0;
  for (let at = 0; at < length; at++) {
    const symbol = symbols[at] ?? 0;
    const sign = String.fromCharCode(symbol);
    if (at > 0 && gaps[at] !== 0) spaced += " ";
    spaced += sign;
    joined += sign;
    const syllable = syllableOf(symbol);
    if (syllable > 0) han += 1;
    sounded += syllable > 0 ? syllableText(syllable) : sign;
  }
  return { spaced, joined, sounded, han };
}

import { nearSyllableOf, otherSyllableOf, soundNearness, syllableOf } from "#similarity";

/** The syllable of a symbol after what dialects merge is merged; 0 when it has no sound. A table by symbol, read in hot loops. */
export function nearSyllables(): Uint16Array {
  if (classes.length > 0) return classes;
  classes = new Uint16Array(0x10000);
  for (let symbol = 0x3400; symbol < 0x10000; symbol++) {
    const syllable = syllableOf(symbol);
    if (syllable !== 0) classes[symbol] = nearSyllableOf(syllable);
  }
  return classes;
}
let classes = new Uint16Array(0);

/** How near two characters sound by any of their readings, 0 to 1; 1 for the same syllable. */
export function characterSound(a: number, b: number): number {
  const [x, y] = [syllableOf(a), syllableOf(b)];
  if (x === 0 || y === 0) return 0;
  if (x === y) return 1;
  const [otherX, otherY] = [otherSyllableOf(a), otherSyllableOf(b)];
  if ((otherX !== 0 && (otherX === y || otherX === otherY)) || (otherY !== 0 && otherY === x)) return 1;
  return soundNearness(x, y);
}

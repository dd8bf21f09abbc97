/** How alike two Han characters look, 0 to 1. */
export function shapeNearness(symbolA: number, symbolB: number): number {
  return symbolA === symbolB ? 1 : 0;
}
/** The characters that look most like this one, nearest first; at most 16. */
export function lookAlikesOf(_symbol: number): Uint16Array {
  return none;
}
/** The part that carries most of the character: 克 has none, 耐 has 而. 0 when the character has no parts. */
export function mainPartOf(_symbol: number): number {
  return 0;
}
/** One more than the four-corner code as a number of five digits; 0 when the character has none. */
export function fourCornerOf(_symbol: number): number {
  return 0;
}
const none = new Uint16Array(0);

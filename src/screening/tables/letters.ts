/** Readings of Latin names that do not depend on the text around them. Symbols are UTF-16 units of folded text. */

/** One symbol for all readings of a sign: i, l and 1 look alike, so all three become l; 0 is o, 3 is e … */
export const leetClasses: Uint8Array = Uint8Array.from({ length: 128 }, (_, symbol) => symbol);
for (const [sign, letter] of ["0o", "1l", "il", "3e", "4a", "5s", "7t", "8b", "9g"].map((pair) => Array.from(pair)))
  leetClasses[sign?.charCodeAt(0) ?? 0] = letter?.charCodeAt(0) ?? 0;

export const leetClass = (symbol: number): number => (symbol < 128 ? (leetClasses[symbol] as number) : symbol);

export const isDigit = (symbol: number): boolean => symbol >= 0x30 && symbol <= 0x39;

export const isVowel = (symbol: number): boolean =>
  symbol === 0x61 || symbol === 0x65 || symbol === 0x69 || symbol === 0x6f || symbol === 0x75;

/** Copies symbols with each run of one letter made a single letter; answers how many remain. */
export function squeeze(symbols: Uint16Array, from: number, to: number, into: Uint16Array): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (i > from && symbols[i] === symbols[i - 1]) continue;
    into[count++] = symbols[i] as number;
  }
  return count;
}

/** Writes the symbols with each run of one letter or digit said once: "adiddas", "adiiidas". Returns the length. */
export function squeeze(symbols: Uint16Array, from: number, to: number, out: Uint16Array): number {
  let n = 0;
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] as number;
    if (n > 0 && symbol < 128 && out[n - 1] === symbol) continue;
    out[n++] = symbol;
  }
  return n;
}

/**
 * Writes the skeleton: what the eye takes a run of small letters and digits for. Two texts that look alike have one
 * skeleton. Returns the length, never more than there are symbols. Also digits are letters here, so the other reading
 * (7 as a digit) is the symbols themselves.
 *
 *     modern, rnodern: modern      N1KE, nike: nlke      vvalmart: walmart      clior: dlor
 */
export function skeleton(symbols: Uint16Array, from: number, to: number, out: Uint16Array): number {
  let n = 0;
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] as number;
    const next = at + 1 < to ? (symbols[at + 1] as number) : 0;
    const two = symbol === R && next === N ? M : symbol === V && next === V ? W : symbol === C && next === L ? D : 0;
    if (two !== 0) at++;
    out[n++] = two !== 0 ? two : symbol < 128 ? (shapes[symbol] as number) : symbol;
  }
  return n;
}

const [C, D, L, M, N, R, V, W] = [0x63, 0x64, 0x6c, 0x6d, 0x6e, 0x72, 0x76, 0x77];
/** i, l and 1 are one stroke; the other digits are the letters they are drawn like. */
const shapes = Uint16Array.from({ length: 128 }, (_, code) => code);
for (const pair of ["il", "1l", "0o", "3e", "4a", "5s", "7t", "8b", "9g", "2z", "6b"])
  shapes[pair.charCodeAt(0)] = pair.charCodeAt(1);

/**
 * What it costs to read one letter for another, in hundredths of a letter: 100 for letters that share nothing, less
 * for letters that sound alike (c and k) or look alike (u and v). Digits cost more, because model numbers differ in a
 * digit and mean it: A5000 and A6000 are two machines.
 */
const SIZE = 128;
const costs = new Uint8Array(SIZE * SIZE).fill(100);

export const OTHER = 100;
export const ADDED = 95;
/** A letter doubled or made single: addidas. */
export const DOUBLED = 60;
/** A letter that is often silent: tommy hilfiger, tomy hilfigher. */
export const SILENT = 75;
export const SWAPPED = 80;
/** The beginning of a name is what a buyer keeps in mind. */
export const FIRST = 1.35;

function alike(cost: number, ...groups: readonly string[]): void {
  for (const group of groups)
    for (const a of group)
      for (const b of group)
        if (a !== b) {
          const at = a.charCodeAt(0) * SIZE + b.charCodeAt(0);
          costs[at] = Math.min(costs[at] as number, cost);
        }
}

alike(90, "aeiouy");
alike(85, "ae", "ei", "ou", "bd", "pq", "mn", "nh", "td", "bp", "fv", "gk", "gj");
alike(75, "uv", "vw", "rn", "hn", "td", "bp", "fv", "gk", "ce", "sc", "nm");
alike(60, "iy", "sz", "ck", "kq", "cq", "uw", "vw", "il", "lj", "ks", "xs");
alike(50, "ck", "kq", "sz", "iy");
for (let digit = 0x30; digit < 0x3a; digit++)
  for (let other = 0; other < SIZE; other++) {
    const cost = other >= 0x30 && other < 0x3a ? 200 : 120;
    if (other === digit) continue;
    costs[digit * SIZE + other] = cost;
    costs[other * SIZE + digit] = cost;
  }
alike(40, "0o", "1l", "1i", "5s", "3e", "4a", "7t", "8b");

/** 0 for the same symbol, up to 200. */
export function letterCost(a: number, b: number): number {
  if (a === b) return 0;
  return a < SIZE && b < SIZE ? (costs[a * SIZE + b] as number) : OTHER;
}

const isDigit = (symbol: number): boolean => symbol >= 0x30 && symbol < 0x3a;

/** A symbol added between `before` and `after`. */
export function addedCost(symbol: number, before: number, after: number): number {
  if (isDigit(symbol)) return 150;
  if (symbol === before || symbol === after) return DOUBLED;
  return symbol === 0x68 ? SILENT : ADDED;
}

/** Digits that stand for letters in a disguise: N1KE, 4DIDAS. */
const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "2": "z",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
};
const readings = Uint16Array.from(
  { length: 128 },
  (_, code) => (leet[String.fromCharCode(code)] ?? "").charCodeAt(0) || code,
);

/** The letter a digit may stand for (1 as i); any other symbol is itself. The digit stays in the streams: both readings are kept. */
export const leetReading = (symbol: number): number => (symbol < 128 ? (readings[symbol] as number) : symbol);

/** Letters and digits that are drawn alike in common fonts, by how alike. Our own list. */
const alike: readonly (readonly [pair: string, nearness: number])[] = [
  ["0o", 0.95],
  ["1l", 0.95],
  ["1i", 0.9],
  ["il", 0.9],
  ["5s", 0.8],
  ["2z", 0.75],
  ["8b", 0.75],
  ["9g", 0.75],
  ["6b", 0.6],
  ["9q", 0.8],
  ["3e", 0.6],
  ["4a", 0.6],
  ["7t", 0.55],
  ["6g", 0.6],
  ["7l", 0.5],
  ["!i", 0.9],
  ["ij", 0.75],
  ["jl", 0.6],
  ["uv", 0.75],
  ["vy", 0.65],
  ["uy", 0.4],
  ["vw", 0.6],
  ["mn", 0.65],
  ["hn", 0.65],
  ["nr", 0.55],
  ["ce", 0.65],
  ["co", 0.65],
  ["eo", 0.6],
  ["oq", 0.7],
  ["do", 0.5],
  ["ao", 0.6],
  ["gq", 0.75],
  ["pq", 0.6],
  ["bd", 0.6],
  ["bh", 0.6],
  ["ft", 0.65],
  ["it", 0.5],
  ["lt", 0.6],
  ["fl", 0.45],
  ["ck", 0.3],
  ["kx", 0.5],
  ["xy", 0.5],
  ["ae", 0.5],
  ["cg", 0.6],
  ["nu", 0.65],
  ["ek", 0.2],
  ["sz", 0.5],
  ["ou", 0.45],
  ["hk", 0.6],
  ["kr", 0.4],
  ["bp", 0.55],
  ["pr", 0.45],
  ["ef", 0.55],
  ["mw", 0.5],
];
const nearness = new Uint8Array(128 * 128);
for (const [[a = "", b = ""], value] of alike.map(([pair, near]) => [Array.from(pair), near] as const)) {
  nearness[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = Math.round(value * 255);
  nearness[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = Math.round(value * 255);
}

/** How alike two letters or digits look, 0 to 1: 0/o, 1/l/i, u/v. Both in small letters, as the streams hold them. */
export function letterNearness(a: number, b: number): number {
  if (a === b) return 1;
  return a < 128 && b < 128 ? (nearness[a * 128 + b] as number) / 255 : 0;
}

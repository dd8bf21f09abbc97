import { lookAlikeRows } from "../tables/lookAlikes.ts";

/** The common characters that look most like this one, nearest first; at most 16, none less near than one half. */
export function lookAlikesOf(symbol: number): Uint16Array {
  if (ends.length === 0) load();
  return symbols.subarray(ends[symbol] as number, ends[symbol + 1] as number);
}

let symbols = new Uint16Array(0);
/** Where the neighbours of a symbol begin; they end where those of the next symbol begin. */
let ends = new Uint32Array(0);

function load(): void {
  const all = new Uint16Array(lookAlikeRows.length);
  const begins = new Uint32Array(0x1_00_01);
  let count = 0;
  let next = 0;
  for (const row of lookAlikeRows.split(" ")) {
    const symbol = row.charCodeAt(0);
    while (next <= symbol) begins[next++] = count;
    for (let i = 1; i < row.length; i++) all[count++] = row.charCodeAt(i);
  }
  while (next <= 0x1_00_00) begins[next++] = count;
  symbols = all.slice(0, count);
  ends = begins;
}

import { BREAK, pack } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { soundOf } from "./Features.ts";

export type Rarity = { weightOf(symbols: Uint16Array, from: number, to: number): number };
export type PreparedQuery = { readonly joined: Uint16Array; readonly length: number; kind: string };
const row = new Float64Array(1024);
const streams = new TextStreams();

export function prepareQuery(text: string, _rarity?: Rarity): PreparedQuery {
  streams.read(text);
  const into = new Uint16Array(streams.length * 2 + 2);
  const end = pack(streams, into, 0);
  const joined = into.subarray(0, end).filter((symbol) => symbol !== BREAK);
  return { joined, length: Math.min(joined.length, 256), kind: "" };
}

export function score(query: PreparedQuery, symbols: Uint16Array, from: number, to: number): number {
  const { joined, length } = query;
  for (let j = 0; j <= length; j++) row[j] = j;
  let n = 0;
  for (let i = from; i < to && n < 256; i++) {
    const symbol = symbols[i] as number;
    if (symbol === BREAK) continue;
    let diagonal = row[0] as number;
    row[0] = ++n;
    const sound = soundOf(symbol);
    for (let j = 1; j <= length; j++) {
      const other = joined[j - 1] as number;
      const cost = other === symbol ? 0 : sound !== 0 && soundOf(other) === sound ? 0.2 : 1;
      const next = Math.min(diagonal + cost, (row[j] as number) + 1, (row[j - 1] as number) + 1);
      diagonal = row[j] as number;
      row[j] = next;
    }
  }
  const most = Math.max(n, length);
  const found = most === 0 ? 0 : 1 - (row[length] as number) / most;
  query.kind = found === 1 ? "same-sign" : "one-character";
  return found;
}

export const kindOfLast = (query: PreparedQuery): string => query.kind;

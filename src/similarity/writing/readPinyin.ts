import { syllables } from "./readings.ts";

/**
 * Reads Latin letters as pinyin syllables, as few as possible, and writes their ids to `out`. Returns how many, or 0 when
 * the letters from `from` to `to` are not wholly pinyin. Anything but a letter between syllables is passed over.
 *
 *     n a i k e   naike: nai, ke        x i a n   xian, not xi'an        n i c k   0
 */
export function readPinyin(symbols: Uint16Array, from: number, to: number, out: Uint16Array): number {
  if (trie.length === 0) load();
  if (to - from > LONGEST || to <= from) return 0;
  const nodes = trie;
  fewest[to - from] = 0;
  for (let at = to - 1; at >= from; at--) {
    const start = (symbols[at] as number) - 97;
    let best = NEVER;
    let bestEnd = 0;
    if (start < 0 || start >= 26) {
      best = fewest[at + 1 - from] as number;
      bestEnd = at + 1;
    } else {
      let node = 0;
      for (let end = at; end < to && end < at + 6; end++) {
        const letter = (symbols[end] as number) - 97;
        if (letter < 0 || letter >= 26) break;
        node = nodes[node * 27 + letter] as number;
        if (node === 0) break;
        const after = fewest[end + 1 - from] as number;
        // At the same count the longer first syllable wins: "fang'an" before "fan'gan".
        if (nodes[node * 27 + 26] !== 0 && after + 1 <= best) {
          best = after + 1;
          bestEnd = end + 1;
        }
      }
    }
    fewest[at - from] = best;
    ends[at - from] = bestEnd;
  }
  const total = fewest[0] as number;
  if (total === NEVER || total === 0 || total > out.length) return 0;
  let count = 0;
  for (let at = from; at < to; at = ends[at - from] as number) {
    const id = idOf(symbols, at, ends[at - from] as number);
    if (id !== 0) out[count++] = id;
  }
  return count;
}

const LONGEST = 64;
const NEVER = 255;
const fewest = new Uint8Array(LONGEST + 1);
const ends = new Uint32Array(LONGEST + 1);

/** 27 places a node: the next node for each letter, and the id of the syllable that ends here. */
let trie = new Uint16Array(0);

function idOf(symbols: Uint16Array, from: number, to: number): number {
  let node = 0;
  for (let at = from; at < to; at++) {
    const letter = (symbols[at] as number) - 97;
    if (letter < 0 || letter >= 26) return 0;
    node = trie[node * 27 + letter] as number;
  }
  return trie[node * 27 + 26] as number;
}

function load(): void {
  const nodes: number[] = Array.from({ length: 27 }, () => 0);
  for (const [id, name] of syllables().entries()) {
    let node = 0;
    for (let at = 0; at < name.length; at++) {
      const place = node * 27 + name.charCodeAt(at) - 97;
      if (nodes[place] === 0) {
        nodes[place] = nodes.length / 27;
        for (let i = 0; i < 27; i++) nodes.push(0);
      }
      node = nodes[place] as number;
    }
    if (id > 0) nodes[node * 27 + 26] = id;
  }
  trie = Uint16Array.from(nodes);
}

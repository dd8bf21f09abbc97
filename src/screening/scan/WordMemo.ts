import { keyOf } from "../tables/keys.ts";
import type { Hits } from "./Hits.ts";

const SLOTS = 1 << 16;
/** Numbers a slot: key, check, where its hits begin, how many they are. */
const WIDTH = 4;
/** Numbers a remembered hit: form, length, kind, score, place. */
const HIT = 5;
const ROOM = 1 << 18;
/** A word that leads to more is looked at anew each time. */
const MOST_HITS = 16;
const SALT = 0x3b9aca07;

/**
 * To what a word, or two words together, led when looked at letter by letter: market text repeats its words, and most
 * lead nowhere. A word is known again by its hash, its length and three of its letters. What is remembered depends on
 * nothing but the word. One for each set of tables and thread.
 */
export class WordMemo {
  private readonly slots = new Int32Array(SLOTS * WIDTH);
  private readonly hits = new Int32Array(ROOM);
  private used = 0;
  private key = 0;
  private check = 0;

  /** The place of a word; `split` tells two words of the same letters from one. */
  slotOf(hash: number, symbols: Uint16Array, from: number, to: number, split: number): number {
    const key = keyOf(hash ^ Math.imul(split, 0x9e3779b1), to - from, SALT);
    this.key = key;
    this.check =
      ((symbols[from] as number) << 20) ^
      ((symbols[(from + to) >> 1] as number) << 10) ^
      (symbols[to - 1] as number) ^
      (split << 4) ^
      0x80000000;
    return (key & (SLOTS - 1)) * WIDTH;
  }

  /** Notes again what the word of the last `slotOf` led to; false where it is not known. */
  repeat(slot: number, hits: Hits, part: number, from: number): boolean {
    const { slots } = this;
    if (slots[slot] !== this.key || slots[slot + 1] !== this.check) return false;
    const count = slots[slot + 3] as number;
    if (count === 0) return true;
    const own = this.hits;
    let at = slots[slot + 2] as number;
    for (let hit = 0; hit < count; hit++, at += HIT)
      hits.add(
        part,
        own[at] as number,
        from,
        from + (own[at + 1] as number),
        own[at + 2] as number,
        own[at + 3] as number,
        own[at + 4] as number,
      );
    return true;
  }

  /** Remembers the hits from `before` on for the word of the last `slotOf`. All begin where the word does. */
  keep(slot: number, hits: Hits, before: number): void {
    const { slots } = this;
    const count = hits.count - before;
    if (count > MOST_HITS) return;
    if (this.used + count * HIT > ROOM) {
      slots.fill(0);
      this.used = 0;
    }
    slots[slot] = this.key;
    slots[slot + 1] = this.check;
    slots[slot + 2] = this.used;
    slots[slot + 3] = count;
    const own = this.hits;
    let at = this.used;
    for (let hit = before; hit < hits.count; hit++, at += HIT) {
      own[at] = hits.forms[hit] as number;
      own[at + 1] = (hits.tos[hit] as number) - (hits.froms[hit] as number);
      own[at + 2] = hits.kinds[hit] as number;
      own[at + 3] = hits.scores[hit] as number;
      own[at + 4] = hits.places[hit] as number;
    }
    this.used = at;
  }
}

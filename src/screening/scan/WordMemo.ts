import { keyOf } from "../tables/keys.ts";

const SLOTS = 1 << 16;
const SALT = 0x3b9aca07;

/**
 * Words that were looked at letter by letter and led to no mark. Market text repeats its words, and most lead nowhere;
 * a word is known again by its hash, its length and three of its letters. One for each set of tables and thread.
 */
export class WordMemo {
  private readonly keys = new Int32Array(SLOTS);
  private readonly checks = new Int32Array(SLOTS);
  private key = 0;
  private check = 0;

  /** The place of a word; the questions that follow are about this word. */
  slotOf(hash: number, symbols: Uint16Array, from: number, to: number): number {
    this.key = keyOf(hash, to - from, SALT);
    const [first, middle, last] = [
      symbols[from] as number,
      symbols[(from + to) >> 1] as number,
      symbols[to - 1] as number,
    ];
    this.check = (first << 20) ^ (middle << 10) ^ last ^ 0x80000000;
    return this.key & (SLOTS - 1);
  }

  leadsNowhere(slot: number): boolean {
    return this.keys[slot] === this.key && this.checks[slot] === this.check;
  }

  keep(slot: number): void {
    this.keys[slot] = this.key;
    this.checks[slot] = this.check;
  }
}

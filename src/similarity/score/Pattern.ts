import { Reading } from "./Reading.ts";

const SLOTS = 128;

/**
 * A name prepared for being compared with many: for each symbol, the places where it stands, one bit a place, so that
 * a whole column of the distance matrix is a handful of operations on 32-bit words (Myers 1999; with swaps of
 * neighbours, Hyyrö 2003). Names over 32 symbols have no masks and are compared cell by cell.
 */
export class Pattern {
  readonly reading: Reading;
  private readonly plain = new Int32Array(128);
  private readonly keys = new Uint16Array(SLOTS);
  private readonly masks = new Int32Array(SLOTS);

  constructor(reading: Reading) {
    this.reading = reading;
    if (reading.length > 32) return;
    for (let i = 0; i < reading.length; i++) {
      const symbol = reading.symbols[i] as number;
      if (symbol < 128) this.plain[symbol] = (this.plain[symbol] as number) | (1 << i);
      else {
        let slot = symbol % SLOTS;
        while (this.keys[slot] !== 0 && this.keys[slot] !== symbol) slot = (slot + 1) % SLOTS;
        this.keys[slot] = symbol;
        this.masks[slot] = (this.masks[slot] as number) | (1 << i);
      }
    }
  }

  /** Edits (add, drop, replace, swap neighbours) between this name and symbols; only for names of 1 to 32 symbols. */
  distance(symbols: Uint16Array, length: number): number {
    const plain = this.plain;
    const last = 1 << (this.reading.length - 1);
    let distance = this.reading.length;
    let vp = -1;
    let vn = 0;
    let d0 = 0;
    let before = 0;
    for (let j = 0; j < length; j++) {
      const symbol = symbols[j] as number;
      const here = symbol < 128 ? (plain[symbol] as number) : this.maskOf(symbol);
      const swapped = ((~d0 & here) << 1) & before;
      d0 = ((((here & vp) + vp) | 0) ^ vp) | here | vn | swapped;
      let hp = vn | ~(d0 | vp);
      let hn = d0 & vp;
      if ((hp & last) !== 0) distance++;
      else if ((hn & last) !== 0) distance--;
      hp = (hp << 1) | 1;
      hn <<= 1;
      vp = hn | ~(d0 | hp);
      vn = hp & d0;
      before = here;
    }
    return distance;
  }

  private maskOf(symbol: number): number {
    const keys = this.keys;
    let slot = symbol % SLOTS;
    for (;;) {
      const key = keys[slot];
      if (key === symbol) return this.masks[slot] as number;
      if (key === 0) return 0;
      slot = (slot + 1) % SLOTS;
    }
  }
}

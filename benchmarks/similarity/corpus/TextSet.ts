/** Which texts there are already, as 62 bits of hash each: ten million in 160 MB, where a set of strings needs 1 GB. */
export class TextSet {
  private readonly low: Uint32Array;
  private readonly high: Uint32Array;
  private readonly mask: number;

  constructor(expected: number) {
    // The names that seed a corpus are in here as well.
    const size = 2 ** Math.ceil(Math.log2((expected + 400_000) * 2));
    this.low = new Uint32Array(size);
    this.high = new Uint32Array(size);
    this.mask = size - 1;
  }

  /** True where the text is new. */
  add(text: string): boolean {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
      b ^= b >>> 13;
    }
    const low = (a >>> 0) | 1;
    const high = b >>> 0;
    for (let slot = (a ^ b) & this.mask; ; slot = (slot + 1) & this.mask) {
      if (this.low[slot] === 0) {
        this.low[slot] = low;
        this.high[slot] = high;
        return true;
      }
      if (this.low[slot] === low >>> 0 && this.high[slot] === high) return false;
    }
  }
}

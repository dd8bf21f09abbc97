import type { Rarity } from "../score/index.ts";
import { pairKey } from "./Features.ts";
import { Channel, hash1, hashRun } from "./hash.ts";
import type { Part } from "./Part.ts";
import { SymbolKind, symbolKinds } from "./symbolKind.ts";

const places = 1 << 16;

/**
 * How rare a word or a run of characters is among the marks of a register, from the lengths of its lists: 1 when one
 * mark or none has it, 0 when all have. What was asked is remembered, since a search asks for the same words again.
 */
export class RegisterRarity implements Rarity {
  private readonly hashes = new Uint32Array(places);
  private readonly weights = new Float32Array(places);
  private parts: readonly Part[] = [];
  private marks = 0;

  /** Speaks for these blocks from now on. */
  of(parts: readonly Part[], marks: number): this {
    // A few marks more or less change no weight worth forgetting the rest for.
    if (Math.abs(marks - this.marks) > this.marks >> 6) this.hashes.fill(0);
    this.parts = parts;
    this.marks = marks;
    return this;
  }

  weightOf(symbols: Uint16Array, from: number, to: number): number {
    if (to <= from || this.marks < 2) return 1;
    const hash = hashRun(Channel.token, symbols, from, to);
    const place = hash & (places - 1);
    if (this.hashes[place] === hash) return this.weights[place] as number;
    const count = this.countOf(hash, symbols, from, to);
    // Rounded as it is kept, so that the same pair scores the same however often it is asked.
    const weight = Math.fround(count <= 1 ? 1 : Math.max(0, 1 - Math.log(count) / Math.log(this.marks)));
    this.hashes[place] = hash;
    this.weights[place] = weight;
    return weight;
  }

  private countOf(hash: number, symbols: Uint16Array, from: number, to: number): number {
    if (symbolKinds[symbols[from] as number] === SymbolKind.letter) return this.marksWith(hash);
    if (to - from === 1) return this.marksWith(hash1(Channel.character, symbols[from] as number));
    // No list holds whole runs of characters: the rarest pair in it says how rare it can be at most.
    let least = Number.POSITIVE_INFINITY;
    for (let i = from; i + 1 < to && least > 1; i++)
      least = Math.min(least, this.marksWith(pairKey(symbols[i] as number, symbols[i + 1] as number)));
    return least;
  }

  private marksWith(hash: number): number {
    let count = 0;
    for (let p = 0; p < this.parts.length; p++) count += (this.parts[p] as Part).block.countOf(hash);
    return count;
  }
}

import { BlockBuilder } from "./BlockBuilder.ts";
import type { Block } from "./Block.ts";
import { isGone, type Part } from "./Part.ts";

/**
 * Several parts on their way to becoming one, a few thousand marks at a time, so that no insert waits for all of it. The
 * parts are searched as they stand until it is done.
 */
export class Merge {
  readonly blocks: readonly Block[];
  private readonly builder = new BlockBuilder();
  /** Ids removed from the parts since it began: they may have been taken over already. */
  private readonly removed: string[] = [];
  private p = 0;
  private mark = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  remove(id: string): void {
    this.removed.push(id);
  }

  /** Takes over at most so many marks; true when none is left. `goneOf` tells what has left a block by now. */
  advance(most: number, goneOf: (block: Block) => Uint8Array | undefined): boolean {
    let left = most;
    for (; this.p < this.blocks.length; this.p++, this.mark = 0) {
      const block = this.blocks[this.p] as Block;
      const gone = goneOf(block);
      for (; this.mark < block.size; this.mark++) {
        if (left-- <= 0) return false;
        if (gone === undefined || !isGone(gone, this.mark)) this.builder.take(block, this.mark);
      }
    }
    return true;
  }

  /** What the parts have become; nothing when all their marks have left. */
  finish(): Part | undefined {
    if (this.builder.size === 0) return undefined;
    const block = this.builder.build();
    let gone: Uint8Array | undefined;
    for (const id of this.removed) {
      const mark = block.placeOf(id, gone);
      if (mark >= 0) gone = withoutMark(block, gone, mark);
    }
    return { block, gone };
  }
}

/** The bits of a block's marks that have left, with one more. */
export function withoutMark(block: Block, gone: Uint8Array | undefined, mark: number): Uint8Array {
  const bits = gone ?? new Uint8Array((block.size >> 3) + 1);
  bits[mark >> 3] = (bits[mark >> 3] as number) | (1 << (mark & 7));
  return bits;
}

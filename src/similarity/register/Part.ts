import type { Block } from "./Block.ts";

/** A block with what has left it since: one bit a mark. */
export type Part = { readonly block: Block; readonly gone: Uint8Array | undefined };

export const isGone = (gone: Uint8Array, mark: number): boolean =>
  ((gone[mark >> 3] as number) & (1 << (mark & 7))) !== 0;

import type { Numbering } from "./numbering.ts";
import type { Uncarried } from "./PaperTree.ts";
import type { StyleSheet } from "./styleSheet.ts";
import type { WordFile } from "./WordFile.ts";

/** What is known and gathered while a document is read from its first to its last paragraph. */
export interface Reading {
  /** The part being read: pictures are named relative to it. */
  readonly part: string;
  readonly word: WordFile;
  readonly styles: StyleSheet;
  readonly numbers: Numbering;
  readonly pictures: Map<string, Uint8Array>;
  readonly uncarried: Set<Uncarried>;
  readonly gridPitch: number | undefined;
  /** Fields that are open at this place, outermost first: the instruction, and whether its result has begun. */
  readonly fields: { instruction: string; shows: boolean }[];
}

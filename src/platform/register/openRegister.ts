import type { MarkEntry, RegisterPart } from "#similarity";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildBlocks } from "./buildBlocks.ts";
import { readSegment, type SegmentFault, writeSegment } from "./segment.ts";

export type OpenRegister = {
  readonly folder: string;
  /** Asked for only when the folder holds nothing that can be searched. */
  readonly marks: () => AsyncIterable<MarkEntry> | Iterable<MarkEntry>;
  /** Told why the register is built from its marks, before that begins; a first build has a fault of kind `missing`. */
  readonly onRebuild?: ((fault: SegmentFault) => void) | undefined;
  /** Told how many marks have been taken in. */
  readonly onProgress?: ((marks: number) => void) | undefined;
  /** Threads that build; 1 unless told. */
  readonly threads?: number | undefined;
};

/** The stored segment of a folder, or, when there is none or it is damaged or of another version, one built and stored. */
export async function openRegister(asked: OpenRegister): Promise<readonly RegisterPart[]> {
  const stored = await readSegment(asked.folder);
  if (!("fault" in stored)) return stored;
  asked.onRebuild?.(stored);
  // A file is named by what it should hold: the damaged one would be taken for the new one of the same name.
  await rm(join(asked.folder, stored.file), { force: true });
  const parts = await buildBlocks(asked.marks(), { threads: asked.threads, onProgress: asked.onProgress });
  await writeSegment(asked.folder, parts);
  return parts;
}

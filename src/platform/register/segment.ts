import { checksum, Block, type BlockFault, openBlock, type RegisterPart, sealBlock } from "#similarity";
import { open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeFolder } from "../files/makeFolder.ts";

/** What a folder holds: one file a block, and this list of them, written last. */
const Segment = z.object({
  format: z.literal(1),
  blocks: z.array(
    z.object({
      file: z.string().regex(/^[\w.-]+$/),
      marks: z.number().int(),
      /** Marks that have left the block, as bits in base64; absent when none has. */
      gone: z.string().optional(),
      goneSum: z.number().int().optional(),
    }),
  ),
});
const listName = "segment.json";

/** Why a stored segment cannot be searched, and what to do about it: the register is built anew from its marks. */
export type SegmentFault = {
  readonly file: string;
  readonly fault:
    | BlockFault
    | { readonly kind: "missing" }
    | { readonly kind: "unreadable-list" }
    | { readonly kind: "other-count" };
};

/**
 * Writes blocks into a folder, each as it stands in memory. Blocks that the folder already holds are left alone; the
 * list is replaced in one step, so that a crash leaves the old segment or the new one.
 */
export async function writeSegment(folder: string, parts: readonly RegisterPart[]): Promise<void> {
  await makeFolder(folder);
  const held = new Set(await readdir(folder));
  const blocks: z.infer<typeof Segment>["blocks"] = [];
  for (const { block, gone } of parts) {
    const bytes = sealBlock(block);
    const file = `block-${nameOf(bytes)}.yhrb`;
    if (!held.has(file)) await writeWhole(join(folder, file), bytes);
    blocks.push({
      file,
      marks: block.size,
      ...(gone === undefined ? {} : { gone: Buffer.from(gone).toString("base64"), goneSum: sumOf(gone) }),
    });
  }
  await writeWhole(join(folder, listName), Buffer.from(JSON.stringify({ format: 1, blocks })));
  const kept = new Set(blocks.map((block) => block.file));
  for (const file of held) if (file.endsWith(".yhrb") && !kept.has(file)) await rm(join(folder, file));
}

/** Reads a segment into shared memory as it stands, and checks every byte; nothing is rebuilt. */
export async function readSegment(folder: string): Promise<readonly RegisterPart[] | SegmentFault> {
  const list = await readList(folder);
  if (list === undefined) return { file: listName, fault: { kind: "missing" } };
  if (list === null) return { file: listName, fault: { kind: "unreadable-list" } };
  const parts: RegisterPart[] = [];
  for (const { file, marks, gone, goneSum } of list.blocks) {
    const buffer = await readShared(join(folder, file));
    if (buffer === undefined) return { file, fault: { kind: "missing" } };
    const block = openBlock(buffer);
    if (!(block instanceof Block)) return { file, fault: block };
    if (block.size !== marks) return { file, fault: { kind: "other-count" } };
    const bits = gone === undefined ? undefined : new Uint8Array(Buffer.from(gone, "base64"));
    if (bits !== undefined && (sumOf(bits) !== goneSum || bits.length !== (marks >> 3) + 1))
      return { file: listName, fault: { kind: "unreadable-list" } };
    parts.push({ block, gone: bits });
  }
  return parts;
}

async function readList(folder: string): Promise<z.infer<typeof Segment> | undefined | null> {
  try {
    return Segment.parse(JSON.parse(await readFile(join(folder, listName), "utf8")));
  } catch (problem) {
    return isMissing(problem) ? undefined : null;
  }
}

async function readShared(path: string): Promise<SharedArrayBuffer | undefined> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path);
  } catch (problem) {
    if (isMissing(problem)) return undefined;
    throw problem;
  }
  try {
    const size = (await file.stat()).size;
    const shared = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(shared);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(size - at, 1 << 26), at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return shared;
  } finally {
    await file.close();
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.half`;
  await writeFile(half, bytes, { flush: true });
  await rename(half, path);
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && problem.code === "ENOENT";

/** A block's name is made of what it holds. */
const nameOf = (bytes: Uint8Array): string =>
  `${checksum(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(16).padStart(8, "0")}-${bytes.byteLength.toString(36)}`;

function sumOf(bits: Uint8Array): number {
  const copy = bits.slice();
  return checksum(copy.buffer, 0, copy.byteLength);
}

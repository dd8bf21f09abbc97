import { Block, blockFormat, blockMagic, headerBytes, type Section, sections } from "./Block.ts";
import { checksum } from "./checksum.ts";
import { tablesVersion } from "./tablesVersion.ts";

/** Words of the header behind the sections: bytes of the whole, checksum of the header. */
const sizeWord = 4 + sections.length * 4;
const headerSum = sizeWord + 1;

/** Why bytes are not a block that this version can search. */
export type BlockFault =
  | { readonly kind: "not-a-block" }
  | { readonly kind: "other-version"; readonly found: number; readonly expected: number }
  | { readonly kind: "other-tables"; readonly found: number; readonly expected: number }
  | { readonly kind: "cut-off"; readonly bytes: number; readonly expected: number }
  | { readonly kind: "damaged"; readonly section: Section | "header" };

/** Writes the checksums into a block's header: from then on its buffer is what a file holds, byte for byte. */
export function sealBlock(block: Block): Uint8Array {
  const header = new Uint32Array(block.buffer, 0, headerBytes / 4);
  for (let s = 0; s < sections.length; s++) header[6 + s * 4] = sumOf(block.buffer, header, s);
  header[sizeWord] = block.buffer.byteLength;
  header[headerSum] = checksum(block.buffer, 0, headerSum * 4);
  return new Uint8Array(block.buffer);
}

/** A block from the bytes of a file, without copying or rebuilding; or what is wrong with them. */
export function openBlock(buffer: ArrayBufferLike): Block | BlockFault {
  if (buffer.byteLength < headerBytes) return { kind: "not-a-block" };
  const header = new Uint32Array(buffer, 0, headerBytes / 4);
  if (header[0] !== blockMagic) return { kind: "not-a-block" };
  if (header[1] !== blockFormat) return { kind: "other-version", found: header[1] as number, expected: blockFormat };
  if (header[headerSum] !== checksum(buffer, 0, headerSum * 4)) return { kind: "damaged", section: "header" };
  if (header[2] !== tablesVersion())
    return { kind: "other-tables", found: header[2] as number, expected: tablesVersion() };
  const expected = header[sizeWord] as number;
  if (buffer.byteLength !== expected) return { kind: "cut-off", bytes: buffer.byteLength, expected };
  for (const [s, [section]] of sections.entries())
    if (header[6 + s * 4] !== sumOf(buffer, header, s)) return { kind: "damaged", section };
  return new Block(buffer);
}

function sumOf(buffer: ArrayBufferLike, header: Uint32Array, s: number): number {
  const unit = sections[s]?.[1] ?? 1;
  return checksum(buffer, header[4 + s * 4] as number, (header[5 + s * 4] as number) * unit);
}

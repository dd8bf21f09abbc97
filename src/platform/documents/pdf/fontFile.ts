import { closeSync, openSync, readSync } from "node:fs";

/** One face of a font file: the names it is asked for by, and whether it has a character. */
export interface FontFace {
  readonly file: string;
  /** Its family in every language that the file names it in; the English one first. */
  readonly families: readonly string[];
  has(codePoint: number): boolean;
}

/**
 * The faces of a font file (.ttf, .otf, .ttc, .otc), of which only the tables of names and characters are read. An empty list
 * for what is no such file.
 */
export function fontFaces(file: string): FontFace[] {
  const handle = openSync(file, "r");
  const read = (from: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  };
  try {
    const tag = read(0, 4).toString("latin1");
    if (tag === "ttcf") {
      const count = Math.min(read(8, 4).readUInt32BE(0), 100);
      const offsets = read(12, 4 * count);
      return Array.from({ length: count }, (_, at) => face(file, read, offsets.readUInt32BE(4 * at)));
    }
    return tag === "OTTO" || tag === "true" || tag === "\0\u0001\0\0" ? [face(file, read, 0)] : [];
  } catch (error) {
    // A broken font is none.
    if (error instanceof RangeError) return [];
    throw error;
  } finally {
    closeSync(handle);
  }
}

type Read = (from: number, length: number) => Buffer;

function face(file: string, read: Read, at: number): FontFace {
  const tables = new Map<string, Buffer>();
  const count = read(at + 4, 2).readUInt16BE(0);
  const directory = read(at + 12, 16 * count);
  for (let index = 0; index < count; index += 1) {
    const tag = directory.toString("latin1", 16 * index, 16 * index + 4);
    if (tag !== "name" && tag !== "cmap") continue;
    tables.set(tag, read(directory.readUInt32BE(16 * index + 8), directory.readUInt32BE(16 * index + 12)));
  }
  const ranges = rangesOf(tables.get("cmap"));
  return { file, families: familiesOf(tables.get("name")), has: (point) => within(ranges, point) };
}

/** First and last code point of each stretch that the font has characters for, in order. */
type Ranges = readonly (readonly [number, number])[];

function within(ranges: Ranges, point: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Of the tables of characters the fullest one: format 12 holds all of Unicode, format 4 its first 65,536. */
function rangesOf(cmap: Buffer | undefined): Ranges {
  if (cmap === undefined) return [];
  let best: [number, number][] = [];
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 12) return groups(cmap, at);
    if (format === 4 && best.length === 0) best = segments(cmap, at);
  }
  return best;
}

function groups(cmap: Buffer, at: number): [number, number][] {
  return Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, group): [number, number] => [
    cmap.readUInt32BE(at + 16 + 12 * group),
    cmap.readUInt32BE(at + 16 + 12 * group + 4),
  ]);
}

function segments(cmap: Buffer, at: number): [number, number][] {
  const count = cmap.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, segment): [number, number] => [
    cmap.readUInt16BE(at + 16 + 2 * count + 2 * segment),
    cmap.readUInt16BE(at + 14 + 2 * segment),
  ]);
}

const ENGLISH = 0x409;

/** Names 1 and 16 (family, and family of many weights), as Windows keeps them: in UTF-16. */
function familiesOf(names: Buffer | undefined): string[] {
  if (names === undefined) return [];
  const start = names.readUInt16BE(4);
  const found: { readonly english: boolean; readonly typographic: boolean; readonly name: string }[] = [];
  for (let index = 0; index < names.readUInt16BE(2); index += 1) {
    const at = 6 + 12 * index;
    const kind = names.readUInt16BE(at + 6);
    if (names.readUInt16BE(at) !== 3 || (kind !== 1 && kind !== 16)) continue;
    const from = start + names.readUInt16BE(at + 10);
    const bytes = Buffer.from(names.subarray(from, from + names.readUInt16BE(at + 8)));
    found.push({
      english: names.readUInt16BE(at + 4) === ENGLISH,
      typographic: kind === 16,
      name: (bytes.length % 2 === 0 ? bytes.swap16() : bytes).toString("utf16le"),
    });
  }
  const rank = (each: (typeof found)[number]) => (each.english ? 0 : 2) + (each.typographic ? 0 : 1);
  return [...new Set(found.sort((one, other) => rank(one) - rank(other)).map(({ name }) => name))];
}

import { MarkStatus } from "#rights";
import { Channel, hashText } from "./hash.ts";
import { SymbolKind, symbolKinds } from "./symbolKind.ts";
import { readUtf8 } from "./utf8.ts";

/** Marks of one block; a mark's place in it has 20 bits. */
export const blockSize = 1 << 20;
/** The version of the layout and of the features: a block of another version is built anew. */
export const blockFormat = 2;
/** "YHRB" */
export const blockMagic = 0x42524859;

/** The parts of a block's buffer, in order, with the bytes of one element. */
export const sections = [
  ["symbols", 2],
  ["symbolStarts", 4],
  ["bytes", 1],
  ["byteStarts", 4],
  ["classesLow", 4],
  ["classesHigh", 2],
  ["owners", 4],
  ["ownersToo", 4],
  ["filed", 2],
  ["registered", 2],
  ["expires", 2],
  ["statuses", 1],
  ["dictionary", 4],
  ["lists8", 1],
  ["lists16", 2],
  ["rareStarts", 4],
  ["rare", 4],
] as const;
export type Section = (typeof sections)[number][0];

/** Bytes of the header: magic, format, tables, marks, then (offset, length in elements, checksum, unused) a section. */
export const headerBytes = 512;

/**
 * Up to 2^20 marks in one buffer, never changed once built: what is on disk is what is in memory, and worker threads
 * share it. About 130 bytes a mark.
 *
 *     symbols, symbolStarts     packed signs
 *     bytes, byteStarts         id, 0xff, text, in UTF-8; needed for shown hits only
 *     classes, owners, dates    one column each
 *     dictionary                open addressing, three words a place: hash, first unit, units (top bit: lists8)
 *     lists8, lists16           places of marks as differences; the largest value says "go on, no mark yet"
 *     rareStarts, rare          features that few marks have: buckets by the hash's upper bits, place << 12 | lower bits
 */
export class Block {
  readonly buffer: ArrayBufferLike;
  readonly size: number;
  readonly symbols: Uint16Array;
  readonly symbolStarts: Uint32Array;
  readonly bytes: Uint8Array;
  readonly byteStarts: Uint32Array;
  readonly classesLow: Uint32Array;
  readonly classesHigh: Uint16Array;
  readonly owners: Uint32Array;
  readonly ownersToo: Uint32Array;
  readonly filed: Uint16Array;
  readonly registered: Uint16Array;
  readonly expires: Uint16Array;
  readonly statuses: Uint8Array;
  readonly dictionary: Uint32Array;
  readonly lists8: Uint8Array;
  readonly lists16: Uint16Array;
  readonly rareStarts: Uint32Array;
  readonly rare: Uint32Array;
  /** By mark: how long it is and what it begins with, in one byte, so that ranking need not fetch the sign itself. */
  readonly outlines: Uint8Array;
  readonly places: number;
  readonly rareShift: number;

  constructor(buffer: ArrayBufferLike) {
    this.buffer = buffer;
    const header = new Uint32Array(buffer, 0, headerBytes / 4);
    this.size = header[3] as number;
    const at = (index: number): readonly [number, number] => [
      header[4 + index * 4] as number,
      header[5 + index * 4] as number,
    ];
    this.symbols = new Uint16Array(buffer, ...at(0));
    this.symbolStarts = new Uint32Array(buffer, ...at(1));
    this.bytes = new Uint8Array(buffer, ...at(2));
    this.byteStarts = new Uint32Array(buffer, ...at(3));
    this.classesLow = new Uint32Array(buffer, ...at(4));
    this.classesHigh = new Uint16Array(buffer, ...at(5));
    this.owners = new Uint32Array(buffer, ...at(6));
    this.ownersToo = new Uint32Array(buffer, ...at(7));
    this.filed = new Uint16Array(buffer, ...at(8));
    this.registered = new Uint16Array(buffer, ...at(9));
    this.expires = new Uint16Array(buffer, ...at(10));
    this.statuses = new Uint8Array(buffer, ...at(11));
    this.dictionary = new Uint32Array(buffer, ...at(12));
    this.lists8 = new Uint8Array(buffer, ...at(13));
    this.lists16 = new Uint16Array(buffer, ...at(14));
    this.rareStarts = new Uint32Array(buffer, ...at(15));
    this.rare = new Uint32Array(buffer, ...at(16));
    this.outlines = outlinesOf(this.symbols, this.symbolStarts, this.size);
    this.places = this.dictionary.length / 3;
    this.rareShift = 32 - Math.log2(this.rareStarts.length - 1);
  }

  /** The place of a feature's list in `dictionary` (of its first word), or -1 when few marks or none have it. */
  listOf(hash: number): number {
    const { dictionary, places } = this;
    const mask = places - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const found = dictionary[place * 3] as number;
      if (found === hash) return place * 3;
      if (found === 0) return -1;
    }
  }

  /** At most so many marks can `rareMarks` write. */
  bucketSize(hash: number): number {
    const bucket = hash >>> this.rareShift;
    return (this.rareStarts[bucket + 1] as number) - (this.rareStarts[bucket] as number);
  }

  /** Writes the places of the marks that have a rare feature; returns how many. */
  rareMarks(hash: number, into: Uint32Array, at: number): number {
    const { rare, rareStarts } = this;
    const bucket = hash >>> this.rareShift;
    const end = rareStarts[bucket + 1] as number;
    const check = hash & 0xfff;
    let n = at;
    for (let i = rareStarts[bucket] as number; i < end; i++) {
      const entry = rare[i] as number;
      if ((entry & 0xfff) === check) into[n++] = entry >>> 12;
    }
    return n - at;
  }

  /** About how many marks have a feature: a few more than there are when the list is thin. */
  countOf(hash: number): number {
    const place = this.listOf(hash);
    if (place >= 0) return (this.dictionary[place + 2] as number) & 0x7fffffff;
    const { rare, rareStarts } = this;
    const bucket = hash >>> this.rareShift;
    const end = rareStarts[bucket + 1] as number;
    const check = hash & 0xfff;
    let count = 0;
    for (let i = rareStarts[bucket] as number; i < end; i++) if (((rare[i] as number) & 0xfff) === check) count++;
    return count;
  }

  /** Writes the places of all marks with a feature, rare or not; `into` must hold the block's size. Returns how many. */
  marksWith(hash: number, into: Uint32Array): number {
    const place = this.listOf(hash);
    if (place < 0) return this.rareMarks(hash, into, 0);
    const from = this.dictionary[place + 1] as number;
    const units = this.dictionary[place + 2] as number;
    const short = units >>> 31 === 1;
    const list = short ? this.lists8 : this.lists16;
    const more = short ? 0xff : 0xffff;
    const end = from + (units & 0x7fffffff);
    let mark = 0;
    let n = 0;
    for (let i = from; i < end; i++) {
      const difference = list[i] as number;
      mark += difference;
      if (difference !== more) into[n++] = mark;
    }
    return n;
  }

  /** The place of the mark with this id that is not `gone`, or -1. */
  placeOf(id: string, gone: Uint8Array | undefined): number {
    const n = this.marksWith(hashText(Channel.id, id), found(this.size));
    for (let i = 0; i < n; i++) {
      const mark = (foundPlaces as Uint32Array)[i] as number;
      if (gone !== undefined && ((gone[mark >> 3] as number) & (1 << (mark & 7))) !== 0) continue;
      if (this.idOf(mark) === id) return mark;
    }
    return -1;
  }

  /** Where the id ends in `bytes`: the text begins one further. */
  idEnd(mark: number): number {
    const { bytes } = this;
    let at = this.byteStarts[mark] as number;
    while (bytes[at] !== 0xff) at++;
    return at;
  }

  idOf(mark: number): string {
    return readUtf8(this.bytes, this.byteStarts[mark] as number, this.idEnd(mark));
  }

  textOf(mark: number): string {
    return readUtf8(this.bytes, this.idEnd(mark) + 1, this.byteStarts[mark + 1] as number);
  }

  classesOf(mark: number): number[] {
    const classes: number[] = [];
    for (let c = 1; c <= 45; c++) {
      const mask = c <= 32 ? (this.classesLow[mark] as number) : (this.classesHigh[mark] as number);
      if ((mask & (1 << ((c - 1) & 31))) !== 0) classes.push(c);
    }
    return classes;
  }

  statusOf(mark: number): MarkStatus | undefined {
    return MarkStatus.options[(this.statuses[mark] as number) - 1];
  }
}

/** In an outline: the packed length, at most this, and whether the first symbol is a character. */
export const outlineLength = 0x7f;
export const outlineHan = 0x80;

function outlinesOf(symbols: Uint16Array, symbolStarts: Uint32Array, size: number): Uint8Array {
  const outlines = new Uint8Array(size);
  for (let mark = 0; mark < size; mark++) {
    const from = symbolStarts[mark] as number;
    const length = (symbolStarts[mark + 1] as number) - from;
    const isHan = symbolKinds[symbols[from] as number] === SymbolKind.han;
    outlines[mark] = (length < outlineLength ? length : outlineLength) | (isHan ? outlineHan : 0);
  }
  return outlines;
}

let foundPlaces: Uint32Array | undefined;
function found(size: number): Uint32Array {
  if (foundPlaces === undefined || foundPlaces.length < size + 64) foundPlaces = new Uint32Array(size + 64);
  return foundPlaces;
}

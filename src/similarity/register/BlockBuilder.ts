import { packedBound, pack } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { Block, blockFormat, blockMagic, blockSize, headerBytes, sections } from "./Block.ts";
import { classBitsHigh, classBitsLow, dayOf, ownerCode, ownerCodeToo, statusCode } from "./columns.ts";
import { Features } from "./Features.ts";
import { bytes, Growing, halves, words } from "./Growing.ts";
import { Channel, hashText } from "./hash.ts";
import { indexFeatures } from "./indexFeatures.ts";
import type { MarkEntry } from "./MarkEntry.ts";
import { tablesVersion } from "./tablesVersion.ts";
import { utf8Bound, writeUtf8 } from "./utf8.ts";

/** Used by every builder of a thread, for one mark at a time: an insert is a builder of its own. */
const streams = new TextStreams();
const ofOne = new Features();

/** Gathers up to 2^20 marks and turns them into a block. Nothing of an entry is held but its packed form. */
export class BlockBuilder {
  size = 0;
  private readonly symbols = new Growing(halves, 1 << 12);
  private readonly symbolStarts = new Growing(words, 1 << 10);
  private readonly bytes = new Growing(bytes, 1 << 13);
  private readonly byteStarts = new Growing(words, 1 << 10);
  private readonly classesLow = new Growing(words, 1 << 10);
  private readonly classesHigh = new Growing(halves, 1 << 10);
  private readonly owners = new Growing(words, 1 << 10);
  private readonly ownersToo = new Growing(words, 1 << 10);
  private readonly filed = new Growing(halves, 1 << 10);
  private readonly registered = new Growing(halves, 1 << 10);
  private readonly expires = new Growing(halves, 1 << 10);
  private readonly statuses = new Growing(bytes, 1 << 10);
  /** Pairs of a feature and the place of a mark that has it. */
  private readonly hashes = new Growing(words, 1 << 14);
  private readonly marks = new Growing(words, 1 << 14);

  get full(): boolean {
    return this.size === blockSize;
  }

  add(entry: MarkEntry): void {
    const read = streams.read(entry.text);
    const symbols = this.symbols.reserve(packedBound(read));
    const from = this.symbols.length;
    this.symbols.length = pack(read, symbols, from);

    const text = this.bytes.reserve(utf8Bound(entry.id) + utf8Bound(entry.text) + 1);
    push(this.byteStarts, this.bytes.length);
    const idEnd = writeUtf8(entry.id, text, this.bytes.length);
    text[idEnd] = 0xff;
    this.bytes.length = writeUtf8(entry.text, text, idEnd + 1);

    const classes = entry.classes ?? [];
    push(this.classesLow, classBitsLow(classes));
    push(this.classesHigh, classBitsHigh(classes));
    push(this.owners, ownerCode(entry.owner));
    push(this.ownersToo, ownerCodeToo(entry.owner));
    push(this.filed, dayOf(entry.filed));
    push(this.registered, dayOf(entry.registered));
    push(this.expires, dayOf(entry.expires));
    push(this.statuses, statusCode(entry.status));
    this.index(symbols, from, entry.id);
  }

  /** Takes a mark over from a block, with its packed form as it stands there. */
  take(block: Block, mark: number): void {
    const start = block.symbolStarts[mark] as number;
    const end = block.symbolStarts[mark + 1] as number;
    const symbols = this.symbols.reserve(end - start);
    const from = this.symbols.length;
    symbols.set(block.symbols.subarray(start, end), from);
    this.symbols.length += end - start;

    const bytesFrom = block.byteStarts[mark] as number;
    const bytesTo = block.byteStarts[mark + 1] as number;
    const text = this.bytes.reserve(bytesTo - bytesFrom);
    push(this.byteStarts, this.bytes.length);
    text.set(block.bytes.subarray(bytesFrom, bytesTo), this.bytes.length);
    this.bytes.length += bytesTo - bytesFrom;

    push(this.classesLow, block.classesLow[mark] as number);
    push(this.classesHigh, block.classesHigh[mark] as number);
    push(this.owners, block.owners[mark] as number);
    push(this.ownersToo, block.ownersToo[mark] as number);
    push(this.filed, block.filed[mark] as number);
    push(this.registered, block.registered[mark] as number);
    push(this.expires, block.expires[mark] as number);
    push(this.statuses, block.statuses[mark] as number);
    this.index(symbols, from, block.idOf(mark));
  }

  private index(symbols: Uint16Array, from: number, id: string): void {
    push(this.symbolStarts, from);
    const features = ofOne.read(symbols, from, this.symbols.length);
    features.add(Channel.id, hashText(Channel.id, id));
    const count = features.count;
    const hashes = this.hashes.reserve(count);
    const marks = this.marks.reserve(count);
    const at = this.hashes.length;
    const mark = this.size;
    for (let i = 0; i < count; i++) {
      hashes[at + i] = features.hashes[i] as number;
      marks[at + i] = mark;
    }
    this.hashes.length += count;
    this.marks.length += count;
    this.size++;
  }

  /** The block of all marks added; the builder is spent. */
  build(): Block {
    push(this.symbolStarts, this.symbols.length);
    push(this.byteStarts, this.bytes.length);
    const index = indexFeatures(this.hashes.items, this.marks.items, this.hashes.length);
    const parts: { readonly [part in (typeof sections)[number][0]]: Uint8Array | Uint16Array | Uint32Array } = {
      symbols: used(this.symbols),
      symbolStarts: used(this.symbolStarts),
      bytes: used(this.bytes),
      byteStarts: used(this.byteStarts),
      classesLow: used(this.classesLow),
      classesHigh: used(this.classesHigh),
      owners: used(this.owners),
      ownersToo: used(this.ownersToo),
      filed: used(this.filed),
      registered: used(this.registered),
      expires: used(this.expires),
      statuses: used(this.statuses),
      ...index,
    };
    let size = headerBytes;
    for (const [part] of sections) size = aligned(size) + parts[part].byteLength;
    const buffer = new SharedArrayBuffer(aligned(size));
    const header = new Uint32Array(buffer, 0, headerBytes / 4);
    header.set([blockMagic, blockFormat, tablesVersion(), this.size]);
    let at = headerBytes;
    let word = 4;
    for (const [part, unit] of sections) {
      at = aligned(at);
      const from = parts[part];
      new Uint8Array(buffer, at, from.byteLength).set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength));
      header[word] = at;
      header[word + 1] = from.byteLength / unit;
      word += 4;
      at += from.byteLength;
    }
    return new Block(buffer);
  }
}

const aligned = (at: number): number => (at + 7) & ~7;

function push(column: Growing<Uint8Array | Uint16Array | Uint32Array>, value: number): void {
  column.reserve(1)[column.length++] = value;
}

const used = (column: Growing<Uint8Array | Uint16Array | Uint32Array>): Uint8Array | Uint16Array | Uint32Array =>
  column.items.subarray(0, column.length);

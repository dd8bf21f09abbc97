import { Block } from "./Block.ts";
import { BlockBuilder } from "./BlockBuilder.ts";
import { Filter } from "./Filter.ts";
import { GoodsOrder } from "./GoodsOrder.ts";
import { IdsOnce } from "./IdsOnce.ts";
import { Merge, withoutMark } from "./Merge.ts";
import type { MarkEntry, SearchAnswer, SearchQuery } from "./MarkEntry.ts";
import { RegisterRarity } from "./RegisterRarity.ts";
import { isGone, type Part } from "./Part.ts";
import { defaultLimit, hitsOf, Searcher } from "./Searcher.ts";
import { searchSigns } from "./searchSigns.ts";
import { prepareQuery, type Rarity, score } from "../score/index.ts";
import { TopHits } from "./TopHits.ts";

/** A block with the marks that have left it since it was built: one bit a mark, undefined when none has. */
export type RegisterPart = Part;

/** Inserted marks stand in small blocks; when four of one tier stand beside each other they are made into one. */
const fanOut = 4;
const tierOf = (size: number): number => Math.floor(Math.log(size) / Math.log(fanOut));
/** Blocks at least this large are not merged by inserts. */
const settled = 1 << 16;
/** Marks that an insert takes over for merges under way: enough for each mark it brings to rise through all tiers, within a third of a second. */
const takenOver = (inserted: number): number => Math.min(24_000, Math.max(64, 16 * inserted));

/**
 * Marks that can be searched: blocks that never change, and beside each block the marks that have left it. An insert
 * makes a small block, a removal sets a bit; both are seen by the next search.
 */
export class Register {
  private parts: Part[];
  private merges: Merge[] = [];
  private readonly searcher = new Searcher();
  private readonly rarity = new RegisterRarity();
  private total = 0;
  private left = 0;

  /** Of blocks, or of the parts of another register (its `state`), which may live in another thread. */
  constructor(blocks: readonly (Block | RegisterPart)[]) {
    this.parts = blocks
      .map((part) => (part instanceof Block ? { block: part, gone: undefined } : { ...part, gone: part.gone?.slice() }))
      .filter((part) => part.block.size > 0);
    this.recount();
  }

  /** Marks that a search can find. */
  get size(): number {
    return this.total - this.left;
  }

  /** Bytes of all blocks. */
  get bytes(): number {
    return this.parts.reduce((sum, part) => sum + part.block.buffer.byteLength, 0);
  }

  /** The blocks with what has left them: all that is worth storing. */
  get state(): readonly RegisterPart[] {
    return this.parts;
  }

  /** The best marks for a text; equal scores stand by text, then by id. */
  search(query: SearchQuery): SearchAnswer {
    return this.searcher.search(this.parts, this.total, this.rarity.of(this.parts, this.total), query);
  }

  /** How rare each word is here: with it `explain` scores as `search` does. */
  get wordRarity(): Rarity {
    return this.rarity.of(this.parts, this.total);
  }

  /** Adds a mark; a mark with the same id is replaced. */
  insert(entry: MarkEntry): void {
    this.insertAll([entry]);
  }

  insertAll(entries: Iterable<MarkEntry>): void {
    let builder = new BlockBuilder();
    let ids = new Set<string>();
    const close = () => {
      if (builder.size > 0) this.attach(builder.build());
      builder = new BlockBuilder();
      ids = new Set();
    };
    for (const entry of entries) {
      // The earlier one of the same batch must stand in a block before it can be taken out again.
      if (ids.has(entry.id)) close();
      this.remove(entry.id);
      builder.add(entry);
      ids.add(entry.id);
      if (builder.full) close();
    }
    close();
  }

  /** The same as an insert; says whether the mark was known. */
  change(entry: MarkEntry): boolean {
    const known = this.remove(entry.id);
    this.insert(entry);
    return known;
  }

  /** Takes a mark out; false when no mark has the id. */
  remove(id: string): boolean {
    for (let p = this.parts.length - 1; p >= 0; p--) {
      const { block, gone } = this.parts[p] as Part;
      const mark = block.placeOf(id, gone);
      if (mark < 0) continue;
      this.parts[p] = { block, gone: withoutMark(block, gone, mark) };
      this.left++;
      for (const merge of this.merges) if (merge.blocks.includes(block)) merge.remove(id);
      return true;
    }
    return false;
  }

  /** Builds the parts in which marks have left, or that inserts made, into blocks as large as may be. */
  compact(): void {
    this.merges = [];
    const still = this.parts.filter((part) => part.gone === undefined && part.block.size >= settled);
    const moved = this.parts.filter((part) => !still.includes(part));
    this.parts = [...still, ...merged(moved)];
    this.recount();
  }

  /** Every mark that passes the filters, scored: what `search` is measured against. Calls `onward` now and then; false stops. */
  oracle(query: SearchQuery, onward?: (done: number, total: number) => boolean): SearchAnswer {
    const top = new TopHits(query.limit ?? defaultLimit);
    const filter = new Filter(query);
    const goods = new GoodsOrder(query.forClasses);
    const prepared = prepareQuery(query.text, this.rarity.of(this.parts, this.total));
    if (prepared.whole.reading.length === 0) {
      const compared = searchSigns(this.parts, query.text, filter, goods, top);
      return { hits: hitsOf(top), postings: 0, verified: compared, cut: false };
    }
    let verified = 0;
    let done = 0;
    for (const { block, gone } of this.parts) {
      const { symbols, symbolStarts } = block;
      for (let mark = 0; mark < block.size; mark++) {
        if ((++done & 0xffff) === 0 && onward?.(done, this.total) === false)
          return { hits: hitsOf(top), postings: 0, verified, cut: true };
        if (gone !== undefined && isGone(gone, mark)) continue;
        if (!filter.passes(block, mark)) continue;
        const found = score(prepared, symbols, symbolStarts[mark] as number, symbolStarts[mark + 1] as number);
        verified++;
        if (found <= 0) continue;
        const order = goods.of(found, block, mark);
        if (order >= top.least) top.offer(order, found, block, mark, prepared.kind);
      }
    }
    return { hits: hitsOf(top), postings: 0, verified, cut: false };
  }

  private attach(block: Block): void {
    this.parts.push({ block, gone: undefined });
    this.total += block.size;
    this.beginMerges();
    const most = takenOver(block.size);
    const goneOf = (one: Block) => this.parts.find((part) => part.block === one)?.gone;
    for (const merge of this.merges.toReversed()) {
      if (!merge.advance(most, goneOf)) continue;
      const at = this.parts.findIndex((part) => part.block === merge.blocks[0]);
      const made = merge.finish();
      this.parts.splice(at, merge.blocks.length, ...(made === undefined ? [] : [made]));
      this.merges = this.merges.filter((one) => one !== merge);
      this.recount();
    }
  }

  /** Looks, from the newest part on, for four or more neighbours of one tier that no merge has begun with. */
  private beginMerges(): void {
    const busy = new Set(this.merges.flatMap((merge) => merge.blocks));
    for (let last = this.parts.length - 1; last >= 0; last--) {
      const tier = tierOf((this.parts[last] as Part).block.size);
      let first = last + 1;
      for (; first > 0; first--) {
        const { block } = this.parts[first - 1] as Part;
        if (busy.has(block) || block.size >= settled || tierOf(block.size) > tier || last - first > 4 * fanOut) break;
      }
      if (last - first + 1 < fanOut) continue;
      this.merges.push(new Merge(this.parts.slice(first, last + 1).map((part) => part.block)));
      last = first;
    }
  }

  private recount(): void {
    this.total = 0;
    this.left = 0;
    for (const { block, gone } of this.parts) {
      this.total += block.size;
      if (gone !== undefined)
        for (let byte = 0; byte < gone.length; byte++) this.left += bitsOf[gone[byte] as number] as number;
    }
  }
}

const bitsOf = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

/** The marks still standing in some parts, as blocks. */
function merged(parts: readonly Part[]): Part[] {
  const into: Part[] = [];
  let builder = new BlockBuilder();
  for (const { block, gone } of parts) {
    for (let mark = 0; mark < block.size; mark++) {
      if (gone !== undefined && isGone(gone, mark)) continue;
      builder.take(block, mark);
      if (!builder.full) continue;
      into.push({ block: builder.build(), gone: undefined });
      builder = new BlockBuilder();
    }
  }
  if (builder.size > 0) into.push({ block: builder.build(), gone: undefined });
  return into;
}

/** A register of marks that need not all be in memory at once: what is read is packed and let go. */
export function buildRegister(marks: Iterable<MarkEntry>): Register {
  const builder = new RegisterBuilder();
  for (const mark of marks) builder.add(mark);
  return builder.build();
}

/** Takes marks one by one, whatever their source; every 2^20 of them become a block at once. The last of an id counts. */
export class RegisterBuilder {
  private readonly ids = new IdsOnce();
  private readonly blocks: Block[] = [];
  private block = new BlockBuilder();

  add(mark: MarkEntry): void {
    if (!this.ids.take(mark)) return;
    this.block.add(mark);
    if (this.block.full) this.close();
  }

  build(): Register {
    if (this.block.size > 0) this.close();
    const register = new Register(this.blocks);
    register.insertAll(this.ids.later);
    return register;
  }

  private close(): void {
    this.blocks.push(this.block.build());
    this.block = new BlockBuilder();
  }
}

import type { Kind } from "../score/index.ts";
import type { Block } from "./Block.ts";

/** The best marks so far: by their order (the score, with the goods where they are asked for), then by text, then by id, in the order of their UTF-8 bytes (code points). */
export class TopHits {
  size = 0;
  private readonly limit: number;
  private readonly orders: Float64Array;
  private readonly scores: Float64Array;
  private readonly marks: Uint32Array;
  private readonly kinds: Uint8Array;
  private readonly blocks: Block[] = [];

  constructor(limit: number) {
    this.limit = limit;
    this.orders = new Float64Array(limit);
    this.scores = new Float64Array(limit);
    this.marks = new Uint32Array(limit);
    this.kinds = new Uint8Array(limit);
  }

  /** The order a mark must at least have to come in. */
  get least(): number {
    return this.size < this.limit ? 0 : (this.orders[this.limit - 1] as number);
  }

  orderAt(rank: number): number {
    return this.orders[rank] as number;
  }
  scoreAt(rank: number): number {
    return this.scores[rank] as number;
  }
  markAt(rank: number): number {
    return this.marks[rank] as number;
  }
  /** The kind of likeness that its score is of. */
  kindAt(rank: number): Kind {
    return this.kinds[rank] as Kind;
  }
  blockAt(rank: number): Block {
    return this.blocks[rank] as Block;
  }

  offer(order: number, score: number, block: Block, mark: number, kind: Kind): void {
    const { orders, scores, marks, kinds, blocks, limit } = this;
    if (limit === 0) return;
    if (this.size === limit) {
      const worst = orders[limit - 1] as number;
      if (order < worst) return;
      if (order === worst && !before(block, mark, blocks[limit - 1] as Block, marks[limit - 1] as number)) return;
    } else this.size++;
    let rank = this.size - 1;
    for (; rank > 0; rank--) {
      const above = orders[rank - 1] as number;
      if (above > order) break;
      if (above === order && !before(block, mark, blocks[rank - 1] as Block, marks[rank - 1] as number)) break;
      orders[rank] = above;
      scores[rank] = scores[rank - 1] as number;
      marks[rank] = marks[rank - 1] as number;
      kinds[rank] = kinds[rank - 1] as number;
      blocks[rank] = blocks[rank - 1] as Block;
    }
    orders[rank] = order;
    scores[rank] = score;
    marks[rank] = mark;
    kinds[rank] = kind;
    blocks[rank] = block;
  }
}

function before(a: Block, markA: number, b: Block, markB: number): boolean {
  const idEndA = a.idEnd(markA);
  const idEndB = b.idEnd(markB);
  const text = compare(
    a.bytes,
    idEndA + 1,
    a.byteStarts[markA + 1] as number,
    b.bytes,
    idEndB + 1,
    b.byteStarts[markB + 1] as number,
  );
  if (text !== 0) return text < 0;
  return compare(a.bytes, a.byteStarts[markA] as number, idEndA, b.bytes, b.byteStarts[markB] as number, idEndB) < 0;
}

function compare(a: Uint8Array, fromA: number, toA: number, b: Uint8Array, fromB: number, toB: number): number {
  const shorter = Math.min(toA - fromA, toB - fromB);
  for (let i = 0; i < shorter; i++) {
    const difference = (a[fromA + i] as number) - (b[fromB + i] as number);
    if (difference !== 0) return difference;
  }
  return toA - fromA - (toB - fromB);
}

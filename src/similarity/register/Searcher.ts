import { pack, packedBound } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { blockSize, outlineHan, outlineLength } from "./Block.ts";
import { Filter } from "./Filter.ts";
import { GoodsOrder } from "./GoodsOrder.ts";
import type { Hit, SearchAnswer, SearchQuery } from "./MarkEntry.ts";
import { withinOneEdit } from "./oneEdit.ts";
import { QueryFeatures, Sure } from "./QueryFeatures.ts";
import { type Kind, kindNames, type PreparedQuery, prepareQuery, type Rarity, score } from "../score/index.ts";
import { isGone, type Part } from "./Part.ts";
import { searchSigns } from "./searchSigns.ts";
import { SymbolKind } from "./symbolKind.ts";
import { TopHits } from "./TopHits.ts";

export const defaultLimit = 20;
/** Postings counted for one query, over all blocks, when it names no budget: the more marks, the longer the lists. */
const defaultBudget = (blocks: number): number => 30_000 + 20_000 * blocks;
/** Marks found by counting that are scored. */
export const defaultVerified = 400;

/** Counters are bytes: the weights of a query's features add up to at most this, and above it stands `taken`. */
const mostWeight = 250;
const taken = 255;
/** A mark that shares less of the query's weight than this is not looked at. */
const leastShare = 0.08;
/** Marks of one block that are noted before the weight that a mark must share is raised. */
const mostCrossed = 6_000;
/** Marks whose length is looked at before the best are chosen, and how many more for every block after the first. */
const mostLengths = 1_500;
const moreLengths = 250;
/** So many marks in a row that do not come into the answer end the scoring, once the answer is full. */
const patience = 200;
/** Of a list of marks that are contained in the query, or that its initials name, only so many are scored a block. */
const mostParts = 200;
const ranks = 1_024;

/** Searches blocks. Its buffers (about 10 MB) are used again for every query: one a thread. */
export class Searcher {
  private readonly streams = new TextStreams();
  private packed = new Uint16Array(1_024);
  private readonly query = new QueryFeatures();
  private readonly counts = new Uint8Array(blockSize);
  private readonly crossed = new Uint32Array(blockSize);
  private readonly found = new Uint32Array(blockSize + 64);
  /** By block and feature: the place in the block's dictionary, or -1. */
  private places = new Int32Array(0);
  private rareFrom = new Uint32Array(0);
  private rare = new Uint32Array(4_096);
  private readonly units = new Float64Array(1_024);
  private readonly order = new Uint16Array(1_024);
  private readonly weights = new Uint8Array(1_024);
  private poolRanks = new Uint16Array(4_096);
  private poolMarks = new Uint32Array(4_096);
  private poolParts = new Uint32Array(4_096);

  search(parts: readonly Part[], marks: number, rarity: Rarity | undefined, asked: SearchQuery): SearchAnswer {
    const top = new TopHits(Math.max(0, Math.min(asked.limit ?? defaultLimit, 10_000)));
    const filter = new Filter(asked);
    const goods = new GoodsOrder(asked.forClasses);
    const query = this.read(asked.text);
    if (query.length === 0) {
      const verified = searchSigns(parts, asked.text, filter, goods, top);
      return { hits: hitsOf(top), postings: 0, verified, cut: false };
    }
    const prepared = prepareQuery(asked.text, rarity);
    this.lookUp(parts);
    const plan = this.choose(marks, asked.budget ?? defaultBudget(Math.ceil(marks / blockSize)));

    const all = asked.verify === Number.POSITIVE_INFINITY;
    this.sureCut = false;
    this.pooled = 0;
    this.countHistogram.fill(0);
    let postings = 0;
    let verified = 0;
    let least = plan.least;
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p] as Part;
      postings += this.count(part, p, plan.chosen, least, filter);
      verified += this.scoreSure(part, filter, goods, prepared, top);
      // What the blocks so far offer says what a mark of the next must share.
      const cut = this.pool(
        part,
        p,
        filter,
        plan.ownWeight,
        all ? Number.POSITIVE_INFINITY : mostLengths + p * moreLengths,
      );
      if (cut > least) least = cut;
      this.counts.fill(0, 0, part.block.size);
    }
    verified += this.scorePooled(parts, asked.verify ?? defaultVerified, goods, prepared, top);
    return { hits: hitsOf(top), postings, verified, cut: plan.cut || this.sureCut };
  }

  private read(text: string): QueryFeatures {
    const streams = this.streams.read(text);
    const bound = packedBound(streams);
    if (this.packed.length < bound) this.packed = new Uint16Array(bound);
    return this.query.read(this.packed, 0, pack(streams, this.packed, 0));
  }

  /** Finds every feature in every block, and copies the short lists of rare ones. */
  private lookUp(parts: readonly Part[]): void {
    const { query, units } = this;
    const features = query.count;
    const cells = parts.length * features;
    if (this.places.length < cells) {
      this.places = new Int32Array(cells * 2);
      this.rareFrom = new Uint32Array(cells * 2 + 1);
    }
    const { places, rareFrom } = this;
    units.fill(0, 0, features);
    let rareEnd = 0;
    for (let p = 0; p < parts.length; p++) {
      const block = (parts[p] as Part).block;
      for (let f = 0; f < features; f++) {
        const hash = query.hashes[f] as number;
        const place = block.listOf(hash);
        const cell = p * features + f;
        places[cell] = place;
        rareFrom[cell] = rareEnd;
        if (place >= 0) {
          units[f] = (units[f] as number) + ((block.dictionary[place + 2] as number) & 0x7fffffff);
          continue;
        }
        const bucket = block.bucketSize(hash);
        if (this.rare.length < rareEnd + bucket) this.rare = grown(this.rare, rareEnd + bucket);
        const count = block.rareMarks(hash, this.rare, rareEnd);
        units[f] = (units[f] as number) + count;
        rareEnd += count;
      }
    }
    rareFrom[cells] = rareEnd;
  }

  /** Takes the rarest features first until the budget is spent, and gives each its weight. */
  private choose(marks: number, budget: number): { chosen: number; least: number; ownWeight: number; cut: boolean } {
    const { query, units, order, weights } = this;
    let present = 0;
    for (let f = 0; f < query.count; f++) if ((units[f] as number) > 0) order[present++] = f;
    const byUnits = order.subarray(0, present).sort((a, b) => (units[a] as number) - (units[b] as number));
    let spent = 0;
    let chosen = 0;
    let raw = 0;
    for (; chosen < present && chosen < mostWeight; chosen++) {
      const f = byUnits[chosen] as number;
      spent += units[f] as number;
      if (spent > budget && chosen > 0) break;
      raw += weightOf(query.weights[f] as number, marks, units[f] as number);
    }
    let total = 0;
    let ownWeight = 0;
    for (let scale = Math.min(1.5, mostWeight / raw); ; scale *= 0.9) {
      total = 0;
      ownWeight = 0;
      for (let k = 0; k < chosen; k++) {
        const f = order[k] as number;
        const weight = Math.max(1, Math.round(scale * weightOf(query.weights[f] as number, marks, units[f] as number)));
        weights[f] = weight;
        total += weight;
        if (query.own[f] === 1) ownWeight += weight;
      }
      if (total <= mostWeight) break;
    }
    const basis = ownWeight > 0 ? ownWeight : total;
    return { chosen, least: Math.max(1, Math.floor(basis * leastShare)), ownWeight: basis, cut: chosen < present };
  }

  private crossedCount = 0;

  /** Adds up the weights of the chosen features mark by mark; notes marks as they reach `least`. */
  private count(part: Part, p: number, chosen: number, first: number, filter: Filter): number {
    const { block } = part;
    let least = first;
    const { query, order, places, rareFrom, counts, crossed } = this;
    let n = 0;
    let postings = 0;
    for (let k = 0; k < chosen; k++) {
      const f = order[k] as number;
      const weight = this.weights[f] as number;
      const cell = p * query.count + f;
      const place = places[cell] as number;
      if (place < 0) {
        n = countMarks(
          this.rare,
          rareFrom[cell] as number,
          rareFrom[cell + 1] as number,
          counts,
          weight,
          least,
          crossed,
          n,
        );
        postings += (rareFrom[cell + 1] as number) - (rareFrom[cell] as number);
        continue;
      }
      if (n > mostCrossed) {
        n = this.dropFiltered(part, filter, n);
        for (; n > mostCrossed >> 1; n = this.dropBelow(least, n)) least += 1 + (least >> 3);
      }
      const from = block.dictionary[place + 1] as number;
      const units = block.dictionary[place + 2] as number;
      const size = units & 0x7fffffff;
      postings += size;
      n =
        units >>> 31 === 1
          ? countBytes(block.lists8, from, from + size, counts, weight, least, crossed, n)
          : countHalves(block.lists16, from, from + size, counts, weight, least, crossed, n);
    }
    this.crossedCount = n;
    return postings;
  }

  /** Of the marks noted, keeps those that pass the filter: a filter must not be starved by marks it excludes. */
  private dropFiltered(part: Part, filter: Filter, n: number): number {
    if (filter.open) return n;
    const { crossed } = this;
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const mark = crossed[i] as number;
      if (filter.passes(part.block, mark)) crossed[kept++] = mark;
    }
    return kept;
  }

  /** Forgets the marks below a count; they are noted again if they reach it. */
  private dropBelow(least: number, n: number): number {
    const { crossed, counts } = this;
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const mark = crossed[i] as number;
      if ((counts[mark] as number) >= least) crossed[kept++] = mark;
    }
    return kept;
  }

  /** A list of marks that are parts of the query was longer than is read. */
  private sureCut = false;

  /** Scores the marks that share a key with the query, whatever the budget. */
  private scoreSure(part: Part, filter: Filter, goods: GoodsOrder, prepared: PreparedQuery, top: TopHits): number {
    const { query, counts, found } = this;
    const { block, gone } = part;
    const { symbols, symbolStarts } = block;
    let verified = 0;
    let last = 0;
    let lastKind: Kind = 0;
    let lastFrom = 0;
    let lastTo = -1;
    for (let s = 0; s < query.sureCount; s++) {
      const kind = query.sureKinds[s] as number;
      const reading = query.readings[query.sureReadings[s] as number];
      const size = block.marksWith(query.sureHashes[s] as number, found);
      let parts = 0;
      for (let i = 0; i < size; i++) {
        const mark = found[i] as number;
        if (counts[mark] === taken) continue;
        const from = symbolStarts[mark] as number;
        const to = symbolStarts[mark + 1] as number;
        if (
          kind === Sure.oneEdit &&
          reading !== undefined &&
          !withinOneEdit(reading.symbols, reading.length, symbols, from, to)
        )
          continue;
        if (gone !== undefined && isGone(gone, mark)) continue;
        if (!filter.passes(block, mark)) continue;
        if (kind === Sure.part && ++parts > mostParts) {
          this.sureCut = true;
          break;
        }
        counts[mark] = taken;
        // Thousands of marks may share one sign: the same symbols have the same score.
        if (!sameRun(symbols, lastFrom, lastTo, from, to)) {
          last = score(prepared, symbols, from, to);
          lastKind = prepared.kind;
          verified++;
        }
        lastFrom = from;
        lastTo = to;
        if (last > 0) top.offer(goods.of(last, block, mark), last, block, mark, lastKind);
      }
    }
    return verified;
  }

  /** Ranks what was counted by how much of query and mark it covers; returns the count that was the least taken. */
  private pool(part: Part, p: number, filter: Filter, ownWeight: number, most: number): number {
    const { counts, crossed, countHistogram } = this;
    const { block, gone } = part;
    const { outlines } = block;
    const isPlain = gone === undefined && filter.open;
    let n = 0;
    for (let i = 0; i < this.crossedCount; i++) {
      const mark = crossed[i] as number;
      const count = counts[mark] as number;
      if (count === taken) continue;
      if (!isPlain && ((gone !== undefined && isGone(gone, mark)) || !filter.passes(block, mark))) continue;
      countHistogram[count] = (countHistogram[count] as number) + 1;
      crossed[n++] = mark;
    }
    const least = cutAt(countHistogram, 255, most);
    let pooled = this.pooled;
    if (this.poolRanks.length < pooled + n) {
      this.poolRanks = grown(this.poolRanks, pooled + n);
      this.poolMarks = grown(this.poolMarks, pooled + n);
      this.poolParts = grown(this.poolParts, pooled + n);
    }
    const { poolRanks, poolMarks, poolParts } = this;
    const perSymbol = ownWeight / this.query.length;
    // One character takes two or three letters to spell.
    const kind = this.query.kind;
    const perHan = kind === SymbolKind.han ? perSymbol : perSymbol * 2.5;
    const perLetter = kind === SymbolKind.han ? perSymbol / 2.5 : perSymbol;
    for (let i = 0; i < n; i++) {
      const mark = crossed[i] as number;
      const count = counts[mark] as number;
      if (count < least) continue;
      const outline = outlines[mark] as number;
      const rank =
        (count * ranks) / (ownWeight + (outline & outlineLength) * ((outline & outlineHan) === 0 ? perLetter : perHan));
      poolRanks[pooled] = rank >= ranks ? ranks - 1 : rank;
      poolMarks[pooled] = mark;
      poolParts[pooled++] = p;
    }
    this.pooled = pooled;
    return least;
  }

  private pooled = 0;
  private readonly countHistogram = new Uint32Array(256);
  private readonly rankStarts = new Uint32Array(ranks + 1);
  private ordered = new Uint32Array(4_096);

  /** Scores the best ranked first, until `most` are scored or none has come into the answer for a while. */
  private scorePooled(
    parts: readonly Part[],
    most: number,
    goods: GoodsOrder,
    prepared: PreparedQuery,
    top: TopHits,
  ): number {
    const { rankStarts, poolRanks, poolMarks, poolParts, pooled } = this;
    rankStarts.fill(0);
    for (let i = 0; i < pooled; i++) {
      const rank = poolRanks[i] as number;
      rankStarts[rank] = (rankStarts[rank] as number) + 1;
    }
    const least = cutAt(rankStarts, ranks - 1, most);
    let before = 0;
    for (let rank = ranks - 1; rank >= least; rank--) {
      const size = rankStarts[rank] as number;
      rankStarts[rank] = before;
      before += size;
    }
    if (this.ordered.length < before) this.ordered = new Uint32Array(before * 2);
    const { ordered } = this;
    for (let i = 0; i < pooled; i++) {
      const rank = poolRanks[i] as number;
      if (rank < least) continue;
      const place = rankStarts[rank] as number;
      rankStarts[rank] = place + 1;
      ordered[place] = i;
    }
    const enough = most === Number.POSITIVE_INFINITY ? most : patience;
    let idle = 0;
    let verified = 0;
    for (; verified < before && idle < enough; verified++) {
      const i = ordered[verified] as number;
      const { block } = parts[poolParts[i] as number] as Part;
      const mark = poolMarks[i] as number;
      const from = block.symbolStarts[mark] as number;
      const found = score(prepared, block.symbols, from, block.symbolStarts[mark + 1] as number);
      const order = found > 0 ? goods.of(found, block, mark) : -1;
      if (order >= top.least && found > 0) {
        if (order > top.least) idle = 0;
        top.offer(order, found, block, mark, prepared.kind);
      } else idle++;
    }
    return verified;
  }
}

/** Rarity in bits, by the channel's weight. */
function weightOf(weight: number, marks: number, units: number): number {
  return weight * Math.max(0.5, Math.log2((marks + 1) / units));
}

/** The value from which upwards at most `most` were counted (at least one value's worth, unless none is wanted). */
function cutAt(histogram: Uint32Array, highest: number, most: number): number {
  if (most === 0) return highest + 1;
  let sum = 0;
  for (let value = highest; value > 0; value--) {
    sum += histogram[value] as number;
    if (sum > most) return sum - (histogram[value] as number) === 0 ? value : value + 1;
  }
  return 0;
}

function sameRun(symbols: Uint16Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = 0; i < to - from; i++) if (symbols[from + i] !== symbols[otherFrom + i]) return false;
  return true;
}

function countMarks(
  marks: Uint32Array,
  from: number,
  to: number,
  counts: Uint8Array,
  weight: number,
  least: number,
  crossed: Uint32Array,
  n: number,
): number {
  for (let i = from; i < to; i++) {
    const mark = marks[i] as number;
    const before = counts[mark] as number;
    counts[mark] = before + weight;
    if (before < least && before + weight >= least) crossed[n++] = mark;
  }
  return n;
}

function countBytes(
  list: Uint8Array,
  from: number,
  to: number,
  counts: Uint8Array,
  weight: number,
  least: number,
  crossed: Uint32Array,
  n: number,
): number {
  let mark = 0;
  for (let i = from; i < to; i++) {
    const difference = list[i] as number;
    mark += difference;
    if (difference === 0xff) continue;
    const before = counts[mark] as number;
    counts[mark] = before + weight;
    if (before < least && before + weight >= least) crossed[n++] = mark;
  }
  return n;
}

function countHalves(
  list: Uint16Array,
  from: number,
  to: number,
  counts: Uint8Array,
  weight: number,
  least: number,
  crossed: Uint32Array,
  n: number,
): number {
  let mark = 0;
  for (let i = from; i < to; i++) {
    const difference = list[i] as number;
    mark += difference;
    if (difference === 0xffff) continue;
    const before = counts[mark] as number;
    counts[mark] = before + weight;
    if (before < least && before + weight >= least) crossed[n++] = mark;
  }
  return n;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, size: number): T {
  const Kind = from.constructor as new (size: number) => T;
  const to = new Kind(size * 2);
  to.set(from);
  return to;
}

export function hitsOf(top: TopHits): Hit[] {
  const hits: Hit[] = [];
  for (let rank = 0; rank < top.size; rank++) {
    const block = top.blockAt(rank);
    const mark = top.markAt(rank);
    hits.push({
      markId: block.idOf(mark),
      text: block.textOf(mark),
      score: top.scoreAt(rank),
      order: top.orderAt(rank),
      kind: kindNames[top.kindAt(rank)],
      classes: block.classesOf(mark),
    });
  }
  return hits;
}

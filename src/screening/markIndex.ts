import type { Trademark } from "#rights";
import { TextStreams } from "#similarity";
import type { SoughtForm } from "./occurrence.ts";
import { Hits } from "./scan/Hits.ts";
import { PlainText } from "./scan/PlainText.ts";
import { WordMemo } from "./scan/WordMemo.ts";
import { type Alias, buildScreeningTables } from "./tables/buildScreeningTables.ts";
import { markRecord, type ScreenedMark } from "./tables/markRecords.ts";
import type { ScreeningTables } from "./tables/screeningTables.ts";

/** What screening has done so far; nothing is left out without being counted here. */
export type ScreeningCounters = {
  listings: number;
  /** Table entries compared symbol by symbol. */
  touched: number;
  /** Likenesses of one listing beyond what is kept of it. */
  hitsLeftOut: number;
  /** Marks that share a text with others already reported for the listing. */
  marksLeftOut: number;
};

/**
 * Tables opened in this thread, with the buffers that reading a text needs. Marks that came after the first tables were
 * built are in tables of their own.
 */
export type MarkIndex = {
  readonly tables: readonly ScreeningTables[];
  /** Marks of the first tables that have changed or gone: what the first tables say of them no longer holds. */
  readonly superseded: ReadonlySet<string>;
  readonly streams: TextStreams;
  readonly text: PlainText;
  readonly hits: Hits;
  readonly memos: readonly WordMemo[];
  readonly counters: ScreeningCounters;
  mark(part: number, index: number): ScreenedMark;
  /** Forms as text, by mark and form: names that a market repeats. */
  readonly sought: Map<string, SoughtForm>;
};

export function openTables(tables: readonly ScreeningTables[], superseded: ReadonlySet<string> = new Set()): MarkIndex {
  const read = tables.map(() => new Map<number, ScreenedMark>());
  return {
    tables,
    superseded,
    streams: new TextStreams(),
    text: new PlainText(),
    hits: new Hits(),
    sought: new Map(),
    memos: tables.map(() => new WordMemo()),
    counters: { listings: 0, touched: 0, hitsLeftOut: 0, marksLeftOut: 0 },
    mark(part, index) {
      const known = read[part]?.get(index);
      if (known !== undefined) return known;
      const [own, records] = [read[part], tables[part]?.records];
      if (own === undefined || records === undefined) throw new RangeError(`no tables ${part}`);
      if (own.size >= 50_000) own.clear();
      const mark = markRecord(records, index);
      own.set(index, mark);
      return mark;
    },
  };
}

export function buildMarkIndex(marks: readonly Trademark[], aliases: readonly Alias[] = []): MarkIndex {
  return openTables([buildScreeningTables(marks, aliases)]);
}

/**
 * The same large tables with what changed since they were built: `later` are all marks added or changed, `gone` the
 * ids of marks to forget. Costs milliseconds for thousands of marks, so a new mark is live at once.
 */
export function withChanges(
  index: MarkIndex,
  later: readonly Trademark[],
  gone: Iterable<string> = [],
  aliases: readonly Alias[] = [],
): MarkIndex {
  const [first] = index.tables;
  if (first === undefined) return buildMarkIndex(later, aliases);
  return openTables([first, buildScreeningTables(later, aliases)], new Set([...gone, ...later.map(({ id }) => id)]));
}

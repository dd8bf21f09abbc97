import { setImmediate } from "node:timers/promises";
import { buildTables, type Database, type ScreeningFacts, ScreeningWorkers } from "#platform";
import type { Trademark } from "#rights";
import {
  type Alias,
  type MarkIndex,
  openScreener,
  openTables,
  type ScreeningPort,
  type ScreeningTables,
} from "#screening";
import { matcherVersion } from "#similarity";
import { MarkChanges } from "../marks/MarkChanges.ts";
import { type MarkRow, trademarkOf } from "../marks/markRow.ts";
import { allMarks, marksOf } from "../marks/readMarks.ts";
import { AliasBook } from "./aliasBook.ts";

/** The marks of the register and their other names as screening's tables: one copy a process, shared by all offices. */
export interface MarkBook {
  /** An engine over the marks as they stood half a second ago or later, judging by these facts. */
  engineFor(facts: ScreeningFacts): Promise<ScreeningPort>;
  /** Takes in all that is committed by now. */
  refresh(): Promise<void>;
  /** Ends its threads. */
  stop(): Promise<void>;
}

export interface MarkBookOptions {
  readonly now: () => string;
  /** Threads that screen large batches; they start with the first of these. */
  readonly threads: number;
  readonly onFault: (error: unknown) => void;
}

/** A look at the tables of the database serves the questions of so many milliseconds. */
const FRESH_MS = 500;
/** More listings at once go to the threads; fewer are screened sooner than they are sent. */
const LARGE_BATCH = 250;
/** When so many marks have changed since the large tables were built, they are built again. */
const MANY_CHANGES = 5_000;

export function openMarkBook(db: Database, { now, threads, onFault }: MarkBookOptions): MarkBook {
  const changes = new MarkChanges(db, now);
  const aliases = new AliasBook(db);
  /** The large tables, and the marks that have changed since, which are in small tables of their own. */
  let base: ScreeningTables | undefined;
  let later: ReadonlyMap<string, Trademark> = new Map();
  let index: MarkIndex = openTables([]);
  let workers: ScreeningWorkers | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let turn: Promise<void> = Promise.resolve();
  let rebuildFrom = MANY_CHANGES;
  let rebuilding: Promise<void> | undefined;
  const ending = new AbortController();

  /** One after another: each begins with what the one before made of the tables. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    turn = turn.catch(() => undefined).then(step);
    return turn;
  };

  const open = async (first: ScreeningTables, changed: ReadonlyMap<string, Trademark>, named: readonly Alias[]) => {
    const small = changed.size === 0 ? [] : [await buildTables([[...changed.values()]], named)];
    [base, later] = [first, changed];
    index = openTables([first, ...small], new Set(changed.keys()));
    await workers?.open(index.tables, index.superseded);
  };

  const look = async (): Promise<void> => {
    const begun = performance.now();
    const names = await aliases.look();
    const marks = changes.next();
    if (base === undefined) {
      await open(await buildTables(trademarks(marks.pages), names.all), new Map(), names.all);
    } else {
      const changed = new Map(later);
      let any = false;
      const take = (some: readonly Trademark[]) => {
        for (const mark of some) changed.set(mark.id, mark);
        any ||= some.length > 0;
      };
      for await (const some of trademarks(marks.pages)) take(some);
      take((await db.system((tx) => marksOf(tx, [...names.touched]))).map(trademarkOf));
      if (any) await open(base, changed, names.all);
    }
    // Only now: what a failed look has read must be read again.
    marks.takenIn();
    names.takenIn();
    if (later.size >= rebuildFrom) rebuild();
    lookedAt = begun;
  };

  /** Builds the large tables again while the old ones serve; what changes meanwhile stays in the small ones. */
  const rebuild = () => {
    if (rebuilding !== undefined || ending.signal.aborted) return;
    const before = later;
    rebuildFrom = later.size + MANY_CHANGES;
    rebuilding = buildTables(trademarks(allMarks(db)), aliases.all, ending.signal)
      .then((built) =>
        inTurn(async () => {
          await open(built, new Map([...later].filter(([id, mark]) => before.get(id) !== mark)), aliases.all);
          rebuildFrom = MANY_CHANGES;
        }),
      )
      .catch((error: unknown) => {
        if (!ending.signal.aborted) onFault(error);
      })
      .finally(() => {
        rebuilding = undefined;
      });
  };

  return {
    refresh: () => inTurn(look),
    async engineFor(facts) {
      await inTurn(async () => {
        if (performance.now() - lookedAt >= FRESH_MS) await look();
      });
      return {
        version: matcherVersion,
        async screen(listings, signal) {
          if (listings.length < LARGE_BATCH || ending.signal.aborted)
            return openScreener(index, { ...facts, pause: () => setImmediate() }).screen(listings, signal);
          workers ??= new ScreeningWorkers(index.tables, Math.max(1, threads), index.superseded);
          return workers.screen(listings, facts, signal);
        },
      };
    },
    async stop() {
      ending.abort();
      await turn.catch(() => undefined);
      await rebuilding;
      await workers?.stop();
    },
  };
}

async function* trademarks(pages: AsyncIterable<readonly MarkRow[]>): AsyncGenerator<Trademark[]> {
  for await (const page of pages) yield page.map(trademarkOf);
}

import { openDatabase, ScreeningWorkers, StartRefused } from "#platform";
import type { AuthorisedSeller } from "#rights";
import type { ScreeningPort } from "#screening";
import { openMarkBook } from "../server/screening/markBook.ts";
import type { BatchFacts } from "../server/stream/screenBatches.ts";
import { type Cli, note } from "./cli.ts";
import { readScreeningMarks } from "./readScreeningMarks.ts";
import { CommandRefused, refuse } from "./refused.ts";

interface Engines {
  readonly engineFor: (facts: BatchFacts) => Promise<ScreeningPort>;
  close(): Promise<void>;
}

/** The marks of a file, with the sellers and prices that it tells. */
export async function fileMarks(cli: Cli, file: string, threads: number): Promise<Engines> {
  const { tables, authorisedSellers, prices } = await readScreeningMarks(cli, file);
  const workers = new ScreeningWorkers([tables], threads);
  return { engineFor: engines(workers, authorisedSellers, prices), close: () => workers.stop() };
}

/** The marks and aliases of the database, with every change of the last half second. What an office knows comes with its batches. */
export async function liveMarks(cli: Cli, threads: number): Promise<Engines> {
  const url = cli.world.env["DATABASE_URL"];
  if (url === undefined || url === "")
    throw refuse(
      "no-marks",
      ["没有商标可供比对。", "There are no marks to screen against."],
      [
        "请用 --marks 指定商标文件，或设置 DATABASE_URL。",
        "Name a file with --marks, or set DATABASE_URL to the server's database.",
      ],
      2,
    );
  const db = await openDatabase({ url }).catch((error: unknown) => {
    throw error instanceof StartRefused ? new CommandRefused(error.refusal) : error;
  });
  const marks = openMarkBook(db, {
    now: cli.world.now,
    threads,
    onFault: (error) => {
      const why = String(error);
      note(cli, `商标表未能重建：${why}`, `The tables could not be built again: ${why}`);
    },
  });
  return {
    engineFor: (facts) => marks.engineFor(facts),
    close: async () => {
      await marks.stop();
      await db.close();
    },
  };
}

/**
 * Facts go to the threads once. A batch that brings none of its own shares one engine with all others of its day; one
 * that does gets an engine for itself, on top of what the marks file says.
 */
function engines(
  workers: ScreeningWorkers,
  sellers: readonly AuthorisedSeller[],
  prices: ReadonlyMap<string, number>,
): (facts: BatchFacts) => Promise<ScreeningPort> {
  const shared = new Map<string, Promise<ScreeningPort>>();
  return async ({ today, authorisedSellers = [], prices: recorded = new Map() }) => {
    if (authorisedSellers.length + recorded.size === 0) {
      const known = shared.get(today) ?? workers.portFor({ today, authorisedSellers: sellers, prices });
      shared.set(today, known);
      // One that failed is not kept: the next batch asks again.
      known.catch(() => shared.delete(today));
      return known;
    }
    const port = await workers.portFor({
      today,
      authorisedSellers: [...sellers, ...authorisedSellers],
      prices: new Map([...prices, ...recorded]),
    });
    return { version: port.version, screen: (...asked) => port.screen(...asked).finally(() => port.close()) };
  };
}

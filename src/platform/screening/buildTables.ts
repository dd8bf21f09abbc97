import type { Trademark } from "#rights";
import { type Alias, buildScreeningTables, type ScreeningTables } from "#screening";
import { AskedThread } from "../threads/AskedThread.ts";
import type { BuildTablesAsk } from "./buildTablesThread.ts";

/** Fewer marks are built sooner than a thread starts, and hold nobody up. */
const FEW = 3_000;

/** The tables of screening over all these marks and their aliases: of many, in a thread of their own, which then ends. */
export async function buildTables(
  pages: AsyncIterable<readonly Trademark[]> | Iterable<readonly Trademark[]>,
  aliases: readonly Alias[],
  signal?: AbortSignal,
): Promise<ScreeningTables> {
  const few: Trademark[] = [];
  let thread: AskedThread<BuildTablesAsk> | undefined;
  // What waits for the thread is told when it ends.
  const end = () => void thread?.stop();
  signal?.addEventListener("abort", end, { once: true });
  try {
    for await (const marks of pages) {
      signal?.throwIfAborted();
      if (thread === undefined && few.length + marks.length <= FEW) {
        for (const mark of marks) few.push(mark);
        continue;
      }
      if (thread === undefined) {
        thread = startBuilder();
        await thread.ask({ marks: few });
      }
      // Answered when the thread has taken them: the source waits for it.
      await thread.ask({ marks });
    }
    return thread === undefined ? buildScreeningTables(few, aliases) : await thread.ask<ScreeningTables>({ aliases });
  } finally {
    signal?.removeEventListener("abort", end);
    await thread?.stop();
  }
}

function startBuilder(): AskedThread<BuildTablesAsk> {
  return new AskedThread<BuildTablesAsk>(
    new URL(import.meta.url.endsWith(".ts") ? "./buildTablesThread.ts" : "./buildTablesThread.js", import.meta.url),
    undefined,
  );
}

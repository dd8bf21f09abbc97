import type { Finding, Listing, ScreeningContext, ScreeningPort, ScreeningTables } from "#screening";
import { matcherVersion } from "#similarity";
import { AskedThread } from "../threads/AskedThread.ts";

/** What a deployment knows beside the marks, as it crosses to a thread. */
export type ScreeningFacts = Pick<ScreeningContext, "today" | "authorisedSellers" | "prices" | "report">;

export type ScreeningAsk =
  | { readonly screen: readonly Listing[]; readonly facts: number }
  /** Facts are sent once and named by their number after that. */
  | { readonly know: ScreeningFacts; readonly facts: number }
  | { readonly forget: number };

/** Listings that go to a thread at once: some ten milliseconds of work. */
const SHARE = 500;

/** Screening by several threads over one copy of the tables. */
export class ScreeningWorkers {
  private readonly threads: readonly AskedThread<ScreeningAsk>[];
  private last = 0;

  constructor(tables: readonly ScreeningTables[], threads: number) {
    const entry = new URL(
      import.meta.url.endsWith(".ts") ? "./screeningThread.ts" : "./screeningThread.js",
      import.meta.url,
    );
    this.threads = Array.from({ length: threads }, () => new AskedThread<ScreeningAsk>(entry, tables));
  }

  /** An engine that judges by these facts. Findings come in the order of the listings. `close` when it is done with. */
  async portFor(facts: ScreeningFacts): Promise<ScreeningPort & { close(): Promise<void> }> {
    const own = ++this.last;
    await this.all({ know: facts, facts: own });
    return {
      version: matcherVersion,
      screen: async (listings, signal) => {
        const shares: Promise<readonly Finding[]>[] = [];
        for (let at = 0; at < listings.length; at += SHARE) {
          signal?.throwIfAborted();
          const share = this.ask<readonly Finding[]>({ screen: listings.slice(at, at + SHARE), facts: own });
          // When one share fails the others are not waited for; their failure is the same one.
          share.catch(() => undefined);
          shares.push(share);
          // No more than two shares wait for each thread: the rest is not copied before its time.
          if (shares.length >= this.threads.length * 2) await shares[shares.length - this.threads.length * 2];
        }
        return (await Promise.all(shares)).flat();
      },
      close: () => this.all({ forget: own }),
    };
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  /** Answered by the thread with the shortest queue. */
  private ask<Answer>(question: ScreeningAsk): Promise<Answer> {
    return this.threads.reduce((least, other) => (other.queue < least.queue ? other : least)).ask(question);
  }

  private async all(question: ScreeningAsk): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.ask(question)));
  }
}

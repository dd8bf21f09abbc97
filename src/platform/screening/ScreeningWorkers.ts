import type { Finding, Listing, ScreeningPort, ScreeningTables, StopSignal } from "#screening";
import { matcherVersion } from "#similarity";
import { AskedThread } from "../threads/AskedThread.ts";
import type { ScreenedMarks, ScreeningAsk, ScreeningFacts, ThreadStart } from "./screeningThread.ts";

/** Listings that go to a thread at once: some ten milliseconds of work. */
const SHARE = 500;
/** Threads that die over one question, before the question is given up. */
const TRIES = 3;

/** Screening by several threads over one copy of the tables. A thread that dies is replaced, and its work done again. */
export class ScreeningWorkers {
  private readonly threads: AskedThread<ScreeningAsk>[];
  private readonly facts = new Map<number, ScreeningFacts>();
  private marks: ScreenedMarks;
  private last = 0;
  private stopped = false;

  constructor(tables: readonly ScreeningTables[], threads: number, superseded: ReadonlySet<string> = new Set()) {
    this.marks = { tables, superseded };
    this.threads = Array.from({ length: threads }, () => this.start());
  }

  /** Other tables from now on: what is screened already is not judged again. */
  async open(tables: readonly ScreeningTables[], superseded: ReadonlySet<string>): Promise<void> {
    this.marks = { tables, superseded };
    await this.all({ open: this.marks });
  }

  /** An engine for many batches judged by these facts. Findings come in the order of the listings. `close` when it is done with. */
  async portFor(facts: ScreeningFacts): Promise<ScreeningPort & { close(): Promise<void> }> {
    const own = ++this.last;
    this.facts.set(own, facts);
    await this.all({ know: facts, facts: own });
    return {
      version: matcherVersion,
      screen: (listings, signal) => this.shareOut(listings, own, signal),
      close: async () => {
        this.facts.delete(own);
        await this.all({ forget: own });
      },
    };
  }

  /** One batch, which brings the facts that it is judged by. */
  screen(listings: readonly Listing[], facts: ScreeningFacts, signal?: StopSignal): Promise<readonly Finding[]> {
    return this.shareOut(listings, facts, signal);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private async shareOut(
    listings: readonly Listing[],
    facts: number | ScreeningFacts,
    signal: StopSignal | undefined,
  ): Promise<readonly Finding[]> {
    const shares: Promise<readonly Finding[]>[] = [];
    for (let at = 0; at < listings.length; at += SHARE) {
      signal?.throwIfAborted();
      const share = this.ask<readonly Finding[]>({ screen: listings.slice(at, at + SHARE), facts });
      // When one share fails the others are not waited for; their failure is the same one.
      share.catch(() => undefined);
      shares.push(share);
      // No more than two shares wait for each thread: the rest is not copied before its time.
      if (shares.length >= this.threads.length * 2) await shares[shares.length - this.threads.length * 2];
    }
    return (await Promise.all(shares)).flat();
  }

  private start(): AskedThread<ScreeningAsk> {
    const entry = new URL(
      import.meta.url.endsWith(".ts") ? "./screeningThread.ts" : "./screeningThread.js",
      import.meta.url,
    );
    return new AskedThread<ScreeningAsk>(entry, { marks: this.marks, facts: this.facts } satisfies ThreadStart);
  }

  /** Answered by the thread with the shortest queue; by another when that one dies over it. */
  private async ask<Answer>(question: ScreeningAsk): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      this.replaceDead();
      const thread = this.threads.reduce((least, other) => (other.queue < least.queue ? other : least));
      try {
        return await thread.ask<Answer>(question);
      } catch (problem) {
        if (!thread.isDead || this.stopped || tries === TRIES) throw problem;
      }
    }
  }

  /** A thread that dies meanwhile is none to tell: its successor begins with all that is known. */
  private async all(question: ScreeningAsk): Promise<void> {
    this.replaceDead();
    await Promise.all(
      this.threads.map((thread) =>
        thread.ask(question).catch((problem: unknown) => {
          if (!thread.isDead || this.stopped) throw problem;
        }),
      ),
    );
  }

  private replaceDead(): void {
    if (this.stopped) return;
    for (const [at, thread] of this.threads.entries()) if (thread.isDead) this.threads[at] = this.start();
  }
}

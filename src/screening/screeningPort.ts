import type { Finding } from "./finding.ts";
import type { Listing } from "./listing.ts";

/** What an AbortSignal offers; named here because domain rooms compile without the web's types. */
export type StopSignal = { throwIfAborted(): void };

/**
 * The door of every screening engine, in this thread, in a worker or across a queue. One call screens one batch.
 * `version` names engine and tables and is kept with each clue. Throws what the signal throws when stopped.
 */
export type ScreeningPort = {
  readonly version: string;
  screen(listings: readonly Listing[], signal?: StopSignal): Promise<readonly Finding[]>;
};

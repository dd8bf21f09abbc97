/**
 * What every engine of the comparison is given, and what it answers with. Each runs in a process of its own, started
 * as `command … --marks FILE --queries FILE --inserts FILE --out FILE`: it builds its index, answers the queries one after
 * another in one thread, adds the marks of the inserts file and looks for the last of them.
 */
export type PeerAnswer = {
  readonly id: string;
  /** Within the process, from the query's text to the list of ids. */
  readonly ms: number;
  readonly ids: readonly string[];
  /** Kind of the first reason of each mark found; of engines that give reasons. */
  readonly kinds?: readonly string[];
};

export type PeerSummary = {
  readonly engine: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly buildSeconds: number;
  /** Size of the index, in memory or on disk as the settings say; 0 where it cannot be told. */
  readonly indexBytes: number;
  readonly peakRssBytes: number;
  /** From the first of the new marks given to the last of them found. */
  readonly insertSeconds?: number;
  /** Anything else measured. */
  readonly more?: Readonly<Record<string, number>>;
};

/** Asked before the clock runs. */
export const WARM_UP = 300;
export const LIMIT = 50;

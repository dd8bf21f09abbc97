import { addSeconds } from "#law";
import type { Database } from "#platform";
import { marksAfter, type StampedMark } from "./readMarks.ts";

/**
 * A transaction stamps its rows before it commits: for so many seconds after a stamp, rows with an earlier one may still
 * appear. Until then they are read again, and given out where they say something new.
 */
const SETTLED_SECONDS = 60;

/** Reads the table of marks for one reader: first everything, then what has changed since. */
export class MarkChanges {
  private readonly db: Database;
  private readonly now: () => string;
  /** The latest stamp that was read to its end, and what the rows of the last minutes said, by id. */
  private latest = "1000-01-01T00:00:00Z";
  private unsettled: ReadonlyMap<number, string> = new Map();

  constructor(db: Database, now: () => string) {
    this.db = db;
    this.now = now;
  }

  /** To be read to its end: what a reader leaves is given out again. */
  async *next(): AsyncGenerator<StampedMark[]> {
    const recent = addSeconds(this.now(), -2 * SETTLED_SECONDS);
    const seen = new Map<number, string>();
    let newest = this.latest;
    const from = this.latest < recent ? this.latest : addSeconds(this.latest, -SETTLED_SECONDS);
    for await (const page of marksAfter(this.db, from)) {
      const fresh: StampedMark[] = [];
      for (const row of page) {
        const said = row.updatedAt < recent ? undefined : JSON.stringify(row);
        if (said === undefined || this.unsettled.get(row.id) !== said) fresh.push(row);
        if (said !== undefined) seen.set(row.id, said);
        newest = row.updatedAt;
      }
      if (fresh.length > 0) yield fresh;
    }
    this.latest = newest;
    this.unsettled = seen;
  }
}

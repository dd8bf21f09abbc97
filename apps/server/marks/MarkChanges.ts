import { addSeconds } from "#law";
import type { Database } from "#platform";
import { marksAfter, type StampedMark } from "./readMarks.ts";

/**
 * A transaction stamps its rows before it commits: for so many seconds after a stamp, rows with an earlier one may still
 * appear. Until then they are read again, and given out where they say something new.
 */
const SETTLED_SECONDS = 60;

/** One reading of what has changed. */
export interface MarkLook {
  /** Read once. */
  readonly pages: AsyncIterable<readonly StampedMark[]>;
  /** Said when all pages have been made use of; what a reader failed with is given out again. */
  takenIn(): void;
}

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

  /** What has changed since what was last taken in. */
  next(): MarkLook {
    let reached: { readonly newest: string; readonly seen: ReadonlyMap<number, string> } | undefined;
    return {
      pages: this.read((newest, seen) => {
        reached = { newest, seen };
      }),
      takenIn: () => {
        if (reached === undefined) throw new Error("the changes were not read to their end");
        this.latest = reached.newest;
        this.unsettled = reached.seen;
      },
    };
  }

  private async *read(
    atEnd: (newest: string, seen: ReadonlyMap<number, string>) => void,
  ): AsyncGenerator<StampedMark[]> {
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
    atEnd(newest, seen);
  }
}

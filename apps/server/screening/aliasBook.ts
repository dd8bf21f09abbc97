import type { Database } from "#platform";
import type { Alias } from "#screening";

/** The other names as they stand, and the marks that gained or lost one since they were last taken in. */
export interface AliasLook {
  readonly all: readonly Alias[];
  readonly touched: ReadonlySet<string>;
  /** Said when they have been made use of; until then each look tells them again. */
  takenIn(): void;
}

/** The other names of marks that officers have recorded, kept as they were last taken in. */
export class AliasBook {
  private readonly db: Database;
  private known: ReadonlyMap<string, Alias> = new Map();
  private seen = "";

  constructor(db: Database) {
    this.db = db;
  }

  get all(): readonly Alias[] {
    return [...this.known.values()];
  }

  /** Reads the table where it has changed. */
  async look(): Promise<AliasLook> {
    const touched = new Set<string>();
    // Rows are only added and taken away: how many there are and the sum of their ids say whether any was.
    const [stands] = await this.db.statement<{ stamp: string }>(
      "select count(*) || ' ' || coalesce(sum(hashtext(id)::bigint), 0) as stamp from mark_alias",
    );
    if (stands === undefined || stands.stamp === this.seen) return { all: this.all, touched, takenIn: () => undefined };
    const rows = await this.db.statement<{ id: string; text: string; markId: string }>(
      `select id, text, mark_id::text as "markId" from mark_alias order by recorded_at, id`,
    );
    const read = new Map<string, Alias>(rows.map(({ id, text, markId }) => [id, { text, markId }]));
    for (const [id, { markId }] of read) if (!this.known.has(id)) touched.add(markId);
    for (const [id, { markId }] of this.known) if (!read.has(id)) touched.add(markId);
    return {
      all: [...read.values()],
      touched,
      takenIn: () => {
        this.known = read;
        this.seen = stands.stamp;
      },
    };
  }
}

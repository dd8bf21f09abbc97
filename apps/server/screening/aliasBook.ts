import type { Database } from "#platform";
import type { Alias } from "#screening";

/** The other names of marks that officers have recorded, kept as they were last read. */
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

  /** Reads the table where it has changed; answers the ids of the marks that gained or lost a name. */
  async look(): Promise<ReadonlySet<string>> {
    const touched = new Set<string>();
    // Rows are only added and taken away: how many there are and the sum of their ids say whether any was.
    const [stands] = await this.db.statement<{ stamp: string }>(
      "select count(*) || ' ' || coalesce(sum(hashtext(id)::bigint), 0) as stamp from mark_alias",
    );
    if (stands === undefined || stands.stamp === this.seen) return touched;
    const rows = await this.db.statement<{ id: string; text: string; markId: string }>(
      `select id, text, mark_id::text as "markId" from mark_alias order by recorded_at, id`,
    );
    const read = new Map<string, Alias>(rows.map(({ id, text, markId }) => [id, { text, markId }]));
    for (const [id, { markId }] of read) if (!this.known.has(id)) touched.add(markId);
    for (const [id, { markId }] of this.known) if (!read.has(id)) touched.add(markId);
    this.known = read;
    this.seen = stands.stamp;
    return touched;
  }
}

import type { Tx } from "#platform";
import type { Batch } from "./batch.ts";

/** What one chunk of staged rows adds to the pool of the office, or changes there; an entry that would stay as it is stays. */
export async function writeExperts(tx: Tx, batch: Batch, from: number, to: number, now: string): Promise<number> {
  return tx.run(
    `insert into expert (id, office_path, name, key, body, source_import, updated_by, updated_at)
     select gen_random_uuid()::text, $4, r.content -> 'expert' ->> 'name', r.content ->> 'key', r.content -> 'expert', r.batch_id, $5, $6::timestamptz
       from import_row r
      where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
     on conflict (office_path, key) do update set
       name = excluded.name, body = excluded.body, source_import = excluded.source_import, version = expert.version + 1,
       updated_by = excluded.updated_by, updated_at = excluded.updated_at
      where expert.body <> excluded.body`,
    [batch.id, from, to, batch.officePath, batch.createdBy, now],
  );
}

import { canonicalJson } from "#evidence";
import type { Tx } from "../database/Database.ts";

/** One sitting of a case, as it is kept beside the docket. `body` is for the reader. */
export interface SittingRow {
  readonly id: string;
  readonly state: "fixed" | "held" | "cancelled";
  readonly start: string;
  readonly end: string;
  readonly sitters: readonly string[];
  /** What it keeps from other cases; empty unless it is fixed. */
  readonly busy: readonly string[];
  readonly notices: readonly string[];
  readonly body: unknown;
}

/** A case where it stands, with the sittings that it has now. */
export interface Sittings {
  readonly id: string;
  readonly officePath: string;
  readonly sealed: boolean;
  readonly sittings?: readonly SittingRow[];
}

/**
 * Puts right what differs between the sittings kept of some cases and those their dockets speak of, and answers the cases that it
 * touched. What has not changed is left alone, so that no booking is asked for twice. Throws an exclusion violation (23P01) where
 * another case has the room, or somebody who sits, at that time.
 */
export async function writeSittings(tx: Tx, cases: readonly Sittings[]): Promise<ReadonlySet<string>> {
  const ids = cases.map(({ id }) => id);
  const kept = new Map<string, string>();
  const stored = await tx.rows<SittingRow & { readonly caseId: string }>(
    `select case_id as "caseId", id, state, starts_at as start, ends_at as end, sitters, busy, notices, body
       from sitting where case_id = any ($1::text[])`,
    [ids],
  );
  for (const { caseId, ...row } of stored) kept.set(`${caseId} ${row.id}`, comparable(row));
  const wanted = cases.flatMap(({ id: caseId, officePath, sealed, sittings = [] }) =>
    sittings.map((row) => ({ ...row, caseId, officePath, sealed })),
  );
  const names = new Set(wanted.map(({ caseId, id }) => `${caseId} ${id}`));
  const gone = stored.filter(({ caseId, id }) => !names.has(`${caseId} ${id}`));
  const changed = wanted.filter((row) => kept.get(`${row.caseId} ${row.id}`) !== comparable(row));
  if (gone.length > 0) {
    await tx.run(
      "delete from sitting s using unnest($1::text[], $2::text[]) as g (case_id, id) where s.case_id = g.case_id and s.id = g.id",
      [gone.map(({ caseId }) => caseId), gone.map(({ id }) => id)],
    );
  }
  if (changed.length > 0) {
    await tx.run(
      `insert into sitting (case_id, id, office_path, sealed, state, starts_at, ends_at, sitters, busy, notices, body)
       select s."caseId", s.id, s."officePath", s.sealed, s.state, s.start, s."end", s.sitters, s.busy, s.notices, s.body
         from jsonb_to_recordset($1::jsonb)
           as s ("caseId" text, id text, "officePath" text, sealed boolean, state text, start timestamptz, "end" timestamptz,
                 sitters text[], busy text[], notices text[], body jsonb)
       on conflict (case_id, id) do update
         set state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at, sitters = excluded.sitters,
             busy = excluded.busy, notices = excluded.notices, body = excluded.body`,
      [JSON.stringify(changed)],
    );
  }
  return new Set([...gone, ...changed].map(({ caseId }) => caseId));
}

function comparable({ id, state, start, end, sitters, busy, notices, body }: SittingRow): string {
  return canonicalJson({ id, state, start: Date.parse(start), end: Date.parse(end), sitters, busy, notices, body });
}

import type { CaseEvent, CaseState } from "#casework";
import { canonicalJson, leafOf } from "#evidence";
import type { Tx } from "../database/Database.ts";
import { sha256 } from "../files/sha256.ts";

/** A clue with its first entry, as screening raises thousands at a time: cases without deadlines or papers. */
export interface NewClue {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly priority: number;
  readonly event: CaseEvent;
  readonly state: CaseState;
  readonly markId: number;
  readonly seller: string;
  readonly mergeKey: string;
  readonly score: number;
  readonly findings: readonly ClueFinding[];
}

export interface ClueFinding {
  /** What was screened: a listing, or a line of a customs declaration. */
  readonly of: "listing" | "declaration";
  readonly itemId: string;
  readonly finding: object;
  /** Why it joined a clue that stood already; null for those it was raised with. */
  readonly mergedBecause: { readonly zh: string; readonly en: string } | null;
}

/** Numbers in a row, without gaps: the first of `count`. */
export async function reserveNumbers(
  tx: Tx,
  officePath: string,
  year: number,
  kind: string,
  count: number,
): Promise<number> {
  const row = await tx.row<{ last: number }>(
    `insert into document_number (office_path, year, kind, last) values ($1, $2, $3, $4)
     on conflict (office_path, year, kind) do update set last = document_number.last + excluded.last returning last`,
    [officePath, year, kind, count],
  );
  if (!row) throw new Error("the counter did not answer");
  return row.last - count + 1;
}

/** Opens many clues in a few statements, however many they are: cases, entries, leaves, parties, the queue, what was screened. */
export async function openClues(
  tx: Tx,
  officePath: string,
  clues: readonly NewClue[],
  procedureVersion: string,
): Promise<void> {
  if (clues.length === 0) return;
  const rows = clues.map(({ id, number, title, priority, event, state, ...clue }) => ({
    id,
    number,
    title,
    priority,
    stage: state.stage,
    version: state.version,
    at: event.at,
    recordedAt: event.recordedAt,
    type: event.type,
    action: event.action,
    actor: event.actor.id,
    leaf: leafOf(sha256, { caseId: id, event }),
    mark: clue.markId,
    listing: idOf(clue.findings[0], "listing"),
    declaration: idOf(clue.findings[0], "declaration"),
    seller: clue.seller,
    key: clue.mergeKey,
    score: clue.score,
    finding: clue.findings[0]?.finding,
    state: JSON.parse(canonicalJson(state)) as unknown,
    event: JSON.parse(canonicalJson(event)) as unknown,
  }));
  const given = JSON.stringify(rows);
  await tx.run(
    `insert into case_file (id, number, procedure, procedure_version, office_path, title, stage, version, state, priority, opened_at, updated_at)
     select r.id, r.number, 'clue', $3, $2, r.title, r.stage, r.version, r.state, r.priority, r.at, r."recordedAt"
       from jsonb_to_recordset($1::jsonb) as r (id text, number text, title text, stage text, version int, state jsonb, priority int,
            at timestamptz, "recordedAt" timestamptz)`,
    [given, officePath, procedureVersion],
  );
  await tx.run(
    `with entry as (
       select * from jsonb_to_recordset($1::jsonb) as r (id text, type text, action text, actor text, at timestamptz,
            "recordedAt" timestamptz, event jsonb, leaf text)),
     appended as (
       insert into event (case_id, seq, type, action, actor_id, at, recorded_at, body, leaf_sha256)
       select id, 1, type, action, actor, at, "recordedAt", event, leaf from entry)
     insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at)
     select id, 1, 'event', leaf, "recordedAt" from entry`,
    [given],
  );
  await tx.run(
    `insert into case_party (case_id, party_id, role, name)
     select r.id, p.id, p.role, coalesce(p.name, '')
       from jsonb_to_recordset($1::jsonb) as r (id text, state jsonb),
            jsonb_to_recordset(r.state -> 'parties') as p (id text, role text, name text)`,
    [given],
  );
  await tx.run(
    `insert into clue (case_id, office_path, mark_id, listing_id, declaration_id, seller, goods_key, score, priority, state, finding, created_at, updated_at)
     select r.id, $2, r.mark, r.listing, r.declaration, r.seller, r.key, r.score, r.priority, r.stage, r.finding, r."recordedAt", r."recordedAt"
       from jsonb_to_recordset($1::jsonb) as r (id text, mark bigint, listing text, declaration text, seller text, key text, score float8, priority int,
            stage text, finding jsonb, "recordedAt" timestamptz)`,
    [given, officePath],
  );
  const found = clues.flatMap(({ id, event, findings }) =>
    findings.map((each) => ({ caseId: id, at: event.recordedAt, ...each })),
  );
  await joinFindings(tx, found);
}

/** Adds listings and declarations to clues, new or standing. */
export async function joinFindings(
  tx: Tx,
  joins: readonly (ClueFinding & { readonly caseId: string; readonly at: string })[],
): Promise<void> {
  for (const kind of ["listing", "declaration"] as const) {
    const rows = joins.filter(({ of }) => of === kind);
    if (rows.length === 0) continue;
    await tx.run(
      `insert into clue_${kind} (case_id, ${kind}_id, finding, merged_because, added_at)
       select r."caseId", r."itemId", r.finding, nullif(r."mergedBecause", 'null'::jsonb), r.at
         from jsonb_to_recordset($1::jsonb) as r ("caseId" text, "itemId" text, finding jsonb, "mergedBecause" jsonb, at timestamptz)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }
}

function idOf(finding: ClueFinding | undefined, kind: ClueFinding["of"]): string | null {
  return finding?.of === kind ? finding.itemId : null;
}

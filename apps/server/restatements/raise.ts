import { leafOf } from "#evidence";
import {
  addParts,
  carriedUp,
  type CellDifference,
  cellsOf,
  compareRecordSets,
  counts,
  ownDeltas,
  type RecordChange,
} from "#planning";
import { sha256, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { causesOf, recordOf } from "./causes.ts";
import { recount } from "./recount.ts";
import { pendingParts, type StandingCell, standingCells } from "./standing.ts";
import { type StoredReturn, storedReturn, termsOf } from "./storedReturn.ts";

/**
 * Raises what has to be raised of one return, as the owner and in one transaction: a restatement where records of the office
 * changed (of these cases, or all), and one for each that the level below had accepted and that is not in the return yet. What
 * has been raised is the ground of the next comparison, so nothing is raised twice. Answers how many.
 */
export async function raiseRestatements(
  tx: Tx,
  returnId: string,
  now: string,
  caseIds?: readonly string[],
): Promise<number> {
  const file = await storedReturn(tx, returnId, "for update");
  if (file?.stage !== "approved") return 0;
  const own = await raiseOwn(tx, file, now, caseIds);
  let carried = 0;
  for (const lower of await notCarried(tx, file)) {
    await carry(tx, file, lower, now);
    carried += 1;
  }
  return own + carried;
}

async function raiseOwn(tx: Tx, file: StoredReturn, now: string, caseIds?: readonly string[]): Promise<number> {
  const cells = await standingCells(tx, file.id, caseIds);
  const found = await recount(tx, file, caseIds);
  const changes = new Map<string, readonly RecordChange[]>();
  for (const [cell, records] of found) {
    const changed = compareRecordSets(cells.get(cell)?.records ?? [], records).filter(counts);
    if (changed.length > 0) changes.set(cell, changed);
  }
  if (changes.size === 0) return 0;
  const differences = [...ownDeltas(cellsOf(termsOf(file).form), changes)].flatMap(
    ([cell, delta]): CellDifference[] => {
      const standing = cells.get(cell);
      if (standing === undefined) return [];
      const before = pendingParts(standing);
      return [{ cell, before, after: addParts(before, delta) }];
    },
  );
  const causeOf = await causesOf(tx, file, [...changes.values()].flat());
  const rows = [...changes].flatMap(([cell, each]) =>
    each.map((change) => ({
      cell,
      caseId: recordOf(change).caseId,
      seq: recordOf(change).seq,
      kind: change.kind,
      before: "before" in change ? said(change.before) : null,
      after: "after" in change ? said(change.after) : null,
      ...causeOf(change),
    })),
  );
  const records = new Set(rows.map(({ caseId, seq }) => `${seq} ${caseId}`)).size;
  const id = await insert(tx, file, { now, differences, records, carries: null });
  await tx.run(
    `insert into restatement_record (restatement_id, cell, case_id, seq, kind, before, after, cause, entry)
     select $1, cell, "caseId", seq, kind, nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb), cause, entry
       from jsonb_to_recordset($2::jsonb) as r (cell text, "caseId" text, seq int, kind text, before jsonb, after jsonb, cause text, entry int)`,
    [id, JSON.stringify(rows)],
  );
  await tx.run(
    "insert into return_case (case_id, return_id) select distinct case_id, $2 from restatement_record where restatement_id = $1 on conflict do nothing",
    [id, file.id],
  );
  return 1;
}

interface Lower {
  readonly id: string;
  readonly byAccount: string;
  readonly byName: string;
}

/** Accepted restatements of the returns right below that this one neither took in when it was submitted nor has carried up. */
async function notCarried(tx: Tx, file: StoredReturn): Promise<Lower[]> {
  return tx.rows<Lower>(
    `select r.id, e.by_account as "byAccount", e.by_name as "byName"
       from restatement r
       join return_file f on f.id = r.return_id
       join restatement_entry e on e.restatement_id = r.id and e.act = 'accept'
      where r.above_path = $1 and r.stage = 'accepted' and f.form_id = $2 and f.period = $3
        and not exists (select from restatement up where up.carries = r.id)
        and not exists (select from restatement_taken t where t.restatement_id = r.id)
      order by r.accepted_at, r.id`,
    [file.officePath, file.formId, file.period],
  );
}

async function carry(tx: Tx, file: StoredReturn, lower: Lower, now: string): Promise<void> {
  const moved = await tx.rows<CellDifference>(
    "select cell, before_parts as before, after_parts as after from restatement_cell where restatement_id = $1 order by cell",
    [lower.id],
  );
  const cells: ReadonlyMap<string, StandingCell> = await standingCells(tx, file.id, []);
  const standing = (cell: string) => {
    const found = cells.get(cell);
    return found && pendingParts(found);
  };
  const id = await insert(tx, file, { now, differences: carriedUp(moved, standing), records: 0, carries: lower.id });
  // Nobody is above who could be asked: whoever accepted it from below has accepted it here.
  if (file.abovePath === null)
    await insertEntry(tx, {
      restatementId: id,
      seq: 1,
      act: "accept",
      text: null,
      byAccount: lower.byAccount,
      byName: lower.byName,
      byOffice: file.officePath,
      at: now,
    });
}

interface NewRestatement {
  readonly now: string;
  readonly differences: readonly CellDifference[];
  readonly records: number;
  readonly carries: string | null;
}

async function insert(
  tx: Tx,
  file: StoredReturn,
  { now, differences, records, carries }: NewRestatement,
): Promise<string> {
  const id = randomUUID();
  await tx.run(
    `insert into restatement (id, return_id, number, office_path, above_path, carries, records, raised_at)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 from restatement where return_id = $2`,
    [id, file.id, file.officePath, file.abovePath, carries, records, now],
  );
  await tx.run(
    `insert into restatement_cell (restatement_id, cell, before_parts, after_parts)
     select $1, cell, before, after from jsonb_to_recordset($2::jsonb) as d (cell text, before jsonb, after jsonb)`,
    [id, JSON.stringify(differences)],
  );
  return id;
}

export interface NewEntry {
  readonly restatementId: string;
  readonly seq: number;
  readonly act: "accept" | "question" | "answer";
  readonly text: string | null;
  readonly byAccount: string;
  readonly byName: string;
  readonly byOffice: string;
  readonly at: string;
}

/** One step in the log; the database moves the restatement with it, and refuses a step out of turn. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  const { restatementId, seq, act, text, byAccount, byName, byOffice, at } = entry;
  await tx.run(
    `insert into restatement_entry (restatement_id, seq, act, text, by_account, by_name, by_office, at, leaf_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [restatementId, seq, act, text, byAccount, byName, byOffice, at, leafOf(sha256, entry)],
  );
}

function said({ leaf, value, weight }: { leaf: string; value: number | null; weight: number | null }): object {
  return { leaf, value, weight };
}

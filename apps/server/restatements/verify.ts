import type { ReturnVerification } from "#contract";
import {
  addParts,
  compareRecordSets,
  counts,
  deltaOf,
  type FigureParts,
  noParts,
  recordSetHash,
  sameParts,
} from "#planning";
import { sha256, type Tx } from "#platform";
import { recount } from "./recount.ts";
import { sealOfCells, type StoredCell, storedCells, type StoredReturn } from "./storedReturn.ts";
import { cellNamer, inFormOrder, shown } from "./views.ts";

type Why = ReturnVerification["differing"][number]["why"][number];

/**
 * Checks a sealed return: its stored cells against the seal, the records of each cell against the docket as it is now, and its
 * sums against what the returns right below say today. Run as the owner, for somebody who may see the return.
 */
export async function verifyReturn(
  tx: Tx,
  file: StoredReturn & { readonly sealSha256: string },
): Promise<ReturnVerification> {
  const cells = await storedCells(tx, file.id);
  const found = await recount(tx, file);
  const below = await movedBelow(tx, file);
  const name = cellNamer(file);
  const hashesHold = cells.every(
    ({ records, recordsSha256 }) => recordsSha256 === null || recordSetHash(sha256, records) === recordsSha256,
  );
  const differing = cells.flatMap((stored) => {
    const why: Why[] = [];
    const changes = found.has(stored.cell) ? compareRecordSets(stored.records, found.get(stored.cell) ?? []) : [];
    if (changes.some(counts)) why.push("records");
    else if (changes.length > 0) why.push("mended");
    const lower = below.get(stored.cell) ?? noParts;
    if (!sameParts(lower, noParts)) why.push("below");
    if (!addsUp(stored)) why.push("sum");
    if (why.length === 0) return [];
    const now = [deltaOf(changes), lower].reduce(addParts, stored.total ?? noParts);
    return [{ ...name(stored.cell), why, sealed: stored.value, found: shown(file, stored.cell, now) }];
  });
  return {
    returnId: file.id,
    sealSha256: file.sealSha256,
    seal: hashesHold && sealOfCells(cells) === file.sealSha256 ? "holds" : "broken",
    cells: cells.length,
    records: cells.reduce((sum, { records }) => sum + records.length, 0),
    differing: inFormOrder(file, differing),
  };
}

function addsUp({ own, below, total }: StoredCell): boolean {
  return sameParts(addParts(own ?? noParts, below ?? noParts), total ?? noParts);
}

/** By how much each cell of the returns right below has moved since this one took them in: everything raised there that it did not take. */
async function movedBelow(tx: Tx, file: StoredReturn): Promise<ReadonlyMap<string, FigureParts>> {
  const rows = await tx.rows<{ cell: string; n: number; total: number; weight: number }>(
    `select c.cell,
            sum((c.after_parts ->> 'n')::numeric - (c.before_parts ->> 'n')::numeric)::float8 as n,
            sum(coalesce((c.after_parts ->> 'total')::numeric, 0) - coalesce((c.before_parts ->> 'total')::numeric, 0))::float8 as total,
            sum(coalesce((c.after_parts ->> 'weight')::numeric, 0) - coalesce((c.before_parts ->> 'weight')::numeric, 0))::float8 as weight
       from restatement r join return_file f on f.id = r.return_id join restatement_cell c on c.restatement_id = r.id
      where r.above_path = $1 and f.form_id = $2 and f.period = $3 and f.stage = 'approved'
        and not exists (select from restatement_taken t where t.restatement_id = r.id)
      group by c.cell`,
    [file.officePath, file.formId, file.period],
  );
  return new Map(rows.map(({ cell, ...parts }) => [cell, parts]));
}

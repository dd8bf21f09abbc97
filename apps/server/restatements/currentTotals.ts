import { type CellDifference, type FigureParts, noParts, withDifferences } from "#planning";
import type { Tx } from "#platform";

export type Totals = Readonly<Record<string, FigureParts | null>>;

/** The restatements of these returns accepted so far, or those that a return took in when it was submitted. */
export async function acceptedBelow(tx: Tx, returnIds: readonly string[], takenBy?: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select r.id from restatement r
      where r.return_id = any ($1::text[]) and r.stage = 'accepted'
        ${takenBy === undefined ? "" : "and exists (select from restatement_taken t where t.restatement_id = r.id and t.return_id = $2)"}
      order by r.id`,
    takenBy === undefined ? [returnIds] : [returnIds, takenBy],
  );
  return rows.map(({ id }) => id);
}

/** The totals of approved returns, one after another, as sealed and with these of their restatements: what the level above adds up. */
export async function currentTotals(
  tx: Tx,
  returnIds: readonly string[],
  restatements: readonly string[],
): Promise<Totals[]> {
  const cells = await tx.rows<{ returnId: string; cell: string; total: FigureParts | null }>(
    `select return_id as "returnId", cell, total_parts as total from return_cell where return_id = any ($1::text[])`,
    [returnIds],
  );
  const moved = await tx.rows<CellDifference & { returnId: string }>(
    `select r.return_id as "returnId", c.cell, c.before_parts as before, c.after_parts as after
       from restatement r join restatement_cell c on c.restatement_id = r.id where r.id = any ($1::text[])`,
    [restatements],
  );
  return returnIds.map((id) =>
    Object.fromEntries(
      cells
        .filter(({ returnId }) => returnId === id)
        .map(({ cell, total }) => {
          const own = moved.filter((one) => one.returnId === id && one.cell === cell);
          return [cell, own.length === 0 ? total : withDifferences(total ?? noParts, own)];
        }),
    ),
  );
}

import type { Database, Tx } from "#platform";
import { markColumns, type MarkRow } from "./markRow.ts";

/** Marks read at a time. */
const PAGE = 5000;

/** All marks, in the order of their ids. */
export async function* allMarks(db: Database): AsyncGenerator<MarkRow[]> {
  for (let after = 0; ; ) {
    const page = await db.statement<MarkRow>(
      `select ${markColumns} from mark where id > $1 order by id limit ${PAGE}`,
      [after],
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}

/** These marks, those that there are. What is no number is no mark's id. */
export async function marksOf(tx: Pick<Tx, "rows">, ids: readonly string[]): Promise<MarkRow[]> {
  const numbers = ids.filter((id) => /^\d{1,15}$/.test(id)).map(Number);
  if (numbers.length === 0) return [];
  return tx.rows<MarkRow>(`select ${markColumns} from mark where id = any($1::bigint[])`, [numbers]);
}

export interface StampedMark extends MarkRow {
  readonly updatedAt: string;
  /** The same to the microsecond: the next page is asked from it. */
  readonly stamp: string;
}

/** Marks stamped after a moment, in the order of their stamps. */
export async function* marksAfter(db: Database, moment: string): AsyncGenerator<StampedMark[]> {
  for (let [after, id] = [moment, -1]; ; ) {
    const page = await db.statement<StampedMark>(
      `select ${markColumns}, updated_at as "updatedAt", updated_at::text as stamp
         from mark where (updated_at, id) > ($1::timestamptz, $2::bigint) order by updated_at, id limit ${PAGE}`,
      [after, id],
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    [after, id] = [last.stamp, last.id];
  }
}

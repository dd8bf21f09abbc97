import type { Tx } from "../database/Database.ts";

/** The next number of this kind in this office and year, without gaps: a transaction that rolls back gives its number back. */
export async function nextNumber(tx: Tx, officePath: string, year: number, kind: string): Promise<number> {
  const row = await tx.row<{ last: number }>(
    `insert into document_number (office_path, year, kind, last) values ($1, $2, $3, 1)
     on conflict (office_path, year, kind) do update set last = document_number.last + 1 returning last`,
    [officePath, year, kind],
  );
  if (!row) throw new Error("the counter did not answer");
  return row.last;
}

import type { Tx } from "../database/Database.ts";

/** The next number of this kind in this office and year, without gaps: a transaction that rolls back gives its number back. */
export async function nextNumber(tx: Tx, officePath: string, year: number, kind: string): Promise<number> {
  const [number = 0] = await nextNumbers(tx, officePath, year, kind, 1);
  return number;
}

/** As many of the next numbers, in their order. */
export async function nextNumbers(
  tx: Tx,
  officePath: string,
  year: number,
  kind: string,
  count: number,
): Promise<number[]> {
  const row = await tx.row<{ last: number }>(
    `insert into document_number (office_path, year, kind, last) values ($1, $2, $3, $4)
     on conflict (office_path, year, kind) do update set last = document_number.last + $4 returning last`,
    [officePath, year, kind, count],
  );
  if (!row) throw new Error("the counter did not answer");
  const { last } = row;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

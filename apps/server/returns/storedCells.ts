import { canonicalJson } from "#evidence";
import type { FigureParts, ReturnCell } from "#planning";
import { sha256Hex, type Tx } from "#platform";

type Recorded = readonly (readonly [string, number, string, number | null, number | null])[];
interface CellRow {
  readonly returnId: string;
  readonly cell: string;
  readonly own: FigureParts | null;
  readonly below: FigureParts | null;
  readonly total: FigureParts | null;
  readonly value: number | null;
  readonly body: string | null;
  readonly typedBy: string | null;
}

/** The cells of several returns as submitted, return by return; the records behind them are not read. */
export async function cellRowsOf(tx: Tx, ids: readonly string[]): Promise<readonly (readonly ReturnCell[])[]> {
  if (ids.length === 0) return [];
  const rows = await tx.rows<CellRow>(
    `select return_id as "returnId", cell, own_parts as own, below_parts as below, total_parts as total, value::float8 as value, body,
            typed_by as "typedBy"
       from return_cell where return_id = any($1::text[]) order by return_id, cell`,
    [ids],
  );
  return ids.map((id) => rows.filter(({ returnId }) => returnId === id).map(cellOf));
}

function cellOf({ cell, own, below, total, value, body, typedBy }: CellRow): ReturnCell {
  return { cell, own, below, total, value, text: body, typedBy, records: null };
}

/** Writes the cells of a draft that is being submitted, instead of those of an earlier submission. */
export async function writeCells(tx: Tx, id: string, cells: readonly ReturnCell[]): Promise<void> {
  await tx.run("delete from return_cell where return_id = $1", [id]);
  const rows = cells.map(({ cell, own, below, total, value, text, typedBy, records }) => {
    const list: Recorded | null =
      records?.map((one) => [one.caseId, one.seq, one.leaf, one.value, one.weight] as const) ?? null;
    return {
      cell,
      own,
      below,
      total,
      value,
      body: text,
      typed_by: typedBy,
      records_sha256: list === null ? null : recordsHash(list),
      records: list,
    };
  });
  await tx.run(
    `insert into return_cell (return_id, cell, own_parts, below_parts, total_parts, value, body, typed_by, records_sha256, records)
     select $1, cell, nullif(own, 'null'), nullif(below, 'null'), nullif(total, 'null'), value, body, typed_by, records_sha256, nullif(records, 'null')
       from jsonb_to_recordset($2::jsonb) as t (cell text, own jsonb, below jsonb, total jsonb, value numeric, body text, typed_by text,
            records_sha256 text, records jsonb)`,
    [id, JSON.stringify(rows)],
  );
}

/** SHA-256 of the records behind a cell, in order, as canonical JSON. */
function recordsHash(records: Recorded): string {
  return sha256Hex(Buffer.from(canonicalJson(records)));
}

import {
  type CountedRecord,
  type FigureParts,
  formVersion as formOf,
  periodOf,
  sealOf,
  type ReturnForm,
} from "#planning";
import { sha256, type Tx } from "#platform";

/** A return as restatements and its verification look at it. */
export interface StoredReturn {
  readonly id: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly period: string;
  readonly officePath: string;
  readonly abovePath: string | null;
  readonly level: string;
  readonly stage: string;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly sealSha256: string | null;
}

/** A cell as submitted, with the records behind its own part. */
export interface StoredCell {
  readonly cell: string;
  readonly own: FigureParts | null;
  readonly below: FigureParts | null;
  readonly total: FigureParts | null;
  readonly value: number | null;
  readonly text: string | null;
  readonly typedBy: string | null;
  readonly recordsSha256: string | null;
  readonly records: readonly CountedRecord[];
}

export async function storedReturn(
  tx: Tx,
  id: string,
  lock: "" | "for update" = "",
): Promise<StoredReturn | undefined> {
  return tx.row<StoredReturn>(
    `select f.id, f.form_id as "formId", f.form_version as "formVersion", f.period, f.office_path as "officePath",
            o.parent as "abovePath", o.level, f.stage, f.submitted_at as "submittedAt", f.approved_at as "approvedAt",
            f.seal_sha256 as "sealSha256"
       from return_file f join office o on o.path = f.office_path
      where f.id = $1 ${lock === "" ? "" : "for update of f"}`,
    [id],
  );
}

/** `caseIds`: with the records of these cases alone; all of them are many thousands. */
export async function storedCells(tx: Tx, returnId: string, caseIds?: readonly string[]): Promise<StoredCell[]> {
  const rows = await tx.rows<Omit<StoredCell, "records"> & { records: readonly RecordRow[] | null }>(
    `select cell, own_parts as own, below_parts as below, total_parts as total, value::float8 as value, body as text,
            typed_by as "typedBy", records_sha256 as "recordsSha256",
            case when $2::text[] is null or jsonb_typeof(records) <> 'array' then records
                 else (select coalesce(jsonb_agg(record order by place), '[]') from jsonb_array_elements(records) with ordinality as one (record, place)
                        where record ->> 0 = any ($2::text[])) end as records
       from return_cell where return_id = $1 order by cell`,
    [returnId, caseIds ?? null],
  );
  return rows.map((row) => ({
    ...row,
    records: (row.records ?? []).map(([caseId, seq, leaf, value, weight]) => ({ caseId, seq, leaf, value, weight })),
  }));
}

type RecordRow = readonly [string, number, string, number | null, number | null];

/** What approval seals: the cells as submitted, with the hashes of their records. */
export async function sealOfReturn(tx: Tx, returnId: string): Promise<string> {
  return sealOfCells(await storedCells(tx, returnId, []));
}

export function sealOfCells(cells: readonly StoredCell[]): string {
  return sealOf(
    sha256,
    cells.map((cell) => ({ ...cell, records: cell.recordsSha256 })),
  );
}

/** The form and the days of a return. */
export function termsOf({ formId, formVersion, period }: StoredReturn): {
  readonly form: ReturnForm;
  readonly from: string;
  readonly to: string;
} {
  const form = formOf(formId, formVersion);
  const days = periodOf(period);
  if (form === undefined || days === undefined) throw new Error(`no form ${formId} ${formVersion} for ${period}`);
  return { form, from: days.from, to: days.to };
}

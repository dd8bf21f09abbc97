import type { ImportSpec } from "#casework";
import { canonicalJson } from "#evidence";
import { sha256Hex, type Table, type TableRow, type Tx } from "#platform";
import { headerKey, understoodColumns } from "#rights";

/** The columns of an office's list: its words, some of what stands below them, and what each means here (null: a note). */
export interface CaseColumns {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly fields: readonly (string | null)[];
}

/** What the columns mean by their own words; a meaning is taken by the first column that claims it. */
export function guessFields(spec: ImportSpec, header: readonly string[]): (string | null)[] {
  const at = Object.entries(understoodColumns(spec.fields, header));
  return header.map((_, index) => at.find(([, column]) => column === index)?.[0] ?? null);
}

/** The mapping that the office gave for this very set of header words. */
export async function rememberedFields(
  tx: Tx,
  officePath: string,
  header: readonly string[],
): Promise<(string | null)[] | undefined> {
  const row = await tx.row<{ fields: (string | null)[] }>(
    "select fields from import_mapping where office_path = $1 and kind = 'cases' and header_sha256 = $2",
    [officePath, hashOf(header)],
  );
  return row?.fields;
}

export async function rememberFields(
  tx: Tx,
  of: { readonly officePath: string; readonly header: readonly string[]; readonly fields: readonly (string | null)[] },
  by: string,
  now: string,
): Promise<void> {
  await tx.run(
    `insert into import_mapping (office_path, kind, header_sha256, fields, set_by, set_at) values ($1, 'cases', $2, $3::jsonb, $4, $5)
     on conflict (office_path, kind, header_sha256) do update set fields = excluded.fields, set_by = excluded.set_by, set_at = excluded.set_at`,
    [of.officePath, hashOf(of.header), JSON.stringify(of.fields), by, now],
  );
}

function hashOf(header: readonly string[]): string {
  return sha256Hex(canonicalJson(header.map(headerKey)));
}

const SAMPLES = 3;
/** A list of running cases is short; what is longer is some other file. */
export const MOST_ROWS = 20_000;

/** Reads the table whole: its header (of JSON Lines the names of its fields) and each row as texts in the header's order. */
export async function readWhole(
  table: Table,
  signal: AbortSignal,
): Promise<{ readonly header: readonly string[]; readonly rows: readonly WholeRow[] } | { readonly tooMany: true }> {
  const found: TableRow[] = [];
  const names = new Set<string>();
  for await (const row of table.rows) {
    signal.throwIfAborted();
    if (found.length === MOST_ROWS) return { tooMany: true };
    if ("record" in row) for (const name of Object.keys(row.record)) names.add(name);
    found.push(row);
  }
  const header = table.header ?? [...names];
  return { header, rows: found.map((row) => wholeRow(row, header)) };
}

export type WholeRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | Extract<TableRow, { problem: unknown }>;

function wholeRow(row: TableRow, header: readonly string[]): WholeRow {
  if ("problem" in row) return row;
  if ("cells" in row) return row;
  return { row: row.row, cells: header.map((name) => textOf(row.record[name])) };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** The first texts of each column that say anything. */
export function samplesOf(header: readonly string[], rows: readonly WholeRow[]): string[][] {
  return header.map((_, at) =>
    [...new Set(rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((text) => text !== ""))]
      .slice(0, SAMPLES)
      .map((text) => text.slice(0, 80)),
  );
}

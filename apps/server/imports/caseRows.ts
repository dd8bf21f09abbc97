import { deadlines, importCase } from "#casework";
import { type IsoDate, legalDay, type Refusal } from "#law";
import type { Tx } from "#platform";
import {
  type CaseColumn,
  caseColumns,
  caseFromRow,
  type Colleagues,
  importableStages,
  type MovedIn,
  readCaseHeader,
} from "#procedures";
import { rowProblem } from "#rights";
import type { Desk } from "../desk.ts";
import type { Batch } from "./batch.ts";
import { refusedRow, type RowReader, unreadable } from "./stagedRow.ts";

export const importedProcedure = "trademark-enforcement";

/** What a staged case holds: what will be written, and what its officer sees before. */
export interface StagedCase {
  readonly case: MovedIn;
  readonly shown: Readonly<Record<string, string>>;
}

/** How the rows of a list of running cases are read: by the mapping of this import, else the one remembered for this header. */
export async function caseReader(
  desk: Desk,
  tx: Tx,
  batch: Batch,
  header: readonly string[] | undefined,
): Promise<{ readonly ok: RowReader } | { readonly refusal: Refusal }> {
  if (header === undefined) return { refusal: casesNeedColumns };
  const mapping = batch.columns.mapping ?? (await rememberedMapping(tx, batch.officePath, header));
  const read = readCaseHeader(header, mapping);
  if ("refusal" in read) return read;
  const colleagues = await colleaguesOf(tx, batch.officePath);
  const known = await oldNumbers(tx, batch.officePath);
  const now = desk.now();
  const today = legalDay(now);
  return {
    ok: (row) => {
      if (!("cells" in row) || "problem" in row) return unreadable(row);
      const found = caseFromRow(row.cells, read.ok, row.row, { colleagues, today });
      if ("problems" in found) return refusedRow(row.row, header, row.cells, found.problems);
      const number = found.ok.oldNumber;
      const before = known.get(number);
      if (before !== undefined) {
        const column = header[read.ok.columnOf.number ?? 0] ?? "";
        return refusedRow(row.row, header, row.cells, [
          rowProblem({ row: row.row, column }, "already-moved-in", before, number),
        ]);
      }
      known.set(number, { zh: "本文件中已有此案号", en: "this number stands in the file already" });
      return { row: row.row, content: { case: found.ok, shown: shown(desk, batch, found.ok, row.row, today) } };
    },
  };
}

/** The row as the case it will be: its stage, its clocks with their last days, which of them are over. */
function shown(desk: Desk, batch: Batch, moved: MovedIn, row: number, today: IsoDate): Record<string, string> {
  const procedure = desk.rules.procedure(importedProcedure);
  const { state } = importCase({
    procedure,
    imported: moved,
    source: { file: batch.fileName, sha256: batch.fileSha256, row, oldNumber: moved.oldNumber },
    by: { id: batch.createdBy, role: "officer" },
    now: desk.now(),
  });
  const due = deadlines(state, procedure, desk.rules.calendar, today).map(
    ({ name, due: day, state: stands }) => `${name.zh} ${day}${stands === "overdue" ? "（已逾期）" : ""}`,
  );
  return {
    [caseColumns.number.name.zh]: moved.oldNumber,
    [caseColumns.respondent.name.zh]: moved.title,
    [caseColumns.stage.name.zh]: importableStages[moved.stage as keyof typeof importableStages].words[0],
    期限: due.join("；"),
    ...(Object.keys(moved.notes).length > 0 && {
      备注: Object.entries(moved.notes)
        .map(([title, text]) => `${title}：${text}`)
        .join("；"),
    }),
  };
}

export async function rememberedMapping(
  tx: Tx,
  officePath: string,
  header: readonly string[],
): Promise<Partial<Record<CaseColumn, number>>> {
  const row = await tx.row<{ mapping: Partial<Record<CaseColumn, number>> }>(
    "select mapping from import_mapping where office_path = $1 and header = $2",
    [officePath, headerText(header)],
  );
  return row?.mapping ?? {};
}

export async function rememberMapping(
  tx: Tx,
  officePath: string,
  header: readonly string[],
  mapping: Readonly<Record<string, number>>,
  now: string,
): Promise<void> {
  await tx.run(
    `insert into import_mapping (office_path, header, mapping, updated_at) values ($1, $2, $3::jsonb, $4)
     on conflict (office_path, header) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [officePath, headerText(header), JSON.stringify(mapping), now],
  );
}

const headerText = (header: readonly string[]) => header.map((title) => title.trim()).join("\u001f");

async function colleaguesOf(tx: Tx, officePath: string): Promise<Colleagues> {
  const rows = await tx.rows<{ id: string; name: string }>(
    "select id, name from account where office_path = $1 and not disabled and 'officer' = any (roles)",
    [officePath],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
}

async function oldNumbers(tx: Tx, officePath: string) {
  const rows = await tx.rows<{ old: string; number: string }>(
    "select i.old_number as old, c.number from imported_case i join case_file c on c.id = i.case_id where i.office_path = $1",
    [officePath],
  );
  return new Map(
    rows.map(({ old, number }) => [old, { zh: `已移入，案号${number}`, en: `moved in already, as case ${number}` }]),
  );
}

const casesNeedColumns: Refusal = {
  code: "wrong-kind",
  sentence: { zh: "案件请以 CSV 或 XLSX 表格导入。", en: "Cases come as a CSV or XLSX table." },
  remedy: {
    zh: "请将台账另存为 CSV 或 XLSX，第一行写列名。",
    en: "Save your list as CSV or XLSX with column names in the first row.",
  },
};

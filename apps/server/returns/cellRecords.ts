import type { FigureRecord } from "#contract";
import { type FigureSpec, ownOfficeAlone, type PlacedCell } from "#planning";
import { figureParts, type FigureScope, refreshFigures, type Tx } from "#platform";
import type { z } from "zod";
import { summaryColumns } from "../casework/summary.ts";
import type { Desk } from "../desk.ts";
import { recordsPage } from "../figures/figureRecords.ts";
import type { Caller } from "../http/caller.ts";
import { type Page, pageBy } from "../http/paging.ts";
import { aboutOf, type FileRow, type OfficeRow } from "./files.ts";

/** A page of records, with how many were counted and how many of those are in cases that do not open to the reader. */
export interface CellRecords extends Page<z.input<typeof FigureRecord>> {
  readonly counted: number;
  /** In cases sealed from the reader, and in cases that went to another office since. */
  readonly sealed: number;
  readonly elsewhere: number;
}

/** Who asks, for which page, and how to look inside the walls of that reader. */
interface Asked {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly query: { readonly cursor?: string | undefined; readonly limit: number };
  readonly work: <T>(step: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** The records that a cell of a return is counted from: of a draft those of now, else as they were submitted. */
export function cellRecords(
  asked: Asked,
  file: FileRow,
  office: OfficeRow,
  { place, spec }: { readonly place: PlacedCell; readonly spec: FigureSpec },
): Promise<CellRecords> {
  const written = file.stage === "submitted" || file.stage === "approved";
  return written
    ? submittedRecords(asked, spec, { id: file.id, cell: place.id })
    : draftRecords(asked, spec, scopeOfCell(file, office, place));
}

/** The records that a cell counts while its return is a draft. */
function scopeOfCell(file: FileRow, office: OfficeRow, { cell }: PlacedCell): FigureScope {
  const { form, period } = aboutOf(file);
  return {
    from: period.from,
    to: period.to,
    officePath: office.path,
    exactOffice: ownOfficeAlone(form, office.level),
    ...(cell.kind === "bound" && cell.where && { where: cell.where }),
  };
}

async function draftRecords(
  { desk, caller, query, work }: Asked,
  spec: FigureSpec,
  scope: FigureScope,
): Promise<CellRecords> {
  const fresh = await refreshFigures(desk.db);
  const page = await work((tx) => recordsPage(tx, caller, spec, scope, query, fresh));
  // What a return counts is counted above the walls: cases sealed from the reader count too.
  const { n } = await desk.db.system((tx) => figureParts(tx, spec, scope));
  const counted = Math.max(n, page.total);
  return { ...page, counted, sealed: counted - page.total, elsewhere: 0 };
}

async function submittedRecords(
  { desk, caller, query, work }: Asked,
  spec: FigureSpec,
  at: { readonly id: string; readonly cell: string },
): Promise<CellRecords> {
  const value =
    spec.kind === "share" ? "100.0 * (r ->> 3)::numeric / nullif((r ->> 4)::numeric, 0)" : "(r ->> 3)::numeric";
  const listed = {
    from: "return_cell t cross join jsonb_array_elements(t.records) r join case_file c on c.id = r ->> 0",
    where: ["t.return_id = $1", "t.cell = $2"],
    values: [at.id, at.cell],
  };
  const page = await work((tx) =>
    pageBy<z.input<typeof FigureRecord>>(
      tx,
      {
        ...listed,
        select: `${summaryColumns(caller)}, (r ->> 1)::int as seq, (${value})::float8 as value`,
        key: [
          { sql: "c.id", type: "text" },
          { sql: "(r ->> 1)::int", type: "int" },
        ],
      },
      query,
    ),
  );
  const all = await desk.db.system((tx) =>
    tx.row<{ counted: number; sealed: number }>(
      `select count(*)::int as counted, (count(*) filter (where c.sealed and c.office_path <> $3))::int as sealed
         from ${listed.from} where ${listed.where.join(" and ")}`,
      [...listed.values, caller.officePath ?? ""],
    ),
  );
  const { counted = page.total, sealed = 0 } = all ?? {};
  return { ...page, counted, sealed, elsewhere: Math.max(0, counted - page.total - sealed) };
}

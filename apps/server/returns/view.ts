import type { ReturnView, Role } from "#contract";
import { legalDay } from "#law";
import {
  cellsOf,
  type FormCell,
  isText,
  kindOf,
  ownOfficeAlone,
  periodBefore,
  type PlacedCell,
  type ReturnCell,
  type ReturnForm,
  shownCell,
} from "#planning";
import { latestFacts, refreshFigures, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { found } from "../http/refused.ts";
import { aboutOf, type FileRow, officeOf, rowOf } from "./files.ts";
import { type Filled, fillReturn } from "./fill.ts";

export const thisReturn = { zh: "此报表", en: "This return" };

/** Who looks: its office and its roles. */
export interface Looker {
  readonly officePath: string | null;
  readonly roles: readonly Role[];
}

/** A return as its page shows it. `file` has been seen inside the walls of the looker. */
export async function viewReturn(desk: Pick<Desk, "db" | "now">, file: FileRow, looker: Looker): Promise<ReturnView> {
  // What has been submitted is read as it was written; only a draft is counted.
  const counted = file.stage !== "submitted" && file.stage !== "approved";
  const fresh = counted ? await refreshFigures(desk.db) : undefined;
  return desk.db.system(async (tx) => {
    const { form, period } = aboutOf(file);
    const office = found(await officeOf(tx, file.officePath), thisReturn);
    const filled = await fillReturn(tx, file, office, { fresh });
    const names = await namesOf(tx, filled, file);
    const today = legalDay(desk.now());
    const placed = new Map(cellsOf(form).map((one) => [one.id, one]));
    return {
      ...rowOf(form, period, file.officePath, file, today),
      id: file.id,
      stage: file.stage,
      version: file.version,
      office: { path: office.path, name: office.name, level: office.level },
      periodView: period,
      form: formView(form),
      exactOffice: ownOfficeAlone(form, office.level),
      cells: filled.cells.flatMap((cell) => {
        const at = placed.get(cell.cell);
        return at === undefined
          ? []
          : [{ ...cellView(at, cell, file, names.accounts), before: filled.last.values[cell.cell] ?? null }];
      }),
      findings: filled.findings.map((one) => ({ ...one })),
      below: filled.below.map((child) => ({
        ...rowOf(form, period, child.office.path, child.file, today),
        name: child.office.name,
        values: Object.fromEntries(
          [...placed.values()].map(({ id, cell }) => [id, shownCell(cell, child.totals[id] ?? null)] as const),
        ),
      })),
      missing: filled.missing.map((one) => ({ ...one, name: names.offices.get(one.officePath) ?? office.name })),
      lastYear: filled.last.id === undefined ? null : { id: filled.last.id, name: periodBefore(period).name },
      facts: await latestFacts(tx, [office.path], Number(period.from.slice(0, 4))),
      sealSha256: file.sealSha256,
      may: mayOf(file, office.parent, looker),
    };
  });
}

function mayOf(file: FileRow, above: string | null, { officePath, roles }: Looker): ReturnView["may"] {
  const own = officePath === file.officePath;
  const draft = file.stage === "draft" || file.stage === "returned";
  const head = roles.includes("head");
  const answers = above === null ? own && head : officePath === above && (head || roles.includes("supervisor"));
  return {
    write: own && draft && (head || roles.includes("officer")),
    submit: own && draft && head,
    answer: answers && file.stage === "submitted",
  };
}

export function formView(form: ReturnForm): ReturnView["form"] {
  const { id, version, name, source, confidence, columns, sections } = form;
  return {
    id,
    version,
    name,
    source,
    confidence,
    columns: columns.map((column) => ({ ...column })),
    sections: sections.map((section) => ({
      id: section.id,
      name: section.name,
      rows: section.rows.map((row) => ({
        id: row.id,
        name: row.name,
        unit: row.unit,
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([column, cell]) => [column, formCell(`${row.id}.${column}`, cell)]),
        ),
      })),
    })),
  };
}

function formCell(id: string, cell: FormCell): ReturnView["form"]["sections"][number]["rows"][number]["cells"][string] {
  return {
    id,
    source: cell.kind,
    kind: kindOf({ cell }),
    figure: cell.kind === "bound" ? cell.figure : null,
    where:
      cell.kind === "bound" && cell.where
        ? Object.fromEntries(Object.entries(cell.where).map(([key, values]) => [key, [...values]]))
        : null,
    sumOf: cell.kind === "computed" ? [...cell.sumOf] : null,
    required: (cell.checks ?? []).some(({ kind }) => kind === "required"),
  };
}

function cellView(
  { cell }: PlacedCell,
  filled: ReturnCell,
  file: FileRow,
  names: ReadonlyMap<string, string>,
): Omit<ReturnView["cells"][number], "before"> {
  const typed = file.typed[filled.cell];
  return {
    cell: filled.cell,
    own: filled.own,
    below: filled.below,
    total: filled.total,
    ownValue: shownCell(cell, filled.own),
    belowValue: shownCell(cell, filled.below),
    value: filled.value,
    text: isText(cell) ? filled.text : null,
    typedBy: filled.typedBy === null ? null : (names.get(filled.typedBy) ?? filled.typedBy),
    note: typed?.note ?? null,
    records: cell.kind === "bound" ? (filled.own?.n ?? 0) : null,
  };
}

/** The people who typed, and the offices whose numbers are missing, by name. */
async function namesOf(tx: Tx, { cells, missing }: Filled, file: FileRow) {
  const ids = [
    ...new Set([...cells.flatMap(({ typedBy }) => typedBy ?? []), ...Object.values(file.typed).map(({ by }) => by)]),
  ];
  const accounts = await tx.rows<{ id: string; name: string }>(
    "select id, name from account where id = any($1::text[])",
    [ids],
  );
  const offices = await tx.rows<{ path: string; name: { zh: string; en: string } }>(
    "select path, jsonb_build_object('zh', name_zh, 'en', name_en) as name from office where path = any($1::text[])",
    [missing.map(({ officePath }) => officePath)],
  );
  return {
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
    offices: new Map(offices.map(({ path, name }) => [path, name])),
  };
}

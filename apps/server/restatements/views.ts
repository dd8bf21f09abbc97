import type { RestatementRow, RestatementView } from "#contract";
import {
  allowedActs,
  cellsOf,
  type FigureParts,
  formVersion as formOf,
  kindOf,
  type RestatementStage,
  shownCell,
} from "#planning";
import type { Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import type { Listed } from "../http/paging.ts";

/** The columns of a restatement in a list; the table must be called `r`. */
export const restatementColumns = `r.id, r.return_id as "returnId", r.number, r.stage, r.version, r.records,
  r.office_path as "officePath", r.above_path as "abovePath", r.raised_at as "raisedAt", r.accepted_at as "acceptedAt",
  (select count(*)::int from restatement_cell c where c.restatement_id = r.id) as cells,
  (select json_build_object('formId', f.form_id, 'formVersion', f.form_version, 'period', f.period) from return_file f where f.id = r.return_id) as about,
  (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = r.office_path) as office,
  (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = r.above_path) as above`;

export interface StoredRow extends Omit<RestatementRow, "form" | "period" | "may"> {
  readonly abovePath: string | null;
  readonly about: { readonly formId: string; readonly formVersion: number; readonly period: string };
}

/** Those that wait for the office: of the level below to be accepted, its own to be answered. */
export const waitsHere = `r.stage in ('raised', 'answered') and coalesce(r.above_path, r.office_path) = current_office()
  or r.stage = 'questioned' and r.office_path = current_office()`;

export function rowView({ about, abovePath, ...row }: StoredRow, caller: Caller): RestatementRow {
  return {
    ...row,
    form: formAt(about).name,
    period: about.period,
    may: mayDo(row.stage, { officePath: row.officePath, abovePath }, caller),
  };
}

/** On which sides of a restatement somebody stands: accepted by head or supervisor above, answered by officer or head. */
export function sidesOf(
  { officePath, abovePath }: { readonly officePath: string; readonly abovePath: string | null },
  { officePath: here, roles }: Pick<Caller, "officePath" | "roles">,
): ("above" | "below")[] {
  const is = (...wanted: string[]) => roles.some((role) => wanted.includes(role));
  const sides: ("above" | "below")[] = [];
  if (here === (abovePath ?? officePath) && (is("head") || (abovePath !== null && is("supervisor"))))
    sides.push("above");
  if (here === officePath && (is("head") || (abovePath !== null && is("officer")))) sides.push("below");
  return sides;
}

function mayDo(
  stage: RestatementStage,
  ends: { officePath: string; abovePath: string | null },
  caller: Caller,
): RestatementRow["may"] {
  return allowedActs(stage, sidesOf(ends, caller));
}

export async function storedRow(tx: Tx, id: string): Promise<StoredRow | undefined> {
  return tx.row<StoredRow>(`select ${restatementColumns} from restatement r where r.id = $1`, [id]);
}

export async function restatementView(tx: Tx, row: StoredRow, caller: Caller): Promise<RestatementView> {
  const name = cellNamer(row.about);
  const cells = await tx.rows<{ cell: string; before: FigureParts; after: FigureParts }>(
    "select cell, before_parts as before, after_parts as after from restatement_cell where restatement_id = $1",
    [row.id],
  );
  const entries = await tx.rows<RestatementView["entries"][number]>(
    `select e.seq, e.act, e.text, e.by_name as by, e.at,
            (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = e.by_office) as office
       from restatement_entry e where e.restatement_id = $1 order by e.seq`,
    [row.id],
  );
  const near = await tx.row<Pick<RestatementView, "carries" | "carriedBy"> & { seen: number }>(
    `select (select ${neighbour} from restatement n where n.id = r.carries) as carries,
            (select ${neighbour} from restatement n where n.carries = r.id) as "carriedBy",
            (select count(distinct (x.case_id, x.seq))::int from restatement_record x where x.restatement_id = r.id) as seen
       from restatement r where r.id = $1`,
    [row.id],
  );
  return {
    ...rowView(row, caller),
    items: inFormOrder(row.about, cells).map(({ cell, before, after }) => ({
      ...name(cell),
      before: shown(row.about, cell, before),
      after: shown(row.about, cell, after),
    })),
    entries,
    hidden: row.records - (near?.seen ?? 0),
    carries: near?.carries ?? null,
    carriedBy: near?.carriedBy ?? null,
  };
}

const neighbour = `json_build_object('id', n.id, 'number', n.number, 'office',
  (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = n.office_path))`;

/** The records behind a restatement as the asker may see them; who and why are read from the entry, inside its walls. */
export function recordsOfRestatement(id: string): Listed {
  return {
    select: `x.cell, x.case_id as "caseId", c.number as "caseNumber", c.title, x.seq, x.kind,
      (x.before ->> 'value')::float8 as before, (x.after ->> 'value')::float8 as after, x.cause,
      case x.cause
        when 'handed-over' then (
          select json_build_object('seq', null, 'at', h.at, 'by', '', 'reason', h.reason, 'approvedBy', null)
            from hand_over h where h.case_id = x.case_id order by h.id desc limit 1)
        else (
          select json_build_object('seq', e.seq, 'at', e.recorded_at, 'by', coalesce(e.body -> 'actor' ->> 'name', ''),
                                   'reason', e.body -> 'corrects' ->> 'reason',
                                   'approvedBy', (select a.name from account a where a.id = e.body -> 'corrects' ->> 'approvedBy'))
            from told_event e where e.case_id = x.case_id and e.seq = x.entry)
      end as entry`,
    from: "restatement_record x left join case_file c on c.id = x.case_id",
    where: ["x.restatement_id = $1"],
    values: [id],
    key: [
      { sql: "x.case_id", type: "text" },
      { sql: "x.seq", type: "int" },
      { sql: "x.cell", type: "text" },
    ],
  };
}

type About = StoredRow["about"];

export function formAt({ formId, formVersion }: Pick<About, "formId" | "formVersion">) {
  const form = formOf(formId, formVersion);
  if (form === undefined) throw new Error(`no form ${formId} ${formVersion}`);
  return form;
}

/** A cell as the form prints it. */
export function cellNamer(about: Pick<About, "formId" | "formVersion">) {
  const placed = new Map(cellsOf(formAt(about)).map((one) => [one.id, one]));
  return (cell: string) => {
    const found = placed.get(cell);
    if (found === undefined) throw new Error(`the form has no cell ${cell}`);
    return { cell, row: found.row.name, column: found.column.name, unit: found.row.unit, kind: kindOf(found) };
  };
}

export function shown(about: Pick<About, "formId" | "formVersion">, cell: string, parts: FigureParts): number | null {
  const placed = cellsOf(formAt(about)).find(({ id }) => id === cell);
  return placed === undefined ? null : shownCell(placed.cell, parts);
}

export function inFormOrder<T extends { readonly cell: string }>(
  about: Pick<About, "formId" | "formVersion">,
  cells: readonly T[],
): T[] {
  const order = new Map(cellsOf(formAt(about)).map(({ id }, at) => [id, at]));
  return cells.toSorted((a, b) => (order.get(a.cell) ?? 0) - (order.get(b.cell) ?? 0));
}

import type { FormView, ReturnView } from "#contract";
import type { Bilingual } from "#law";
import type { Chart } from "#platform";

type Row = FormView["sections"][number]["rows"][number];
/** What can stand on one axis. */
const drawn = new Set(["count", "sum", "money"]);

/** A chart for each section of a form: the rows that are counted in the unit most of them have, by the form's columns. */
export function returnCharts(form: FormView, view: ReturnView): readonly Chart[] {
  const values = new Map(view.cells.map(({ cell, value }) => [cell, value]));
  // Where there are kinds and all of them together, the kinds are drawn.
  const kinds = form.columns.filter(({ id }) => id !== "all");
  return form.sections.flatMap((section): Chart[] => {
    const rows = mostAlike(section.rows.filter((row) => told(row, values)));
    const first = rows[0];
    if (first === undefined || rows.length < 2) return [];
    const used = (columns: FormView["columns"]) => columns.filter(({ id }) => rows.some((row) => row.cells[id]));
    const columns = used(kinds).length > 1 ? used(kinds) : used(form.columns.filter(({ id }) => id === "all"));
    if (columns.length === 0) return [];
    const money = isMoney(first);
    return [
      {
        kind: "bars",
        title: `${both(section.name)} · ${view.periodView.name.zh}`,
        unit: money ? "元 yuan" : both(first.unit),
        categories: rows.map(({ name }) => both(name)),
        series: columns.map(({ id, name }) => ({
          name: both(name),
          values: rows.map((row) => {
            const cell = row.cells[id];
            const value = cell === undefined ? null : (values.get(cell.id) ?? null);
            return value !== null && money ? value / 100 : value;
          }),
        })),
      },
    ];
  });
}

/** The rows of the unit that most rows have, in the order of the form. */
function mostAlike(rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.unit.zh, [...(groups.get(row.unit.zh) ?? []), row]);
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function told(row: Row, values: ReadonlyMap<string, number | null>): boolean {
  const cells = Object.values(row.cells);
  return cells.every(({ kind }) => drawn.has(kind)) && cells.some(({ id }) => (values.get(id) ?? null) !== null);
}

function isMoney(row: Row): boolean {
  return Object.values(row.cells).some(({ kind }) => kind === "money");
}

function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}

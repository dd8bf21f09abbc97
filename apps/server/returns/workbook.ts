import type { FormView, ReturnView } from "#contract";
import type { Bilingual } from "#law";
import { chartPicture, type GridCell, type Picture, writeGrid } from "#platform";
import { returnCharts } from "./charts.ts";

/** A return as an .xlsx workbook, exactly as the form prints, its charts on a sheet after it. Text that looks like a formula does not run. */
export async function returnWorkbook(form: FormView, view: ReturnView): Promise<Buffer> {
  const charts: Picture[] = [];
  for (const chart of returnCharts(form, view)) charts.push(await chartPicture(chart));
  return writeGrid({
    name: view.periodView.name.zh,
    rows: returnRows(form, view),
    widths: [30, 10, ...form.columns.flatMap(() => partsOf(view).map(() => 13)), 40],
    sticky: 4,
    pictures: { name: "图 Charts", of: charts },
  });
}

type Part = "own" | "below" | "total";
const partNames: Readonly<Record<Part, Bilingual>> = {
  own: { zh: "本机关", en: "Own" },
  below: { zh: "下级", en: "Below" },
  total: { zh: "合计", en: "Total" },
};

/** Where nobody files below, own and total are one. */
function partsOf(view: ReturnView): readonly Part[] {
  return view.below.length === 0 ? ["total"] : ["own", "below", "total"];
}

/** The rows of the form: title, office and day, headings, sections, remarks. */
export function returnRows(form: FormView, view: ReturnView): readonly (readonly GridCell[])[] {
  const parts = partsOf(view);
  const width = 2 + form.columns.length * parts.length + 1;
  const whole = (value: string, more: Partial<GridCell> = {}): GridCell[] => [
    { value, columns: width, plain: true, ...more },
  ];
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  return [
    whole(both(form.name), { bold: true, size: 16, align: "center" }),
    whole(
      [
        `填报机关 Office: ${both(view.office.name)}`,
        `期间 Period: ${both(view.periodView.name)}`,
        `状态 State: ${both(stages[view.stage])}`,
        `报送期限 Due: ${view.due}`,
      ].join("    "),
    ),
    ...headings(form, parts),
    ...form.sections.flatMap((section): readonly (readonly GridCell[])[] => [
      [{ value: both(section.name), columns: width, bold: true }],
      ...section.rows.map((row): readonly GridCell[] => [
        { value: both(row.name) },
        { value: both(row.unit), align: "center" },
        ...form.columns.flatMap(({ id }): readonly GridCell[] => {
          const place = row.cells[id];
          if (place === undefined) return parts.map(() => ({ value: "—", align: "center" as const }));
          const cell = cells.get(place.id);
          if (place.kind === "text") return [{ value: cell?.text ?? "", columns: parts.length }];
          return parts.map((part) => shown(place.kind, valueOf(cell, part)));
        }),
        { value: remarks(row, cells, parts.length > 1) },
      ]),
    ]),
    ...view.missing.map((one) => whole(`缺 Missing: ${both(one.name)}：${one.reason}`)),
    whole(
      `统计格由案卷记录计出，在本报表页面点开即见（报表编号 ${view.id}）。 Counted cells open their records on the page of this return (id ${view.id}).`,
    ),
    whole(`${form.source.zh} ${form.source.en}`),
    ...(view.sealSha256 === null ? [] : [whole(`封存 Seal SHA-256: ${view.sealSha256}`)]),
  ];
}

function headings(form: FormView, parts: readonly Part[]): readonly (readonly GridCell[])[] {
  const head = (name: Bilingual, more: Partial<GridCell> = {}): GridCell => ({
    value: both(name),
    bold: true,
    align: "center",
    ...more,
  });
  const tall = { rows: 2 };
  const top = [
    head({ zh: "项目", en: "Item" }, tall),
    head({ zh: "单位", en: "Unit" }, tall),
    ...form.columns.map(({ name }) => head(name, { columns: parts.length })),
    head({ zh: "填报人与说明", en: "Typed in by; remarks" }, tall),
  ];
  return [top, form.columns.flatMap(() => parts.map((part) => head(partNames[part])))];
}

type CellView = ReturnView["cells"][number];

function valueOf(cell: CellView | undefined, part: Part): number | null {
  if (cell === undefined) return null;
  return { own: cell.ownValue, below: cell.belowValue, total: cell.value }[part];
}

/** Fen print as yuan; what nobody gave prints as missing, never as nought. */
function shown(kind: string, value: number | null): GridCell {
  if (value === null) return { value: kind === "mean-days" || kind === "share" ? "—" : "缺", align: "right" };
  if (kind === "money") return { value: value / 100, format: "#,##0.00" };
  return { value, format: kind === "mean-days" || kind === "share" ? "0.0" : "#,##0" };
}

type FormRow = FormView["sections"][number]["rows"][number];

/** Who typed the row in, here and below, and the words of explanation. */
function remarks(row: FormRow, cells: ReadonlyMap<string, CellView>, below: boolean): string {
  const filled = Object.values(row.cells).flatMap(({ id }) => cells.get(id) ?? []);
  const typists = [...new Set(filled.flatMap(({ typedBy }) => typedBy ?? []))];
  const lower = below && Object.values(row.cells).some(({ source, kind }) => source === "typed" && kind !== "text");
  return [
    ...(typists.length === 0 ? [] : [`填报 typed in by ${typists.join("、")}`]),
    ...(lower ? ["下级数由下级机关填报 below: typed in by the offices below"] : []),
    ...filled.flatMap(({ note }) => note ?? []),
  ].join("；");
}

const stages: Readonly<Record<ReturnView["stage"], Bilingual>> = {
  draft: { zh: "草稿", en: "draft" },
  submitted: { zh: "已报送", en: "submitted" },
  returned: { zh: "已退回", en: "sent back" },
  approved: { zh: "已批准", en: "approved" },
  excused: { zh: "免报", en: "excused" },
};

function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}

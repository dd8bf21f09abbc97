import writeExcelFile from "write-excel-file/node";
import type { Picture } from "../documents/charts/chart.ts";
import type { Cell } from "./neutralise.ts";
import { placedBelow, printable, sheetName } from "./writeTables.ts";

/** A cell of a printed form: what stands in it, over how many columns and rows, and how it looks. */
export interface GridCell {
  readonly value: Cell;
  readonly columns?: number;
  readonly rows?: number;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  /** How a number prints: "#,##0.00". */
  readonly format?: string;
  readonly size?: number;
  /** Without a line around it: titles and notes. */
  readonly plain?: boolean;
}

export interface Grid {
  readonly name: string;
  /** Row by row; what a wider or taller cell covers is left out. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** How many rows stay while one scrolls. */
  readonly sticky: number;
  /** Pictures, one below the other on a sheet of their own. */
  readonly pictures?: { readonly name: string; readonly of: readonly Picture[] };
}

/** A workbook of one sheet (and one of pictures), laid out as a form prints. Text that looks like a formula is neutralised; numbers stay numbers. */
export async function writeGrid({ name, rows, widths, sticky, pictures }: Grid): Promise<Buffer> {
  const names = new Set<string>();
  const form = {
    data: laidOut(rows),
    sheet: sheetName(name, names),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: sticky,
    orientation: "landscape" as const,
  };
  if (pictures === undefined || pictures.of.length === 0) return writeExcelFile([form]).toBuffer();
  const drawings = {
    data: [[{ value: printable(pictures.name), type: String, fontWeight: "bold" as const }]],
    sheet: sheetName(pictures.name, names),
    images: placedBelow(pictures.of, 3),
  };
  return writeExcelFile([form, drawings]).toBuffer();
}

type Laid = ReturnType<typeof drawn> | null;

/** What a cell covers is null for the writer, in its own row and in those below. */
function laidOut(rows: readonly (readonly GridCell[])[]): Laid[][] {
  const covered = new Set<string>();
  return rows.map((row, y) => {
    const line: Laid[] = [];
    const skip = () => {
      while (covered.has(`${y}.${line.length}`)) line.push(null);
    };
    for (const cell of row) {
      skip();
      const x = line.length;
      const { columns = 1, rows: tall = 1 } = cell;
      for (let down = 0; down < tall; down++)
        for (let right = 0; right < columns; right++) covered.add(`${y + down}.${x + right}`);
      line.push(drawn(cell));
      skip();
    }
    return line;
  });
}

function drawn({ value, columns, rows, bold, align, format, size, plain }: GridCell) {
  const text = typeof value === "string" ? printable(value) : value;
  const number = typeof text === "number" && Number.isFinite(text);
  return {
    ...(number
      ? { value: text, type: Number, ...(format === undefined ? {} : { format }) }
      : { value: text === null ? "" : String(text), type: String }),
    ...(columns === undefined || columns === 1 ? {} : { columnSpan: columns }),
    ...(rows === undefined || rows === 1 ? {} : { rowSpan: rows }),
    ...(bold === true ? { fontWeight: "bold" as const } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(plain === true ? {} : { borderStyle: "thin" as const }),
    align: align ?? (number ? ("right" as const) : ("left" as const)),
    alignVertical: "center" as const,
    wrap: true,
  };
}

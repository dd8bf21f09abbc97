import type { Element } from "@xmldom/xmldom";
import type { Block, Cell, Row, Table } from "./PaperTree.ts";
import { isOn, points } from "./props.ts";
import { readBlocks } from "./readBlocks.ts";
import type { Reading } from "./Reading.ts";
import { hasLines, isLine } from "./styleSheet.ts";
import { attribute, childOf, elementsOf } from "./WordFile.ts";

interface Found {
  readonly element: Element;
  readonly column: number;
  readonly columns: number;
  /** Goes on with the cell above it. */
  readonly continues: boolean;
}

export function readTable(tbl: Element, reading: Reading): Table {
  const tblPr = childOf(tbl, "tblPr");
  const style = reading.styles.table(attribute(childOf(tblPr, "tblStyle"), "val"));
  const own = childOf(tblPr, "tblBorders");
  const lines = own === undefined ? (style?.lines ?? false) : hasLines(tblPr);
  const rows = rowsOf(tbl, reading);
  const found = rows.map(cellsOf);
  const count = Math.max(1, ...found.flat().map(({ column, columns }) => column + columns));
  const jc = attribute(childOf(tblPr, "jc"), "val");
  return {
    kind: "table",
    align: jc === "center" ? "center" : jc === "right" || jc === "end" ? "right" : "left",
    widths: widthsOf(tbl, found, count),
    rows: rows.map((row, at) => readRow(row, at, found, lines, reading)),
  };
}

function rowsOf(parent: Element, reading: Reading): Element[] {
  return elementsOf(parent).flatMap((each): Element[] => {
    if (each.localName === "tr") {
      const changes = childOf(each, "trPr");
      if (childOf(changes, "ins") !== undefined || childOf(changes, "del") !== undefined)
        reading.uncarried.add("trackedChange");
      return [each];
    }
    if (each.localName === "sdt") return rowsOf(childOf(each, "sdtContent") ?? each, reading);
    return each.localName === "customXml" ? rowsOf(each, reading) : [];
  });
}

function cellsOf(row: Element): Found[] {
  let column = Number(attribute(childOf(childOf(row, "trPr"), "gridBefore"), "val") ?? 0);
  const cells = (parent: Element): Element[] =>
    elementsOf(parent).flatMap((each) =>
      each.localName === "tc"
        ? [each]
        : each.localName === "sdt"
          ? cells(childOf(each, "sdtContent") ?? each)
          : each.localName === "customXml"
            ? cells(each)
            : [],
    );
  return cells(row).map((element) => {
    const tcPr = childOf(element, "tcPr");
    const columns = Math.max(1, Number(attribute(childOf(tcPr, "gridSpan"), "val") ?? 1));
    const merge = childOf(tcPr, "vMerge");
    const found = {
      element,
      column,
      columns,
      continues: merge !== undefined && (attribute(merge, "val") ?? "continue") === "continue",
    };
    column += columns;
    return found;
  });
}

function readRow(
  row: Element,
  at: number,
  found: readonly (readonly Found[])[],
  lines: boolean,
  reading: Reading,
): Row {
  const trPr = childOf(row, "trPr");
  const flag = (name: string) => {
    const element = childOf(trPr, name);
    return element !== undefined && isOn(attribute(element, "val"));
  };
  return {
    height: points(attribute(childOf(trPr, "trHeight"), "val")) ?? 0,
    heads: flag("tblHeader"),
    whole: flag("cantSplit"),
    cells: (found[at] ?? [])
      .filter(({ continues }) => !continues || at === 0)
      .map((cell) => readCell(cell, rowsBelow(cell, at, found), lines, reading)),
  };
}

/** How many rows a cell covers: those below in which the cell at its place goes on with it, and its own. */
function rowsBelow(cell: Found, at: number, found: readonly (readonly Found[])[]): number {
  let rows = 1;
  while (found[at + rows]?.some((below) => below.continues && below.column === cell.column)) rows += 1;
  return rows;
}

function readCell({ element, column, columns }: Found, rows: number, lines: boolean, reading: Reading): Cell {
  const tcPr = childOf(element, "tcPr");
  const vertical = attribute(childOf(tcPr, "vAlign"), "val");
  const borders = childOf(tcPr, "tcBorders");
  const side = (name: string, other: string) => {
    const own = childOf(borders, name) ?? childOf(borders, other);
    return own === undefined ? lines : isLine(own);
  };
  const blocks: Block[] = readBlocks(elementsOf(element), reading, true);
  return {
    column,
    columns,
    rows,
    vertical: vertical === "center" ? "horizon" : vertical === "bottom" ? "bottom" : "top",
    border: {
      top: side("top", "top"),
      right: side("right", "end"),
      bottom: side("bottom", "bottom"),
      left: side("left", "start"),
    },
    blocks,
  };
}

/** The widths of the columns in points: as the table's grid has them, else as its cells do, else equal shares of a line. */
function widthsOf(tbl: Element, found: readonly (readonly Found[])[], count: number): number[] {
  const grid = childOf(tbl, "tblGrid");
  const named = grid === undefined ? [] : elementsOf(grid).map((each) => points(attribute(each, "w")) ?? 0);
  return Array.from({ length: count }, (_, column) => {
    if ((named[column] ?? 0) > 0) return named[column] ?? 0;
    const cell = found.flat().find((each) => each.column === column && each.columns === 1);
    const own = points(attribute(childOf(childOf(cell?.element, "tcPr"), "tcW"), "w")) ?? 0;
    return own > 0 ? own : 440 / count;
  });
}

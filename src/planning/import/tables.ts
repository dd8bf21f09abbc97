import type { Place } from "./proposal.ts";

/** A table as the extraction writes it, one line a row: | 任务 | 牵头单位 |. */
export interface Table extends Place {
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}
export interface Cell extends Place {
  readonly text: string;
}
export interface Row extends Place {
  readonly cells: readonly Cell[];
}

export type Column = "number" | "task" | "lead" | "joins" | "responsible" | "due";

const columns: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(?:序号|编号|no\.?|number|#)$/iu],
  ["lead", /^(?:牵头|主办|主责|第一责任).{0,6}$|^lead\w*(?: \w+)?$/iu],
  [
    "joins",
    /^(?:参与|配合|协办|协同|参加|支持|协助).{0,6}$|^(?:participa|support|cooperat|partner|assist)\w*(?: \w+)?$/iu,
  ],
  ["responsible", /^(?:责任|负责|承办|实施|落实).{0,6}$|^(?:responsib\w+|owner|accountable|implement\w+)(?: \w+)?$/iu],
  [
    "due",
    /^(?:完成)?(?:时限|期限|时间|日期|进度|时间节点|完成时间|完成时限|时限要求|时间安排)(?:要求)?$|^(?:target |due |completion )?(?:date|deadline|timeline|timeframe)$/iu,
  ],
  [
    "task",
    /^(?:重点|主要|具体|工作)?(?:任务|措施|事项|内容|举措|工作)(?:内容|名称|要点|清单|分解|措施)?$|^(?:task|action|milestone|measure|activity|item|deliverable)s?$/iu,
  ],
];

/**
 * Tables of the text: rows of | cells |, or of cells parted by tabs under a header that names columns. A line without cells between two
 * rows parted by tabs is a heading inside the table.
 */
export function findTables(text: string): readonly Table[] {
  const tables: Table[] = [];
  let rows: Row[] = [];
  let at = 0;
  let gap = 0;
  const close = (): void => {
    const [header, ...rest] = rows.filter(({ cells }) => !cells.every(({ text: cell }) => /^[\s:-]*$/u.test(cell)));
    const last = rest.at(-1);
    if (header !== undefined && last !== undefined)
      tables.push({ header: header.cells, rows: rest, start: header.start, end: last.end });
    rows = [];
  };
  for (const line of text.split("\n")) {
    const sign = /^\s*\|.*\|/u.test(line) ? "|" : (line.match(/\t/gu)?.length ?? 0) >= 2 ? "\t" : undefined;
    if (sign !== undefined) {
      rows.push(rowOf(line, at, sign));
      gap = 0;
    } else if (rows.length > 0 && (text[rows[0]?.start ?? 0] === "|" || ++gap > 1)) close();
    at += line.length + 1;
  }
  close();
  return tables;
}

function rowOf(line: string, offset: number, sign: "|" | "\t"): Row {
  const cells: Cell[] = [];
  let start = sign === "|" ? line.indexOf("|") + 1 : 0;
  for (let at = start; at <= line.length; at++) {
    if (at < line.length && (line[at] !== sign || line[at - 1] === "\\")) continue;
    const raw = line.slice(start, at);
    if (at < line.length || raw.trim() !== "") {
      const lead = raw.length - raw.trimStart().length;
      const text = raw.trim();
      cells.push({ text, start: offset + start + lead, end: offset + start + lead + text.length });
    }
    start = at + 1;
  }
  const first = line.length - line.trimStart().length;
  return { cells, start: offset + first, end: offset + line.trimEnd().length };
}

/** Which column says what; one column has one meaning, the first that fits. */
export function meanings(table: Table): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, { text }] of table.header.entries()) {
    const words = text
      .replaceAll(/[*_\s]+/gu, " ")
      .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
      .trim();
    const column = columns.find(([, pattern]) => pattern.test(words))?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

export function cellOf(row: Row, at: number | undefined): Cell | undefined {
  const cell = at === undefined ? undefined : row.cells[at];
  return cell === undefined || /^(?:[-—–/]|\(see above\)|（?同上）?|)$/iu.test(cell.text) ? undefined : cell;
}

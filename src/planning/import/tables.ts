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

export type Column = "number" | "person" | "group" | "task" | "lead" | "joins" | "responsible" | "due";

const columns: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(?:序号|编号|no\.?|number|#)$/iu],
  ["person", /(?:领导|责任人|负责人|联系人|联系电话|联系方式|电话)$|^contact/iu],
  ["lead", /^(?:总?牵头|主办|主责|第一责任|承办).{0,8}$|^(?:co-?)?lead\w*(?: \w+)?$/iu],
  [
    "joins",
    /^(?:参与|配合|协办|协同|参加|支持|协助|协作|会办).{0,8}$|^(?:participa|support|cooperat|partner|assist|contribut|collaborat)\w*(?: \w+)?$/iu,
  ],
  [
    "responsible",
    /^(?:责任|负责|实施|落实|完成|分工|任务分工)(?:部门|单位|机构|主体|处室|科室|分工|方).{0,8}$|^(?:责任|分工|部门|单位)$|^(?:responsib\w+|(?:action )?owners?|accountable|implement\w+|who|agenc(?:y|ies)|departments?)(?: \w+)?$/iu,
  ],
  [
    "due",
    /^(?:计划|预计|拟|推进|办理|完成|落实|实施)?(?:完成)?(?:时限|期限|时间|日期|进度|节点|时间节点|时限要求|时间安排|进度安排|时间进度|时序进度)(?:要求|安排)?$|^(?:target |due |completion |end |delivery )?(?:dates?|deadlines?|timelines?|time ?frames?|timing|by when|when|due|timescale)$/iu,
  ],
  [
    "task",
    /^(?:重点|主要|具体|年度|目标|工作|改革|推进|落实|分项|细化)*(?:任务|措施|事项|内容|举措|工作|项目|要点|目标)(?:内容|名称|要点|清单|分解|措施|任务|事项|及措施|和措施|举措|要求|安排)*$|^(?:key |specific |planned |proposed )?(?:task|action|milestone|measure|activit(?:y|ie)|item|deliverable|initiative|recommendation|commitment|step)s?(?: (?:description|item|title))?s?$|^description$/iu,
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
  let above: readonly Cell[] | undefined;
  const close = (): void => {
    const full = rows.filter(({ cells }) => !cells.every(({ text: cell }) => /^[\s:-]*$/u.test(cell)));
    // Above the names of the columns may stand the title of the table, in one cell.
    const named = full.slice(0, 3).findIndex(namesColumns);
    rows = [];
    // Below a heading the table above goes on, without the names of its columns.
    if (
      named === -1 &&
      above !== undefined &&
      full.length > 0 &&
      full.every(({ cells }) => cells.length === above?.length)
    ) {
      tables.push({ header: above, rows: full, start: full[0]?.start ?? 0, end: full.at(-1)?.end ?? 0 });
      return;
    }
    const at = Math.max(0, named);
    const header = full[at];
    if (header !== undefined && named !== -1) above = header.cells;
    const said = header === undefined ? "" : wordsOf(header);
    // On a new page the names of the columns come again.
    const rest = full.slice(at + 1).filter((row) => wordsOf(row) !== said);
    const last = rest.at(-1);
    if (header !== undefined && last !== undefined)
      tables.push({ header: header.cells, rows: rest, start: header.start, end: last.end });
  };
  for (const line of text.split("\n")) {
    const sign = /^\s*\|.*\|/u.test(line)
      ? "|"
      : (line.match(/\t/gu)?.length ?? 0) >= (rows.length > 0 && columnsOf(rows[0]?.cells ?? []).size > 1 ? 1 : 2) ||
          (line.includes("\t") && namesColumns(rowOf(line, at, "\t")))
        ? "\t"
        : undefined;
    if (sign !== undefined) {
      rows.push(rowOf(line, at, sign));
      gap = 0;
    } else if (rows.length > 0 && (text[rows[0]?.start ?? 0] === "|" || ++gap > 3)) close();
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

/** It says what is to be done, and who or when. */
function namesColumns({ cells }: Row): boolean {
  const found = columnsOf(cells);
  return found.has("task") && (["lead", "responsible", "joins", "due"] as const).some((one) => found.has(one));
}

function wordsOf({ cells }: Row): string {
  return cells.map(({ text }) => text).join("|");
}

/** Which column says what; one column has one meaning, the first that fits. */
export function meanings(table: Table): ReadonlyMap<Column, number> {
  return columnsOf(table.header);
}

function columnsOf(header: readonly Cell[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, { text }] of header.entries()) {
    const words = text
      .replaceAll(/[*_\s]+/gu, " ")
      .replaceAll(/（[^（）]*）|\([^()]*\)/gu, "")
      .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
      .trim();
    const column = columns.find(([, pattern]) => pattern.test(words))?.[0];
    if (column === undefined) continue;
    // 重点任务 before 具体措施 groups the rows; the finer column says what each does.
    const before = found.get("task");
    if (column === "task" && before !== undefined && isFiner(text)) found.set("group", before).set("task", at);
    else if (!found.has(column)) found.set(column, at);
  }
  return found;
}

function isFiner(heading: string): boolean {
  return !/目标|要求|标准|成果|备注|名称/u.test(heading);
}

/** What the cell says; where it says "the same", what the row above says. */
export function saidCell(table: Table, row: Row, at: number | undefined): Cell | undefined {
  for (let index = table.rows.indexOf(row); index >= 0; index--) {
    const above = table.rows[index];
    if (above === undefined || at === undefined) return undefined;
    if (
      !/^[（(]?(?:同上|上同|〃|″|"|ditto|same(?: as above)?|\(see above\))[）)]?$/iu.test(above.cells[at]?.text ?? "")
    )
      return cellOf(above, at);
  }
  return undefined;
}

export function cellOf(row: Row, at: number | undefined): Cell | undefined {
  const cell = at === undefined ? undefined : row.cells[at];
  return cell === undefined || /^(?:[-—–/]+|无|none|n\/a|nil|\(see above\)|)$/iu.test(cell.text) ? undefined : cell;
}

import type { Clause } from "./clause.ts";
import { bodyOf, type Document } from "./describe.ts";
import { duesIn } from "./dues.ts";
import { splitEnglishNames } from "./englishNames.ts";
import { type Named, splitNames } from "./names.ts";
import type { Block, Outline } from "./outline.ts";
import type { ProposedDue, ProposedTask } from "./proposal.ts";
import { type Cell, cellOf, meanings, type Row, type Table } from "./tables.ts";
import { innermost } from "./taskStyles.ts";

export interface SortedTables {
  /** Every row is a task. */
  readonly lists: readonly Table[];
  /** The rows break down the task under whose number the table stands. */
  readonly milestones: readonly { readonly table: Table; readonly block: Block }[];
}

/** A table is the task list itself, or stands under the number of a task that has words of its own, one table to each. */
export function sortTables(doc: Document, outline: Outline, tables: readonly Table[]): SortedTables {
  const lists: Table[] = [];
  const milestones: { table: Table; block: Block }[] = [];
  const perBlock = tables.map((table) => innermost(outline, table.start));
  for (const [at, table] of tables.entries()) {
    const columns = meanings(table);
    if (!columns.has("task") || !(["lead", "responsible", "joins", "due"] as const).some((one) => columns.has(one)))
      continue;
    const block = perBlock[at];
    const numbered =
      block !== undefined && block.mark.value > 0 && perBlock.filter((one) => one === block).length === 1;
    const siblings = numbered
      ? tables.filter((_, other) => perBlock[other]?.mark.style === block.mark.style).length
      : 0;
    const ownWords = numbered ? doc.text.slice(block.mark.bodyStart, table.start).trim().split("\n").length > 1 : false;
    if (numbered && ownWords && siblings >= 2) milestones.push({ table, block });
    else lists.push(table);
  }
  return { lists, milestones };
}

/** What a table of milestones says of its task: who is first named leads, further bodies of any row take part. */
export function milestoneClause(doc: Document, table: Table): Clause | undefined {
  const columns = meanings(table);
  const lead: Named[] = [];
  const participants: Named[] = [];
  for (const row of table.rows) {
    lead.push(...namesIn(doc, cellOf(row, columns.get("lead"))));
    const named = namesIn(doc, cellOf(row, columns.get("responsible")));
    if (lead.length === 0) lead.push(...named.splice(0, 1));
    participants.push(...named, ...namesIn(doc, cellOf(row, columns.get("joins"))));
  }
  if (lead.length === 0) return undefined;
  const { start, end } = table;
  return {
    lead: lead.slice(0, 1),
    participants: [...lead.slice(1), ...participants],
    byOrder: true,
    dutiesSplit: false,
    open: false,
    standing: null,
    start,
    end,
  };
}

export function milestoneDues(doc: Document, table: Table): readonly ProposedDue[] {
  const at = meanings(table).get("due");
  return table.rows.flatMap((row) => duesOfCell(doc, cellOf(row, at)));
}

/** One task to a row. */
export function rowTask(
  doc: Document,
  table: Table,
  row: Row,
  number: number,
  section: readonly string[],
): ProposedTask | undefined {
  const columns = meanings(table);
  const task = cellOf(row, columns.get("task"));
  if (task === undefined) return undefined;
  const label = cellOf(row, columns.get("number"))?.text ?? null;
  const listed = namesIn(doc, cellOf(row, columns.get("responsible")));
  const lead = [...namesIn(doc, cellOf(row, columns.get("lead"))), ...listed];
  const participants = [...lead.slice(1), ...namesIn(doc, cellOf(row, columns.get("joins")))];
  const [first] = lead;
  return {
    number,
    label,
    section,
    start: row.start,
    end: row.end,
    text: doc.text.slice(row.start, row.end),
    lead: first === undefined ? null : bodyOf(doc, first),
    participants: participants.map((named) => bodyOf(doc, named)),
    dutiesSplit: false,
    open: false,
    due: duesOfCell(doc, cellOf(row, columns.get("due"))),
    amounts: [],
    references: [],
    confidence: first === undefined ? 0.6 : 0.95,
  };
}

function namesIn(doc: Document, cell: Cell | undefined): Named[] {
  if (cell === undefined) return [];
  const split = doc.language === "zh" ? splitNames : splitEnglishNames;
  return [...split(doc.folded, cell.start, cell.end, doc.match).names];
}

/** A date in its own column is a due date without "by"; words such as "ongoing" stand as said. */
function duesOfCell(doc: Document, cell: Cell | undefined): readonly ProposedDue[] {
  if (cell === undefined) return [];
  const dues = duesIn(doc.folded, cell, doc.language, doc.year);
  return dues.length > 0 ? dues : [{ named: plainCell(cell.text), date: null, start: cell.start, end: cell.end }];
}

/** Without what is struck out, tags, and the addresses of links. */
function plainCell(text: string): string {
  return text
    .replaceAll(/<s>.*?<\/s>|<[^>]*>/gu, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

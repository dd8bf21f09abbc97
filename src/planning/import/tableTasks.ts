import { allNamed, type Clause } from "./clause.ts";
import { readClauseEn } from "./clauseEn.ts";
import { readClauseZh } from "./clauseZh.ts";
import { bodyOf, type Document } from "./describe.ts";
import { duesIn } from "./dues.ts";
import { splitEnglishNames } from "./englishNames.ts";
import { amountsIn, referencesIn } from "./mentions.ts";
import { type Named, splitNames } from "./names.ts";
import { innermost, type Block, lineage, type Outline } from "./outline.ts";
import type { ProposedDue, ProposedTask } from "./proposal.ts";
import { type Cell, cellOf, type Column, meanings, type Row, saidCell, type Table } from "./tables.ts";

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
  const perBlock = tables.map((table) => headed(innermost(outline, table.start)));
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

/** A list above a table is over: the table belongs to the heading. */
function headed(block: Block | undefined): Block | undefined {
  const around = block === undefined ? [] : lineage(block);
  return around.findLast(({ mark }) => mark.depth !== undefined) ?? block;
}

/** What a table of milestones says of its task: who is first named leads, further bodies of any row take part. */
export function milestoneClause(doc: Document, table: Table): Clause | undefined {
  const columns = meanings(table);
  const leads: Named[] = [];
  const joins: Named[] = [];
  for (const row of table.rows) {
    leads.push(...namesIn(doc, cellOf(row, columns.get("lead"))));
    const { named, helped } = bodiesIn(doc, cellOf(row, columns.get("responsible")));
    // The party of the first row leads, if it is one; several in a row are responsible together.
    if (row === table.rows[0] && leads.length === 0 && named.length === 1) leads.push(...named.splice(0, 1));
    joins.push(...named, ...helped, ...namesIn(doc, cellOf(row, columns.get("joins"))));
  }
  if (leads.length + joins.length === 0) return undefined;
  const { start, end } = table;
  return {
    leads,
    doers: [],
    joins,
    bare: false,
    dutiesSplit: false,
    open: false,
    standing: null,
    doubtful: false,
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
  const said = (column: Column): Cell | undefined => saidCell(table, row, columns.get(column));
  const task = cellOf(row, columns.get("task")) ?? cellOf(row, columns.get("group"));
  if (task === undefined || isHeadingRow(row)) return undefined;
  const [lead, listed, joins] = [said("lead"), said("responsible"), said("joins")].map((cell) => readCell(doc, cell));
  const leads = [...(lead?.leads ?? []), ...(lead?.doers ?? []), ...(listed?.leads ?? [])];
  const doers = listed?.doers ?? [];
  const first = leads[0] ?? (doers.length === 1 || doc.legendFrom < row.start ? doers[0] : undefined);
  const cells = [lead, listed, joins].filter((cell) => cell !== undefined);
  const bodies = unique([
    ...leads,
    ...doers,
    ...cells.flatMap((cell) => (cell === joins ? allNamed(cell) : cell.joins)),
  ]);
  const participants = bodies.filter((one) => one.named !== first?.named);
  return {
    number,
    label: cellOf(row, columns.get("number"))?.text ?? null,
    section,
    start: row.start,
    end: row.end,
    text: doc.text.slice(row.start, row.end),
    lead: first === undefined ? null : bodyOf(doc, first),
    participants: participants.map((named) => bodyOf(doc, named)),
    dutiesSplit: cells.some((cell) => cell.dutiesSplit),
    open: cells.some((cell) => cell.open),
    due: duesOfCell(doc, said("due")),
    amounts: amountsIn(doc.folded, task, doc.language),
    references: referencesIn(doc.folded, task, doc.language),
    confidence: first !== undefined ? 0.95 : participants.length > 0 ? 0.9 : 0.6,
  };
}

type CellRead = Pick<Clause, "leads" | "doers" | "joins" | "dutiesSplit" | "open">;

/** A cell names bodies, or says like a clause what each does: 甲牵头，乙配合 · 甲、乙按职责分工负责. */
function readCell(doc: Document, cell: Cell | undefined): CellRead | undefined {
  if (cell === undefined) return undefined;
  if (doc.language === "zh") {
    const clause = readClauseZh(doc.folded, cell, cell, doc.match);
    if (clause !== undefined) return clause;
    const { names, open } = splitNames(doc.folded, cell.start, cell.end, doc.match);
    return { leads: [], doers: names, joins: [], dutiesSplit: false, open };
  }
  const { named, helped } = bodiesIn(doc, cell);
  const isSpoken = /\b(?:leads?|led|responsible|supports?|supported|participat\w+)\b|:/iu.test(cell.text);
  const clause = isSpoken ? readClauseEn(doc.folded, cell, cell, doc.match) : undefined;
  return clause ?? { leads: [], doers: named, joins: helped, dutiesSplit: false, open: false };
}

function unique(names: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return names.filter(({ named }) => !seen.has(named) && seen.add(named));
}

/** One cell over all columns, or all others empty: a heading inside the table. */
function isHeadingRow({ cells }: Row): boolean {
  const words = cells.map(({ text }) => text).filter((text) => text !== "");
  return cells.length > 1 && new Set(words).size <= 1;
}

/** "GSA with CDO Council and ICSP": the first acts, the others help. */
function bodiesIn(doc: Document, cell: Cell | undefined): { readonly named: Named[]; readonly helped: Named[] } {
  const cut =
    cell === undefined || doc.language === "zh" ? null : /\s+(?:together |jointly )?with\s+/iu.exec(cell.text);
  if (cell === undefined || cut === null) return { named: namesIn(doc, cell), helped: [] };
  const end = cell.start + cut.index;
  const start = end + cut[0].length;
  return {
    named: namesIn(doc, { ...cell, end }),
    helped: namesIn(doc, { ...cell, start }),
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

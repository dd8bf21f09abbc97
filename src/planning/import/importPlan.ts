import { agencyMatcher } from "../agencies/match.ts";
import type { Agency } from "../agencies/agency.ts";
import { type Clause, legendEn, legendZh } from "./clause.ts";
import { chapterDefaults, otherwiseOf } from "./defaults.ts";
import { describe, type Document, pathLabel } from "./describe.ts";
import { duesIn } from "./dues.ts";
import { fallbackBlocks, judge } from "./isPlan.ts";
import { findClauses } from "./findClauses.ts";
import { inDocument } from "./inDocument.ts";
import { flatten } from "./layout.ts";
import { foldText, languageOf } from "./foldText.ts";
import { type Block, innermost, headingOf, lineage, type Outline, outlineOf } from "./outline.ts";
import type { PlanProposal, ProposedSection, ProposedTask } from "./proposal.ts";
import { cutSegments, type Segment } from "./segments.ts";
import { findTables } from "./tables.ts";
import { milestoneClause, milestoneDues, rowTask, sortTables, type SortedTables } from "./tableTasks.ts";
import { taskBlocks } from "./taskBlocks.ts";
import { titleOf } from "./title.ts";
import { unsettledOf } from "./unsettled.ts";

export interface ImportOptions {
  /** The register that names are matched to; the shipped one when absent. */
  readonly register?: readonly Agency[];
  /** Traditional to simplified characters, one for one. */
  readonly simplify?: (text: string) => string;
}

/**
 * Reads the extracted text of a document as a plan: sections, tasks with their places, who leads and takes part, dates, sums and
 * references. Everything is a proposal; a document that is no plan has no tasks.
 */
export function importPlan(text: string, options: ImportOptions = {}): PlanProposal {
  const flat = flatten(text);
  return inDocument(readPlan(flat.text, options), text, flat);
}

function readPlan(text: string, { register, simplify }: ImportOptions): PlanProposal {
  const language = languageOf(text);
  const folded = foldText(text, language, simplify);
  const match = agencyMatcher(register);
  const outline = outlineOf(folded);
  const clauses = findClauses(folded, language, match);
  const doc: Document = {
    text,
    folded,
    language,
    match,
    legendFrom: legendFrom(folded, language, clauses),
    year: yearOf(folded),
  };
  const tables = sortTables(doc, outline, findTables(folded));
  const title = titleOf(text, language);
  const verdict = judge({ title, text: folded, language, outline, clauses, tables });
  if (!verdict.isPlan)
    return {
      title,
      language,
      ...verdict,
      sections: [],
      tasks: [],
      unsettled: [{ start: 0, end: title.length, why: verdict.reason }],
    };

  const tasks = tasksOf(doc, outline, clauses, tables);
  const sections = sectionsOf(doc, outline, tasks);
  return { title, language, ...verdict, sections, tasks, unsettled: unsettledOf(doc, tasks, clauses) };
}

function tasksOf(
  doc: Document,
  outline: Outline,
  clauses: readonly Clause[],
  tables: SortedTables,
): readonly ProposedTask[] {
  const tableClauses = new Map(
    tables.milestones.map(({ table, block }) => [block, { table, clause: milestoneClause(doc, table) }]),
  );
  const voted = taskBlocks(
    outline,
    clauses,
    tables.milestones.map(({ table }) => table),
  );
  const blocks =
    voted.size === 0 && tables.lists.length === 0 && clauses.length === 0 ? fallbackBlocks(doc.folded, outline) : voted;
  const defaults = chapterDefaults(doc, outline, clauses, blocks);
  const otherwise = otherwiseOf(doc);
  const segments = cutSegments(doc.folded, outline, blocks, defaults.own);
  const tasks: ProposedTask[] = [];
  for (const segment of segments) {
    const milestone = segment.block === null ? undefined : tableClauses.get(segment.block);
    const said: Segment =
      milestone?.clause === undefined ? segment : { ...segment, clauses: [...segment.clauses, milestone.clause] };
    const task = describe(doc, said, 0, { chapter: defaults.at(segment.start, segmentLabel(segment)), otherwise });
    tasks.push(milestone === undefined ? task : { ...task, due: milestoneDues(doc, milestone.table) });
  }
  for (const table of tables.lists) {
    const block = innermost(outline, table.start);
    const section = block === undefined ? [] : lineage(block).map((one) => pathLabel(doc, one));
    for (const row of table.rows) {
      const task = rowTask(doc, table, row, 0, section);
      if (task !== undefined) tasks.push(task);
    }
  }
  return tasks.toSorted((a, b) => a.start - b.start).map((task, at) => ({ ...task, number: at + 1 }));
}

function segmentLabel({ first, block }: Segment): string | null {
  return first && block !== null ? block.mark.label : null;
}

function blocksAround(outline: Outline, at: number): readonly Block[] {
  const block = innermost(outline, at);
  return block === undefined ? [] : lineage(block);
}

/** A legend before the tasks, or after them all, holds for all; one in a clause holds from there on ("下同"). */
function legendFrom(text: string, language: "zh" | "en", clauses: readonly Clause[]): number {
  const at = (language === "zh" ? legendZh : legendEn).exec(text)?.index;
  if (at === undefined) return Number.POSITIVE_INFINITY;
  return at > (clauses.at(-1)?.end ?? 0) ? 0 : at;
}

/** The headings that tasks stand under, those above them, and the other chapters. */
function sectionsOf(doc: Document, outline: Outline, tasks: readonly ProposedTask[]): readonly ProposedSection[] {
  const starts = new Set(tasks.map(({ start }) => start));
  const around = new Set(tasks.flatMap(({ start }) => blocksAround(outline, start)));
  // A chapter without tasks is a section as well: aims, closing words.
  const chapters = new Set(outline.roots.filter((block) => around.has(block)).map(({ mark }) => mark.style));
  const isChapter = (block: Block): boolean => block.parent === null && chapters.has(block.mark.style);
  return outline.all
    .filter((block) => !starts.has(block.mark.start) && (around.has(block) || isChapter(block)))
    .map((block) => ({
      path: lineage(block).map((one) => pathLabel(doc, one)),
      title: headingOf(doc.text, block),
      start: block.mark.start,
      end: block.mark.bodyStart + headingOf(doc.text, block).length,
    }));
}

/** The year on the document: its number, its date, or its title. */
function yearOf(text: string): number | undefined {
  const year = /（(20\d{2})）.{0,8}号|(20\d{2})年\d{1,2}月\d{1,2}日\s*$|(20\d{2})年/mu.exec(text.slice(0, 3000));
  const found = year?.[1] ?? year?.[2] ?? year?.[3];
  return found === undefined
    ? duesIn(text, { start: 0, end: Math.min(text.length, 500) }, "en").map(({ date }) => Number(date?.slice(0, 4)))[0]
    : Number(found);
}

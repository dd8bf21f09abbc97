import type { Clause } from "./clause.ts";
import { innermost, type Block, headingOf, lineEnd, type Outline } from "./outline.ts";
import type { Place } from "./proposal.ts";
import { generalHeading } from "./taskBlocks.ts";

/** One task's stretch of the document, before it is described. */
export interface Segment extends Place {
  /** The numbered part whose task it is, or in which it lies. */
  readonly block: Block | null;
  /** It begins with the number of its block. */
  readonly first: boolean;
  readonly clauses: readonly Clause[];
}

/**
 * Cuts the numbered parts that are tasks, and the unnumbered paragraphs that end in a clause. A part without any
 * clause is one task as well, unless it only states aims.
 */
export function cutSegments(
  text: string,
  outline: Outline,
  tasks: ReadonlySet<Block>,
  clauses: readonly Clause[],
): readonly Segment[] {
  const taken = new Set<Clause>();
  const segments: Segment[] = [];
  for (const block of outline.all) {
    if (!tasks.has(block)) continue;
    const region = ownRegion(block, tasks, text);
    const own = clausesIn(clauses, region);
    for (const clause of own) taken.add(clause);
    if (own.length > 0) segments.push(...atClauses(text, region, own, block, outline));
    else if (!isGeneral(text, block) && !isMereHeading(block, tasks))
      segments.push({ ...bodyOf(text, region, block, outline), block, first: true, clauses: [] });
  }
  segments.push(
    ...unnumbered(
      text,
      outline,
      clauses.filter((clause) => !taken.has(clause)),
    ),
  );
  return segments.toSorted((a, b) => a.start - b.start);
}

/** Clauses stand in the order of the text. */
function clausesIn(clauses: readonly Clause[], { start, end }: Place): readonly Clause[] {
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((clauses[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return clauses.slice(low, last);
}

/** From its number up to the first task below it. */
function ownRegion(block: Block, tasks: ReadonlySet<Block>, text: string): Place {
  const below = firstBelow(block, tasks);
  const end = below?.mark.start ?? block.end;
  return { start: block.mark.start, end: block.mark.start + text.slice(block.mark.start, end).trimEnd().length };
}

function firstBelow(block: Block, tasks: ReadonlySet<Block>): Block | undefined {
  for (const child of block.children) {
    if (tasks.has(child)) return child;
    const deeper = firstBelow(child, tasks);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/**
 * A part is one task with its clauses; but where it holds several paragraphs that each end in a clause, each of these is a task, together
 * with the paragraphs without a clause before it. Several clauses in one paragraph belong to one task.
 */
function atClauses(
  text: string,
  region: Place,
  clauses: readonly Clause[],
  block: Block,
  outline: Outline,
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = region.start;
  for (const [at, clause] of clauses.entries()) {
    const end = endOf(text, clause, region.end);
    const last = segments.at(-1);
    const sameLine = last !== undefined && !text.slice(last.end, clause.start).includes("\n");
    const adjacent = last !== undefined && text.slice(last.end, clause.start).trim() === "";
    if (last !== undefined && (sameLine || adjacent))
      segments[segments.length - 1] = { ...last, end, clauses: [...last.clauses, clause] };
    else segments.push({ start, end, block, first: at === 0, clauses: [clause] });
    start = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return segments;
  const below = segments.length > 1 ? belowHeading(text, first) : undefined;
  if (below !== undefined) segments[0] = { ...first, start: below, first: false };
  return [
    ...segments.slice(0, -1),
    { ...last, end: tailOf(text, region, last, segments.length === 1, block, outline) },
  ];
}

/** Where the first of several paragraphs begins, if the number stands over them with a mere heading on its line. */
function belowHeading(text: string, { start, clauses }: Segment): number | undefined {
  const end = lineEnd(text, start);
  const heading = text.slice(start, end).trimEnd();
  if ((clauses[0]?.start ?? 0) < end || /[。；！：:;.!]$/u.test(heading) || heading.length > 60) return undefined;
  return end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/**
 * Where a task ends behind its last clause: with that line; but where it alone fills its part, further paragraphs belong to it, except
 * what closes a chapter. Behind the last part of a document they do so only if the clause stood in its heading.
 */
function tailOf(
  text: string,
  region: Place,
  { end, clauses }: Segment,
  alone: boolean,
  block: Block,
  outline: Outline,
): number {
  const line = end + text.slice(end, Math.min(region.end, lineEnd(text, end))).trimEnd().length;
  const ahead = text.slice(block.mark.bodyStart, clauses[0]?.start);
  const inHeading = !/[\n。；]|\.\s/u.test(ahead);
  const isLast = (outline.all.at(-1)?.mark.start ?? 0) < region.end;
  const isLastChild = isLast || block.parent?.children.at(-1) === block;
  const numberedBelow = block.children.some(({ mark }) => mark.bullet !== true && mark.start >= end);
  if (!alone || (isLastChild && !inHeading && !numberedBelow)) return line;
  return Math.max(line, bodyOf(text, { start: region.start, end: region.end }, block, outline).end);
}

/** The clause with the point behind it. */
function endOf(text: string, clause: Clause, limit: number): number {
  return Math.min(limit, clause.end + (/^\s*[。.；;]/u.exec(text.slice(clause.end, clause.end + 3))?.[0].length ?? 0));
}

function isGeneral(text: string, block: Block): boolean {
  for (let at: Block | null = block; at !== null; at = at.parent)
    if (generalHeading.test(headingOf(text, at))) return true;
  return false;
}

/** A heading over further tasks. */
function isMereHeading(block: Block, tasks: ReadonlySet<Block>): boolean {
  return firstBelow(block, tasks) !== undefined;
}

/** Without what follows the last item of a document: the closing words, the signature, the date, the list of annexes. */
function bodyOf(text: string, region: Place, block: Block, outline: Outline): Place {
  const isLast = (outline.all.at(-1)?.mark.start ?? 0) < region.end;
  const endsPart = block.parent?.children.at(-1) === block || isLast;
  if (!endsPart) return region;
  const first = lineEnd(text, region.start);
  let end = Math.min(first, region.end);
  while (end < region.end) {
    const next = lineEnd(text, end + 1);
    if (closing.test(text.slice(end + 1, next).trim())) break;
    end = Math.min(next, region.end);
  }
  return { start: region.start, end: region.start + text.slice(region.start, end).trimEnd().length };
}

const closing =
  /^(?:以上|上述|各地区|各地、|各地各|各有关部门|各省|各级|附件|（此件|抄送|主送|\d{4}年\d{1,2}月\d{1,2}日$|[〇零一二三四五六七八九十]{4}年.{1,8}日$|[\p{Script=Han}]{2,20}(?:办公厅|办公室|委员会|人民政府|国务院|局|部)$|国务院$|\[Back to top\]|(?:附则|附件|附录|备注|注|说明)(?:：|$)|Annex|Attachment|[*_]*Note)/u;

/** Paragraphs outside the numbered tasks that end in a clause: the clause closes what stands before it in its paragraph. */
function unnumbered(text: string, outline: Outline, clauses: readonly Clause[]): readonly Segment[] {
  const segments: Segment[] = [];
  let before = 0;
  for (const clause of clauses) {
    const last = segments.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, clause.start);
    if (
      last !== undefined &&
      (between.trim() === "" || (!between.includes("\n") && last.block === (innermost(outline, clause.start) ?? null)))
    ) {
      segments[segments.length - 1] = { ...last, end: clause.end, clauses: [...last.clauses, clause] };
      before = clause.end;
      continue;
    }
    const block = innermost(outline, clause.start) ?? null;
    const floor = Math.max(before, block?.mark.start ?? 0);
    const lineStart = text.lastIndexOf("\n", clause.start - 1) + 1;
    const alone = text.slice(lineStart, clause.start).trim() === "" && lineStart > floor;
    const paragraph = alone ? text.lastIndexOf("\n", text.slice(0, lineStart).trimEnd().length - 1) + 1 : lineStart;
    const raw = Math.max(floor, alone ? aboveLabels(text, paragraph) : paragraph);
    const start = raw + (/^\s*/u.exec(text.slice(raw, clause.start))?.[0].length ?? 0);
    const end = endOf(text, clause, text.length);
    segments.push({ start, end, block, first: start === block?.mark.start, clauses: [clause] });
    before = end;
  }
  return segments;
}

/** 任务名称：… / 主要内容：… / 责任单位：…: lines that label what the task is stand above the one that says whose. */
function aboveLabels(text: string, from: number): number {
  let start = from;
  while (
    start > 0 &&
    /^[ \t\u3000*-]*[\p{Script=Han}A-Z][\p{Script=Han}A-Za-z ]{1,20}[：:]/u.test(text.slice(start, start + 40))
  ) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(above, start).trim();
    if (line === "" || !/^[*-]*\s*[\p{Script=Han}A-Z][\p{Script=Han}A-Za-z ]{1,20}[：:]/u.test(line)) break;
    start = above;
  }
  return start;
}

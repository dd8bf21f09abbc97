import { isLabelled } from "./labels.ts";
import { type Mark, findMarks } from "./marks.ts";

/** A numbered or headed part of the document with everything below it. */
export interface Block {
  readonly mark: Mark;
  readonly parent: Block | null;
  readonly children: Block[];
  /** The end of the block, its children included. */
  end: number;
}

export interface Outline {
  readonly roots: readonly Block[];
  /** In the order of the text. */
  readonly all: readonly Block[];
}

/** What lies inside what: a style met for the first time opens a level below, one met before closes back to its own level. */
export function outlineOf(text: string): Outline {
  const marks = withoutTitle(withoutContents(text, findMarks(text)));
  const roots: Block[] = [];
  const all: Block[] = [];
  let open: Block[] = [];
  for (const mark of marks) {
    const keep = levelOf(mark, open);
    for (const closed of open.slice(keep)) closed.end = Math.min(closed.end, mark.start);
    open = open.slice(0, keep);
    const parent = open.at(-1) ?? null;
    const end = mark.bullet === true ? bulletEnd(text, mark) : text.length;
    const block: Block = { mark, parent, children: [], end };
    (parent?.children ?? roots).push(block);
    all.push(block);
    open.push(block);
  }
  return { roots, all };
}

/** How many of the open blocks stay open when `mark` begins. */
function levelOf(mark: Mark, all: readonly Block[]): number {
  // A number never stands below a bullet.
  const bullets = mark.bullet === true ? 0 : all.toReversed().findIndex((block) => block.mark.bullet !== true);
  const open = all.slice(0, bullets === -1 ? 0 : all.length - bullets);
  if (mark.depth !== undefined) {
    const at = open.findIndex(({ mark: { depth } }) => depth === undefined || depth >= (mark.depth ?? 0));
    return at === -1 ? open.length : at;
  }
  const same = open.findLastIndex(({ mark: { style } }) => style === mark.style);
  return same === -1 ? open.length : same;
}

/** A bullet has its line, and the lines below it that stand further in or say who. */
function bulletEnd(text: string, { start }: Mark): number {
  const margin = start - (text.lastIndexOf("\n", start - 1) + 1);
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    const line = text.slice(end + 1, next);
    const goesOn = line.trim() !== "" && (line.length - line.trimStart().length > margin || isLabelled(line));
    if (!goesOn) break;
    end = next;
  }
  return end;
}

/** The one top heading of a Markdown document is its title. */
function withoutTitle(marks: readonly Mark[]): readonly Mark[] {
  const tops = marks.filter(({ depth }) => depth === 1);
  return tops.length === 1 ? marks.filter(({ depth }) => depth !== 1) : marks;
}

/** A table of contents says every heading once more: it is left out, up to where the first heading comes again. */
function withoutContents(text: string, marks: readonly Mark[]): readonly Mark[] {
  const title = /^[ \t#]{0,20}(?:目[ \t\u3000]{0,20}录|contents|table of contents)[ \t]{0,20}$/imu.exec(text);
  if (title === null) return marks;
  const lineOf = ({ start }: Mark): string =>
    text
      .slice(start, text.indexOf("\n", start) + 1 || undefined)
      .replace(/[\s.…·]*\d*\s*$/u, "")
      .replaceAll(/\s+/gu, " ");
  const after = marks.filter(({ start }) => start > title.index);
  const [first] = after;
  if (first === undefined) return marks;
  const again = after.findIndex((mark, at) => at > 0 && lineOf(mark) === lineOf(first));
  const from = after[again];
  return from === undefined ? marks : marks.filter(({ start }) => start < title.index || start >= from.start);
}

/** The innermost numbered part around a place. */
export function innermost(outline: Outline, at: number): Block | undefined {
  let [low, high] = [0, outline.all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outline.all[middle]?.mark.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  let block: Block | null | undefined = outline.all[low - 1];
  while (block != null && block.end <= at) block = block.parent;
  return block ?? undefined;
}

/** The block itself and those around it, outermost first. */
export function lineage(block: Block): readonly Block[] {
  return block.parent === null ? [block] : [...lineage(block.parent), block];
}

export function headingOf(text: string, block: Block): string {
  const line = text.slice(block.mark.bodyStart, lineEnd(text, block.mark.bodyStart));
  const sentence = /^[^。；]{1,80}/u.exec(line)?.[0] ?? line;
  return sentence.replaceAll(/[*_`]/gu, "").trim();
}

export function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

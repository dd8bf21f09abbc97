import { diffArrays } from "diff";
import type { Refusal } from "#law";
import type { Block, PaperTree, Run } from "./word/PaperTree.ts";
import { readPaper } from "./word/readPaper.ts";
import { openWord } from "./word/WordFile.ts";

/** A stretch of a paragraph: in both versions, only in the earlier, or only in the later. */
export interface Span {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A paragraph (or a cell of a table) with what became of it; `style` as Word names it: "文书正文". */
export interface ParagraphDifference {
  readonly kind: "same" | "removed" | "added" | "changed";
  readonly style: string;
  readonly inTable: boolean;
  readonly spans: readonly Span[];
}

export type PaperDifferences =
  | { readonly kind: "compared"; readonly paragraphs: readonly ParagraphDifference[]; readonly changes: number }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * What changed in the words of a paper between two versions of it (.docx bytes), paragraph by paragraph in the order of reading:
 * Chinese by characters, figures and Latin words as wholes. Looks, headers and footers are not compared. Tracked changes count as
 * accepted.
 */
export async function paperDifferences(before: Uint8Array, after: Uint8Array): Promise<PaperDifferences> {
  const [earlier, later] = await Promise.all([openWord(before), openWord(after)]);
  if ("refusal" in earlier) return { kind: "refused", refusal: earlier.refusal };
  if ("refusal" in later) return { kind: "refused", refusal: later.refusal };
  const paragraphs = comparedTexts(textsOf(readPaper(earlier.word)), textsOf(readPaper(later.word)));
  return { kind: "compared", paragraphs, changes: paragraphs.filter(({ kind }) => kind !== "same").length };
}

interface Text {
  readonly text: string;
  readonly style: string;
  readonly inTable: boolean;
}

export function comparedTexts(before: readonly Text[], after: readonly Text[]): ParagraphDifference[] {
  const found: ParagraphDifference[] = [];
  const changes = diffArrays([...before], [...after], { comparator: (one, other) => one.text === other.text });
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    if (change === undefined) continue;
    const next = changes[at + 1];
    // What went and what came at one place is one change, paragraph against paragraph where they are alike.
    if ((change.removed && next?.added) || (change.added && next?.removed)) {
      const [gone, come] = change.removed ? [change.value, next.value] : [next.value, change.value];
      found.push(...paired(gone, come));
      at += 1;
    } else {
      const kind = change.removed ? "removed" : change.added ? "added" : "same";
      found.push(...change.value.map((text) => whole(text, kind)));
    }
  }
  return found;
}

/** Pairs paragraphs in order: each with the next one that is alike enough; what stands between them was removed or added. */
function paired(gone: readonly Text[], come: readonly Text[]): ParagraphDifference[] {
  const found: ParagraphDifference[] = [];
  let next = 0;
  for (const old of gone) {
    const match = come.findIndex((text, at) => at >= next && areAlike(old.text, text.text));
    if (match < 0) {
      found.push(whole(old, "removed"));
      continue;
    }
    found.push(...come.slice(next, match).map((text) => whole(text, "added")));
    const now = come[match];
    if (now !== undefined)
      found.push({ kind: "changed", style: now.style, inTable: now.inTable, spans: spansOf(old.text, now.text) });
    next = match + 1;
  }
  return [...found, ...come.slice(next).map((text) => whole(text, "added"))];
}

/** A third of the shorter text is kept. Long paragraphs are told by their characters alone: order costs time. */
function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return one === other;
  const counts = new Map<string, number>();
  for (const each of one) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of other) {
    const left = counts.get(each) ?? 0;
    if (left > 0) {
      shared += each.length;
      counts.set(each, left - 1);
    }
  }
  return shared >= shorter / 3;
}

function whole({ text, style, inTable }: Text, kind: "same" | "removed" | "added"): ParagraphDifference {
  return { kind, style, inTable, spans: text === "" ? [] : [{ kind, text }] };
}

/** Longer paragraphs than this that share little would keep the machine busy for minutes: they are shown as removed and added. */
const MOST_EDITS = 600;

export function spansOf(before: string, after: string): Span[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ removed, added, value }) => ({
    kind: removed ? "removed" : added ? "added" : "same",
    text: value.join(""),
  }));
}

/** A Chinese character is a word of its own; figures with their points and commas, and Latin words, stay whole. */
function wordsOf(text: string): string[] {
  return text.match(/[0-9０-９]+(?:[.,，．][0-9０-９]+)*|[\p{Script=Latin}\p{M}'’]+|\s+|[\s\S]/gu) ?? [];
}

function textsOf(paper: PaperTree): Text[] {
  return paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => inBlock(block, false)));
}

function inBlock(block: Block, inTable: boolean): Text[] {
  if (block.kind === "break") return [];
  if (block.kind === "paragraph") return [{ text: block.runs.map(written).join(""), style: block.style, inTable }];
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap((each) => inBlock(each, true))));
}

function written(run: Run): string {
  if (run.kind === "text") return run.text;
  return run.kind === "line" ? "\n" : run.kind === "tab" ? "\t" : run.kind === "picture" ? `[${run.name}]` : "";
}

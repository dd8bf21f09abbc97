import { isLabelled } from "./labels.ts";
import { linesOf } from "./lines.ts";
import { markAt } from "./markStyles.ts";
import type { Place } from "./proposal.ts";

/** The text without what a page's layout put in: page numbers, running heads, line ends inside a paragraph. */
export interface Flat {
  readonly text: string;
  /** The place in the document of a place in `text`. */
  readonly back: (place: Place) => Place;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly width: number;
}

const pageNumber =
  /^\s*(?:[-—–－·•~～\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–－·•~～\s]*|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[ivx]{1,6})\s*$/iu;
const dashed = /^\s*[-—–－·•~～]+\s*\d{1,4}\s*[-—–－·•~～]+\s*$|^\s*(?:第\s*\d+\s*页|page\s+\d+)/iu;
/** A sentence ends here, or a heading's number and words. */
const closed = /[。；！？：:;.!?”"』」）)\]】|]\s*$/u;
const chinese = /[\p{Script=Han}，、）（“”《》]/u;

/** Lines that a fixed width cut are joined again; each line that only counts pages is left out. */
export function flatten(text: string): Flat {
  const lines = [...linesOf(text)].map(({ start, end }): Line => {
    const words = text.slice(start, end);
    return { start, end, words, width: widthOf(words.trimEnd()) };
  });
  const heads = runningHeads(lines);
  const width = wrapWidth(lines);
  const pieces: Piece[] = [];
  let last: Line | undefined;
  let blanks = 0;
  let skipped = false;
  for (const line of lines) {
    if (isFurniture(line, last, heads)) {
      skipped = true;
      continue;
    }
    const isBlank = line.words.trim() === "";
    const goesOn = last !== undefined && !isBlank && (blanks === 0 || skipped) && continues(last, line, width, skipped);
    if (goesOn && last !== undefined) {
      pieces.length -= blanks;
      const before = pieces.at(-1);
      if (before !== undefined) before.to = before.from + text.slice(before.from, before.to).trimEnd().length;
      const join = chinese.test(last.words.trimEnd().at(-1) ?? "") ? "" : " ";
      pieces.push({ from: line.start + line.words.length - line.words.trimStart().length, to: line.end, join });
    } else pieces.push({ from: line.start, to: line.end, join: pieces.length === 0 ? "" : "\n" });
    blanks = isBlank ? blanks + 1 : 0;
    if (isBlank) continue;
    last = line;
    skipped = false;
  }
  if (pieces.length === lines.length && pieces.every(({ join }, at) => at === 0 || join === "\n"))
    return { text, back: (place) => place };
  return assembled(text, pieces);
}

/** A stretch of the document that stays, with what is put before it in place of the line end. */
interface Piece {
  readonly from: number;
  to: number;
  readonly join: string;
}

function assembled(text: string, pieces: readonly Piece[]): Flat {
  const starts: number[] = [];
  let flat = "";
  for (const { from, to, join } of pieces) {
    flat += join;
    starts.push(flat.length);
    flat += text.slice(from, to);
  }
  const at = (place: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low - 1];
    if (piece === undefined) return 0;
    return Math.min(piece.to, piece.from + place - (starts[low - 1] ?? 0));
  };
  return { text: flat, back: ({ start, end }) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(end) }) };
}

/** Columns: a Chinese character takes two. */
function widthOf(words: string): number {
  let width = 0;
  for (const char of words) width += /[\u1100-\uffff]/u.test(char) ? 2 : 1;
  return width;
}

/** The width at which lines were cut: many lines, none much longer, of which most that end in mid-sentence are about as long. */
function wrapWidth(lines: readonly Line[]): number {
  const inked = lines.filter(({ words }) => words.trim() !== "" && !words.includes("|") && !words.includes("\t"));
  const widths = inked.map(({ width }) => width).toSorted((a, b) => a - b);
  const most = widths[Math.floor(widths.length * 0.98)] ?? 0;
  if (most < 24 || most > 140 || (widths.at(-1) ?? 0) > most * 1.3) return Number.POSITIVE_INFINITY;
  const cut = inked.filter(({ words }) => !closed.test(words));
  const long = cut.filter(({ width }) => width >= most * 0.85);
  return long.length >= 3 && long.length >= cut.length * 0.4 ? most : Number.POSITIVE_INFINITY;
}

/** Short lines that come again and again, as at the head or foot of each page. */
function runningHeads(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Map<string, number[]>();
  for (const [at, { words }] of lines.entries()) {
    const plain = words.trim();
    if (plain.length < 4 || plain.length > 60 || /[。；|\t]/u.test(plain) || isLabelled(plain)) continue;
    const places = seen.get(plain) ?? [];
    seen.set(plain, places);
    places.push(at);
  }
  const beside = (at: number): boolean =>
    [at - 2, at - 1, at + 1, at + 2].some(
      (other) => dashed.test(lines[other]?.words ?? "") || lines[other]?.words.includes("\f"),
    );
  return new Set(
    [...seen].filter(([, at]) => at.length >= 3 && at.filter(beside).length >= at.length - 1).map(([plain]) => plain),
  );
}

/** Page numbers and running heads; a bare number only where it stands alone between blank lines or breaks a sentence. */
function isFurniture({ words }: Line, last: Line | undefined, heads: ReadonlySet<string>): boolean {
  const plain = words.replaceAll("\f", "").trim();
  if (plain === "") return false;
  if (heads.has(plain) || dashed.test(plain)) return true;
  return pageNumber.test(plain) && last !== undefined && last.words.trim() !== "" && !closed.test(last.words);
}

/** `line` goes on with the sentence of `last`. */
function continues(last: Line, line: Line, width: number, acrossPage: boolean): boolean {
  const before = last.words.trimEnd();
  const after = line.words.trimStart();
  if (before === "" || after === "" || /^[#|>]|\t/u.test(after) || /^\s*[#|]|\t/u.test(last.words)) return false;
  if (/^(?:[-*+•·●■◆▪]\s|```)/u.test(after) || isLabelled(after) || markAt(after, 0, []) !== undefined) return false;
  if (acrossPage) return !closed.test(before) && before.length >= 12;
  // An open bracket is closed on the next line, whatever the width.
  if (bracketOpen(before) && /^[^（(【[]{0,120}[）)】\]]/u.test(after) && !/[。；]$/u.test(before)) return true;
  if (before.endsWith("、")) return true;
  if (width === Number.POSITIVE_INFINITY) return false;
  if (/^[\s\u3000]{2,}/u.test(line.words) && chinese.test(after.slice(0, 1))) return false;
  if (isLabelled(before) && closed.test(before)) return false;
  if (chinese.test(before.slice(-1))) return last.width >= width - 5;
  const word = /^\S+/u.exec(after)?.[0] ?? "";
  return last.width + 1 + widthOf(word) > width - 2;
}

function bracketOpen(words: string): boolean {
  return (words.match(/[（(【[]/gu)?.length ?? 0) > (words.match(/[）)】\]]/gu)?.length ?? 0);
}

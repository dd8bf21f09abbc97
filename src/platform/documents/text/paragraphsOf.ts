/**
 * Joins the lines of pages to paragraphs: a line that fills the width and does not end a sentence goes on in the next one, unless
 * that begins with a number. Page numbers, and lines that stand on nearly every page (running heads), are left out.
 */
export function paragraphsOf(pages: readonly (readonly string[])[]): string {
  const heads = runningHeads(pages);
  const lines = pages.flatMap((page) => page.filter((line) => !isPageNumber(line) && !heads.has(line.trim())));
  const full = fullWidth(lines) * 0.82;
  const out: string[] = [];
  let joins = false;
  for (const line of lines) {
    const text = line.trim();
    if (joins && out.length > 0 && !beginsItem(text)) out[out.length - 1] = joined(out.at(-1) ?? "", text);
    else out.push(text);
    joins = widthOf(line) >= full && !/[。！？；：.!?;:”]$/u.test(text);
    // A sentence may end just at the edge: a clause in brackets ends a paragraph only where the next line is new.
    if (/[）)]$/u.test(text) && /[。；.;][（(][^（）()]*[）)]$/u.test(out.at(-1) ?? "")) joins = false;
  }
  return `${out.join("\n")}\n`;
}

function joined(before: string, next: string): string {
  if (/\p{Script=Han}$|[，。、；：（）“”《》]$/u.test(before) || /^[\p{Script=Han}，。、；：（）“”《》]/u.test(next))
    return before + next;
  return /[A-Za-z]-$/u.test(before) ? before.slice(0, -1) + next : `${before} ${next}`;
}

const beginsItem = (text: string): boolean =>
  /^(?:第[一二三四五六七八九十百\d]+[章节编部]|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\dIVXivx]+[）)]|\d{1,3}[.、．](?!\d)|[①-⑳]|#|[IVX]+\.\s|Action\s+\d|附件)/u.test(
    text,
  );

const isPageNumber = (line: string): boolean =>
  /^\s*[-—–－·]*\s*(?:第\s*)?\d{1,4}\s*(?:页|\/\s*\d+)?\s*[-—–－·]*\s*$/u.test(line);

function runningHeads(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  if (pages.length < 4) return new Set();
  const seen = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([page[0], page.at(-1)].filter((line) => line !== undefined).map((line) => line.trim()));
    for (const line of edges) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= pages.length * 0.6).map(([line]) => line));
}

/** The width that a tenth of the lines reach: long lines of a justified page. */
function fullWidth(lines: readonly string[]): number {
  const widths = lines.map(widthOf).toSorted((a, b) => b - a);
  return widths[Math.floor(widths.length * 0.1)] ?? 0;
}

/** A Chinese character is as wide as two letters. */
function widthOf(line: string): number {
  let width = 0;
  for (const char of line.trim()) width += char.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

/** A line of a page: its text, where it begins and ends across the page, and the size of its type, in one unit. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
}

/**
 * Joins the lines of pages to paragraphs. Where the document indents its paragraphs, a line that begins at the left edge goes on from one
 * that reached the right; where it does not, the sentence must go on and the line must not begin with a number. Page numbers, and lines
 * that stand on nearly every page (running heads), are left out.
 */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): string {
  const heads = runningHeads(pages);
  const lines = pages
    .flatMap((page) => page.filter(({ text }) => !isPageNumber(text) && !heads.has(text.trim())))
    .map((line) => ({ ...line, text: withoutSetting(line.text) }));
  const edges = edgesOf(lines);
  const out: string[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const text = line.text.trim();
    const last = out.at(-1);
    if (before !== undefined && last !== undefined && goesOn(before, line, edges))
      out[out.length - 1] = joined(last, text);
    else out.push(text);
    before = line;
  }
  return `${out.join("\n")}\n`;
}

/**
 * A typesetter parts digits from Chinese by a gap, which a PDF gives as a space: 2026 年, 第 3 章. It is no word's own. A number that
 * begins a line keeps it, unless a date goes on: "3 办理".
 */
function withoutSetting(line: string): string {
  return line
    .trim()
    .replaceAll(/(?<=[\p{Script=Han}，。、；：（《“]) (?=\d)/gu, "")
    .replaceAll(/(?<=[^\s\d]\d{1,8}) (?=\p{Script=Han})|(?<=\d) (?=[年月日])/gu, "");
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly indents: boolean;
}

/** The edges that most lines keep, and whether paragraphs are indented. */
function edgesOf(lines: readonly PageLine[]): Edges {
  const left = mostOf(lines.map(({ x }) => Math.round(x)));
  const right = lines.map(({ end }) => end).toSorted((a, b) => b - a)[Math.floor(lines.length * 0.1)] ?? 0;
  const indented = lines.filter(({ x, size }) => x > left + size && x < left + 4 * size).length;
  return { left, right, indents: lines.length > 3 && indented >= Math.max(2, lines.length * 0.04) };
}

function mostOf(values: readonly number[]): number {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function goesOn(before: PageLine, line: PageLine, { left, right, indents }: Edges): boolean {
  if (before.end < right - 1.6 * before.size) return false;
  if (line.x > left + 0.7 * line.size) return false;
  if (indents) return true;
  return (
    !/[。！？；.!?;”]$/u.test(before.text.trim()) &&
    !/[。；.;][（(][^（）()]*[）)]$/u.test(before.text.trim()) &&
    !beginsItem(line.text.trim())
  );
}

function joined(before: string, next: string): string {
  if (/\p{Script=Han}$|[，。、；：（）“”《》]$/u.test(before) || /^[\p{Script=Han}，。、；：（）“”《》]/u.test(next))
    return before + next;
  return /[A-Za-z]-$/u.test(before) ? before.slice(0, -1) + next : `${before} ${next}`;
}

/** A number or a label at the head of a line begins a paragraph, whatever came before. */
const beginsItem = (text: string): boolean =>
  /^(?:第[一二三四五六七八九十百\d]+[章节编部条]|[一二三四五六七八九十百]+、|[（(]\s?[一二三四五六七八九十百\dIVXivx]+\s?[）)]|\d{1,3}(?:\.\d{1,2})*[.、．](?!\d)|\d{4}[、．]|\d{1,2}\.\d{1,2}\s|[①-⑳⑴-⒇㈠-㈩●■◆•]|#|[IVX]+\.\s|(?:重点|专项)?(?:任务|措施|行动|工程)[一二三四五六七八九十\d]+[：、]|(?:Action|Task|Recommendation|Objective|Measure|Goal|Priority|Initiative)\s+\d|附件|[（【[]?(?:牵头|责任|负责|配合|主办|协办|参与|完成)(?:单位|部门|处室|时限|时间)[】\]]?[：:]|(?:Lead|Responsible|Support|Owner|Deadline|Timeline)[A-Za-z ]{0,24}:)/u.test(
    text,
  );

const isPageNumber = (line: string): boolean =>
  /^\s*[-—–－·]*\s*(?:第\s*)?\d{1,4}\s*(?:页|\/\s*\d+)?\s*[-—–－·]*\s*$/u.test(line);

function runningHeads(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  if (pages.length < 4) return new Set();
  const seen = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([page[0], page.at(-1)].filter((line) => line !== undefined).map(({ text }) => text.trim()));
    for (const line of edges) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= pages.length * 0.6).map(([line]) => line));
}

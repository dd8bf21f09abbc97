import { numberOf } from "./numerals.ts";

/** A number at the head of a chapter, an item or a task, as printed. */
export interface Mark {
  /** Marks of one style are siblings: 一、二、三、 */
  readonly style: string;
  readonly value: number;
  readonly label: string;
  readonly start: number;
  /** Where the words after the number begin. */
  readonly bodyStart: number;
  /** A Markdown heading of this depth. */
  readonly depth?: number;
}

const cn = "[〇零一二三四五六七八九十百]{1,6}";
/** Style, number, at the beginning of a line. The order counts: the first that fits is taken. */
const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["chapter", new RegExp(`^第(${cn}|\\d{1,3})(?:章|编|篇|部分)[\\s、：:.]*`, "u")],
  ["section", new RegExp(`^第(${cn}|\\d{1,3})节[\\s、：:.]*`, "u")],
  ["一、", new RegExp(`^(${cn})、\\s*`, "u")],
  ["（一）", new RegExp(`^（(${cn})）[\\s、.]*`, "u")],
  ["1.1.1", /^(?:任务)?(\d{1,3})\.\d{1,3}\.\d{1,3}\.?(?!\d)\s*/u],
  ["1.1", /^(?:任务)?(\d{1,3})\.\d{1,3}\.?(?![\d%])\s*/u],
  ["1.", /^(\d{1,3})[.、](?!\d)\s*/u],
  ["1 ", /^(\d{1,2})[\u3000]+(?=\p{Script=Han})/u],
  ["（1）", /^[（(](\d{1,3})[）)][\s、.]*/u],
  ["1）", /^(\d{1,3})[）)]\s*/u],
  ["①", /^([①-⑳])\s*/u],
  ["任务", new RegExp(`^(?:任务|措施|事项|行动)(${cn}|\\d{1,3})[：、.\\s]+`, "u")],
  [
    "Action",
    /^(?:Action|Task|Measure|Item|Milestone|Objective|Goal|Chapter|Part|Section|Recommendation)\s+(\d{1,3}|[IVXLC]{1,6})\b[:.–—-]?\s*/u,
  ],
  ["I.", /^([IVXLC]{1,6})[.、]\s+/u],
  ["(I)", /^\(([IVXLC]{1,6})\)\s*/u],
  ["(a)", /^\(([a-h])\)\s+/u],
];

/** Numbers that follow on in the middle of a line, where tasks run together without a line break. */
const inline =
  /(?<=[。；！？）.;!?)”"：:][ \t\u3000]{0,4})(?:第?[〇零一二三四五六七八九十百]{1,6}[、]|（[〇零一二三四五六七八九十百]{1,6}）|\d{1,3}[.、](?![\d])|[（(](?:\d{1,3}|[IVXLC]{1,6})[）)])/gu;

export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    marksOfLine(line, at, marks);
    at += line.length + 1;
  }
  return marks;
}

function marksOfLine(line: string, offset: number, marks: Mark[]): void {
  const lead = line.length - line.trimStart().length;
  const heading = /^(#{1,6})\s+/u.exec(line.slice(lead));
  const from = lead + (heading?.[0].length ?? 0);
  const first = markAt(line.slice(from), offset + from);
  if (heading?.[1] !== undefined) {
    const depth = heading[1].length;
    const words = line.slice(from).trim();
    marks.push(
      first === undefined
        ? { style: `#${depth}`, value: 0, label: words, start: offset + lead, bodyStart: offset + from, depth }
        : { ...first, style: `#${depth}${first.style}`, start: offset + lead, depth },
    );
    return;
  }
  if (line.trimStart().startsWith("|")) return;
  if (first !== undefined) marks.push(first);
  // Numbers seen and passed over: an enumeration inside a task goes on with them, not with the tasks.
  const passed = new Map<string, number>();
  for (const { index } of line.matchAll(inline)) {
    if (index <= from) continue;
    const next = markAt(line.slice(index), offset + index);
    if (next === undefined) continue;
    if (passed.get(next.style) !== next.value - 1 && followsOn(next, marks, line.slice(0, index))) marks.push(next);
    else passed.set(next.style, next.value);
  }
}

function markAt(rest: string, start: number): Mark | undefined {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(rest);
    const value =
      match?.[1] === undefined ? undefined : style === "(a)" ? match[1].charCodeAt(0) - 96 : numberOf(match[1]);
    if (match === null || value === undefined || value === 0) continue;
    // An emphasised word or a bold number is still the number.
    return { style, value, label: match[0].trim().replace(/[:：]$/u, ""), start, bodyStart: start + match[0].length };
  }
  return undefined;
}

/**
 * In the middle of a line a number counts only where it goes on counting: the next of its style, or the first one below a heading.
 * After a colon begins an enumeration inside the task.
 */
function followsOn(mark: Mark, before: readonly Mark[], ahead: string): boolean {
  const end = ahead.trimEnd().at(-1) ?? "";
  if (/[：:]/u.test(end)) return false;
  const last = before.findLast(({ style }) => style === mark.style);
  if (last !== undefined && mark.value === last.value + 1) return true;
  const parent = before.at(-1);
  return mark.value === 1 && parent !== undefined && parent.style !== mark.style && /[。）)]/u.test(end);
}

import { isLabelled } from "./labels.ts";
import { markAt, type Mark } from "./markStyles.ts";

export type { Mark } from "./markStyles.ts";

/** Where a whole document stands in one line, a number behind a heading has but a blank before it. */
const behindBlank =
  /(?<=[\p{Script=Han}）][ \t\u3000]{1,4})(?:[〇零一二三四五六七八九十百千]{1,7}、|（[〇零一二三四五六七八九十百千]{1,7}）|\d{1,4}[.、](?!\d))(?=[ \t\u3000]*[\p{Script=Han}“《])/gu;

/** Numbers that follow on in the middle of a line, where tasks run together without a line break. */
const inline =
  /(?<=[。；！？）;!?)\]”"：:][ \t\u3000]{0,4}|\p{Script=Han}\.[ \t\u3000]{0,4}|\.[ \t\u3000]{1,4})(?:第?[〇零一二三四五六七八九十百千]{1,7}[、]|（[〇零一二三四五六七八九十百千]{1,7}）|\d{1,4}[.、](?:(?!\d)|(?=20\d\d年))|[（(](?:\d{1,4}|[IVXLC]{1,6})[）)]|[IVXLC]{1,6}\.(?=\s+[A-Z])|[一二三四五六七八九十]{1,3}是|[①-⑳㈠-㈩⑴-⒇⒈-⒛]|(?:Action|Task|Measure|Item|Recommendation|Objective|Initiative|Commitment|Milestone)\s+\d)/gu;
/** 一是…（甲负责）二是…: the first closes with a bracket before the second begins. */
const ownClause = /^一是(?:(?!二是).)*[）)][；;。]?[ \t\u3000]*二是/u;
const bullet = /^(?:[•·●■◆▪◦○➢➤]|[-*+–](?=\s))[ \t\u3000]*/u;

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
  const point = heading === null ? (bullet.exec(line.slice(lead))?.[0].length ?? 0) : heading[0].length;
  const from = lead + point + (/^[*_]{1,3}(?=\S)/u.exec(line.slice(lead + point))?.[0].length ?? 0);
  const first = markAt(line.slice(from), offset + from, marks);
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
  if (line.trimStart().startsWith("|") || isLabelled(line)) return;
  if (first !== undefined) marks.push({ ...first, start: offset + lead });
  else if (point > 0 && line.length > lead + point)
    marks.push({
      style: `•${Math.floor(lead / 2)}`,
      value: 0,
      label: line.slice(lead, lead + point).trim(),
      start: offset + lead,
      bodyStart: offset + lead + point,
      bullet: true,
    });
  // Numbers seen and passed over: an enumeration inside a task goes on with them, not with the tasks.
  const passed = new Map<string, number>();
  const places = [...line.matchAll(inline), ...line.matchAll(behindBlank)].map(({ index }) => index);
  for (const index of [...new Set(places)].toSorted((a, b) => a - b)) {
    if (index <= from) continue;
    const next = markAt(line.slice(index), offset + index, marks);
    if (next === undefined) continue;
    // 二是 in a line goes on with a 一是 that begins the line, or that has a clause of its own.
    if (next.style === "一是" && marks.findLast(({ start }) => start >= offset)?.style !== "一是") {
      if (next.value === 1 && ownClause.test(line.slice(index))) marks.push(next);
      continue;
    }
    if (passed.get(next.style) !== next.value - 1 && followsOn(next, marks, line.slice(0, index))) marks.push(next);
    else passed.set(next.style, next.value);
  }
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
  if (mark.style === "一是") return false;
  if (parent === undefined) return mark.value === 1 && /^(?:一、|（一）|1\.|I\.|chapter)$/u.test(mark.style);
  const isBlank = /\p{Script=Han}[ \t\u3000]+$/u.test(ahead.slice(-6)) && ahead.length - ahead.lastIndexOf("。") < 40;
  return (
    mark.value === 1 &&
    parent.style !== mark.style &&
    (isBlank || /[。）)]/u.test(end) || /\.\s+$/u.test(ahead.slice(-4)))
  );
}

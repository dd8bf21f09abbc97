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
  /** A sign instead of a number: ●, -. */
  readonly bullet?: true;
}

const cn = "[〇零一二三四五六七八九十百千]{1,7}";
const keyword =
  "Chapter|Part|Section|Pillar|Priority|Theme|Goal|Objective|Strategic (?:Goal|Objective|Priority)|Action(?: Item)?|Task|Measure|Item|Milestone|Recommendation|Initiative|Commitment|Activity|Step|Project|Workstream|Strategy|Deliverable|Proposal|Key (?:Task|Action)";

/** Style, number, at the beginning of a line. The order counts: the first that fits is taken. */
const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["chapter", new RegExp(`^第(${cn}|\\d{1,3})(?:章|编|篇|部分)[\\s、：:.]*`, "u")],
  ["section", new RegExp(`^第(${cn}|\\d{1,3})节[\\s、：:.]*`, "u")],
  ["条", new RegExp(`^第(${cn}|\\d{1,4})[条项](?!第|款|规定|的|和|、)[\\s：:.]*`, "u")],
  ["一、", new RegExp(`^(${cn})\\s?[、.]\\s*`, "u")],
  ["（一）", new RegExp(`^（\\s?(${cn})\\s?）[\\s、.]*`, "u")],
  ["壹、", /^([壹贰叁参肆伍陆柒捌玖拾])\s?[、.]\s*/u],
  ["一是", new RegExp(`^(${cn})是(?=\\S)`, "u")],
  ["1.1.1", /^(?:任务)?\d{1,3}\.\d{1,3}\.(\d{1,3})\.?(?!\d)\s*/u],
  ["1.1", /^(?:任务)?\d{1,3}\.(\d{1,3})\.?(?![\d%％])\s*/u],
  ["1.", /^(\d{1,4})[.、](?:(?!\d)|(?=20\d\d年))\s*/u],
  ["1 ", /^(\d{1,2})[\u3000]+(?=\p{Script=Han})/u],
  ["（1）", /^[（(]\s?(\d{1,4})\s?[）)][\s、.]*/u],
  ["1）", /^(\d{1,4})[）)]\s*/u],
  ["①", /^([①-⑳㉑-㉟㊱-㊿])[\s、.]*/u],
  ["⑴", /^([⑴-⒇])[\s、.]*/u],
  ["⒈", /^([⒈-⒛])\s*/u],
  ["㈠", /^([㈠-㈩])[\s、.]*/u],
  ["❶", /^([❶-❿])[\s、.]*/u],
  [
    "任务",
    new RegExp(`^(?:重点|专项)?(?:任务|措施|事项|行动|工程|项目|举措)(${cn}|\\d{1,4})[*_]{0,3}(?:[：、.\\s]+|$)`, "u"),
  ],
  ["Ⅰ", /^([Ⅰ-Ⅻ])[.、\s]+/u],
  ["I.", /^([IVXLC]{1,6})[.、]\s+/u],
  ["(I)", /^\(([IVXLC]{1,6})\)\s*/u],
  ["A.", /^([A-H])[.)]\s+(?=[A-Z])/u],
  ["(i)", /^\(?([ivx]{1,5})\)\s+/u],
  ["(a)", /^\(([a-h])\)\s+/u],
  ["a)", /^([a-h])[.)]\s+(?=[A-Z])/u],
];
/** Action 3: · Action 1.2 · OBJECTIVE II – : each word counts for itself. */
const worded = new RegExp(
  `^(${keyword}|${keyword.toUpperCase()})\\s+(?:[Nn][Oo]\\. ?)?(?:[A-Z]?\\d{1,3}\\.)*(\\d{1,4}|[IVXLC]{1,6}|[A-H])(?![\\w.]*\\w)[*_]{0,3}(?:\\s*[:.–—)-]+[*_]{0,3}\\s*|\\s{1,4}(?=[A-Z"“*])|\\s*$)`,
  "u",
);
/** R1. · A-3: · C2.1 */
const coded = /^([A-Z]{1,3})-?(?:\d{1,2}\.)?(\d{1,3})[:.)]\s+(?=[A-Z*])/u;

/** The mark at the head of `rest`, if there is one; `before` are those read so far. */
export function markAt(rest: string, start: number, before: readonly Mark[]): Mark | undefined {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(rest);
    if (match?.[1] === undefined) continue;
    const value = /^(?:\(a\)|a\)|A\.)$/u.test(style) ? match[1].toUpperCase().charCodeAt(0) - 64 : numberOf(match[1]);
    if (value === undefined || value === 0) continue;
    if (style === "1." && isYear(value, before)) continue;
    return (style === "1.1" ? wholeNumber(rest, start, before) : undefined) ?? mark(style, value, match[0], start);
  }
  const word = worded.exec(rest);
  if (word?.[1] !== undefined && word[2] !== undefined) {
    const value =
      /^[A-H]$/u.test(word[2]) && !/^[IVXLC]$/u.test(word[2]) ? word[2].charCodeAt(0) - 64 : numberOf(word[2]);
    if (value !== undefined && value > 0) return mark(word[1].toLowerCase(), value, word[0], start);
  }
  const code = coded.exec(rest);
  return code?.[1] === undefined ? undefined : mark(`code ${code[1]}`, Number(code[2]), code[0], start);
}

/** "… by the end of / 2027. The office": a year at the head of a line is no number of an item. */
function isYear(value: number, before: readonly Mark[]): boolean {
  if (value < 1900 || value > 2100) return false;
  return before.findLast(({ style }) => style === "1.")?.value !== value - 1;
}

function mark(style: string, value: number, said: string, start: number): Mark {
  const label = said.trim().replace(/[\s:：–—*_-]+$/u, "");
  return { style, value, label, start, bodyStart: start + said.length };
}

/** 3.100家企业…: number 3, not 3.100, where 2. came before and nothing is numbered 3.99. */
function wholeNumber(rest: string, start: number, before: readonly Mark[]): Mark | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})(?=\p{Script=Han})/u.exec(rest);
  if (parts?.[1] === undefined || parts[2] === undefined) return undefined;
  const last = before.findLast(({ style }) => style === "1.");
  const below = before.findLast(({ style }) => style === "1.1");
  if (last?.value !== Number(parts[1]) - 1 || Number(parts[2]) === 1) return undefined;
  if (below !== undefined && below.start > last.start) return undefined;
  return mark("1.", Number(parts[1]), `${parts[1]}.`, start);
}

import type { Place, ProposedDue } from "./proposal.ts";

const zh =
  /(?:(?:最迟|不晚于|于|在|到|至)?(20\d{2})年(?:(?:(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)|(上半年|下半年|第?[一二三四1-4]季度))?(?:年)?(底|末|初|中旬|上旬|下旬)?(?:之前|以前|前|内))|(?:(?:到|至)(20\d{2})年(?:(\d{1,2})月)?(底|末)?(?=[，,。；、]|$|\s))|(?:(?:每年|当年)(\d{1,2})月(\d{1,2})日(?:之前|以前|前))|(?:(?:今年|本年|当年)?年底前|本年度内|年内)/gu;
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const en = new RegExp(
  `\\b(?:by|before|no later than|until|not later than|due)\\s+(?:the end of\\s+)?(?:(?:(\\d{1,2})\\s+)?(${months})(?:\\s+(\\d{1,2}))?,?\\s+)?(20\\d{2})\\b|\\b(${months})\\s+(\\d{1,2}),\\s+(20\\d{2})\\b|\\b(\\d{1,2})\\s+(${months})\\s+(20\\d{2})\\b`,
  "gu",
);

/** After a label, or in a column, that asks for a date, one needs no 前. */
const asked =
  /(?<=(?:时限|时间|期限|节点|日期)(?:要求|安排|节点)?[*_ ]{0,3}：[*_ ]{0,3}|^)(20\d{2})年(?:(\d{1,2})月(?:份)?(?:(\d{1,2})日)?|(上半年|下半年|第?[一二三四1-4]季度))?(?:底|末)?/gmu;
/** 6月底前, 12月31日前: of the year of the document. */
const withoutYear = /(?<!年)(?<!\d)(\d{1,2})月(?:份)?(?:(\d{1,2})日)?(?:底|末)?(?:之前|以前|前)/gu;

/** Days by which something must stand, each as said and, where the words fix it, with its last day. */
export function duesIn(text: string, within: Place, language: "zh" | "en", year?: number): readonly ProposedDue[] {
  const words = text.slice(within.start, within.end).replaceAll(/<s>.*?<\/s>/gu, (gone) => " ".repeat(gone.length));
  const found: ProposedDue[] = [];
  for (const match of words.matchAll(language === "zh" ? zh : en)) {
    const date = language === "zh" ? dateZh(match, year) : dateEn(match);
    const start = within.start + match.index;
    if (found.some((one) => one.named === match[0] && one.date === date)) continue;
    found.push({ named: match[0].trim(), date, start, end: start + match[0].trimEnd().length });
  }
  if (language === "zh") found.push(...furtherZh(words, within.start, found, year));
  return found.toSorted((a, b) => a.start - b.start);
}

function furtherZh(
  words: string,
  offset: number,
  found: readonly ProposedDue[],
  year: number | undefined,
): readonly ProposedDue[] {
  const dues: ProposedDue[] = [];
  const push = (index: number, said: string, date: string | null): void => {
    const place = { start: offset + index, end: offset + index + said.length };
    const taken = [...found, ...dues].some(({ start, end }) => start < place.end && place.start < end);
    if (!taken && ![...found, ...dues].some(({ named }) => named === said)) dues.push({ named: said, date, ...place });
  };
  for (const { index, 0: said, 1: y, 2: month, 3: day, 4: part } of words.matchAll(asked))
    push(
      index,
      said,
      lastDay(
        Number(y),
        part === undefined ? Number(month ?? 12) : monthOfPart(part),
        day === undefined ? undefined : Number(day),
      ),
    );
  for (const { index, 0: said, 1: month, 2: day } of words.matchAll(withoutYear))
    push(
      index,
      said,
      year === undefined ? null : lastDay(year, Number(month), day === undefined ? undefined : Number(day)),
    );
  return dues;
}

function dateZh(match: RegExpMatchArray, year: number | undefined): string | null {
  const [, y1, m1, d1, part, edge, y2, m2] = match;
  if (y1 !== undefined) {
    const half = part === undefined ? undefined : monthOfPart(part);
    if (m1 !== undefined && edge !== undefined && /初|中旬|上旬/u.test(edge)) return null;
    return lastDay(
      Number(y1),
      half ?? (m1 === undefined ? (edge === "初" ? 1 : 12) : Number(m1)),
      d1 === undefined ? undefined : Number(d1),
    );
  }
  if (y2 !== undefined) return lastDay(Number(y2), m2 === undefined ? 12 : Number(m2), undefined);
  if (match[0].startsWith("每年") || year === undefined) return null;
  return match[9] === undefined ? lastDay(year, 12, undefined) : lastDay(year, Number(match[9]), Number(match[10]));
}

function monthOfPart(part: string): number {
  if (part === "上半年") return 6;
  if (part === "下半年") return 12;
  const quarter = "一二三四".indexOf(part.replace(/第|季度/gu, ""));
  return 3 * (quarter === -1 ? Number(part.replace(/\D/gu, "")) : quarter + 1);
}

function dateEn(match: RegExpMatchArray): string | null {
  const [, before, month1, after, year1, month2, day2, year2, day3, month3, year3] = match;
  const month = month1 ?? month2 ?? month3;
  const day = before ?? after ?? day2 ?? day3;
  const year = Number(year1 ?? year2 ?? year3);
  return lastDay(
    year,
    month === undefined ? 12 : months.split("|").indexOf(month) + 1,
    day === undefined ? undefined : Number(day),
  );
}

/** The day, or the last one of the month; null for one that does not exist. */
function lastDay(year: number, month: number, day: number | undefined): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || (day !== undefined && (day < 1 || day > days))) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day ?? days).padStart(2, "0")}`;
}

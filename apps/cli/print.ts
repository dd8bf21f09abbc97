/** Rows under a heading, padded so that columns stand straight also where Chinese and Latin mix. */
export function columns(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => width(row[at] ?? ""))));
  const line = (row: readonly string[]) =>
    widths
      .map((wide, at) => (row[at] ?? "") + " ".repeat(wide - width(row[at] ?? "")))
      .join("  ")
      .trimEnd();
  return [line(heading), widths.map((wide) => "─".repeat(wide)).join("  "), ...rows.map(line)].join("\n");
}

/** Pairs of a name and a value, one a line; a value that is absent leaves its line out. */
export function pairs(list: readonly (readonly [string, string | number | null | undefined])[]): string {
  const given = list.filter(([, value]) => value !== null && value !== undefined && value !== "");
  const wide = Math.max(0, ...given.map(([name]) => width(name)));
  return given.map(([name, value]) => `${name}${" ".repeat(wide - width(name))}  ${value}`).join("\n");
}

/** How many cells of a terminal a text takes: a Chinese character or full-width sign takes two. */
function width(text: string): number {
  let cells = 0;
  for (const sign of text) cells += zero.test(sign) ? 0 : wideSign.test(sign) ? 2 : 1;
  return cells;
}

const zero = /[\p{Mn}\p{Cf}\p{Cc}]/u;
const wideSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026]/u;

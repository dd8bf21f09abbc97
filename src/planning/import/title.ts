/**
 * The title as the document prints it: the heading of a Markdown file, else the lines before the document number, the addressees or
 * the first paragraph, joined (国务院办公厅关于加快发展 / 体育竞赛表演产业的指导意见).
 */
export function titleOf(text: string, language: "zh" | "en"): string {
  const heading = /^#\s+(.+)$/mu.exec(text)?.[1];
  if (heading !== undefined) return plain(heading);
  const lines: string[] = [];
  for (const raw of text.split("\n").slice(0, 40)) {
    const line = raw.trim();
    if (line === "" && lines.length === 0) continue;
    if (line === "" ? lines.length > 0 : endsTitle(line, language)) break;
    lines.push(plain(line));
    if (lines.length === 6) break;
  }
  const joined =
    language === "zh"
      ? lines
          .map((line) => (/^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(line) ? line.replaceAll(/\s/gu, "") : line))
          .join("")
      : lines.join(" ");
  return joined.slice(0, 300) || plain(text.trim().split("\n")[0] ?? "").slice(0, 120);
}

function endsTitle(line: string, language: "zh" | "en"): boolean {
  if (/^[\p{Script=Han}]{1,12}[〔[（(]\d{4}[〕\])）].{0,8}号$/u.test(line)) return true;
  if (
    /[：:]$/u.test(line) ||
    /^(?:第?[一二三四五六七八九十\d]+[、.章]|[（(][一二三四五六七八九十\dIVX]+[）)])/u.test(line)
  )
    return true;
  if (/^[（(]?\d{4}年\d{1,2}月/u.test(line) || line.startsWith("|")) return true;
  return language === "zh" ? line.length > 45 || /。/u.test(line) : line.length > 140 || /\.\s+[A-Z]/u.test(line);
}

function plain(line: string): string {
  return line.replaceAll(/[*_`#]+/gu, "").trim();
}

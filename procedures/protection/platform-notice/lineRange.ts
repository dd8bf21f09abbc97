/** Lines of a notice as people write them: "1-300, 305, 310-312"; "全部" or "all" for every one. */

/** The numbers meant, ascending and each once; undefined where the text says something else or a line that is not there. */
export function linesIn(text: string, count: number): readonly number[] | undefined {
  const bare = text.trim();
  if (/^(全部|all)$/i.test(bare)) return upTo(1, count);
  const found = new Set<number>();
  for (const part of bare.split(/[,，、;；\s]+/).filter((each) => each !== "")) {
    const match = /^(\d{1,6})(?:[-－–~](\d{1,6}))?$/.exec(part);
    if (match === null) return undefined;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from < 1 || to < from || to > count) return undefined;
    for (let line = from; line <= to; line += 1) found.add(line);
  }
  return found.size === 0 ? undefined : [...found].sort((a, b) => a - b);
}

/** The shortest writing of these numbers: [1,2,3,5] as "1-3, 5". Numbers ascend. */
export function writtenLines(lines: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (lines[at + 1] === line + 1) continue;
    const first = lines[from] ?? line;
    parts.push(first === line ? String(line) : `${first}-${line}`);
    from = at + 1;
  }
  return parts.join(", ");
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

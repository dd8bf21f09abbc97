import { parseIsoDate } from "#law";

export interface Announcement {
  readonly off: { date: string; name: { zh: string; en: string } }[];
  readonly makeUp: string[];
}

/** Lines as an administrator types or pastes them: "2027-01-01 元旦 New Year". The first line that cannot be read is told. */
export function readAnnouncement(
  off: string,
  makeUp: string,
): Announcement | { readonly bad: { readonly n: number; readonly line: string } } {
  const read: Announcement = { off: [], makeUp: [] };
  for (const [n, line] of linesOf(off)) {
    const [date = "", zh = "", ...en] = line.split(/[\s,，]+/);
    if (parseIsoDate(date) === undefined || zh === "") return { bad: { n, line } };
    read.off.push({ date, name: { zh, en: en.length === 0 ? zh : en.join(" ") } });
  }
  for (const [n, line] of linesOf(makeUp)) {
    if (parseIsoDate(line) === undefined) return { bad: { n, line } };
    read.makeUp.push(line);
  }
  return read;
}

function linesOf(text: string): [n: number, line: string][] {
  return text
    .split("\n")
    .map((line, index): [number, string] => [index + 1, line.trim()])
    .filter(([, line]) => line !== "");
}

/** A seeded sample of alerts on real titles, as CSV for a person to read and judge. */
import { writeFileSync } from "node:fs";
import type { Finding } from "#screening";
import { isSameBrand } from "./clean.ts";
import type { OrganicSet } from "./organic.ts";
import { plainForm } from "./plainForm.ts";
import { randomFrom, shuffled } from "./random.ts";

/** A mark that is wrong once is wrong in every such title; more of them would only hide the other kinds. */
const MOST_OF_A_MARK = 3;

/** One alert a title at most; only alerts on no label, which are those that can be wrong. */
export function writeAudit(
  file: string,
  { marks, titles }: OrganicSet,
  findings: ReadonlyMap<string, readonly Finding[]>,
  count: number,
): void {
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  const rows: string[][] = [];
  const seenOf = new Map<string, number>();
  for (const { listing, brands } of shuffled(titles, randomFrom(300))) {
    const outside = (findings.get(listing.id) ?? []).find(
      (finding) =>
        finding.alert &&
        (seenOf.get(finding.markId) ?? 0) < MOST_OF_A_MARK &&
        !brands.some((brand) => isSameBrand(plainForm(markOf.get(finding.markId)?.markText ?? ""), plainForm(brand))),
    );
    if (outside === undefined) continue;
    seenOf.set(outside.markId, (seenOf.get(outside.markId) ?? 0) + 1);
    const mark = markOf.get(outside.markId);
    const seen = outside.spans.map((span) => Array.from(listing.title).slice(span.start, span.end).join(""));
    rows.push([
      String(rows.length + 1),
      listing.platform,
      listing.title,
      listing.category ?? "",
      brands.join("; "),
      mark?.markText ?? "",
      (mark?.classNumbers ?? []).join(";"),
      seen.join(" | "),
      outside.score.toFixed(2),
      outside.reasons.map((reason) => reason.kind).join(" "),
      outside.against.map((reason) => reason.kind).join(" "),
      "",
    ]);
    if (rows.length >= count) break;
  }
  const header = [
    "no",
    "source",
    "title",
    "category",
    "labelled brands",
    "mark",
    "classes",
    "seen as",
    "score",
    "reasons",
    "against",
    "your judgement",
  ];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  // The mark tells spreadsheets that this is UTF-8.
  writeFileSync(file, `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);
}

/** What a run says: one object that is written as JSON and printed as tables. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "#platform";
import type { Trademark } from "#rights";
import type { CleanRow } from "./clean.ts";
import type { EvaluationData } from "./evaluationData.ts";
import type { OrganicRow } from "./organic.ts";
import type { PeerResult } from "./peers/comparePeers.ts";
import type { PlantedSet } from "./planted.ts";
import type { RecallRow, RecallSummary } from "./recall.ts";
import type { AliasRow } from "./sellersAliases.ts";
import type { Speed } from "./speed.ts";
import type { SweepRow } from "./sweep.ts";
import type { Title } from "./titles.ts";

export type Result = {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly machine: Readonly<Record<string, unknown>>;
  readonly corpus: Readonly<Record<string, unknown>>;
  engine?: string;
  planted?: RecallRow[];
  plantedShort?: RecallRow[];
  plantedSummary?: RecallSummary[];
  plantedSummaryKnowing?: RecallSummary[];
  clean?: CleanRow[];
  cleanHalf?: CleanRow[];
  cleanKnowing?: CleanRow[];
  sweep?: SweepRow[];
  sweepKnowing?: SweepRow[];
  organic?: OrganicRow[];
  aliases?: AliasRow[];
  aliasesMissed?: readonly string[];
  aliasesWithTable?: AliasRow[];
  peers?: PeerResult;
  speed?: Speed;
};

export function describeRun(
  settings: Readonly<Record<string, unknown>>,
  data: EvaluationData,
  marks: readonly Trademark[],
  real: number,
  titles: readonly Title[],
  planted: PlantedSet,
): Result {
  const { data: _, ...told } = settings;
  return {
    settings: told,
    machine: thisMachine(),
    corpus: {
      marks: marks.length,
      realMarks: real,
      titles: titles.length,
      planted: planted.cases.length,
      marksHash: hashOfMarks(marks),
      titlesHash: hash(titles.map((title) => title.text)),
      plantedHash: hash(planted.cases.map((one) => `${one.markId}\t${one.listing.title}`)),
      missing: [...data.missing],
    },
  };
}

/** The machine as it is now, with its load. */
export const thisMachine = (): Readonly<Record<string, unknown>> => ({
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg().map((value) => Math.round(value * 100) / 100),
  commit: commit(),
});

/** Results are not kept in the repository: a file of the user's, or one in the ignored folder. */
export function resultFile(out: string | undefined): string {
  return out ?? join(packageRoot(), "benchmarks", "results", "screening.json");
}

export function writeResult(result: object, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** Every table of the run; with `markdown` as Markdown, else in columns. */
export function resultText(result: Result, markdown: boolean): string {
  const { planted, plantedShort, plantedSummary, clean, organic, aliases, aliasesWithTable, peers, speed } = result;
  const pieces: string[] = [
    `engine ${result.engine ?? ""}, ${JSON.stringify(result.corpus)}`,
    `machine ${JSON.stringify(result.machine)}`,
    `settings ${JSON.stringify(result.settings)}`,
  ];
  const add = (title: string, rows: readonly object[] | undefined): void => {
    if (rows !== undefined && rows.length > 0) pieces.push(`\n## ${title}\n`, table(rows, markdown));
  };
  add("Planted marks, summary", plantedSummary);
  add("Planted marks, by disguise", planted);
  add("Planted short marks (fewer than five letters, three characters)", plantedShort);
  add("Clean texts", clean);
  add("Half of the clean titles", result.cleanHalf);
  add("The same half, how common names are counted on all other titles", result.cleanKnowing);
  add("Planted marks, so counted", result.plantedSummaryKnowing);
  add("Other thresholds", result.sweep);
  add("Other thresholds, so counted", result.sweepKnowing);
  add("Titles with labelled brands", organic);
  add("Sellers' own disguises", aliases);
  add("Sellers' own disguises, with the alias table", aliasesWithTable);
  if (result.aliasesMissed !== undefined && result.aliasesMissed.length > 0)
    pieces.push(`\nmasks and maths letters without an alert: ${result.aliasesMissed.join("; ")}`);
  add("Peers", peers?.rows);
  for (const { peer, why } of peers?.absent ?? []) pieces.push(`absent: ${peer} (${why})`);
  add(
    "Peers, recall by disguise",
    Object.entries(peers?.byDisguise ?? {}).map(([disguise, row]) => ({ disguise, ...row })),
  );
  if (speed !== undefined) {
    const { batchMilliseconds, rss, load, ...rest } = speed;
    const row = { ...rest, p50: batchMilliseconds.p50, p99: batchMilliseconds.p99, max: batchMilliseconds.max };
    add("Speed", [
      { ...row, "rss MiB": `${rss.before} → ${rss.tables} → ${rss.workers}`, load: load.map(short).join(" ") },
    ]);
  }
  return `${pieces.join("\n")}\n`;
}

export function table(rows: readonly object[], markdown: boolean): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column])));
  if (markdown)
    return [columns, columns.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((line) => line[at]?.length ?? 0)));
  return [columns, ...cells]
    .map((line) =>
      line
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cell(value: unknown): string {
  if (typeof value === "number") return short(value);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

/** Three significant digits: a machine shared with others gives no more. */
function short(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? String(Math.round(value))
    : String(Number(value.toPrecision(3)));
}

export const hashOfMarks = (marks: readonly Trademark[]): string =>
  hash(marks.map((mark) => `${mark.id}\t${mark.markText}\t${mark.classNumbers.join(";")}`));

export const hash = (lines: readonly string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: packageRoot(), encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

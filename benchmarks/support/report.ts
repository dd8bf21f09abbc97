import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#platform";

export type Row = Readonly<Record<string, string | number>>;

/** Percentile by nearest rank of a list of numbers; NaN of an empty list. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Three significant digits: these machines are noisy, and more would be pretence. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** Prints a table and writes it, with the machine, the commit and the settings, to `benchmarks/results/<name>.json`. */
export function report(name: string, rows: readonly Row[], settings: Readonly<Record<string, unknown>> = {}): void {
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  };
  const folder = join(packageRoot(), "benchmarks", "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ name, commit: commit(), machine, settings, rows }, null, 2)}\n`,
  );
  process.stdout.write(
    `\n${name} — ${machine.cores} cores, Node ${machine.node}, load ${machine.load.join(" ")}\n${table(rows)}\n`,
  );
}

function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const numeric = (column: string) => rows.every((row) => typeof row[column] !== "string");
  return [
    line(columns),
    line(columns.map((column) => (numeric(column) ? "--:" : "---"))),
    ...rows.map((row) => line(columns.map((column) => String(row[column] ?? "")))),
  ].join("\n");
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: packageRoot(), encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

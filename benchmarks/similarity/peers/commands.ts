import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPostgres } from "../../../tests/support/postgres.ts";

/** How an engine is started, or why it cannot be. */
export type Command = {
  readonly name: string;
  readonly command: readonly string[];
  /** The engine reads the marks file of the product's doors; peers a file of two columns; assisted ones our fields. */
  readonly reads: "csv" | "tsv" | "assisted";
};
export type Absent = { readonly name: string; readonly absent: string };

export const engineNames = [
  "engine",
  "lucene-stock",
  "lucene-assisted",
  "minisearch",
  "postgres-gin-0.3",
  "postgres-gin-0.15",
  "postgres-gist",
] as const;
export type EngineName = (typeof engineNames)[number];

export function commandOf(name: EngineName, folder: string): Command | Absent {
  const here = import.meta.dirname;
  const node = (file: string, memory: number, ...more: string[]): string[] => [
    process.execPath,
    `--max-old-space-size=${memory}`,
    "--import",
    "tsx",
    join(here, file),
    ...more,
  ];
  switch (name) {
    case "engine":
      return { name, command: node("engine.ts", 4000), reads: "csv" };
    case "minisearch":
      return { name, command: node("minisearch.ts", 12_000), reads: "tsv" };
    case "lucene-stock":
    case "lucene-assisted": {
      const jars = luceneJars();
      if (jars === undefined) return { name, absent: "no liblucene8-java or no JDK" };
      const mode = name === "lucene-stock" ? "stock" : "assisted";
      const classes = join(folder, "lucene-classes");
      execFileSync("javac", ["-d", classes, "-cp", jars, join(here, "lucene", "LucenePeer.java")], {
        stdio: "inherit",
      });
      const command = [
        "java",
        "-Xmx6g",
        "-XX:+UseSerialGC",
        "-cp",
        `${jars}:${classes}`,
        "LucenePeer",
        mode,
        join(folder, "lucene-index"),
      ];
      return { name, command, reads: mode === "assisted" ? "assisted" : "tsv" };
    }
    case "postgres-gin-0.3":
    case "postgres-gin-0.15":
    case "postgres-gist":
      if (findPostgres() === undefined) return { name, absent: "no postgresql-15" };
      return { name, command: node("postgres.ts", 2000, "--setting", name.slice("postgres-".length)), reads: "tsv" };
  }
}

function luceneJars(): string | undefined {
  const folder = "/usr/share/java";
  if (!existsSync(folder)) return undefined;
  const jars = readdirSync(folder).filter((name) =>
    /^lucene-(core|analyzers-common|queries|misc)-8[\d.]*\.jar$/.test(name),
  );
  try {
    execFileSync("javac", ["-version"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return jars.length < 2 ? undefined : jars.map((name) => join(folder, name)).join(":");
}

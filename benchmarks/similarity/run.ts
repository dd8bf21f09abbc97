/**
 * How well and how fast marks like another are found, by our engine and by others on the same files.
 *
 *     npx tsx benchmarks/similarity/run.ts --data DIR [--marks 1000000] [--peers all|none|NAME,…] [--queries-per-type 150]
 *                                          [--runs 1] [--seed TEXT] [--pin CPU] [--out FILE] [--work DIR] [--markdown]
 *
 * Prints a table and writes everything measured as JSON (to `benchmarks/results/` unless told otherwise). With --runs 3 the
 * engines take turns three times; the run with the median of the median times is reported, with the spread.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#platform";
import { type Corpus, makeCorpus, readMarks, workFolder } from "./corpus.ts";
import { EvaluationData } from "./evaluationData.ts";
import { assistedFields } from "./peers/assistedFields.ts";
import { type Absent, type Command, commandOf, type EngineName, engineNames } from "./peers/commands.ts";
import type { PeerAnswer, PeerSummary } from "./peers/Peer.ts";
import { makeQueries, type Queries } from "./queries.ts";
import { type EngineScore, scoreOf } from "./scores.ts";
import { enginesTable, reasonsTable, typesTable } from "./tables.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    marks: { type: "string", default: "1000000" },
    peers: { type: "string", default: "all" },
    "queries-per-type": { type: "string", default: "150" },
    runs: { type: "string", default: "1" },
    pin: { type: "string" },
    out: { type: "string" },
    seed: { type: "string", default: "" },
    work: { type: "string", default: workFolder() },
    markdown: { type: "boolean", default: false },
  },
});
if (values.data === undefined) throw new Error("--data DIR is needed");
const folder = values.work;
const count = Number(values.marks);
const corpus = await makeCorpus(new EvaluationData(values.data), count, folder);
const queries = makeQueries(
  new EvaluationData(values.data),
  corpus,
  Number(values["queries-per-type"]),
  folder,
  values.seed,
);
say(
  `${corpus.marks} marks, sha256 ${corpus.hash.slice(0, 16)}; ${queries.queries.length} queries, sha256 ${queries.hash.slice(0, 16)}`,
);

const commands = wanted(values.peers).map((name) => commandOf(name, folder));
const scores = new Map<string, EngineScore[]>();
for (let run = 0; run < Number(values.runs); run++)
  for (const command of commands) {
    if ("absent" in command) continue;
    say(`${command.name} …`);
    const score = await measure(command);
    if (score === undefined) continue;
    const all = scores.get(command.name) ?? [];
    scores.set(command.name, [...all, score]);
    say(
      `${command.name}: recall@10 ${score.macro.recall10.toFixed(3)}, p50 ${score.p50.toFixed(2)} ms, p99 ${score.p99.toFixed(2)} ms`,
    );
  }
const reported = new Map([...scores].map(([name, all]) => [name, medianRun(all)]));
const absent = commands.filter((command): command is Absent => "absent" in command);

const result = {
  marks: corpus.marks,
  corpus: corpus.hash,
  queries: queries.hash,
  queriesPerType: Number(values["queries-per-type"]),
  machine: {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: loadavg().map((load) => Math.round(load * 100) / 100),
  },
  runs: Number(values.runs),
  pinned: values.pin ?? null,
  absent,
  engines: Object.fromEntries(
    [...reported].map(([name, score]) => [
      name,
      { ...score, medianTimesOfRuns: scores.get(name)?.map(({ p50 }) => p50) },
    ]),
  ),
};
const out = values.out ?? join(packageRoot(), "benchmarks", "results", `similarity-${count}.json`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
const text = [
  `${corpus.marks} marks, ${queries.queries.length} queries of ${values["queries-per-type"]} a type at most; load ${result.machine.load.join(" ")}`,
  enginesTable(reported, corpus.marks),
  ...absent.map((one) => `${one.name}: absent (${one.absent})`),
  typesTable(reported),
  values.markdown ? "" : reasonsTable(reported),
  `written to ${out}`,
];
process.stdout.write(`${text.filter((part) => part !== "").join("\n\n")}\n`);

function wanted(asked: string): EngineName[] {
  if (asked === "all") return [...engineNames];
  const names = asked === "none" ? [] : asked.split(",");
  for (const name of names)
    if (!engineNames.some((one) => one === name))
      throw new Error(`no peer ${name}; there are ${engineNames.join(", ")}`);
  return engineNames.filter((name) => name === "engine" || names.includes(name));
}

/** One engine in a process of its own, from its files to its score. Undefined where it ended badly; that is said. */
async function measure({ name, command, reads }: Command): Promise<EngineScore | undefined> {
  const [marks, asked, inserts] = await inputs(reads, corpus, queries);
  const answersFile = join(folder, `answers-${name}.jsonl`);
  const [program = "", ...given] = values.pin === undefined ? command : ["taskset", "-c", values.pin, ...command];
  const files = ["--marks", marks, "--queries", asked, "--inserts", inserts, "--out", answersFile];
  const ended = spawnSync(program, [...given, ...files], {
    stdio: ["ignore", "inherit", "inherit"],
    cwd: packageRoot(),
  });
  if (ended.status !== 0) {
    say(`${name} ended with ${ended.status ?? ended.signal}`);
    return undefined;
  }
  const lines = readFileSync(answersFile, "utf8").trimEnd().split("\n");
  const summary = JSON.parse(lines.pop() ?? "") as PeerSummary;
  const answers = lines.map((line) => JSON.parse(line) as PeerAnswer);
  return scoreOf(queries.queries, answers, summary);
}

/** Marks, queries and marks to insert as the engine reads them; made once for a corpus. */
async function inputs(reads: Command["reads"], of: Corpus, asked: Queries): Promise<[string, string, string]> {
  const base = join(folder, `${of.marks}-${reads}`);
  const source = reads === "assisted" ? normaliserHash() : "";
  const stamp = `${of.hash} ${asked.hash} ${source}`;
  const files: [string, string, string] = [
    reads === "csv" ? of.file : `${base}-marks.tsv`,
    `${base}-queries.tsv`,
    `${base}-inserts.tsv`,
  ];
  const stampFile = `${base}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return files;
  const row = (id: string, text: string, isQuery: boolean): string => {
    const flat = text.replace(/[\t\n\r]/g, " ");
    return reads === "assisted" ? `${id}\t${assistedFields(flat, isQuery)}\n` : `${id}\t${flat}\n`;
  };
  if (reads !== "csv") {
    const stream = createWriteStream(`${files[0]}.part`);
    let chunk = "";
    for (const { id, text } of readMarks(of.file)) {
      chunk += row(id, text, false);
      if (chunk.length < 1 << 20) continue;
      if (!stream.write(chunk)) await new Promise<void>((resolve) => void stream.once("drain", () => resolve()));
      chunk = "";
    }
    await new Promise<void>((resolve) => void stream.end(chunk, () => resolve()));
    renameSync(`${files[0]}.part`, files[0]);
  }
  writeFileSync(files[1], asked.queries.map(({ id, text }) => row(id, text, true)).join(""));
  writeFileSync(
    files[2],
    newMarks(of)
      .map(([id, text]) => row(id, text, false))
      .join(""),
  );
  writeFileSync(stampFile, stamp);
  return files;
}

/** Ten thousand marks that the register does not have: those it has, turned about. */
function newMarks(of: Corpus): [string, string][] {
  const made: [string, string][] = [];
  for (const { text } of readMarks(of.file)) {
    if (made.length === 10_000) break;
    made.push([`new${made.length}`, `${Array.from(text).reverse().join("")} ${made.length}`]);
  }
  return made;
}

/** The assisted peer's files are made again when our normaliser or its tables change. */
function normaliserHash(): string {
  const hash = createHash("sha256");
  const similarity = join(packageRoot(), "src", "similarity");
  for (const room of ["normalise", "writing", "tables"])
    for (const name of readdirSync(join(similarity, room)).sort())
      hash.update(readFileSync(join(similarity, room, name)));
  return hash.update(readFileSync(join(import.meta.dirname, "peers", "assistedFields.ts"))).digest("hex");
}

function medianRun(all: readonly EngineScore[]): EngineScore {
  return all.toSorted((a, b) => a.p50 - b.p50)[Math.floor((all.length - 1) / 2)] as EngineScore;
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}

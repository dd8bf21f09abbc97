/**
 * Makes the register that J1 is measured on: real names grown to any size.
 *
 *     npx tsx benchmarks/similarity/corpus.ts --data DIR [--marks 1000000] [--work DIR]
 *
 * The first million marks are the core: a register of up to a million is its beginning, a larger one holds the whole
 * core, evenly strewn among the others. An id belongs to a text at every size, and no mark asked for stands early only
 * because it is asked for.
 */
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { packageRoot } from "#platform";
import { Grower } from "./corpus/grow.ts";
import { readSeeds, type Seed, type Seeds } from "./corpus/seeds.ts";
import { TextSet } from "./corpus/TextSet.ts";
import { EvaluationData } from "./evaluationData.ts";
import { linesOf } from "./readLines.ts";
import { Random, seedOf } from "./random.ts";
import { plainForm } from "./text.ts";

const CORE = 1_000_000;
/** Real names are this share of the core. */
const REAL = 0.3;
/** Real names are mostly Chinese, so that fewer of the coined ones beside them are: half of all, in the core and beyond. */
const HAN_IN_CORE = 0.35;
const HAN_BEYOND = 0.48;
/** The paired brands stand within the first so many. */
const SMALLEST = 100_000;

export type Corpus = { readonly file: string; readonly marks: number; readonly hash: string };
export type Mark = { readonly id: string; readonly text: string; readonly classes: readonly number[] };

export const workFolder = (): string => join(packageRoot(), "benchmarks", "results", "similarity");

/** Writes the marks file of `count` marks unless it is there already, and tells its hash. */
export async function makeCorpus(data: EvaluationData, count: number, folder = workFolder()): Promise<Corpus> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `marks-${count}.csv`);
  const made = join(folder, `marks-${count}.json`);
  const recipe = recipeHash();
  if (existsSync(file) && existsSync(made)) {
    const held = JSON.parse(readFileSync(made, "utf8")) as { recipe: string; hash: string };
    if (held.recipe === recipe) return { file, marks: count, hash: held.hash };
  }
  const hash = createHash("sha256");
  const out = createWriteStream(file);
  let chunk = "id,text,classes,owner,status,filed,registered,expires,authorisedSellers\n";
  for (const mark of marks(readSeeds(data), count)) {
    chunk += line(mark);
    if (chunk.length < 1 << 20) continue;
    hash.update(chunk);
    if (!out.write(chunk)) await new Promise<void>((resolve) => void out.once("drain", () => resolve()));
    chunk = "";
  }
  hash.update(chunk);
  await new Promise<void>((resolve, reject) => void out.once("error", reject).end(chunk, () => resolve()));
  const digest = hash.digest("hex");
  writeFileSync(made, JSON.stringify({ recipe, hash: digest }));
  return { file, marks: count, hash: digest };
}

/** The marks of a register of `count`, in file order. */
export function* marks(seeds: Seeds, count: number): Generator<Mark> {
  const grower = new Grower(seeds);
  const held = new TextSet(count);
  const core = coreMarks(seeds, grower, held, Math.min(count, CORE));
  if (count <= CORE) {
    yield* core;
    return;
  }
  const random = new Random(seedOf("more marks"));
  const all = [...core];
  const times = count / CORE;
  let next = 0;
  let more = 0;
  for (let at = 0; at < count; at++) {
    if (next < all.length && at >= Math.floor(next * times + times / 2)) yield all[next++] as Mark;
    else {
      yield { id: `x${more}`, text: coinNew(grower, random, HAN_BEYOND, held), classes: classesFor([], seeds, random) };
      more++;
    }
  }
}

function* coreMarks(seeds: Seeds, grower: Grower, held: TextSet, count: number): Generator<Mark> {
  const random = new Random(seedOf("core marks"));
  for (const { text } of [...seeds.paired, ...seeds.real]) held.add(plainForm(text));
  const pairedShare = seeds.paired.length / SMALLEST;
  let paired = 0;
  let real = 0;
  for (let at = 0; at < count; at++) {
    // Paired brands fall due evenly, so that all of them stand in the smallest register.
    const due = at < SMALLEST && paired < Math.floor((at + 1) * pairedShare);
    const seed: Seed | undefined = due ? seeds.paired[paired++] : random.chance(REAL) ? seeds.real[real++] : undefined;
    const text = seed?.text ?? coinNew(grower, random, HAN_IN_CORE, held);
    yield { id: `m${at}`, text, classes: classesFor(seed?.classes ?? [], seeds, random) };
  }
}

function coinNew(grower: Grower, random: Random, hanShare: number, held: TextSet): string {
  for (;;) {
    const text = grower.coin(random, hanShare);
    if (held.add(plainForm(text))) return text;
  }
}

function classesFor(known: readonly number[], seeds: Seeds, random: Random): readonly number[] {
  return known.length > 0 ? known : random.pick(seeds.classSets);
}

function line({ id, text, classes }: Mark): string {
  const cell = /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return `${id},${cell},${classes.join(";")},,registered,,,,\n`;
}

/** A register made by other code than today's is made again. */
function recipeHash(): string {
  const here = import.meta.dirname;
  const files = [
    "corpus.ts",
    "random.ts",
    "text.ts",
    ...readdirSync(join(here, "corpus")).map((name) => `corpus/${name}`),
  ];
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(readFileSync(join(here, file)));
  return hash.digest("hex");
}

/** Reads the marks file back; the benchmark wrote it, so a line is a mark. */
export function* readMarks(file: string): Generator<Mark> {
  for (const row of linesOf(file)) {
    if (row.startsWith("id,")) continue;
    const [, id = "", quoted, bare = "", classes = ""] =
      /^([^,]*),(?:"((?:[^"]|"")*)"|([^,]*)),([\d;]*),/.exec(row) ?? [];
    const text = quoted === undefined ? bare : quoted.replace(/""/g, '"');
    yield { id, text, classes: classes === "" ? [] : classes.split(";").map(Number) };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { data: { type: "string" }, marks: { type: "string", default: "1000000" }, work: { type: "string" } },
  });
  if (values.data === undefined) throw new Error("--data DIR is needed");
  const started = performance.now();
  const corpus = await makeCorpus(new EvaluationData(values.data), Number(values.marks), values.work);
  process.stdout.write(
    `${corpus.file}: ${corpus.marks} marks, sha256 ${corpus.hash}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
}

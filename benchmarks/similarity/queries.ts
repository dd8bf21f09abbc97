/**
 * Makes the imitations that are looked for in a register, with the marks that are the right answers.
 *
 *     npx tsx benchmarks/similarity/queries.ts --data DIR [--marks 1000000] [--queries-per-type 150] [--seed TEXT] [--work DIR]
 *
 * Another seed draws other queries from the same register: figures to rely on come from one that nobody has looked at.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { brandPairs } from "./corpus/brandPairs.ts";
import { readSeeds } from "./corpus/seeds.ts";
import { type Corpus, makeCorpus, readMarks, workFolder } from "./corpus.ts";
import { EvaluationData } from "./evaluationData.ts";
import { editTypes } from "./perturb/index.ts";
import { type PerturbationTables, readTables } from "./perturb/tables.ts";
import { Random, seedOf } from "./random.ts";
import { type Relation, relationKeys } from "./relations.ts";
import { hasHan, plainForm } from "./text.ts";

export type Query = {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  /** The mark that the text was made from. */
  readonly made: string;
  readonly markText: string;
  /** Every right answer, `made` among them. */
  readonly gold: readonly string[];
  readonly kind: string;
  readonly alsoTrue: readonly string[];
};

export type Queries = { readonly file: string; readonly hash: string; readonly queries: readonly Query[] };

/** So many marks are looked through for those that lend themselves to an edit. */
const SAMPLE = 200_000;

/** Writes the queries as the command line reads them (`queries-….jsonl`) and, beside it, what is right (`gold-….jsonl`). */
export function makeQueries(
  data: EvaluationData,
  corpus: Corpus,
  perType: number,
  folder = workFolder(),
  seed = "",
): Queries {
  const name = `${corpus.marks}-${perType}${seed.replaceAll(/[^\w-]/g, "_")}`;
  const file = join(folder, `queries-${name}.jsonl`);
  const goldFile = join(folder, `gold-${name}.json`);
  const recipe = `${corpus.hash} ${recipeHash()}${seed}`;
  if (existsSync(goldFile)) {
    const held = JSON.parse(readFileSync(goldFile, "utf8")) as { recipe: string; hash: string; queries: Query[] };
    if (held.recipe === recipe) return { file, hash: held.hash, queries: held.queries };
  }
  const queries = draw(data, corpus, perType, seed);
  const text = queries.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join("");
  const hash = createHash("sha256").update(JSON.stringify(queries)).digest("hex");
  writeFileSync(file, text);
  writeFileSync(goldFile, JSON.stringify({ recipe, hash, queries }));
  return { file, hash, queries };
}

type Drawn = Omit<Query, "gold"> & { relation?: { kind: Relation; key: string } };

function draw(data: EvaluationData, corpus: Corpus, perType: number, seed: string): Query[] {
  const seeds = readSeeds(data);
  const tables = readTables(data, seeds);
  const sample = sampleOf(corpus, seed);
  const drawn: Drawn[] = [];
  for (const type of editTypes) {
    const random = new Random(seedOf(type.name + seed));
    const asked = new Set<string>();
    let made = 0;
    const from = random.below(sample.length);
    for (let step = 0; step < sample.length && made < perType; step++) {
      const mark = sample[(from + step) % sample.length] as { id: string; text: string };
      // Edits that suit both scripts are asked of both in equal parts.
      if (type.script === "both" && hasHan(mark.text) !== (made % 2 === 0)) continue;
      const edited = type.edit(mark.text, random, tables);
      if (edited === undefined || edited.text === mark.text || asked.has(edited.text)) continue;
      asked.add(edited.text);
      drawn.push({
        id: `${type.name}-${made}`,
        text: edited.text,
        type: type.name,
        made: mark.id,
        markText: mark.text,
        kind: edited.kind,
        alsoTrue: edited.alsoTrue ?? [],
        ...(edited.relation === undefined ? {} : { relation: edited.relation }),
      });
      made++;
    }
  }
  drawn.push(...translations(data, corpus, perType, seed));
  // Types come mixed, as officers' questions do, so that no type finds the caches warmed by its own kind.
  new Random(seedOf("order of queries")).shuffle(drawn);
  return withGold(drawn, corpus, tables);
}

function sampleOf(corpus: Corpus, seed: string): { id: string; text: string }[] {
  const random = new Random(seedOf(`sample of marks${seed}`));
  const share = SAMPLE / Math.min(corpus.marks, 1_000_000);
  const sample: { id: string; text: string }[] = [];
  // Of the core only, so that every register above a million is asked the same.
  for (const { id, text } of readMarks(corpus.file))
    if (id.startsWith("m") && random.chance(share)) sample.push({ id, text });
  return random.shuffle(sample);
}

/**
 * Brands asked for by the name that is not registered; a type for each direction and half. The product's tables have learned
 * both halves. Made again with `npx tsx scripts/make-similarity-tables.ts --half`, they have not seen the odd one.
 */
function translations(data: EvaluationData, corpus: Corpus, perType: number, seed: string): Drawn[] {
  const pairs = new Random(seedOf(`translations${seed}`)).shuffle(brandPairs(data));
  const ids = new Map<string, string>();
  const registered = new Set(pairs.map((pair) => pair.registered));
  for (const { id, text } of readMarks(corpus.file)) if (registered.has(text)) ids.set(text, id);
  const drawn: Drawn[] = [];
  const made = new Map<string, number>();
  for (const pair of pairs) {
    const id = ids.get(pair.registered);
    if (id === undefined) continue;
    const toHan = pair.registered === pair.latin;
    const type = `translation-to-${toHan ? "han" : "latin"}-${pair.half}`;
    const count = made.get(type) ?? 0;
    if (count >= perType) continue;
    made.set(type, count + 1);
    drawn.push({
      id: `${type}-${count}`,
      text: toHan ? (pair.han[0] as string) : pair.latin,
      type,
      made: id,
      markText: pair.registered,
      kind: "translation",
      alsoTrue: ["transliteration"],
    });
  }
  return drawn;
}

/** Reads the register once for the marks that are right beside the one a query was made from. */
function withGold(drawn: readonly Drawn[], corpus: Corpus, { pinyinOf }: PerturbationTables): Query[] {
  const gold = drawn.map(({ made }) => new Set([made]));
  const wanted = new Map<string, number[]>();
  const want = (key: string, at: number) => {
    const all = wanted.get(key);
    if (all === undefined) wanted.set(key, [at]);
    else all.push(at);
  };
  drawn.forEach(({ text, markText, relation }, at) => {
    want(`plain ${plainForm(markText)}`, at);
    if (relation === undefined) return;
    want(`${relation.kind} ${relation.key}`, at);
    // Who finds the very text asked for has found what stands closest in this relation.
    want(`plain ${plainForm(text)}`, at);
  });
  const found = (key: string, id: string) => {
    for (const at of wanted.get(key) ?? []) gold[at]?.add(id);
  };
  for (const { id, text } of readMarks(corpus.file)) {
    found(`plain ${plainForm(text)}`, id);
    for (const [kind, key] of relationKeys(text, pinyinOf)) found(`${kind} ${key}`, id);
  }
  return drawn.map(({ id, text, type, made, markText, kind, alsoTrue }, at) => ({
    id,
    text,
    type,
    made,
    markText,
    gold: [...(gold[at] ?? [])],
    kind,
    alsoTrue,
  }));
}

function recipeHash(): string {
  const here = import.meta.dirname;
  const files = ["queries.ts", "relations.ts", "text.ts", "random.ts"];
  for (const name of readdirSync(join(here, "perturb"))) files.push(`perturb/${name}`);
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(readFileSync(join(here, file)));
  return hash.digest("hex");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      marks: { type: "string", default: "1000000" },
      "queries-per-type": { type: "string", default: "150" },
      seed: { type: "string", default: "" },
      work: { type: "string" },
    },
  });
  if (values.data === undefined) throw new Error("--data DIR is needed");
  const data = new EvaluationData(values.data);
  const corpus = await makeCorpus(data, Number(values.marks), values.work);
  const { file, hash, queries } = makeQueries(
    data,
    corpus,
    Number(values["queries-per-type"]),
    values.work,
    values.seed,
  );
  process.stdout.write(`${file}: ${queries.length} queries, sha256 ${hash}\n`);
}

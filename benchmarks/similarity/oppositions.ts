/**
 * Real oppositions: is an earlier mark on which an opposition was based among the first that we name for the contested one?
 *
 *     npx tsx benchmarks/similarity/oppositions.ts --data DIR [--marks 1000000] [--work DIR] [--misses]
 *
 * The register is the grown corpus with the earlier marks strewn in. The source tells the classes of the contested mark
 * only; the opposition claims the same or similar goods, so the earlier mark is entered with the contested one's classes.
 * A contested mark counts once, however many earlier marks it met; pairs of the same text say nothing and are left out.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#platform";
import { classDegree, type MarkEntry, RegisterBuilder, type SearchQuery } from "#similarity";
import { makeCorpus, readMarks, workFolder } from "./corpus.ts";
import { EvaluationData } from "./evaluationData.ts";
import { Random, seedOf } from "./random.ts";
import { intervalText, wilson } from "./statistics.ts";
import { markdown } from "./tables.ts";
import { plainForm } from "./text.ts";

type Pair = { contested: string; earlier: string; contested_nice: number[] };

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    marks: { type: "string", default: "1000000" },
    work: { type: "string", default: workFolder() },
    misses: { type: "boolean", default: false },
  },
});
if (values.data === undefined) throw new Error("--data DIR is needed");
const data = new EvaluationData(values.data);
const corpus = await makeCorpus(data, Number(values.marks), values.work);
const pairs = data
  .records<Pair>("euipo-marks", "opposition_pairs.jsonl")
  .filter(({ contested, earlier }) => plainForm(contested) !== plainForm(earlier) && plainForm(earlier) !== "");

const contested = new Map<string, { classes: number[]; earlier: Set<string> }>();
for (const pair of pairs) {
  const one = contested.get(pair.contested) ?? { classes: pair.contested_nice, earlier: new Set<string>() };
  contested.set(pair.contested, one);
  one.earlier.add(plainForm(pair.earlier));
}
const register = buildWith(earlierMarks());

const filters: readonly { name: string; classes: (own: readonly number[]) => Pick<SearchQuery, "classes"> }[] = [
  { name: "no filter", classes: () => ({}) },
  { name: "same or related classes", classes: (own) => ({ classes: withRelated(own, 1) }) },
  { name: "same or closely related classes", classes: (own) => ({ classes: withRelated(own, 2) }) },
  { name: "same class", classes: (own) => ({ classes: own }) },
];
const rows: string[][] = [];
const results: Record<string, unknown>[] = [];
for (const { name, classes } of filters) {
  const ranks: number[] = [];
  for (const [text, { classes: own, earlier }] of contested) {
    const { hits } = register.search({ text, limit: 200, ...classes(own) });
    // The contested mark's own text may stand in the corpus; it is not what is looked for.
    const others = hits.filter((hit) => plainForm(hit.text) !== plainForm(text));
    const rank = others.findIndex((hit) => earlier.has(plainForm(hit.text)));
    ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank + 1);
    if (values.misses && name === "same class" && !(rank >= 0 && rank < 10))
      process.stdout.write(
        `${rank + 1}\t${text}\t<- ${[...earlier].join(" | ")}\tfirst: ${others
          .slice(0, 3)
          .map((hit) => `${hit.text} (${hit.kind} ${hit.score.toFixed(2)})`)
          .join(", ")}\n`,
      );
  }
  const within = (limit: number) => wilson(ranks.filter((rank) => rank <= limit).length, ranks.length);
  rows.push([name, `${ranks.length}`, ...[1, 10, 50, 200].map((limit) => intervalText(within(limit)))]);
  results.push({ filter: name, contested: ranks.length, within10: within(10), within50: within(50) });
}
process.stdout.write(
  `${corpus.marks} marks and ${contested.size} contested ones (95 % interval)\n\n${markdown(["filter", "contested marks", "success@1", "@10", "@50", "@200"], rows)}\n`,
);
mkdirSync(join(packageRoot(), "benchmarks", "results"), { recursive: true });
writeFileSync(
  join(packageRoot(), "benchmarks", "results", `oppositions-${corpus.marks}.json`),
  `${JSON.stringify({ corpus: corpus.hash, pairs: pairs.length, results }, null, 2)}\n`,
);

function earlierMarks(): MarkEntry[] {
  const marks = new Map<string, MarkEntry>();
  for (const pair of pairs) {
    const held = marks.get(plainForm(pair.earlier));
    const classes = [...new Set([...(held?.classes ?? []), ...pair.contested_nice])];
    marks.set(plainForm(pair.earlier), { id: held?.id ?? `earlier${marks.size}`, text: pair.earlier, classes });
  }
  return [...marks.values()];
}

function buildWith(earlier: readonly MarkEntry[]) {
  const random = new Random(seedOf("earlier marks"));
  const places = new Map<number, MarkEntry[]>();
  for (const mark of earlier) {
    const place = random.below(corpus.marks);
    places.set(place, [...(places.get(place) ?? []), mark]);
  }
  const builder = new RegisterBuilder();
  let at = 0;
  for (const mark of readMarks(corpus.file)) {
    for (const one of places.get(at) ?? []) builder.add(one);
    builder.add(mark);
    at++;
  }
  return builder.build();
}

function withRelated(own: readonly number[], degree: number): number[] {
  const all: number[] = [];
  for (let other = 1; other <= 45; other++)
    if (own.some((one) => one === other || classDegree(one, other) >= degree)) all.push(other);
  return all;
}

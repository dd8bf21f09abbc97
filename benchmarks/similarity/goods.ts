/**
 * Relatedness of goods against the judgments of the EUIPO's similarity tool: does our own table put related goods above
 * unrelated ones, and the more related above the less?
 *
 *     npx tsx benchmarks/similarity/goods.ts --data DIR
 *
 * Our table learns nothing from the judgments; the folds, by term, show the spread. Negatives are pairs of terms of
 * different classes drawn at random; a few of them will be related in truth.
 */
import { parse } from "csv-parse/sync";
import { parseArgs } from "node:util";
import { relatedness } from "#similarity";
import { EvaluationData } from "./evaluationData.ts";
import { Random, seedOf } from "./random.ts";
import { areaUnderCurve, rankCorrelation } from "./statistics.ts";
import { markdown, share } from "./tables.ts";

type Term = { readonly classNumber: number; readonly term: string };
type Judged = { readonly a: Term; readonly b: Term; readonly degree: number };

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("--data DIR is needed");
const rows = parse(new EvaluationData(values.data).lines("euipo-similarity", "goods-similarity.csv").join("\n"), {
  columns: true,
  relax_column_count: true,
}) as Record<string, string>[];
const judged: Judged[] = rows
  .map((row) => ({
    a: { classNumber: Number(row["Class 1"]), term: row["Term 1"] ?? "" },
    b: { classNumber: Number(row["Class 2"]), term: row["Term 2"] ?? "" },
    degree: Number(row.Similarity),
  }))
  .filter(({ a, b, degree }) => a.classNumber > 0 && b.classNumber > 0 && degree > 0);
const random = new Random(seedOf("goods"));
const terms = [
  ...new Map(judged.flatMap(({ a, b }) => [a, b]).map((one) => [`${one.classNumber} ${one.term}`, one])).values(),
];
const known = new Set(judged.flatMap(({ a, b }) => [`${a.term}|${b.term}`, `${b.term}|${a.term}`]));
const negatives: Judged[] = [];
while (negatives.length < judged.length) {
  const [a, b] = [random.pick(terms), random.pick(terms)];
  if (a.classNumber !== b.classNumber && !known.has(`${a.term}|${b.term}`)) negatives.push({ a, b, degree: 0 });
}

const across = judged.filter(({ a, b }) => a.classNumber !== b.classNumber);
const table = (name: string, positives: readonly Judged[], against: readonly Judged[]): string[] => {
  const scores = positives.map(strength);
  return [
    name,
    `${positives.length}`,
    share(areaUnderCurve(scores, against.map(strength))),
    share(areaUnderCurve(positives.map(byClasses), against.map(byClasses))),
    share(
      rankCorrelation(
        scores,
        positives.map(({ degree }) => degree),
      ),
    ),
    share(positives.filter((pair) => of(pair).degree >= 1).length / positives.length),
    share(against.filter((pair) => of(pair).degree >= 1).length / against.length),
  ];
};
const fold = (pair: Judged, number: number) => Math.abs(seedOf(pair.a.term)) % 5 === number;
const lines = [
  table("all", judged, negatives),
  table("of different classes", across, negatives),
  ...[0, 1, 2, 3, 4].map((number) =>
    table(
      `fold ${number + 1}, different classes`,
      across.filter((pair) => fold(pair, number)),
      negatives.filter((pair) => fold(pair, number)),
    ),
  ),
];
process.stdout.write(
  `${markdown(["positives", "pairs", "AUC by terms", "AUC by classes alone", "rank correlation with degree", "found related", "negatives called related"], lines)}\n`,
);

function of({ a, b }: Judged) {
  return relatedness({ classNumber: a.classNumber, terms: [a.term] }, { classNumber: b.classNumber, terms: [b.term] });
}
function strength(pair: Judged): number {
  return of(pair).strength;
}
function byClasses({ a, b }: Judged): number {
  return relatedness({ classNumber: a.classNumber }, { classNumber: b.classNumber }).strength;
}

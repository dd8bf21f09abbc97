/**
 * Labelled pairs of names of persons and firms (OpenSanctions): how well does the score tell the same from another?
 *
 *     npx tsx benchmarks/similarity/namePairs.ts --data DIR
 *
 * The threshold for one fifth of the pairs is the best of the other four. These are names, not marks; the figure is a
 * check that the score means something beyond edits made by us.
 */
import { parse } from "csv-parse/sync";
import { parseArgs } from "node:util";
import { buildRegister } from "#similarity";
import { EvaluationData } from "./evaluationData.ts";
import { Random, seedOf } from "./random.ts";
import { areaUnderCurve } from "./statistics.ts";

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("--data DIR is needed");
const rows = parse(new EvaluationData(values.data).lines("name-pairs", "cases.csv").join("\n"), {
  columns: true,
  relax_column_count: true,
}) as { name1: string; name2: string; is_match: string; schema: string }[];
const judged = rows
  .filter(({ is_match }) => is_match === "true" || is_match === "false")
  .map(({ name1, name2, is_match }) => ({ score: scoreOf(name1, name2), isMatch: is_match === "true" }));
new Random(seedOf("name pairs")).shuffle(judged);

let [right, wrong, missed] = [0, 0, 0];
for (let fold = 0; fold < 5; fold++) {
  const threshold = bestThreshold(judged.filter((_, at) => at % 5 !== fold));
  for (const { score, isMatch } of judged.filter((_, at) => at % 5 === fold)) {
    if (score >= threshold && isMatch) right++;
    else if (score >= threshold) wrong++;
    else if (isMatch) missed++;
  }
}
const area = areaUnderCurve(
  judged.filter(({ isMatch }) => isMatch).map(({ score }) => score),
  judged.filter(({ isMatch }) => !isMatch).map(({ score }) => score),
);
process.stdout.write(
  `${judged.length} pairs: F1 ${((2 * right) / (2 * right + wrong + missed)).toFixed(3)}, precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}, area under the curve ${area.toFixed(3)}\n`,
);

function scoreOf(query: string, mark: string): number {
  const register = buildRegister([{ id: "1", text: mark }]);
  return register.oracle({ text: query, limit: 1 }).hits[0]?.score ?? 0;
}

function bestThreshold(pairs: readonly { score: number; isMatch: boolean }[]): number {
  let best = { threshold: 0, f1: -1 };
  for (const threshold of new Set(pairs.map(({ score }) => score))) {
    let [hits, calls, all] = [0, 0, 0];
    for (const { score, isMatch } of pairs) {
      if (isMatch) all++;
      if (score >= threshold) calls++;
      if (score >= threshold && isMatch) hits++;
    }
    const f1 = (2 * hits) / (calls + all);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

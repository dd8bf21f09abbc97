/**
 * The benchmark of screening: recall of planted disguises, alerts on clean texts, and speed. See docs/benchmarks/screening.md.
 *
 *     npx tsx benchmarks/screening/run.ts --data DIR [--marks 100000] [--each 200] [--clean 5000]
 */
import { parseArgs } from "node:util";
import { createScreener } from "#screening";
import { cleanRow, cleanSets } from "./clean.ts";
import { EvaluationData } from "./evaluationData.ts";
import { buildMarks } from "./marks.ts";
import { plant } from "./planted.ts";
import { findingsByListing, mean, recallRows, sameTextGroups } from "./recall.ts";
import { readTitles } from "./titles.ts";
import { readWritingTables } from "./writingTables.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    marks: { type: "string", default: "100000" },
    each: { type: "string", default: "200" },
    clean: { type: "string", default: "5000" },
  },
});
if (values.data === undefined) {
  process.stderr.write("usage: npx tsx benchmarks/screening/run.ts --data DIR [--marks N] [--each N] [--clean N]\n");
  process.exit(2);
}
const data = new EvaluationData(values.data);
const { marks, real } = buildMarks(data, Number(values.marks));
const titles = readTitles(data);
const planted = plant(marks, titles, readWritingTables(data), data, Number(values.each));
const clean = cleanSets(titles, data, Number(values.clean));
process.stdout.write(
  `${marks.length} marks (${real} real), ${titles.length} titles, ${planted.cases.length} planted\n`,
);
const building = performance.now();
const screener = createScreener(marks, { today: "2026-11-22", authorisedSellers: planted.sellers });
process.stdout.write(`built in ${((performance.now() - building) / 1000).toFixed(1)} s\n`);
const plantedFindings = findingsByListing(await screener.screen(planted.cases.map((one) => one.listing)));
const groupOf = sameTextGroups(marks);
const rows = recallRows(
  planted.cases.filter((one) => !one.isShort),
  plantedFindings,
  groupOf,
);
console.table(
  rows.map((row) => ({
    ...row,
    found: row.found.toFixed(2),
    alerted: row.alerted.toFixed(2),
    alertedOtherGoods: row.alertedOtherGoods.toFixed(2),
  })),
);
for (const announced of [true, false]) {
  const own = rows.filter((row) => row.announced === announced);
  console.log(
    announced ? "announced" : "unannounced",
    own.length,
    "found",
    mean(own.map((row) => row.found)).toFixed(3),
    "alerted",
    mean(own.map((row) => row.alerted)).toFixed(3),
  );
}
const markOf = new Map(marks.map((mark) => [mark.id, mark]));
const cleanRows = [];
for (const set of clean) {
  const found = findingsByListing(await screener.screen(set.texts.map((text) => text.listing)));
  cleanRows.push(cleanRow(set, found, markOf));
}
console.table(cleanRows);

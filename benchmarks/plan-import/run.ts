/**
 * How right the plan importer is: its tasks against what a careful reader wrote down by hand. Prints, per document and in all, tasks
 * found, tasks invented, boundaries, lead and participants right. The documents are not part of the project.
 *
 *     npx tsx benchmarks/plan-import/run.ts --data DIR [--gold DIR] [--made] [--each] [--out FILE]
 *         (PLAN_DOCUMENTS=DIR instead of --data; --made: the made plans beside this file; --each: every difference)
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare, type Score, sum } from "./compare.ts";
import { type Gold, readGold } from "./readGold.ts";
import { importFile } from "./importFile.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    gold: { type: "string", default: join(import.meta.dirname, "gold") },
    made: { type: "boolean", default: false },
    each: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const made = join(import.meta.dirname, "made");
const documents = values.made ? made : (values.data ?? process.env["PLAN_DOCUMENTS"]);
if (documents === undefined || !existsSync(documents)) {
  process.stderr.write("Name the folder of the documents: --data DIR or PLAN_DOCUMENTS=DIR (or --made).\n");
  process.exit(2);
}

const golds: Gold[] = [];
const folder = values.made ? made : values.gold;
for (const file of readdirSync(folder).toSorted()) {
  if (file.endsWith(".json")) golds.push(readGold(join(folder, file), documents));
}
const scores: Score[] = [];
for (const gold of golds) {
  const { proposal, milliseconds } = await importFile(join(documents, gold.document));
  scores.push(compare(gold, proposal, milliseconds));
}

const rows = [...scores, sum(scores)];
const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${part}/${whole}`);
const per = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
console.log("document | plan? | tasks found | invented | boundaries | lead | participants | duties | ms");
for (const row of rows)
  console.log(
    [
      row.document,
      row.isPlanRight ? "right" : "WRONG",
      share(row.found, row.tasks),
      row.invented,
      share(row.boundaries, row.tasks),
      share(row.lead, row.tasks),
      share(row.participants, row.tasks),
      share(row.duties, row.tasks),
      Math.round(row.milliseconds),
    ].join(" | "),
  );
const total = sum(scores);
console.log(
  `found ${per(total.found, total.tasks)}, boundaries ${per(total.boundaries, total.tasks)}, lead ${per(total.lead, total.tasks)}, participants ${per(total.participants, total.tasks)}, invented ${total.invented}`,
);
if (values.each)
  for (const { document, differences } of scores) for (const line of differences) console.log(`${document}: ${line}`);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify({ scores, total }, undefined, 2)}\n`);

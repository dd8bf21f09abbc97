/**
 * The benchmark of screening: what of planted and of real disguises is found, what is alerted on clean texts, how fast,
 * and what two exact matchers do on the same texts. How to read it: docs/benchmarks/screening.md.
 *
 *     npx tsx benchmarks/screening/run.ts --data DIR [--marks 100000] [--parts planted,clean,organic,aliases,peers,speed]
 *         [--peers all|none] [--each 200] [--clean 5000] [--titles 1000000] [--seed 0]
 *         [--audit 200] [--out FILE] [--markdown]
 */
import { parseArgs } from "node:util";
import type { ScreeningPort } from "#screening";
import { writeAudit } from "./audit.ts";
import { allTitles, cleanRow, cleanSets } from "./clean.ts";
import { openEngine } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { buildMarks } from "./marks.ts";
import { organicRows, organicSet } from "./organic.ts";
import { comparePeers } from "./peers/comparePeers.ts";
import { type PlantedCase, plant } from "./planted.ts";
import { findingsByListing, recallRows, sameTextGroups, summary } from "./recall.ts";
import { describeRun, type Result, resultFile, resultText, writeResult } from "./result.ts";
import { aliasRows, aliasSet } from "./sellersAliases.ts";
import { measureSpeed } from "./speed.ts";
import { readTitles } from "./titles.ts";
import { readWritingTables } from "./writingTables.ts";

const everyPart = ["planted", "clean", "organic", "aliases", "peers", "speed"] as const;
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    marks: { type: "string", default: "100000" },
    parts: { type: "string", default: everyPart.join(",") },
    peers: { type: "string", default: "all" },
    each: { type: "string", default: "200" },
    clean: { type: "string", default: "5000" },
    titles: { type: "string", default: "1000000" },
    seed: { type: "string", default: "0" },
    audit: { type: "string" },
    out: { type: "string" },
    markdown: { type: "boolean", default: false },
  },
});
const parts = new Set(values.parts.split(","));
if (values.peers === "none") parts.delete("peers");
const unknown = [...parts].filter((part) => !everyPart.some((one) => one === part));
if (values.data === undefined || unknown.length > 0) {
  process.stderr.write(
    `usage: npx tsx benchmarks/screening/run.ts --data DIR [--marks N] [--parts ${everyPart.join(",")}] [--peers all|none]\n`,
  );
  process.exit(2);
}
const note = (line: string): void => void process.stderr.write(`${line} …\n`);
const data = new EvaluationData(values.data);
note("reading");
const { marks, real } = buildMarks(data, Number(values.marks));
const titles = readTitles(data);
const planted = plant(marks, titles, readWritingTables(data), data, Number(values.each), Number(values.seed));
const clean = cleanSets(titles, data, Number(values.clean), Number(values.seed));
const groupOf = sameTextGroups(marks);
const result: Result = describeRun(values, data, marks, real, titles, planted);

if (parts.has("planted") || parts.has("clean")) {
  note("building the tables");
  const screener = openEngine(marks, { sellers: planted.sellers });
  result.engine = screener.version;
  if (parts.has("planted")) {
    note("planted marks");
    const found = findingsByListing(await screener.screen(planted.cases.map((one) => one.listing)));
    const rowsOf = (cases: readonly PlantedCase[]) => recallRows(cases, found, groupOf);
    result.planted = rowsOf(planted.cases.filter((one) => !one.isShort));
    result.plantedShort = rowsOf(planted.cases.filter((one) => one.isShort));
    result.plantedSummary = summary(result.planted, result.plantedShort);
  }
  if (parts.has("clean")) {
    note("clean texts");
    const markOf = new Map(marks.map((mark) => [mark.id, mark]));
    result.clean = [];
    for (const set of clean) result.clean.push(cleanRow(set, await screenAll(screener, set.texts), markOf));
    result.clean.push(allTitles(result.clean));
  }
}
if (parts.has("organic") || values.audit !== undefined) {
  note("labelled titles");
  const set = organicSet(titles, marks);
  const found = await screenAll(openEngine(set.marks), set.titles);
  result.organic = organicRows(set, found);
  if (values.audit !== undefined)
    writeAudit(resultFile(values.out).replace(/(\.json)?$/, "-audit.csv"), set, found, Number(values.audit));
}
if (parts.has("aliases")) {
  note("sellers' own disguises");
  const set = aliasSet(data, titles, marks);
  const { rows, missed } = aliasRows(set.cases, await screenAll(openEngine(set.marks), set.cases));
  result.aliases = rows;
  result.aliasesMissed = missed;
  result.aliasesWithTable = aliasRows(
    set.cases,
    await screenAll(openEngine(set.marks, { aliases: set.aliases }), set.cases),
  ).rows;
}
if (parts.has("peers"))
  result.peers = comparePeers(
    marks,
    planted.cases.filter((one) => !one.isShort),
    clean,
    groupOf,
    note,
  );
if (parts.has("speed")) {
  note("speed");
  result.speed = await measureSpeed({ data: values.data, marks: marks.length, titles: Number(values.titles) });
}
writeResult(result, resultFile(values.out));
process.stdout.write(resultText(result, values.markdown));

async function screenAll(
  screener: ScreeningPort,
  texts: readonly { readonly listing: Parameters<ScreeningPort["screen"]>[0][number] }[],
) {
  return findingsByListing(await screener.screen(texts.map((text) => text.listing)));
}

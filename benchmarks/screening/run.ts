/**
 * The benchmark of screening: what of planted and of real disguises is found, what is alerted on clean texts, how fast,
 * and what two exact matchers do on the same texts. How to read it: docs/benchmarks/screening.md.
 *
 *     npx tsx benchmarks/screening/run.ts --data DIR [--marks 100000] [--parts planted,clean,organic,aliases,peers,speed]
 *         [--peers all|none] [--each 200] [--clean 5000] [--titles 1000000] [--seed 0]
 *         [--sweep] [--audit 200] [--out FILE] [--markdown]
 */
import { parseArgs } from "node:util";
import type { Finding, Listing, ScreeningPort } from "#screening";
import { writeAudit } from "./audit.ts";
import { allTitles, type CleanRow, type CleanSet, cleanRow, cleanSets } from "./clean.ts";
import { openEngine } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { buildMarks } from "./marks.ts";
import { organicRows, organicSet } from "./organic.ts";
import { comparePeers } from "./peers/comparePeers.ts";
import { plainForm } from "./plainForm.ts";
import { plant } from "./planted.ts";
import { findingsByListing, recallRows, sameTextGroups, summary } from "./recall.ts";
import { describeRun, type Result, resultFile, resultText, writeResult } from "./result.ts";
import { aliasRows, aliasSet } from "./sellersAliases.ts";
import { measureSpeed } from "./speed.ts";
import { sweep } from "./sweep.ts";
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
    sweep: { type: "boolean", default: false },
    audit: { type: "string" },
    out: { type: "string" },
    markdown: { type: "boolean", default: false },
  },
});
type Found = ReadonlyMap<string, readonly Finding[]>;
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
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  const rowsOf = (found: Found, isShort: boolean) =>
    recallRows(
      planted.cases.filter((one) => one.isShort === isShort),
      found,
      groupOf,
    );
  const plantedFound = parts.has("planted") ? await screenAll(screener, planted.cases) : undefined;
  if (plantedFound !== undefined) {
    result.planted = rowsOf(plantedFound, false);
    result.plantedShort = rowsOf(plantedFound, true);
    result.plantedSummary = summary(result.planted, result.plantedShort);
  }
  if (parts.has("clean")) {
    note("clean texts");
    const cleanFound = [];
    for (const set of clean) cleanFound.push({ set, found: await screenAll(screener, set.texts) });
    result.clean = withAll(cleanFound.map(({ set, found }) => cleanRow(set, found, markOf)));
    if (values.sweep && plantedFound !== undefined)
      result.sweep = sweep(
        planted.cases.filter((one) => !one.isShort),
        plantedFound,
        cleanFound,
        markOf,
        groupOf,
      );
    note("how common names are, counted on the other half of the titles");
    const half = cleanFound.map(({ set, found }) => ({
      set: { ...set, texts: set.texts.filter((_, at) => at % 2 === 0) },
      found,
    }));
    result.cleanHalf = [allTitles(half.map(({ set, found }) => cleanRow(set, found, markOf)))];
    const commonness = screener.countCommon(titlesBeside(half.map(({ set }) => set)));
    const knowing = openEngine(marks, { sellers: planted.sellers, commonness });
    const knowingFound = [];
    for (const { set } of half) knowingFound.push({ set, found: await screenAll(knowing, set.texts) });
    result.cleanKnowing = withAll(knowingFound.map(({ set, found }) => cleanRow(set, found, markOf)));
    if (plantedFound !== undefined) {
      const found = await screenAll(knowing, planted.cases);
      result.plantedSummaryKnowing = summary(rowsOf(found, false), rowsOf(found, true));
      if (values.sweep)
        result.sweepKnowing = sweep(
          planted.cases.filter((one) => !one.isShort),
          found,
          knowingFound,
          markOf,
          groupOf,
        );
    }
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

/** Titles that none of these sets holds: a market is counted on what was listed before. */
function titlesBeside(sets: readonly CleanSet[]): Listing[] {
  const judged = new Set(sets.flatMap(({ texts }) => texts.map(({ listing }) => plainForm(listing.title))));
  const seen = new Set<string>();
  return titles
    .filter(({ text }) => {
      const form = plainForm(text);
      if (judged.has(form) || seen.has(form)) return false;
      seen.add(form);
      return true;
    })
    .map(({ text, source }, at) => ({ id: `other-${at}`, platform: source, title: text }));
}

function withAll(rows: readonly CleanRow[]): CleanRow[] {
  return [...rows, allTitles(rows)];
}

async function screenAll(
  screener: ScreeningPort,
  texts: readonly { readonly listing: Parameters<ScreeningPort["screen"]>[0][number] }[],
) {
  return findingsByListing(await screener.screen(texts.map((text) => text.listing)));
}

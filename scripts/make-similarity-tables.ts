/**
 * Writes `src/similarity/tables/*.ts` from packages of npm and Debian (docs/decisions/0011-similarity-tables.md).
 *
 *     npx tsx scripts/make-similarity-tables.ts              writes them
 *     npx tsx scripts/make-similarity-tables.ts --check      says which differ from what would be written; exit 1
 *     npx tsx scripts/make-similarity-tables.ts --half       learns Latin-Han names from half the entries only, so that
 *                                                            the other half can measure; never committed
 *     npx tsx scripts/make-similarity-tables.ts readings     only that one
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Constant, Table } from "./tables/table.ts";
import { equivalents } from "./tables/equivalents.ts";
import { hanShapes } from "./tables/hanShapes.ts";
import { lookAlikes } from "./tables/lookAlikes.ts";
import { wordsChinese } from "./tables/wordsChinese.ts";
import { wordsEnglish } from "./tables/wordsEnglish.ts";
import { readings } from "./tables/readings.ts";
import { simplified } from "./tables/simplified.ts";
import { skeleton } from "./tables/skeleton.ts";
import { transliterations } from "./tables/transliterations.ts";

const tables: readonly Table[] = [
  wordsChinese,
  wordsEnglish,
  skeleton,
  simplified,
  readings,
  hanShapes,
  lookAlikes,
  equivalents,
  transliterations,
];

const { values: options, positionals } = parseArgs({
  options: { check: { type: "boolean" }, half: { type: "boolean" } },
  allowPositionals: true,
});
let different = 0;
for (const table of tables) {
  if (positionals.length > 0 && !positionals.includes(table.name)) continue;
  const path = new URL(`../src/similarity/tables/${table.name}.ts`, import.meta.url);
  const text = moduleOf(table, await table.make({ half: options.half === true }));
  const size = `${Math.ceil(Buffer.byteLength(text) / 1024)} KiB`;
  if (options.check !== true) {
    writeFileSync(path, text);
    process.stdout.write(`${table.name}: ${size}\n`);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    different += 1;
    process.stdout.write(`${table.name}: differs\n`);
  } else process.stdout.write(`${table.name}: as committed\n`);
}
if (different > 0) process.exitCode = 1;

function moduleOf(table: Table, constants: readonly Constant[]): string {
  const sources = table.sources.map(
    ({ name, version, licence, integrity }) =>
      ` *     ${name} ${version}, ${licence}${integrity === undefined ? "" : `\n *         ${integrity}`}`,
  );
  const head = `/**\n * ${table.says}\n * Made by scripts/make-similarity-tables.ts${sources.length === 0 ? ", from our own list" : " from"}\n${sources.join("\n")}${sources.length === 0 ? "" : "\n"} */\n`;
  return head + constants.map(constantOf).join("\n");
}

/** Long texts are cut into lines, so that a difference between two versions is a few lines and not a megabyte. */
function constantOf({ name, says, text }: Constant): string {
  const points = Array.from(text);
  const lines: string[] = [];
  for (let at = 0; at < points.length; at += 110) lines.push(JSON.stringify(points.slice(at, at + 110).join("")));
  const value =
    lines.length < 2 ? `${lines[0] ?? '""'};\n` : `[\n${lines.map((line) => `  ${line},\n`).join("")}].join("");\n`;
  return `/** ${says} */\nexport const ${name}: string = ${value}`;
}

/**
 * Declarations against many marks: `tsx benchmarks/screening/declarations.ts --data EVAL --policy POLICY [--marks 100000]`.
 * Recall: the trademark seizures of a published list (`customs-cases-2024.json`), each made into declarations of an invented
 * consignor in three ways. False alarms: every six-digit description of the Harmonized System, declared unbranded: it names
 * no brand, so whatever is alerted there is wrong.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { createScreener, type Declaration, screenDeclarations } from "#screening";
import { EvaluationData } from "./evaluationData.ts";
import { buildMarks } from "./marks.ts";

const { values } = parseArgs({
  options: { data: { type: "string" }, policy: { type: "string" }, marks: { type: "string", default: "100000" } },
});
if (values.data === undefined || values.policy === undefined) throw new Error("say --data DIR and --policy DIR");

/** By seizure: ours, by the goods; the list gives neither heading nor class. */
const headings: Readonly<Record<string, Pick<Seizure, "hsCode" | "classes">>> = {
  "2a": { hsCode: "854143", classes: [9] },
  "2b": { hsCode: "854143", classes: [9] },
  "3a": { hsCode: "820750", classes: [7] },
  "4a": { hsCode: "210390", classes: [30] },
  "4b": { hsCode: "210390", classes: [30] },
  "4c": { hsCode: "210390", classes: [30] },
  "6a": { hsCode: "950662", classes: [28] },
  "6b": { hsCode: "950662", classes: [28] },
  "7a": { hsCode: "640411", classes: [25] },
  "8a": { hsCode: "841821", classes: [11] },
  "9a": { hsCode: "640391", classes: [25] },
  "9b": { hsCode: "640391", classes: [25] },
  "9c": { hsCode: "420222", classes: [18] },
  "9d": { hsCode: "240220", classes: [34] },
  "10a": { hsCode: "611430", classes: [25] },
  "10b": { hsCode: "871200", classes: [12] },
  "10c": { hsCode: "848210", classes: [7] },
};

const today = isoDate("2026-11-27");
const data = new EvaluationData(values.data);
const seizures = readSeizures(join(values.policy, "customs-cases-2024.json"));
const known: Trademark[] = seizures.flatMap(({ classes, id, names }) =>
  names.map((markText, at) => ({ id: `s${id}-${at}`, markText, classNumbers: classes, status: "registered" as const })),
);
const marks = [...known, ...buildMarks(data, Number(values.marks)).marks];
const markOf = new Map(marks.map((mark) => [mark.id, mark]));
const engine = createScreener(marks, { today });

const ways: Readonly<Record<string, (goods: string, name: string) => Pick<Declaration, "goods" | "declaredBrand">>> = {
  declared: (goods, name) => ({ goods, declaredBrand: name }),
  "unbranded, named in the goods": (goods, name) => ({ goods: `${goods}|${name}`, declaredBrand: "无牌" }),
  "unbranded, letters set apart": (goods, name) => ({
    goods: `${goods}|${Array.from(name).join(" ")}`,
    declaredBrand: "无牌",
  }),
};
for (const [way, write] of Object.entries(ways)) {
  const rows = seizures.flatMap(({ goods, hsCode, id, names }) =>
    names.map((name, at) => ({ mark: `s${id}-${at}`, row: declaration(`${id}-${at}`, hsCode, write(goods, name)) })),
  );
  const alerts = await alertsOf(rows.map(({ row }) => row));
  const textOf = (id: string) => markOf.get(id)?.markText.toLowerCase();
  const missed = rows.filter(
    ({ mark, row }) => !(alerts.get(row.id) ?? []).some((found) => textOf(found) === textOf(mark)),
  );
  console.log(`${way}: ${rows.length - missed.length} of ${rows.length}`);
  for (const { mark, row } of missed) console.log(`  missed ${markOf.get(mark)?.markText ?? ""} in "${row.goods}"`);
}

const clean = data
  .lines("hs", "harmonized-system.csv")
  .slice(1)
  .flatMap((line, at) => {
    const [, code = "", description = ""] = /^[^,]*,(\d{6}),"?(.*?)"?,\d+,6$/.exec(line) ?? [];
    return code === "" ? [] : [declaration(`h${at}`, code, { goods: description, declaredBrand: "unbranded" })];
  });
const began = performance.now();
const wrong = await alertsOf(clean);
const seconds = (performance.now() - began) / 1000;
console.log(
  `clean: ${clean.length} lines, ${wrong.size} alerted (${((wrong.size / clean.length) * 100).toFixed(2)} %), ${Math.round(clean.length / seconds)} lines a second against ${marks.length} marks`,
);
for (const [id, found] of [...wrong].slice(0, 20))
  console.log(
    `  "${markOf.get(found[0] ?? "")?.markText ?? ""}" in "${clean.find((one) => one.id === id)?.goods ?? ""}"`,
  );

async function alertsOf(rows: readonly Declaration[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const findings = await screenDeclarations(rows, engine, async () => ({
    today,
    markOf: (id) => markOf.get(id),
    recordedPriceFen: () => undefined,
    isAuthorised: () => false,
  }));
  const alerts = new Map<string, string[]>();
  for (const { alert, declarationId, markId } of findings)
    if (alert) alerts.set(declarationId, [...(alerts.get(declarationId) ?? []), markId]);
  return alerts;
}

function declaration(id: string, hsCode: string, words: Pick<Declaration, "goods" | "declaredBrand">): Declaration {
  return {
    id,
    number: id,
    line: 1,
    declaredOn: today,
    direction: "export",
    port: "某港",
    consignor: "某贸易公司",
    hsCode,
    ...words,
  };
}

interface Seizure {
  readonly id: string;
  readonly goods: string;
  readonly names: readonly string[];
  readonly hsCode: string;
  readonly classes: readonly number[];
}

/** Those whose list names a word mark. */
function readSeizures(file: string): Seizure[] {
  interface Listed {
    readonly id: string;
    readonly goods_zh: string;
    readonly marks: readonly { readonly name: string; readonly right_kind: string }[];
  }
  const read = JSON.parse(readFileSync(file, "utf8")) as { cases: readonly { seizures: readonly Listed[] }[] };
  return read.cases
    .flatMap(({ seizures: listed }) => listed)
    .flatMap(({ goods_zh: goods, id, marks: found }) => {
      const heading = headings[id];
      const names = found
        .filter(({ name, right_kind: kind }) => /trademark/.test(kind) && !/graphic|picture/.test(name))
        .map(({ name }) => name.replace(/ and (?:device|others).*$| device$/, ""));
      return heading === undefined || names.length === 0 ? [] : [{ id, goods, names, ...heading }];
    });
}

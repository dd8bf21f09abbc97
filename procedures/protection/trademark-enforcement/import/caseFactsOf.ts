import type { ImportContext } from "#casework";
import type { Bilingual } from "#law";
import { colleaguesIn } from "../../../assignment/people.ts";
import type { Officer } from "../../../assignment/facts.ts";
import { leadSources } from "../names.ts";
import type { RowCells } from "./RowCells.ts";
import { type ImportableStage, reached } from "./stages.ts";

interface Known {
  readonly stage: ImportableStage;
  readonly mark: string;
  readonly officers: readonly Officer[];
  readonly summary: string | undefined;
}

/** The facts of the whole case that a row tells. What it does not tell is absent, as in a case that has not come so far. */
export function caseFactsOf(row: RowCells, { stage, mark, officers, summary }: Known): Record<string, unknown> {
  const receivedOn = row.day("receivedOn");
  const filedOn = row.day("filedOn");
  const endedOn = row.day("investigationEndedOn");
  const reviewedOn = row.day("reviewedOn");
  const registrationNumber = row.text("registrationNumber");
  const holderName = row.text("holder");
  const source = row.choice("source", leadSources, sourceWords);
  const by = officers.map(({ name }) => name).join("、") || elsewhere;
  return {
    ...(source !== undefined && { source }),
    ...(summary !== undefined && { summary }),
    ...(receivedOn !== undefined && { receivedOn }),
    mark: {
      markText: mark,
      classNumbers: classesIn(row),
      ...(registrationNumber !== undefined && { registrationNumber }),
      ...(holderName !== undefined && { holderName }),
    },
    ...(officers.length > 0 && { officers }),
    ...(reached(stage, "filed") &&
      filedOn !== undefined && { filing: { opinion: elsewhere, by: elsewhere, on: filedOn } }),
    ...(reached(stage, "legal-review") &&
      endedOn !== undefined && { report: { conclusion: elsewhere, by, on: endedOn } }),
    ...(reached(stage, "legal-review") &&
      reviewedOn !== undefined && { review: { result: "passed", opinion: elsewhere, by: elsewhere, on: reviewedOn } }),
  };
}

/** What stands where the old file has a text that the list does not tell. */
export const elsewhere = "见移入前案卷";

const sourceWords = {
  投诉举报: "complaint",
  举报: "report",
  投诉: "complaint",
  检查: "inspection",
  日常检查: "inspection",
  监督检查: "inspection",
  专项检查: "inspection",
  移送: "transfer",
  上级交办: "transfer",
  交办: "transfer",
  线索: "clue",
} as const;

function classesIn(row: RowCells): number[] {
  const raw = row.raw("classes");
  const numbers = [...raw.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const wrong = numbers.find((each) => each < 1 || each > 45);
  if (wrong !== undefined)
    row.refuse(
      "classes",
      "no-such-class",
      `尼斯分类只有第1至45类，没有“${wrong}”`,
      `knows the classes 1 to 45, not “${wrong}”`,
    );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The officers by their names, as the office keeps its people. Who is not found is told, and assigned by the head later. */
export function officersNamed(
  row: RowCells,
  context: ImportContext,
): { readonly officers: readonly Officer[]; readonly remarks: readonly Bilingual[] } {
  const people = colleaguesIn(context) ?? [];
  const from = row.day("filedOn") ?? row.day("receivedOn") ?? context.today;
  const officers: Officer[] = [];
  const remarks: Bilingual[] = [];
  const names = row
    .raw("officers")
    .split(/[、,，;；\s]+/)
    .filter((name) => name !== "");
  for (const name of names) {
    const found = people.filter((each) => each.name === name && each.roles.includes("officer"));
    const [one] = found;
    if (found.length === 1 && one !== undefined) {
      const { account, certificate } = one;
      officers.push({ account, name, ...(certificate !== undefined && { certificate }), from });
    } else {
      remarks.push({
        zh: `承办人“${name}”${found.length > 1 ? "有同名账号" : "不是本机构的承办人账号"}，移入后请负责人指派`,
        en: `case officer “${name}” ${found.length > 1 ? "has several accounts" : "has no officer's account here"}: the head assigns one after the import`,
      });
    }
  }
  if (officers.length < 2 && (row.has("filedOn") || names.length > 0)) {
    remarks.push({
      zh: "承办人不足两名，指派后才能继续办理",
      en: "fewer than two case officers: nothing goes on before they are assigned",
    });
  }
  return { officers, remarks };
}

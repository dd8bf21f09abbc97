import type { ImportedCase, ImportProblem, ImportSpec } from "#casework";
import type { IsoDate } from "#law";
import { importClocks } from "./clocksOf.ts";
import { importFields } from "./fields.ts";
import { type ImportableStage, importedStages, stageByDays, stageNamed } from "./stages.ts";
import { fillIn, leaveOut } from "./remedies.ts";
import { RowCells } from "./RowCells.ts";
import { caseFactsOf, officersNamed } from "./caseFactsOf.ts";
import { doneOf } from "./doneOf.ts";
import { readTracks } from "./tracks.ts";

/** Running cases of an office's own list: each row becomes a case that can go on from the stage it gives. */
export const importing: ImportSpec = {
  fields: importFields,
  required: ["number", "respondent", "mark"],
  read: (cells, context) => {
    const row = new RowCells(cells, context);
    const stage = stageOf(row);
    const number = row.text("number", 100);
    const mark = row.text("mark");
    const names = respondents(row);
    if (number === undefined) row.refuse("number", "missing", "没有填写", "is missing", fillIn);
    if (mark === undefined) row.refuse("mark", "missing", "没有填写", "is missing", fillIn);
    if (names.length === 0) row.refuse("respondent", "missing", "没有填写", "is missing", fillIn);
    if (stage !== undefined) for (const field of importedStages[stage].needs) row.need(field, stage);
    if (stage === undefined || number === undefined || mark === undefined || names.length === 0) return refused(row);

    const tracks = readTracks(row, { stage, names, number, known: context.known });
    const { officers, remarks } = officersNamed(row, context);
    const facts = caseFactsOf(row, {
      stage,
      mark,
      officers,
      summary: row.text("summary", 20_000) ?? row.text("title"),
    });
    inOrder(row);
    const latest = row.latest;
    if (row.problems.length > 0 || latest === undefined) return refused(row);
    const holder = row.text("holder");
    const run: ImportedCase = {
      number,
      title: row.text("title") ?? `${names.join("、")}涉嫌侵犯“${mark}”注册商标专用权案`.slice(0, 300),
      stage,
      parties: [
        ...tracks.map(({ id, name }) => ({ id, role: "respondent", name })),
        ...(holder === undefined ? [] : [{ id: "holder", role: "holder", name: holder }]),
      ],
      facts: { ...facts, respondents: Object.fromEntries(tracks.map(({ id, facts: track }) => [id, track])) },
      clocks: importClocks(row, stage, tracks),
      done: doneOf(row, stage, tracks, officers[0]?.account),
      openedOn: row.day("receivedOn") ?? row.day("filedOn") ?? latest,
      latestOn: latest,
      remarks,
    };
    return { ok: run };
  },
};

function refused({ problems }: RowCells): { problems: readonly ImportProblem[] } {
  // A cell is read by more than one rule: the same fault of it is told once.
  const told = new Map(problems.map((problem) => [`${problem.field} ${problem.code}`, problem]));
  return { problems: [...told.values()] };
}

function stageOf(row: RowCells): ImportableStage | undefined {
  const word = row.raw("stage");
  const stage = word === "" ? stageByDays(row.has) : stageNamed(word);
  if (stage === "over") {
    return row.refuse(
      "stage",
      "case-is-over",
      `“${word}”表示案件已办结`,
      `“${word}” says that the case is over`,
      leaveOut,
    );
  }
  if (stage !== undefined) return stage;
  const words = Object.values(importedStages).map(({ words: [first] }) => first);
  const remedy = { zh: `请填写：${words.join("、")}。`, en: `Give one of: ${words.join(", ")}.` };
  return word === ""
    ? row.refuse(
        "stage",
        "missing",
        "没有填写，也没有可据以判断阶段的日期",
        "is missing, and no day of the row tells it",
        remedy,
      )
    : row.refuse(
        "stage",
        "unknown-stage",
        `“${word.slice(0, 40)}”不是已知的阶段`,
        `“${word.slice(0, 40)}” is no stage that is known here`,
        remedy,
      );
}

function respondents(row: RowCells): string[] {
  const names = row
    .raw("respondent")
    .split(/[、;；\n]/)
    .map((name) => name.trim().slice(0, 300))
    .filter((name) => name !== "");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) row.refuse("respondent", "named-twice", `“${twice}”重复`, `names “${twice}” twice`);
  return names;
}

const sequence = [
  ["receivedOn", "filedOn"],
  ["filedOn", "investigationEndedOn"],
  ["filedOn", "decidedOn"],
  ["actFrom", "actUntil"],
] as const;

/** Days that cannot be the other way round. */
function inOrder(row: RowCells): void {
  for (const [first, second] of sequence) {
    const [a, b] = [row.day(first), row.day(second)] satisfies (IsoDate | undefined)[];
    if (a !== undefined && b !== undefined && b < a)
      row.refuse(
        second,
        "before-the-other",
        `${b}早于${importFields[first].name.zh}（${a}）`,
        `${b} lies before “${importFields[first].name.en}” (${a})`,
      );
  }
}

import { type Actor, deadlines, importCase, type ImportInput, type Procedure } from "#casework";
import type { Bilingual, WorkingCalendar } from "#law";
import { rowProblem, type RowProblem } from "#rights";
import { storable, type StagedRow } from "../stagedRow.ts";
import type { WholeRow } from "./columns.ts";

/** A row as it waits for confirmation: the office's own words, and what the case will be. */
export interface StagedCase {
  readonly cells: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly number: string;
  readonly title: string;
  readonly stage: string;
  readonly parties: readonly string[];
  readonly due: readonly {
    readonly name: Bilingual;
    readonly due: string;
    readonly state: string;
    readonly party?: string;
  }[];
  readonly remarks: readonly Bilingual[];
}

export interface ReadingCases {
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly header: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly by: Actor;
  readonly now: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** The number that a case of this former number has here already. */
  readonly already: ReadonlyMap<string, string>;
}

/** Reads the rows of one file, each as the case it will be or with what is wrong with it. */
export function caseReader(reading: ReadingCases): (row: WholeRow) => StagedRow {
  const { header, fields, procedure, calendar, by, now, known, already } = reading;
  const titleOf = (field: string) =>
    header[fields.indexOf(field)] ?? procedure.importing?.fields[field]?.name.zh ?? field;
  const seen = new Map<string, number>();
  return (row) => {
    if ("problem" in row) return refused(row, [row.problem]);
    const parts = partsOf(row);
    const input: ImportInput = { file: "", sha256: "", row: row.row, confirmedBy: { id: by.id, name: "" }, ...parts };
    const read = importCase({ procedure, input, by, now, known });
    if (read.kind === "refused") {
      const told = read.problems.map(({ field, code, sentence, found, remedy }) =>
        rowProblem({ row: row.row, column: titleOf(field) }, code, sentence, found, remedy),
      );
      return refused(row, told);
    }
    const { number, title, state, remarks } = read;
    const twice = doubled(number, row.row);
    if (twice !== undefined) return refused(row, [twice]);
    const respondents = state.parties.filter(({ role }) => role === "respondent");
    const partyOf = (of: string | undefined) =>
      respondents.length > 1 ? respondents.find(({ id }) => id === of)?.name : undefined;
    const content: StagedCase = {
      ...parts,
      number,
      title,
      stage: state.stage,
      parties: respondents.flatMap(({ name }) => (name === undefined ? [] : [name])),
      due: deadlines(state, procedure, calendar, now)
        .filter((each) => ["running", "overdue", "paused"].includes(each.state))
        .map(({ name, due, state: stands, of }) => {
          const party = partyOf(of);
          return { name, due, state: stands, ...(party !== undefined && { party }) };
        }),
      remarks,
    };
    return { row: row.row, content };
  };

  /** A case of that number stands in the file above, or was taken over before. */
  function doubled(number: string, row: number): RowProblem | undefined {
    const place = { row, column: titleOf("number") };
    const before = already.get(number);
    if (before !== undefined)
      return rowProblem(
        place,
        "taken-over-already",
        {
          zh: `此案已移入，本系统案号为${before}`,
          en: `this case was taken over already; its number here is ${before}`,
        },
        number,
        {
          zh: "请从文件中删去此行；内容有误的，在该案件中更正。",
          en: "Leave the row out; where something in it is wrong, correct it in that case.",
        },
      );
    const first = seen.get(number);
    if (first !== undefined)
      return rowProblem(
        place,
        "number-twice",
        { zh: `与第${first}行案号相同`, en: `has the same number as row ${first}` },
        number,
        { zh: "请核对两行，只保留一行，或者改正案号。", en: "Compare the two rows; keep one, or mend the number." },
      );
    seen.set(number, row);
    return undefined;
  }

  function partsOf({ cells: texts }: WholeRow): Pick<ImportInput, "cells" | "columns" | "notes"> {
    const parts: Record<"cells" | "columns" | "notes", Record<string, string>> = { cells: {}, columns: {}, notes: {} };
    for (const [at, text] of texts.entries()) {
      const [title, field] = [header[at] || `#${at + 1}`, fields[at] ?? null];
      const clean = storable(text.trim()).slice(0, 20_000);
      if (clean === "") continue;
      if (field === null) parts.notes[title] = clean;
      else {
        parts.cells[field] = clean;
        parts.columns[field] = title;
      }
    }
    return parts;
  }

  function refused({ row, cells }: WholeRow, problems: readonly RowProblem[]): StagedRow {
    const named = cells.map((cell, at) => [header[at] || `#${at + 1}`, storable(cell)] as const);
    return { row, content: { cells: Object.fromEntries(named) }, problems };
  }
}

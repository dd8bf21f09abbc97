import type { ImportedCase, Party } from "#casework";
import { type IsoDate, parseYuan } from "#law";
import { readDate, readText, type RowProblem, rowProblem } from "#rights";
import type { Officer } from "../../../assignment/facts.ts";
import { disposalTable } from "../disposal.table.ts";
import type { Track } from "../facts.ts";
import { fineRange } from "../fineRange.ts";
import { clocks } from "../clocks.ts";
import { type CaseColumn, caseColumns, type CaseHeader } from "./columns.ts";
import { findStage, type ImportableStage, importableStages } from "./stages.ts";

export interface MovedIn extends ImportedCase {
  readonly oldNumber: string;
  readonly title: string;
  /** What stood in columns nobody mapped: kept, so that nothing of the old list is lost. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The accounts of the office by the names people write: officers of an imported case are among them. */
export type Colleagues = Readonly<Record<string, string>>;

/**
 * A running case from a row of an office's list: its stage, facts, parties and clocks, each clock from the day in the file.
 * What the stage needs and the row lacks is named with its column; nothing is guessed.
 */
export function caseFromRow(
  cells: readonly string[],
  header: CaseHeader,
  row: number,
  { colleagues, today }: { readonly colleagues: Colleagues; readonly today: IsoDate },
): { readonly ok: MovedIn } | { readonly problems: readonly RowProblem[] } {
  const read = reading(cells, header, row);
  const stage = findStage(read.text("stage"));
  if (stage === undefined) read.fail("stage", "unknown-stage", unknownStage());
  for (const column of ["number", "respondent", "mark"] as const) read.need(column);
  for (const column of stage === undefined ? [] : importableStages[stage].needs) read.need(column);
  const days = daysOf(read, today);
  const officers = stage === undefined ? [] : officersOf(read, stage, colleagues, days.filed ?? today);
  const names = read
    .text("respondent")
    .split(/[、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length > 1 && stage !== undefined && !["verification", "filed", "investigation"].includes(stage)) {
    read.fail("respondent", "several-respondents", {
      zh: "已告知或者已决定的多名当事人案件，请每名当事人一行",
      en: "a case with several respondents that is past the investigation takes a row for each respondent",
    });
  }
  const fen = { fine: read.yuan("fine"), turnover: read.yuan("turnover"), paid: read.yuan("paid") };
  if (read.problems.length > 0 || stage === undefined) return { problems: read.problems };

  const ids = names.map((_, index) => (index === 0 ? "respondent" : `respondent-${index + 1}`));
  const tracks = Object.fromEntries(
    ids.map((id, index): [string, Track] => [id, trackOf(read, names[index] ?? "", stage, days, fen)]),
  );
  const fault = rangeFault(read, tracks["respondent"]);
  if (fault) return { problems: read.problems };
  const holder = read.text("holder");
  const number = read.text("registrationNumber");
  return {
    ok: {
      oldNumber: read.text("number"),
      title: `${names.join("、")}涉嫌侵犯“${read.text("mark")}”注册商标专用权案`.slice(0, 300),
      stage,
      notes: read.notes(),
      facts: {
        source: "inspection",
        summary: read.text("summary") || "由原办案台账移入。",
        receivedOn: days.received,
        mark: {
          markText: read.text("mark"),
          classNumbers: [],
          ...(number !== "" && { registrationNumber: number }),
          ...(holder !== "" && { holderName: holder }),
        },
        ...(days.filed !== undefined && { filing: { opinion: "移入前已立案。", by: "移入", on: days.filed } }),
        ...(stage !== "verification" && {
          check: { result: "substantiated", findings: "移入前已核查。", on: days.filed ?? days.received },
        }),
        ...(officers.length > 0 && { officers }),
        respondents: tracks,
      },
      parties: partiesOf(ids, names, holder),
      clocks: clocksOf(stage, days, ids, fen.fine),
    },
  };
}

type Days = Readonly<
  Partial<Record<"received" | "filed" | "noticeServed" | "decided" | "served" | "actUntil", IsoDate>>
>;
type Fen = Readonly<{ fine: number | undefined; turnover: number | undefined; paid: number | undefined }>;

/** The days of the row in the order in which they must have come; none lies in the future. */
function daysOf(read: Reading, today: IsoDate): Days {
  const order = ["received", "filed", "noticeServed", "decided", "served"] as const;
  const days = Object.fromEntries([...order, "actUntil" as const].map((column) => [column, read.day(column)])) as Days;
  let before: { column: (typeof order)[number]; day: IsoDate } | undefined;
  for (const column of order) {
    const day = days[column];
    if (day === undefined) continue;
    if (day > today) read.fail(column, "day-in-the-future", { zh: "日期尚未到来", en: "this day is still to come" });
    if (before !== undefined && day < before.day) {
      read.fail(column, "days-out-of-order", {
        zh: `早于“${caseColumns[before.column].name.zh}”（${before.day}）`,
        en: `before "${caseColumns[before.column].name.en}" (${before.day})`,
      });
    }
    before = { column, day };
  }
  return days;
}

function officersOf(read: Reading, stage: ImportableStage, colleagues: Colleagues, from: IsoDate): Officer[] {
  const names = read
    .text("officers")
    .split(/[、,，;；/]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => colleagues[name] === undefined);
  if (unknown.length > 0) {
    read.fail("officers", "no-such-colleague", {
      zh: `本机构没有名为${unknown.join("、")}的账号`,
      en: `no account of this office is named ${unknown.join(", ")}`,
    });
    return [];
  }
  const needed = (importableStages[stage].needs as readonly string[]).includes("officers");
  if (needed && names.length < 2) {
    read.fail("officers", "fewer-than-two-officers", {
      zh: "承办人须为两人以上",
      en: "two officers or more are needed",
    });
  }
  return names.map((name) => ({ account: colleagues[name] ?? "", name, from }));
}

/** What the file says of one respondent. An imported decision names the range of the law that it rests on. */
function trackOf(read: Reading, name: string, stage: ImportableStage, days: Days, fen: Fen): Track {
  const identifier = read.text("identifier");
  const address = read.text("address");
  const respondent = { name, ...(identifier !== "" && { identifier }), ...(address !== "" && { address }) };
  if (stage === "verification" || stage === "filed" || stage === "investigation") return { respondent };
  const { actUntil = days.received as IsoDate, noticeServed, decided, served } = days;
  const fineFen = fen.fine ?? 0;
  const infringement = {
    found: true,
    act: "other" as const,
    description: read.text("summary") || "移入前已查明。",
    actFrom: actUntil,
    actUntil,
    infringementsInFiveYears: 1,
    sellerUnaware: false,
    lawfulSource: false,
  };
  const turnover = { found: fen.turnover !== undefined, totalFen: fen.turnover ?? 0, steps: [] };
  const service = (on: IsoDate) => ({ on, way: "direct" as const, receiver: name, place: "移入前送达" });
  return {
    respondent,
    infringement,
    lots: [],
    turnover,
    ...(noticeServed !== undefined && {
      notice: { fineFen, reasons: "移入前已告知。", on: noticeServed, served: service(noticeServed) },
    }),
    ...(decided !== undefined && {
      decision: {
        fineFen,
        reasons: "移入前已决定。",
        on: decided,
        by: "移入",
        payTo: "见原决定书",
        payWithinDays: clocks.payment.length,
        range: fineRange(fen.turnover, actUntil, {
          serious: false,
          sellerUnaware: false,
          lawfulSource: false,
          supplierNamed: false,
        }),
        disposal: disposalTable.outcomes[actUntil < "2027-01-01" ? 1 : 2] as string,
      },
    }),
    ...(served !== undefined && { service: service(served) }),
    ...(fen.paid !== undefined &&
      fen.paid > 0 &&
      served !== undefined && {
        payments: [
          { fen: fen.paid, on: served, kind: "voluntary" as const, purpose: "fine" as const, receipt: "移入前缴纳" },
        ],
      }),
  };
}

/** A fine above what the law of the act allows is a mistake of the file, or of the mapping. */
function rangeFault(read: Reading, track: Track | undefined): boolean {
  const { decision, payments = [] } = track ?? {};
  if (decision === undefined) return false;
  if (decision.fineFen > decision.range.maxFen) {
    read.fail("fine", "fine-outside-range", {
      zh: "罚款超出法定幅度；违法经营额五万元以上的，请同时导入违法经营额",
      en: "the fine is above the range of the law; give the turnover too where it is 50,000 yuan or more",
    });
    return true;
  }
  if (payments.reduce((sum, { fen }) => sum + fen, 0) > decision.fineFen) {
    read.fail("paid", "paid-too-much", { zh: "已缴罚款多于罚款", en: "more was paid than the fine" });
    return true;
  }
  return false;
}

function partiesOf(ids: readonly string[], names: readonly string[], holder: string): Party[] {
  const respondents = ids.map((id, index) => ({ id, role: "respondent", name: names[index] ?? "" }));
  return holder === "" ? respondents : [...respondents, { id: "holder", role: "holder", name: holder }];
}

/** What runs in a case that stands there, from the days of the file. */
function clocksOf(stage: ImportableStage, days: Days, ids: readonly string[], fineFen: number | undefined) {
  const { received, filed, noticeServed, decided, served } = days;
  const decision = filed === undefined ? [] : [{ clock: "decision", from: filed }];
  switch (stage) {
    case "verification":
      return received === undefined ? [] : [{ clock: "check", from: received }];
    case "filed":
    case "investigation":
      return decision;
    case "prior-notice":
      return [
        ...decision,
        ...(noticeServed === undefined ? [] : ids.map((of) => ({ clock: "hearing-request", of, from: noticeServed }))),
      ];
    case "decided":
      return decided === undefined ? [] : ids.map((of) => ({ clock: "service", of, from: decided }));
    case "served":
      return served === undefined || (fineFen ?? 0) === 0
        ? []
        : ids.map((of) => ({ clock: "payment", of, from: served }));
  }
}

type Reading = ReturnType<typeof reading>;

/** The cells of a row by meaning, and what is wrong with them. */
function reading(cells: readonly string[], { columnOf, titles }: CaseHeader, row: number) {
  const problems: RowProblem[] = [];
  const at = (column: CaseColumn) => {
    const index = columnOf[column];
    return {
      value: index === undefined ? "" : (cells[index] ?? ""),
      place: { row, column: titles[index ?? -1] ?? caseColumns[column].name.zh },
    };
  };
  const fail = (column: CaseColumn, code: string, sentence: { zh: string; en: string }) => {
    const { value, place } = at(column);
    problems.push(rowProblem(place, code, sentence, value));
  };
  return {
    problems,
    fail,
    text(column: CaseColumn): string {
      const { value, place } = at(column);
      const read = readText(value, place, column === "summary" ? 5000 : 300);
      if ("ok" in read) return read.ok;
      if (!problems.some((each) => each.column === place.column)) problems.push(read.problem);
      return "";
    },
    day(column: CaseColumn): IsoDate | undefined {
      const { value, place } = at(column);
      const read = readDate(value, place);
      if ("ok" in read) return read.ok;
      problems.push(read.problem);
      return undefined;
    },
    yuan(column: CaseColumn): number | undefined {
      const { value } = at(column);
      if (value.trim() === "") return undefined;
      const fen = parseYuan(value.trim());
      if (fen === undefined)
        fail(column, "not-an-amount", { zh: "金额应写作 12000.00", en: "write the amount as 12000.00" });
      return fen;
    },
    need(column: CaseColumn): void {
      if (at(column).value.trim() !== "") return;
      const { name } = caseColumns[column];
      fail(column, "missing", { zh: `该阶段须填写“${name.zh}”`, en: `this stage needs "${name.en}"` });
    },
    notes(): Record<string, string> {
      const used = new Set<unknown>(Object.values(columnOf));
      const left = titles.flatMap((title, index) => {
        const value = (cells[index] ?? "").trim();
        return used.has(index) || title.trim() === "" || value === "" ? [] : [[title, value.slice(0, 2000)] as const];
      });
      return Object.fromEntries(left);
    },
  };
}

function unknownStage() {
  const words = Object.values(importableStages).map(({ words: [first] }) => first);
  return { zh: `阶段应为：${words.join("、")}`, en: `a stage is one of: ${Object.keys(importableStages).join(", ")}` };
}

import { deadlines, importCase } from "#casework";
import type { IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { attempt, head, officer, refusalOf, type Step } from "../../../testing/scene.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { caseFromRow } from "./caseFromRow.ts";
import { readCaseHeader } from "./columns.ts";

const titles = [
  "案号",
  "当事人",
  "商标",
  "案件阶段",
  "登记日期",
  "立案日期",
  "承办人",
  "告知日期",
  "处罚日期",
  "罚款金额",
  "送达日期",
  "违法时间",
  "已缴金额",
  "备注",
];
const today = "2026-03-30" as IsoDate;
const colleagues = { 李承办: "li", 赵协办: "zhao" };
const header = readCaseHeader(titles);

function row(...cells: string[]) {
  if ("refusal" in header) throw new Error(header.refusal.sentence.en);
  return caseFromRow(cells, header.ok, 2, { colleagues, today });
}

const columnsOf = (read: ReturnType<typeof row>) =>
  "problems" in read ? read.problems.map(({ column, code }) => `${column} ${code}`) : [];

function movedIn(...cells: string[]) {
  const read = row(...cells);
  if ("problems" in read) throw new Error(read.problems.map(({ sentence }) => sentence.en).join("; "));
  const source = { file: "台账.xlsx", sha256: "0".repeat(64), row: 2, oldNumber: read.ok.oldNumber };
  return importCase({ procedure, imported: read.ok, source, by: head, now: "2026-03-30T02:00:00Z" });
}

const dueIn = (state: ReturnType<typeof movedIn>["state"]) =>
  Object.fromEntries(deadlines(state, procedure, chinaCalendar, today).map(({ clock, due }) => [clock, due]));

describe("a running case moved in from an office's list", () => {
  it("has the clocks of its stage from the days in the file", () => {
    expect(dueIn(movedIn("旧1", "甲店", "星河", "核查", "2026-03-02").state)).toEqual({ check: "2026-03-23" });
    expect(dueIn(movedIn("旧2", "甲店", "星河", "在办", "2026/1/5", "2026年1月12日", "李承办、赵协办").state)).toEqual({
      decision: "2026-04-12",
    });
    expect(
      dueIn(
        movedIn(
          "旧3",
          "甲店",
          "星河",
          "已告知",
          "2026-01-05",
          "2026-01-12",
          "李承办,赵协办",
          "2026-03-27",
          "",
          "20000",
          "",
          "2026-01-04",
        ).state,
      ),
    ).toEqual({ decision: "2026-04-12", "hearing-request": "2026-04-03" });
    expect(
      dueIn(
        movedIn(
          "旧4",
          "甲店",
          "星河",
          "待缴款",
          "2026-01-05",
          "2026-01-12",
          "李承办,赵协办",
          "2026-03-02",
          "2026-03-12",
          "20000",
          "2026-03-16",
          "2026-01-04",
        ).state,
      ),
    ).toEqual({ payment: "2026-03-31" });
  });

  it("says of every fact that it was imported, and from which row", () => {
    const { event } = movedIn("旧2", "甲店", "星河", "在办", "2026-01-05", "2026-01-12", "李承办、赵协办");
    expect(event).toMatchObject({ type: "CaseImported", input: { row: 2, oldNumber: "旧2", file: "台账.xlsx" } });
    expect((event.input as { facts: string[] }).facts).toEqual(Object.keys(event.facts));
  });

  it("goes on by the ordinary steps", () => {
    const investigated = movedIn("旧2", "甲店", "星河", "在办", "2026-01-05", "2026-01-12", "李承办、赵协办").state;
    const evidence: Step = [
      officer,
      "record-evidence",
      "2026-03-31",
      { name: "笔录", kind: "site-record", proves: "x", source: "现场", obtainedOn: "2026-03-31" },
    ];
    expect(attempt(procedure, investigated, evidence).kind).toBe("acted");
    const served = movedIn(
      "旧4",
      "甲店",
      "星河",
      "待缴款",
      "2026-01-05",
      "2026-01-12",
      "李承办,赵协办",
      "2026-03-02",
      "2026-03-12",
      "20000",
      "2026-03-16",
      "2026-01-04",
      "5000",
    ).state;
    const pay = (fen: number): Step => [
      officer,
      "record-payment",
      "2026-03-31",
      { fen, kind: "voluntary", receipt: "1" },
    ];
    expect(refusalOf(attempt(procedure, served, pay(1_600_000))).code).toBe("paid-too-much");
    const paid = attempt(procedure, served, pay(1_500_000));
    expect(paid.kind === "acted" && paid.state.stage).toBe("performed");
    const notified = movedIn(
      "旧3",
      "甲店",
      "星河",
      "已告知",
      "2026-01-05",
      "2026-01-12",
      "李承办,赵协办",
      "2026-03-09",
      "",
      "20000",
      "",
      "2026-01-04",
    ).state;
    const decide: Step = [head, "decide", "2026-03-31", { fineFen: 2_000_000, reasons: "事实清楚。" }];
    expect(attempt(procedure, notified, decide).kind).toBe("acted");
  });

  it("is refused with the column that lacks what its stage needs, in the file's own words", () => {
    expect(columnsOf(row("旧5", "甲店", "星河", "已处罚", "2026-01-05", "2026-01-12", "李承办,赵协办"))).toEqual([
      "违法时间 missing",
      "罚款金额 missing",
      "处罚日期 missing",
    ]);
    expect(columnsOf(row("旧6", "甲店", "星河", "研究中"))).toEqual(["案件阶段 unknown-stage"]);
    expect(columnsOf(row("旧7", "甲店", "星河", "在办", "2026-02-30", "2026-01-12", "李承办"))).toEqual([
      "登记日期 no-such-day",
      "承办人 fewer-than-two-officers",
    ]);
    expect(columnsOf(row("旧8", "甲店", "星河", "在办", "2026-01-12", "2026-01-05", "李承办、王五"))).toEqual([
      "立案日期 days-out-of-order",
      "承办人 no-such-colleague",
    ]);
    expect(columnsOf(row("旧9", "甲店", "星河", "立案", "2026-03-05", "2027-01-05"))).toEqual([
      "立案日期 day-in-the-future",
    ]);
    expect(
      columnsOf(
        row(
          "旧10",
          "甲店",
          "星河",
          "已处罚",
          "2026-01-05",
          "2026-01-12",
          "李承办,赵协办",
          "",
          "2026-03-12",
          "300000",
          "",
          "2026-01-04",
        ),
      ),
    ).toEqual(["罚款金额 fine-outside-range"]);
    expect(columnsOf(row("", "", "星河", "立案", "2026-03-05", "2026-03-06"))).toEqual([
      "案号 missing",
      "当事人 missing",
    ]);
  });

  it("takes several respondents from one cell while it is investigated, and keeps columns nobody mapped as notes", () => {
    const read = row(
      "旧11",
      "甲店、乙厂",
      "星河",
      "在办",
      "2026-01-05",
      "2026-01-12",
      "李承办、赵协办",
      "",
      "",
      "",
      "",
      "",
      "",
      "已电话联系",
    );
    if ("problems" in read) throw new Error("refused");
    expect(read.ok.parties.map(({ id, name }) => `${id} ${name}`)).toEqual(["respondent 甲店", "respondent-2 乙厂"]);
    expect(read.ok.notes).toEqual({ 备注: "已电话联系" });
  });

  it("does not begin where the list has no number, stage, respondent or mark; a mapping by hand cures it", () => {
    expect("refusal" in readCaseHeader(["序号", "名称", "品牌", "进展"])).toBe(true);
    const mapped = readCaseHeader(["序号", "名称", "品牌", "进展"], { number: 0, respondent: 1, mark: 2, stage: 3 });
    expect("ok" in mapped && mapped.ok.columnOf).toMatchObject({ number: 0, stage: 3 });
  });
});

import {
  type Acted,
  act,
  type CaseState,
  correct,
  deadlines,
  fold,
  importCase,
  type Imported,
  type ImportInput,
} from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { attempt, colleagues, head, officer, refusalOf, type Step } from "../../../testing/scene.ts";
import { trademarkEnforcement } from "../procedure.ts";

const now = "2026-06-08T01:00:00Z";
const known = { colleagues };

/** A row as an office's list would have it, at the stage of the investigation. */
const row = {
  number: "澜市监案字〔2026〕31号",
  respondent: "岚城某鞋店",
  mark: "云岫",
  stage: "调查取证",
  receivedOn: "2026/3/2",
  filedOn: "2026年3月20日",
  officers: "李承办、赵协办",
};
const toDecide = {
  investigationEndedOn: "2026-05-06",
  act: "销售侵权商品",
  actFrom: "2026-01-05",
  actUntil: "2026-02-28",
  infringementsInFiveYears: "1",
  sellerUnaware: "否",
  lawfulSource: "否",
  turnover: "3.2万元",
  respondentKind: "个体工商户",
  identifier: "92330000TEST000001",
  address: "澜市一路1号",
};
const decidedRow = { ...row, stage: "决定", decidedOn: "2026-05-20", fine: "30,000元" };
const servedRow = { ...decidedRow, stage: "已送达", servedOn: "2026-05-25", serviceWay: "直接送达" };

function input(cells: Record<string, string>): ImportInput {
  return {
    file: "台账.xlsx",
    sha256: "a".repeat(64),
    row: 2,
    confirmedBy: { id: "wang", name: "王负责" },
    cells,
    columns: {},
    notes: {},
  };
}
function read(cells: Record<string, string>): Imported {
  return importCase({ procedure: trademarkEnforcement, input: input(cells), by: head, now, known });
}
function imported(cells: Record<string, string>) {
  const read_ = read(cells);
  if (read_.kind === "refused") throw new Error(read_.problems.map(({ sentence }) => sentence.zh).join("；"));
  return read_;
}
function problems(cells: Record<string, string>) {
  const read_ = read(cells);
  return read_.kind === "refused" ? read_.problems.map(({ field, code }) => `${field} ${code}`) : [];
}
function due(state: CaseState) {
  return Object.fromEntries(
    deadlines(state, trademarkEnforcement, chinaCalendar, "2026-06-08").map((each) => [
      each.id,
      `${each.due} ${each.state}`,
    ]),
  );
}
const take = (state: CaseState, step: Step): Acted => attempt(trademarkEnforcement, state, step);
function took(state: CaseState, step: Step): CaseState {
  const acted = take(state, step);
  if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
  return acted.state;
}

describe("a running case that is taken over", () => {
  it("stands where its list says, with its clocks running from the days given by the clock's own rule", () => {
    const { state, event } = imported(row);
    expect(state.stage).toBe("investigation");
    expect(due(state)).toEqual({ "check#1": "2026-03-23 met", "decision#1": "2026-06-18 running" });
    expect(event).toMatchObject({ seq: 1, type: "CaseImported", action: "import", actor: { id: "wang" } });
    expect(state.clocks[1]).toMatchObject({
      rule: "penalty",
      article: { source: "penalty-law", article: "60" },
      confidence: "read",
    });
    expect(state.openedAt).toBe("2026-03-01T16:00:00.000Z");
  });

  it("marks every fact with the row it came from, until the docket changes it", () => {
    const { state } = imported(row);
    expect(state.imported).toMatchObject({
      number: row.number,
      file: "台账.xlsx",
      row: 2,
      confirmedBy: { name: "王负责" },
    });
    expect(state.imported?.facts).toEqual(["receivedOn", "mark", "officers", "filing", "respondents.r1.respondent"]);
    const after = took(state, [
      officer,
      "record-respondent",
      "2026-06-08",
      { name: "岚城某鞋店", kind: "individual-business", identifier: "x", address: "y" },
    ]);
    expect(after.imported?.facts).toEqual(["receivedOn", "mark", "officers", "filing"]);
    expect(after.imported).toMatchObject({ seq: 1, stage: "investigation" });
    expect(after.imported?.changed).toEqual(["respondents.r1.respondent"]);
  });

  it("goes on with the very next step of the investigation, also one of last week", () => {
    const { state } = imported(row);
    const evidence = { name: "进货单", kind: "document", proves: "数量", source: "现场", obtainedOn: "2026-06-01" };
    const after = took(state, [officer, "record-evidence", "2026-06-02", evidence]);
    expect(after.stage).toBe("investigation");
    expect(
      refusalOf(take(after, [officer, "record-evidence", "2026-02-02", { ...evidence, obtainedOn: "2026-02-01" }]))
        .code,
    ).toBe("before-earlier-entry");
  });

  it("served before the move, takes the payment and is then performed", () => {
    const { state } = imported(servedRow);
    expect(due(state)).toMatchObject({
      "decision#1": "2026-06-18 met",
      "service:r1#1": "2026-05-29 met",
      "payment:r1#1": "2026-06-09 running",
      "reconsideration-apply:r1#1": "2026-07-24 running",
      "suit:r1#1": "2026-11-25 running",
      "publication:r1#1": "2026-06-17 running",
    });
    const paid = took(state, [
      officer,
      "record-payment",
      "2026-06-08",
      { fen: 30_000_00, kind: "voluntary", receipt: "001" },
    ]);
    expect(paid.stage).toBe("performed");
    expect(due(paid)["payment:r1#1"]).toBe("2026-06-09 met");
  });

  it("decided before the move, is served without the paper that lies in the old file", () => {
    const { state } = imported(decidedRow);
    const served = took(state, [
      officer,
      "serve-decision",
      "2026-06-08",
      { way: "direct", receiver: "店主", place: "店内" },
    ]);
    expect(served.stage).toBe("served");
  });

  it("reviewed before the move, gives notice; not reviewed, waits for the review", () => {
    const before = { ...row, ...toDecide, stage: "法制审核" };
    const notice = { fineFen: 30_000_00, reasons: "销售侵权商品" };
    expect(refusalOf(take(imported(before).state, [officer, "give-notice", "2026-06-08", notice])).code).toBe(
      "not-reviewed",
    );
    const told = took(imported({ ...before, reviewedOn: "2026-05-12" }).state, [
      officer,
      "give-notice",
      "2026-06-08",
      notice,
    ]);
    expect(told.stage).toBe("prior-notice");
  });

  it("told before the move, is decided by the head once the party has had its time", () => {
    const { state } = imported({
      ...row,
      ...toDecide,
      stage: "已告知",
      noticeOn: "2026-05-13",
      noticeFine: "30000",
      noticeServedOn: "2026-05-15",
    });
    expect(due(state)["hearing-request:r1#1"]).toBe("2026-05-22 overdue");
    const decided = took(state, [head, "decide", "2026-06-08", { fineFen: 30_000_00, reasons: "销售侵权商品" }]);
    expect(decided.stage).toBe("decided");
    expect(decided.facts["respondents"]).toMatchObject({
      r1: { decision: { range: { row: expect.any(String) as string } } },
    });
  });

  it("suspended before the move, has lost no day of its time limit when it is resumed", () => {
    const { state } = imported({ ...row, stage: "中止", suspendedOn: "2026-04-01" });
    expect(due(state)["decision#1"]).toMatch(/paused$/);
    const resumed = took(state, [head, "resume", "2026-06-08", { reason: "权属争议已裁定" }]);
    expect(due(resumed)["decision#1"]).toBe("2026-08-25 running");
  });

  it("with two respondents, keeps each with its own fine, service and payment", () => {
    const { state } = imported({
      ...servedRow,
      respondent: "甲店、乙店",
      fine: "30000、20000",
      servedOn: "2026-05-25；2026-05-26",
      paid: "10000、20000",
      paidOn: "2026-06-01",
    });
    expect(state.parties.map(({ id, name }) => [id, name])).toEqual([
      ["r1", "甲店"],
      ["r2", "乙店"],
    ]);
    expect(due(state)).toMatchObject({ "payment:r1#1": "2026-06-09 running", "payment:r2#1": "2026-06-10 met" });
    const paid = took(state, [
      officer,
      "record-payment",
      "2026-06-08",
      { respondent: "r1", fen: 20_000_00, kind: "voluntary", receipt: "2" },
    ]);
    expect(paid.stage).toBe("performed");
  });

  it("reads its stage from the days where the list names none", () => {
    expect(imported({ ...servedRow, stage: "" }).state.stage).toBe("served");
    expect(imported({ ...row, stage: "", filedOn: "" }).state.stage).toBe("verification");
  });

  it("tells whom the office does not know, and lets the head assign", () => {
    const { remarks, state } = imported({ ...row, officers: "李承办、张外人" });
    expect(remarks.map(({ zh }) => zh)).toEqual([
      "承办人“张外人”不是本机构的承办人账号，移入后请负责人指派",
      "承办人不足两名，指派后才能继续办理",
    ]);
    const assigned = took(state, [head, "assign-officers", "2026-06-08", { officers: ["zhao"] }]);
    expect((assigned.facts["officers"] as object[]).length).toBe(2);
  });

  it("folds from its docket to the very same case", () => {
    const { event, state } = imported(servedRow);
    expect(fold(trademarkEnforcement, [JSON.parse(JSON.stringify(event)) as typeof event])).toEqual(state);
  });
});

describe("what a row does not tell", () => {
  const track = (cells: Record<string, string>) =>
    (imported(cells).state.facts["respondents"] as Record<string, Record<string, unknown>>)["r1"];

  it("is no fact: neither how the decision was served nor who took it", () => {
    const { serviceWay: _, ...untold } = servedRow;
    expect(track(untold)?.["service"]).toEqual({ on: "2026-05-25", receiver: "见移入前案卷", place: "见移入前案卷" });
    expect(track(servedRow)?.["service"]).toMatchObject({ way: "direct" });
  });

  it("is asked for where the fine turns on it and is not decided yet", () => {
    const asked = { ...row, ...toDecide, stage: "法制审核" };
    expect(problems({ ...asked, infringementsInFiveYears: "", sellerUnaware: "", lawfulSource: "" })).toEqual([
      "infringementsInFiveYears missing-for-stage",
      "sellerUnaware missing-for-stage",
      "lawfulSource missing-for-stage",
    ]);
    expect(problems({ ...asked, infringementsInFiveYears: "多次" })).toEqual(["infringementsInFiveYears not-a-count"]);
    // Nobody but a seller is excused for not knowing.
    expect(problems({ ...asked, act: "生产", sellerUnaware: "", lawfulSource: "" })).toEqual([]);
  });

  it("leaves the findings open once the fine is decided, and names the circumstances it has", () => {
    expect(track({ ...decidedRow, ...toDecide, sellerUnaware: "" })).not.toHaveProperty("infringement");
    expect(track({ ...decidedRow, ...toDecide, infringementsInFiveYears: "2次" })).toMatchObject({
      infringement: { infringementsInFiveYears: 2, sellerUnaware: false, lawfulSource: false },
      decision: { range: { heavier: true } },
    });
    expect(
      problems({ ...decidedRow, ...toDecide, sellerUnaware: "是", lawfulSource: "是", supplierName: "某批发部" }),
    ).toEqual(["fine above-the-range"]);
  });
});

describe("a row that cannot be taken over", () => {
  it("names each column that its stage needs", () => {
    expect(problems({ ...row, stage: "决定" })).toEqual(["decidedOn missing-for-stage", "fine missing-for-stage"]);
    expect(problems({ ...row, stage: "已缴款" }).length).toBe(5);
  });

  it("is refused when the case is over, or its stage is a word nobody knows", () => {
    expect(problems({ ...row, stage: "已结案" })).toEqual(["stage case-is-over"]);
    expect(problems({ ...row, stage: "搁置" })).toEqual(["stage unknown-stage"]);
  });

  it("is refused for days that cannot be, amounts that are none, and one amount for two", () => {
    expect(problems({ ...row, filedOn: "2026-02-30" })).toEqual(["filedOn no-such-day"]);
    expect(problems({ ...row, filedOn: "2026-07-01" })).toEqual(["filedOn day-in-the-future"]);
    expect(problems({ ...row, filedOn: "2026-03-01" })).toEqual(["filedOn before-the-other"]);
    expect(problems({ ...decidedRow, ...toDecide, turnover: "1000", fine: "900000" })).toEqual([
      "fine above-the-range",
    ]);
    expect(problems({ ...decidedRow, fine: "三万" })).toEqual(["fine not-an-amount"]);
    expect(problems({ ...decidedRow, respondent: "甲店、乙店" })).toEqual(["fine not-one-each"]);
    expect(problems({ ...servedRow, servedOn: "2026-05-19" })).toEqual(["servedOn before-the-other"]);
    expect(problems({ ...servedRow, stage: "已缴款", paid: "1", paidOn: "2026-06-01" })).toEqual([
      "paid not-paid-in-full",
    ]);
  });

  it("says of everything that is wrong what to do about it", () => {
    const wrong = [
      { ...row, stage: "已结案" },
      { ...row, stage: "搁置" },
      { ...row, stage: "决定", filedOn: "2026-07-01" },
      { ...servedRow, respondent: "甲店、乙店", paid: "900000" },
    ].map(read);
    for (const each of wrong) {
      if (each.kind !== "refused") throw new Error("taken over");
      for (const { remedy } of each.problems)
        expect(remedy).toEqual({ zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) });
    }
  });

  it("tells everything that is missing at once", () => {
    expect(problems({ stage: "立案" })).toEqual([
      "number missing",
      "mark missing",
      "respondent missing",
      "filedOn missing-for-stage",
    ]);
  });
});

describe("an import that was wrong", () => {
  const docket = [imported(row).event];
  const mended = (cells: Record<string, string>) =>
    correct({
      procedure: trademarkEnforcement,
      docket,
      seq: 1,
      input: { ...input(cells), file: "另一个文件" },
      reason: "立案日期录错",
      by: officer,
      approvedBy: head.id,
      now: "2026-06-09T01:00:00Z",
      calendar: chinaCalendar,
      known,
    });

  it("is corrected in the docket: the clocks move, and whence it came stays", () => {
    const corrected = mended({ ...row, filedOn: "2026-03-30" });
    if (corrected.kind === "refused") throw new Error(corrected.refusal.sentence.en);
    expect(due(corrected.state)["decision#1"]).toBe("2026-06-28 running");
    expect(corrected.state.imported).toMatchObject({ file: "台账.xlsx", corrected: ["filedOn"] });
  });

  it("is not corrected to something that no row could say, nor to what it says already", () => {
    const { code, sentence } = refusalOf(mended({ ...row, filedOn: "" }));
    expect([code, sentence.zh]).toEqual([
      "row-refused",
      "移入的内容有误：立案日期：没有填写；阶段为“调查”的案件须有此项。",
    ]);
    expect(refusalOf(mended(row)).code).toBe("nothing-to-correct");
  });

  it("is an entry of the engine: nobody takes it as an action", () => {
    const acted = act({
      procedure: trademarkEnforcement,
      state: imported(row).state,
      command: { action: "import", by: head, input: input(row) },
      now,
      calendar: chinaCalendar,
    });
    expect(refusalOf(acted).code).toBe("unknown-action");
  });
});

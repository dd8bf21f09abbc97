import { describe, expect, it } from "vitest";
import { annualReport } from "./annualReport.ts";
import { type BulletinRow, bulletinItems, bulletinWords, edited } from "./bulletin.ts";

const row = (id: string, change: Partial<BulletinRow> = {}): BulletinRow => ({
  id,
  planId: "p",
  planTitle: "计划",
  taskId: "t",
  taskNumber: 1,
  taskTitle: "任务",
  taskNames: null,
  holder: { officePath: "ip/qc/", agency: null, name: { zh: "青川局", en: "Qingchuan" } },
  stage: "accepted",
  assignedOn: "2026-01-10",
  closedOn: null,
  due: "2026-06-30",
  standing: "late",
  rectification: null,
  ...change,
});
const rows = [
  row("done", { stage: "closed", closedOn: "2026-05-04", standing: "done" }),
  row("later", { stage: "closed", closedOn: "2026-08-01", standing: "done" }),
  row("late"),
  row("today", { due: "2026-07-31", standing: "on-time" }),
  row("new", { assignedOn: "2026-08-02", due: null, standing: "none" }),
  row("gone", { stage: "withdrawn", standing: "none" }),
  row("mend", { due: null, rectification: { due: "2026-07-01", stage: "ordered" } }),
  row("after", { due: null, rectification: { due: "2026-09-01", stage: "ordered" } }),
  row("mended", { due: null, rectification: { due: "2026-07-01", stage: "accepted" } }),
];
const commendations = [
  { assignmentId: "done", day: "2026-05-05", reason: "提前办结" },
  { assignmentId: "done", day: "2026-08-05", reason: "later" },
  { assignmentId: "gone", day: "2026-05-05", reason: "gone" },
];
const orders = [
  { assignmentId: "mend", day: "2026-06-01" },
  { assignmentId: "mended", day: "2026-06-01" },
  { assignmentId: "after", day: "2026-08-01" },
];
const asked = { rows, commendations, orders, from: "2026-01-01", to: "2026-07-31", today: "2026-11-20" };
const ids = (items: readonly { assignmentId: string }[]) => items.map(({ assignmentId }) => assignmentId);

describe("a bulletin", () => {
  it("tells a period as it stood on its last day", () => {
    const items = bulletinItems(asked);
    expect(ids(items.done)).toEqual(["done"]);
    // What was closed after the period was late in it.
    expect(items.late.map(({ assignmentId, days }) => [assignmentId, days])).toEqual([
      ["later", 31],
      ["late", 31],
    ]);
    expect(items.commended).toMatchObject([{ assignmentId: "done", reason: "提前办结" }]);
    expect(items.rectify).toMatchObject([{ assignmentId: "mend", day: "2026-07-01", days: 30 }]);
    expect(bulletinWords(items, { plan: "计划", day: "2026-07-31" })).toMatchObject({
      opening: "现将《计划》交办事项的办理情况通报如下。",
      late: "截至2026年7月31日，逾期未办结2项，涉及1个单位，最长逾期31天。",
    });
  });
  it("tells a period that is not over by today", () => {
    expect(ids(bulletinItems({ ...asked, today: "2026-06-30" }).late)).toEqual([]);
    const none = bulletinItems({ ...asked, rows: [] });
    expect(bulletinWords(none, { plan: null, day: "2026-07-31" })).toMatchObject({
      opening: "现将各项计划交办事项的办理情况通报如下。",
      done: "本期没有办结事项。",
      rectify: "",
    });
  });
  it("keeps the officer's words and leaves out what the officer left out", () => {
    const items = bulletinItems(asked);
    const made = edited(
      { items, words: bulletinWords(items, { plan: null, day: "2026-07-31" }) },
      { closing: "特此通报。" },
      ["late:late", "done:late"],
    );
    expect([ids(made.items.late), ids(made.items.done), made.words.closing]).toEqual([
      ["later"],
      ["done"],
      "特此通报。",
    ]);
    expect(made.words.opening).toContain("通报如下");
  });
});

describe("the annual report of a plan", () => {
  it("puts every assignment of the year in one place", () => {
    const report = annualReport(rows, 2026, "2026-07-31");
    expect(report.day).toBe("2026-07-31");
    expect(report.done.map(({ id }) => id)).toEqual(["done"]);
    expect(report.late).toEqual([
      { id: "later", days: 31 },
      { id: "late", days: 31 },
    ]);
    expect(report.open.map(({ id }) => id)).toEqual(["today", "mend", "after", "mended"]);
    expect(annualReport(rows, 2026, "2027-03-01").done.map(({ id, days }) => [id, days])).toEqual([
      ["done", null],
      ["later", 32],
    ]);
    expect(annualReport(rows, 2027, "2027-03-01").done).toEqual([]);
  });
});

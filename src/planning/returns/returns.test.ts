import { describe, expect, it } from "vitest";
import { figureOf } from "../figures.ts";
import { fillCells } from "./cell.ts";
import { checkCells, type CheckContext } from "./checks.ts";
import { isOutlier } from "./outlier.ts";
import { cellsOf, levels } from "./form.ts";
import { formFor, returnForms } from "./forms/index.ts";
import { periodBefore, periodOf, periodsOver, periodsUpTo, standingOf } from "./period.ts";
import { foldReturn, refuseReturn, type ReturnSituation } from "./return.ts";

const half = periodOf("2026-H1");
if (half === undefined) throw new Error("2026-H1 is a period");
const form = formFor("half-year-protection", half);
if (form === undefined) throw new Error("the half-year is asked for 2026");

describe("a form", () => {
  it.each(returnForms.map((one) => [one.id, one] as const))(
    "%s names columns, figures and cells that there are",
    (_, one) => {
      const placed = cellsOf(one);
      const ids = new Set(placed.map(({ id }) => id));
      expect(ids.size).toBe(placed.length);
      for (const { rows } of one.sections)
        for (const { cells } of rows)
          for (const column of Object.keys(cells)) expect(one.columns.map(({ id }) => id)).toContain(column);
      for (const { cell } of placed) {
        if (cell.kind === "bound") expect(figureOf(cell.figure)).toBeDefined();
        const named = [
          ...(cell.kind === "computed" ? cell.sumOf : []),
          ...(cell.checks ?? []).flatMap((check) => (check.kind === "sum" ? check.of : [])),
        ];
        for (const other of named) expect(ids).toContain(other);
      }
      // The office right above answers, so no level of the tree is left out.
      expect(one.levels).toEqual(levels.slice(0, one.levels.length));
    },
  );
});

describe("a period", () => {
  it("is due on 15 July or 15 January, and stands by the day of the first submission", () => {
    expect(half).toMatchObject({ from: "2026-01-01", to: "2026-06-30", due: "2026-07-15" });
    expect(periodOf("2026")).toMatchObject({ to: "2026-12-31", due: "2027-01-15" });
    expect(periodOf("2026-H2")).toBeUndefined();
    expect(periodBefore(half).id).toBe("2025-H1");
    expect(periodsUpTo("2026-01-05", ["half-year", "year"], 3).map(({ id }) => id)).toEqual([
      "2026",
      "2026-H1",
      "2025",
    ]);
    // In January it is the year just ended that is owed, though a year and a half-year have begun since.
    for (const [day, newest] of [
      ["2026-06-30", "2025"],
      ["2026-07-01", "2026-H1"],
      ["2026-12-31", "2026-H1"],
      ["2027-01-01", "2026"],
    ] as const)
      expect(periodsOver(day, ["half-year", "year"], 2)[0]?.id, day).toBe(newest);
    expect(periodsOver("2027-01-10", ["half-year", "year"], 3).map(({ id }) => id)).toEqual([
      "2026",
      "2026-H1",
      "2025",
    ]);
    const standing = (today: string, firstSubmittedOn: string | null = null, excused = false) =>
      standingOf(half, { excused, firstSubmittedOn }, today);
    expect(standing("2026-06-30")).toBe("running");
    expect(standing("2026-07-15")).toBe("open");
    expect(standing("2026-07-16")).toBe("late");
    expect(standing("2026-11-20", "2026-07-15")).toBe("on-time");
    expect(standing("2026-11-20", "2026-07-16")).toBe("filed-late");
    expect(standing("2026-11-20", null, true)).toBe("excused");
    // Sent back, and then excused: nothing was filed.
    expect(standing("2026-11-20", "2026-07-15", true)).toBe("excused");
  });
});

describe("the cells of a return", () => {
  const typed = (value: number | string) => ({ value, by: "anna", at: "2026-07-01T00:00:00Z" });
  const cells = (sources: Partial<Parameters<typeof fillCells>[1]>) =>
    new Map(fillCells(form, { bound: {}, typed: {}, below: [], ...sources }).map((one) => [one.cell, one]));

  it("add up their parts and show what is made of them: a mean of two offices is no mean of means", () => {
    const child = {
      "days-to-decision.all": { n: 3, total: 90, weight: null },
      "cases-filed.all": { n: 5, total: null, weight: null },
    };
    const got = cells({
      bound: {
        "days-to-decision.all": { parts: { n: 1, total: 10, weight: null }, records: [] },
        "cases-filed.all": { parts: { n: 2, total: null, weight: null }, records: [] },
      },
      below: [child, child],
    });
    expect(got.get("cases-filed.all")).toMatchObject({ own: { n: 2 }, below: { n: 10 }, total: { n: 12 }, value: 12 });
    expect(got.get("days-to-decision.all")).toMatchObject({ total: { n: 7, total: 190 }, value: 27.1 });
  });

  it("are missing where nobody gave them, and computed from what was given", () => {
    expect(cells({}).get("staff.all")).toMatchObject({ own: null, total: null, value: null });
    const got = cells({
      typed: { "campaigns-own.all": typed(3), "campaigns-joint.all": typed(4), "practice.all": typed("好") },
    });
    expect(got.get("campaigns.all")).toMatchObject({ value: 7, typedBy: null });
    expect(got.get("campaigns-own.all")).toMatchObject({ value: 3, typedBy: "anna" });
    expect(got.get("practice.all")).toMatchObject({ value: null, text: "好", own: null, typedBy: "anna" });
  });
});

describe("the checks of a return", () => {
  const by = { by: "anna", at: "2026-07-01T00:00:00Z" };
  const findings = (typed: Parameters<typeof checkCells>[2], context: Partial<CheckContext> = {}) =>
    checkCells(form, fillCells(form, { bound: {}, typed, below: [] }), typed, {
      last: {},
      siblings: [],
      ...context,
    }).map(({ cell, code, severity, explained }) => `${cell} ${code} ${severity}${explained ? " explained" : ""}`);
  const good = {
    "staff.all": { value: 10, ...by },
    "certified.all": { value: 8, ...by },
    "campaigns-own.all": { value: 0, ...by },
    "campaigns-joint.all": { value: 0, ...by },
  };

  it("ask for what must be given, and hold ranges and sums", () => {
    expect(findings(good)).toEqual([]);
    expect(findings({})).toContain("staff.all required error");
    expect(findings({ ...good, "staff.all": { value: -1, ...by } })).toContain("staff.all range error");
    expect(findings({ ...good, "certified.all": { value: 11, ...by } })).toEqual(["certified.all sum error"]);
  });

  it("warn of what changed much in a year or stands far from the offices beside; a word of explanation settles it", () => {
    const last = { "staff.all": 6 };
    expect(findings(good, { last })).toEqual(["staff.all against-last warning"]);
    const staff = { ...good["staff.all"], note: "两局合并" };
    expect(findings({ ...good, "staff.all": staff }, { last })).toEqual(["staff.all against-last warning explained"]);
    const siblings = [100, 101, 103].map((count) => ({ "staff.all": count }));
    expect(findings(good, { siblings })).toEqual(["staff.all outlier warning"]);
  });

  it("know what is far by the median, which one wild value does not move", () => {
    expect(isOutlier(100, [1, 2])).toBe(false);
    expect(isOutlier(100, [10, 11, 12, 1000])).toBe(true);
    expect(isOutlier(13, [10, 11, 12, 1000])).toBe(false);
    expect(isOutlier(5, [5, 5, 5])).toBe(false);
    expect(isOutlier(6, [5, 5, 5])).toBe(true);
    expect(isOutlier(6, [5, 5, 5, 5, 9])).toBe(false);
  });
});

describe("a step of a return", () => {
  const own = { stands: "own", heads: true, supervises: true } as const;
  const above = { ...own, stands: "right-above" } as const;
  const situation = (more: Partial<ReturnSituation>): ReturnSituation => ({
    asker: own,
    top: false,
    periodEnds: "2026-06-30",
    today: "2026-07-10",
    childrenOpen: [],
    aboveFiled: false,
    errors: 0,
    unexplained: 0,
    ...more,
  });
  const code = (...given: Parameters<typeof refuseReturn>) => refuseReturn(...given)?.code;

  it("is refused twice, by the wrong level, after the lock, and before the children", () => {
    expect(code({ stage: "draft" }, "submit", situation({}))).toBeUndefined();
    expect(code({ stage: "returned" }, "submit", situation({}))).toBeUndefined();
    expect(code({ stage: "submitted" }, "submit", situation({}))).toBe("return-already-submitted");
    expect(code({ stage: "draft" }, "submit", situation({ asker: above }))).toBe("return-not-own");
    expect(code({ stage: "draft" }, "submit", situation({ asker: { ...own, heads: false } }))).toBe(
      "return-head-submits",
    );
    expect(code({ stage: "draft" }, "submit", situation({ today: "2026-06-30" }))).toBe("return-period-runs");
    const childrenOpen = [{ zh: "甲市", en: "A" }];
    expect(code({ stage: "draft" }, "submit", situation({ childrenOpen }))).toBe("return-children-first");
    expect(code({ stage: "draft" }, "submit", situation({ errors: 1 }))).toBe("return-errors-left");
    expect(code({ stage: "draft" }, "submit", situation({ unexplained: 2 }))).toBe("return-unexplained");
    for (const command of ["submit", "send-back", "approve", "excuse", "lift-excuse"] as const)
      expect(code({ stage: "approved" }, command, situation({ asker: above }))).toBe("return-locked");
  });

  it("of the office above is taken by the one right above, or where nobody is by the head himself", () => {
    for (const command of ["approve", "send-back"] as const) {
      expect(code({ stage: "submitted" }, command, situation({}))).toBe("return-right-above-answers");
      expect(code({ stage: "submitted" }, command, situation({ asker: above }))).toBeUndefined();
      expect(code({ stage: "draft" }, command, situation({ asker: above }))).toBe("return-not-submitted");
      expect(code({ stage: "submitted" }, command, situation({ top: true }))).toBeUndefined();
      expect(code({ stage: "submitted" }, command, situation({ top: true, asker: above }))).toBe(
        "return-top-head-answers",
      );
    }
    expect(code({ stage: "draft" }, "excuse", situation({ asker: above }))).toBeUndefined();
    expect(code({ stage: "draft" }, "excuse", situation({ asker: above, aboveFiled: true }))).toBe(
      "return-above-filed",
    );
    expect(code({ stage: "submitted" }, "excuse", situation({ asker: above }))).toBe("return-answer-instead");
    expect(code({ stage: "excused" }, "lift-excuse", situation({ asker: above }))).toBeUndefined();
    expect(code({ stage: "excused" }, "submit", situation({}))).toBe("return-excused");
  });

  it("makes the state, entry by entry", () => {
    const at = (seq: number) => ({ seq, by: "anna", at: `2026-07-0${seq}T00:00:00Z` });
    const entries = [
      { ...at(1), type: "Opened", formVersion: 1 },
      { ...at(2), type: "Submitted", typed: 1, notes: 0 },
      { ...at(3), type: "SentBack", reason: "人数" },
    ] as const;
    expect(foldReturn(entries)).toMatchObject({ stage: "returned", reason: "人数" });
    expect(
      foldReturn([...entries, { ...at(4), type: "Submitted", typed: 1, notes: 0 }, { ...at(5), type: "Approved" }]),
    ).toMatchObject({
      stage: "approved",
      reason: null,
      firstSubmittedAt: "2026-07-02T00:00:00Z",
      submittedAt: "2026-07-04T00:00:00Z",
      approvedAt: "2026-07-05T00:00:00Z",
    });
  });
});

import { type Citation, isoDate, type Segment } from "#law";
import { describe, expect, it } from "vitest";
import { causesOf } from "./causes.ts";
import type { ClockRun } from "./clock.ts";

const article: Citation = { source: "act", article: "5" };
const why = { zh: "宣告无效程序中止", en: "stayed for the invalidation" };
const run: ClockRun = {
  clock: "decision",
  run: "decision#1",
  startedBy: 3,
  trigger: "2026-03-02",
  length: 90,
  unit: "calendar-day",
  direction: "after",
  rule: "patent",
  article,
  confidence: "read",
  pauses: [{ from: "2026-03-10", until: "2026-04-01", why, article, by: 7, endedBy: 11 }],
  extensions: [
    { length: 30, unit: "calendar-day", article, confidence: "read", approvedBy: "王负责", why: "案情复杂", by: 13 },
    { length: 30, unit: "calendar-day", article, confidence: "read", approvedBy: "赵局长", why: "鉴定", by: 19 },
  ],
};
const segment = (kind: Segment["kind"], from: string, more: Partial<Segment> = {}): Segment => ({
  kind,
  from: isoDate(from),
  to: isoDate(from),
  days: 1,
  why: { zh: "九十日", en: "90 days" },
  ...more,
});

describe("what caused a stretch of a period", () => {
  it("the start is the entry that started the clock", () => {
    expect(causesOf(run, [segment("trigger", "2026-03-02")])[0]).toMatchObject({ entry: 3 });
  });

  it("a pause names the entry that began it and the one that ended it", () => {
    const [paused] = causesOf(run, [segment("not-counted", "2026-03-10", { why, article })]);
    expect(paused).toMatchObject({ entry: 7, endedBy: 11 });
  });

  it("a day of rest inside no pause has no entry", () => {
    const rest = segment("not-counted", "2026-03-14", { why: { zh: "星期六", en: "Saturday" } });
    expect(causesOf(run, [rest])[0]).not.toHaveProperty("entry");
  });

  it("each extension names who granted it and why", () => {
    const [first, second] = causesOf(run, [
      segment("extended", "2026-06-01", { part: 1 }),
      segment("extended", "2026-07-01", { part: 2 }),
    ]);
    expect(first).toMatchObject({ entry: 13, approvedBy: "王负责", reason: "案情复杂" });
    expect(second).toMatchObject({ entry: 19, approvedBy: "赵局长" });
  });
});

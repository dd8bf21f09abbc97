import { describe, expect, it } from "vitest";
import { procedureOf } from "#procedures";
import { demoCases } from "./caseList.ts";
import { demoMarks } from "./marks.ts";
import {
  refusedOn,
  walkDisputes,
  walkCases,
  walkPatentCases,
  walkWrittenCases,
} from "../../../tests/support/demoWalk.ts";

const marks = new Map(demoMarks().map((mark) => [mark.markText, mark]));

describe("the demonstration's cases", () => {
  it("are forty and more, of marks that are in force", () => {
    expect(demoCases.length).toBeGreaterThanOrEqual(40);
    for (const demo of demoCases) expect(marks.get(demo.mark)?.status, demo.mark).toBe("registered");
  });

  // A plain day, one after the spring holiday, a Sunday, one under the law of 2027; and days on which a fine of the cases
  // fell due in the week of October. tests/long/demoDays.test.ts takes every day of two years.
  it.each(["2026-11-23", "2026-02-25", "2026-03-01", "2027-06-30", "2027-02-07", "2027-05-18", "2026-02-15"])(
    "walk without one refusal when loaded on %s",
    (today) => expect(refusedOn(today)).toEqual([]),
  );

  it("stand in every stage of the main line and in many beside it, some late and some due within the week", () => {
    const walked = walkCases("2026-11-23");
    const reached = new Set(walked.map(({ stage }) => stage));
    const stages = Object.entries(procedureOf("trademark-enforcement")?.stages ?? {});
    const main = stages.filter(([stage, { aside }]) => aside !== true && stage !== "lead").map(([stage]) => stage);
    expect(main.filter((stage) => !reached.has(stage))).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(17);
    const running = walked
      .flatMap(({ deadlines }) => deadlines)
      .filter(({ state }) => state === "running" || state === "overdue");
    expect(running.filter(({ due }) => due < "2026-11-23").length).toBeGreaterThanOrEqual(2);
    expect(running.filter(({ due }) => due >= "2026-11-23" && due <= "2026-11-30").length).toBeGreaterThanOrEqual(3);
  });

  it("are about patents too: one to be checked, one investigated, one whose gain is due, one that ended without a penalty", () => {
    const walked = walkPatentCases("2026-11-23");
    expect(walked.map(({ stage }) => stage).sort()).toEqual([
      "closed-no-penalty",
      "investigation",
      "served",
      "verification",
    ]);
  });

  it("are mediations too: one whose first session lies ahead, one agreed and confirmed, one whose respondent has not answered yet", () => {
    const walked = walkWrittenCases("2026-11-23").filter(({ demo }) => demo.procedure === "patent-mediation");
    expect(walked.map(({ stage }) => stage)).toEqual(["mediating", "in-force", "asked"]);
  });

  it("are disputes between two sides: one to be answered, one resumed after a suspension and soon to be heard, one settled, one before the court", () => {
    const walked = walkDisputes("2026-11-23");
    expect(walked.map(({ stage }) => stage)).toEqual(["answering", "hearing-set", "closed-mediated", "sued"]);
    const resumed = walked[1]?.docket.findLast(({ action }) => action === "resume");
    expect(resumed?.effects.filter(({ kind }) => kind === "clock-resumed").length).toBeGreaterThan(0);
  });

  it("are notices to a platform too: three hundred lines that are settled, and one in its fifteen days", () => {
    const walked = walkWrittenCases("2026-11-23").filter(({ demo }) => demo.procedure === "platform-notice");
    expect(walked.map(({ stage }) => stage)).toEqual(["closed", "contested"]);
  });

  it("were acted on in order, in the past", () => {
    for (const { demo, steps } of walkCases("2026-11-23")) {
      const moments = steps.map(({ at }) => at);
      expect([...moments].sort(), demo.mark).toEqual(moments);
      expect(moments.at(-1)! < "2026-11-22T16:00:00Z", demo.mark).toBe(true);
    }
  });
});

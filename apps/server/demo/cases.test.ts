import { describe, expect, it } from "vitest";
import { replay } from "#casework";
import { isoDate } from "#law";
import { procedureOf, procedures } from "#procedures";
import { chinaCalendar } from "#statutes";
import { accountId } from "./accounts.ts";
import { demoCases } from "./caseList.ts";
import { stepsOf } from "./caseSteps.ts";
import { demoMarks } from "./marks.ts";

const marks = new Map(demoMarks().map((mark) => [mark.markText, mark]));

function walk(today: string) {
  const earlier = new Map<string, { caseNumber: string; on: string }[]>();
  return demoCases.map((demo) => {
    const mark = marks.get(demo.mark);
    if (mark === undefined) throw new Error(`no mark ${demo.mark}`);
    const steps = stepsOf(demo, mark, isoDate(today), chinaCalendar);
    const file = {
      procedure: "trademark-enforcement",
      parties: [],
      events: steps.map(({ action, by, at, input }) => ({
        action,
        by: {
          id: accountId(demo.office === "lan" ? by : `${demo.office}-${by}`),
          role: by.replace(/\d/, ""),
          name: by,
        },
        at,
        input,
      })),
      on: today,
      known: { earlierPenalties: earlier.get(demo.respondent) ?? [] },
    };
    const answer = replay({ procedures, calendar: chinaCalendar, now: `${today}T10:00:00Z` }, file);
    if (answer.kind === "unreadable") throw new Error(answer.faults.join("; "));
    const decided = answer.result.docket.find((event) => event.action === "decide");
    if (decided) earlier.set(demo.respondent, [{ caseNumber: demo.respondent, on: decided.at.slice(0, 10) }]);
    return { demo, steps, ...answer.result };
  });
}

describe("the demonstration's cases", () => {
  it("are forty and more, of marks that are in force", () => {
    expect(demoCases.length).toBeGreaterThanOrEqual(40);
    for (const demo of demoCases) expect(marks.get(demo.mark)?.status, demo.mark).toBe("registered");
  });

  // A plain day, a day after the spring holiday, one after the week in October, a Sunday, and one under the law of 2027.
  it.each(["2026-11-22", "2026-11-23", "2026-02-25", "2026-10-09", "2026-03-01", "2027-06-30"])(
    "walk without one refusal when loaded on %s",
    (today) => {
      const refused = walk(today).flatMap(({ demo, refusals }) =>
        refusals.map((refusal) => `${demo.mark}: ${refusal.action} ${refusal.code} ${refusal.sentence.en}`),
      );
      expect(refused).toEqual([]);
    },
  );

  it("stand in every stage of the main line and in many beside it, some late and some due within the week", () => {
    const walked = walk("2026-11-23");
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

  it("were acted on in order, in the past", () => {
    for (const { demo, steps } of walk("2026-11-23")) {
      const moments = steps.map(({ at }) => at);
      expect([...moments].sort(), demo.mark).toEqual(moments);
      expect(moments.at(-1)! < "2026-11-22T16:00:00Z", demo.mark).toBe(true);
    }
  });
});

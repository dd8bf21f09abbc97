import { describe, expect, it } from "vitest";
import { replay } from "./index.ts";
import { bare } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

const world = { procedures: [umbrella], calendar: bare, now: "2026-03-10T00:00:00Z" };

function result(file: unknown) {
  const read = replay(world, file);
  if (read.kind === "unreadable") throw new Error(read.faults.join("\n"));
  return read.result;
}

const file = {
  procedure: "lost-umbrella",
  parties: [{ id: "li", role: "owner", name: "李" }],
  events: [
    { action: "claim", by: "li", at: "2026-03-02", input: { colour: "green" } },
    { action: "examine", by: "owner", at: "2026-03-03", input: { described: "well" } },
    { action: "examine", by: "keeper", at: "2026-03-03T17:00:00+08:00", input: { described: "well" } },
    { action: "approve", by: "keeper", at: "2026-03-04" },
  ],
};

describe("replaying a written case", () => {
  it("tells stage, deadlines, refusals and outcome; what was refused is left out and the rest goes on", () => {
    const replayed = result(file);
    expect(replayed).toMatchObject({ stage: "proposed", outcome: "return", on: "2026-03-10" });
    expect(replayed.deadlines[0]).toMatchObject({
      id: "decision#1",
      due: "2026-04-01",
      article: { source: "umbrella-code", article: "10" },
      confidence: "read",
    });
    expect(replayed.deadlines[0]?.counted.length).toBeGreaterThan(1);
    expect(replayed.refusals.map(({ index, code }) => [index, code])).toEqual([
      [1, "wrong-role"],
      [3, "same-person"],
    ]);
    expect(replayed.refusals[0]).toMatchObject({ sentence: { en: expect.stringContaining("keeper") } });
  });

  it("ends in its closing form, also in the future, and is looked at on the day asked for", () => {
    const approved = { action: "approve", by: { id: "sun", role: "head" }, at: "2027-03-04" };
    const replayed = result({ ...file, events: [...file.events, approved] });
    expect(replayed).toMatchObject({
      stage: "returned",
      outcome: "returned",
      outcomeName: { zh: "发还" },
      on: "2027-03-04",
    });
    expect(result({ ...file, on: "2026-04-02" }).deadlines[0]).toMatchObject({ state: "overdue" });
  });

  it("takes a role for the one party that holds it, and a stranger for himself", () => {
    const events = [
      { action: "claim", by: "owner", at: "2026-03-02", input: { colour: "red" } },
      { action: "withdraw", by: "somebody", at: "2026-03-03" },
    ];
    const replayed = result({ ...file, events });
    expect(replayed.docket[0]?.actor).toEqual({ id: "li", role: "owner" });
    expect(replayed.refusals[0]).toMatchObject({ index: 1, code: "wrong-role" });
  });

  it("says what cannot be read, with its place", () => {
    const faults = (given: unknown) => {
      const read = replay(world, given);
      return read.kind === "unreadable" ? read.faults : [];
    };
    expect(faults(null)).toHaveLength(1);
    expect(faults({ ...file, procedure: "lost-hat" })).toEqual([
      'procedure: there is no "lost-hat"; known are: lost-umbrella',
    ]);
    expect(faults({ ...file, events: [{ action: "claim", by: "li", at: "2026-02-30" }] })).toEqual([
      "events.0.at: a moment with its offset, or a day as YYYY-MM-DD",
    ]);
    expect(faults({ ...file, events: [{ action: "claim", by: "li", at: "9999-12-31" }], on: "0001-01-01" })).toEqual([
      "events.0.at: a year from 1950 to 2200",
      "on: a year from 1950 to 2200",
    ]);
    expect(faults({ ...file, events: [{ action: "claim", by: 7, at: "2026-02-03" }], on: "soon" })).toEqual([
      'events.0.by: a party\'s id, a role, or {"id", "role"}',
      "on: a day that exists, as YYYY-MM-DD",
    ]);
  });
});

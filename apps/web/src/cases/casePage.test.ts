import { defineProcedure, noInput, stagePicture } from "#casework";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ahead, pictureLayout } from "./pictureLayout.ts";
import { stagesPassed } from "./stagesPassed.ts";
import { timeBar } from "./timeBar.ts";

const word = (en: string) => ({ zh: en, en });
const lost = defineProcedure(
  {
    id: "lost",
    version: "1",
    name: word("lost"),
    legalBasis: [],
    start: "lost",
    roles: { keeper: word("keeper") },
    stages: {
      lost: { name: word("lost") },
      claimed: { name: word("claimed") },
      proving: { name: word("proving"), aside: true },
      returned: { name: word("returned"), closing: word("returned") },
      refused: { name: word("refused"), closing: word("refused") },
    },
    clocks: {},
    documents: {},
    facts: z.object({}),
  },
  (action) => ({
    claim: action({
      name: word("claim"),
      event: "Claimed",
      by: ["keeper"],
      from: ["lost"],
      input: noInput,
      next: "claimed",
    }),
    note: action({ name: word("note"), event: "Noted", by: ["keeper"], from: ["claimed"], input: noInput }),
    decide: action({
      name: word("decide"),
      event: "Decided",
      by: ["keeper"],
      from: ["claimed"],
      input: noInput,
      next: () => "refused" as const,
      leadsTo: ["proving", "claimed", "returned", "refused"],
    }),
    prove: action({
      name: word("prove"),
      event: "Proved",
      by: ["keeper"],
      from: ["proving"],
      input: noInput,
      next: "claimed",
    }),
  }),
);
describe("the stage picture of a case", () => {
  const entries = (...stages: string[]) => stages.map((stage, at) => ({ seq: at + 1, stage }));

  it("marks the stages passed, as the docket tells them", () => {
    const docket = entries("claimed", "claimed", "proving", "claimed", "refused");
    const passed = ["lost", "claimed", "proving", "claimed", "refused"];
    expect(stagesPassed(lost, { stage: "refused" }, docket)).toEqual(passed);
    expect(stagesPassed(lost, { stage: "refused" }, docket.toReversed())).toEqual(passed);
  });

  it("ends where the case stands, although the docket was read in part", () => {
    expect(stagesPassed(lost, { stage: "refused" }, entries("claimed"))).toEqual(["lost", "claimed", "refused"]);
  });

  it("begins where the case was taken over, whatever is said to have been done before", () => {
    const state = { stage: "returned", imported: { seq: 1, stage: "proving" } };
    expect(stagesPassed(lost, state, entries("proving", "claimed", "returned"))).toEqual([
      "proving",
      "claimed",
      "returned",
    ]);
  });

  it("shows a case nobody has touched where it begins", () => {
    expect(stagesPassed(lost, { stage: "lost" }, [])).toEqual(["lost"]);
  });

  it("shows what lies one action ahead", () => {
    expect([...ahead(stagePicture(lost).edges, "claimed")].sort()).toEqual(["proving", "refused", "returned"]);
  });

  it("gives every stage a place of its own, however narrow the screen", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (columns) => {
        const { nodes, edges } = stagePicture(lost);
        const { placed, height } = pictureLayout(nodes, edges, columns);
        expect(new Set(placed.map(({ x, y }) => `${x},${y}`)).size).toBe(5);
        for (const { y } of placed) expect(y).toBeLessThan(height);
      }),
    );
  });
});

describe("the bar of a deadline", () => {
  it("gives each stretch its share and leaves out lines that only explain", () => {
    const bar = timeBar([
      { kind: "trigger", from: "2026-01-01", to: "2026-01-01", days: 0 },
      { kind: "counted", from: "2026-01-02", to: "2026-01-31", days: 30 },
      { kind: "rolled", from: "2026-02-01", to: "2026-02-10", days: 10 },
    ]);
    expect(bar.map(({ kind, percent }) => [kind, percent])).toEqual([
      ["counted", 75],
      ["rolled", 25],
    ]);
  });

  it("always fills the bar", () => {
    const days = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(days, (all) => {
        const bar = timeBar(all.map((count) => ({ kind: "counted", from: "", to: "", days: count })));
        expect(bar.reduce((sum, part) => sum + part.percent, 0)).toBeCloseTo(100);
      }),
    );
  });
});

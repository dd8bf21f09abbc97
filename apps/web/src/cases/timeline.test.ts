import { expect, it } from "vitest";
import type { Deadline } from "./DeadlineCard.tsx";
import { timelineOf } from "./timeline.ts";

function clock(id: string, state: string, from: string, due: string): Deadline {
  const days = (Date.parse(due) - Date.parse(from)) / 86_400_000 + 1;
  return {
    id,
    state,
    due,
    counted: [{ kind: "counted", from, to: due, days, why: { zh: "", en: "" } }],
  } as unknown as Deadline;
}

it("draws what runs first, the nearest on top, over one axis that holds today", () => {
  const clocks = [
    clock("met", "met", "2026-01-01", "2026-01-10"),
    clock("far", "running", "2026-02-01", "2026-04-30"),
    clock("near", "overdue", "2026-02-01", "2026-02-10"),
  ];
  const drawn = timelineOf(clocks, "2026-05-10", 8);
  expect(drawn?.rows.map(({ deadline }) => deadline.id)).toEqual(["near", "far", "met"]);
  expect(drawn).toMatchObject({ from: "2026-01-01", to: "2026-05-10" });
  expect(drawn?.months.map(({ day }) => day)).toEqual(["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"]);
  const [near] = drawn?.rows ?? [];
  expect(near?.bars[0]?.at).toBeCloseTo((31 / 130) * 100);
  expect(near?.bars[0]?.width).toBeCloseTo((10 / 130) * 100);
  expect(near?.due).toBeCloseTo((41 / 130) * 100);
  expect(drawn?.today).toBeGreaterThan(99);
});

it("draws no more than so many, and leaves today out where nothing runs any more", () => {
  const done = [clock("a", "met", "2024-01-01", "2024-01-10"), clock("b", "met", "2024-02-01", "2024-02-10")];
  expect(timelineOf(done, "2026-05-10", 1)?.rows).toHaveLength(1);
  expect(timelineOf(done, "2026-05-10", 8)).toMatchObject({ to: "2024-02-10", today: undefined });
});

it("marks at most a dozen months however long the time", () => {
  expect(timelineOf([clock("ten years", "running", "2016-01-01", "2026-01-01")], undefined, 8)?.months).toHaveLength(
    10,
  );
});

it("is no picture where no clock has days", () => {
  expect(timelineOf([], "2026-05-10", 8)).toBeUndefined();
});

it("lays an open pause over all that is still to count", () => {
  const [paused] = [clock("paused", "paused", "2026-01-01", "2026-01-10")];
  const open = { kind: "not-counted", from: "2026-01-06", to: "2026-01-06", days: 0, why: { zh: "", en: "" } };
  const drawn = timelineOf([{ ...paused, counted: [...(paused?.counted ?? []), open] } as Deadline], undefined, 8);
  expect(drawn?.rows[0]?.bars.at(-1)).toMatchObject({ at: 50, width: 50 });
});

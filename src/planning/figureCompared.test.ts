import { expect, it } from "vitest";
import { changeOf, perHead, shareOf } from "./figureCompared.ts";

it("tells difference and per cent, and of what is missing nothing", () => {
  expect(changeOf(12, 8)).toEqual({ difference: 4, percent: 50 });
  expect(changeOf(2, 3)).toEqual({ difference: -1, percent: -33.3 });
  expect(changeOf(5, 0)).toEqual({ difference: 5, percent: null });
  expect([changeOf(null, 3), changeOf(3, null), changeOf(3, undefined)]).toEqual([undefined, undefined, undefined]);
});

it("tells the share of what adds up alone", () => {
  expect(shareOf({ kind: "count" }, 1, 3)).toBe(33.3);
  expect(shareOf({ kind: "mean-days" }, 1, 3)).toBeNull();
  expect([shareOf({ kind: "money" }, null, 3), shareOf({ kind: "money" }, 3, 0)]).toEqual([null, null]);
});

it("reckons for 10,000 people and for a member of staff", () => {
  expect(perHead({ kind: "count" }, 30, { key: "population", value: 1_200_000 })).toBe(0.25);
  expect(perHead({ kind: "count" }, 30, { key: "staff", value: 8 })).toBe(3.75);
  expect([
    perHead({ kind: "share" }, 30, { key: "staff", value: 8 }),
    perHead({ kind: "count" }, 30, undefined),
  ]).toEqual([null, null]);
});

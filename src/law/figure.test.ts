import { expect, test } from "vitest";
import { type DatedFigure, figureOn, withSetting } from "./figure.ts";
import { NoRuleInForce } from "./inForce.ts";

const umbrella: DatedFigure = {
  id: "umbrella-fee",
  name: { zh: "雨伞保管费", en: "umbrella fee" },
  unit: "fen",
  rows: [
    {
      from: "2020-01-01",
      until: "2021-12-31",
      jurisdiction: "cn",
      value: 100,
      article: { source: "u", article: "1" },
      confidence: "read",
    },
    {
      from: "2023-01-01",
      jurisdiction: "cn",
      value: 200,
      article: { source: "u", article: "2" },
      confidence: "unverified",
      settable: true,
    },
    {
      from: "2023-06-01",
      jurisdiction: "cn-31",
      value: 300,
      article: { source: "s", article: "1" },
      confidence: "read",
    },
  ],
};

test("the row of the day answers, its last day included", () => {
  expect(figureOn(umbrella, "2021-12-31").value).toBe(100);
  expect(figureOn(umbrella, "2023-01-01").value).toBe(200);
});

test("a day in the gap between two rows is an error that names figure and day, never the last row", () => {
  expect(() => figureOn(umbrella, "2022-05-01")).toThrow(NoRuleInForce);
  expect(() => figureOn(umbrella, "2022-05-01")).toThrow(/umbrella-fee.*2022-05-01/);
  expect(() => figureOn(umbrella, "2019-12-31", "cn-31")).toThrow(NoRuleInForce);
});

test("a province's own figure overrides the nation's, there and in its districts, from its own day", () => {
  expect(figureOn(umbrella, "2024-01-01", "cn-31").value).toBe(300);
  expect(figureOn(umbrella, "2024-01-01", "cn-310115").value).toBe(300);
  expect(figureOn(umbrella, "2023-05-31", "cn-31").value).toBe(200);
  expect(figureOn(umbrella, "2024-01-01", "cn-33").value).toBe(200);
});

test("two rows of one place on one day are a fault in the data", () => {
  const doubled = { ...umbrella, rows: [...umbrella.rows, ...umbrella.rows] };
  expect(() => figureOn(doubled, "2024-01-01")).toThrow(/two rows/);
});

test("an office sets what is unverified, and only that", () => {
  const set = withSetting(umbrella, { jurisdiction: "cn-33", value: 250 });
  expect(figureOn(set, "2024-01-01", "cn-3301").value).toBe(250);
  expect(figureOn(set, "2024-01-01", "cn-44").value).toBe(200);
  expect(figureOn(set, "2020-06-01", "cn-33").value).toBe(100);
});

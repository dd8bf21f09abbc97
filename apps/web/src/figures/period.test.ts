import { isoDate } from "#law";
import { expect, it } from "vitest";
import { twelveMonths, yearSoFar } from "./period.ts";

it("offers the year so far", () => {
  expect(yearSoFar(isoDate("2026-11-22"))).toEqual({ from: "2026-01-01", to: "2026-11-22" });
});

it("offers twelve whole months, the last being this one", () => {
  expect(twelveMonths(isoDate("2026-02-22"))).toEqual({ from: "2025-03-01", to: "2026-02-28" });
});

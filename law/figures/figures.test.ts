import { figureOn, type FigureRow, inForceOn, NoRuleInForce, versionOn } from "#law";
import { expect, test } from "vitest";
import { cite, sources } from "../sources/index.ts";
import { figures } from "./index.ts";

const everyRow = Object.values(figures).flatMap((figure) =>
  figure.rows.map((row): [string, FigureRow] => [figure.id, row]),
);

test("an infringement of 31 December 2026 is fined under article 60, one of the next day under article 74", () => {
  const fine = figures["trademark-fine-cap"];
  expect(figureOn(fine, "2026-12-31")).toMatchObject({
    value: 25_000_000,
    article: { article: "60", version: "2019" },
  });
  expect(figureOn(fine, "2027-01-01")).toMatchObject({
    value: 25_000_000,
    article: { article: "74", version: "2026" },
  });
});

test("Pudong fines bad-faith filing higher than the nation, from December 2021", () => {
  const times = figures["bad-faith-filing-times"];
  expect(figureOn(times, "2025-06-01", "cn-310115").value).toBe(5);
  expect(figureOn(times, "2025-06-01", "cn-31").value).toBe(3);
  expect(figureOn(times, "2021-11-30", "cn-310115").value).toBe(3);
});

test("from 2027 the nation has no multiple for bad-faith filing, and before it no cap of 100,000", () => {
  expect(() => figureOn(figures["bad-faith-filing-times"], "2027-01-01")).toThrow(NoRuleInForce);
  expect(() => figureOn(figures["bad-faith-filing-cap"], "2026-12-31")).toThrow(NoRuleInForce);
});

test("a crime is measured by Fa Shi [2025] No. 5 only from the day it started", () => {
  expect(figureOn(figures["crime-213-goods-turnover"], "2025-04-26").value).toBe(5_000_000);
  expect(() => figureOn(figures["crime-213-goods-turnover"], "2025-04-25")).toThrow(NoRuleInForce);
});

test("only what is unverified can be set by an office, and all of that can", () => {
  for (const [, row] of everyRow) expect(row.settable === true).toBe(row.confidence === "unverified");
});

test.each(everyRow)("%s cites a source, and a text in force when the row begins", (_, row) => {
  const source = sources[row.article.source as keyof typeof sources];
  expect(source).toBeDefined();
  const day = row.from ?? row.until ?? "2026-11-22";
  const version = versionOn(source, day);
  if (row.article.version !== undefined) expect(version.version).toBe(row.article.version);
  expect(inForceOn(row, day)).toBe(true);
  expect(Number.isSafeInteger(row.value)).toBe(true);
});

test("a source that does not exist, or a version of it, does not compile", () => {
  // @ts-expect-error no such source
  cite("trade-mark-law", "60");
  // @ts-expect-error the Trademark Law has no such text
  cite("trademark-law", "60", "2018");
  expect(cite("trademark-law", "60", "2019")).toEqual({ source: "trademark-law", article: "60", version: "2019" });
});

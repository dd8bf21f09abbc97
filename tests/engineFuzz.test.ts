import { expect, test } from "vitest";
import { fuzzBounds } from "./support/fuzzEngine.ts";
import { fuzzInProcess } from "./support/fuzzInProcess.ts";

/** A million of the same are tried by `npm run test:long`. */
const TEXTS = 20_000;

test("twenty thousand random texts go through search and screening: no crash, spans in the text, work bounded", async () => {
  const outcome = await fuzzInProcess(1, TEXTS);
  expect(outcome.faults).toEqual([]);
  expect(outcome.hits).toBeGreaterThan(TEXTS);
  expect(outcome.findings).toBeGreaterThan(TEXTS / 2);
  for (const [measure, most] of Object.entries(fuzzBounds))
    expect(outcome[measure as keyof typeof fuzzBounds].value, measure).toBeLessThanOrEqual(most);
}, 600_000);

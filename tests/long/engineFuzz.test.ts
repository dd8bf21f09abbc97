import { expect, test } from "vitest";
import { fuzzBounds } from "../support/fuzzEngine.ts";
import { fuzzInProcess } from "../support/fuzzInProcess.ts";

const TEXTS = 1_000_000;
const PROCESSES = 2;

test("a million random texts go through search and screening: no crash, memory flat, work bounded", async () => {
  const each = TEXTS / PROCESSES;
  const outcomes = await Promise.all(Array.from({ length: PROCESSES }, (_, at) => fuzzInProcess(101 + at, each)));
  process.stdout.write(`${outcomes.map((one) => JSON.stringify(one)).join("\n")}\n`);
  for (const outcome of outcomes) {
    expect(outcome.faults).toEqual([]);
    expect(outcome.hits).toBeGreaterThan(each);
    expect(outcome.findings).toBeGreaterThan(each / 2);
    for (const [measure, most] of Object.entries(fuzzBounds))
      expect(outcome[measure as keyof typeof fuzzBounds].value, measure).toBeLessThanOrEqual(most);
    expect(outcome.late.held - outcome.early.held).toBeLessThan(32);
    expect(outcome.late.rss - outcome.early.rss).toBeLessThan(128);
  }
});

import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { createScreener, declarationFromRecord, screenDeclarations } from "#screening";
import { describe, expect, it } from "vitest";
import { demoDeclarations, demoPlaces, demoPorts } from "./declarations.ts";
import { demoHolders, demoMarks } from "./marks.ts";

const today = isoDate("2026-11-27");
const marks = demoMarks().map(
  ({ classNumbers, holder, markText, registrationNumber, status }): Trademark => ({
    id: registrationNumber,
    markText,
    classNumbers,
    holderName: demoHolders[holder] ?? "",
    status: status as Trademark["status"],
  }),
);
const price = new Map(demoMarks().map(({ price: { yuan }, registrationNumber }) => [registrationNumber, yuan * 100]));

describe("the demonstration's declarations", () => {
  const declarations = demoDeclarations();

  it("are about forty, of invented traders, each number once, half of them innocent", () => {
    expect(declarations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(declarations.map(({ number }) => number)).size).toBe(declarations.length);
    for (const { consignor } of declarations) expect(consignor).toMatch(/演示|demo/);
    expect(declarations.filter(({ expected }) => expected === "quiet").length).toBeGreaterThan(15);
  });

  it("call an officer where their author meant it, and nowhere else", async () => {
    const read = declarations.map(({ daysAgo: _days, expected: _expected, ...record }) => {
      const one = declarationFromRecord({ ...record, declaredOn: today }, 0);
      if ("problems" in one) throw new Error(JSON.stringify(one.problems));
      return one.ok;
    });
    const findings = await screenDeclarations(read, createScreener(marks, { today }), async () => ({
      today,
      watched: demoPlaces,
      markOf: (id) => marks.find((mark) => mark.id === id),
      portsOf: (id) => demoPorts[marks.find((mark) => mark.id === id)?.markText ?? ""] ?? [],
      recordedPriceFen: (id) => price.get(id),
      isAuthorised: () => false,
    }));
    const alerted = new Set(findings.flatMap(({ alert, declarationId }) => (alert ? [declarationId] : [])));
    const wrong = declarations.filter(({ expected }, at) => alerted.has(read[at]?.id ?? "") !== (expected === "alert"));
    expect(wrong.map(({ expected, goods }) => `${String(goods)}: ${expected}`)).toEqual([]);
  });
});

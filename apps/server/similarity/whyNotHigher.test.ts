import { explain } from "#similarity";
import { describe, expect, it } from "vitest";
import { whyNotHigher } from "./whyNotHigher.ts";

const rescore = (query: string, mark: string) => explain(query, mark).score;
const raises = (query: string, mark: string) => whyNotHigher(explain(query, mark), rescore);

describe("what would raise a score", () => {
  it.each([
    ["FOX", "FOX"],
    ["中国", "中国"],
  ])("is nothing for %s beside itself, everyday word or not", (query, mark) => expect(raises(query, mark)).toEqual([]));

  it.each([
    ["FONE", "PHONE"],
    ["Mike", "Nike"],
    ["BUCARI", "DUCATI"],
    ["云岫岭", "云岫岭服饰"],
    ["Best Buy Shop", "Best Buy"],
    ["耐可", "耐克"],
  ])("never promises more than is missing: %s beside %s", (query, mark) => {
    const { score } = explain(query, mark);
    const offered = raises(query, mark);
    expect(offered.map(({ kind }) => kind)).toContain("same-sign");
    for (const { gain } of offered) {
      expect(gain).toBeGreaterThan(0);
      expect(score + gain).toBeLessThanOrEqual(1);
    }
  });

  it("promises of a beginning what the names then score", () => {
    const gain = raises("BUCARI", "DUCATI").find(({ kind }) => kind === "different-beginning")?.gain ?? 0;
    expect(explain("BUCARI", "DUCATI").score + gain).toBeCloseTo(rescore("DUCARI", "DUCATI"), 2);
    expect(gain).toBeGreaterThan(0);
  });
});

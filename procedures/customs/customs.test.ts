import { NoRuleInForce } from "#law";
import { proveTotal } from "#rules";
import { describe, expect, it } from "vitest";
import { discretionTable } from "./discretion.table.ts";
import { discretionOver, type Seizure } from "./discretion.ts";
import { fineOnGoods, fineOnStatus, liesIn } from "./fineBand.ts";
import { generalSecurityEnds, generalSecurityFor, securityFor } from "./security.ts";

const seizure = (pieces: number, yuan: number, more: Partial<Seizure> = {}): Seizure => ({
  pieces,
  valueFen: Math.round(yuan * 100),
  admittedAndAbandoned: true,
  penalties: [],
  ...more,
});
const article = (given: Seizure, on: `${number}-${number}-${number}` = "2024-06-20") =>
  discretionOver(given, on).article.article;

describe("the discretion of Customs over infringing goods", () => {
  it("answers every combination with one row", () => expect(proveTotal(discretionTable)).toEqual([]));

  // The day of the month is invented: the source gives months. Whether 10c admitted anything is not stated.
  it("decides the three published cases by the article that Customs decided them by", () => {
    expect(article(seizure(141, 4_240.85), "2024-01-15")).toBe("7.1(4)");
    expect(article(seizure(72, 9_299.06), "2024-01-15")).toBe("8");
    const again = { penalties: ["2023-09-01", "2024-02-01"], admittedAndAbandoned: false } as const;
    expect(article(seizure(10, 1_444, again))).toBe("12");
    expect(liesIn(fineOnGoods("heavier", 144_400, "2024-06-20"), 36_100)).toBe(true);
  });

  it("spares fewer than 200 pieces worth less than 5,000 yuan, and not one piece or fen more", () => {
    expect(article(seizure(199, 4_999.99))).toBe("7.1(4)");
    expect(article(seizure(200, 4_999.99))).toBe("8");
    expect(article(seizure(199, 5_000))).toBe("8");
  });

  it("may spare a first offence of fewer than 500 pieces worth less than 10,000 yuan, and proposes it only", () => {
    expect(discretionOver(seizure(499, 9_999.99), "2024-06-20")).toMatchObject({ outcome: "may-go-unpunished" });
    expect(article(seizure(500, 9_999.99))).toBe("13");
    expect(article(seizure(499, 10_000))).toBe("13");
    expect(article(seizure(499, 9_999.99, { admittedAndAbandoned: false }))).toBe("13");
  });

  it("looks back two years for a first offence and one year for a repeat, the day itself counting", () => {
    const small = (on: `${number}-${number}-${number}`) => article(seizure(300, 8_000, { penalties: [on] }));
    expect(small("2022-06-19")).toBe("8");
    expect(small("2022-06-20")).toBe("13");
    expect(small("2023-06-19")).toBe("13");
    expect(small("2023-06-20")).toBe("12");
    // Minor goods go unpunished though it is not the first time; a repeat within the year does not.
    expect(article(seizure(10, 100, { penalties: ["2023-06-19"] }))).toBe("7.1(4)");
    expect(article(seizure(10, 100, { penalties: ["2023-06-20"] }))).toBe("12");
  });

  it("has no answer for a decision before the benchmarks", () => {
    expect(() => discretionOver(seizure(1, 1), "2023-12-31")).toThrow(NoRuleInForce);
  });
});

describe("the bands of a customs fine", () => {
  const goods = (tier: Parameters<typeof fineOnGoods>[0]) => fineOnGoods(tier, 1_000_000, "2024-06-20");

  it("are shares of the goods' value, the edge belonging to the heavier band, and 30 per cent the most", () => {
    expect(liesIn(goods("mitigated"), 0)).toBe(true);
    expect(liesIn(goods("mitigated"), 1)).toBe(false);
    expect(liesIn(goods("lighter"), 99_999)).toBe(true);
    expect(liesIn(goods("lighter"), 100_000)).toBe(false);
    expect(liesIn(goods("ordinary"), 100_000)).toBe(true);
    expect(liesIn(goods("ordinary"), 200_000)).toBe(false);
    expect(liesIn(goods("heavier"), 200_000)).toBe(true);
    expect(liesIn(goods("heavier"), 300_000)).toBe(true);
    expect(liesIn(goods("heavier"), 300_001)).toBe(false);
    expect(goods("lighter").confidence).toBe("secondary");
  });

  it("are amounts where the status of rights was false or missing", () => {
    const status = (tier: Parameters<typeof fineOnStatus>[0]) => fineOnStatus(tier, "2024-06-20");
    expect(liesIn(status("mitigated"), 499_999)).toBe(true);
    expect(liesIn(status("mitigated"), 500_000)).toBe(false);
    expect(liesIn(status("lighter"), 1_999_999)).toBe(true);
    expect(liesIn(status("ordinary"), 2_999_999)).toBe(true);
    expect(liesIn(status("heavier"), 5_000_000)).toBe(true);
    expect(liesIn(status("heavier"), 5_000_001)).toBe(false);
  });
});

describe("the security of a right holder", () => {
  it("is the value below 20,000 yuan, half of it and at least 20,000 up to 200,000, and 100,000 above", () => {
    const yuan = (value: number) => securityFor(value * 100, "2024-06-20") / 100;
    expect(yuan(19_999.99)).toBe(19_999.99);
    expect(yuan(20_000)).toBe(20_000);
    expect(yuan(40_000)).toBe(20_000);
    expect(yuan(40_002)).toBe(20_001);
    expect(yuan(200_000)).toBe(100_000);
    expect(yuan(200_000.01)).toBe(100_000);
    expect(yuan(9_000_000)).toBe(100_000);
  });

  it("may be general: last year's costs, at least 200,000 yuan, until the end of the year", () => {
    expect(generalSecurityFor(undefined, "2024-06-20")).toBe(20_000_000);
    expect(generalSecurityFor(19_999_999, "2024-06-20")).toBe(20_000_000);
    expect(generalSecurityFor(20_000_001, "2024-06-20")).toBe(20_000_001);
    expect(generalSecurityEnds("2024-06-20")).toBe("2024-12-31");
  });
});

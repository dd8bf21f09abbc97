import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fineRange } from "./fineRange.ts";
import { applicableRange } from "./lawOfTheAct.ts";
import { turnoverLines } from "./paperLines.ts";
import { type Lot, tooLarge, turnover } from "./turnover.ts";

const lot = (more: Partial<Lot>): Lot => ({
  goods: "鞋",
  unit: "双",
  soldQuantity: 0,
  unsoldQuantity: 0,
  priceSource: "台账",
  ...more,
});
const prices = (lots: readonly Lot[]) =>
  turnover(lots).steps.map(({ part, price, amountFen }) => [part, price, amountFen]);
const plain = { serious: false, sellerUnaware: false, lawfulSource: false, supplierNamed: false };

describe("the illegal turnover of a lot", () => {
  it("is what was sold at its real price, and what is left at the average real price found", () => {
    expect(
      prices([
        lot({
          soldQuantity: 10,
          soldPriceFen: 100,
          unsoldQuantity: 5,
          averageSoldPriceFen: 90,
          tagPriceFen: 200,
          midMarketPriceFen: 900,
        }),
      ]),
    ).toEqual([
      ["sold", "sold-price", 1000],
      ["unsold", "average-sold-price", 450],
    ]);
  });

  it("takes the price of the sold part where no other average was found: a real price was", () => {
    expect(prices([lot({ soldQuantity: 10, soldPriceFen: 100, unsoldQuantity: 5, tagPriceFen: 200 })])[1]).toEqual([
      "unsold",
      "sold-price-of-the-lot",
      500,
    ]);
  });

  it("falls back to the marked price, then to the mid-market price, each named with its article", () => {
    expect(prices([lot({ unsoldQuantity: 5, tagPriceFen: 200, midMarketPriceFen: 900 })])).toEqual([
      ["unsold", "tag-price", 1000],
    ]);
    expect(prices([lot({ unsoldQuantity: 5, midMarketPriceFen: 900 })])).toEqual([
      ["unsold", "mid-market-price", 4500],
    ]);
    expect(turnover([lot({ unsoldQuantity: 1, tagPriceFen: 1 })]).steps[0]).toMatchObject({
      article: { source: "turnover-measures", article: "5" },
      confidence: "secondary",
    });
  });

  it("takes sold goods whose real price is not known at the average price found, else at the mid-market price, never at the tag", () => {
    const sold = { soldQuantity: 5, tagPriceFen: 200, midMarketPriceFen: 900 };
    expect(prices([lot({ ...sold, averageSoldPriceFen: 150 })])).toEqual([["sold", "average-sold-price", 750]]);
    expect(prices([lot(sold)])).toEqual([["sold", "mid-market-price", 4500]]);
    expect(turnoverLines(turnover([lot(sold)]))[0]?.text).toContain("因实际销售价格和其平均价格均无法查清");
  });

  it("is none where no price of any goods could be found, and says so as unverified", () => {
    const none = turnover([lot({ soldQuantity: 3 }), lot({ unsoldQuantity: 3 })]);
    expect(none).toMatchObject({ found: false, totalFen: 0 });
    expect(none.steps.every(({ confidence }) => confidence === "unverified")).toBe(true);
  });

  it("adds the lots up exactly, whatever their order", () => {
    const lots = fc.array(
      fc
        .record({
          soldQuantity: fc.nat(10_000),
          soldPriceFen: fc.nat(1_000_000),
          unsoldQuantity: fc.nat(10_000),
          tagPriceFen: fc.nat(1_000_000),
        })
        .map(lot),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lots, (given) => {
        const { totalFen, steps } = turnover(given);
        expect(totalFen).toBe(steps.reduce((sum, { amountFen }) => sum + amountFen, 0));
        expect(turnover(given.toReversed()).totalFen).toBe(totalFen);
        expect(Number.isSafeInteger(totalFen)).toBe(true);
        for (const { quantity, priceFen = 0, amountFen } of steps) expect(amountFen).toBe(quantity * priceFen);
      }),
    );
  });

  it("says when a sum could not be held exactly", () => {
    expect(tooLarge([lot({ soldQuantity: 1_000_000, soldPriceFen: 1_000_000 })])).toBe(false);
    expect(tooLarge([lot({ soldQuantity: 1_000_000_000, soldPriceFen: 1_000_000_000_000 })])).toBe(true);
  });
});

describe("the range of the fine", () => {
  it.each([
    [undefined, 25_000_000, "cap-2019"],
    [0, 25_000_000, "cap-2019"],
    [4_999_999, 25_000_000, "cap-2019"],
    [5_000_000, 25_000_000, "times-2019"],
    [5_000_001, 25_000_005, "times-2019"],
    [100_000_000, 500_000_000, "times-2019"],
  ])("for a turnover of %s fen goes up to %s fen", (fen, maxFen, row) => {
    expect(fineRange(fen, "2026-06-01", plain)).toMatchObject({
      minFen: 0,
      maxFen,
      row,
      article: { article: "60", version: "2019" },
    });
  });

  it("is the same under the revised law, on its own article", () => {
    expect(fineRange(5_000_000, "2027-01-01", plain)).toMatchObject({
      maxFen: 25_000_000,
      row: "times-2026",
      article: { article: "74", version: "2026" },
    });
  });

  it("must be used more heavily after two infringements in five years or in serious cases", () => {
    expect(fineRange(1, "2026-06-01", { ...plain, serious: true })).toMatchObject({
      heavier: true,
      row: "cap-heavier-2019",
    });
  });

  it("is nothing for the unaware seller, whatever the turnover, and only with all three shown", () => {
    const all = { serious: true, sellerUnaware: true, lawfulSource: true, supplierNamed: true };
    expect(fineRange(100_000_000, "2026-06-01", all)).toMatchObject({ stopSaleOnly: true, maxFen: 0 });
    for (const lacking of ["sellerUnaware", "lawfulSource", "supplierNamed"]) {
      expect(fineRange(100_000_000, "2026-06-01", { ...all, [lacking]: false }).stopSaleOnly).toBe(false);
    }
  });

  it("never falls below what a smaller turnover allows, within a band", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5_000_000, max: 1e12 }), fc.nat(1e9), (fen, more) => {
        expect(fineRange(fen + more, "2026-06-01", plain).maxFen).toBeGreaterThanOrEqual(
          fineRange(fen, "2026-06-01", plain).maxFen,
        );
      }),
    );
  });

  it("applies the law of the act where the newer one is not milder, and says what was compared", () => {
    const across = applicableRange(6_000_000, "2026-12-31", "2027-02-01", plain);
    expect(across).toMatchObject({ law: "2019", on: "2026-12-31", range: { row: "times-2019" } });
    expect(across.compared?.zh).toContain("适用行为时的规定");
    expect(applicableRange(6_000_000, "2026-12-31", "2026-12-31", plain)).not.toHaveProperty("compared");
  });

  it("answers no day before the law it holds", () => {
    expect(() => fineRange(1, "2019-10-31", plain)).toThrow("No rule in force");
  });
});

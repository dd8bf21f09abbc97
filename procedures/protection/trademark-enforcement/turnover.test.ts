import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fineRange } from "./fineRange.ts";
import { applicableRange } from "./lawOfTheAct.ts";
import { turnoverLines } from "./paperLines.ts";
import type { Lot } from "./lot.ts";
import { lotFault } from "./lotForm.ts";
import { tooLarge, turnover } from "./turnover.ts";

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
    expect(turnoverLines(turnover([lot(sold)]))[0]?.text).toContain("因实际销售价格、实际销售平均价格均无法查清");
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

describe("each kind of lot", () => {
  const all = (lots: readonly Lot[], reading = {}) =>
    turnover(lots, reading).steps.map(({ price, amountFen, confidence }) => [price, amountFen, confidence]);

  it("refurbished goods count whole, as goods that infringe as a whole", () => {
    expect(all([lot({ kind: "refurbished", soldQuantity: 2, soldPriceFen: 500 })])).toEqual([
      ["sold-price", 1000, "secondary"],
    ]);
  });

  it("a separable part counts by the price of the part, unverified", () => {
    expect(all([lot({ kind: "part", soldQuantity: 2, soldPriceFen: 80 })])).toEqual([
      ["sold-price", 160, "unverified"],
    ]);
  });

  it("goods made, whose mark is not attached yet, count as unsold goods", () => {
    expect(all([lot({ kind: "unmarked", unsoldQuantity: 3, tagPriceFen: 100 })])).toEqual([
      ["tag-price", 300, "secondary"],
    ]);
  });

  it("a contract with materials counts the price of the goods in it, else their share, else the market", () => {
    const contract = { kind: "contract", soldQuantity: 4, midMarketPriceFen: 900 } as const;
    expect(all([lot({ ...contract, contractPriceFen: 100, wholeFen: 7777 })])).toEqual([
      ["contract-price", 400, "unverified"],
    ]);
    expect(all([lot({ ...contract, wholeFen: 7777 })])).toEqual([["contract-share", 7777, "unverified"]]);
    expect(all([lot(contract)])).toEqual([["mid-market-price", 3600, "unverified"]]);
  });

  it("gifts count at what they were bought or made for, else at the marked price, else at the market's", () => {
    const gift = { kind: "gift", soldQuantity: 2, tagPriceFen: 30, midMarketPriceFen: 90 } as const;
    expect(all([lot({ ...gift, costPriceFen: 10 })])[0]).toEqual(["cost-price", 20, "unverified"]);
    expect(all([lot(gift)])[0]).toEqual(["tag-price", 60, "unverified"]);
    expect(all([lot({ ...gift, tagPriceFen: undefined })])[0]).toEqual(["mid-market-price", 180, "unverified"]);
    expect(turnoverLines(turnover([lot({ ...gift, tagPriceFen: undefined })]))[0]?.text).toContain(
      "因赠品的购进价格或者制造成本、标价均无法查清",
    );
  });

  it.each(["rental", "service"] as const)("%s counts the money taken in, whatever the pieces", (kind) => {
    expect(all([lot({ kind, soldQuantity: 9, soldPriceFen: 1, wholeFen: 123_456 })])).toEqual([
      ["income", 123_456, "unverified"],
    ]);
    expect(turnover([lot({ kind })])).toMatchObject({ found: false, totalFen: 0 });
  });

  it("wilful help counts its income; without income there is no turnover", () => {
    expect(all([lot({ kind: "help", wholeFen: 5000 })])).toEqual([["income", 5000, "unverified"]]);
    for (const none of [undefined, 0]) {
      expect(turnover([lot({ kind: "help", wholeFen: none })])).toMatchObject({
        found: false,
        totalFen: 0,
        steps: [{ price: "no-income" }],
      });
    }
  });
});

describe("what is left out of the sum, and what is added to it", () => {
  it("is fake orders that were proven, named with their evidence on a line of their own", () => {
    const some = lot({ soldQuantity: 10, soldPriceFen: 100, fakeOrders: 4, fakeOrderEvidence: "刷单记录" });
    expect(prices([some])).toEqual([
      ["excluded", "fake-orders", 0],
      ["sold", "sold-price", 600],
    ]);
    expect(turnoverLines(turnover([some]))[0]?.text).toContain("刷单记录");
    expect(lotFault([{ ...some, fakeOrderEvidence: undefined }])?.code).toBe("fake-orders-unproven");
    expect(lotFault([{ ...some, fakeOrders: 11 }])?.code).toBe("more-fake-than-sold");
    expect(turnover([{ ...some, fakeOrders: 10 }])).toMatchObject({ found: false, totalFen: 0 });
  });

  it("is goods of an earlier act that was never punished: added up unless the office reads the law otherwise", () => {
    const lots = [
      lot({ soldQuantity: 1, soldPriceFen: 100 }),
      lot({ soldQuantity: 2, soldPriceFen: 100, earlierAct: true }),
    ];
    expect(turnover(lots)).toMatchObject({
      totalFen: 300,
      steps: [{ confidence: "secondary" }, { confidence: "unverified" }],
    });
    expect(turnover(lots, { addEarlierActs: false })).toMatchObject({
      totalFen: 100,
      steps: [{ part: "sold" }, { part: "excluded", price: "earlier-act", amountFen: 0 }],
    });
  });

  it("is a mid-market price only with the way it was found; beyond the guide price the order is unverified", () => {
    const unsold = { unsoldQuantity: 1, midMarketPriceFen: 100 };
    expect(lotFault([lot(unsold)])?.code).toBe("mid-market-source-missing");
    const by = (midMarketSource: Lot["midMarketSource"]) =>
      turnover([lot({ ...unsold, midMarketSource })]).steps[0]?.confidence;
    expect(by("guide-price")).toBe("secondary");
    for (const later of ["several-sellers", "single-seller", "similar-goods", "price-body"] as const)
      expect(by(later)).toBe("unverified");
  });

  it("is a lot without goods or income only where it counts pieces", () => {
    expect(lotFault([lot({})])?.code).toBe("lot-without-goods");
    expect(lotFault([lot({ kind: "rental", wholeFen: 1 })])).toBeUndefined();
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

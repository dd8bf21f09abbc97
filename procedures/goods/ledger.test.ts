import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GoodsMovement } from "./goods.ts";
import { heldIn, heldLines, type Ledger, ledgerOf, move } from "./ledger.ts";

const day = { on: "2026-03-10", document: "x" } as const;
const yard = { place: "一号库", keeper: "保管员甲" };
const annex = { place: "二号库", keeper: "保管员乙" };
const shoes = (id: string, quantity: number, owner = "r1") => ({ id, goods: "运动鞋", unit: "双", quantity, owner });

const seized: GoodsMovement = {
  kind: "taken",
  ...day,
  entry: 1,
  under: "S1",
  measure: "seized",
  store: yard,
  items: [shoes("S1-1", 50), shoes("S1-2", 30, "r2")],
};
const leave = (kind: "released" | "returned", item: string, quantity: number, from?: string): GoodsMovement => ({
  kind,
  ...day,
  entry: 2,
  lines: [{ item, quantity, ...(from !== undefined && { from }) }],
});
const after = (...movements: readonly GoodsMovement[]) => ledgerOf([seized, ...movements]);
const refusal = (ledger: Ledger, movement: GoodsMovement) => {
  const moved = move(ledger, movement);
  if (!("refusal" in moved)) throw new Error("it was not refused");
  return moved.refusal;
};

describe("the ledger of the goods of a case", () => {
  it("knows after a release in part, a move and a destruction what is held and where", () => {
    const ledger = after(
      leave("released", "S1-1", 20),
      { kind: "moved", ...day, entry: 3, lines: [{ item: "S1-1", quantity: 12 }], store: annex },
      {
        kind: "disposed",
        ...day,
        entry: 4,
        lines: [{ item: "S1-1", quantity: 5, from: annex.place }],
        way: "destroyed",
      },
    );
    expect(ledger.get("S1-1")).toMatchObject({ taken: 50, released: 20, disposed: 5, held: 25, entries: [1, 2, 3, 4] });
    expect(heldLines(ledger, { owner: "r1" })).toEqual([
      { item: "S1-1", quantity: 18, from: "S1:seized@一号库" },
      { item: "S1-1", quantity: 7, from: "S1:seized@二号库" },
    ]);
    expect(heldIn(ledger)).toBe(55);
    expect(heldIn(ledger, { under: "S1", owner: "r2" })).toBe(30);
  });

  it("turns registered evidence into a seizure without taking the goods twice", () => {
    const ledger = ledgerOf([
      { ...seized, under: "E1", measure: "registered", items: [shoes("E1-1", 10)] },
      {
        kind: "changed",
        ...day,
        entry: 2,
        only: { under: "E1", measure: "registered" },
        under: "S1",
        measure: "seized",
        lines: [{ item: "E1-1", quantity: 8 }],
      },
      {
        kind: "changed",
        ...day,
        entry: 2,
        only: { under: "E1", measure: "registered" },
        under: "E1",
        measure: "kept",
        lines: [{ item: "E1-1", quantity: 2 }],
      },
    ]);
    expect(ledger.get("E1-1")).toMatchObject({ taken: 10, held: 10 });
    expect(heldIn(ledger, { under: "S1" })).toBe(8);
    expect(heldIn(ledger, { under: "E1" })).toBe(2);
  });

  it("refuses to release more than is there, naming the goods, what is there and what was asked", () => {
    const { code, sentence, remedy } = refusal(after(leave("released", "S1-1", 45)), leave("released", "S1-1", 6));
    expect(code).toBe("goods-not-there");
    expect(sentence.zh).toBe("S1-1“运动鞋”现有5双，所填6双超出。");
    expect(sentence.en).toContain("there are 5");
    expect(remedy.zh).toContain("台账");
  });

  it("refuses goods that no inventory has, a number used twice, and goods in two places without saying which", () => {
    expect(refusal(after(), leave("released", "S9-1", 1)).code).toBe("no-such-goods");
    expect(refusal(after(), { ...seized, entry: 9 }).code).toBe("goods-listed-twice");
    const apart = after({ kind: "moved", ...day, entry: 3, lines: [{ item: "S1-1", quantity: 10 }], store: annex });
    expect(refusal(apart, leave("released", "S1-1", 5)).code).toBe("goods-in-several-places");
    expect(refusal(apart, leave("released", "S1-1", 11, annex.place)).code).toBe("goods-not-there");
    expect(ledgerOf([seized, leave("released", "S1-1", 50)]).get("S1-1")?.holdings).toEqual([]);
  });

  it("adds the lines of one movement up, so that two halves of too much are too much", () => {
    const twice: GoodsMovement = {
      kind: "released",
      ...day,
      entry: 2,
      lines: [
        { item: "S1-1", quantity: 30 },
        { item: "S1-1", quantity: 30 },
      ],
    };
    expect(refusal(after(), twice).code).toBe("goods-not-there");
  });

  it("adds up at every moment of any sequence: taken = released + disposed + held; what is unlawful changes nothing", () => {
    const item = fc.constantFrom("A-1", "A-2", "A-3");
    const line = fc.record({
      item,
      quantity: fc.integer({ min: 1, max: 12 }),
      from: fc.option(fc.constantFrom("一号库", "二号库"), { nil: undefined }),
    });
    const lines = fc.array(line, { minLength: 1, maxLength: 3 });
    const under = fc.constantFrom("S1", "S2");
    const measure = fc.constantFrom("registered", "sealed", "seized", "kept");
    const store = fc.constantFrom(yard, annex);
    const some = fc.oneof(
      fc.record({
        kind: fc.constant("taken"),
        under,
        measure,
        store,
        items: fc.array(
          fc.record({
            id: item,
            goods: fc.constant("g"),
            unit: fc.constant("件"),
            quantity: fc.integer({ min: 1, max: 40 }),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.record({ kind: fc.constant("changed"), lines, under, measure }),
      fc.record({ kind: fc.constant("moved"), lines, store }),
      fc.record({ kind: fc.constantFrom("released", "returned"), lines }),
      fc.record({ kind: fc.constant("disposed"), lines, way: fc.constant("destroyed") }),
    );
    let moves = 0;
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(some, { minLength: 15, maxLength: 30 }), (drawn) => {
        const lawful: GoodsMovement[] = [];
        let ledger: Ledger = new Map();
        // Half of the goods are there from the start, so that many movements find something to move.
        const begin = {
          kind: "taken",
          under: "S1",
          measure: "seized",
          store: yard,
          items: [shoes("A-1", 60), shoes("A-2", 60)],
        };
        for (const [index, each] of [begin, ...drawn].entries()) {
          const movement = GoodsMovement.parse({ ...day, entry: index + 1, ...each });
          const before = JSON.stringify([...ledger]);
          const moved = move(ledger, movement);
          if ("refusal" in moved) {
            refusals += 1;
            expect(JSON.stringify([...ledger])).toBe(before);
            continue;
          }
          moves += 1;
          lawful.push(movement);
          ledger = moved.ledger;
          for (const account of ledger.values()) {
            expect(account.released + account.disposed + account.held).toBe(account.taken);
            expect(account.holdings.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(account.held);
            expect(account.holdings.every(({ quantity }) => quantity > 0)).toBe(true);
            expect(account.taken).toBe(account.item.quantity);
          }
        }
        expect([...ledgerOf(lawful)]).toEqual([...ledger]);
      }),
      { numRuns: 2000, seed: 7 },
    );
    // The sequences are worth something only where many steps are lawful and many are not.
    expect(moves).toBeGreaterThan(5000);
    expect(refusals).toBeGreaterThan(5000);
  });
});

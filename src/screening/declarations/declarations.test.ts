import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { describe, expect, it } from "vitest";
import {
  createScreener,
  type Declaration,
  type DeclarationFacts,
  type DeclarationFinding,
  declarationFromRecord,
  declarationKey,
  screenDeclarations,
} from "../index.ts";

const today = isoDate("2026-11-27");
const shoes: Trademark = {
  id: "1",
  markText: "Velorun",
  classNumbers: [25],
  holderName: "Velorun（演示）有限公司",
  status: "registered",
};
const lapsed: Trademark = { ...shoes, id: "2", markText: "Ostrava Kite", status: "cancelled" };
const marks = [shoes, lapsed];

const declaration = (more: Partial<Declaration> = {}): Declaration => ({
  id: "d1",
  number: "220120260000000001",
  line: 1,
  declaredOn: today,
  direction: "export",
  port: "珠屿港",
  consignor: "澄海贸易（演示）有限公司",
  goods: "运动鞋|Velorun|鞋面纺织材料",
  hsCode: "6404110000",
  ...more,
});

async function screen(
  one: Declaration,
  known: Partial<DeclarationFacts> = {},
): Promise<DeclarationFinding | undefined> {
  const found = await screenDeclarations([one], createScreener(marks, { today }), async () => ({
    today,
    markOf: (id) => marks.find((mark) => mark.id === id),
    recordedPriceFen: () => undefined,
    isAuthorised: () => false,
    ...known,
  }));
  return found[0];
}
const kinds = (finding: DeclarationFinding | undefined) => [
  ...(finding?.reasons ?? []).map(({ kind }) => kind),
  ...(finding?.against ?? []).map(({ kind }) => `-${kind}`),
];

describe("a declaration whose goods text names a recorded mark", () => {
  it("is a clue by the text and the class of its HS code", async () => {
    const finding = await screen(declaration());
    expect(finding?.alert).toBe(true);
    expect(kinds(finding)).toEqual(expect.arrayContaining(["same-sign", "goods-text", "class-fits-hs"]));
    expect(finding?.spans).toEqual([{ field: "goods", start: 4, end: 11 }]);
  });

  it("says so of the declared brand, disguised or not", async () => {
    const finding = await screen(declaration({ goods: "运动鞋，塑料底", declaredBrand: "VEL0RUN" }));
    expect(finding?.alert).toBe(true);
    expect(kinds(finding)).toContain("declared-brand");
    expect(finding?.reasons.find(({ kind }) => kind === "declared-brand")).toMatchObject({
      field: "declaredBrand",
      queryValue: "VEL0RUN",
    });
  });

  it.each([{ declaredBrand: "无牌" }, { declaredBrand: "No Brand" }, { goods: "运动鞋|无品牌|Velorun" }])(
    "weighs most when no brand is declared: %j",
    async (more) => {
      const named = await screen(declaration({ declaredBrand: "Velorun" }));
      const finding = await screen(declaration(more));
      expect(kinds(finding)).toContain("unbranded-with-brand-words");
      expect(kinds(finding)).not.toContain("goods-text");
      const weight = (of: typeof finding) =>
        (of?.reasons ?? []).find(({ kind }) => kind === "unbranded-with-brand-words")?.weight ?? 0;
      expect(weight(finding)).toBeGreaterThan(weight(named));
    },
  );

  it("takes an everyday word of an unbranded line for what it says, not for a brand", async () => {
    const word: Trademark = { ...shoes, id: "3", markText: "Buffalo" };
    const found = await screenDeclarations(
      [declaration({ goods: "boots of buffalo leather", declaredBrand: "no brand" })],
      createScreener([word], { today }),
      async () => ({ today, markOf: () => word, recordedPriceFen: () => undefined, isAuthorised: () => false }),
    );
    expect(kinds(found[0])).not.toContain("unbranded-with-brand-words");
    expect(found[0]?.alert ?? false).toBe(false);
  });

  it.each(["靴子 BUFFALO", "boots | buffalo | leather"])("but not where it stands like a name: %s", async (goods) => {
    const word: Trademark = { ...shoes, id: "3", markText: "Buffalo" };
    const found = await screenDeclarations(
      [declaration({ goods, declaredBrand: "no brand" })],
      createScreener([word], { today }),
      async () => ({ today, markOf: () => word, recordedPriceFen: () => undefined, isAuthorised: () => false }),
    );
    expect(kinds(found[0])).toContain("unbranded-with-brand-words");
    expect(found[0]?.alert).toBe(true);
  });

  it("is doubted when another brand is declared", async () =>
    expect(kinds(await screen(declaration({ declaredBrand: "Nordvik" })))).toContain("-other-brand-declared"));

  it("is none for goods of quite another class, though the sign is the same", async () => {
    const finding = await screen(declaration({ goods: "液压泵 Velorun 型", hsCode: "84135020" }));
    expect(kinds(finding)).toContain("-class-differs-from-hs");
    expect(kinds(finding)).not.toContain("-goods-differ");
  });

  it("hears the words of the goods where the table of HS codes is silent", async () => {
    const finding = await screen(declaration({ hsCode: "25010011" }));
    expect(kinds(finding)).not.toContain("class-fits-hs");
    expect(kinds(finding)).toContain("goods-agree");
  });

  it("says nothing when neither brand nor goods name any right", async () =>
    expect(await screen(declaration({ goods: "运动鞋", declaredBrand: "无牌" }))).toBeUndefined());
});

describe("what speaks against", () => {
  it("bars an alert when the consignor is authorised, and says who", async () => {
    const finding = await screen(declaration(), { isAuthorised: (id, name) => id === "1" && name.startsWith("澄海") });
    expect(finding?.alert).toBe(false);
    expect(finding?.against.at(-1)).toMatchObject({ kind: "authorised-user", field: "consignor" });
  });

  it("bars it when the consignee is the holder itself", async () => {
    const finding = await screen(declaration({ direction: "import", consignee: "VELORUN（演示）有限公司" }));
    expect(finding?.alert).toBe(false);
    expect(finding?.against.at(-1)).toMatchObject({ kind: "authorised-user", field: "consignee" });
  });

  it("asks for the day of the declaration, not of the screening", async () => {
    const until = isoDate("2026-01-31");
    const known = { isAuthorised: (_: string, __: string, day: string) => day <= until };
    expect((await screen(declaration({ declaredOn: until }), known))?.alert).toBe(false);
    expect((await screen(declaration({ declaredOn: isoDate("2026-02-01") }), known))?.alert).toBe(true);
  });

  it("bars words that say what the goods fit, whatever brand is declared", async () => {
    const finding = await screen(declaration({ goods: "鞋垫，适用于 Velorun 运动鞋", declaredBrand: "无牌" }));
    expect(finding?.alert).toBe(false);
    expect(kinds(finding)).toContain("-compatible-with");
  });

  it("bars a right that is not in force", async () => {
    const finding = await screen(declaration({ goods: "运动鞋 Ostrava Kite", hsCode: "6404" }));
    expect(finding?.alert).toBe(false);
    expect(kinds(finding)).toContain("-not-in-force");
  });
});

describe("the price of a piece", () => {
  const recordedPriceFen = () => 40_000;
  it.each([
    [{ quantity: 1000, unit: "双", valueFen: 1_000_000 }, "price-far-below"],
    [{ quantity: 100, unit: "打", valueFen: 12_000_000 }, "price-far-below"],
    [{ quantity: 1000, unit: "双", valueFen: 150_000, currency: "USD", valueCnyFen: 1_050_000 }, "price-far-below"],
    [{ quantity: 100, unit: "双", valueFen: 3_900_000 }, "-price-as-genuine"],
  ])("is compared with the recorded one: %j", async (more, kind) =>
    expect(kinds(await screen(declaration(more), { recordedPriceFen }))).toContain(kind),
  );

  it.each([
    { quantity: 1000, unit: "千克", valueFen: 1_000_000 },
    { quantity: 1000, unit: "双", valueFen: 150_000, currency: "USD" },
    { unit: "双", valueFen: 1_000_000 },
    { quantity: 1000, unit: "双", valueFen: 20_000_000 },
  ])("says nothing where it cannot be compared or lies between: %j", async (more) =>
    expect(
      kinds(await screen(declaration(more), { recordedPriceFen })).filter((kind) => kind.includes("price")),
    ).toEqual([]),
  );

  it("is far below by the fraction that the deployment sets, exactly below it", async () => {
    const at = declaration({ quantity: 1, unit: "双", valueFen: 20_000 });
    expect(kinds(await screen(at, { recordedPriceFen, farBelow: 0.5 }))).not.toContain("price-far-below");
    const below = declaration({ quantity: 1, unit: "双", valueFen: 19_999 });
    expect(kinds(await screen(below, { recordedPriceFen, farBelow: 0.5 }))).toContain("price-far-below");
  });
});

describe("route, port and consignor", () => {
  const watched = [
    { place: "枫浦", why: "一年内三次查获" },
    { place: "Ji City", markId: "2" },
  ];
  it.each([{ from: "枫浦市" }, { through: ["澜州", "枫浦港"] }, { to: "枫浦" }])(
    "names a watched place: %j",
    async (more) => {
      const finding = await screen(declaration(more), { watched });
      expect(finding?.reasons.find(({ kind }) => kind === "route")?.sentence.zh).toContain("一年内三次查获");
    },
  );
  it("leaves a place that is watched for another right, and one that only begins alike", async () => {
    expect(kinds(await screen(declaration({ to: "Ji City" }), { watched }))).not.toContain("route");
    const list = [{ place: "Lima" }];
    expect(kinds(await screen(declaration({ to: "Limassol" }), { watched: list }))).not.toContain("route");
    expect(kinds(await screen(declaration({ to: "LIMA, Peru" }), { watched: list }))).toContain("route");
  });
  it("holds the recorded ports of the right against the port of the declaration, both ways", async () => {
    expect(kinds(await screen(declaration(), { portsOf: () => ["珠屿港"] }))).toContain("-port-as-recorded");
    expect(kinds(await screen(declaration(), { portsOf: () => ["澜州机场"] }))).toContain("port-not-recorded");
  });
  it("knows who was caught or punished before, and who was cleared again and again", async () => {
    const known = (accepted: number, rejected: number, penalties: number) => ({
      historyOf: () => ({ accepted, rejected, penalties }),
    });
    expect(kinds(await screen(declaration(), known(0, 0, 1)))).toContain("consignor-history");
    expect(kinds(await screen(declaration(), known(1, 0, 0)))).toContain("consignor-history");
    expect(kinds(await screen(declaration(), known(0, 3, 0)))).toContain("-consignor-cleared-before");
    expect(kinds(await screen(declaration(), known(0, 2, 0)))).not.toContain("-consignor-cleared-before");
  });
  it("knows whom the holder named when the mark was put on record", async () => {
    const known = { isKnownInfringer: (id: string, name: string) => id === "1" && name.startsWith("澄海") };
    expect(kinds(await screen(declaration(), known))).toContain("known-infringer");
    expect(kinds(await screen(declaration({ consignor: "乙公司" }), known))).not.toContain("known-infringer");
  });
  it("never makes a clue of a consignor's name alone", async () => {
    const known = { historyOf: () => ({ accepted: 9, rejected: 0, penalties: 9 }) };
    expect(await screen(declaration({ goods: "运动鞋" }), known)).toBeUndefined();
  });
});

describe("a record of a declaration", () => {
  const record = {
    number: 220120260000001,
    declaredOn: "2026年11月3日",
    direction: "出口",
    port: "珠屿港",
    consignor: "甲公司",
    goods: "运动鞋",
  };
  it("is read with the words that forms use", () =>
    expect(
      declarationFromRecord(
        {
          ...record,
          hsCode: "6404.11.00-00",
          quantity: "1,200",
          unit: "双",
          value: "9600",
          currency: "美元",
          through: "澜州→枫浦",
        },
        2,
      ),
    ).toMatchObject({
      ok: {
        id: "220120260000001#1",
        declaredOn: "2026-11-03",
        direction: "export",
        hsCode: "6404110000",
        quantity: 1200,
        valueFen: 960_000,
        currency: "USD",
        through: ["澜州", "枫浦"],
      },
    }));

  it.each([
    [{ direction: "上行" }, "direction", "unknown-word"],
    [{ channel: "飞" }, "channel", "unknown-word"],
    [{ hsCode: "64a" }, "hsCode", "not-an-hs-code"],
    [{ quantity: "12双" }, "quantity", "not-a-quantity"],
    [{ quantity: "0" }, "quantity", "not-a-quantity"],
    [{ line: "0" }, "line", "not-a-line"],
    [{ declaredOn: "2026-02-30" }, "declaredOn", "no-such-day"],
    [{ declaredOn: "" }, "declaredOn", "missing"],
    [{ consignor: " " }, "consignor", "missing"],
    [{ goods: "x".repeat(2001) }, "goods", "field-too-long"],
    [{ value: "-1" }, "value", "negative-price"],
    [{ currency: "12" }, "currency", "not-a-currency"],
    [{ through: [1] }, "through", "not-places"],
  ])("is refused with %j, by row and column", (change, column, code) =>
    expect(declarationFromRecord({ ...record, ...change }, 7)).toMatchObject({
      problems: [{ row: 7, column, code, remedy: { zh: expect.stringMatching(/\p{Script=Han}/u) } }],
    }),
  );

  it("names every problem at once", () =>
    expect(declarationFromRecord({}, 2)).toMatchObject({ problems: { length: 6 } }));
});

describe("declarations that are alike", () => {
  it("are one clue by consignor, right and HS heading, and two by another heading", () => {
    const key = (more: Partial<Declaration>) => declarationKey(declaration(more), shoes).key;
    expect(key({ hsCode: "6404110000" })).toBe(key({ hsCode: "64041900", consignor: "澄海贸易（演示）有限公司 " }));
    expect(key({ hsCode: "6404110000" })).not.toBe(key({ hsCode: "62011000" }));
    expect(key({})).not.toBe(key({ consignor: "乙公司" }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Block } from "./Block.ts";
import { BlockBuilder } from "./BlockBuilder.ts";
import type { MarkEntry } from "./MarkEntry.ts";
import { buildRegister, Register } from "./Register.ts";
import { recallAgainstOracle } from "./recallAgainstOracle.ts";
import { openBlock, sealBlock } from "./sealBlock.ts";

const mark = (id: string, text: string, more: Partial<MarkEntry> = {}): MarkEntry => ({ id, text, ...more });

const clothing = mark("1", "NIKE", { classes: [25], owner: "Nike, Inc.", status: "registered", filed: "2001-05-04" });
const office = [
  clothing,
  mark("2", "耐克", { classes: [25, 18], owner: "Nike, Inc.", status: "registered", filed: "2003-01-01" }),
  mark("3", "adidas", { classes: [25], status: "expired", filed: "1999-12-31" }),
  mark("4", "耐克斯", { classes: [9] }),
  mark("5", "NIKKO TOOLS", { classes: [7, 45], status: "filed", filed: "2020-02-29" }),
  mark("6", "李宁", { classes: [25, 28] }),
];
const texts = (register: Register, text: string, more = {}) =>
  register.search({ text, ...more }).hits.map((hit) => hit.text);

describe("an examiner searches the register", () => {
  const register = buildRegister(office);

  it("finds the mark itself first, whatever its letters are dressed in", () => {
    for (const text of ["nike", "ＮＩＫＥ", "N.I.K.E", "n i k e", "𝗡𝗜𝗞𝗘", "ni\u200bke", "NÏKE"])
      expect(register.search({ text }).hits[0], text).toMatchObject({ markId: "1", text: "NIKE" });
    expect(texts(register, "耐·克")[0]).toBe("耐克");
  });

  it("finds one letter dropped, added, replaced, swapped, in signs of any length", () => {
    expect(texts(register, "NKE")).toContain("NIKE");
    expect(texts(register, "NIIKE")).toContain("NIKE");
    expect(texts(register, "NIKO")).toContain("NIKE");
    expect(texts(register, "NKIE")).toContain("NIKE");
    expect(texts(register, "addidas")).toContain("adidas");
    expect(texts(register, "adidsa")).toContain("adidas");
    expect(texts(register, "addias")).toContain("adidas");
  });

  it("finds characters by their sound, and letters that spell them", () => {
    expect(texts(register, "奈克")).toContain("耐克");
    expect(texts(register, "naike")).toContain("耐克");
    expect(texts(register, "lining")).toContain("李宁");
  });

  it("keeps to the classes, statuses, owner and dates asked for", () => {
    expect(texts(register, "奈克", { classes: [18] })).toEqual(["耐克"]);
    expect(texts(register, "nikko tools", { classes: [45] })[0]).toBe("NIKKO TOOLS");
    expect(texts(register, "adidas", { statuses: ["registered"] })).not.toContain("adidas");
    expect(texts(register, "耐克斯", { owners: ["Nike, Inc."] })).not.toContain("耐克斯");
    expect(texts(register, "耐克斯", { owners: ["Nobody", "Nike, Inc."] })[0]).toBe("耐克");
    expect(texts(register, "耐克斯", { owners: [] })).toEqual([]);
    expect(texts(register, "adidas", { filedFrom: "1999-12-31", filedTo: "1999-12-31" })).toEqual(["adidas"]);
    expect(texts(register, "adidas", { filedFrom: "2000-01-01" })).not.toContain("adidas");
    expect(texts(register, "nikko tools", { filedFrom: "2020-02-29", filedTo: "2020-03-01" })).toEqual(["NIKKO TOOLS"]);
  });

  it("sets marks for the same or related goods first, and hides none", () => {
    const lions = ["LION", "LIONE", "LIOND"].flatMap((text, t) =>
      [
        [1, "far"],
        [18, "near"],
        [25, "same"],
      ].map(([classNumber, goods]) => mark(`${t}${goods}`, text, { classes: [Number(classNumber)] })),
    );
    const lion = buildRegister([...lions, mark("3unknown", "LION")]);
    const ids = (more: object) => lion.search({ text: "lion", ...more }).hits.map((hit) => hit.markId);
    const asked = ids({ forClasses: [25] });
    expect(asked.slice(0, 4)).toEqual(["0same", "0near", "3unknown", "0far"]);
    expect(asked.toSorted()).toEqual(ids({}).toSorted());
    expect(asked.indexOf("1same")).toBeLessThan(asked.indexOf("1near"));
    expect(asked.indexOf("1near")).toBeLessThan(asked.indexOf("1far"));
    expect(ids({ forClasses: [25], limit: 4 })).toEqual(asked.slice(0, 4));
    expect(lion.oracle({ text: "lion", forClasses: [25] }).hits.map((hit) => hit.markId)).toEqual(asked);
    expect(ids({ forClasses: [25], classes: [1] }).toSorted()).toEqual(["0far", "1far", "2far"]);
  });

  it("shows the classes of a hit, the last one too", () => {
    expect(register.search({ text: "nikko tools" }).hits[0]?.classes).toEqual([7, 45]);
  });

  it("answers nothing for a text without letters, and for a register without marks", () => {
    expect(register.search({ text: "  …  " }).hits).toEqual([]);
    expect(buildRegister([]).search({ text: "nike" }).hits).toEqual([]);
    expect(register.search({ text: "x".repeat(100_000) }).hits).toEqual([]);
    expect(register.search({ text: "nike", limit: 0 }).hits).toEqual([]);
  });

  it("orders equal scores by text, then by id, however the marks came in", () => {
    const same = ["b", "a", "c"].flatMap((id) => [mark(`${id}2`, "Lion"), mark(`${id}1`, "LION")]);
    const ids = (entries: MarkEntry[]) =>
      buildRegister(entries)
        .search({ text: "lion" })
        .hits.map((hit) => hit.markId);
    expect(ids(same)).toEqual(["a1", "b1", "c1", "a2", "b2", "c2"]);
    expect(ids(same.toReversed())).toEqual(ids(same));
  });

  it("finds itself among five thousand marks of the same text, first of them by id", () => {
    const crowd = Array.from({ length: 5_000 }, (_, i) => mark(`m${String(9_999 - i)}`, "LION"));
    const answer = buildRegister(crowd).search({ text: "lion", limit: 2 });
    expect(answer.hits.map((hit) => hit.markId)).toEqual(["m5000", "m5001"]);
  });
});

describe("the register changes", () => {
  it("shows an inserted mark at once, and no longer one that was removed", () => {
    const register = buildRegister(office);
    register.insert(mark("7", "Anta 安踏"));
    expect(texts(register, "anta 安踏")[0]).toBe("Anta 安踏");
    expect(register.size).toBe(7);
    expect(register.remove("7")).toBe(true);
    expect(register.remove("7")).toBe(false);
    expect(texts(register, "anta 安踏")).not.toContain("Anta 安踏");
    expect(register.size).toBe(6);
  });

  it("replaces a mark that is inserted again", () => {
    const register = buildRegister(office);
    expect(register.change(mark("1", "NIKE AIR", { classes: [25] }))).toBe(true);
    expect(register.search({ text: "nike" }).hits.filter((hit) => hit.markId === "1")).toMatchObject([
      { text: "NIKE AIR" },
    ]);
    expect(register.size).toBe(6);
  });

  it("keeps every mark through hundreds of inserts and removals, and through compaction", () => {
    const register = buildRegister(office);
    for (let i = 0; i < 300; i++) register.insert(mark(`n${i}`, `Brand${i * 7_919}x`));
    for (let i = 0; i < 300; i += 3) register.remove(`n${i}`);
    const check = () => {
      expect(register.size).toBe(206);
      for (let i = 0; i < 300; i++)
        expect(register.search({ text: `brand${i * 7_919}x` }).hits[0]?.markId === `n${i}`).toBe(i % 3 !== 0);
      expect(texts(register, "nike")[0]).toBe("NIKE");
    };
    check();
    register.compact();
    expect(register.state).toHaveLength(1);
    check();
  });

  it("keeps each id once, as it stood last, whether it comes again in a batch or while the register is built", () => {
    const again = [mark("1", "Anta"), mark("2", "LION"), mark("1", "NIKE"), mark("2", "TIGER"), mark("1", "Puma")];
    const built = buildRegister(again);
    const inserted = buildRegister([]);
    inserted.insertAll(again);
    for (const register of [built, inserted]) {
      expect(register.size).toBe(2);
      expect(register.search({ text: "puma" }).hits[0]).toMatchObject({ markId: "1", text: "Puma" });
      expect(register.search({ text: "tiger" }).hits[0]).toMatchObject({ markId: "2", text: "TIGER" });
      for (const text of ["anta", "nike", "lion"]) expect(texts(register, text)).not.toContain(text);
    }
  });

  it("loses nothing of what is removed or changed while its small blocks are made into larger ones", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.boolean(), fc.integer({ min: 1, max: 60 })), { maxLength: 60 }),
        (steps) => {
          const register = buildRegister([]);
          const known = new Map<string, string>();
          steps.forEach(([n, keeps, size], step) => {
            const batch = Array.from({ length: size }, (_, i) =>
              mark(`n${(n + i) % 400}`, `Name${(n + i) * 977 + step * 31}x`),
            );
            if (keeps) {
              register.insertAll(batch);
              for (const { id, text } of batch) known.set(id, text);
            } else for (const { id } of batch) expect(register.remove(id)).toBe(known.delete(id));
          });
          expect(register.size).toBe(known.size);
          for (const [id, text] of [...known].slice(0, 20))
            expect(register.search({ text }).hits.some((hit) => hit.markId === id && hit.text === text)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("answers the same from its state in another register, without touching the first", () => {
    const register = buildRegister(office);
    register.remove("3");
    const other = new Register(register.state);
    other.remove("1");
    expect(texts(other, "nike")).not.toContain("NIKE");
    expect(texts(other, "adidas")).not.toContain("adidas");
    expect(texts(register, "nike")).toContain("NIKE");
  });
});

describe("a block as bytes", () => {
  const block = (() => {
    const builder = new BlockBuilder();
    for (const entry of office) builder.add(entry);
    return builder.build();
  })();

  it("is searched again without being built again", () => {
    const opened = openBlock(sealBlock(block).slice().buffer);
    expect(opened).toBeInstanceOf(Block);
    if (opened instanceof Block)
      expect(new Register([opened]).search({ text: "nike" })).toEqual(new Register([block]).search({ text: "nike" }));
  });

  it("shows every damaged byte of its contents, by section", () => {
    const sound = sealBlock(block).slice();
    const header = new Uint32Array(sound.buffer, 0, 128);
    const places = Array.from(
      { length: 17 },
      (_, s) => [header[4 + s * 4] as number, header[5 + s * 4] as number] as const,
    )
      .filter(([, length]) => length > 0)
      .flatMap(([from, length]) => [from, from + length - 1]);
    for (const at of [0, 17, ...places]) {
      const damaged = sound.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      expect(openBlock(damaged.buffer), `byte ${at}`).not.toBeInstanceOf(Block);
    }
    expect(openBlock(sound.slice(0, sound.length - 8).buffer)).toMatchObject({ kind: "cut-off" });
    expect(openBlock(new ArrayBuffer(8))).toEqual({ kind: "not-a-block" });
  });

  it("says when it was made by another version or with other tables", () => {
    const older = sealBlock(block).slice();
    new Uint32Array(older.buffer)[1] = 999;
    expect(openBlock(older.buffer)).toMatchObject({ kind: "other-version", found: 999 });
  });
});

const latin = fc.stringMatching(/^[a-z]{3,9}$/);
const han = fc
  .array(fc.constantFrom(...Array.from("金龙凤宝华安达美新天海星月云山水火木")), { minLength: 2, maxLength: 5 })
  .map((all) => all.join(""));
const sign = fc.oneof(
  latin,
  han,
  fc.tuple(latin, latin).map((two) => two.join(" ")),
  fc.tuple(latin, han).map((two) => two.join("")),
);
const classes = fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { minLength: 1, maxLength: 3 });
const entries = fc
  .array(fc.record({ text: sign, classes, filed: fc.constantFrom("2010-01-01", "2015-06-30", "2021-12-31") }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((all) => all.map((entry, i) => ({ ...entry, id: `m${i}` })));

describe("laws of the register", () => {
  it("a mark finds a mark of its own text first", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const register = buildRegister(all);
        for (const { text } of all.slice(0, 10)) expect(register.search({ text }).hits[0]?.text).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("no filter lets a mark through that it excludes", () => {
    fc.assert(
      fc.property(entries, classes, (all, wanted) => {
        const register = buildRegister(all);
        const text = (all[0] as MarkEntry).text;
        const asked = { text, classes: wanted, filedFrom: "2012-01-01", limit: 100, verify: Number.POSITIVE_INFINITY };
        for (const answer of [register.search(asked), register.oracle(asked)])
          for (const hit of answer.hits) {
            const found = all.find((entry) => entry.id === hit.markId);
            expect(found?.classes.some((c) => wanted.includes(c))).toBe(true);
            expect(found?.filed).not.toBe("2010-01-01");
          }
      }),
      { numRuns: 40 },
    );
  });

  it("without a budget a small register answers like the oracle, for everything that scores well", () => {
    fc.assert(
      fc.property(entries, sign, (all, text) => {
        const register = buildRegister(all);
        const asked = { text, limit: 10, budget: Number.POSITIVE_INFINITY, verify: Number.POSITIVE_INFINITY };
        const good = (hit: { score: number }) => hit.score >= 0.85;
        expect(register.search(asked).hits.filter(good)).toEqual(register.oracle(asked).hits.filter(good));
      }),
      { numRuns: 60 },
    );
  });

  it("adding marks hides neither the same sign nor one a single edit away, even with no budget at all", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,9}$/),
        fc.nat(),
        fc.array(sign, { maxLength: 60 }),
        (text, at, others) => {
          const place = at % text.length;
          const near = [
            text.slice(0, place) + text.slice(place + 1),
            `${text.slice(0, place)}q${text.slice(place)}`,
            `${text.slice(0, place)}q${text.slice(place + 1)}`,
          ].filter((one) => one.length >= 4);
          const register = buildRegister([
            ...others.map((one, i) => mark(`other${i}`, one)),
            ...near.map((one, i) => mark(`near${i}`, one)),
            mark("same", text),
          ]);
          const found = register.search({ text, limit: 1_000, budget: 0, verify: 0 }).hits.map((hit) => hit.markId);
          for (const id of ["same", ...near.keys()]) expect(found).toContain(id === "same" ? id : `near${id}`);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("what the index misses is known", () => {
  const register = buildRegister(office);

  it("counts the oracle's hits that a search has, once each", () => {
    const all = { text: "nike", limit: 3, verify: Number.POSITIVE_INFINITY };
    const best = register.oracle(all).hits.filter((hit) => hit.score >= 0.8).length;
    expect(best).toBeGreaterThan(0);
    expect(recallAgainstOracle(register, [all], { least: 0.8 })).toEqual({ wanted: best, found: best });
  });

  it("says less than all when the search may score nothing it counted", () => {
    const narrow = { text: "nikko tool company", limit: 1, budget: 0, verify: 0 };
    expect(recallAgainstOracle(register, [narrow])).toEqual({ wanted: 1, found: 0 });
  });

  it("stops when told to, within a query and between queries", () => {
    expect(recallAgainstOracle(register, [{ text: "nike" }, { text: "adidas" }], { onward: () => false }).wanted).toBe(
      register.oracle({ text: "nike" }).hits.length,
    );
    const crowd = buildRegister(Array.from({ length: 70_000 }, (_, i) => mark(`m${i}`, "LION")));
    const stopped = crowd.oracle({ text: "lion" }, () => false);
    expect(stopped.cut).toBe(true);
    expect(stopped.verified).toBeLessThan(70_000);
  });
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addParts, noParts } from "../figureParts.ts";
import type { PlacedCell } from "../returns/form.ts";
import { carriedUp, type CellDifference, sameParts, withDifferences } from "./difference.ts";
import { deltaOf, ownDeltas, partsOf } from "./ownDeltas.ts";
import { applyChanges, compareRecordSets, type CountedRecord, counts, recordSetHash } from "./records.ts";
import { actOnRestatement, allowedActs, foldRestatement, type RestatementStage } from "./restatement.ts";
import { sealOf } from "./sealOf.ts";

const hasher = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());
const record = (caseId: string, seq: number, value: number | null = null, leaf = "a"): CountedRecord => ({
  caseId,
  seq,
  leaf,
  value,
  weight: null,
});

/** Any set of records: one for each case and entry. */
const recordSet = fc
  .uniqueArray(
    fc.record({
      caseId: fc.constantFrom("a", "b", "c", "d"),
      seq: fc.integer({ min: 1, max: 4 }),
      leaf: fc.constantFrom("x", "y"),
      value: fc.option(fc.integer({ min: -50, max: 50 })),
      weight: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { selector: ({ caseId, seq }) => `${caseId}${seq}` },
  )
  .map((records): readonly CountedRecord[] => records);

describe("the records behind a cell", () => {
  it("hash the same in any order, and differently when one of them does", () => {
    const hash = (records: readonly CountedRecord[]) => recordSetHash(hasher, records);
    const [a, b] = [record("c1", 3, 500), record("c2", 1, 700)];
    expect(hash([a, b])).toBe(hash([b, a]));
    const others = [[a], [a, record("c2", 1, 701)], [a, record("c2", 1, 700, "b")], [a, record("c2", 2, 700)]];
    expect(new Set([hash([a, b]), ...others.map(hash)]).size).toBe(5);
  });

  it("are told as come, gone, changed or only mended", () => {
    const before = [record("c1", 1, 5), record("c1", 2, 5), record("c2", 1, 5), record("c3", 1, 5)];
    const after = [record("c1", 2, 6), record("c2", 1, 5, "b"), record("c3", 1, 5), record("c4", 1, 5)];
    const changes = compareRecordSets(before, after);
    expect(changes.map(({ kind }) => kind)).toEqual(["went", "changed", "mended", "came"]);
    expect(changes.filter(counts)).toHaveLength(3);
  });

  it("become the later set when the changes are applied, whatever the sets are", () => {
    fc.assert(
      fc.property(recordSet, recordSet, (before, after) => {
        const applied = applyChanges(before, compareRecordSets(before, after));
        expect(recordSetHash(hasher, applied)).toBe(recordSetHash(hasher, after));
        expect(compareRecordSets(applied, after)).toEqual([]);
      }),
    );
  });
});

describe("the cells of an office", () => {
  const name = { zh: "a", en: "a" };
  const placed = (id: string, cell: PlacedCell["cell"]): PlacedCell => ({
    id,
    cell,
    row: { id, name, unit: name, cells: {} },
    column: { id: "all", name },
  });
  const form = [
    placed("filed", { kind: "bound", figure: "cases-filed" }),
    placed("fines", { kind: "bound", figure: "fines-imposed" }),
    placed("closed", { kind: "bound", figure: "cases-closed" }),
    placed("words", { kind: "typed", type: "text" }),
    placed("both", { kind: "computed", type: "number", sumOf: ["filed", "closed"] }),
    placed("whole", { kind: "computed", type: "number", sumOf: ["both", "fines"] }),
  ];

  it("move with their records, and the sums of cells with them", () => {
    const changes = new Map([
      ["filed", compareRecordSets([record("c1", 1), record("c2", 1)], [record("c2", 1)])],
      ["fines", compareRecordSets([record("c1", 2, 500)], [record("c1", 2, 700)])],
    ]);
    expect(Object.fromEntries(ownDeltas(form, changes))).toEqual({
      filed: { n: -1, total: null, weight: null },
      fines: { n: 0, total: 200, weight: null },
      both: { n: -1, total: -1, weight: null },
      whole: { n: -1, total: 199, weight: null },
    });
  });

  it("are told of too where one record came for another", () => {
    const swapped = new Map([["filed", compareRecordSets([record("c1", 1)], [record("c2", 1)])]]);
    expect([...ownDeltas(form, swapped)]).toEqual([["filed", noParts]]);
  });

  it("move by what the records add up to, whatever changed", () => {
    fc.assert(
      fc.property(recordSet, recordSet, (before, after) => {
        const moved = addParts(partsOf(before), deltaOf(compareRecordSets(before, after)));
        expect(sameParts(moved, partsOf(after))).toBe(true);
      }),
    );
  });
});

describe("a seal", () => {
  const cell = {
    own: { n: 1, total: 2, weight: null },
    below: null,
    value: 1,
    text: null,
    typedBy: null,
    records: "ab",
  };
  const cells = [
    { ...cell, cell: "filed", total: { n: 3, total: 4, weight: null } },
    { ...cell, cell: "words", own: null, total: null, value: null, text: "none", typedBy: "wang", records: null },
  ];

  it("does not depend on the order of the cells, and changes with every part of one", () => {
    const seal = sealOf(hasher, cells);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(sealOf(hasher, cells.toReversed())).toBe(seal);
    const changes = [
      { cell: "other" },
      { own: { n: 2, total: 2, weight: null } },
      { below: { n: 2, total: 2, weight: null } },
      { total: null },
      { value: 2 },
      { text: "some" },
      { typedBy: "li" },
      { records: "cd" },
    ];
    const seals = changes.map((change) => sealOf(hasher, [{ ...cells[0]!, ...change }, cells[1]!]));
    expect(new Set([seal, ...seals]).size).toBe(changes.length + 1);
  });
});

/** What happened to the records of two cities after the seal, one step after another. */
const history = fc.array(fc.record({ city: fc.constantFrom(0, 1), after: recordSet }), { maxLength: 6 });

describe("sealed values with the accepted restatements", () => {
  it("are what a count from scratch finds, in the city and above, whatever order they are accepted in", () => {
    fc.assert(
      fc.property(recordSet, recordSet, history, fc.infiniteStream(fc.nat()), (one, two, steps, picks) => {
        const sealed = [partsOf(one), partsOf(two)];
        const now = [one, two];
        const raised: CellDifference[][] = [[], []];
        for (const { city, after } of steps) {
          const was = withDifferences(sealed[city]!, raised[city]!);
          expect(sameParts(was, partsOf(now[city]!))).toBe(true);
          raised[city]!.push({ cell: "filed", before: was, after: partsOf(after) });
          now[city] = after;
        }
        const above = addParts(sealed[0]!, sealed[1]!);
        const carried: CellDifference[] = [];
        const waiting = raised.flat();
        while (waiting.length > 0) {
          const [accepted] = waiting.splice(picks.next().value! % waiting.length, 1);
          carried.push(...carriedUp([accepted!], () => withDifferences(above, carried)));
        }
        const counted = addParts(partsOf(now[0]!), partsOf(now[1]!));
        expect(sameParts(withDifferences(above, carried), counted)).toBe(true);
        // Nor does it matter in which order the carried ones are taken.
        expect(sameParts(withDifferences(above, carried.toReversed()), counted)).toBe(true);
      }),
    );
  });

  it("move only the cells that the upper form has", () => {
    const lower = [{ cell: "filed", before: noParts, after: { n: 1, total: null, weight: null } }];
    expect(carriedUp(lower, () => undefined)).toEqual([]);
  });
});

describe("a restatement", () => {
  const above = ["above"] as const;
  const below = ["below"] as const;
  const top = ["above", "below"] as const;
  const act = (
    stage: RestatementStage,
    sides: readonly ("above" | "below")[],
    name: "accept" | "question" | "answer",
  ) => actOnRestatement(stage, sides, { act: name, text: name === "accept" ? null : "why" });

  it("is questioned, answered, questioned again and accepted", () => {
    expect(act("raised", above, "question")).toEqual({ stage: "questioned" });
    expect(act("questioned", below, "answer")).toEqual({ stage: "answered" });
    expect(act("answered", above, "question")).toEqual({ stage: "questioned" });
    expect(act("answered", above, "accept")).toEqual({ stage: "accepted" });
    expect(foldRestatement([])).toBe("raised");
    expect(foldRestatement([{ act: "question" }, { act: "answer" }, { act: "accept" }])).toBe("accepted");
  });

  it("is accepted once, not by the office whose return it is, and not while a question is open", () => {
    const code = (result: ReturnType<typeof act>) => ("refusal" in result ? result.refusal.code : result.stage);
    expect(code(act("accepted", above, "accept"))).toBe("restatement-accepted");
    expect(code(act("raised", below, "accept"))).toBe("restatement-waits-for-above");
    expect(code(act("questioned", above, "accept"))).toBe("restatement-waits-for-answer");
    expect(code(act("raised", above, "answer"))).toBe("restatement-not-this-step");
    expect(code(actOnRestatement("raised", above, { act: "question", text: " " }))).toBe("restatement-needs-words");
  });

  it("of the office at the top is accepted by itself: there is nobody to ask", () => {
    expect(allowedActs("raised", top)).toEqual(["accept"]);
    expect(allowedActs("raised", [])).toEqual([]);
  });
});

import { type Citation, isoDate, NoRuleInForce } from "#law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combinations, defineTable, evaluate, printTable, proveTotal, TableFault, yesNo } from "./index.ts";
import type { DecisionTable } from "./index.ts";

const article = (number: string): Citation => ({ source: "umbrella-code", article: number });
const word = (en: string) => ({ zh: `〔${en}〕`, en });

/** Who may take home an umbrella that was found? Invented, so that no change of law touches these tests. */
const umbrella = defineTable({
  id: "umbrella-return",
  version: "2",
  name: word("Return of a lost umbrella"),
  moment: word("the day of the claim"),
  facts: { described: ["fully", "partly", "no"], ticket: ["yes", "no"], perishable: ["yes", "no"] },
  factNames: {
    described: { name: word("described"), values: { fully: word("fully"), partly: word("partly"), no: word("not") } },
    ticket: { name: word("ticket"), values: yesNo },
    perishable: { name: word("made of paper"), values: yesNo },
  },
  outcomes: ["return", "ask", "refuse"],
  outcomeNames: { return: word("returned"), ask: word("asked for proof"), refuse: word("refused") },
  precedence: { order: ["ticket", "partly", "strangers"], reason: word("A ticket outweighs memory.") },
  rows: [
    {
      id: "ticket",
      when: { ticket: "yes" },
      then: "return",
      article: article("3"),
      confidence: "read",
      from: "2020-01-01",
    },
    {
      id: "fully",
      when: { described: "fully", ticket: "no" },
      then: "return",
      article: article("4"),
      confidence: "secondary",
      from: "2020-01-01",
    },
    {
      id: "partly",
      when: { described: "partly" },
      then: "ask",
      article: article("5"),
      confidence: "read",
      from: "2020-01-01",
      until: "2025-12-31",
    },
    {
      id: "partly-2026",
      when: { described: "partly", ticket: "no" },
      then: "refuse",
      article: article("5a"),
      confidence: "unverified",
      from: "2026-01-01",
    },
    {
      id: "strangers",
      when: { described: ["no"] },
      then: "refuse",
      article: article("6"),
      confidence: "read",
      from: "2020-01-01",
      note: word("also | on rainy days"),
    },
  ],
});

const day = isoDate("2025-06-01");

describe("a decision table", () => {
  it("answers with row, article, version, confidence and the facts it was given", () => {
    expect(evaluate(umbrella, { described: "partly", ticket: "no", perishable: "no" }, day)).toEqual({
      kind: "decided",
      outcome: "ask",
      row: "partly",
      article: article("5"),
      table: "umbrella-return",
      version: "2",
      confidence: "read",
      facts: { described: "partly", ticket: "no", perishable: "no" },
    });
  });

  it("lets the stated precedence decide where two rows fit", () => {
    expect(evaluate(umbrella, { described: "no", ticket: "yes" }, day)).toMatchObject({ row: "ticket" });
  });

  it("asks only for the facts that still matter", () => {
    expect(evaluate(umbrella, {}, day)).toEqual({ kind: "missing", missing: ["described", "ticket"] });
    expect(evaluate(umbrella, { ticket: "no" }, day)).toEqual({ kind: "missing", missing: ["described"] });
    expect(evaluate(umbrella, { ticket: "yes" }, day)).toMatchObject({ kind: "decided", row: "ticket" });
    expect(evaluate(umbrella, { described: undefined, ticket: "yes" }, day)).toMatchObject({
      kind: "decided",
      facts: { ticket: "yes" },
    });
  });

  it("answers by the rows in force on the day of its moment; the last day of a row still counts", () => {
    const facts = { described: "partly", ticket: "no" } as const;
    expect(evaluate(umbrella, facts, isoDate("2025-12-31"))).toMatchObject({ outcome: "ask" });
    expect(evaluate(umbrella, facts, isoDate("2026-01-01"))).toMatchObject({ outcome: "refuse", row: "partly-2026" });
  });

  it("throws when no row is in force, never the last or the first row", () => {
    expect(() => evaluate(umbrella, { ticket: "yes" }, isoDate("2019-12-31"))).toThrow(NoRuleInForce);
  });

  it("throws on a value that is not the table's, instead of falling through", () => {
    const loose: DecisionTable = umbrella;
    expect(() => evaluate(loose, { described: "perhaps" }, day)).toThrow(
      /cannot be "perhaps"; it is one of fully, partly, no/,
    );
    expect(() => evaluate(loose, { constructor: "yes" }, day)).toThrow(/has no fact "constructor"/);
  });

  it("refuses two rows of one name, and a precedence that names no row", () => {
    const [row] = umbrella.rows;
    expect(() => defineTable({ ...umbrella, rows: [row!, row!] })).toThrow(TableFault);
    expect(() => defineTable({ ...umbrella, precedence: { order: ["tickt"], reason: word("x") } })).toThrow(
      /names "tickt"/,
    );
  });
});

describe("the proof that a table is total", () => {
  it("finds nothing to say about a sound table", () => {
    expect(proveTotal(umbrella)).toEqual([]);
  });

  it("prints the combination that a deleted row leaves unanswered", () => {
    const holed = { ...umbrella, rows: umbrella.rows.filter((row) => row.id !== "fully") };
    const faults = proveTotal(holed);
    expect(faults.map((fault) => fault.text)).toEqual([
      "umbrella-return from 2020-01-01: no row answers described = fully, ticket = no, perishable = yes",
      "umbrella-return from 2020-01-01: no row answers described = fully, ticket = no, perishable = no",
    ]);
    expect(faults[0]).toMatchObject({ kind: "gap", facts: { described: "fully", ticket: "no", perishable: "yes" } });
  });

  it("prints the rows that clash, on the day on which they begin to", () => {
    const rows = umbrella.rows.map((row) =>
      row.id === "partly-2026" ? { ...row, when: { described: "partly" as const } } : row,
    );
    expect(proveTotal({ ...umbrella, rows }).map((fault) => fault.text)).toEqual([
      "umbrella-return from 2026-01-01: rows ticket and partly-2026 clash over described = partly, ticket = yes, perishable = yes",
      "umbrella-return from 2026-01-01: rows ticket and partly-2026 clash over described = partly, ticket = yes, perishable = no",
    ]);
  });

  it("sees a gap between the end of a row and the start of its successor, but none after a table's last day", () => {
    const late = umbrella.rows.map((row) => (row.id === "partly-2026" ? { ...row, from: isoDate("2026-02-01") } : row));
    expect(proveTotal({ ...umbrella, rows: late })[0]?.text).toMatch(
      /from 2026-01-01: no row answers described = partly, ticket = no/,
    );
    const ended = umbrella.rows.map((row) => ({ ...row, until: row.until ?? isoDate("2029-12-31") }));
    expect(proveTotal({ ...umbrella, rows: ended })).toEqual([]);
  });

  it("checks rows that come from data: days that do not exist, words that are not the table's", () => {
    const [row] = umbrella.rows;
    const odd: DecisionTable = {
      ...umbrella,
      rows: [{ ...row!, from: "2025-02-30", then: "retrn" as "return", when: { tikket: "yes" } as object }],
    };
    expect(proveTotal(odd).map((fault) => fault.text)).toEqual([
      'umbrella-return, row ticket: "2025-02-30" is not a day',
      'umbrella-return, row ticket: "retrn" is not one of its outcomes',
      'umbrella-return, row ticket: the table has no fact "tikket"',
    ]);
  });

  it("holds for what evaluate does: total means that every combination is decided on every day in force", () => {
    const all = [...combinations(umbrella.facts)];
    expect(all).toHaveLength(12);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 2020, max: 2040 }), (facts, year) => {
        expect(evaluate(umbrella as DecisionTable, facts, isoDate(`${year}-03-01`)).kind).toBe("decided");
      }),
    );
  });

  it("never changes an answer by learning a fact it called irrelevant", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...combinations(umbrella.facts)),
        fc.subarray(["described", "ticket", "perishable"]),
        (facts, told) => {
          const part = Object.fromEntries(told.map((name) => [name, facts[name]!]));
          const early = evaluate(umbrella as DecisionTable, part, day);
          const full = evaluate(umbrella as DecisionTable, facts, day);
          if (early.kind === "decided" && full.kind === "decided") expect(early.row).toBe(full.row);
          if (early.kind === "missing") expect(early.missing).not.toContain("perishable");
        },
      ),
    );
  });
});

describe("a table on paper", () => {
  it("prints a line a row, strongest first, with article, time and confidence", () => {
    const lines = printTable(umbrella, "en").split("\n");
    expect(lines[0]).toBe("## Return of a lost umbrella");
    expect(lines[4]).toBe("| row | described | ticket | made of paper | outcome | article | in force | confidence |");
    expect(lines[6]).toBe("| ticket | any | yes | any | returned | umbrella-code 3 | from 2020-01-01 | article read |");
    expect(lines[7]).toContain("2020-01-01 to 2025-12-31");
    expect(lines).toContain("Precedence: ticket > partly > strangers. A ticket outweighs memory.");
    expect(printTable(umbrella, "zh")).toContain("适用时点: 〔the day of the claim〕");
  });
});

// What the compiler refuses. Each line below compiles only because the error on it is expected.
const sound = { article: article("9"), confidence: "read", from: "2020-01-01" } as const;
const frame = { id: "t", version: "1", name: word("t"), moment: word("m") } as const;
const factNames = { wet: { name: word("wet"), values: yesNo } };
const shape = {
  ...frame,
  facts: { wet: ["yes", "no"] },
  factNames,
  outcomes: ["dry", "shake"],
  outcomeNames: { dry: word("d"), shake: word("s") },
} as const;
export const refusedByTheCompiler = [
  // The same table without a mistake passes, so that each error below has its own cause.
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wet: ["yes", "no"] }, then: "dry", ...sound }] }),
  // @ts-expect-error a misspelt fact
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wett: "yes" }, then: "dry", ...sound }] }),
  // @ts-expect-error a misspelt value
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wet: "yess" }, then: "dry", ...sound }] }),
  // @ts-expect-error a misspelt value in a list
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wet: ["yes", "noo"] }, then: "dry", ...sound }] }),
  // @ts-expect-error a misspelt outcome
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wet: "yes" }, then: "dri", ...sound }] }),
  // @ts-expect-error a day written the wrong way
  () => defineTable({ ...shape, rows: [{ id: "r", when: { wet: "yes" }, then: "dry", ...sound, from: "1 May 2020" }] }),
  // @ts-expect-error a value without a name in both languages
  () => defineTable({ ...shape, factNames: { wet: { name: word("wet"), values: { yes: word("yes") } } }, rows: [] }),
  // @ts-expect-error a fact the table does not ask for
  () => evaluate(umbrella, { colour: "red" }, day),
  // @ts-expect-error an outcome the table does not have
  (outcome: (typeof umbrella)["outcomes"][number]) => outcome === "give",
];

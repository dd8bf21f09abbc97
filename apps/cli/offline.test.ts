import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commitmentOf, drawnFrom, listHashOf, seedOf } from "#evidence";
import { tables } from "#procedures";
import { run } from "./program.ts";
import type { World } from "./world.ts";

const home = mkdtempSync(join(tmpdir(), "yuheng-offline-"));
afterAll(() => rmSync(home, { recursive: true }));
const lead = join(import.meta.dirname, "testdata", "lead.json");

async function yuheng(argv: readonly string[], env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const world: World = {
    env: { HOME: home, LANG: "C", ...env },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-03-10T02:00:00Z",
  };
  return { code: await run(argv, world), out, err };
}

describe("yuheng case replay", () => {
  it("answers stage, deadlines with their arithmetic, refusals and outcome, without a server", async () => {
    const { code, out } = await yuheng(["case", "replay", lead, "--json"]);
    expect(code).toBe(0);
    const replayed = JSON.parse(out);
    expect(Object.keys(replayed).slice(0, 4)).toEqual(["stage", "deadlines", "refusals", "outcome"]);
    expect(replayed.stage).toBe("verification");
    expect(replayed.outcome).toBeNull();
    expect(replayed.deadlines).toHaveLength(1);
    expect(replayed.deadlines[0]).toMatchObject({ id: "check#1", due: "2026-03-23", article: { article: "23" } });
    expect(replayed.deadlines[0].confidence).toMatch(/^(read|secondary|unverified)$/);
    expect(replayed.deadlines[0].counted.length).toBeGreaterThan(1);
    expect(replayed.refusals).toHaveLength(1);
    expect(replayed.refusals[0]).toMatchObject({ index: 1, code: "wrong-stage", sentence: { zh: expect.any(String) } });
  });

  it("replays a case about a patent likewise, with the period to open it", async () => {
    const { code, out } = await yuheng([
      "case",
      "replay",
      join(import.meta.dirname, "testdata", "patentLead.json"),
      "--json",
    ]);
    expect(code).toBe(0);
    const { stage, deadlines, refusals } = JSON.parse(out);
    expect(stage).toBe("verification");
    expect(deadlines.map(({ clock, due }: { clock: string; due: string }) => [clock, due]).sort()).toEqual([
      ["check", "2026-03-23"],
      ["opening", "2026-03-09"],
    ]);
    expect(refusals).toMatchObject([{ code: "not-proposed" }]);
  });

  it("tells a person the same in words, with the article's name", async () => {
    const { out } = await yuheng(["case", "replay", lead, "--lang", "zh"]);
    expect(out).toContain("2026-03-23  线索核查");
    expect(out).toMatch(/《.+》第二十三条/);
    expect(out).toContain("未予办理 #1 decide");
  });

  it("refuses a file that is missing, that is no JSON, or that is no case", async () => {
    const broken = join(home, "broken.json");
    writeFileSync(broken, "{");
    const other = join(home, "other.json");
    writeFileSync(other, '{"procedure":"no-such-procedure","events":[{"action":"x","by":"y","at":"2025-02-30"}]}');
    for (const [file, code] of [
      [join(home, "none.json"), "no-such-file"],
      [broken, "broken-json"],
      [other, "not-a-case-file"],
    ] as const) {
      const answer = await yuheng(["case", "replay", file, "--json"]);
      expect(answer.code).toBe(1);
      expect(JSON.parse(answer.out).refused.code).toBe(code);
    }
  });
});

describe("yuheng tables and law", () => {
  it("print every decision table in either language", async () => {
    for (const locale of ["zh", "en"] as const) {
      const { code, out } = await yuheng(["tables", "--locale", locale]);
      expect(code).toBe(0);
      for (const table of tables) expect(out).toContain(`## ${table.name[locale]}`);
    }
    const listed = JSON.parse((await yuheng(["tables", "--json"])).out);
    expect(listed.tables.map((each: { id: string }) => each.id)).toEqual(tables.map((each) => each.id));
  });

  it("say how far each source was checked", async () => {
    const { out } = await yuheng(["law", "--lang", "zh"]);
    expect(out).toContain("中华人民共和国商标法");
    expect(out).toContain("已核对条文");
  });
});

describe("yuheng decide", () => {
  const facts = (value: unknown, name = "facts.json") => {
    const file = join(home, name);
    writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
    return file;
  };
  const decide = async (table: string, value: unknown, ...more: string[]) =>
    JSON.parse((await yuheng(["decide", table, "--facts", facts(value), "--json", ...more])).out);

  it("lists every table with its facts and their values", async () => {
    const listed = JSON.parse((await yuheng(["decide", "--list", "--json"])).out);
    expect(listed.tables.map((each: { id: string }) => each.id)).toEqual(tables.map((each) => each.id));
    for (const each of listed.tables) expect(Object.keys(each.facts).length, each.id).toBeGreaterThan(0);
    expect((await yuheng(["decide", "--list", "--lang", "zh"])).out).toContain("counterfeit-patent/penalty");
  });

  it("answers with the outcome, its row, article, version and confidence, or names the facts that are missing", async () => {
    for (const table of tables) {
      const all = Object.fromEntries(Object.entries(table.facts).map(([fact, [value]]) => [fact, value]));
      const answer = await decide(table.id, all, "--on", "2026-05-06");
      expect(Object.keys(answer), table.id).toEqual(["outcome", "row", "article", "version", "confidence"]);
      expect(table.rows.find(({ id }) => id === answer.row)).toMatchObject({
        then: answer.outcome,
        article: answer.article,
        confidence: answer.confidence,
      });
      const nothing = await decide(table.id, {}, "--on", "2026-05-06");
      expect(
        nothing.missing.every((fact: string) => fact in table.facts),
        table.id,
      ).toBe(true);
      expect(nothing.missing.length, table.id).toBeGreaterThan(0);
    }
  });

  it("says in words what it answers, by today's law where no day is given", async () => {
    const elsewhere = facts({ turnover: "none" }, "elsewhere.json");
    const { code, out } = await yuheng([
      "decide",
      "trademark-enforcement/complaint",
      "--facts",
      facts({}),
      "--lang",
      "zh",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("还需要知道");
    expect((await yuheng(["decide", "trademark-enforcement/complaint", "--facts", elsewhere])).code).toBe(1);
  });

  it("refuses what no table can answer, and says what it could", async () => {
    const id = "trademark-enforcement/disposal";
    const file = facts({});
    const refused = async (...argv: string[]) => {
      const { code, out } = await yuheng(["decide", ...argv, "--json"]);
      return [code, JSON.parse(out).refused.code];
    };
    expect(await refused("no-such/table", "--facts", file)).toEqual([2, "no-such-table"]);
    expect(await refused("--facts", file)).toEqual([2, "no-such-table"]);
    expect(await refused(id)).toEqual([2, "no-facts"]);
    expect(await refused(id, "--facts", join(home, "nowhere.json"))).toEqual([1, "no-such-file"]);
    expect(await refused(id, "--facts", facts("{", "half.json"))).toEqual([1, "broken-json"]);
    expect(await refused(id, "--facts", facts([], "list.json"))).toEqual([1, "not-facts"]);
    expect(await refused(id, "--facts", facts({ colour: "red" }, "a.json"))).toEqual([1, "no-such-fact"]);
    expect(await refused(id, "--facts", facts({ fineRange: 7 }, "b.json"))).toEqual([1, "no-such-value"]);
    expect(await refused(id, "--facts", file, "--on", "2026-02-30")).toEqual([2, "wrong-date"]);
    expect(await refused(id, "--facts", file, "--on", "1950-01-01")).toEqual([1, "no-rule-in-force"]);
  });
});

describe("yuheng db", () => {
  it("refuses a folder without a database, and a copy that is not there", async () => {
    for (const argv of [
      ["db", "copy", "--data", home],
      ["db", "migrate", "--data", home],
      ["db", "move", "--data", home, "--to", "postgres://127.0.0.1:1/none"],
      ["db", "restore", join(home, "none.tar.gz"), "--data", home],
    ]) {
      const { code, err } = await yuheng(argv);
      expect(code, argv.join(" ")).toBe(1);
      expect(err, argv.join(" ")).toMatch(/There is no (database|file)/);
    }
  });
});

describe("yuheng draw", () => {
  it("makes a secret with its commitment, and recomputes a draw from its record alone", async () => {
    const list = { round: 1, purpose: "评查", entries: ["甲", "乙", "丙"], take: 1 };
    const listHash = listHashOf(list);
    const made = [];
    for (const by of ["ip/qc/", "ip/qc/lan/"]) {
      const { code, out } = await yuheng(["draw", "commit", "--list", listHash, "--as", by, "--json"]);
      expect(code).toBe(0);
      const own = JSON.parse(out) as { by: string; secret: string; commitment: string };
      expect(own.commitment).toBe(commitmentOf(listHash, by, own.secret));
      made.push(own);
    }
    expect(made[0]?.secret).not.toBe(made[1]?.secret);
    const openings = made.map(({ by, secret }, index) => ({ by, secret, at: 5 + index }));
    const seed = seedOf(listHash, openings);
    const round = {
      ...list,
      listHash,
      frozenAt: 2,
      commitments: made.map(({ by, commitment }, index) => ({ by, commitment, at: 3 + index })),
      openings,
      seed,
      drawn: drawnFrom(seed, list.entries, 1),
    };
    const file = join(home, "draw.json");
    // As the rounds alone, as a record that the page gives, and as a case that holds them.
    const record = { case: "1", draw: "D1", rounds: [round] };
    for (const given of [
      [round],
      record,
      { state: { facts: { rounds: [round] } } },
      { facts: { expertDraws: [record] } },
    ]) {
      writeFileSync(file, JSON.stringify(given));
      const { code, out } = await yuheng(["draw", "verify", file, "--json"]);
      expect([code, JSON.parse(out)]).toMatchObject([0, { sound: true, drawn: round.drawn }]);
    }
    writeFileSync(
      file,
      JSON.stringify([{ ...round, drawn: ["甲", "乙", "丙"].filter((each) => each !== round.drawn[0]) }]),
    );
    const { code, err } = await yuheng(["draw", "verify", file]);
    expect(code).toBe(1);
    expect(err).toContain("result");
    const { drawn: _drawn, seed: _seed, ...waiting } = round;
    writeFileSync(file, JSON.stringify({ facts: { expertDraws: [{ rounds: [waiting] }] } }));
    expect((await yuheng(["draw", "verify", file, "--json"])).out).toContain("not-drawn-yet");
    writeFileSync(file, "{}");
    expect((await yuheng(["draw", "verify", file])).code).toBe(1);
  });
});

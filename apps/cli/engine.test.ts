import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import type { World } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "yuheng-engine-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function yuheng(argv: readonly string[], more: Partial<World> = {}) {
  let out = "";
  let err = "";
  const world: World = {
    env: { HOME: folder, LANG: "C" },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-03-10T02:00:00Z",
    ...more,
  };
  const code = await run(argv, world);
  return { code, out, err, lines: () => linesOf(out) };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const marks = file(
  "marks.csv",
  `id,text,classes,owner,status,filed,registered,expires,authorisedSellers
m1,云岫岭,25;18,云岫服饰,registered,2019-03-01,2020-01-07,2030-01-06,云岫岭旗舰店;云岫岭专卖店
m2,NORTHTARN,25,Northtarn Ltd,registered,2018-01-01,2019-01-01,2029-01-01,
m3,NORTHTARN,9,Other Ltd,registered,2018-01-01,2019-01-01,2029-01-01,
m4,极光兔,28,极光玩具,registered,2018-01-01,2019-01-01,2029-01-01,
`,
);

describe("yuheng similar", () => {
  it("finds a mark by a text, with score and reasons, without a server", async () => {
    const { code, out } = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--json"]);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ text: "NORTHTARN", matcherVersion: expect.any(String), considered: { marks: 4 } });
    expect(answer.results.map(({ markId }: { markId: string }) => markId).slice(0, 2)).toEqual(["m2", "m3"]);
    expect(answer.results[0]).toMatchObject({
      score: 1,
      text: "NORTHTARN",
      classes: [25],
      reasons: [{ kind: "same-sign", sentence: { zh: expect.any(String), en: expect.any(String) } }],
    });
  });

  it("tells a person in the person's language", async () => {
    const zh = await yuheng(["similar", "云岫岭", "--marks", marks, "--lang", "zh"]);
    expect(zh.out).toMatch(/分数.*商标.*编号.*类别.*理由/);
    expect(zh.out).toMatch(/云岫岭.*m1.*18 25.*＋.*相同/);
    const en = await yuheng(["similar", "云岫岭", "--marks", marks, "--lang", "en"]);
    expect(en.out).toMatch(/score.*mark.*id.*classes.*why/);
    expect(en.err).toContain("4 marks ready, 0 rows refused");
  });

  it("keeps to the classes asked for, and to the limit", async () => {
    const inNine = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--classes", "9,35", "--json"]);
    expect(JSON.parse(inNine.out).results.map(({ markId }: { markId: string }) => markId)).toEqual(["m3"]);
    const one = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--limit", "1", "--json"]);
    expect(JSON.parse(one.out).results).toHaveLength(1);
  });

  it("keeps to the holders whose name has the part asked for, in any case, also with a kept index", async () => {
    const kept = join(folder, "owners");
    for (const [owner, ids, ...more] of [
      ["northTARN", ["m2"]],
      ["ltd", ["m2", "m3"]],
      ["nobody", []],
      ["LTD", ["m2", "m3"], "--index", kept],
      ["OTHER", ["m3"], "--index", kept],
    ] as const) {
      const { out } = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--owner", owner, "--json", ...more]);
      expect(JSON.parse(out).results.map(({ markId }: { markId: string }) => markId)).toEqual(ids);
    }
  });

  it("puts marks for the goods meant first and keeps the others, each with what its goods say", async () => {
    const meant = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--for-classes", "9", "--json"]);
    const [first, second] = JSON.parse(meant.out).results;
    expect([first.markId, second.markId]).toEqual(["m3", "m2"]);
    expect(first.reasons.map(({ kind }: { kind: string }) => kind)).toContain("goods");
    const wrong = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--for-classes", "46", "--json"]);
    expect(wrong.code).toBe(2);
    expect(wrong.out + wrong.err).toContain("--for-classes");
  });

  it("ends with 0 where nothing is like the text, also where the text has nothing to compare", async () => {
    for (const text of ["zzqqxxvv", "！！！"]) {
      const { code, out } = await yuheng(["similar", text, "--marks", marks, "--json"]);
      expect([code, JSON.parse(out).results]).toEqual([0, []]);
    }
  });

  it("answers a file of queries line by line, in the form that programs read", async () => {
    const queries = file(
      "queries.jsonl",
      '{"id":"q1","text":"🎉 NORTHTARN"}\n{"id":2,"text":"NORTHTARN","classes":[9]}\n{"id":"q3","text":"zzqqxxvv"}\n',
    );
    const answered = await yuheng(["similar", "--marks", marks, "--queries", queries, "--limit", "10", "--json"]);
    expect(answered.code).toBe(0);
    const [first, second, third] = answered.lines();
    expect(Object.keys(first)).toEqual(["id", "ms", "results"]);
    expect(first.ms).toBeGreaterThan(0);
    for (const result of first.results) {
      expect(Object.keys(result)).toEqual(["markId", "score", "reasons", "against"]);
      for (const reason of [...result.reasons, ...result.against])
        expect(Object.keys(reason)).toEqual(["kind", "querySpan", "markSpan", "weight"]);
    }
    // The party popper is two UTF-16 units and one code point: the name stands from the third code point on.
    expect(first.results[0]).toMatchObject({ markId: "m2", reasons: [{ querySpan: [2, 11], markSpan: [0, 9] }] });
    expect(second.id).toBe(2);
    expect(second.results.map(({ markId }: { markId: string }) => markId)).toEqual(["m3"]);
    expect(third).toMatchObject({ id: "q3", results: [] });
  });

  it("answers a query that cannot be asked with the reason, on its own line, and goes on", async () => {
    const queries = file(
      "bad.jsonl",
      [
        '{"id":"1","text":""}',
        `{"id":"2","text":"${"x".repeat(1_000_000)}"}`,
        '{"id":"3","text":"a\\ud800"}',
        "{",
        '{"id":"5","text":"x","classes":[46]}',
        '{"text":"x"}',
        '{"id":"7","text":"NORTHTARN"}',
      ].join("\n"),
    );
    const answered = await yuheng(["similar", "--marks", marks, "--queries", queries, "--json"]);
    expect(answered.code).toBe(0);
    expect(answered.lines().map(({ refused }) => refused && [refused.row, refused.code])).toEqual([
      [1, "empty-text"],
      [2, "field-too-long"],
      [3, "unreadable-characters"],
      [4, "not-json"],
      [5, "no-such-class"],
      [6, "no-id"],
      undefined,
    ]);
    expect(linesOf(answered.err).at(-1)).toMatchObject({ received: 7, answered: 1, refused: 6 });
  });

  it("refuses a text that is no sign", async () => {
    for (const [text, said] of [
      ["", /empty/],
      ["\u200b \u2060", /empty/],
      ["x".repeat(1_000_000), /at most 500 characters.*1,000,000/],
      ["a\ud800", /half of a character/],
    ] as const) {
      const { code, err } = await yuheng(["similar", text, "--marks", marks]);
      expect(code).toBe(1);
      expect(err).toMatch(said);
    }
  });

  it("ends with 2 where it is called wrongly", async () => {
    for (const argv of [
      ["similar", "x"],
      ["similar", "--marks", marks],
      ["similar", "x", "--marks", marks, "--queries", marks],
      ["similar", "x", "--marks", marks, "--classes", "46"],
      ["similar", "x", "--marks", marks, "--classes", "shoes"],
      ["similar", "x", "--marks", marks, "--limit", "0"],
      ["similar", "x", "--marks", marks, "--limit", "many"],
      ["similar", "x", "--marks", marks, "--status", "glorious"],
    ])
      expect((await yuheng(argv)).code, argv.join(" ")).toBe(2);
  });

  it("names row and reason of each bad mark and uses the good ones; a file without any is refused", async () => {
    const mixed = file("mixed.csv", "id,text,classes\n1,GOODNAME,25\n1,AGAIN,25\n2,,25\n3,X,99\n");
    const told = await yuheng(["similar", "GOODNAME", "--marks", mixed]);
    expect(told.code).toBe(0);
    expect(told.err).toMatch(/3 +id +the same id as row 2/);
    expect(told.err).toMatch(/5 +classes +the Nice Classification has classes 1 to 45/);
    expect(told.err).toContain("1 marks ready, 3 rows refused");
    const asJson = await yuheng(["similar", "GOODNAME", "--marks", mixed, "--json"]);
    expect(linesOf(asJson.err).map(({ row, good }) => row ?? `good ${good}`)).toEqual([3, 4, 5, "good 1"]);
    for (const [name, content, code] of [
      ["none.csv", "id,text\n1,\n", "no-marks"],
      ["columns.csv", "number,wort\n1,x\n", "missing-columns"],
      ["empty.csv", "", "empty-file"],
      ["page.csv", "<html></html>", "wrong-kind-of-file"],
    ] as const) {
      const refused = await yuheng(["similar", "x", "--marks", file(name, content), "--json"]);
      expect([refused.code, JSON.parse(refused.out).refused.code], name).toEqual([1, code]);
    }
    expect((await yuheng(["similar", "x", "--marks", join(folder, "absent.csv")])).code).toBe(1);
    expect((await yuheng(["similar", "x", "--marks", folder])).err).toContain(`${folder} is a folder, not a file.`);
    const wrong = await yuheng(["similar", "x", "--marks", file("wrong.csv", "number,wort\n1,x\n")]);
    expect(wrong.err).toMatch(/Found: number, wort[^]*these are known: id,text,classes/);
    expect(wrong.err).not.toContain("say which");
    const textless = await yuheng(["similar", "x", "--marks", file("textless.jsonl", '{"id":"1"}\n')]);
    expect(textless.err).toContain("line 1 lacks text");
  });
});

describe("yuheng similar --index", () => {
  const first = (out: string) => JSON.parse(out).results[0]?.markId;

  it("keeps the index and uses it while the file is the same; a changed file and a damaged index are built again", async () => {
    const index = join(folder, "index");
    const own = file("own.csv", "id,text\n1,QUILLFERN\n");
    const ask = (text: string) => yuheng(["similar", text, "--marks", own, "--index", index, "--json"]);
    const built = await ask("QUILLFERN");
    expect([first(built.out), built.err]).toEqual(["1", expect.stringContaining('"good":1')]);
    // Used again: the rows are not read, so nothing is told of them.
    const used = await ask("QUILLFERN");
    expect([first(used.out), used.err]).toEqual(["1", ""]);
    writeFileSync(own, "id,text\n2,EMBERQUOLL\n");
    expect(first((await ask("EMBERQUOLL")).out)).toBe("2");
    for (const name of readdirSync(index)) writeFileSync(join(index, name, "segment.json"), "{");
    const mended = await ask("EMBERQUOLL");
    expect([first(mended.out), mended.err]).toEqual(["2", expect.stringContaining("damaged")]);
    expect(first((await ask("EMBERQUOLL")).out)).toBe("2");
  });
});

describe("yuheng similar --index, where no index can be kept", () => {
  it.each([
    ["a place that holds no folders", "/proc/yuheng-index"],
    ["a file", marks],
    ["a folder below a file", join(marks, "index")],
  ])("refuses %s in words", async (_, index) => {
    const asked = await yuheng(["similar", "NORTHTARN", "--marks", marks, "--index", index, "--json"]);
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out).refused).toMatchObject({
      code: "cannot-keep-index",
      sentence: { en: expect.stringContaining(index) },
    });
  });
});

describe("yuheng screen", () => {
  const listing = (id: string, title: string, more: object = {}) =>
    JSON.stringify({ id, platform: "集市", url: `https://shop.example/${id}`, title, ...more });
  const out = join(folder, "findings.jsonl");
  const screen = (listings: string, ...more: string[]) =>
    yuheng(["screen", "--marks", marks, "--listings", listings, "--out", out, ...more]);
  const findings = () => linesOf(readFileSync(out, "utf8"));

  it("writes what alerts, in the form that programs read, spans in code points", async () => {
    const listings = file(
      "listings.jsonl",
      [
        listing("a", "🎉 云岫岭 外套", { price: "99.00", currency: "CNY", seller: "山野小铺", category: "服装" }),
        listing("b", "普通 外套"),
      ].join("\n"),
    );
    const screened = await screen(listings, "--json");
    expect(screened.code).toBe(0);
    expect(JSON.parse(screened.out)).toMatchObject({ received: 2, screened: 2, refused: 0, alerts: 1, findings: 1 });
    const [finding, ...others] = findings();
    expect(others).toEqual([]);
    expect(Object.keys(finding)).toEqual(["listingId", "markId", "score", "alert", "spans", "reasons", "against"]);
    expect(finding).toMatchObject({
      listingId: "a",
      markId: "m1",
      alert: true,
      spans: [{ field: "title", start: 2, end: 5 }],
    });
  });

  it("never alerts on an authorised seller; --all shows that it was seen and why it is quiet", async () => {
    const listings = file("authorised.jsonl", listing("a", "云岫岭 外套", { seller: "云岫岭专卖店" }));
    await screen(listings);
    expect(findings()).toEqual([]);
    await screen(listings, "--all");
    expect(findings()).toMatchObject([
      { listingId: "a", markId: "m1", alert: false, against: [{ kind: "authorised-seller" }] },
    ]);
  });

  it("counts received as screened and refused, and names line and reason of what it refused", async () => {
    const lines = [listing("a", "云岫岭"), '{"id":"b","platform":"集市"}', "{", listing("d", "x", { price: "cheap" })];
    const told = await screen(file("some-bad.jsonl", lines.join("\n")), "--json");
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ received: 4, screened: 1, refused: 3 });
    const refused = linesOf(told.err).filter(({ row }) => row !== undefined);
    expect(refused.map(({ row, problems }) => [row, problems[0].column, problems[0].code])).toEqual([
      [2, "title", "missing"],
      [3, "", "not-json"],
      [4, "price", "not-a-price"],
    ]);
    const inWords = await screen(file("some-bad.jsonl", lines.join("\n")));
    expect(inWords.err).toMatch(/2 +title +this field is required/);
    expect(inWords.out).toMatch(/received +4\nscreened +1\nrefused +3/);
  });

  it("writes an empty file and ends with 0 where nothing alerts; with 1 where no line is good", async () => {
    expect((await screen(file("quiet.jsonl", listing("a", "普通 外套")))).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe("");
    expect((await screen(file("hopeless.jsonl", "{\n"))).code).toBe(1);
  });

  it("refuses to write over what it reads, to a place that is none, and to be called without a file", async () => {
    const listings = file("kept.jsonl", listing("a", "云岫岭"));
    expect((await yuheng(["screen", "--marks", marks, "--listings", listings, "--out", listings])).code).toBe(2);
    expect(readFileSync(listings, "utf8")).toBe(listing("a", "云岫岭"));
    const [hard, soft] = [join(folder, "hard.jsonl"), join(folder, "soft.csv")];
    linkSync(listings, hard);
    symlinkSync(marks, soft);
    for (const another of [hard, soft])
      expect((await yuheng(["screen", "--marks", marks, "--listings", listings, "--out", another])).code).toBe(2);
    expect(readFileSync(hard, "utf8")).toBe(listing("a", "云岫岭"));
    expect(readFileSync(soft, "utf8")).toContain("NORTHTARN");
    const nowhere = join(folder, "no", "such", "folder.jsonl");
    expect((await yuheng(["screen", "--marks", marks, "--listings", listings, "--out", nowhere])).code).toBe(1);
    expect((await yuheng(["screen", "--marks", marks, "--listings", listings])).code).toBe(2);
    expect((await yuheng(["screen", "--marks", marks, "--listings", join(folder, "absent"), "--out", out])).code).toBe(
      1,
    );
  });

  it("screens listings of one id, and warns that their findings cannot be told apart", async () => {
    const listings = file(
      "again.jsonl",
      [listing("a", "云岫岭 夹克"), listing("b", "夹克"), listing("a", "NORTHTARN jacket")].join("\n"),
    );
    const told = await screen(listings, "--json");
    expect(JSON.parse(told.out)).toMatchObject({ received: 3, screened: 3, repeated: 1, alerts: 2 });
    expect(linesOf(told.err)).toContainEqual({ file: listings, repeated: 1, ids: ["a"] });
    expect((await screen(listings)).err).toMatch(/1 listing has the id of an earlier one.*: a\n/);
  });

  it("stopped half way leaves whole lines and says how far it came", async () => {
    const listings = file(
      "many.jsonl",
      Array.from({ length: 5000 }, (_, i) => listing(String(i), `云岫岭 外套 ${i}`)).join("\n"),
    );
    let stop: () => void = () => {};
    const stopped = await yuheng(["screen", "--marks", marks, "--listings", listings, "--out", out], {
      onInterrupt: (given) => {
        stop = given;
        // Ctrl-C comes while the first batches are screened.
        setTimeout(() => stop(), 0);
        return () => {};
      },
    });
    expect(stopped.code).toBe(1);
    const received = Number(/the first (\d+) lines are done/.exec(stopped.err)?.[1]);
    expect(received).toBeGreaterThan(0);
    expect(received).toBeLessThan(5000);
    expect(new Set(findings().map(({ listingId }) => listingId)).size).toBe(received);
  });
});

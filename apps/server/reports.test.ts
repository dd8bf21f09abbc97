import mammoth from "mammoth";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { readTable } from "#platform";
import { Readable } from "node:stream";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

const { scorecards, summaries, figures } = routes;
const period = { from: "2026-01-01", to: "2026-11-20" };

describe("scorecards and summaries", () => {
  let product: Product;
  let officer: Person;
  let head: Person;
  let province: Person;
  let neighbour: Person;
  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    [officer, head, province, neighbour] = await Promise.all(
      ["officer", "head", "supervisor", "feng-officer"].map((login) => product.signIn(login, demoPassword)) as [
        Promise<Person>,
        Promise<Person>,
        Promise<Person>,
        Promise<Person>,
      ],
    );
  }, 180_000);
  afterAll(() => product.stop());

  it("ranks the offices below by figures that open their records, and keeps the version that made the ranking", async () => {
    const body = { card: "office-assessment", title: "2026年考核", ...period };
    const { id } = await province.call(scorecards.rank, { body });
    const ranking = await province.call(scorecards.ranking, { params: { id } });
    expect(ranking.rows.map((one) => one.id).toSorted()).toEqual(["ip/qc/feng/", "ip/qc/lan/", "ip/qc/yan/"]);
    const lan = ranking.rows.find((one) => one.id === "ip/qc/lan/");
    for (const key of ["cases-filed", "days-to-decision"]) {
      const part = lan?.parts.find((one) => one.key === key);
      const records = await province.call(figures.records, {
        params: { id: key },
        query: { ...period, officePath: "ip/qc/lan/", limit: 500 },
      });
      expect(part?.records).toBe(records.total);
      if (key === "cases-filed") expect(part?.value).toBe(records.total);
    }
    const yan = ranking.rows.find((one) => one.id === "ip/qc/yan/");
    // An office without decisions has no mean: missing, and no zero.
    expect(yan?.missing).toEqual(["days-to-decision"]);
    const now = await province.call(scorecards.now, { params: { id }, query: { entity: "ip/qc/lan/" } });
    expect(now.items.map(({ key, value, changed }) => [key, value, changed])).toEqual(
      lan?.parts.map(({ key, value }) => [key, value, false]).toSorted(),
    );

    const given = { params: { id: "office-assessment" } };
    const weights = { overdue: 100 };
    const empty = await province.try(scorecards.weigh, { ...given, body: { version: 1, weights, reason: " " } });
    expect(empty.status).toBe(422);
    const next = await province.call(scorecards.weigh, { ...given, body: { version: 1, weights, reason: "抓逾期" } });
    expect(next.versions[0]).toMatchObject({ version: 2, reason: "抓逾期", by: "省级督导员甲" });
    const late = await province.try(scorecards.weigh, { ...given, body: { version: 1, weights, reason: "又改" } });
    expect([late.status, late.body.code]).toEqual([409, "scorecard-newer"]);
    expect((await officer.try(scorecards.weigh, { ...given, body: { version: 1, weights, reason: "?" } })).status).toBe(
      403,
    );
    expect((await province.call(scorecards.ranking, { params: { id } })).card.version).toBe(1);
    const second = await province.call(scorecards.rank, { body });
    expect((await province.call(scorecards.ranking, { params: { id: second.id } })).card.version).toBe(2);
    expect((await neighbour.try(scorecards.ranking, { params: { id } })).status).toBe(404);
    await published(id);
    expect((await officer.try(scorecards.rank, { body })).body.code).toBe("too-few-ranked");
  });

  /** Those ranked see a ranking once it is published: with its formula, its version and who would move; how others stand now they do not. */
  async function published(id: string) {
    const given = { params: { id } };
    expect((await officer.try(scorecards.publish, given)).status).toBe(403);
    const [made, told] = [
      await province.call(scorecards.publish, given),
      await neighbour.call(scorecards.ranking, given),
    ];
    expect(made.published).toMatchObject({ by: "省级督导员甲" });
    const { mayPublish, ...same } = made;
    expect(told).toEqual({ ...same, mayPublish });
    expect([told.card.version, told.formula.length > 0, told.sensitivity.length > 0]).toEqual([1, true, true]);
    expect((await neighbour.call(scorecards.rankings, { query: {} })).items.map((one) => one.id)).toContain(id);
    const now = (entity: string) => neighbour.call(scorecards.now, { ...given, query: { entity } });
    expect((await now("ip/qc/feng/")).items.every(({ changed }) => !changed)).toBe(true);
    expect((await now("ip/qc/lan/")).items).toEqual([]);
    const twice = await province.try(scorecards.publish, given);
    expect([twice.status, twice.body.code]).toEqual([409, "ranking-published"]);
    expect((await head.try(scorecards.publish, { params: { id: "demo-patents" } })).body.code).toBe(
      "ranking-of-no-offices",
    );
  }

  it("ranks entities of an uploaded table, and writes a workbook in which no text is a formula", async () => {
    const params = { id: "enterprise-patents" };
    const csv = [
      "企业,当年授权发明专利,有效发明专利,PCT 国际专利申请,高价值发明专利占比",
      '"\'=HYPERLINK(""http://x"")",120,900,30,45%',
      "示例乙集团,80,1200,,60%",
      "示例丙集团,多,10,1,5%",
    ].join("\n");
    const read = await head.upload(scorecards.readRows, { params }, "专利.csv", csv);
    expect(read.rows[0]).toMatchObject({ name: '=HYPERLINK("http://x")', values: { "high-value-share": 45 } });
    expect(read.faults).toMatchObject([
      { row: 4, sentence: { en: '"多" in column "当年授权发明专利" is no number.' } },
    ]);
    const rows = read.rows.slice(0, 2).map(({ name, values }) => ({ name, values }));
    const { id } = await head.call(scorecards.rank, {
      body: { card: params.id, title: "企业专利", ...period, rows, file: read.file },
    });
    const ranking = await head.call(scorecards.ranking, { params: { id } });
    expect(ranking.rows.map(({ name, place, missing }) => [name.zh, place, missing])).toEqual([
      ['=HYPERLINK("http://x")', 1, []],
      ["示例乙集团", 2, ["pct-applications"]],
    ]);
    expect(ranking.file).toEqual(read.file);
    const bytes = Buffer.from(await head.download(scorecards.workbook, { params: { id }, query: { lang: "en" } }));
    const file = new PizZip(bytes);
    expect(file.file("xl/drawings/drawing1.xml")?.asText()).toContain("descr=");
    expect(file.file(/xl\/media\/.*\.png$/)).toHaveLength(1);
    for (const sheet of file.file(/xl\/worksheets\/sheet\d\.xml$/)) expect(sheet.asText()).not.toContain("<f>");
    const opened = await readTable(Readable.from([bytes]), { sheet: 2 });
    const texts: string[] = [];
    if ("ok" in opened) for await (const row of opened.ok.rows) if ("cells" in row) texts.push(row.cells.join("|"));
    expect(texts.join("\n")).toContain("Typed in by 负责人甲, 2026-11-20, file 专利.csv");
  });

  it("writes a summary whose words stay while its figures are taken anew, and a document with charts and sources", async () => {
    const begun = await officer.call(summaries.begin, { body: { title: "年度总结", language: "zh", ...period } });
    const params = { id: begun.id };
    const first = await officer.call(summaries.one, { params });
    const filed = await officer.call(figures.records, {
      params: { id: "cases-filed" },
      query: { ...period, officePath: "ip/qc/lan/", limit: 1 },
    });
    expect(first.taken.figures["cases-filed"]?.now).toMatchObject({ value: filed.total, records: filed.total });
    expect(first.taken.charts["cases-filed/month"]?.now.reduce((sum, each) => (sum ?? 0) + (each ?? 0), 0)).toBe(
      filed.total,
    );

    const words = { kind: "text", text: "<b>采用&线索</b>{{clues-rejected}}，=1+1" } as const;
    const blocks = [...first.blocks, words];
    const stray = { kind: "text", text: "{{no-such-thing}}" } as const;
    const refused = await officer.try(summaries.write, {
      params,
      body: { version: 1, title: "年度总结", blocks: [stray] },
    });
    expect([refused.status, refused.body.code]).toEqual([422, "summary-no-such-figure"]);
    const second = await officer.call(summaries.write, { params, body: { version: 1, title: "年度总结", blocks } });
    expect(second.version).toBe(2);
    const late = await officer.try(summaries.write, { params, body: { version: 1, title: "年度总结", blocks } });
    expect([late.status, late.body.code]).toEqual([409, "summary-newer"]);
    expect((await officer.call(summaries.changes, { params })).items).toEqual([]);

    const clue = (await officer.call(routes.clues.list)).items.find(({ stage }) => stage === "new");
    await officer.call(routes.cases.act, {
      params: { id: clue?.caseId ?? "", action: "reject" },
      body: { expectedVersion: clue?.version ?? 0, input: { reason: "genuine-goods" } },
    });
    const was = second.taken.figures["clues-rejected"]?.now.value ?? 0;
    const changes = await officer.call(summaries.changes, { params });
    expect(changes.items).toEqual([
      { figure: "clues-rejected", which: "now", old: was, new: was + 1, recordsOnly: false },
    ]);
    const blind = await officer.try(summaries.refresh, { params, body: { version: 2, seen: "something else" } });
    expect([blind.status, blind.body.code]).toEqual([409, "summary-figures-moved"]);
    const third = await officer.call(summaries.refresh, { params, body: { version: 2, seen: changes.seen } });
    expect(third.blocks).toEqual(blocks);
    expect(third.taken.figures["clues-rejected"]?.now.value).toBe(was + 1);
    const old = await officer.call(summaries.one, { params, query: { version: 2 } });
    expect(old.taken.figures["clues-rejected"]?.now.value).toBe(was);
    expect(old.mayEdit).toBe(false);

    const bytes = Buffer.from(await officer.download(summaries.document, { params, query: {} }));
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    expect(text).toContain(`<b>采用&线索</b>${was + 1}条，=1+1`);
    expect(text).toContain(`立案${filed.total}件`);
    expect(text).toContain(third.taken.figures["cases-filed"]?.now.sha256 ?? "no hash");
    const file = new PizZip(bytes);
    expect(file.file(/word\/media\/picture\d\.png/)).toHaveLength(2);
    expect(file.file("word/document.xml")?.asText()).toContain('descr="各月立案');
    expect((await neighbour.try(summaries.one, { params })).status).toBe(404);
    expect((await province.call(summaries.one, { params })).mayEdit).toBe(false);
  });
});

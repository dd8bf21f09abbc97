import { readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { routes } from "#contract";
import { packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { walkSteps } from "../support/enforcementWalk.ts";
import { takeStep } from "../support/takeStep.ts";
import { type Person, type Product, startProduct, until } from "../support/product.ts";

const fixture = (name: string) => readFileSync(join(packageRoot(), "tests", "journeys", "fixtures", name));

describe("a listing becomes a decided case and a number in the statistics, over HTTP", () => {
  let product: Product;
  let people: Record<"officer" | "reviewer" | "head", Person>;
  const here = { params: { id: "" } };

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-01-05T12:00:00+08:00" });
    people = await everybody();
  });
  afterAll(() => product.stop());

  async function everybody() {
    const [officer, reviewer, head] = await Promise.all(
      ["officer", "reviewer", "head"].map((login) => product.signIn(login, demoPassword)),
    );
    return { officer, reviewer, head } as typeof people;
  }

  async function importFile(kind: "marks" | "listings", name: string) {
    const { officer } = people;
    const begun = await officer.upload(routes.imports.upload, { query: { kind } }, name, fixture(name));
    const params = { id: begun.id };
    const checked = await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state !== "checking",
    );
    expect(checked).toMatchObject({ state: "checked", refused: 1 });
    await officer.call(routes.imports.confirm, { params });
    const done = await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state !== "checked" && state !== "writing",
    );
    expect(done.state).toBe("done");
    return { done, params };
  }

  test("a marks file comes in, its row with a day that does not exist comes back with the reason", async () => {
    const { done, params } = await importFile("marks", "marks.csv");
    expect(done).toMatchObject({ rows: 4, good: 3, written: 3 });
    const refused = await people.officer.call(routes.imports.rows, { params });
    expect(refused.items[0]).toMatchObject({ row: 5, problems: [{ column: "filed", found: "2025-02-30" }] });
    const file = new TextDecoder().decode(
      await people.officer.download(routes.imports.refusedFile, { params, query: { format: "csv" } }),
    );
    expect(file).toContain("坏日期");
  });

  test("a listings file comes in; the authorised seller, the compatible goods and the unrelated cup raise no clue", async () => {
    const { done } = await importFile("listings", "listings.csv");
    expect(done).toMatchObject({ rows: 7, good: 6, written: 6 });
    const found = await people.officer.call(routes.clues.list, { query: { text: "云岫岭" } });
    expect(found.items.map(({ seller, markText }) => [seller, markText])).toEqual([["山野小铺", "云岫岭"]]);
    const lumossa = await people.officer.call(routes.clues.list, { query: { text: "LUMOSSA" } });
    expect(lumossa.items.map(({ seller }) => seller)).toEqual(["户外清仓"]);
  });

  test("the disguised second listing of the same seller stands in the same clue, and it says why", async () => {
    const { items } = await people.officer.call(routes.clues.list, { query: { text: "云岫岭" } });
    const clue = await people.officer.call(routes.clues.one, { params: { caseId: items[0]?.caseId ?? "" } });
    expect(clue.findings.map(({ listing }) => listing.platformId).toSorted()).toEqual(["L-1", "L-2"]);
    expect(clue.findings.some(({ mergedBecause }) => mergedBecause !== null)).toBe(true);
    expect(clue.findings[0]?.finding.reasons.length).toBeGreaterThan(0);
  });

  test("the officer accepts it, and a case stands on the docket with the lead registered", async () => {
    const { items } = await people.officer.call(routes.clues.list, { query: { text: "云岫岭" } });
    const clue = items[0];
    if (clue === undefined) throw new Error("no clue");
    product.at("2026-01-05T15:00:00+08:00");
    const accepted = await people.officer.call(routes.cases.act, {
      params: { id: clue.caseId, action: "accept" },
      body: { expectedVersion: clue.version, input: {} },
    });
    expect(accepted.opened).toBeDefined();
    here.params.id = accepted.opened?.caseId ?? "";
    const opened = await people.officer.call(routes.cases.one, here);
    expect(opened).toMatchObject({ procedure: "trademark-enforcement", stage: "verification" });
  });

  test("nobody decides before the party was heard, and the refusal says until when and what to do", async () => {
    for (const step of walkSteps) {
      product.at(step.at);
      people = await everybody();
      const { version } = await people.officer.call(routes.cases.one, here);
      if (step.action === "request-hearing") {
        const early = await people.head.try(routes.cases.act, {
          params: { ...here.params, action: "decide" },
          body: { expectedVersion: version, input: { fineFen: 1_500_000, reasons: "违法事实清楚。" } },
        });
        expect(early).toMatchObject({
          status: 422,
          body: { code: "hearing-period-open", article: { source: "penalty-law", article: "64" } },
        });
        expect(early.body.sentence?.zh).toContain("2026-01-26");
      }
      await takeStep(people[step.by], here.params.id, step, version);
    }
    const closed = await people.officer.call(routes.cases.one, here);
    expect(closed).toMatchObject({ stage: "closed" });
    expect(closed.deadlines.filter(({ state }) => state === "running")).toEqual([]);
  });

  test("the decision is a Word document that says the fine in figures and in Chinese capitals, and how the turnover was reached", async () => {
    const { documents } = await people.officer.call(routes.cases.one, here);
    const decision = documents.find(({ kind }) => kind === "penaltyDecision");
    expect(decision?.number).toMatch(/2026/);
    const bytes = await people.officer.download(routes.cases.document, {
      params: { ...here.params, documentId: decision?.id },
    });
    const text =
      new PizZip(bytes)
        .file("word/document.xml")
        ?.asText()
        .replace(/<[^>]+>/g, "") ?? "";
    expect(text).toContain("山野小铺");
    expect(text).toContain("壹万伍仟元整");
    expect(text).toContain("标价");
    expect(text).not.toContain("undefined");
    const preview = await people.officer.call(routes.cases.preview, {
      params: { ...here.params, documentId: decision?.id ?? "" },
    });
    expect(preview.html).toContain("行政处罚决定书");
  });

  test("the fine stands in the figures of February, and opens to this case", async () => {
    const query = { from: "2026-02-01", to: "2026-02-28", by: "month" } as const;
    const { figures } = await people.head.call(routes.figures.table, { query });
    const paid = figures.find(({ id }) => id === "fines-paid");
    expect(paid?.cells.some(({ value }) => (value ?? 0) >= 1_500_000)).toBe(true);
    const records = await people.head.call(routes.figures.records, { params: { id: "fines-paid" }, query });
    expect(records.items.map(({ id }) => id)).toContain(here.params.id);
    expect(records.items.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(paid?.total);
  });
});

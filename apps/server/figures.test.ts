import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { figureParts, figureRecordSet } from "#platform";
import { addParts, type Dimension, dimensions, type FigureParts, figures, noParts, valueOf as shown } from "#planning";
import { demoPassword } from "./demo/accounts.ts";
import { type Person, type Product, startProduct, until } from "../../tests/support/product.ts";

const period = { from: "2025-01-01", to: "2026-12-31" };

describe("every figure opens exactly its records", () => {
  let product: Product;
  let supervisor: Person;
  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-01-05T12:00:00+08:00" });
    supervisor = await product.signIn("national", demoPassword);
    // The first sweep marks what the demonstration left overdue; the clock stands still after it, so no later one adds to it.
    const swept = () => product.database.statement("select 1 as yes from job_account where job = 'timers'");
    await until(swept, (rows) => rows.length > 0);
  }, 180_000);
  afterAll(() => product.stop());

  /** A figure's table by one dimension, and its records over all cells: asked once, looked at by many tests. */
  const once = <T>(ask: (key: string) => Promise<T>) => {
    const asked = new Map<string, Promise<T>>();
    return (key: string): Promise<T> => {
      const one = asked.get(key) ?? ask(key);
      asked.set(key, one);
      return one;
    };
  };
  const tableBy = once((by) => supervisor.call(routes.figures.table, { query: { ...period, by: by as Dimension } }));
  const wholeOf = once((id) => recordsOf(id, {}));

  /** All records of a figure, page by page, small pages so that paging is tried too. */
  async function recordsOf(id: string, query: object) {
    const items: { id: string; value: number | null }[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await supervisor.call(routes.figures.records, {
        params: { id },
        query: { ...period, ...query, limit: 97, ...(cursor ? { cursor } : {}) },
      });
      items.push(...page.items);
      total = page.total;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(items).toHaveLength(total);
    return items;
  }

  /** What each closed notice weighs in a share: the lines that were judged in it. */
  async function weights(): Promise<ReadonlyMap<string, number>> {
    const records = await wholeOf("notice-lines-judged");
    return new Map(records.map(({ id, value }) => [id, value ?? 0]));
  }

  async function valueOf(kind: string, records: readonly { id: string; value: number | null }[]) {
    if (kind === "count") return records.length;
    const sum = records.reduce((whole, { value }) => whole + (value ?? 0), 0);
    if (kind === "money" || kind === "sum") return sum;
    if (kind === "share") {
      const weight = await weights();
      const of = (id: string) => weight.get(id) ?? 0;
      const whole = records.reduce((all, { id }) => all + of(id), 0);
      const part = records.reduce((all, { id, value }) => all + (value ?? 0) * of(id), 0);
      return records.length === 0 ? null : Math.round((part / whole) * 10) / 10;
    }
    return records.length === 0 ? null : Math.round((sum / records.length) * 10) / 10;
  }

  // One figure of each kind here; that all of them count what the docket says is the projections' own test.
  const opened = ["cases-filed", "fines-imposed", "days-to-decision", "notice-lines-judged", "notice-accuracy"];
  it.each(dimensions.flatMap((by) => opened.map((id) => [id, by] as const)))("%s by %s", async (id, by) => {
    const table = await tableBy(by);
    const figure = table.figures.find((each) => each.id === id);
    if (figure === undefined) throw new Error(`the table lacks ${id}`);
    const whole = await wholeOf(id);
    expect(figure.total).toBe(await valueOf(figure.kind, whole));
    let counted = 0;
    for (const { key, value } of figure.cells) {
      const records = await recordsOf(id, { by, key });
      expect(value, `${id} ${key}`).toBe(await valueOf(figure.kind, records));
      counted += records.length;
    }
    expect(counted).toBe(whole.length);
  });

  it.each(figures.filter(({ id }) => opened.includes(id)).map((spec) => [spec.id, spec] as const))(
    "%s adds up over the offices",
    async (id, spec) => {
      const { database } = product;
      // The supervisor's line: what other lines count is not among its numbers.
      const line = { ...period, officePath: "ip/" };
      const scoped = (more: object) => database.system((tx) => figureParts(tx, spec, { ...line, ...more }));
      const offices = await database.statement<{ path: string }>(
        "select distinct office_path as path from case_file where starts_with(office_path, 'ip/')",
      );
      let added: FigureParts = noParts;
      for (const { path } of offices) added = addParts(added, await scoped({ officePath: path, exactOffice: true }));
      expect(added).toEqual(await scoped({}));
      const whole = (await tableBy("month")).figures.find((each) => each.id === id);
      expect(shown(spec, added)).toBe(whole?.total);
      const records = await database.system((tx) => figureRecordSet(tx, spec, line));
      expect(records).toHaveLength(added.n);
      expect(new Set(records.map(({ leaf }) => leaf)).size).toBe(records.length);
      const sum = (of: "value" | "weight") => records.reduce((all, record) => all + (record[of] ?? 0), 0);
      expect([sum("value"), sum("weight")]).toEqual([added.total ?? 0, added.weight ?? 0]);
    },
  );

  it("goes down the tree: the offices right below, each a door to the same number of records", async () => {
    const query = { ...period, by: "area" as const, compare: "true" as const };
    let officePath: string | undefined;
    for (let depth = 0; depth < 3; depth += 1) {
      const asked = { ...query, ...(officePath === undefined ? {} : { officePath }) };
      const table = await supervisor.call(routes.figures.table, { query: asked });
      const filed = table.figures.find(({ id }) => id === "cases-filed");
      expect(filed?.cells.map(({ key }) => key)).toEqual(table.offices?.map(({ path }) => path));
      expect(filed?.cells.reduce((all, { value }) => all + (value ?? 0), 0)).toBe(filed?.total);
      for (const { key, value } of filed?.cells ?? []) {
        const { by, from, to } = query;
        const records = await supervisor.call(routes.figures.records, {
          params: { id: "cases-filed" },
          query: { by, from, to, key, ...(officePath === undefined ? {} : { officePath }) },
        });
        expect(records.total, key).toBe(value ?? 0);
      }
      officePath = table.offices?.find(({ path, below }) => below > 0 && path !== officePath)?.path ?? officePath;
    }
  });

  it("sets the year before beside each value, and shows nothing where nothing was recorded", async () => {
    const query = { from: "2026-01-01", to: "2026-01-31", compare: "true", by: "office" } as const;
    const table = await supervisor.call(routes.figures.table, { query });
    const before = { from: "2025-01-01", to: "2025-01-31" };
    expect(table.before).toEqual(before);
    const then = await supervisor.call(routes.figures.table, { query: { ...before, by: "office" } });
    for (const figure of table.figures) {
      const old = then.figures.find(({ id }) => id === figure.id);
      expect(figure.totalBefore).toBe(then.figures.some(({ cells }) => cells.length > 0) ? old?.total : null);
      for (const { key, before: value } of figure.cells) {
        const recorded = then.figures.some(({ cells }) => cells.some((cell) => cell.key === key));
        const kept =
          old?.cells.find((cell) => cell.key === key)?.value ?? (figure.kind.match(/mean|share/u) ? null : 0);
        expect(value, `${figure.id} ${key}`).toBe(recorded ? kept : null);
      }
    }
  });

  it("sets a month that is asked for alone beside the same month of the year before", async () => {
    const of = (more: object) => supervisor.call(routes.figures.table, { query: { ...more, by: "office" } });
    const month = { from: "2026-12-01", to: "2026-12-31" };
    const whole = await of({ ...month, compare: "true" });
    const asked = await of({
      from: "2026-07-01",
      to: "2026-12-31",
      compare: "true",
      where: JSON.stringify({ month: ["2026-12"] }),
    });
    expect(whole.figures.some(({ totalBefore }) => (totalBefore ?? 0) > 0)).toBe(true);
    expect(asked.figures).toEqual(whole.figures);
  });

  it("takes in what an office is measured against, from those above it alone, and says who typed it in", async () => {
    const offices = (await supervisor.call(routes.figures.table, { query: { ...period, by: "area" } })).offices ?? [];
    const below = offices.find(({ below }) => below > 0)?.path ?? "";
    const body = {
      officePath: below,
      key: "population",
      year: 2025,
      value: 48_000_000,
      source: "年鉴（演示）",
    } as const;
    expect(await supervisor.call(routes.figures.typeFact, { body })).toMatchObject({ value: 48_000_000 });
    await supervisor.call(routes.figures.typeFact, { body: { ...body, value: 50_000_000 } });
    const again = await supervisor.call(routes.figures.table, { query: { ...period, by: "area" } });
    const facts = again.offices?.find(({ path }) => path === below)?.facts;
    expect(facts).toMatchObject([{ key: "population", value: 50_000_000, source: "年鉴（演示）", year: 2025 }]);
    expect(facts?.[0]?.setBy).not.toBe("");
    const city = await product.signIn("head", demoPassword);
    expect((await city.try(routes.figures.typeFact, { body })).status).toBe(404);
  });

  it("has something to count: filed, decided, fined and paid", async () => {
    const { figures: table } = await supervisor.call(routes.figures.table, { query: { ...period } });
    for (const id of [
      "clues-received",
      "cases-filed",
      "cases-decided",
      "fines-imposed",
      "fines-paid",
      "overdue",
      "notice-lines-judged",
    ]) {
      expect(table.find((each) => each.id === id)?.total, id).toBeGreaterThan(0);
    }
  });

  it("tells the accuracy of each complainant by the published formula", async () => {
    const { figures: table } = await supervisor.call(routes.figures.table, { query: { ...period, by: "complainant" } });
    const accuracy = table.find(({ id }) => id === "notice-accuracy");
    // The demonstration's closed notice: 283 of 300 lines upheld, 12 refused, 5 restored.
    expect(accuracy).toMatchObject({ total: 94.3, rule: { article: { source: "house", article: "1" } } });
    expect(accuracy?.cells.map(({ label, value }) => [label.zh, value])).toEqual([
      ["星河创想设计有限公司（演示）", 94.3],
    ]);
  });

  it("counts less for who sees less, and the workbook says the same", async () => {
    const city = await product.signIn("officer", demoPassword);
    for (const officePath of ["ip/", "ip/lw/"])
      expect((await city.try(routes.figures.table, { query: { ...period, officePath } })).status, officePath).toBe(404);
    const of = async (person: Person) =>
      (await person.call(routes.figures.table, { query: { ...period } })).figures.find(({ id }) => id === "cases-filed")
        ?.total ?? 0;
    expect(await of(city)).toBeLessThan(await of(supervisor));
    const book = await supervisor.download(routes.figures.workbook, { query: period });
    expect(Buffer.from(book.slice(0, 2)).toString()).toBe("PK");
  });

  it("a day that is none is refused", async () => {
    const { status, body } = await supervisor.try(routes.figures.table, {
      query: { from: "2025-02-30", to: "2025-03-01" },
    });
    expect([status, body.code]).toEqual([400, "invalid-input"]);
    const backwards = { from: "2026-06-30", to: "2026-01-01" };
    expect((await supervisor.try(routes.figures.table, { query: backwards })).status).toBe(400);
    const elsewhere = { ...period, officePath: "customs/" };
    expect((await supervisor.try(routes.figures.table, { query: elsewhere })).status).toBe(404);
  });
});

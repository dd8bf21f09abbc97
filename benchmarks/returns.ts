/**
 * A return filed up a tree of four levels by the product's own steps: opened, seen, submitted and approved from the lowest level to the
 * nation, office by office; then the nation's table, the page of who has filed, the workbook, the check of the seal; then cases are
 * mended, and what the job takes to find the returns to restate. Whether the nation's numbers are those of a count from scratch.
 *
 *     CASES=1000000 OFFICES=3000 npx tsx benchmarks/returns.ts                       a PostgreSQL of its own, in a temporary folder
 *     CASES=100000 DATABASE=embedded npx tsx benchmarks/returns.ts                   the embedded database
 *     DATABASE=postgres://… CHECK=0 …                                                one that is kept: what is filed there already stays
 *     FORM=annual-protection PERIOD=2026 …                                           a form that every office files, districts too
 */
import { overviewOf } from "../apps/server/returns/overview.ts";
import { approve, submitReturn } from "../apps/server/returns/answer.ts";
import { openReturn, writeCell } from "../apps/server/returns/draft.ts";
import { aboutOf, fileOf, officeOf } from "../apps/server/returns/files.ts";
import { fillReturn } from "../apps/server/returns/fill.ts";
import { viewReturn } from "../apps/server/returns/view.ts";
import { returnWorkbook } from "../apps/server/returns/workbook.ts";
import { sweepRestatements } from "../apps/server/restatements/sweep.ts";
import { verifyBelow, verifyReturn } from "../apps/server/restatements/verify.ts";
import type { Desk } from "../apps/server/desk.ts";
import type { Database, Identity } from "#platform";
import { cellsOf, formFor, periodOf, type ReturnForm } from "#planning";
import { benchDatabase, filled } from "./support/benchDatabase.ts";
import { nationIsCounted } from "./support/nationIsCounted.ts";
import { mendCases } from "./support/mendCases.ts";
import { percentile, report, round } from "./support/report.ts";

const period = periodOf(process.env["PERIOD"] ?? "2026-H1");
const form = period && formFor(process.env["FORM"] ?? "half-year-protection", period);
if (period === undefined || form === undefined) throw new Error("no such form for this period");
const now = "2027-01-05T02:00:00.000Z";

const database = await benchDatabase();
try {
  await measure(database, form, period.id);
} finally {
  await database.close();
}

async function measure(db: Database, form: ReturnForm, period: string): Promise<void> {
  const settings = await filled(db);
  const desk = { db, now: () => now } as Desk;
  const offices = await db.statement<{ path: string; level: string; parent: string | null }>(
    `select path, level, parent from office o where path like 'bench/%' and level = any ($1::text[])
        and not exists (select from return_file f where f.office_path = o.path and f.form_id = $2 and f.period = $3 and f.stage = 'approved')
      order by length(path) - length(replace(path, '/', '')) desc, path`,
    [[...form.levels], form.id, period],
  );
  const waits: Wait[] = [];
  const begun = performance.now();
  for (const [at, { path, level, parent }] of offices.entries()) {
    await file(desk, { form: form.id, period, path, parent }, async (what, work) => {
      const from = performance.now();
      const answer = await work();
      waits.push({ level, what, ms: performance.now() - from });
      return answer;
    });
    if (at % 20 === 0 || level !== "district")
      process.stderr.write(
        `\r${at + 1}/${offices.length} ${path} ${round((performance.now() - begun) / 1000)} s      `,
      );
  }
  const whole = (performance.now() - begun) / 1000;
  process.stderr.write(`\n`);
  await db.statement("analyze");

  const nation = head("bench/");
  const [top] = await db.statement<{ id: string }>(
    "select id from return_file where form_id = $1 and period = $2 and office_path = 'bench/'",
    [form.id, period],
  );
  const seen = await db.transaction(nation, (tx) => fileOf(tx, top?.id ?? ""));
  if (seen === undefined) throw new Error("the nation has filed");
  const looker = { officePath: "bench/", roles: ["head" as const] };
  const view = () => viewReturn(desk, seen, looker);
  const sweep = (changed: number) => async () => {
    await mendCases(db, changed, now);
    const from = performance.now();
    const raised = await sweepRestatements(desk);
    process.stderr.write(`${changed} mended: ${raised} raised\n`);
    return performance.now() - from;
  };
  const rows = [
    await often("the nation's whole table", view),
    await often("who has filed: all levels, page of the nation", () =>
      db.transaction(nation, (tx) => overviewOf(tx, "bench/", { form: form.id }, now)),
    ),
    await often("the nation's table as .xlsx, charts and all", async () => {
      const shown = await view();
      return returnWorkbook(shown.form, shown);
    }),
    await often("check of the nation's seal and of all below", () => holds(desk, seen.id), 1),
    { what: "first sweep: every approved return looked at once", ...one(await sweep(0)()) },
    await often("sweep, nothing changed", () => sweepRestatements(desk)),
    { what: "sweep, one case mended", ...(await thrice(sweep(1))) },
    { what: "sweep, 100 cases mended", ...(await thrice(sweep(100))) },
  ];
  const equal = process.env["CHECK"] === "0" ? "not checked" : await nationIsCounted(db, form, seen);
  report(`returns-${db.kind}-${form.id}`, [...byLevel(waits), ...rows.map((row) => ({ level: "", ...row }))], {
    ...settings,
    form: form.id,
    period,
    returns: offices.length,
    "all filed s": round(whole),
    "answers equal": equal,
  });
  if (equal === false) throw new Error("the nation's table and the count from scratch differ");
}

async function holds(desk: Desk, id: string): Promise<void> {
  const top = await verifyReturn(desk, id);
  for (let from: number | null = 0; from !== null; ) {
    const below = await verifyBelow(desk, id, from);
    if (below.differing.some(({ seal }) => seal !== "holds")) throw new Error("a seal below is broken");
    from = below.next;
  }
  if (top?.seal !== "holds") throw new Error("the seal is broken");
}

interface Wait {
  readonly level: string;
  readonly what: string;
  readonly ms: number;
}
type Timed = <T>(what: string, work: () => Promise<T>) => Promise<T>;

/** One office files, and the office right above answers. */
async function file(
  desk: Desk,
  { form, period, path, parent }: { form: string; period: string; path: string; parent: string | null },
  timed: Timed,
): Promise<void> {
  const { db } = desk;
  const as = head(path);
  const taker = takerOf(as);
  const id = `${form}-${period}-${path}`;
  await timed("open", () => db.transaction(as, (tx) => openReturn(tx, taker, { form, period }, id)));
  const read = async () => {
    const file = await db.transaction(as, (tx) => fileOf(tx, id));
    if (file === undefined) throw new Error(`${id} is there`);
    return file;
  };
  for (const { id: cell, cell: typed } of cellsOf(aboutOf(await read()).form))
    if (typed.kind === "typed" && typed.checks?.some(({ kind }) => kind === "required"))
      await db.transaction(as, (tx) => writeCell(tx, taker, id, cell, { value: typed.type === "text" ? "略" : 3 }));
  const draft = await read();
  const shown = await timed("look at the draft", () => viewReturn(desk, draft, { officePath: path, roles: ["head"] }));
  for (const { cell, severity, explained } of shown.findings)
    if (severity === "warning" && !explained)
      await db.transaction(as, (tx) => writeCell(tx, taker, id, cell, { note: "属实" }));
  const last = await read();
  await timed("submit", async () => {
    const filled = await db.system(async (tx) => {
      const office = await officeOf(tx, path);
      if (office === undefined) throw new Error(`${path} is there`);
      return fillReturn(tx, last, office, "with records");
    });
    await db.transaction(as, (tx) => submitReturn(tx, taker, last, filled, last.version));
  });
  const above = head(parent ?? path);
  await timed("approve", () => db.transaction(above, (tx) => approve(tx, takerOf(above), id, last.version + 1)));
}

function byLevel(waits: readonly Wait[]) {
  const kinds = [...new Set(waits.map(({ level, what }) => `${level}|${what}`))];
  return kinds.map((kind) => {
    const [level = "", what = ""] = kind.split("|");
    const ms = waits.filter((one) => one.level === level && one.what === what).map((one) => one.ms);
    return { level, what, "p50 ms": round(percentile(ms, 50)), "p95 ms": round(percentile(ms, 95)) };
  });
}

async function often(what: string, work: () => Promise<unknown>, times = 7) {
  const ms: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    await work();
    ms.push(performance.now() - from);
  }
  process.stderr.write(`${what}: ${ms.map(round).join(", ")} ms\n`);
  return { what, "p50 ms": round(percentile(ms, 50)), "p95 ms": round(percentile(ms, 95)) };
}

async function thrice(work: () => Promise<number>) {
  const ms = [await work(), await work(), await work()];
  return { "p50 ms": round(percentile(ms, 50)), "p95 ms": round(percentile(ms, 95)) };
}

function one(ms: number) {
  return { "p50 ms": round(ms), "p95 ms": round(ms) };
}

function head(office: string): Identity & { as: "office" } {
  return { as: "office", account: "bench", office, roles: ["head"] };
}

function takerOf({ office }: { office: string }) {
  return { caller: { id: "bench", officePath: office, roles: ["head" as const] }, now };
}

/**
 * The whole half-year table over a tree of four levels, beside a plain GROUP BY over the events, and whether both answer the same.
 *
 *     CASES=1000000 OFFICES=3000 npx tsx benchmarks/figures.ts                    a PostgreSQL of its own, in a temporary folder
 *     CASES=100000 DATABASE=embedded npx tsx benchmarks/figures.ts                the embedded database
 *     CASES=300000 WIDE=1 npx tsx benchmarks/figures.ts                           with more than a million sums in one month
 *     DATABASE=postgres://… npx tsx benchmarks/figures.ts                         one that is filled once, and kept
 */
import { recordsPage } from "../apps/server/figures/figureRecords.ts";
import { takeFigure } from "../apps/server/reports/takeFigure.ts";
import type { Caller } from "../apps/server/http/caller.ts";
import {
  type Database,
  type FigureCells,
  type FigureScope,
  figureTable,
  type Identity,
  rebuildFigures,
  refreshFigures,
  type Tx,
} from "#platform";
import { figures } from "#planning";
import { benchDatabase, filled } from "./support/benchDatabase.ts";
import { percentile, report, round } from "./support/report.ts";

/** REBUILD=0: over a database that was counted before. */
const again = process.env["REBUILD"] !== "0";
const database = await benchDatabase();
try {
  await measure(database);
} finally {
  await database.close();
}

async function measure(db: Database): Promise<void> {
  const settings = progress("filled", await timed(() => filled(db))).answer;
  const rebuilt = progress("rebuilt", await timed(() => (again ? rebuildFigures(db) : undefined)));
  await db.statement("analyze");
  const [kept] = await db.statement<{ records: number; sums: number; months: number; fullest: number }>(
    `select (select count(*) from figure_record) as records, (select count(*) from figure_sum) as sums,
            (select count(distinct month) from figure_sum) as months,
            (select max(n) from (select count(*) as n from figure_sum where n <> 0 group by month) month) as fullest`,
  );
  const fresh = await refreshFigures(db);
  const nation = officer("bench/");
  const province = officer("bench/p1/");
  const half = { from: "2026-01-01", to: "2026-06-30" };
  const table = (as: Identity, by: Parameters<typeof figureTable>[3]) =>
    db.transaction(as, (tx) => figureTable(tx, figures, half, by, fresh));
  const rows = [
    await often("whole table, nation by province", () => table(nation, { below: "bench/" })),
    await often("whole table, nation by month", () => table(nation, "month")),
    await often("whole table, nation by kind of right", () => table(nation, "right")),
    await often("whole table, province by city", () => table(province, { below: "bench/p1/" })),
    await often("records of one cell (province, cases filed)", () =>
      records(db, nation, { ...half, officePath: "bench/p1/" }, fresh),
    ),
    await often("records of the nation's total, first page", () => records(db, nation, half, fresh)),
    await often("the nation's figure with the hash of its records", () => hash(db, nation, half, fresh)),
    await often("plain GROUP BY over the events, nation by province", () => db.transaction(nation, peer), 3),
    await often("one case changed: refresh", async () => {
      await db.statement("insert into figure_stale (case_id) values ('bench-1')");
      await refreshFigures(db);
    }),
  ];
  // The plain count knows nothing of corrections: over a database that is kept, with mended cases in it, it says something else.
  const mended = await db.statement("select from event where action = 'correct' limit 1");
  const same = mended.length > 0 || equal(await table(nation, { below: "bench/" }), await db.transaction(nation, peer));
  report(`figures-${db.kind}`, rows, {
    ...settings,
    "records a month": round((kept?.records ?? 0) / (kept?.months ?? 1)),
    "sums in the fullest month": kept?.fullest,
    sums: kept?.sums,
    "rebuild s": again ? round(rebuilt.ms / 1000) : "not counted anew",
    "answers equal": mended.length > 0 ? "not compared: cases were mended" : same,
  });
  if (!same) throw new Error("the projections and the GROUP BY differ");
}

/** Without our tables: what is counted by type of entry and procedure, for each province. Entries only, no sums: less than the table. */
function peer(tx: Tx): Promise<{ key: string; type: string; procedure: string; n: number }[]> {
  return tx.rows(
    `select 'bench/' || split_part(c.office_path, '/', 2) || '/' as key, e.type, c.procedure, count(*)::int as n
       from event e join case_file c on c.id = e.case_id
      where e.at >= '2026-01-01T00:00+08:00' and e.at < '2026-07-01T00:00+08:00'
      group by 1, 2, 3`,
  );
}

function equal(ours: ReadonlyMap<string, FigureCells>, theirs: Awaited<ReturnType<typeof peer>>): boolean {
  const counted = figures.filter(
    ({ kind, entries }) => kind === "count" && entries.types !== undefined && entries.fact === undefined,
  );
  return counted.every(({ id, entries: { types = [], procedures } }) => {
    const added = new Map<string, number>();
    for (const { key, type, procedure, n } of theirs)
      if (types.includes(type) && (procedures?.includes(procedure) ?? true)) added.set(key, (added.get(key) ?? 0) + n);
    const cells = ours.get(id)?.cells ?? [];
    return cells.length === added.size && cells.every(({ key, parts }) => added.get(key) === parts.n);
  });
}

async function records(db: Database, as: Identity, scope: FigureScope, fresh: number | undefined) {
  const spec = figures.find(({ id }) => id === "cases-filed");
  if (spec === undefined) throw new Error("there is such a figure");
  const caller = { officePath: "bench/" } as Caller;
  return db.transaction(as, (tx) => recordsPage(tx, caller, spec, scope, { limit: 50 }, fresh));
}

async function hash(db: Database, as: Identity, scope: FigureScope, fresh: number | undefined) {
  const spec = figures.find(({ id }) => id === "cases-filed");
  if (spec === undefined) throw new Error("there is such a figure");
  return db.transaction(as, (tx) => takeFigure(tx, spec, { ...scope, officePath: "bench/" }, fresh));
}

async function often(what: string, work: () => Promise<unknown>, times = 7) {
  const waits: number[] = [];
  for (let turn = 0; turn < times; turn += 1) waits.push((await timed(work)).ms);
  process.stderr.write(`${what}: ${waits.map((ms) => round(ms)).join(", ")} ms\n`);
  return { what, "p50 ms": round(percentile(waits, 50)), "slowest ms": round(Math.max(...waits)) };
}

function progress<T extends { ms: number }>(what: string, done: T): T {
  process.stderr.write(`${what}: ${round(done.ms / 1000)} s\n`);
  return done;
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ answer: T; ms: number }> {
  const from = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - from };
}

function officer(office: string): Identity {
  return { as: "office", account: "bench", office, roles: ["head"] };
}

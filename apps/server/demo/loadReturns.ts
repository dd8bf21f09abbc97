import { type Instant, legalDay } from "#law";
import { periodBefore, periodsUpTo, type ReturnPeriod } from "#planning";
import { identityOf, type Tx, typeIn } from "#platform";
import type { Desk } from "../desk.ts";
import { approve, excuse, sendBack, submitReturn } from "../returns/answer.ts";
import { openReturn, writeCell, type Written } from "../returns/draft.ts";
import { fileOf, filesOf, officeOf } from "../returns/files.ts";
import { fillReturn, type Reading } from "../returns/fill.ts";
import type { Taker } from "../returns/situation.ts";
import { callerOf } from "./loadCases.ts";

const form = "half-year-protection";

/**
 * The returns of three cities for the last half-year: one approved, one submitted, one sent back; those of the year before are all
 * approved. Their bound cells count the demonstration's own cases.
 */
export async function loadReturns(desk: Desk, begun: Instant): Promise<void> {
  const period = periodsUpTo(legalDay(begun), ["half-year"], 2).find(({ to }) => to < legalDay(begun));
  if (period === undefined) return;
  await loadFacts(desk, begun);
  await loadYearBefore(desk, periodBefore(period));
  const lan = await file(desk, period, { office: "lan", day: "07-06", word: "今年集中开展商标专项行动，案件增多。" }, [
    46,
    41,
    3,
    2,
    1_860_000,
    "与公安机关每月会商一次，线索当面移交。",
  ]);
  if (lan === undefined) return;
  await answer(desk, dayIn(period, "07-09"), (tx, taker) => approve(tx, taker, lan.id, lan.version));
  await file(desk, period, { office: "feng", day: "07-10", word: "今年联合行动增加。" }, [28, 25, 1, 2, 420_000]);
  const yan = await file(desk, period, { office: "yan", day: "07-13", word: "按人员名册填报。" }, [190, 17, 2, 1]);
  if (yan === undefined) return;
  const reason = "执法人员数与编制名册不符，请核对后重新报送。";
  await answer(desk, dayIn(period, "07-14"), (tx, taker) => sendBack(tx, taker, yan.id, yan.version, reason));
}

async function loadYearBefore(desk: Desk, period: ReturnPeriod): Promise<void> {
  for (const [office, day, typed] of [
    ["lan", "07-08", [44, 38, 2, 2, 920_000]],
    ["feng", "07-09", [27, 24, 1, 1, 510_000]],
    ["yan", "07-14", [18, 16, 2, 1]],
  ] as const) {
    const filed = await file(
      desk,
      period,
      { office, id: `demo-return-${office}-before`, day, word: "已核对。" },
      typed,
    );
    if (filed === undefined) continue;
    await answer(desk, dayIn(period, "07-15"), (tx, taker) => approve(tx, taker, filed.id, filed.version));
  }
  // The provinces sent theirs on paper.
  const national = await callerOf(desk, "national");
  const taker = { caller: national, now: dayIn(period, "07-10") };
  await desk.db.transaction(identityOf(national), async (tx) => {
    for (const province of ["qc", "lw", "xw"]) {
      const officePath = `ip/${province}/`;
      if ((await filesOf(tx, form, [period.id], [officePath])).length > 0) continue;
      const about = { form, period: period.id, officePath, reason: "本系统启用前已报送纸质报表。" };
      await excuse(tx, taker, about, `demo-return-${province}-before`);
    }
  });
}

/** What the cities are measured against, as the province typed it in; the numbers are made up like the cities. */
async function loadFacts(desk: Desk, begun: Instant): Promise<void> {
  const { id } = await callerOf(desk, "qc-head");
  const year = Number(legalDay(begun).slice(0, 4)) - 1;
  const facts = [
    ["lan", "population", 3_210_000],
    ["lan", "staff", 46],
    ["feng", "population", 1_480_000],
    ["feng", "staff", 28],
    ["yan", "population", 960_000],
  ] as const;
  await desk.db.system(async (tx) => {
    for (const [office, key, value] of facts) {
      const officePath = `ip/qc/${office}/`;
      await typeIn(tx, { officePath, key, year, value, source: "统计年鉴（演示）", setBy: id, setAt: begun });
    }
  });
}

function dayIn(period: ReturnPeriod, day: string): Instant {
  return `${period.id.slice(0, 4)}-${day}T02:00:00.000Z`;
}

type City = "lan" | "feng" | "yan";
const heads: Readonly<Record<City, string>> = { lan: "head", feng: "feng-head", yan: "yan-head" };
const typedCells = [
  "staff.all",
  "certified.all",
  "campaigns-own.all",
  "campaigns-joint.all",
  "destroyed.all",
  "practice.all",
];

interface DemoReturn {
  readonly office: City;
  readonly id?: string;
  /** On which it is submitted: month and day. */
  readonly day: string;
  /** Explains what is far from last year or from the offices beside this one. */
  readonly word: string;
}

/**
 * Opens, types and submits, as the head of the office; undefined where an earlier start did it already. `typed`: in the order of
 * `typedCells`.
 */
async function file(
  desk: Desk,
  period: ReturnPeriod,
  { office, id = `demo-return-${office}`, day, word }: DemoReturn,
  typed: readonly (number | string)[],
): Promise<Written | undefined> {
  const caller = await callerOf(desk, heads[office]);
  const taker = { caller, now: `${period.id.slice(0, 4)}-${day}T01:30:00.000Z` };
  const as = identityOf(caller);
  const [taken] = await desk.db.statement(
    "select 1 as yes from return_file where form_id = $1 and period = $2 and office_path = $3 and stage <> 'draft'",
    [form, period.id, `ip/qc/${office}/`],
  );
  if (taken !== undefined) return undefined;
  await desk.db.transaction(as, async (tx) => {
    const opened = await openReturn(tx, taker, { form, period: period.id }, id);
    for (const [at, value] of typed.entries()) await writeCell(tx, taker, opened.id, typedCells[at] ?? "", { value });
  });
  const { findings } = await filledIn(desk, id, { fresh: undefined });
  const strange = new Set(findings.filter(({ severity }) => severity === "warning").map(({ cell }) => cell));
  await desk.db.transaction(as, async (tx) => {
    for (const cell of strange) await writeCell(tx, taker, id, cell, { note: word });
  });
  const filled = await filledIn(desk, id, "with records");
  return desk.db.transaction(as, async (tx) => {
    const seen = await fileOf(tx, id);
    if (seen === undefined) throw new Error(`${id} is gone`);
    return submitReturn(tx, taker, seen, filled, seen.version);
  });
}

function filledIn(desk: Desk, id: string, read: Reading) {
  return desk.db.system(async (tx) => {
    const seen = await fileOf(tx, id);
    const place = seen && (await officeOf(tx, seen.officePath));
    if (seen === undefined || place === undefined) throw new Error(`there is no return ${id}`);
    return fillReturn(tx, seen, place, read);
  });
}

async function answer(desk: Desk, now: Instant, step: (tx: Tx, taker: Taker) => Promise<Written>) {
  const caller = await callerOf(desk, "qc-head");
  await desk.db.transaction(identityOf(caller), (tx) => step(tx, { caller, now }));
}

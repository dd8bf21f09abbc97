import { type Instant, legalDay } from "#law";
import { periodsUpTo, type ReturnPeriod } from "#planning";
import { identityOf, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { approve, sendBack, submitReturn } from "../returns/answer.ts";
import { openReturn, writeCell, type Written } from "../returns/draft.ts";
import { fileOf, officeOf } from "../returns/files.ts";
import { fillReturn } from "../returns/fill.ts";
import type { Taker } from "../returns/situation.ts";
import { callerOf } from "./loadCases.ts";

const form = "half-year-protection";

/**
 * The returns of three cities for the last half-year: one approved, one submitted, one sent back. Their bound cells count the
 * demonstration's own cases.
 */
export async function loadReturns(desk: Desk, begun: Instant): Promise<void> {
  const period = periodsUpTo(legalDay(begun), ["half-year"], 2).find(({ to }) => to < legalDay(begun));
  if (period === undefined) return;
  const lan = await file(desk, period, { office: "lan", head: "head" }, "07-06", {
    "staff.all": 46,
    "certified.all": 41,
    "campaigns-own.all": 3,
    "campaigns-joint.all": 2,
    "destroyed.all": 1_860_000,
    "practice.all": "与公安机关每月会商一次，线索当面移交。",
  });
  if (lan === undefined) return;
  await answer(desk, `${period.id.slice(0, 4)}-07-09T02:00:00.000Z`, (tx, taker) =>
    approve(tx, taker, lan.id, lan.version),
  );
  await file(desk, period, { office: "feng", head: "feng-head" }, "07-10", {
    "staff.all": 28,
    "certified.all": 25,
    "campaigns-own.all": 1,
    "campaigns-joint.all": 2,
    "destroyed.all": 420_000,
  });
  const yan = await file(desk, period, { office: "yan", head: "yan-head" }, "07-13", {
    "staff.all": 190,
    "certified.all": 17,
    "campaigns-own.all": 2,
    "campaigns-joint.all": 1,
  });
  if (yan === undefined) return;
  const reason = "执法人员数与编制名册不符，请核对后重新报送。";
  await answer(desk, `${period.id.slice(0, 4)}-07-14T02:00:00.000Z`, (tx, taker) =>
    sendBack(tx, taker, yan.id, yan.version, reason),
  );
}

/** Opens, types and submits, as the head of the office; undefined where an earlier start did it already. */
async function file(
  desk: Desk,
  period: ReturnPeriod,
  { office, head }: { readonly office: string; readonly head: string },
  day: string,
  typed: Readonly<Record<string, number | string>>,
): Promise<Written | undefined> {
  const caller = await callerOf(desk, head);
  const taker = { caller, now: `${period.id.slice(0, 4)}-${day}T01:30:00.000Z` };
  const as = identityOf(caller);
  const id = `demo-return-${office}`;
  const open = await desk.db.transaction(as, async (tx) => {
    if ((await fileOf(tx, id)) !== undefined) return undefined;
    const { id: made } = await openReturn(tx, taker, { form, period: period.id }, id);
    for (const [cell, value] of Object.entries(typed)) await writeCell(tx, taker, made, cell, { value });
    return fileOf(tx, made);
  });
  if (open === undefined) return undefined;
  const filled = await desk.db.system(async (tx) => {
    const place = await officeOf(tx, open.officePath);
    if (place === undefined) throw new Error(`${open.officePath} is no office of the demonstration`);
    return fillReturn(tx, open, place, "with records");
  });
  return desk.db.transaction(as, (tx) => submitReturn(tx, taker, open, filled, open.version));
}

async function answer(desk: Desk, now: Instant, step: (tx: Tx, taker: Taker) => Promise<Written>) {
  const caller = await callerOf(desk, "qc-head");
  await desk.db.transaction(identityOf(caller), (tx) => step(tx, { caller, now }));
}

import { addDays, addSeconds, type Instant, isoDate } from "#law";
import { identityOf } from "#platform";
import { correctIn } from "../casework/correct.ts";
import type { Desk } from "../desk.ts";
import { sweepRestatements } from "../restatements/sweep.ts";
import { periodOf } from "#planning";
import { accountId } from "./accounts.ts";
import { callerOf } from "./loadCases.ts";

/**
 * A case closed within the half-year whose return is sealed turns out to have been closed after it: the entry is mended, and the
 * city's restatement waits at the province.
 */
export async function loadRestatement(desk: Desk, begun: Instant): Promise<void> {
  const [counted] = await desk.db.statement<{ caseId: string; period: string }>(
    `select rc.case_id as "caseId", f.period
       from return_case rc join return_file f on f.id = rc.return_id join case_file c on c.id = rc.case_id
      where f.id = 'demo-return-lan' and c.office_path = f.office_path and c.closed_at is not null
        and exists (select from docket_entry e where e.case_id = c.id and e.type = 'CaseClosed' and c.procedure = 'trademark-enforcement'
                       and e.day <= make_date(left(f.period, 4)::int, 6, 30))
        and not exists (select from event e where e.case_id = c.id and e.action = 'correct')
      order by c.number limit 1`,
  );
  const period = periodOf(counted?.period ?? "");
  const [done] = await desk.db.statement("select 1 as yes from restatement limit 1");
  if (counted === undefined || period === undefined || done !== undefined) return;
  const caller = await callerOf(desk, "officer");
  const now = addSeconds(begun, -2 * 86_400);
  await desk.db.transaction(identityOf(caller), async (tx) => {
    const last = await tx.row<{ version: number; seq: number }>(
      `select c.version, max(e.seq) as seq from case_file c join event e on e.case_id = c.id and e.type = 'CaseClosed'
        where c.id = $1 group by c.version`,
      [counted.caseId],
    );
    if (last === undefined) throw new Error(`${counted.caseId} is not closed`);
    await correctIn(
      desk,
      tx,
      caller,
      {
        caseId: counted.caseId,
        expectedVersion: last.version,
        seq: last.seq,
        at: `${addDays(isoDate(period.to), 2)}T02:00:00.000Z`,
        reason: "核对归档材料发现，结案日期登记早了，实际在次月初结案。",
        approver: accountId("head"),
      },
      now,
    );
  });
  await sweepRestatements({ db: desk.db, now: () => now });
}

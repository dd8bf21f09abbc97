import { addDays, type Instant, legalDay } from "#law";
import { identityOf } from "#platform";
import { draftBulletin, issueBulletin } from "../bulletins/issue.ts";
import { bulletinOf } from "../bulletins/rows.ts";
import type { Desk } from "../desk.ts";
import { callerOf } from "./loadCases.ts";

const id = "demo-bulletin";

/** One bulletin of the nation's supervisors on what they gave: what is done, late, commended and to be put right. */
export async function loadBulletin(desk: Desk, now: Instant): Promise<void> {
  const caller = await callerOf(desk, "national");
  const day = legalDay(now);
  await desk.db.transaction(identityOf(caller), async (tx) => {
    if (await tx.row("select 1 from bulletin where id = $1", [id])) return;
    const about = { planId: null, from: addDays(day, -120), to: day, title: "督办事项办理情况通报（演示）" };
    await draftBulletin(tx, id, about, caller, now);
    const draft = await bulletinOf(tx, id);
    if (draft === undefined) throw new Error("the bulletin drafted is not there");
    await issueBulletin(desk, tx, draft, caller, now);
  });
}

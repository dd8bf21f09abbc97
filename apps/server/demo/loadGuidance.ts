import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { identityOf } from "#platform";
import { actIn } from "../casework/act.ts";
import { address } from "../casework/address.ts";
import { openIn } from "../casework/open.ts";
import { stepPaper } from "../casework/paperLife.ts";
import type { Desk } from "../desk.ts";
import { type GuidanceCase, guidanceCases } from "./guidanceCases.ts";
import { callerOf } from "./loadCases.ts";

/** Walks the cases between offices through the very functions that the routes call; goes on where an earlier start stopped. */
export async function loadGuidance(desk: Desk, now: Instant): Promise<void> {
  for (const each of guidanceCases) await walk(desk, each, now);
}

async function walk(desk: Desk, { procedure, title, daysAgo, steps }: GuidanceCase, now: Instant): Promise<void> {
  const [begun] = await desk.db.statement<{ id: string; version: number }>(
    "select id, version from case_file where procedure = $1 and title = $2",
    [procedure, title],
  );
  let id = begun?.id;
  for (const [index, { day, by, action, input }] of steps.entries()) {
    if (index < (begun?.version ?? 0)) continue;
    const caller = await callerOf(desk, by);
    const at = addSeconds(startOfDay(addDays(legalDay(now), day - daysAgo)), 9 * 3600 + index * 11 * 60);
    const then = { ...desk, now: () => at };
    id = await desk.db.transaction(identityOf(caller), async (tx) => {
      if (id === undefined)
        return (await openIn(then, tx, caller, { procedure, title, parties: [], action, input }, at)).id;
      if (action === "paper-submit" || action === "paper-approve") {
        const [life, step] =
          action === "paper-submit" ? (["draft", "submit"] as const) : (["in-review", "approve"] as const);
        const paper = await tx.row<{ id: string }>(
          "select id from document where case_id = $1 and life = $2 order by seq desc limit 1",
          [id, life],
        );
        if (paper === undefined) throw new Error(`there is no paper to ${step} in “${title}”`);
        await stepPaper(then, tx, caller, { caseId: id, documentId: paper.id, expectedVersion: index, step }, at);
        return id;
      }
      const done = await actIn(then, tx, caller, { caseId: id, action, expectedVersion: index, input }, at);
      await address(tx, id, done.addressed, at);
      return id;
    });
  }
}

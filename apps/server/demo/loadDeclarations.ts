import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { identityOf } from "#platform";
import { declarationFromRecord } from "#screening";
import { actIn } from "../casework/act.ts";
import { type DeclarationIntake, declarationIntake, takeDeclarations } from "../declarations/takeDeclarations.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { screenDeclared } from "../screening/screenOffice.ts";
import { accountId } from "./accounts.ts";
import { type DemoDeclaration, demoDeclarations, demoPlaces, demoPorts } from "./declarations.ts";

/** The customs office whose declarations the demonstration screens. */
const portOffice = "customs/xw/zhu/";
/** Declarations older than this came first; the officer has looked at them since. */
const ROUND_DAYS = 14;

/**
 * Takes the declarations in as if they had come in two rounds, and screens them as they came. Between the rounds the
 * officer accepts one clue, so that what came later finds a consignor with a history.
 */
export async function loadDeclarations(desk: Desk, officer: Caller, now: Instant): Promise<void> {
  await recordKnown(desk, now);
  const all = demoDeclarations();
  const older = all.filter(({ daysAgo }) => daysAgo > ROUND_DAYS);
  await takeRound(desk, older, now, daysBefore(now, ROUND_DAYS));
  await acceptFirst(desk, officer, "远帆日用百货贸易有限公司（演示）", daysBefore(now, ROUND_DAYS - 2));
  await takeRound(
    desk,
    all.filter((one) => !older.includes(one)),
    now,
    now,
  );
}

async function recordKnown(desk: Desk, now: Instant): Promise<void> {
  await desk.db.system(async (tx) => {
    for (const { place, why } of demoPlaces)
      await tx.run(
        `insert into watched_place (id, office_path, place, why, created_by, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [`demo-${place}`, portOffice, place, why, accountId("customs"), now],
      );
    for (const [mark, ports] of Object.entries(demoPorts))
      for (const port of ports)
        await tx.run(
          `insert into recorded_port (id, holder_id, mark_id, port, created_at)
           select 'demo-' || registration_number || '-' || $2, holder_id, id, $2, $3 from mark where mark_text = $1
           on conflict do nothing`,
          [mark, port, now],
        );
  });
}

async function takeRound(desk: Desk, round: readonly DemoDeclaration[], now: Instant, received: Instant) {
  const as = { as: "office", account: "screening", office: portOffice, roles: [] } as const;
  const intakes = round.map((one) => intake(one, now));
  await desk.db.transaction(as, (tx) => takeDeclarations(tx, portOffice, intakes, received));
  await screenDeclared({ ...desk, now: () => received }, portOffice, new AbortController().signal);
}

/** The recordal number is invented, as all of the demonstration is. */
async function acceptFirst(desk: Desk, officer: Caller, consignor: string, at: Instant): Promise<void> {
  const [clue] = await desk.db.statement<{ caseId: string; version: number }>(
    `select q.case_id as "caseId", c.version from clue q join case_file c on c.id = q.case_id
      where q.office_path = $1 and q.seller = $2 and q.state = 'new' and q.created_at < $3 order by q.created_at, q.case_id limit 1`,
    [portOffice, consignor, at],
  );
  if (clue === undefined) return;
  const input = { recordal: "T2026-00001（演示）", note: "请在出口前布控查验。" };
  await desk.db.transaction(identityOf(officer), (tx) =>
    actIn(
      { ...desk, now: () => at },
      tx,
      officer,
      { caseId: clue.caseId, expectedVersion: clue.version, action: "accept", input },
      at,
    ),
  );
}

function intake({ daysAgo, expected: _expected, ...record }: DemoDeclaration, now: Instant): DeclarationIntake {
  const read = declarationFromRecord({ ...record, declaredOn: addDays(legalDay(now), -daysAgo) }, 0);
  if ("problems" in read) throw new Error(`${record.number}: ${JSON.stringify(read.problems)}`);
  return declarationIntake(read.ok);
}

/** Ten in the morning of the legal day so many days before. */
function daysBefore(now: Instant, days: number): Instant {
  return addSeconds(startOfDay(addDays(legalDay(now), -days)), 10 * 3600);
}

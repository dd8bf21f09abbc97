import { act, splitOff } from "#casework";
import { legalDay } from "#law";
import { type CaseRow, loadCase, openCase, type Tx } from "#platform";
import { fieldworkOf } from "#procedures";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { found, Refused } from "../http/refused.ts";
import { type Settled, settle } from "./act.ts";
import { actorOf } from "./actor.ts";
import type { Opened } from "./follow.ts";
import { caseNumber } from "./number.ts";
import { project } from "./project.ts";
import { noteWaiting } from "./waiting.ts";

/** What a joining must know of the other case: fetched by its number, within the asker's walls and office. */
export async function otherCaseFor(
  tx: Tx,
  row: CaseRow,
  action: string,
  input: unknown,
): Promise<Record<string, unknown>> {
  if (action !== "join-case") return {};
  const number = typeof input === "object" && input !== null && "number" in input ? input.number : undefined;
  const other = typeof number === "string" ? await caseByNumber(tx, row.officePath, number) : undefined;
  if (other === undefined) return {};
  const { procedure, stage, state } = other;
  return { otherCase: { number, procedure, stage, facts: state.facts, self: other.id === row.id } };
}

async function caseByNumber(tx: Tx, officePath: string, number: string): Promise<CaseRow | undefined> {
  const row = await tx.row<{ id: string }>("select id from case_file where office_path = $1 and number = $2", [
    officePath,
    number,
  ]);
  return row === undefined ? undefined : loadCase(tx, row.id);
}

/** After a joining the other case ends, saying where it went; its files are laid before this one too. */
export async function mergeOther(desk: Desk, tx: Tx, settled: Settled): Promise<void> {
  const { caller, row, event, now } = settled;
  const { number, reason } = event.input as { number: string; reason: string };
  const other = found(await caseByNumber(tx, row.officePath, number));
  const procedure = desk.rules.procedure(other.procedure);
  const known = { ...settled.known, joining: { number: row.number } };
  const acted = act({
    procedure,
    state: other.state,
    command: {
      action: "merge-into",
      by: actorOf(caller, procedure, other.state, "merge-into"),
      input: { number: row.number, reason },
    },
    now,
    calendar: desk.rules.calendar,
    known,
  });
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  await settle(desk, tx, { caller, row: other, procedure, event: acted.event, state: acted.state, now, known });
  await copyExhibits(tx, other.id, row.id, now);
}

/** The respondents who were split off go on in a case of their own, opened in the same step. */
export async function openSplit(desk: Desk, tx: Tx, settled: Settled): Promise<Opened> {
  const { caller, row, procedure, event, now, known } = settled;
  const { respondents, reason } = event.input as { respondents: readonly string[]; reason: string };
  const before = row.state;
  const tracks = before.facts["respondents"] as Readonly<Record<string, { respondent?: { name?: string } }>>;
  const own = Object.fromEntries(Object.entries(tracks).filter(([id]) => respondents.includes(id)));
  const { joined: _joined, splitOff: _split, agents, ...shared } = before.facts as Record<string, unknown>;
  const agentsOf = ((agents as { id: string; of: string }[] | undefined) ?? []).filter(({ of }) =>
    respondents.includes(of),
  );
  const agentIds = agentsOf.map(({ id }) => id);
  const opened = splitOff({
    procedure,
    from: before,
    facts: {
      ...shared,
      ...fieldworkOf(before.facts, respondents),
      respondents: own,
      ...(agentsOf.length > 0 && { agents: agentsOf }),
      splitFrom: { number: row.number, on: legalDay(now), reason },
    },
    parties: before.parties.filter(
      ({ id, role }) =>
        respondents.includes(id) || agentIds.includes(id) || (role !== "respondent" && role !== "agent"),
    ),
    fromNumber: row.number,
    reason,
    by: actorOf(caller, procedure, before, "split-case"),
    now,
  });
  const id = randomUUID();
  const number = await caseNumber(tx, row.officePath, procedure.id, legalDay(now));
  const names = respondents.map((each) => tracks[each]?.respondent?.name ?? each).join("、");
  await openCase(tx, {
    id,
    number,
    procedure: procedure.id,
    procedureVersion: procedure.version,
    officePath: row.officePath,
    title: `${names}（自${row.number}分案）`.slice(0, 300),
    assignedTo: row.assignedTo ?? caller.id,
    originCase: row.id,
    events: [opened.event],
    after: project(opened.state, procedure, desk.rules.calendar, now),
  });
  await noteWaiting(tx, id, { procedure, state: opened.state, calendar: desk.rules.calendar, now, known });
  await copyExhibits(tx, row.id, id, now);
  return { caseId: id, number };
}

/** The same files, with the same hashes, laid before another case. */
async function copyExhibits(tx: Tx, from: string, to: string, now: string): Promise<void> {
  await tx.run(
    `insert into exhibit (id, case_id, seq, name, sha256, media_type, bytes, added_by, added_at, caption, taken_at, camera_at, place, taken_by)
     select gen_random_uuid()::text, $2, null, name, sha256, media_type, bytes, added_by, added_at, caption, taken_at, camera_at, place, taken_by from exhibit where case_id = $1`,
    [from, to],
  );
  await tx.run(
    `insert into evidence_leaf (case_id, kind, sha256, recorded_at)
     select $2, 'exhibit', sha256, $3 from exhibit where case_id = $1`,
    [from, to, now],
  );
}

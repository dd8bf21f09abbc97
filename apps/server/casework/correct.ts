import { correct, deadlines, movedDeadlines } from "#casework";
import type { Bilingual } from "#law";
import { loadEvents, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { Refused, refused } from "../http/refused.ts";
import { type Done, heldCase, settle } from "./act.ts";
import { rolesIn } from "./actor.ts";
import { knownFor } from "./known.ts";

export interface Correction {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly seq: number;
  readonly input?: unknown;
  readonly at?: string | undefined;
  readonly reason: string;
  /** The login or id of a colleague. */
  readonly approvedBy: string;
}

interface Moved {
  readonly id: string;
  readonly name: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
}

/** Mends a wrong entry by a correcting one, approved by another person, and says which deadlines moved. */
export async function correctIn(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: Correction,
  now: string,
): Promise<Done & { moved: Moved[] }> {
  const row = await heldCase(tx, asked.caseId, asked.expectedVersion);
  const procedure = desk.rules.procedure(row.procedure);
  const approver = await tx.row<{ id: string }>(
    "select id from account where office_path = $1 and not disabled and (id = $2 or login = $2)",
    [row.officePath, asked.approvedBy],
  );
  if (approver === undefined) throw noApprover();
  const known = await knownFor(tx, {
    officePath: row.officePath,
    state: row.state,
    procedure,
    calendar: desk.rules.calendar,
  });
  const corrected = correct({
    procedure,
    docket: await loadEvents(tx, row.id),
    parties: row.state.parties,
    seq: asked.seq,
    ...("input" in asked && asked.input !== undefined ? { input: asked.input } : {}),
    ...(asked.at === undefined ? {} : { at: asked.at }),
    reason: asked.reason,
    by: {
      id: caller.id,
      name: caller.name,
      role: rolesIn(caller, row.state)[0] ?? "officer",
      ...(caller.officePath === null ? {} : { office: caller.officePath }),
    },
    approvedBy: approver.id,
    now,
    calendar: desk.rules.calendar,
    known,
  });
  if (corrected.kind === "refused") throw new Refused(422, corrected.refusal);
  const { event, state } = corrected;
  const view = (of: typeof state) => deadlines(of, procedure, desk.rules.calendar, now);
  const moved = movedDeadlines(view(row.state), view(state)).map(({ run, name, was, due }) => ({
    id: run,
    name,
    before: was ?? null,
    after: due ?? null,
  }));
  return { ...(await settle(desk, tx, { caller, row, procedure, event, state, now, known })), moved };
}

const noApprover = () =>
  refused(
    422,
    "no-such-approver",
    { zh: "批准人不是本机构的在用账号。", en: "The approver is not a working account of this office." },
    { zh: "请选择本机构的另一位人员。", en: "Choose another person of this office." },
  );

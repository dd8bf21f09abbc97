import { correct, deadlines, movedDeadlines } from "#casework";
import type { Bilingual } from "#law";
import { loadEvents, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { expertsFor } from "../experts/known.ts";
import type { Caller } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { type Done, heldCase, settle } from "./act.ts";
import { rolesIn } from "./actor.ts";
import { actingOffice } from "./address.ts";
import { keepApart, storeConfidential } from "./confidential.ts";
import { knownFor } from "./known.ts";
import { unsaid } from "./seals.ts";

export interface Correction {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly seq: number;
  readonly input?: unknown;
  readonly at?: string | undefined;
  readonly reason: string;
  /** The id of the account that approved it with its own password. */
  readonly approver: string;
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
  const known = await knownFor(tx, {
    officePath: actingOffice(caller, row),
    state: row.state,
    procedure,
    calendar: desk.rules.calendar,
    now,
  });
  const docket = await loadEvents(tx, row.id);
  const entry = docket.find(({ seq }) => seq === asked.seq);
  Object.assign(known, await expertsFor(tx, row, entry?.action ?? ""));
  const { input, kept } = keepApart(procedure, entry?.action ?? "", await unsaid(tx, row, asked.input));
  const corrected = correct({
    procedure,
    docket,
    // Whoever is party to a case that was taken over joined by an entry of its docket.
    parties: docket[0]?.action === "import" ? [] : row.state.parties,
    seq: asked.seq,
    ...(input === undefined ? {} : { input }),
    ...(asked.at === undefined ? {} : { at: asked.at }),
    reason: asked.reason,
    by: {
      id: caller.id,
      name: caller.name,
      role: rolesIn(caller, row.state)[0] ?? "officer",
      ...(caller.officePath === null ? {} : { office: caller.officePath }),
    },
    approvedBy: asked.approver,
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
  const done = await settle(desk, tx, { caller, row, procedure, event, state, now, known });
  await storeConfidential(tx, { caseId: row.id, seq: event.seq, by: caller.id, kept }, now);
  return { ...done, moved };
}

import type { CaseEvent, CaseState } from "#casework";
import {
  appendEvents,
  type Database,
  type DeadlineRow,
  type Identity,
  loadCase,
  openCase,
  type Projected,
  type Tx,
} from "#platform";

/** A small tree: a nation, a province with two cities, another province, a customs line. */
export const offices = ["cn/", "cn/zj/", "cn/zj/hz/", "cn/zj/nb/", "cn/gd/", "customs/", "customs/sh/"] as const;

export const T0 = "2026-03-02T02:00:00.000Z";

export async function seedOffices(db: Database): Promise<void> {
  await db.system(async (tx) => {
    for (const path of offices) {
      const parent = path.slice(0, path.slice(0, -1).lastIndexOf("/") + 1) || null;
      const line = path.startsWith("customs") ? "customs" : "ip";
      const level = ["nation", "province", "city"][path.split("/").length - 2];
      await tx.run(
        "insert into office (path, name_zh, name_en, level, line, parent) values ($1, $5, $5, $2, $3, $4) on conflict do nothing",
        [path, level, line, parent, path],
      );
    }
    for (const id of ["holder-1", "holder-2"]) {
      await tx.run("insert into holder (id, name, created_at) values ($1, $2, $3) on conflict do nothing", [
        id,
        id,
        T0,
      ]);
    }
  });
}

export function officer(
  office: string,
  account = `officer of ${office}`,
  roles: readonly string[] = ["officer"],
): Identity {
  return { as: "office", account, office, roles };
}

export function party(holder: string): Identity {
  return { as: "party", account: `account of ${holder}`, holder, roles: ["right-holder"] };
}

/** The clerk of one case, for somebody of this holder. */
export function clerk(holder: string, of: string): Identity {
  return { as: "clerk", account: `account of ${holder}`, holder, roles: ["right-holder"], case: of };
}

/** The invented procedure of these tests: claiming a lost umbrella. Its fold counts, and nothing more. */
export function umbrellaEvent(seq: number, actor: string, input: unknown = {}): CaseEvent {
  const at = new Date(Date.parse(T0) + seq * 60_000).toISOString();
  return {
    seq,
    type: seq === 1 ? "UmbrellaClaimed" : "NoteTaken",
    action: seq === 1 ? "claim" : "note",
    actor: { id: actor, role: "officer", name: actor },
    at,
    recordedAt: at,
    input,
    stage: seq === 1 ? "claimed" : "looking",
    facts: { notes: seq },
    effects: [],
  };
}

export function foldUmbrella(
  events: readonly CaseEvent[],
  deadlines: readonly DeadlineRow[] = [umbrellaDeadline()],
): Projected {
  const last = events.at(-1);
  if (!last) throw new Error("an umbrella case has a first event");
  const state: CaseState = {
    procedure: "umbrella",
    stage: last.stage,
    version: last.seq,
    parties: [
      { id: "p1", role: "claimant", name: "伞主", holderId: "holder-1" },
      { id: "p2", role: "finder", name: "Finder" },
    ],
    facts: Object.assign({}, ...events.map(({ facts }) => facts)),
    clocks: [],
    documents: [],
    taken: events.map(({ action, seq, at, actor }) => ({ action, seq, at, by: actor.id })),
    openedAt: events[0]?.at ?? T0,
  };
  return { state, deadlines };
}

export function umbrellaDeadline(due = "2026-03-20", run = "answer#1"): DeadlineRow {
  return {
    run,
    clock: run.split("#")[0] ?? run,
    duty: "office",
    state: "running",
    due,
    calendarVersion: "2026-1",
    body: { counted: [{ from: "2026-03-03", to: due }] },
    timers: [
      { rung: "remind-3", firesAt: new Date(Date.parse(`${due}T00:00:00+08:00`) - 3 * 86_400_000).toISOString() },
      { rung: "overdue", firesAt: new Date(Date.parse(`${due}T00:00:00+08:00`) + 86_400_000).toISOString() },
    ],
  };
}

export async function openUmbrella(
  tx: Tx,
  id: string,
  officePath: string,
  more: { sealed?: boolean; deadlines?: readonly DeadlineRow[]; actor?: string } = {},
): Promise<void> {
  const events = [umbrellaEvent(1, more.actor ?? "anna")];
  await openCase(tx, {
    id,
    number: `U-${id}`,
    procedure: "umbrella",
    procedureVersion: "1",
    officePath,
    title: `Umbrella ${id}`,
    ...(more.sealed === undefined ? {} : { sealed: more.sealed }),
    events,
    after: foldUmbrella(events, more.deadlines),
  });
}

/** Takes a note in the case, as somebody who saw `expectedVersion` entries; from the snapshot, for a party reads not every entry. */
export async function takeNote(tx: Tx, caseId: string, expectedVersion: number, actor: string, input: unknown = {}) {
  const before = (await loadCase(tx, caseId))?.state;
  const event = umbrellaEvent(expectedVersion + 1, actor, input);
  const { state, deadlines } = foldUmbrella([event]);
  const taken = [...(before?.taken ?? []), ...state.taken];
  const openedAt = before?.openedAt ?? T0;
  return appendEvents(tx, {
    caseId,
    expectedVersion,
    events: [event],
    after: { state: { ...state, taken, openedAt }, deadlines },
  });
}

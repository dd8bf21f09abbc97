import { type AvailableAction, availableActions, choicesFor, type CaseEvent, type CaseState } from "#casework";
import type { CaseSummary, CaseView, DeadlineView, PartyDraw } from "#contract";
import { legalDay } from "#law";
import { loadCase, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found } from "../http/refused.ts";
import { toldStages } from "../parties/stages.ts";
import { asClerk, partsIn } from "./clerk.ts";
import { knownFor } from "./known.ts";
import { partySeals } from "./sealViews.ts";
import { exhibitsOf } from "./exhibits.ts";
import { papersFor } from "./partyPapers.ts";
import { summaryColumns } from "./summary.ts";

const thisCase = { zh: "此案件", en: "This case" };

/**
 * A case as one of its parties sees it: where it stands, what runs for it, its papers, what it laid down itself and what it may
 * do now. All of it is read inside the party's walls but the menu, which the clerk works out from the whole case.
 */
export async function partyView(desk: Desk, tx: Tx, caller: Caller, id: string, now: string): Promise<CaseView> {
  const row = found(
    await tx.row<CaseSummary>(`select ${summaryColumns(caller)} from case_file c where c.id = $1`, [id]),
    thisCase,
  );
  const procedure = desk.rules.procedure(row.procedure);
  const entries = await partyEntries(tx, id);
  const parts = await partsIn(tx, id);
  const parties = await tx.rows<{ id: string; role: string; name: string }>(
    "select party_id as id, role, name from case_party where case_id = $1 order by party_id, role",
    [id],
  );
  const state: CaseState = {
    procedure: row.procedure,
    stage: row.stage,
    version: row.version,
    parties,
    facts: {},
    clocks: [],
    documents: [],
    taken: entries.map(({ action, seq, at, actor }) => ({ action, seq, at, by: actor.id })),
  };
  return {
    ...row,
    long: {},
    state: { ...state, parties: [...parties] },
    deadlines: await deadlinesFor(tx, id, now),
    documents: await papersFor(tx, id, procedure, entries),
    evidence: await exhibitsOf(tx, id, "''"),
    seals: await partySeals(tx, id, parties, procedure),
    draws: await drawsFor(tx, id),
    origin: null,
    known: {},
    mayAct: parts.some(({ scope }) => scope.includes("complain")),
    progress: await tx.rows<{ at: string; stage: string }>(
      `select t.at, t.stage from case_file c cross join lateral (${toldStages}) t where c.id = $1 order by t.at`,
      [id],
    ),
    menu: [...(await menuFor(desk, tx, caller, id, now))],
  };
}

/** The draws of experts as a party is told: nothing of the list but its hash. */
async function drawsFor(tx: Tx, id: string): Promise<PartyDraw[]> {
  return (await tx.rows<{ body: PartyDraw }>("select d as body from party_draws($1) d", [id])).map(({ body }) => body);
}

/** The docket as the walls tell it to this party: its own entries, and those that issued a paper to it. */
export async function partyEntries(tx: Tx, id: string): Promise<CaseEvent[]> {
  return (await tx.rows<{ body: CaseEvent }>("select body from party_entries($1)", [id])).map(({ body }) => body);
}

export async function partyDocket(tx: Tx, id: string, after: number, limit: number) {
  const all = await partyEntries(tx, id);
  const items = all.filter(({ seq }) => seq > after).slice(0, limit);
  const last = items.at(-1)?.seq ?? null;
  return { items, total: all.length, next: all.some(({ seq }) => last !== null && seq > last) ? String(last) : null };
}

/** Its own step, without what it did to the facts of the whole case. */
export function toldOf({ seq, type, action, actor, at, recordedAt, input, stage }: CaseEvent): CaseEvent {
  return { seq, type, action, actor, at, recordedAt, input, stage, facts: {}, effects: [] };
}

/** What this party may do now. What it may not do yet, and why, is the office's business. */
function menuFor(desk: Desk, tx: Tx, caller: Caller, id: string, now: string): Promise<readonly AvailableAction[]> {
  return asClerk(tx, caller, id, async ({ parts = [] }) => {
    const row = found(await loadCase(tx, id), thisCase);
    const procedure = desk.rules.procedure(row.procedure);
    const { calendar } = desk.rules;
    const known = await knownFor(tx, { officePath: row.officePath, state: row.state, procedure, calendar, now });
    const open = parts.flatMap(({ partyId, role, scope }) => {
      const actor = { id: caller.id, role, party: partyId };
      return availableActions(procedure, row.state, actor, now, known, calendar).flatMap((item) => {
        const spec = procedure.actions[item.action];
        if (spec === undefined || !item.enabled || !scope.includes(spec.power ?? "complain")) return [];
        return [{ ...item, choices: choicesFor(spec, row.state, actor) }];
      });
    });
    return [...new Map(open.map((item) => [item.action, item])).values()];
  });
}

/** Those told to this party, the nearest first; overdue is a matter of the day one looks. */
export async function deadlinesFor(tx: Tx, id: string, now: string): Promise<DeadlineView[]> {
  const rows = await tx.rows<{ body: DeadlineView }>(
    "select body from deadline where case_id = $1 order by due nulls last, run",
    [id],
  );
  return rows.map(({ body }) => asOf(body, now));
}

export function asOf(body: DeadlineView, now: string): DeadlineView {
  const late = body.state === "running" && (body.dueAt === undefined ? body.due < legalDay(now) : body.dueAt < now);
  return late ? { ...body, state: "overdue" } : body;
}

import type { CaseEvent, CaseState } from "#casework";
import { canonicalJson } from "#evidence";
import type { Database, Tx } from "../database/Database.ts";
import { writeSnapshot } from "./appendEvents.ts";
import { type Pages, type StoredState, wholeState } from "./casePages.ts";
import { type CaseRow, CASE_COLUMNS, loadEvents } from "./loadCase.ts";
import { nextDue, type Projected, writeDeadlines, writeParties } from "./projection.ts";
import { writeSittings } from "./sittings.ts";

/** How a docket folds: the procedure's own fold and deadlines, handed in by whoever knows the procedures. */
export type Fold = (row: CaseRow, events: readonly CaseEvent[]) => Projected;

export interface Rebuilt {
  readonly cases: number;
  /** Cases whose stored projection was not what the docket says; now it is. */
  readonly differed: readonly { readonly caseId: string; readonly number: string; readonly what: readonly string[] }[];
}

/**
 * Folds every docket again and puts right what differs (invariant 1). Also after a new calendar: the deadlines that moved are in
 * `differed`. One short transaction a case: no other work waits long.
 */
export async function rebuildProjections(
  db: Database,
  fold: Fold,
  onProgress?: (cases: number) => void,
): Promise<Rebuilt> {
  const differed: { caseId: string; number: string; what: string[] }[] = [];
  let cases = 0;
  for (let after = ""; ; ) {
    const page = await db.system((tx) =>
      tx.rows<{ id: string }>("select id from case_file where id > $1 order by id limit 500", [after]),
    );
    for (const { id } of page) {
      const found = await db.system((tx) => rebuildCase(tx, id, fold));
      if (found.what.length > 0) differed.push({ caseId: id, ...found });
      cases += 1;
    }
    onProgress?.(cases);
    const last = page.at(-1);
    if (!last) return { cases, differed };
    after = last.id;
  }
}

/** One case; answers what differed: "state", "deadlines", "parties", "sittings". */
export async function rebuildCase(tx: Tx, id: string, fold: Fold): Promise<{ number: string; what: string[] }> {
  const kept = await tx.row<CaseRow>(`select ${CASE_COLUMNS} from case_file c where c.id = $1 for update`, [id]);
  if (!kept) throw new Error(`case ${id} went away while it was rebuilt`);
  const before = await pagesThere(tx, id, kept.state);
  const row = { ...kept, state: (await readable(tx, id, kept.state)) ?? kept.state };
  const events = await loadEvents(tx, id);
  const after = fold(row, events);
  const what: string[] = [];
  const closed = after.state.closed;
  if (
    canonicalJson(row.state) !== canonicalJson(after.state) ||
    row.stage !== after.state.stage ||
    row.version !== after.state.version ||
    row.nextDue !== (closed ? null : nextDue(after.deadlines)) ||
    row.closing !== (closed?.form ?? null)
  ) {
    what.push("state");
    await writeSnapshot(tx, id, before, events, after);
  }
  const written = await storedDeadlines(tx, id);
  if (canonicalJson(written) !== canonicalJson(comparable(after))) {
    what.push("deadlines");
    await writeDeadlines(tx, [{ ...row, deadlines: after.deadlines }]);
  }
  const parties = await tx.rows<object>(
    `select party_id as id, role, name, holder_id as "holderId" from case_party where case_id = $1 order by party_id, role`,
    [id],
  );
  const wanted = after.state.parties.map(({ id, role, name = "", holderId = null }) => ({ id, role, name, holderId }));
  if (
    canonicalJson(parties) !== canonicalJson(wanted.sort((a, b) => order(`${a.id} ${a.role}`, `${b.id} ${b.role}`)))
  ) {
    what.push("parties");
    await writeParties(tx, [{ id, state: after.state }]);
  }
  if ((await writeSittings(tx, [{ ...row, ...after }])).size > 0) what.push("sittings");
  return { number: row.number, what };
}

/** The pages that lie in the database, whatever the row names, under the lists that the row has in pages. */
async function pagesThere(tx: Tx, id: string, { pages = {} }: StoredState): Promise<Pages> {
  const rows = await tx.rows<{ sha256: string }>("select sha256 from case_page where case_id = $1", [id]);
  return { ...Object.fromEntries(Object.keys(pages).map((name) => [name, []])), "": rows.map(({ sha256 }) => sha256) };
}

/** The state as its row and pages have it; undefined where a page is missing, which is to be put right. */
async function readable(tx: Tx, id: string, stored: StoredState): Promise<CaseState | undefined> {
  const there = new Set((await pagesThere(tx, id, stored))[""]);
  const all = Object.values(stored.pages ?? {})
    .flat()
    .every((sha256) => there.has(sha256));
  return all ? wholeState(tx, id, stored) : undefined;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function storedDeadlines(tx: Tx, id: string): Promise<unknown> {
  return tx.rows<object>(
    `select d.run, d.clock, d.duty, d.state, d.due, d.calendar_version as "calendarVersion", d.body,
            d.told_to as "toldTo", d.of_party as "ofParty",
            (select coalesce(jsonb_agg(jsonb_build_object('rung', t.rung, 'at', extract(epoch from t.fires_at)::float8) order by t.rung), '[]')
               from timer t where t.case_id = d.case_id and t.run = d.run) as timers
       from deadline d where d.case_id = $1 order by d.run`,
    [id],
  );
}

function comparable({ deadlines }: Projected): unknown {
  return [...deadlines]
    .sort((a, b) => order(a.run, b.run))
    .map((row) => ({
      ...row,
      body: row.body ?? null,
      toldTo: row.toldTo ?? null,
      ofParty: row.ofParty ?? null,
      timers: (row.due === null ? [] : [...row.timers])
        .sort((a, b) => order(a.rung, b.rung))
        .map(({ rung, firesAt }) => ({ rung, at: Date.parse(firesAt) / 1000 })),
    }));
}

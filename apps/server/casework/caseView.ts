import { actsAsAddressee, type CaseState, type Deadline, deadlineOf, type Procedure } from "#casework";
import type { CaseSummary, CaseView, DeadlineView, DocumentView } from "#contract";
import { type Tx, wholeState } from "#platform";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found } from "../http/refused.ts";
import { actingOffice } from "./address.ts";
import { knownFor } from "./known.ts";
import { officeMenu, withoutLong } from "./longLists.ts";
import { partyView } from "./partyView.ts";
import { sealViews } from "./sealViews.ts";
import { summaryColumns } from "./summary.ts";
import { exhibitsOf } from "./exhibits.ts";

const thisCase = { zh: "此案件", en: "This case" };

/** A case as its page shows it, with what the page needs to offer the same actions as the server would accept. */
export async function caseView(desk: Desk, tx: Tx, caller: Caller, id: string, now: string): Promise<CaseView> {
  if (caller.officePath === null) return partyView(desk, tx, caller, id, now);
  const row = found(
    await tx.row<CaseSummary & { state: CaseState; originCase: string | null }>(
      `select ${summaryColumns(caller)}, c.state, c.origin_case as "originCase" from case_file c where c.id = $1`,
      [id],
    ),
    thisCase,
  );
  const { originCase, state: stored, ...summary } = row;
  const state = await wholeState(tx, id, stored);
  const procedure = desk.rules.procedure(row.procedure);
  const told = withoutLong(state, procedure);
  const origin = await tx.row<{ caseId: string; number: string }>(
    'select id as "caseId", number from case_file where id = $1',
    [originCase],
  );
  const { calendar } = desk.rules;
  const officePath = actingOffice(caller, { ...row, state });
  const known = await knownFor(tx, { officePath, state, procedure, calendar, now });
  const of = { procedure, state, known, calendar, now };
  const mayAct = caller.officePath === row.officePath || actsAsAddressee(state, caller.officePath);
  return {
    ...summary,
    state: { ...told.state, parties: [...state.parties] },
    long: told.long,
    deadlines: deadlineViews(desk, state, procedure, now),
    documents: await documentsOf(tx, id, procedure),
    evidence: await exhibitsOf(tx, id, "coalesce(account_name(e.added_by), e.added_by)"),
    seals: await sealViews(tx, id, state, procedure),
    origin: origin ?? null,
    known,
    mayAct,
    ...(Object.keys(told.long).length > 0 && mayAct ? { menu: officeMenu(caller, of) } : {}),
  };
}

/** Computed when looked at, with the calendar of now: a deadline is a ledger, not a date. */
function deadlineViews(desk: Desk, state: CaseState, procedure: Procedure, now: string): DeadlineView[] {
  return state.clocks
    .map((run) => deadlineView(deadlineOf(run, procedure, desk.rules.calendar, now)))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

function deadlineView(deadline: Deadline): DeadlineView {
  return { ...deadline, counted: deadline.counted.map((each) => ({ ...each })) };
}

async function documentsOf(tx: Tx, caseId: string, procedure: Procedure): Promise<z.output<typeof DocumentView>[]> {
  const rows = await tx.rows<Omit<z.output<typeof DocumentView>, "name">>(
    'select id, paper, life, kind, number, seq, sha256, created_at as "createdAt" from document where case_id = $1 order by seq, id',
    [caseId],
  );
  return rows.map((row) => ({ ...row, name: procedure.documents[row.kind]?.name ?? { zh: row.kind, en: row.kind } }));
}

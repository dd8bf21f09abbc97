import { type CaseSummary, routes } from "#contract";

import { legalDay } from "#law";
import { audit, handOver, loadCase, loadDocket } from "#platform";
import { assignedProcedures } from "#procedures";
import { actIn } from "../casework/act.ts";
import { address } from "../casework/address.ts";
import { asClerk } from "../casework/clerk.ts";
import { approverOf } from "../casework/approver.ts";
import { caseView } from "../casework/caseView.ts";
import { confidentialText } from "../casework/confidential.ts";
import { correctIn } from "../casework/correct.ts";
import { longList } from "../casework/longLists.ts";
import { openIn } from "../casework/open.ts";
import { partyDocket, toldOf } from "../casework/partyView.ts";
import { summaryColumns } from "../casework/summary.ts";
import { workbenchOf } from "../casework/workbench.ts";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, containing, cursorInvalid, pageBy } from "../http/paging.ts";
import { found } from "../http/refused.ts";
import { seal } from "../casework/manage.ts";
import { dueDays, dutyDue, ofNobody } from "../staff/workload.ts";

const { cases } = routes;

export function mountCases(desk: Desk): void {
  mount(desk, cases.workbench, ({ caller, now, work }) => work((tx) => workbenchOf(desk, tx, caller, now)));

  mount(desk, cases.list, ({ query, caller, now, work }) => {
    const asked = new Conditions();
    // Clues have their own inbox; here they come only when asked for.
    if (query.procedure) asked.and("c.procedure = ?", query.procedure);
    else asked.and("c.procedure <> 'clue'");
    if (query.stage) asked.and("c.stage = ?", query.stage);
    if (query.open !== undefined) asked.and(query.open === "true" ? "c.closed_at is null" : "c.closed_at is not null");
    if (query.text) {
      const text = containing(query.text);
      // Also by the number it had before it was taken over.
      const former = "exists (select from imported_case i where i.case_id = c.id and i.old_number ilike ?)";
      asked.and(`(c.number ilike ? or c.title ilike ? or ${former})`, text, text, text);
    }
    // The officers of an office, or its cases that nobody has, are its own; else all below it are asked for as well.
    const within = query.officer === undefined ? "starts_with(c.office_path, ?)" : "c.office_path = ?";
    if (query.officePath) asked.and(within, query.officePath);
    if (query.assigned === "me" && caller.officePath !== null)
      asked.and("(? = any(c.officers) or c.officers = '{}' and c.assigned_to = ?)", caller.id, caller.id);
    if (query.officer === "nobody") asked.and(ofNobody(), assignedProcedures);
    else if (query.officer !== undefined) asked.and("? = any(c.officers)", query.officer);
    if (query.due !== undefined) asked.and(`exists (${dutyDue(query.due)})`, ...dueDays(query.due, legalDay(now)));
    const key = [
      { sql: "c.updated_at", type: "timestamptz", desc: true } as const,
      { sql: "c.id", type: "text", desc: true } as const,
    ];
    return work((tx) =>
      pageBy<CaseSummary>(
        tx,
        { select: summaryColumns(caller), from: "case_file c", where: asked.where, values: asked.values, key },
        query,
      ),
    );
  });

  mount(desk, cases.open, ({ body, caller, now, work }) =>
    work(async (tx) => {
      const { id, event } = await openIn(desk, tx, caller, body, now);
      return { event, case: await caseView(desk, tx, caller, id, now) };
    }),
  );

  mount(desk, cases.one, ({ params, caller, as, now, work }) =>
    work(async (tx) => {
      const view = await caseView(desk, tx, caller, params.id, now);
      await audit(tx, as, { action: "case.view", subject: view.number, caseId: view.id }, now);
      return view;
    }),
  );

  mount(desk, cases.docket, ({ params, query, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await tx.row<{ number: string }>("select number from case_file where id = $1", [params.id]), {
        zh: "此案件",
        en: "This case",
      });
      await audit(tx, as, { action: "case.docket", subject: row.number, caseId: params.id }, now);
      if (!/^\d{1,9}$/.test(query.cursor ?? "0")) throw cursorInvalid();
      const after = Number(query.cursor ?? "0");
      if (caller.officePath === null) return partyDocket(tx, params.id, after, query.limit);
      const page = await loadDocket(tx, params.id, { after, limit: query.limit });
      return { items: [...page.events], total: page.total, next: page.next === null ? null : String(page.next) };
    }),
  );

  mount(desk, cases.records, ({ params, query, as, now, work }) =>
    work(async (tx) => {
      const row = found(await loadCase(tx, params.id), { zh: "此案件", en: "This case" });
      await audit(tx, as, { action: "case.records", subject: row.number, caseId: params.id }, now);
      if (!/^\d{1,9}$/.test(query.cursor ?? "0")) throw cursorInvalid();
      const list = longList(row.state, desk.rules.procedure(row.procedure), params.list);
      const from = Number(query.cursor ?? "0");
      const { length: total } = found(list, { zh: "此清单", en: "This list" });
      const until = from + query.limit;
      return { items: (list ?? []).slice(from, until), total, next: until < total ? String(until) : null };
    }),
  );

  mount(desk, cases.act, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      const done = await asClerk(tx, caller, params.id, (acting) =>
        actIn(desk, tx, acting, { caseId: params.id, action: params.action, ...body }, now),
      );
      const view = await caseView(desk, tx, caller, params.id, now);
      // After this the walls hide the case from the office that gave it away.
      await address(tx, params.id, done.addressed, now);
      if (done.leaves !== undefined) await handOver(tx, params.id, done.leaves.to, done.leaves.reason, now);
      const event = caller.officePath === null ? toldOf(done.event) : done.event;
      return { event, case: view, ...(done.opened === undefined ? {} : { opened: done.opened }) };
    }),
  );

  mount(desk, cases.correct, async ({ params, body, caller, now, work, request }) => {
    const approver = await approverOf(desk, caller, body, request.ip);
    return work(async (tx) => {
      const done = await correctIn(desk, tx, caller, { ...body, caseId: params.id, approver }, now);
      const { event, moved, addressed } = done;
      const view = await caseView(desk, tx, caller, params.id, now);
      await address(tx, params.id, addressed, now);
      return { event, case: view, moved };
    });
  });

  mount(desk, cases.confidential, ({ params, as, now, work }) =>
    work(async (tx) => {
      const text = await confidentialText(tx, params.id, params.token);
      await audit(tx, as, { action: "case.confidential", subject: params.token, caseId: params.id }, now);
      return { text };
    }),
  );

  mount(desk, cases.seal, ({ params, body, caller, now, work }) =>
    work((tx) => seal(tx, caller, params.id, body, now)),
  );
}

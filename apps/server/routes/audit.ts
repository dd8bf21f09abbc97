import { routes } from "#contract";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";

interface Line {
  readonly id: string;
  readonly at: string;
  readonly account: string | null;
  readonly action: string;
  readonly subject: string;
  readonly caseId: string | null;
}

export function mountAudit(desk: Desk): void {
  mount(desk, routes.people.audit, ({ query, work }) => {
    const asked = new Conditions();
    if (query.caseId) asked.and("l.case_id = ?", query.caseId);
    return work((tx) =>
      pageBy<Line>(
        tx,
        {
          select: `l.id::text as id, l.at, coalesce(account_name(l.account_id), l.account_id) as account,
                   l.action, l.subject, l.case_id as "caseId"`,
          from: "audit l",
          where: asked.where,
          values: asked.values,
          key: [{ sql: "l.id", type: "bigint", desc: true }],
        },
        query,
      ),
    );
  });
}

import { routes } from "#contract";
import { legalDay } from "#law";
import { audit } from "#platform";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { containsOffice } from "../http/offices.ts";
import { forbidden } from "../http/refused.ts";
import { endLeave, leavesOf, takeLeave } from "../staff/leave.ts";
import { workloadOf } from "../staff/workload.ts";

const { staff } = routes;

/** Who is away, who stands in, and how much lies on whose desk. */
export function mountStaff(desk: Desk): void {
  mount(desk, staff.leaves, ({ caller, now, work }) =>
    work(async (tx) => ({ items: await leavesOf(tx, caller, legalDay(now)) })),
  );

  mount(desk, staff.takeLeave, ({ body, caller, as, now, work }) =>
    work(async (tx) => {
      const leave = await takeLeave(tx, caller, body, legalDay(now), now);
      const detail = { from: leave.from, until: leave.until, deputy: leave.deputy?.id ?? null };
      await audit(tx, as, { action: "leave.take", subject: leave.person.name, detail }, now);
      return leave;
    }),
  );

  mount(desk, staff.endLeave, ({ params, caller, as, now, work }) =>
    work(async (tx) => {
      const leave = await endLeave(tx, caller, params.id, legalDay(now), now);
      await audit(tx, as, { action: "leave.end", subject: leave.person.name, detail: { until: leave.until } }, now);
      return leave;
    }),
  );

  mount(desk, staff.workload, ({ query, caller, now, work }) => {
    const under = query.officePath ?? caller.officePath;
    if (under === null || !containsOffice(caller, under)) throw forbidden();
    const today = legalDay(now);
    return work(async (tx) => ({ today, items: await workloadOf(tx, under, today) }));
  });
}

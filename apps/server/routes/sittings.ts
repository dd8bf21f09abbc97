import { routes } from "#contract";
import { addDays, endOfDay, legalDay, startOfDay } from "#law";
import { audit } from "#platform";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found } from "../http/refused.ts";
import { icalendar } from "../sittings/icalendar.ts";
import { addRoom, changeRoom, roomViews } from "../sittings/rooms.ts";
import { sittingEntry } from "../sittings/sittingEntry.ts";
import { sittingViews } from "../sittings/sittingViews.ts";

const { sittings } = routes;
const thisSitting = { zh: "此次开庭", en: "This hearing" };
/** How far back and ahead the file of one's own hearings reaches, in days. */
const behind = 30;
const ahead = 366;

/** Hearings and sessions: the calendar, its files for other calendars, and the rooms of an office. */
export function mountSittings(desk: Desk): void {
  mount(desk, sittings.list, ({ query, caller, work }) =>
    work((tx) => {
      const { from, until, whose, officePath = "" } = query;
      return sittingViews(desk, tx, caller, { from: startOfDay(from), until: endOfDay(until), whose, officePath });
    }),
  );

  mount(desk, sittings.ofCase, ({ params, caller, work }) =>
    work((tx) => sittingViews(desk, tx, caller, { caseId: params.id })),
  );

  mount(desk, sittings.file, async ({ params, query, caller, request, reply, now, work }) => {
    const { items } = await work((tx) => sittingViews(desk, tx, caller, { caseId: params.id, id: params.sitting }));
    const sitting = found(items[0], thisSitting);
    const file = icalendar([sittingEntry(sitting, query.lang, originOf(request))], now);
    return sendBytes(reply, file, `${sitting.number} ${sitting.name[query.lang]}.ics`, "text/calendar; charset=utf-8");
  });

  mount(desk, sittings.mine, async ({ query, caller, request, reply, now, work }) => {
    const today = legalDay(now);
    const from = startOfDay(addDays(today, -behind));
    const until = endOfDay(addDays(today, ahead));
    const { items } = await work((tx) =>
      sittingViews(desk, tx, caller, { from, until, whose: "mine", officePath: "" }),
    );
    const entries = items.map((each) => sittingEntry(each, query.lang, originOf(request)));
    return sendBytes(
      reply,
      icalendar(entries, now),
      query.lang === "zh" ? "开庭与听证日程.ics" : "hearings.ics",
      "text/calendar; charset=utf-8",
      "hearings.ics",
    );
  });

  mount(desk, sittings.rooms, ({ caller, work }) =>
    work(async (tx) => ({ items: await roomViews(tx, caller.officePath ?? "") })),
  );

  mount(desk, sittings.addRoom, ({ body, caller, as, now, work }) =>
    work(async (tx) => {
      const room = await addRoom(tx, caller.officePath ?? "", body);
      await audit(tx, as, { action: "room.add", subject: room.name }, now);
      return room;
    }),
  );

  mount(desk, sittings.changeRoom, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const room = await changeRoom(tx, caller.officePath ?? "", params.id, body, now);
      await audit(tx, as, { action: "room.change", subject: room.name, detail: { closed: room.closed } }, now);
      return room;
    }),
  );
}

/** The address under which the caller reached us, for the link back to the case. */
function originOf(request: { readonly protocol: string; readonly host: string }): string {
  return `${request.protocol}://${request.host}`;
}

import { replay } from "#casework";
import { routes } from "#contract";

import { audit } from "#platform";
import { sources } from "#statutes";
import { announcedYear, recount, reprojectQueue, whatMoves } from "../casework/announce.ts";
import { parametersOf } from "../casework/settings.ts";
import { settingsAt } from "../casework/known.ts";
import type { Desk } from "../desk.ts";
import { InvalidInput, parsePart } from "../http/invalid.ts";
import { mount } from "../http/mount.ts";
import { isRoot } from "../http/offices.ts";
import { forbidden, found } from "../http/refused.ts";

const { office, cases } = routes;

/** Law, calendar and parameters: what this server decides by, and what may be set. */
export function mountRules(desk: Desk): void {
  const parameters = parametersOf(desk.rules.procedures);

  mount(desk, office.settings, ({ caller, work }) =>
    work(async (tx) => {
      const set = caller.officePath === null ? {} : await settingsAt(tx, caller.officePath);
      return {
        items: parameters.map(({ key, name, standard, confidence, article }) => ({
          key,
          name,
          value: set[key] ?? standard,
          standard,
          confidence,
          article,
        })),
      };
    }),
  );

  mount(desk, office.set, ({ params, body, caller, as, now, work }) => {
    const parameter = found(
      parameters.find(({ key }) => key === params.key),
      { zh: "此参数", en: "This parameter" },
    );
    const value: unknown = parsePart(parameter.schema, "body", body.value);
    return work(async (tx) => {
      await tx.run(
        `insert into setting (office_path, key, value, set_by, set_at) values ($1, $2, $3::jsonb, $4, $5)
         on conflict (office_path, key) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
        [caller.officePath, params.key, JSON.stringify(value), caller.id, now],
      );
      await audit(tx, as, { action: "setting.set", subject: params.key, detail: { value, reason: body.reason } }, now);
      return {};
    });
  });

  mount(desk, office.sources, async () => ({
    sources: Object.values(sources).map(({ id, name, confidence, versions }) => ({
      id,
      name,
      confidence,
      versions: versions.map((each: { version: string; from?: string; until?: string }) => ({
        version: each.version,
        from: each.from ?? null,
        until: each.until ?? null,
      })),
    })),
  }));

  mount(desk, office.calendar, async () => ({
    years: desk.rules.calendar.years.map(({ year, version, announced, confidence, daysOff, makeUpDays }) => ({
      year,
      version,
      announced,
      confidence,
      off: daysOff.map(({ date, name }) => ({ date, name })),
      makeUp: makeUpDays.map(({ date }) => date),
    })),
  }));

  mount(desk, office.announce, async ({ body, caller, as, now, work }) => {
    // One calendar for all: only an administrator at the root of the tree may change it.
    if (!isRoot(caller)) throw forbidden();
    const year = announcedYear(desk.rules.calendar, body);
    const { moved, looked } = await whatMoves(desk, year);
    if (!body.dryRun) {
      await desk.db.system(async (tx) => {
        await tx.run(
          "insert into calendar_year (year, version, body, announced_at) values ($1, $2, $3::jsonb, $4) on conflict (year, version) do update set body = excluded.body, announced_at = excluded.announced_at",
          [year.year, year.version, JSON.stringify(year), now],
        );
        await audit(tx, as, { action: "calendar.announce", subject: `${year.year} ${year.version}` }, now);
      });
      await desk.rules.readCalendar();
      for (const id of new Set(moved.map(({ caseId }) => caseId))) await desk.db.system((tx) => recount(desk, tx, id));
      await desk.jobs.send(reprojectQueue, {});
    }
    // The answer names only cases that the administrator may see; all of them were moved.
    const visible = await work((tx) =>
      tx.rows<{ id: string }>("select id from case_file where id = any($1)", [moved.map(({ caseId }) => caseId)]),
    );
    const ids = new Set(visible.map(({ id }) => id));
    return { moved: moved.filter(({ caseId }) => ids.has(caseId)), looked };
  });

  mount(desk, cases.replay, async ({ body, now }) => {
    const replayed = replay({ procedures: desk.rules.procedures, calendar: desk.rules.calendar, now }, body.file);
    if (replayed.kind === "unreadable") {
      throw new InvalidInput(
        "body",
        replayed.faults.map((fault) => ({ path: "body.file", sentence: { zh: fault, en: fault } })),
      );
    }
    const { stage, deadlines, refusals, outcome } = replayed.result;
    return { stage, deadlines: [...deadlines], refusals: [...refusals], outcome };
  });
}

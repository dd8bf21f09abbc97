import { replay } from "#casework";
import { routes } from "#contract";
import type { Bilingual } from "#law";
import { audit, type Tx } from "#platform";
import { sources } from "#statutes";
import { announcedYear, recount, reprojectQueue, whatMoves } from "../casework/announce.ts";
import { parametersOf } from "../casework/settings.ts";
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
      const set = caller.officePath === null ? new Map<string, Placed>() : await placedSettings(tx, caller.officePath);
      return {
        items: parameters.map(({ key, name, standard, confidence, article }) => {
          const { value, ...by } = set.get(key) ?? {};
          return { key, name, value: value ?? standard, standard, confidence, article, set: "by" in by ? by : null };
        }),
      };
    }),
  );

  mount(desk, office.set, async ({ params, body, caller, as, now, work }) => {
    const parameter = found(
      parameters.find(({ key }) => key === params.key),
      { zh: "此参数", en: "This parameter" },
    );
    const value: unknown = parsePart(parameter.schema, "body", body.value);
    const answer = await work(async (tx) => {
      await tx.run(
        `insert into setting (office_path, key, value, set_by, set_at) values ($1, $2, $3::jsonb, $4, $5)
         on conflict (office_path, key) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
        [caller.officePath, params.key, JSON.stringify(value), caller.id, now],
      );
      await audit(tx, as, { action: "setting.set", subject: params.key, detail: { value, reason: body.reason } }, now);
      return {};
    });
    if (parameter.queue !== undefined) await desk.jobs.send(parameter.queue, {});
    return answer;
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

interface Placed {
  readonly value: unknown;
  readonly office: Bilingual;
  readonly by: string;
  readonly at: string;
}

/** What holds in an office, with who set it, where and when: the nearest office above, or itself. */
async function placedSettings(tx: Tx, officePath: string): Promise<ReadonlyMap<string, Placed>> {
  const rows = await tx.rows<Placed & { readonly key: string }>(
    `select distinct on (s.key) s.key, s.value, json_build_object('zh', o.name_zh, 'en', o.name_en) as office,
            coalesce(account_name(s.set_by), s.set_by) as by, s.set_at as at
       from setting s join office o on o.path = s.office_path
      where starts_with($1, s.office_path) order by s.key, length(s.office_path) desc`,
    [officePath],
  );
  return new Map(rows.map(({ key, ...placed }) => [key, placed]));
}

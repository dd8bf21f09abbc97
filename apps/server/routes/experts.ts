import { routes } from "#contract";
import { legalDay } from "#law";
import { audit, loadCase, type Tx } from "#platform";
import { ExpertDetails, expertRoles, type ExpertRole, wouldBeListed } from "#procedures";
import { randomUUID } from "node:crypto";
import { actingOffice } from "../casework/address.ts";
import { settingsAt } from "../casework/known.ts";
import type { Desk } from "../desk.ts";
import { poolFor } from "../experts/known.ts";
import { poolColumns, poolConditions, poolFrom, poolKey, type PoolRow, poolView } from "../experts/pool.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found, refused } from "../http/refused.ts";

const { experts } = routes;
const thisExpert = { zh: "此专家", en: "This expert" };

export function mountExperts(desk: Desk): void {
  mount(desk, experts.list, ({ caller, now, query, work }) =>
    work(async (tx) => {
      const { where, values } = poolConditions(query, legalDay(now));
      const key = [{ sql: "e.name", type: "text" } as const, { sql: "e.id", type: "text" } as const];
      const page = await pageBy<PoolRow>(tx, { select: poolColumns, from: poolFrom, where, values, key }, query);
      return { ...page, items: page.items.map((row) => poolView(row, caller.officePath)) };
    }),
  );

  mount(desk, experts.one, ({ caller, params, work }) =>
    work(async (tx) => ({
      ...poolView(found(await entryOf(tx, params.id), thisExpert), caller.officePath),
      services: await servicesOf(tx, params.id),
      changes: (
        await tx.rows<{ version: number; by: string; at: string; body: unknown }>(
          `select version, coalesce(account_name(by_account), by_account) as by, at, body
             from expert_change where expert_id = $1 order by version desc`,
          [params.id],
        )
      ).map(({ body, ...change }) => ({ ...change, details: ExpertDetails.parse(body) })),
    })),
  );

  mount(desk, experts.add, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      if (caller.officePath === null) throw forbidden();
      const id = randomUUID();
      await checkKey(tx, caller.officePath, body);
      await tx.run(
        `insert into expert (id, office_path, name, key, body, updated_by, updated_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
        [id, caller.officePath, body.name, poolKey(body), JSON.stringify(body), caller.id, now],
      );
      await audit(tx, as, { action: "expert.add", subject: body.name }, now);
      return poolView(found(await entryOf(tx, id)), caller.officePath);
    }),
  );

  mount(desk, experts.edit, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const { version, details } = body;
      const row = found(await entryOf(tx, params.id), thisExpert);
      if (row.officePath !== caller.officePath) throw notYours();
      await checkKey(tx, row.officePath, details, row.id);
      const changed = await tx.run(
        `update expert set name = $3, key = $4, body = $5::jsonb, version = version + 1, updated_by = $6, updated_at = $7
          where id = $1 and version = $2`,
        [row.id, version, details.name, poolKey(details), JSON.stringify(details), caller.id, now],
      );
      if (changed === 0) throw changedMeanwhile(row.updatedBy);
      await audit(tx, as, { action: "expert.edit", subject: details.name }, now);
      return poolView(found(await entryOf(tx, row.id)), caller.officePath);
    }),
  );

  mount(desk, experts.forCase, ({ caller, now, params, query, work }) =>
    work(async (tx) => {
      const row = found(await loadCase(tx, params.id), { zh: "此案件", en: "This case" });
      const fields = query.fields.split(/[;；]/).filter((each) => each.trim() !== "");
      if (!Object.hasOwn(expertRoles, query.role)) throw drawsNobody();
      const asked = { role: query.role as ExpertRole, fields };
      const known = { settings: await settingsAt(tx, actingOffice(caller, row)) };
      const lists = wouldBeListed(row.state, asked, await poolFor(tx, row.id, row.state), legalDay(now), known);
      if (lists === undefined) throw drawsNobody();
      return {
        eligible: [...lists.eligible],
        excluded: lists.excluded.map((each) => ({ ...each, why: [...each.why] })),
      };
    }),
  );
}

function entryOf(tx: Tx, id: string): Promise<PoolRow | undefined> {
  return tx.row<PoolRow>(`select ${poolColumns} from ${poolFrom} where e.id = $1`, [id]);
}

function servicesOf(tx: Tx, id: string) {
  return tx.rows<{
    caseId: string;
    number: string;
    title: string;
    procedure: string;
    stage: string;
    role: string;
    on: string;
    until: string | null;
    why: string | null;
  }>(
    `select c.id as "caseId", c.number, c.title, c.procedure, c.stage, d.one ->> 'role' as role,
            s.one ->> 'on' as on, s.one ->> 'until' as until, s.one ->> 'why' as why
       from case_file c
      cross join lateral jsonb_array_elements(c.state #> '{facts,expertDraws}') d (one)
      cross join lateral jsonb_array_elements(d.one -> 'seats') s (one)
      where c.state #> '{facts,expertDraws}' is not null and s.one ->> 'id' = $1
      order by s.one ->> 'on' desc, c.id`,
    [id],
  );
}

async function checkKey(tx: Tx, officePath: string, details: ExpertDetails, butId = ""): Promise<void> {
  const same = await tx.row("select 1 as yes from expert where office_path = $1 and key = $2 and id <> $3", [
    officePath,
    poolKey(details),
    butId,
  ]);
  if (same === undefined) return;
  throw refused(
    409,
    "expert-twice",
    {
      zh: `专家库中已有“${details.code ?? details.name}”。`,
      en: `The pool has "${details.code ?? details.name}" already.`,
    },
    { zh: "同名的不同人员，请填写不同的编号。", en: "Give a code of their own to those who share a name." },
  );
}

function notYours() {
  return refused(
    403,
    "pool-of-another-office",
    {
      zh: "这是上级机构的专家库，本机构可以使用，不能修改。",
      en: "This entry belongs to an office above: yours may use it, not change it.",
    },
    { zh: "请联系该机构修改。", en: "Ask that office to change it." },
  );
}

function changedMeanwhile(by: string) {
  return refused(
    409,
    "version-clash",
    { zh: `其间${by}已修改此专家信息。`, en: `${by} changed this entry meanwhile.` },
    { zh: "请重新打开后再修改。", en: "Open it again, then make your change." },
  );
}

function drawsNobody() {
  return refused(
    422,
    "no-draw-in-this-procedure",
    { zh: "此类案件不抽取这类专家。", en: "Cases of this kind draw no such expert." },
    { zh: "请查看案件的办理菜单。", en: "See what the case offers to do." },
  );
}

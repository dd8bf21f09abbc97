import { routes } from "#contract";
import { audit, refreshFigures, typeIn } from "#platform";
import { figureOf } from "#planning";
import type { Desk } from "../desk.ts";
import { figureBook } from "../figures/figureBook.ts";
import { recordsPage } from "../figures/figureRecords.ts";
import { type Query, scopeOf } from "../figures/figureScope.ts";
import { tableOf } from "../figures/figureTable.ts";
import type { Caller } from "../http/caller.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { containsOffice } from "../http/offices.ts";
import { found } from "../http/refused.ts";

const { figures } = routes;
const thisOffice = { zh: "此机构", en: "This office" };

/** How many, and which ones exactly? Whoever reads counts first what changed since the last time. */
export function mountFigures(desk: Desk): void {
  mount(desk, figures.table, async ({ query, caller, work }) => {
    checkAsked(query, caller);
    const fresh = await refreshFigures(desk.db);
    return work((tx) => tableOf(desk, tx, query, caller.officePath ?? "", fresh));
  });

  mount(desk, figures.records, async ({ params, query, caller, as, now, work }) => {
    const spec = found(figureOf(params.id), { zh: "此统计指标", en: "This figure" });
    const scope = cellOf(scopeOf(query), query, caller.officePath ?? "");
    const fresh = await refreshFigures(desk.db);
    return work(async (tx) => {
      await audit(tx, as, { action: "figure.records", subject: spec.id }, now);
      const { id, name, unit, kind } = spec;
      return { ...(await recordsPage(tx, caller, spec, scope, query, fresh)), figure: { id, name, unit, kind } };
    });
  });

  mount(desk, figures.workbook, async ({ query, caller, reply, work }) => {
    checkAsked(query, caller);
    const fresh = await refreshFigures(desk.db);
    const table = await work((tx) => tableOf(desk, tx, query, caller.officePath ?? "", fresh));
    return sendBytes(
      reply,
      await figureBook(table),
      `figures-${query.from}-${query.to}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
  });

  mount(desk, figures.typeFact, ({ body, caller, as, now, work }) => {
    found(containsOffice(caller, body.officePath) ? body : undefined, thisOffice);
    return work(async (tx) => {
      found(await tx.row("select 1 as yes from office where path = $1", [body.officePath]), thisOffice);
      await typeIn(tx, { ...body, setBy: caller.id, setAt: now });
      await audit(tx, as, { action: "office.fact", subject: body.officePath, detail: { ...body } }, now);
      return { ...body, setBy: caller.name, setAt: now };
    });
  });
}

/** Days that exist, of an office that the caller sees whole: of another one a nought would tell what nobody here can know. */
function checkAsked(query: Query, caller: Caller): void {
  const { officePath } = scopeOf(query);
  if (officePath !== undefined) found(containsOffice(caller, officePath) ? officePath : undefined, thisOffice);
}

/** The scope of one cell of a table: its key added to what is asked already. */
function cellOf(
  scope: ReturnType<typeof scopeOf>,
  { by, key }: { readonly by: Parameters<typeof scopeOf>[0]["by"]; readonly key?: string | undefined },
  own: string,
): ReturnType<typeof scopeOf> {
  if (key === undefined) return scope;
  if (by === "area") return { ...scope, officePath: key, exactOffice: key === (scope.officePath ?? own) };
  const asked = scope.where?.[by];
  return { ...scope, where: { ...scope.where, [by]: asked === undefined || asked.includes(key) ? [key] : [] } };
}

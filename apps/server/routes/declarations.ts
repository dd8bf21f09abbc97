import { routes, type WatchedPlace } from "#contract";
import { audit, type Tx } from "#platform";
import { type RowProblem, rowProblem } from "#rights";
import { declarationFromRecord } from "#screening";
import { randomUUID } from "node:crypto";
import { type DeclarationSeen, declarationSeenColumns, declarationView } from "../declarations/declarationView.ts";
import { type DeclarationIntake, declarationIntake, takeDeclarations } from "../declarations/takeDeclarations.ts";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found } from "../http/refused.ts";
import { wakeScreening } from "../screening/screenOffice.ts";

const { declarations } = routes;

export function mountDeclarations(desk: Desk): void {
  mount(
    desk,
    declarations.push,
    async ({ body, caller, now, work }) => {
      const { officePath } = caller;
      if (officePath === null) throw forbidden();
      const read = body.declarations.map(readPushed);
      const good = read.flatMap((one) => ("intake" in one ? [one.intake] : []));
      const taken = await work((tx) => takeDeclarations(tx, officePath, good, now));
      let next = 0;
      const results = read.map((one, index) => {
        if ("problems" in one) return { index, state: "refused" as const, id: null, problems: [...one.problems] };
        const stands = taken[next++];
        const state = stands?.isNew === true ? ("stored" as const) : ("already" as const);
        return { index, state, id: stands?.id ?? null };
      });
      const count = (state: string) => results.filter((each) => each.state === state).length;
      const stored = count("stored");
      if (stored > 0) await wakeScreening(desk, officePath);
      return { received: results.length, stored, already: count("already"), refused: count("refused"), results };
    },
    { bodyLimit: 32 * 1024 * 1024, mixed: true },
  );

  mount(desk, declarations.one, ({ params, work }) =>
    work(async (tx) => {
      const row = await tx.row<DeclarationSeen>(`select ${declarationSeenColumns} from declaration d where d.id = $1`, [
        params.id,
      ]);
      return declarationView(found(row, { zh: "此报关单商品项", en: "This line of a declaration" }));
    }),
  );

  mount(desk, declarations.places, ({ caller, query, work }) =>
    work(async (tx) => {
      const page = await pageBy<PlaceRow>(
        tx,
        {
          select: placeColumns,
          from: "watched_place w",
          where: [],
          values: [],
          key: [
            { sql: "w.created_at", type: "timestamptz", desc: true },
            { sql: "w.id", type: "text", desc: true },
          ],
        },
        query,
      );
      return { ...page, items: page.items.map((row) => placeView(row, caller.officePath)) };
    }),
  );

  mount(desk, declarations.addPlace, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      const { markId, place, why } = body;
      const mark = markId === undefined ? null : await knownMark(tx, markId);
      const id = randomUUID();
      await tx.run(
        "insert into watched_place (id, office_path, mark_id, place, why, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        [id, caller.officePath, mark, place, why, caller.id, now],
      );
      await audit(tx, as, { action: "place.watch", subject: place }, now);
      const row = await tx.row<PlaceRow>(`select ${placeColumns} from watched_place w where w.id = $1`, [id]);
      return placeView(found(row), caller.officePath);
    }),
  );

  mount(desk, declarations.removePlace, ({ as, caller, now, params, work }) =>
    work(async (tx) => {
      const gone = await tx.row<{ place: string }>(
        "delete from watched_place where id = $1 and office_path = $2 returning place",
        [params.id, caller.officePath],
      );
      await audit(tx, as, { action: "place.unwatch", subject: found(gone, thisPlace).place }, now);
      return {};
    }),
  );
}

const thisPlace = { zh: "此地点", en: "This place" };

type Pushed = { readonly intake: DeclarationIntake } | { readonly problems: readonly RowProblem[] };

function readPushed(value: unknown, index: number): Pushed {
  const row = index + 1;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const sentence = { zh: "每条报关单应为一个对象", en: "each declaration must be an object" };
    return { problems: [rowProblem({ row, column: "" }, "not-json", sentence)] };
  }
  const read = declarationFromRecord(value as Record<string, unknown>, row);
  return "ok" in read ? { intake: declarationIntake(read.ok) } : read;
}

/** Numbers that are no mark's are answered like marks that do not exist. */
async function knownMark(tx: Tx, id: string): Promise<number> {
  const row = /^\d{1,15}$/.test(id) ? await tx.row("select 1 as yes from mark where id = $1", [Number(id)]) : undefined;
  found(row, { zh: "此商标", en: "This mark" });
  return Number(id);
}

interface PlaceRow {
  readonly id: string;
  readonly place: string;
  readonly why: string;
  readonly markId: string | null;
  readonly markText: string | null;
  readonly officePath: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly createdAt: string;
}

const placeColumns = `w.id, w.place, w.why, w.mark_id::text as "markId",
  (select m.mark_text from mark m where m.id = w.mark_id) as "markText", w.office_path as "officePath",
  (select o.name_zh from office o where o.path = w.office_path) as zh,
  (select o.name_en from office o where o.path = w.office_path) as en, w.created_at as "createdAt"`;

function placeView(row: PlaceRow, own: string | null): WatchedPlace {
  const { createdAt, en, id, markId, markText, officePath, place, why, zh } = row;
  return {
    id,
    place,
    why,
    mark: markId === null ? null : { id: markId, markText: markText ?? "" },
    office: { zh: zh ?? officePath, en: en ?? officePath },
    mine: officePath === own,
    createdAt,
  };
}

import { type AuthorisedUser, type Mark, type RecordedPrice, routes } from "#contract";
import { IsoDate, legalDay } from "#law";
import { findMarkStatus, inForce, type Trademark } from "#rights";
import { audit, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, containing, pageBy } from "../http/paging.ts";
import { InvalidInput } from "../http/invalid.ts";
import { found } from "../http/refused.ts";

const { rights } = routes;
const mark = { zh: "此商标", en: "This mark" };

export function mountRights(desk: Desk): void {
  mount(desk, rights.marks, ({ query, now, work }) => {
    const asked = new Conditions();
    if (query.text) {
      const like = containing(query.text);
      asked.and("mark_text ilike ? or holder_name ilike ? or registration_number ilike ?", like, like, like);
    }
    if (query.classNumber !== undefined) asked.and("? = any(classes)", query.classNumber);
    if (query.status) asked.and("status = ?", query.status);
    const day = dayOf(query.on, now);
    return work(async (tx) => {
      const page = await pageBy<MarkRow>(
        tx,
        {
          select: columns,
          from: "mark",
          where: asked.where,
          values: asked.values,
          key: [{ sql: "id", type: "bigint" }],
        },
        query,
      );
      return { ...page, items: page.items.map((row) => markView(row, day)) };
    });
  });

  mount(desk, rights.mark, ({ params, query, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const users = await tx.rows<z.output<typeof AuthorisedUser>>(
        "select id, seller, nullif(platform, '') as platform from authorised_user where mark_id = $1 order by created_at, id",
        [row.id],
      );
      const prices = await tx.rows<z.output<typeof RecordedPrice>>(
        'select id, goods, price_fen as fen, recorded_on as "recordedOn" from recorded_price where mark_id = $1 order by created_at, id',
        [row.id],
      );
      const counts = await tx.row<{ clues: number; cases: number }>(
        `select (select count(*) from clue where mark_id = $1) as clues,
                (select count(*) from case_file c join clue on clue.case_id = c.origin_case where clue.mark_id = $1) as cases`,
        [row.id],
      );
      return {
        ...markView(row, dayOf(query.on, now)),
        authorisedUsers: users,
        recordedPrices: prices,
        clues: counts?.clues ?? 0,
        cases: counts?.cases ?? 0,
      };
    }),
  );

  mount(desk, rights.addAuthorisedUser, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const user = { id: randomUUID(), seller: body.seller, platform: body.platform ?? null };
      await tx.run(
        "insert into authorised_user (id, office_path, holder_id, mark_id, seller, platform, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        [user.id, caller.officePath, caller.holderId, row.id, user.seller, user.platform ?? "", now],
      );
      await audit(tx, as, { action: "mark.authorise", subject: `${row.registrationNumber} ${user.seller}` }, now);
      return user;
    }),
  );

  mount(desk, rights.removeAuthorisedUser, ({ params, as, now, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from authorised_user where id = $1 and mark_id::text = $2", [
        params.userId,
        params.id,
      ]);
      if (gone === 0) found(undefined);
      await audit(tx, as, { action: "mark.unauthorise", subject: params.userId }, now);
      return {};
    }),
  );

  mount(desk, rights.addRecordedPrice, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const price = { id: randomUUID(), goods: body.goods, fen: body.fen, recordedOn: legalDay(now) };
      await tx.run(
        "insert into recorded_price (id, office_path, holder_id, mark_id, goods, price_fen, recorded_on, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        [price.id, caller.officePath, caller.holderId, row.id, price.goods, price.fen, price.recordedOn, now],
      );
      await audit(tx, as, { action: "mark.price", subject: `${row.registrationNumber} ${price.fen}` }, now);
      return price;
    }),
  );

  mount(desk, rights.removeRecordedPrice, ({ params, as, now, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from recorded_price where id = $1 and mark_id::text = $2", [
        params.priceId,
        params.id,
      ]);
      if (gone === 0) found(undefined);
      await audit(tx, as, { action: "mark.unprice", subject: params.priceId }, now);
      return {};
    }),
  );
}

interface MarkRow {
  readonly id: number;
  readonly registrationNumber: string;
  readonly markText: string;
  readonly holderName: string;
  readonly classNumbers: number[];
  readonly goods: string;
  readonly status: string;
  readonly filedOn: IsoDate | null;
  readonly registeredOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

const columns = `id, registration_number as "registrationNumber", mark_text as "markText", holder_name as "holderName",
  classes as "classNumbers", goods, status, filed as "filedOn", registered as "registeredOn", expires as "expiresOn"`;

/** Numbers that are no mark's are answered like marks that do not exist. */
async function markRow(tx: Tx, id: string): Promise<MarkRow | undefined> {
  return /^\d{1,15}$/.test(id) ? tx.row<MarkRow>(`select ${columns} from mark where id = $1`, [Number(id)]) : undefined;
}

function markView(row: MarkRow, day: IsoDate): z.output<typeof Mark> {
  const force = inForce(asTrademark(row), day);
  return { ...row, id: String(row.id), inForce: force.inForce, why: force.why };
}

function asTrademark(row: MarkRow): Trademark {
  return {
    id: String(row.id),
    markText: row.markText,
    classNumbers: row.classNumbers,
    status: findMarkStatus(row.status) ?? "registered",
    ...(row.goods === "" ? {} : { goods: row.goods }),
    ...(row.filedOn === null ? {} : { filedOn: row.filedOn }),
    ...(row.registeredOn === null ? {} : { registeredOn: row.registeredOn }),
    ...(row.expiresOn === null ? {} : { expiresOn: row.expiresOn }),
  };
}

function dayOf(on: string | undefined, now: string): IsoDate {
  if (on === undefined) return legalDay(now);
  const day = IsoDate.safeParse(on);
  if (day.success) return day.data;
  throw new InvalidInput("query", [
    {
      path: "query.on",
      sentence: { zh: "日历上没有这一天，应写作 2025-02-28。", en: "There is no such day; write 2025-02-28." },
    },
  ]);
}

import { type AuthorisedUser, type MarkAlias, type RecordedPrice, routes } from "#contract";
import { IsoDate, legalDay } from "#law";
import { audit, type Tx } from "#platform";
import { joinedForm } from "#similarity";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, containing, pageBy } from "../http/paging.ts";
import { InvalidInput } from "../http/invalid.ts";
import { found } from "../http/refused.ts";
import { markColumns, type MarkRow, markView } from "../marks/markView.ts";
import { writePrice, writeUser } from "../marks/knownOfMark.ts";

const { rights } = routes;
const mark = { zh: "此商标", en: "This mark" };
const noLetters = {
  zh: "别称至少要有两个字或字母，不能只是符号。",
  en: "Another name needs at least two letters or characters, not only signs.",
};
const sameAsMark = {
  zh: "这就是商标本身的文字，无须登记为别称。",
  en: "These are the words of the mark itself; they need not be recorded.",
};

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
          select: markColumns,
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

  mount(desk, rights.mark, ({ params, query, caller, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const users = await tx.rows<z.output<typeof AuthorisedUser>>(
        `select id, seller, nullif(platform, '') as platform, valid_from as "validFrom", valid_until as "validUntil"
           from authorised_user where mark_id = $1 order by created_at, id`,
        [row.id],
      );
      const prices = await tx.rows<z.output<typeof RecordedPrice>>(
        'select id, goods, price_fen as fen, recorded_on as "recordedOn" from recorded_price where mark_id = $1 order by created_at, id',
        [row.id],
      );
      const recordedPorts = await tx.rows<{ id: string; port: string }>(
        "select id, port from recorded_port where mark_id = $1 order by created_at, id",
        [row.id],
      );
      // What its marks led to is for offices to know; a holder sees its own cases in its list.
      const counts =
        caller.officePath === null
          ? undefined
          : await tx.row<{ clues: number; cases: number }>(
              `select (select count(*) from clue where mark_id = $1) as clues,
                (select count(*) from case_file c join clue on clue.case_id = c.origin_case where clue.mark_id = $1) as cases`,
              [row.id],
            );
      return {
        ...markView(row, dayOf(query.on, now)),
        authorisedUsers: users,
        recordedPrices: prices,
        recordedPorts,
        aliases: await aliasesOf(tx, row.id, caller.officePath),
        clues: counts?.clues ?? 0,
        cases: counts?.cases ?? 0,
      };
    }),
  );

  mount(desk, rights.addAuthorisedUser, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const user = await writeUser(tx, caller, { mark: row.id }, body, now);
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
      const price = await writePrice(tx, caller, { mark: row.id }, body, now);
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

  mount(desk, rights.addRecordedPort, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const port = { id: randomUUID(), port: body.port };
      await tx.run(
        "insert into recorded_port (id, office_path, holder_id, mark_id, port, created_at) values ($1, $2, $3, $4, $5, $6)",
        [port.id, caller.officePath, caller.officePath === null ? caller.holderId : null, row.id, port.port, now],
      );
      await audit(tx, as, { action: "mark.port", subject: `${row.registrationNumber} ${port.port}` }, now);
      return port;
    }),
  );

  mount(desk, rights.removeRecordedPort, ({ params, as, now, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from recorded_port where id = $1 and mark_id::text = $2", [
        params.portId,
        params.id,
      ]);
      if (gone === 0) found(undefined);
      await audit(tx, as, { action: "mark.unport", subject: params.portId }, now);
      return {};
    }),
  );

  mount(desk, rights.addAlias, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const row = found(await markRow(tx, params.id), mark);
      const key = joinedForm(body.text);
      if (key.length < 2) throw new InvalidInput("body", [{ path: "body.text", sentence: noLetters }]);
      if (key === joinedForm(row.markText))
        throw new InvalidInput("body", [{ path: "body.text", sentence: sameAsMark }]);
      await tx.run(
        `insert into mark_alias (id, mark_id, text, match_key, office_path, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (mark_id, match_key) do nothing`,
        [randomUUID(), row.id, body.text, key, caller.officePath, caller.id, now],
      );
      await audit(tx, as, { action: "mark.alias", subject: `${row.registrationNumber} ${body.text}` }, now);
      const stands = await tx.row<{ id: string }>("select id from mark_alias where mark_id = $1 and match_key = $2", [
        row.id,
        key,
      ]);
      const alias = (await aliasesOf(tx, row.id, caller.officePath)).find(({ id }) => id === stands?.id);
      return found(alias, mark);
    }),
  );

  mount(desk, rights.removeAlias, ({ params, as, now, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from mark_alias where id = $1 and mark_id::text = $2", [
        params.aliasId,
        params.id,
      ]);
      if (gone === 0) found(undefined);
      await audit(tx, as, { action: "mark.unalias", subject: params.aliasId }, now);
      return {};
    }),
  );
}

async function aliasesOf(tx: Tx, markId: number, officePath: string | null): Promise<z.output<typeof MarkAlias>[]> {
  const rows = await tx.rows<{
    id: string;
    text: string;
    officePath: string;
    zh: string;
    en: string;
    recordedAt: string;
  }>(
    `select a.id, a.text, a.office_path as "officePath", o.name_zh as zh, o.name_en as en, a.recorded_at as "recordedAt"
       from mark_alias a join office o on o.path = a.office_path where a.mark_id = $1 order by a.recorded_at, a.id`,
    [markId],
  );
  return rows.map(({ id, text, recordedAt, zh, en, officePath: of }) => ({
    id,
    text,
    recordedAt,
    office: { zh, en },
    mine: of === officePath,
  }));
}

/** Numbers that are no mark's are answered like marks that do not exist. */
async function markRow(tx: Tx, id: string): Promise<MarkRow | undefined> {
  return /^\d{1,15}$/.test(id)
    ? tx.row<MarkRow>(`select ${markColumns} from mark where id = $1`, [Number(id)])
    : undefined;
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

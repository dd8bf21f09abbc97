import { routes } from "#contract";
import type { Bilingual } from "#law";
import { figureOf, reweighed, rowsOfTable } from "#planning";
import { audit, readTable, recordFile, refreshFigures } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found, notFound, Refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { cardOf, cardsOf } from "../reports/cards.ts";
import {
  type Entrant,
  keepRanking,
  officeEntrants,
  publishRanking,
  rankingColumns,
  rankingOf,
} from "../reports/rankings.ts";
import {
  newerVersion,
  noHeader,
  publishedAlready,
  noOffices,
  notOurs,
  backwards,
  tooFew,
  sameName,
} from "../reports/rankingRefusals.ts";
import { rankingWorkbook } from "../reports/rankingWorkbook.ts";
import { takeFigure } from "../reports/takeFigure.ts";

const { scorecards } = routes;
const thisCard = { zh: "此计分表", en: "This scorecard" };
const thisRanking = { zh: "此排名", en: "This ranking" };
const thisTable = { zh: "上传的数据表", en: "The uploaded table" };
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function mountScorecards(desk: Desk): void {
  mountCards(desk);
  mountRankings(desk);
}

function mountCards(desk: Desk): void {
  mount(desk, scorecards.list, ({ caller, work }) =>
    work(async (tx) => ({ items: await cardsOf(tx, caller.officePath) })),
  );

  mount(desk, scorecards.weigh, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const { card } = found(await cardOf(tx, caller.officePath, params.id), thisCard);
      if (card.version !== body.version) throw newerVersion();
      const next = reweighed(card, body.weights);
      if ("refusal" in next) throw new Refused(422, next.refusal);
      const { version } = next.ok;
      const kept = await tx.row(
        `insert into scorecard_version (office_path, card_id, version, card, reason, made_by, made_at)
         values ($1, $2, $3, $4::jsonb, $5, $6, $7) on conflict do nothing returning version`,
        [caller.officePath, card.id, version, JSON.stringify(next.ok), body.reason, caller.id, now],
      );
      if (kept === undefined) throw newerVersion();
      await audit(tx, as, { action: "scorecard.weigh", subject: card.id, detail: { version } }, now);
      return found(await cardOf(tx, caller.officePath, params.id), thisCard);
    }),
  );

  mount(desk, scorecards.readRows, async ({ caller, now, params, request, work }) => {
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    const read = await readTable(desk.files.read(file.sha256), { maxCells: 100_000 });
    if ("refusal" in read) throw new Refused(422, read.refusal);
    const { header } = read.ok;
    if (header === undefined) throw noHeader();
    const rows: { row: number; cells: readonly string[] }[] = [];
    const unread: { row: number; sentence: Bilingual }[] = [];
    for await (const one of read.ok.rows) {
      if ("problem" in one) unread.push({ row: one.row, sentence: one.problem.sentence });
      else if ("cells" in one) rows.push(one);
    }
    return work(async (tx) => {
      const { card } = found(await cardOf(tx, caller.officePath, params.id), thisCard);
      await recordFile(tx, file, mediaType, now);
      const told = rowsOfTable(card, header, rows);
      return {
        rows: told.rows.map((one) => ({ name: one.name, values: { ...one.values } })),
        faults: [...unread, ...told.faults],
        notes: [...told.notes],
        file: { name, sha256: file.sha256 },
      };
    });
  });
}

function mountRankings(desk: Desk): void {
  mount(desk, scorecards.rank, async ({ as, body, caller, now, work }) => {
    const fresh = await refreshFigures(desk.db);
    return work(async (tx) => {
      const { officePath } = caller;
      if (officePath === null) throw forbidden();
      if (body.from > body.to) throw backwards();
      const { card } = found(await cardOf(tx, officePath, body.card), thisCard);
      const entrants =
        card.entities === "offices"
          ? await officeEntrants(tx, card, officePath, body, fresh)
          : namedEntrants(body.rows ?? []);
      if (entrants.length < 2) throw tooFew(card.entities);
      if (body.file !== undefined && (await desk.files.size(body.file.sha256)) === undefined) throw notFound(thisTable);
      const id = randomUUID();
      await keepRanking(tx, card, entrants, { id, officePath, ...body, account: caller.id, now });
      await audit(tx, as, { action: "ranking.make", subject: body.title, detail: { entities: entrants.length } }, now);
      return { id };
    });
  });

  mount(desk, scorecards.rankings, ({ query, work }) =>
    work((tx) =>
      pageBy(
        tx,
        {
          select: rankingColumns,
          from: "ranking",
          where: [],
          values: [],
          key: [
            { sql: "made_at", type: "timestamptz", desc: true },
            { sql: "id", type: "text", desc: true },
          ],
        },
        query,
      ),
    ),
  );

  mount(desk, scorecards.ranking, ({ caller, params, work }) =>
    work(async (tx) => found(await rankingOf(tx, params.id, caller), thisRanking)),
  );

  mount(desk, scorecards.publish, ({ as, caller, now, params, work }) =>
    work(async (tx) => {
      const ranking = found(await rankingOf(tx, params.id, caller), thisRanking);
      if (ranking.published !== null) throw publishedAlready();
      if (ranking.card.entities !== "offices") throw noOffices();
      if (!ranking.mayPublish) throw notOurs();
      if (!(await publishRanking(tx, params.id, caller.id, now))) throw publishedAlready();
      await audit(tx, as, { action: "ranking.publish", subject: params.id }, now);
      return found(await rankingOf(tx, params.id, caller), thisRanking);
    }),
  );

  mount(desk, scorecards.now, async ({ caller, params, query, work }) => {
    const { card, from, to, officePath } = await work(async (tx) =>
      found(await rankingOf(tx, params.id, caller), thisRanking),
    );
    // How another office stands today is not published with the ranking.
    if (!query.entity.startsWith(caller.officePath ?? "-")) return { items: [] };
    const fresh = await refreshFigures(desk.db);
    // As the office that ranked sees it: what is sealed from that office was no part of the number either.
    const ranker = { as: "office", account: caller.id, office: officePath, roles: [] } as const;
    return desk.db.transaction(ranker, async (tx) => {
      const kept = await tx.rows<{ key: string; sha256: string | null }>(
        `select indicator as key, records_sha256 as sha256 from ranking_value where ranking_id = $1 and entity = $2`,
        [params.id, query.entity],
      );
      const items: { key: string; value: number | null; changed: boolean }[] = [];
      for (const { key, sha256 } of kept) {
        const source = card.indicators.find((one) => one.key === key)?.source;
        const spec = source?.kind === "figure" ? figureOf(source.figure) : undefined;
        if (sha256 === null || spec === undefined) continue;
        const taken = await takeFigure(tx, spec, { from, to, officePath: query.entity }, fresh);
        items.push({ key, value: taken.value, changed: taken.sha256 !== sha256 });
      }
      return { items };
    });
  });

  mount(desk, scorecards.workbook, async ({ as, caller, now, params, query, reply, work }) => {
    const ranking = await work(async (tx) => {
      await audit(tx, as, { action: "ranking.export", subject: params.id }, now);
      return found(await rankingOf(tx, params.id, caller), thisRanking);
    });
    return sendBytes(reply, await rankingWorkbook(ranking, query.lang), `${ranking.title}.xlsx`, sheet, "ranking.xlsx");
  });
}

function namedEntrants(
  rows: readonly { readonly name: string; readonly values: Readonly<Record<string, number | null>> }[],
): Entrant[] {
  const seen = new Set<string>();
  return rows.map(({ name, values }) => {
    if (seen.has(name)) throw sameName(name);
    seen.add(name);
    const kept = Object.entries(values).map(([key, value]) => [key, { value }] as const);
    return { id: name, name: { zh: name, en: name }, values: Object.fromEntries(kept) };
  });
}

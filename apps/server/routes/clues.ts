import { type Clue, type FindingView, type ListingView, routes } from "#contract";
import { audit, type Tx } from "#platform";
import { listingFromRecord } from "#screening";
import type { z } from "zod";
import { type DeclarationSeen, declarationSeenColumns, declarationView } from "../declarations/declarationView.ts";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, containing, pageBy } from "../http/paging.ts";
import { found, forbidden } from "../http/refused.ts";
import { intakeOf, type Intake } from "../imports/stagedRow.ts";
import { takeListings } from "../imports/writeListings.ts";
import { intentOf, intentTable } from "../screening/intents.ts";
import { wakeScreening } from "../screening/screenOffice.ts";

const { clues } = routes;

export function mountClues(desk: Desk): void {
  mount(desk, clues.list, ({ query, work }) => {
    const asked = new Conditions();
    if (query.stage) asked.and("q.state = ?", query.stage);
    if (query.priority !== undefined) asked.and("q.priority = ?", query.priority);
    if (query.markId) asked.and("q.mark_id::text = ?", query.markId);
    if (query.of) asked.and(query.of === "listing" ? "q.listing_id is not null" : "q.declaration_id is not null");
    if (query.text) {
      const like = containing(query.text);
      asked.and(
        "q.seller ilike ? or exists (select from listing t where t.id = q.listing_id and t.title ilike ?) or exists (select from declaration d where d.id = q.declaration_id and (d.goods ilike ? or d.number ilike ?)) or exists (select from mark n where n.id = q.mark_id and n.mark_text ilike ?)",
        like,
        like,
        like,
        like,
        like,
      );
    }
    return work((tx) =>
      // The page is cut from the queue alone, by its index; the words are fetched for the rows shown.
      pageBy<Clue>(
        tx,
        {
          select: clueColumns,
          from: "clue q",
          where: asked.where,
          values: asked.values,
          key: [
            { sql: "q.priority", type: "int" },
            { sql: "q.case_id", type: "text" },
          ],
        },
        query,
      ),
    );
  });

  mount(desk, clues.counts, ({ work }) =>
    work(async (tx) => {
      const rows = await tx.rows<{ stage: string; n: number }>(
        "select state as stage, count(*) as n from clue group by state",
      );
      return { stages: Object.fromEntries(rows.map(({ stage, n }) => [stage, n])) };
    }),
  );

  mount(desk, clues.one, ({ params, as, now, work }) =>
    work(async (tx) => {
      const clue = found(
        await tx.row<Clue>(`select ${clueColumns} from clue q where q.case_id = $1`, [params.caseId]),
        { zh: "此线索", en: "This clue" },
      );
      await audit(tx, as, { action: "clue.view", subject: clue.number, caseId: clue.caseId }, now);
      const rows = await tx.rows<ListingRow & Found>(
        `select ${listingColumns}, f.finding, f.merged_because as "mergedBecause"
           from clue_listing f join listing l on l.id = f.listing_id where f.case_id = $1 order by f.added_at, f.merged_because is not null, f.listing_id`,
        [clue.caseId],
      );
      const declared = await tx.rows<DeclarationSeen & Found>(
        `select ${declarationSeenColumns}, f.finding, f.merged_because as "mergedBecause"
           from clue_declaration f join declaration d on d.id = f.declaration_id
          where f.case_id = $1 order by f.added_at, f.merged_because is not null, d.number, d.line, d.id`,
        [clue.caseId],
      );
      const opened = await tx.row<{ id: string }>(
        "select id from case_file where origin_case = $1 and procedure <> 'clue' order by opened_at limit 1",
        [clue.caseId],
      );
      return {
        ...clue,
        findings: rows.map(({ finding, mergedBecause, ...row }) => ({ listing: named(row), finding, mergedBecause })),
        declarations: declared.map(({ finding, mergedBecause, ...row }) => ({
          declaration: declarationView(row),
          finding,
          mergedBecause,
        })),
        openedCase: opened?.id ?? null,
      };
    }),
  );

  mount(
    desk,
    clues.push,
    async ({ body, caller, now, work }) => {
      const { officePath } = caller;
      if (officePath === null) throw forbidden();
      const read = body.listings.map((each, index) => readPushed(each, index));
      const good = read.flatMap((each) => ("intake" in each ? [each] : []));
      const answer = await work(async (tx) => {
        const taken = await takeListings(
          tx,
          officePath,
          good.map(({ intake }) => intake),
          now,
        );
        const stands = new Map(good.map(({ index }, at) => [index, taken[at]] as const));
        const results = read.map((each) => {
          if ("sentence" in each)
            return { index: each.index, state: "refused" as const, id: null, sentence: each.sentence };
          const at = stands.get(each.index);
          return {
            index: each.index,
            state: at?.isNew === true ? ("stored" as const) : ("already" as const),
            id: at?.id ?? null,
          };
        });
        const count = (state: string) => results.filter((each) => each.state === state).length;
        return {
          received: results.length,
          stored: count("stored"),
          already: count("already"),
          refused: count("refused"),
          results,
        };
      });
      if (answer.stored > 0) await wakeScreening(desk, officePath);
      return answer;
    },
    { bodyLimit: 32 * 1024 * 1024, mixed: true },
  );

  mount(desk, clues.listing, ({ params, work }) => work((tx) => listingOf(tx, params.id)));

  mount(desk, clues.screeningReport, ({ work }) => work(async (tx) => ({ rows: await intentTable(tx) })));
}

interface Found {
  readonly finding: z.output<typeof FindingView>;
  readonly mergedBecause: { zh: string; en: string } | null;
}

type ListingRow = z.output<typeof ListingView>;

async function listingOf(tx: Tx, id: string): Promise<ListingRow> {
  const row = await tx.row<ListingRow>(`select ${listingColumns} from listing l where l.id = $1`, [id]);
  return named(found(row, { zh: "此商品信息", en: "This listing" }));
}

/** The listing with its demonstration intent in words. */
function named(row: ListingRow): ListingRow {
  const intent = intentOf(row.intent);
  return intent === undefined ? row : { ...row, intentName: intent.name };
}

type ReadPushed = { index: number; intake: Intake } | { index: number; sentence: { zh: string; en: string } };

function readPushed(value: unknown, index: number): ReadPushed {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { index, sentence: { zh: "每条商品信息应为一个对象", en: "each listing must be an object" } };
  }
  const read = listingFromRecord(value as Record<string, unknown>, index + 1);
  if ("ok" in read) return { index, intake: intakeOf(read.ok) };
  const say = (language: "zh" | "en") =>
    read.problems.map(({ column, sentence }) => `${column}: ${sentence[language]}`).join("; ");
  return { index, sentence: { zh: say("zh"), en: say("en") } };
}

const listingColumns = `l.id, l.platform, l.platform_id as "platformId", l.url, l.title, nullif(l.description, '') as description,
  nullif(l.brand, '') as brand, nullif(l.category, '') as category, l.price_fen as "priceFen", l.currency,
  nullif(l.seller, '') as seller, l.seen_at as "seenAt", l.received_at as "receivedAt", l.intake_sha256 as "intakeSha256", l.intent`;

const clueColumns = `q.case_id as "caseId", (select c.number from case_file c where c.id = q.case_id) as number,
  q.office_path as "officePath", q.state as stage, (select c.version from case_file c where c.id = q.case_id) as version,
  q.priority, q.score, case when q.declaration_id is null then 'listing' else 'declaration' end as of,
  coalesce((select t.title from listing t where t.id = q.listing_id), (select d.goods from declaration d where d.id = q.declaration_id)) as title,
  coalesce((select t.platform from listing t where t.id = q.listing_id),
           (select d.body ->> 'port' from declaration d where d.id = q.declaration_id), '') as platform, nullif(q.seller, '') as seller,
  q.mark_id::text as "markId", (select n.mark_text from mark n where n.id = q.mark_id) as "markText",
  (select count(*) from clue_listing f where f.case_id = q.case_id)
    + (select count(*) from clue_declaration f where f.case_id = q.case_id) as listings, q.created_at as "receivedAt"`;

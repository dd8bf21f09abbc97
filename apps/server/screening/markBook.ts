import { setImmediate } from "node:timers/promises";
import { type Fen, legalDay } from "#law";
import type { Database, Identity, Tx } from "#platform";
import { type AuthorisedSeller, findMarkStatus, isAuthorised, type Trademark } from "#rights";
import {
  buildMarkIndex,
  createScreener,
  type Finding,
  type MarkIndex,
  type ScreeningPort,
  screenListing,
} from "#screening";

/** The marks of the register as an index in memory, and screening engines over it for each office. */
export interface MarkBook {
  /** The engine for an office or a holder: marks as they stand now, the authorised sellers and prices they may see. */
  screenerFor(as: Identity, now: string): Promise<ScreeningPort>;
  /** As last read; undefined for a mark that is not in the index. */
  mark(id: string): Trademark | undefined;
}

/** Listings screened between two looks at the event loop: some ten milliseconds. */
const SLICE = 250;

export function openMarkBook(db: Database): MarkBook {
  let seen = "";
  let index: MarkIndex = buildMarkIndex([]);
  let byId = new Map<string, Trademark>();
  let reading: Promise<void> = Promise.resolve();

  /** Reads the register again when it has changed. One reading at a time. */
  const refresh = () => {
    reading = reading
      .catch(() => {})
      .then(async () => {
        const [stands] = await db.statement<{ stamp: string }>(
          "select coalesce(max(updated_at)::text, '') || ' ' || coalesce(max(id), 0) as stamp from mark",
        );
        if (stands === undefined || stands.stamp === seen) return;
        const marks = await readMarks(db);
        byId = new Map(marks.map((mark) => [mark.id, mark]));
        index = buildMarkIndex(marks);
        seen = stands.stamp;
      });
    return reading;
  };

  return {
    async screenerFor(as, now) {
      await refresh();
      const { sellers, prices } = await db.transaction(as, readOffice);
      return screenerOver(index, sellers, prices, now);
    },
    mark: (id) => byId.get(id),
  };
}

/** An empty engine lends its version; the index is shared by all offices, what an office knows is its own. */
function screenerOver(
  index: MarkIndex,
  sellers: ReadonlyMap<string, readonly AuthorisedSeller[]>,
  prices: ReadonlyMap<string, Fen>,
  now: string,
): ScreeningPort {
  const today = legalDay(now);
  const facts = {
    today,
    recordedPriceFen: (markId: string) => prices.get(markId),
    isAuthorised: (markId: string, seller: string, platform: string, day: typeof today) =>
      isAuthorised(sellers.get(markId) ?? [], { markId, seller, platform, day }),
  };
  return {
    version: createScreener([], { today }).version,
    async screen(listings, signal) {
      const findings: Finding[] = [];
      for (const [at, listing] of listings.entries()) {
        if (at > 0 && at % SLICE === 0) await setImmediate();
        signal?.throwIfAborted();
        findings.push(...screenListing(index, listing, facts));
      }
      return findings;
    },
  };
}

async function readMarks(db: Database): Promise<Trademark[]> {
  const marks: Trademark[] = [];
  for (let after = 0; ; ) {
    const page = await db.statement<MarkRow>(
      `select id, registration_number as "registrationNumber", mark_text as "markText", classes, left(goods, 2000) as goods, holder_name as "holderName", status,
              registered, expires from mark where id > $1 order by id limit 5000`,
      [after],
    );
    for (const row of page) marks.push(asMark(row));
    const last = page.at(-1);
    if (last === undefined) return marks;
    after = last.id;
  }
}

interface MarkRow {
  readonly id: number;
  readonly registrationNumber: string;
  readonly markText: string;
  readonly classes: number[];
  readonly goods: string;
  readonly holderName: string;
  readonly status: string;
  readonly registered: Trademark["registeredOn"] | null;
  readonly expires: Trademark["expiresOn"] | null;
}

function asMark({
  id,
  registrationNumber,
  markText,
  classes,
  goods,
  holderName,
  status,
  registered,
  expires,
}: MarkRow): Trademark {
  return {
    id: String(id),
    registrationNumber,
    markText,
    classNumbers: classes,
    status: findMarkStatus(status) ?? "registered",
    ...(goods === "" ? {} : { goods }),
    ...(holderName === "" ? {} : { holderName }),
    ...(registered === null ? {} : { registeredOn: registered }),
    ...(expires === null ? {} : { expiresOn: expires }),
  };
}

/** What this office may see of sellers and prices: its own, those above and below it, and the holders'. */
async function readOffice(tx: Tx) {
  const rows = await tx.rows<{ markId: string; seller: string; platform: string; organisationId: string }>(
    `select mark_id::text as "markId", seller, platform, coalesce(office_path, holder_id) as "organisationId" from authorised_user`,
  );
  const sellers = new Map<string, AuthorisedSeller[]>();
  for (const { platform, ...row } of rows) {
    const seller = { ...row, ...(platform === "" ? {} : { platform }) };
    sellers.set(row.markId, [...(sellers.get(row.markId) ?? []), seller]);
  }
  const prices = await tx.rows<{ markId: string; fen: number }>(
    `select distinct on (mark_id) mark_id::text as "markId", price_fen as fen from recorded_price
      order by mark_id, recorded_on desc, created_at desc`,
  );
  return { sellers, prices: new Map(prices.map(({ markId, fen }) => [markId, fen])) };
}

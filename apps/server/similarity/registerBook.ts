import { addSeconds } from "#law";
import { buildBlocks, type Database } from "#platform";
import { findMarkStatus } from "#rights";
import { type MarkEntry, Register, RegisterBuilder } from "#similarity";

/** The register of marks, ready to be searched: one copy a process, shared by all offices, since the register is public. */
export interface RegisterBook {
  /** With every change that was committed up to half a second ago. */
  current(): Promise<Register>;
}

/** Marks read at a time. */
const PAGE = 5000;
/** A look at the table serves the questions of so many milliseconds. */
const FRESH_MS = 500;
/**
 * A transaction stamps its rows before it commits: for so many seconds after a stamp, rows with an earlier one may still
 * appear. Until then they are read again, and taken in where they say something new.
 */
const SETTLED_SECONDS = 60;
/** A first index of more marks is built in a thread of its own: here it would hold up every request. */
const LARGE = 50_000;

export function openRegisterBook(db: Database, now: () => string): RegisterBook {
  let register: Register | undefined;
  /** The latest stamp that was read to its end, and what the rows of the last minutes said, by id. */
  let latest = "1000-01-01T00:00:00Z";
  let unsettled: ReadonlyMap<number, string> = new Map();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const begun = performance.now();
    if (begun - lookedAt < FRESH_MS) return;
    const recent = addSeconds(now(), -2 * SETTLED_SECONDS);
    const seen = new Map<number, string>();
    let newest = latest;
    async function* changes(): AsyncGenerator<MarkEntry[]> {
      for await (const page of pagesAfter(db, latest < recent ? latest : addSeconds(latest, -SETTLED_SECONDS))) {
        const fresh: MarkEntry[] = [];
        for (const row of page) {
          const said = row.updatedAt < recent ? undefined : JSON.stringify(row);
          if (said === undefined || unsettled.get(row.id) !== said) fresh.push(entryOf(row));
          if (said !== undefined) seen.set(row.id, said);
          newest = row.updatedAt;
        }
        yield fresh;
      }
    }
    if (register === undefined) register = await built(db, changes());
    else for await (const fresh of changes()) register.insertAll(fresh);
    latest = newest;
    unsettled = seen;
    lookedAt = begun;
  };

  return {
    async current() {
      looking = looking.catch(() => undefined).then(look);
      await looking;
      if (register === undefined) throw new Error("the register was not read");
      return register;
    },
  };
}

/** The first look takes in everything, in blocks as large as may be; later ones insert. */
async function built(db: Database, changes: AsyncIterable<MarkEntry[]>): Promise<Register> {
  const [counted] = await db.statement<{ marks: number }>("select count(*) as marks from mark");
  if ((counted?.marks ?? 0) > LARGE) return new Register(await buildBlocks(each(changes)));
  const builder = new RegisterBuilder();
  for await (const entry of each(changes)) builder.add(entry);
  return builder.build();
}

async function* each(lists: AsyncIterable<MarkEntry[]>): AsyncGenerator<MarkEntry> {
  for await (const list of lists) yield* list;
}

/** Marks stamped after a moment, in the order of their stamps. */
async function* pagesAfter(db: Database, moment: string): AsyncGenerator<Row[]> {
  for (let [after, id] = [moment, -1]; ; ) {
    const page = await db.statement<Row>(
      `select id, mark_text as text, classes, holder_name as owner, status, filed, registered, expires,
              updated_at as "updatedAt", updated_at::text as stamp
         from mark where (updated_at, id) > ($1::timestamptz, $2::bigint) order by updated_at, id limit ${PAGE}`,
      [after, id],
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    [after, id] = [last.stamp, last.id];
  }
}

interface Row {
  readonly id: number;
  readonly text: string;
  readonly classes: number[];
  readonly owner: string;
  readonly status: string;
  readonly filed: string | null;
  readonly registered: string | null;
  readonly expires: string | null;
  readonly updatedAt: string;
  /** The same to the microsecond, as the next page is asked from it. */
  readonly stamp: string;
}

function entryOf({ id, text, classes, owner, status, filed, registered, expires }: Row): MarkEntry {
  return {
    id: String(id),
    text,
    classes,
    owner: owner === "" ? undefined : owner,
    status: findMarkStatus(status),
    filed: filed ?? undefined,
    registered: registered ?? undefined,
    expires: expires ?? undefined,
  };
}

import { addSeconds } from "#law";
import type { Database } from "#platform";
import { findMarkStatus } from "#rights";
import { type MarkEntry, type Register, RegisterBuilder } from "#similarity";

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

export function openRegisterBook(db: Database, now: () => string): RegisterBook {
  let register: Register | undefined;
  let latest = "1000-01-01T00:00:00Z";
  /** What the rows of the last minutes said, by id. */
  let unsettled = new Map<number, string>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const begun = performance.now();
    if (begun - lookedAt < FRESH_MS) return;
    const recent = addSeconds(now(), -2 * SETTLED_SECONDS);
    const seen = new Map<number, string>();
    // The first look takes in everything, in blocks as large as may be; later ones insert.
    const first = register === undefined ? new RegisterBuilder() : undefined;
    let after = latest < recent ? latest : addSeconds(latest, -SETTLED_SECONDS);
    for (let id = -1; ; ) {
      const page = await db.statement<Row>(
        `select id, mark_text as text, classes, holder_name as owner, status, filed, registered, expires,
                updated_at as "updatedAt", updated_at::text as stamp
           from mark where (updated_at, id) > ($1::timestamptz, $2::bigint) order by updated_at, id limit ${PAGE}`,
        [after, id],
      );
      const fresh: MarkEntry[] = [];
      for (const row of page) {
        const said = row.updatedAt < recent ? undefined : JSON.stringify(row);
        if (said === undefined || unsettled.get(row.id) !== said) fresh.push(entryOf(row));
        if (said !== undefined) seen.set(row.id, said);
      }
      if (first === undefined) register?.insertAll(fresh);
      else for (const entry of fresh) first.add(entry);
      const last = page.at(-1);
      if (last === undefined) break;
      [after, id, latest] = [last.stamp, last.id, last.updatedAt];
    }
    register ??= first?.build();
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

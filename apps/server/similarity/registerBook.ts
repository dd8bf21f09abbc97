import { buildBlocks, type Database } from "#platform";
import { findMarkStatus } from "#rights";
import { type MarkEntry, Register, RegisterBuilder } from "#similarity";
import { MarkChanges } from "../marks/MarkChanges.ts";
import type { MarkRow } from "../marks/markRow.ts";

/** The register of marks, ready to be searched: one copy a process, shared by all offices, since the register is public. */
export interface RegisterBook {
  /** With every change that was committed up to half a second ago. */
  current(): Promise<Register>;
}

/** A look at the table serves the questions of so many milliseconds. */
const FRESH_MS = 500;
/** A first index of more marks is built in a thread of its own: here it would hold up every request. */
const LARGE = 50_000;

export function openRegisterBook(db: Database, now: () => string): RegisterBook {
  let register: Register | undefined;
  const changes = new MarkChanges(db, now);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const begun = performance.now();
    if (begun - lookedAt < FRESH_MS) return;
    const marks = changes.next();
    if (register === undefined) register = await built(db, entries(marks.pages));
    else for await (const fresh of entries(marks.pages)) register.insertAll(fresh);
    // Only now: what a failed look has read must be read again.
    marks.takenIn();
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

async function* entries(pages: AsyncIterable<readonly MarkRow[]>): AsyncGenerator<MarkEntry[]> {
  for await (const page of pages) yield page.map(entryOf);
}

function entryOf({ id, markText, classes, holderName, status, filed, registered, expires }: MarkRow): MarkEntry {
  return {
    id: String(id),
    text: markText,
    classes,
    owner: holderName === "" ? undefined : holderName,
    status: findMarkStatus(status),
    filed: filed ?? undefined,
    registered: registered ?? undefined,
    expires: expires ?? undefined,
  };
}

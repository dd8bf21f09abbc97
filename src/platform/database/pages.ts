import type { Database, Identity, Tx } from "./Database.ts";

/**
 * Reads a long list page by page, each in its own short transaction: no export holds the embedded database's one session, and none
 * is cut. `read` gets the last row of the page before (undefined at first) and answers the next rows by key order.
 */
export async function* pages<R>(
  db: Database,
  as: Identity | "system",
  read: (tx: Tx, after: R | undefined) => Promise<R[]>,
): AsyncGenerator<R[], void, undefined> {
  for (let after: R | undefined; ; ) {
    const page = await (as === "system"
      ? db.system((tx) => read(tx, after))
      : db.transaction(as, (tx) => read(tx, after)));
    if (page.length === 0) return;
    yield page;
    after = page.at(-1);
  }
}

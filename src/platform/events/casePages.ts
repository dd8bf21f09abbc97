import type { CaseEvent, CaseState } from "#casework";
import { canonicalJson } from "#evidence";
import type { Tx } from "../database/Database.ts";
import { sha256Hex } from "../files/sha256.ts";

/** The hashes of a list's pages, by the list: "taken", or the name of a fact after "facts.". */
export type Pages = Readonly<Record<string, readonly string[]>>;

/** A state as its row has it: of a long list only the end, and the names of the pages before. */
export type StoredState = CaseState & { readonly pages?: Pages };

interface Page {
  readonly sha256: string;
  readonly items: readonly unknown[];
}

export interface Paged {
  readonly stored: StoredState;
  readonly pages: readonly Page[];
}

/** Items of a page. A list is kept in pages from four of them on. */
const PAGE = 250;
const LONG = 4 * PAGE;

/**
 * Takes the full pages out of the lists that grow step by step: those that an entry added to, and those in pages already. What was read
 * from a page and did not change keeps its name without being hashed again: the engine copies lists, never what is in them.
 */
export function inPages(state: CaseState, events: readonly CaseEvent[], before: Pages = {}): Paged {
  const pages: Page[] = [];
  const named: Record<string, string[]> = {};
  const rest = (name: string, list: unknown): unknown => {
    if (!Array.isArray(list) || list.length < LONG) return list;
    const full = list.length - (list.length % PAGE);
    const of: Page[] = [];
    for (let at = 0; at < full; at += PAGE) of.push(pageOf(list, at));
    pages.push(...of);
    named[name] = of.map(({ sha256 }) => sha256);
    return list.slice(full);
  };
  const grown = new Set([
    ...Object.keys(before),
    ...events.flatMap(({ added = {} }) => Object.keys(added).map(ofFact)),
  ]);
  const facts = Object.fromEntries(
    Object.entries(state.facts).map(([name, value]) => [
      name,
      grown.has(ofFact(name)) ? rest(ofFact(name), value) : value,
    ]),
  );
  const taken = rest("taken", state.taken) as CaseState["taken"];
  return pages.length === 0 ? { stored: state, pages } : { stored: { ...state, facts, taken, pages: named }, pages };
}

const ofFact = (name: string) => `facts.${name}`;

/** Pages read or written, by their first item. */
const byFirst = new WeakMap<object, Page>();

function pageOf(list: readonly unknown[], at: number): Page {
  const first = list[at];
  const known = typeof first === "object" && first !== null ? byFirst.get(first) : undefined;
  if (known?.items.length === PAGE && known.items.every((item, index) => item === list[at + index])) return known;
  const items = list.slice(at, at + PAGE);
  return remember({ sha256: sha256Hex(canonicalJson(items)), items });
}

function remember(page: Page): Page {
  const [first] = page.items;
  if (typeof first === "object" && first !== null) byFirst.set(first, page);
  return page;
}

/** The state whole, as the engine folds it. */
export async function wholeState(tx: Tx, caseId: string, stored: StoredState): Promise<CaseState> {
  if (stored.pages === undefined) return stored;
  const { pages, ...state } = stored;
  const items = await readPages(tx, caseId, [...new Set(Object.values(pages).flat())]);
  const all = (name: string, end: unknown): unknown => {
    const named = pages[name];
    if (named === undefined) return end;
    return [...named.flatMap((sha256) => items.get(sha256) ?? []), ...(end as unknown[])];
  };
  const facts = Object.fromEntries(
    Object.entries(state.facts).map(([name, value]) => [name, all(ofFact(name), value)]),
  );
  return { ...state, facts, taken: all("taken", state.taken) as CaseState["taken"] };
}

/** Pages of all cases read lately, the last used at the end; `bytes` of JSON at most. A page is found by its hash, which only the row of its case tells. */
const held = { pages: new Map<string, { readonly page: Page; readonly bytes: number }>(), bytes: 0 };
const HELD = 64_000_000;

async function readPages(
  tx: Tx,
  caseId: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, readonly unknown[]>();
  for (const sha256 of wanted) {
    const key = `${caseId} ${sha256}`;
    const known = held.pages.get(key);
    if (known === undefined) continue;
    held.pages.delete(key);
    held.pages.set(key, known);
    found.set(sha256, known.page.items);
  }
  const missing = wanted.filter((sha256) => !found.has(sha256));
  if (missing.length === 0) return found;
  const rows = await tx.rows<{ sha256: string; items: string }>(
    "select sha256, items::text as items from case_page where case_id = $1 and sha256 = any ($2::text[])",
    [caseId, missing],
  );
  if (rows.length !== missing.length)
    throw new Error(`pages of the case ${caseId} are missing: ${missing.length - rows.length}`);
  for (const { sha256, items: text } of rows) {
    const page = remember({ sha256, items: JSON.parse(text) as unknown[] });
    found.set(sha256, page.items);
    hold(`${caseId} ${sha256}`, page, text.length);
  }
  return found;
}

function hold(key: string, page: Page, bytes: number): void {
  held.pages.set(key, { page, bytes });
  held.bytes += bytes;
  for (const [oldest, { bytes: freed }] of held.pages) {
    if (held.bytes <= HELD) return;
    held.pages.delete(oldest);
    held.bytes -= freed;
  }
}

/** Writes the pages that are new, and clears away those that are named no more: what they said may be sealed by now. */
export async function writePages(tx: Tx, caseId: string, before: Pages, { pages, stored }: Paged): Promise<void> {
  const had = new Set(Object.values(before).flat());
  const named = new Set(Object.values(stored.pages ?? {}).flat());
  const fresh = pages.filter(({ sha256 }) => !had.has(sha256));
  if (fresh.length > 0) {
    await tx.run(
      `insert into case_page (case_id, sha256, items)
       select $1, page.* from unnest($2::text[], $3::jsonb[]) as page on conflict do nothing`,
      [caseId, fresh.map(({ sha256 }) => sha256), fresh.map(({ items }) => JSON.stringify(items))],
    );
  }
  const gone = [...had].filter((sha256) => !named.has(sha256));
  if (gone.length > 0) {
    await tx.run("delete from case_page where case_id = $1 and sha256 = any ($2::text[])", [caseId, gone]);
  }
}

import type { ChecksBelow, ReturnCheck, ReturnVerification } from "#contract";
import type { Bilingual } from "#law";
import {
  addParts,
  compareRecordSets,
  counts,
  deltaOf,
  type FigureParts,
  lessParts,
  noParts,
  recordSetHash,
  sameParts,
} from "#planning";
import { sha256, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { currentTotals } from "./currentTotals.ts";
import { recount } from "./recount.ts";
import { sealOfCells, type StoredCell, storedCells, type StoredReturn, storedReturn } from "./storedReturn.ts";
import { cellNamer, inFormOrder, shown } from "./views.ts";

type Why = ReturnCheck["differing"][number]["why"][number];

/** How long one request checks returns below before it says where to go on, in milliseconds. */
const ENOUGH_MS = 3_000;

/** Checks a sealed return. Above the walls, for somebody who may see it. Undefined: it is not sealed. */
export async function verifyReturn({ db }: Pick<Desk, "db">, id: string): Promise<ReturnVerification | undefined> {
  const check = await db.system((tx) => checkSealed(tx, id));
  return check && { ...check, below: (await db.system((tx) => sealedBelow(tx, id))).length };
}

/**
 * Checks the sealed returns below a return, down to the lowest, so that a number at the top is followed to the cases it was counted
 * from: from the given one on, for some seconds, each in a transaction of its own, for there may be thousands.
 */
export async function verifyBelow({ db }: Pick<Desk, "db">, id: string, from: number): Promise<ChecksBelow> {
  const begun = performance.now();
  const lower = await db.system((tx) => sealedBelow(tx, id));
  const sum = { returns: 0, cells: 0, records: 0, differing: new Array<ReturnCheck>() };
  for (const each of lower.slice(from)) {
    const one = await db.system((tx) => checkSealed(tx, each));
    sum.returns += 1;
    sum.cells += one?.cells ?? 0;
    sum.records += one?.records ?? 0;
    if (one !== undefined && (one.seal === "broken" || one.differing.length > 0)) sum.differing.push(one);
    if (performance.now() - begun > ENOUGH_MS) break;
  }
  const next = from + sum.returns;
  return { ...sum, next: next < lower.length ? next : null };
}

async function checkSealed(tx: Tx, id: string): Promise<ReturnCheck | undefined> {
  const file = await storedReturn(tx, id);
  return file?.sealSha256 == null ? undefined : checkReturn(tx, { ...file, sealSha256: file.sealSha256 });
}

/** The sealed returns anywhere below, of the same form and period: the highest first. */
async function sealedBelow(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select f.id from return_file top
       join return_file f on f.form_id = top.form_id and f.period = top.period and f.stage = 'approved'
        and f.office_path > top.office_path and f.office_path < top.office_path || '~'
      where top.id = $1
      order by length(f.office_path) - length(replace(f.office_path, '/', '')), f.office_path`,
    [id],
  );
  return rows.map((row) => row.id);
}

/**
 * One return: its stored cells against the seal, the records of each cell against the docket as it is now, its sums, and what it
 * took in from below against what the returns right below say today.
 */
async function checkReturn(tx: Tx, file: StoredReturn & { readonly sealSha256: string }): Promise<ReturnCheck> {
  const cells = await storedCells(tx, file.id);
  const found = await recount(tx, file);
  const below = await saidBelow(tx, file);
  const name = cellNamer(file);
  const hashesHold = cells.every(
    ({ records, recordsSha256 }) => recordsSha256 === null || recordSetHash(sha256, records) === recordsSha256,
  );
  const differing = cells.flatMap((stored) => {
    const why: Why[] = [];
    const changes = found.has(stored.cell) ? compareRecordSets(stored.records, found.get(stored.cell) ?? []) : [];
    if (changes.some(counts)) why.push("records");
    else if (changes.length > 0) why.push("mended");
    const lower = lessParts(below(stored.cell), stored.below ?? noParts);
    if (!sameParts(lower, noParts)) why.push("below");
    if (!addsUp(stored)) why.push("sum");
    if (why.length === 0) return [];
    const now = [deltaOf(changes), lower].reduce(addParts, stored.total ?? noParts);
    return [{ ...name(stored.cell), why, sealed: stored.value, found: shown(file, stored.cell, now) }];
  });
  return {
    returnId: file.id,
    officePath: file.officePath,
    office: await nameOf(tx, file.officePath),
    sealSha256: file.sealSha256,
    seal: hashesHold && sealOfCells(cells) === file.sealSha256 ? "holds" : "broken",
    cells: cells.length,
    records: cells.reduce((sum, { records }) => sum + records.length, 0),
    differing: inFormOrder(file, differing),
  };
}

function addsUp({ own, below, total }: StoredCell): boolean {
  return sameParts(addParts(own ?? noParts, below ?? noParts), total ?? noParts);
}

/** What the sealed returns right below say of a cell today, all together: as sealed, with everything raised since. */
async function saidBelow(tx: Tx, file: StoredReturn): Promise<(cell: string) => FigureParts> {
  const lower = await tx.rows<{ id: string }>(
    `select f.id from return_file f join office o on o.path = f.office_path
      where o.parent = $1 and f.form_id = $2 and f.period = $3 and f.stage = 'approved'`,
    [file.officePath, file.formId, file.period],
  );
  const ids = lower.map(({ id }) => id);
  const raised = await tx.rows<{ id: string }>("select id from restatement where return_id = any ($1::text[])", [ids]);
  const totals = await currentTotals(
    tx,
    ids,
    raised.map(({ id }) => id),
  );
  return (cell) => totals.flatMap((one) => one[cell] ?? []).reduce(addParts, noParts);
}

async function nameOf(tx: Tx, path: string): Promise<Bilingual> {
  const row = await tx.row<Bilingual>("select name_zh as zh, name_en as en from office where path = $1", [path]);
  return row ?? { zh: path, en: path };
}

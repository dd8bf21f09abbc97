import type { SimilarAnswer, SimilarHit, SimilarMark, SimilarQuery } from "#contract";
import type { Tx } from "#platform";
import { explain, matcherVersion, type Register } from "#similarity";
import { containing } from "../http/paging.ts";
import { refused } from "../http/refused.ts";
import { answerQuery } from "./answerQuery.ts";
import { type Rescore, whyNotHigher } from "./whyNotHigher.ts";

/** So many holders' names a part of a name may stand for. */
const OWNERS = 50;

/** One transaction as the caller; the search itself runs between two of them, since a slow one makes every request wait. */
export type Read = <T>(step: (tx: Tx) => Promise<T>) => Promise<T>;

/** The answer to a question about the register: hits as the caller may see them, each with its reasons. */
export async function searchRegister(read: Read, register: Register, query: SimilarQuery): Promise<SimilarAnswer> {
  const { text, limit, classes, forClasses, statuses, owner, filedFrom, filedTo } = query;
  const filter = {
    text,
    limit,
    classes: some(classes),
    forClasses: some(forClasses),
    statuses: some(statuses),
    filedFrom,
    filedTo,
  };
  const owners = owner === undefined || owner === "" ? undefined : await read((tx) => ownersNamed(tx, owner));
  const { hits: found, marks: size, compared, ms } = answerQuery(register, { ...filter, owners });
  const ids = found.map(({ markId }) => markId);
  const marks = await read((tx) => marksById(tx, ids));
  const rarity = register.wordRarity;
  const rescore: Rescore = (query, mark) => explain(query, mark, { rarity }).score;
  const hits = found.flatMap((hit): SimilarHit[] => {
    const { markId, score, reasons, against } = hit;
    const mark = marks.get(markId);
    // Changed or taken away since the register was looked at: what the spans point into must be what is shown.
    if (mark === undefined || mark.markText !== hit.text) return [];
    return [{ markId, score, mark, reasons: [...reasons], against: [...against], higher: whyNotHigher(hit, rescore) }];
  });
  return { text, hits, considered: { marks: size, compared }, ms, matcherVersion };
}

const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

/** Holders whose name has this part; the register itself filters by the whole name. */
async function ownersNamed(tx: Tx, part: string): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    `select distinct holder_name as name from mark where holder_name ilike $1 limit ${OWNERS + 1}`,
    [containing(part)],
  );
  if (rows.length <= OWNERS) return rows.map(({ name }) => name);
  throw refused(
    422,
    "too-many-holders",
    {
      zh: `名称含“${part}”的权利人超过${OWNERS}个。`,
      en: `More than ${OWNERS} holders have “${part}” in their name.`,
    },
    { zh: "请写出更完整的名称。", en: "Write more of the name." },
  );
}

/** Marks as the register shows them, by id. */
export async function marksById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SimilarMark>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<Omit<SimilarMark, "id"> & { id: number }>(
    `select id, registration_number as "registrationNumber", mark_text as "markText", holder_name as "holderName",
            classes as "classNumbers", status, filed as "filedOn", registered as "registeredOn", expires as "expiresOn"
       from mark where id = any($1::bigint[])`,
    [ids.map(Number)],
  );
  return new Map(rows.map((row) => [String(row.id), { ...row, id: String(row.id) }]));
}

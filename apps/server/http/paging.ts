import type { Tx } from "#platform";
import { z } from "zod";
import { type Refused, refused } from "./refused.ts";

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly next: string | null;
}

interface Asked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What to list: `from` and `where` count the total; `key` is unique, in the order of the list, and continues a page. */
export interface Listed {
  readonly select: string;
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  readonly key: readonly Key[];
  /** How many there are in all, where that is known without counting them. */
  readonly total?: number;
}

/** A column of the order. `type` is cast to, so that a cursor's text compares as the column does. */
interface Key {
  readonly sql: string;
  readonly type: "text" | "bigint" | "int" | "date" | "timestamptz" | "float8";
  readonly desc?: boolean;
}

/** One page by key: it neither skips nor repeats when rows come in between, and the thousandth costs what the first costs. */
export async function pageBy<R extends object>(tx: Tx, listed: Listed, asked: Asked): Promise<Page<R>> {
  const where = listed.where.length === 0 ? "true" : listed.where.map((each) => `(${each})`).join(" and ");
  const total = listed.total ?? (await countOf(tx, listed, where));
  const values = [...listed.values];
  const after =
    asked.cursor === undefined ? "true" : afterCursor(listed.key, readCursor(asked.cursor, listed.key.length), values);
  const order = listed.key.map(({ sql, desc }) => `${sql} ${desc === true ? "desc" : "asc"}`).join(", ");
  const keys = listed.key.map(({ sql, type }, at) => `(${sql})::${type}::text as "key ${at}"`).join(", ");
  const rows = await tx.rows<R & Record<string, string>>(
    `select ${listed.select}, ${keys} from ${listed.from} where ${where} and ${after} order by ${order} limit ${asked.limit + 1}`,
    values,
  );
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  const next =
    rows.length > asked.limit && last !== undefined
      ? writeCursor(listed.key.map((_, at) => last[`key ${at}`] ?? ""))
      : null;
  return { items, total, next };
}

async function countOf(tx: Tx, { from, values }: Listed, where: string): Promise<number> {
  const counted = await tx.row<{ total: number }>(
    `select count(*)::bigint as total from ${from} where ${where}`,
    values,
  );
  return counted?.total ?? 0;
}

/**
 * (a, b) after (x, y), written out, because the columns may be ordered differently; and that a is not before x, said by itself, for
 * an index begins there.
 */
function afterCursor(key: readonly Key[], at: readonly string[], values: unknown[]): string {
  const marks = at.map((value, index) => {
    values.push(value);
    return `$${values.length}::text::${key[index]?.type ?? "text"}`;
  });
  const cases = key.map(({ sql, desc }, index) => {
    const same = key.slice(0, index).map((each, before) => `${each.sql} = ${marks[before]}`);
    return [...same, `${sql} ${desc === true ? "<" : ">"} ${marks[index]}`].join(" and ");
  });
  const [first] = key;
  const begins = first === undefined ? "true" : `${first.sql} ${first.desc === true ? "<=" : ">="} ${marks[0]}`;
  return `${begins} and (${cases.map((each) => `(${each})`).join(" or ")})`;
}

function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function readCursor(cursor: string, length: number): string[] {
  try {
    return z
      .array(z.string().max(300))
      .length(length)
      .parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw cursorInvalid();
  }
}

export function cursorInvalid(): Refused {
  return refused(
    400,
    "cursor-invalid",
    { zh: "页码标记无效。", en: "The page cursor is not valid." },
    { zh: "请从第一页重新开始。", en: "Begin again from the first page." },
  );
}

/** Text for `ilike`, with its own wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** Collects conditions with their values: `and("a = ?", 1)`. */
export class Conditions {
  readonly where: string[] = [];
  readonly values: unknown[] = [];

  and(sql: string, ...values: unknown[]): this {
    let at = 0;
    const numbered = sql.replace(/\?/g, () => `$${this.values.length + ++at}`);
    this.values.push(...values);
    this.where.push(numbered);
    return this;
  }
}

import { createHash } from "node:crypto";
import type pg from "pg";

/** The most statements that a session keeps ready; what is put together anew each time would fill its memory otherwise. */
const MOST = 400;

/** What `pg` is given for a statement: its text and values, and a name where the session is to keep it ready. */
export type Ready = (sql: string, values: readonly unknown[]) => pg.QueryConfig;

/**
 * Keeps statements ready for the one session there is. In the embedded database half of a short statement's time is its
 * reading and planning, row-level security with it. A statement without values may be several, which cannot be kept.
 */
export function readyStatements(): Ready {
  const names = new Map<string, string>();
  return (sql, values) => {
    const plain = { text: sql, values: [...values] };
    if (values.length === 0) return plain;
    const known = names.get(sql);
    if (known === undefined && names.size >= MOST) return plain;
    const name = known ?? createHash("sha256").update(sql).digest("base64url");
    names.set(sql, name);
    return { ...plain, name };
  };
}

export const asWritten: Ready = (sql, values) => ({ text: sql, values: [...values] });

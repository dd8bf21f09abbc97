import type { Database, Tx } from "../database/Database.ts";
import { type Account, ACCOUNT_COLUMNS } from "./account.ts";
import { hashOf, later, newSecret } from "./secret.ts";

/** A session lives this long after its last use, and never longer than the second figure after sign-in. */
const IDLE_SECONDS = 12 * 3600;
const WHOLE_SECONDS = 7 * 24 * 3600;
/** The expiry moves at most this often: reading a page need not write. */
const SLIDE_SECONDS = 10 * 60;

export interface NewSession {
  /** For the cookie; only its hash is stored. */
  readonly token: string;
  /** Sent back by the page with every write. */
  readonly csrf: string;
  readonly expiresAt: string;
}

export async function openSession(tx: Tx, accountId: string, now: string): Promise<NewSession> {
  const { secret: token, hash } = newSecret();
  const { secret: csrf } = newSecret();
  const expiresAt = later(now, IDLE_SECONDS);
  await tx.run("delete from session where expires_at < $1", [now]);
  await tx.run(
    "insert into session (token_hash, account_id, csrf, created_at, expires_at) values ($1, $2, $3, $4, $5)",
    [hash, accountId, csrf, now, expiresAt],
  );
  return { token, csrf, expiresAt };
}

/** Whose session this is, or undefined: unknown, expired, or its account disabled. Moves the expiry on. */
export async function accountOfSession(
  db: Database,
  token: string,
  now: string,
): Promise<{ readonly account: Account; readonly csrf: string } | undefined> {
  const [found] = await db.statement<Account & { csrf: string; expires: string; began: string }>(
    `select ${ACCOUNT_COLUMNS}, s.csrf, s.expires_at as expires, s.created_at as began
       from session s join account a on a.id = s.account_id
      where s.token_hash = $1 and s.expires_at > $2 and not a.disabled`,
    [hashOf(token), now],
  );
  if (!found) return undefined;
  const { csrf, expires, began, ...account } = found;
  const wanted = [later(now, IDLE_SECONDS), later(began, WHOLE_SECONDS)].sort()[0] ?? expires;
  if (Date.parse(wanted) - Date.parse(expires) > SLIDE_SECONDS * 1000) {
    await db.statement("update session set expires_at = $2 where token_hash = $1", [hashOf(token), wanted]);
  }
  return { account, csrf };
}

export async function signOut(db: Database, token: string): Promise<void> {
  await db.statement("delete from session where token_hash = $1", [hashOf(token)]);
}

/** Ends every session of an account: its password changed, or it was disabled. */
export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.run("delete from session where account_id = $1", [accountId]);
}

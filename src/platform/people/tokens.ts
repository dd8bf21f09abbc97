import { randomUUID } from "node:crypto";
import type { Database, Tx } from "../database/Database.ts";
import { type Account, ACCOUNT_COLUMNS } from "./account.ts";
import { hashOf, newSecret } from "./secret.ts";

export interface NewToken {
  readonly account: Account;
  /** A personal token does what its account may; a push key only what its scopes name, for the account's office. */
  readonly kind: "personal" | "push";
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: string;
}

/** Makes a token. `token` is shown once; only its hash is kept. */
export async function createToken(
  tx: Tx,
  wanted: NewToken,
  now: string,
): Promise<{ readonly id: string; readonly token: string }> {
  // The prefix lets a leaked token be recognised for what it is.
  const { secret, hash } = newSecret(wanted.kind === "personal" ? "yhp_" : "yhk_");
  const id = randomUUID();
  await tx.run(
    `insert into api_token (id, token_hash, account_id, office_path, kind, name, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      hash,
      wanted.account.id,
      wanted.account.officePath,
      wanted.kind,
      wanted.name,
      wanted.scopes,
      now,
      wanted.expiresAt ?? null,
    ],
  );
  return { id, token: secret };
}

export interface TokenHolder {
  readonly account: Account;
  readonly tokenId: string;
  readonly kind: "personal" | "push";
  readonly scopes: readonly string[];
}

/** Whose token this is; undefined when unknown, revoked, expired, or its account disabled. A push key dies with a change of office. */
export async function accountOfToken(db: Database, token: string, now: string): Promise<TokenHolder | undefined> {
  const [found] = await db.statement<
    Account & { tokenId: string; kind: "personal" | "push"; scopes: string[]; stale: boolean }
  >(
    `select ${ACCOUNT_COLUMNS}, t.id as "tokenId", t.kind, t.scopes,
            coalesce(t.last_used_at < $2::timestamptz - interval '1 minute', true) as stale
       from api_token t join account a on a.id = t.account_id
      where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2::timestamptz) and not a.disabled
        and t.office_path is not distinct from a.office_path`,
    [hashOf(token), now],
  );
  if (!found) return undefined;
  const { tokenId, kind, scopes, stale, ...account } = found;
  if (stale) await db.statement("update api_token set last_used_at = $2 where id = $1", [tokenId, now]);
  return { account, tokenId, kind, scopes };
}

/** Revokes an own token. False when there is none of that id. */
export async function revokeToken(tx: Tx, accountId: string, id: string, now: string): Promise<boolean> {
  const touched = await tx.run(
    "update api_token set revoked_at = coalesce(revoked_at, $3) where id = $1 and account_id = $2",
    [id, accountId, now],
  );
  return touched > 0;
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "personal" | "push";
  readonly scopes: readonly string[];
  readonly created: string;
  readonly lastUsed: string | null;
  readonly revoked: boolean;
}

export function listTokens(tx: Tx, accountId: string): Promise<TokenRow[]> {
  return tx.rows<TokenRow>(
    `select id, name, kind, scopes, created_at as created, last_used_at as "lastUsed", revoked_at is not null as revoked
       from api_token where account_id = $1 order by created_at, id`,
    [accountId],
  );
}

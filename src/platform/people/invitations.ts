import { randomUUID } from "node:crypto";
import type { Refusal } from "#law";
import type { Database, Tx } from "../database/Database.ts";
import { type Account, ACCOUNT_COLUMNS } from "./account.ts";
import { getAccount } from "./accounts.ts";
import { hashPassword, PASSWORD_LENGTH } from "./password.ts";
import { linkNotValid, loginTaken, passwordTooShort } from "./refusals.ts";
import { hashOf, later, newSecret } from "./secret.ts";
import { endSessions, type NewSession, openSession } from "./session.ts";

const INVITE_SECONDS = 7 * 24 * 3600;
const RESET_SECONDS = 24 * 3600;

export type Invitee = { readonly login: string; readonly name: string; readonly roles: readonly string[] } & (
  | { readonly officePath: string }
  | { readonly holderId: string }
);

/** A link's secret, shown once. */
export interface Link {
  readonly token: string;
  readonly expires: string;
}

/** Makes an account without a password, and the link by which its owner sets one. */
export async function invite(
  tx: Tx,
  invitee: Invitee,
  now: string,
): Promise<
  | { readonly kind: "invited"; readonly account: Account; readonly link: Link }
  | { readonly kind: "refused"; readonly refusal: Refusal }
> {
  const id = randomUUID();
  const made = await tx.run(
    `insert into account (id, login, name, office_path, holder_id, roles, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [
      id,
      invitee.login.trim(),
      invitee.name,
      "officePath" in invitee ? invitee.officePath : null,
      "holderId" in invitee ? invitee.holderId : null,
      invitee.roles,
      now,
    ],
  );
  if (made === 0) return { kind: "refused", refusal: loginTaken };
  return {
    kind: "invited",
    account: await getAccount(tx, id),
    link: await makeLink(tx, "invite", id, now, INVITE_SECONDS),
  };
}

/** A link to set a new password. Earlier links of the account end. */
export function makeReset(tx: Tx, accountId: string, now: string): Promise<Link> {
  return makeLink(tx, "reset", accountId, now, RESET_SECONDS);
}

async function makeLink(
  tx: Tx,
  kind: "invite" | "reset",
  accountId: string,
  now: string,
  seconds: number,
): Promise<Link> {
  const { secret, hash } = newSecret();
  const expires = later(now, seconds);
  await tx.run("update invitation set used_at = $2 where account_id = $1 and used_at is null", [accountId, now]);
  await tx.run(
    "insert into invitation (token_hash, kind, account_id, created_at, expires_at) values ($1, $2, $3, $4, $5)",
    [hash, kind, accountId, now, expires],
  );
  return { token: secret, expires };
}

export interface Invitation {
  readonly login: string;
  readonly name: string;
  readonly kind: "invite" | "reset";
  readonly expires: string;
}

/** What a link is for; undefined when it is wrong, used or expired. */
export async function findInvitation(db: Database, token: string, now: string): Promise<Invitation | undefined> {
  const [found] = await db.statement<Invitation>(
    `select a.login, a.name, i.kind, i.expires_at as expires from invitation i join account a on a.id = i.account_id
      where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and not a.disabled`,
    [hashOf(token), now],
  );
  return found;
}

/** Sets the password by a link, once; ends the account's other sessions and opens one. */
export async function acceptInvitation(
  db: Database,
  token: string,
  password: string,
  now: string,
): Promise<
  | { readonly kind: "accepted"; readonly account: Account; readonly session: NewSession }
  | { readonly kind: "refused"; readonly refusal: Refusal }
> {
  if (password.length < PASSWORD_LENGTH) return { kind: "refused", refusal: passwordTooShort };
  if (!(await findInvitation(db, token, now))) return { kind: "refused", refusal: linkNotValid };
  const hash = await hashPassword(password);
  return db.system(async (tx) => {
    const used = await tx.row<{ id: string }>(
      `update invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning account_id as id`,
      [hashOf(token), now],
    );
    if (!used) return { kind: "refused", refusal: linkNotValid } as const;
    const account = await tx.row<Account>(
      `update account a set password_hash = $2 where a.id = $1 and not a.disabled returning ${ACCOUNT_COLUMNS}`,
      [used.id, hash],
    );
    if (!account) return { kind: "refused", refusal: linkNotValid } as const;
    await endSessions(tx, account.id);
    return { kind: "accepted", account, session: await openSession(tx, account.id, now) } as const;
  });
}

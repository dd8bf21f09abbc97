import { randomUUID } from "node:crypto";
import type { Bilingual, Refusal } from "#law";
import type { Database, Tx } from "../database/Database.ts";
import { type Account, ACCOUNT_COLUMNS } from "./account.ts";
import { hashPassword, PASSWORD_LENGTH, passwordFits } from "./password.ts";
import { accountNotFound, alreadySetUp, lastAdministrator, passwordTooShort, wrongPassword } from "./refusals.ts";
import { endSessions, type NewSession, openSession } from "./session.ts";

export type AccountResult =
  | { readonly kind: "done"; readonly account: Account }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Accounts of an office and all below it, by login; with the right holders' when `holders` is asked for (the national root). */
export async function listAccounts(
  tx: Tx,
  {
    under,
    holders = false,
    after = "",
    limit = 50,
  }: { under: string; holders?: boolean; after?: string; limit?: number },
): Promise<{ readonly items: readonly Account[]; readonly total: number; readonly next: string | null }> {
  const inside = "(a.office_path >= $1 and a.office_path < $1 || '~' or $2 and a.holder_id is not null)";
  const items = await tx.rows<Account>(
    `select ${ACCOUNT_COLUMNS} from account a where ${inside} and lower(a.login) > $3 order by lower(a.login) limit $4`,
    [under, holders, after, limit],
  );
  const counted = await tx.row<{ total: number }>(`select count(*) as total from account a where ${inside}`, [
    under,
    holders,
  ]);
  const next = items.length === limit ? (items.at(-1)?.login.toLowerCase() ?? null) : null;
  return { items, total: counted?.total ?? 0, next };
}

export function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return tx.row<Account>(`select ${ACCOUNT_COLUMNS} from account a where a.id = $1`, [id]);
}

export async function getAccount(tx: Tx, id: string): Promise<Account> {
  const account = await findAccount(tx, id);
  if (!account) throw new Error(`there is no account ${id}`);
  return account;
}

export interface AccountChange {
  readonly roles?: readonly string[];
  readonly disabled?: boolean;
  readonly officePath?: string;
  /** Null takes it away. */
  readonly certificate?: string | null;
}

/**
 * Changes an account of the office `under` or below (or a right holder's). Where it may do other things than before its sessions
 * end, so that the change holds from its next request. The last working administrator stays one.
 */
export async function changeAccount(tx: Tx, under: string, id: string, change: AccountChange): Promise<AccountResult> {
  await tx.run("select pg_advisory_xact_lock($1)", [ADMINISTRATORS_LOCK]);
  const leaves = change.disabled === true || (change.roles !== undefined && !change.roles.includes("administrator"));
  if (leaves && (await isLastAdministrator(tx, id))) return { kind: "refused", refusal: lastAdministrator };
  const account = await tx.row<Account>(
    `update account a set roles = coalesce($3, a.roles), disabled = coalesce($4, a.disabled),
            office_path = case when a.office_path is null then null else coalesce($5, a.office_path) end,
            certificate = case when $6 then $7 else a.certificate end
      where a.id = $1 and (a.office_path >= $2 and a.office_path < $2 || '~' or a.holder_id is not null)
      returning ${ACCOUNT_COLUMNS}`,
    [
      id,
      under,
      change.roles ?? null,
      change.disabled ?? null,
      change.officePath ?? null,
      change.certificate !== undefined,
      change.certificate ?? null,
    ],
  );
  if (!account) return { kind: "refused", refusal: accountNotFound };
  const powers = [change.roles, change.disabled, change.officePath];
  if (powers.some((each) => each !== undefined)) await endSessions(tx, id);
  return { kind: "done", account };
}

const ADMINISTRATORS_LOCK = 7_238_002;

async function isLastAdministrator(tx: Tx, id: string): Promise<boolean> {
  const working = await tx.rows<{ id: string }>(
    "select id from account where 'administrator' = any(roles) and not disabled and password_hash is not null limit 2",
  );
  return working.length === 1 && working[0]?.id === id;
}

/** Sets a new password after the old one; every other session of the account ends, and one is opened anew. */
export async function changePassword(
  db: Database,
  accountId: string,
  { old, new: wanted }: { readonly old: string; readonly new: string },
  now: string,
): Promise<
  { readonly kind: "done"; readonly session: NewSession } | { readonly kind: "refused"; readonly refusal: Refusal }
> {
  if (wanted.length < PASSWORD_LENGTH) return { kind: "refused", refusal: passwordTooShort };
  const [stored] = await db.statement<{ hash: string | null }>(
    "select password_hash as hash from account where id = $1",
    [accountId],
  );
  if (!(await passwordFits(stored?.hash, old))) return { kind: "refused", refusal: wrongPassword };
  const hash = await hashPassword(wanted);
  return db.system(async (tx) => {
    await tx.run("update account set password_hash = $2 where id = $1", [accountId, hash]);
    await endSessions(tx, accountId);
    return { kind: "done", session: await openSession(tx, accountId, now) } as const;
  });
}

/** Is there nobody who could sign in? Then the start screen offers to make the first administrator. */
export async function needsSetup(db: Database): Promise<boolean> {
  return (await db.statement("select 1 as yes from account limit 1")).length === 0;
}

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  /** The name of the root office, 'cn/'. */
  readonly office: Bilingual;
}

/** Makes the root office and its administrator, once. */
export async function makeFirstAdministrator(
  db: Database,
  first: FirstAdministrator,
  now: string,
): Promise<AccountResult> {
  if (first.password.length < PASSWORD_LENGTH) return { kind: "refused", refusal: passwordTooShort };
  const hash = await hashPassword(first.password);
  return db.system(async (tx) => {
    await tx.run("select pg_advisory_xact_lock($1)", [ADMINISTRATORS_LOCK]);
    if (await tx.row("select 1 as yes from account limit 1"))
      return { kind: "refused", refusal: alreadySetUp } as const;
    await tx.run(
      `insert into office (path, name_zh, name_en, level, line, parent) values ('cn/', $1, $2, 'nation', 'ip', null)
       on conflict (path) do nothing`,
      [first.office.zh, first.office.en],
    );
    const id = randomUUID();
    await tx.run(
      `insert into account (id, login, name, office_path, roles, password_hash, created_at)
       values ($1, $2, $3, 'cn/', '{administrator}', $4, $5)`,
      [id, first.login.trim(), first.name, hash, now],
    );
    return { kind: "done", account: await getAccount(tx, id) } as const;
  });
}

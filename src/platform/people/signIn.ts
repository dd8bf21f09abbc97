import type { Refusal } from "#law";
import type { Database, Tx } from "../database/Database.ts";
import { type Account, ACCOUNT_COLUMNS } from "./account.ts";
import { passwordFits } from "./password.ts";
import { tooManyAttempts, wrongSignIn } from "./refusals.ts";
import { later } from "./secret.ts";
import { type NewSession, openSession } from "./session.ts";

const WINDOW_SECONDS = 15 * 60;

/** Attempts in the window: for a name from one address, for a name from anywhere (guessing from many places), from one address. */
const LIMITS = { nameHere: 10, name: 100, address: 100 } as const;

export interface SignInAttempt {
  readonly login: string;
  readonly password: string;
  /** The caller's network address. */
  readonly address: string;
}

export type SignedIn =
  | { readonly kind: "signed-in"; readonly account: Account; readonly session: NewSession }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Signs in. An attempt is counted before the password is looked at, so that many at once cannot outrun the limit; success clears the
 * count of the name here. What is turned away is not counted: the pause ends however often it is tried. The slow hash runs outside
 * any transaction.
 */
export async function signIn(db: Database, attempt: SignInAttempt, now: string): Promise<SignedIn> {
  const login = attempt.login.trim().toLowerCase();
  const nameHere = `name ${login} at ${attempt.address}`;
  const found = await db.system(async (tx) => {
    if (!(await countAttempt(tx, { nameHere, name: `name ${login}`, address: `address ${attempt.address}` }, now)))
      return "blocked";
    return tx.row<Account & { hash: string | null }>(
      `select ${ACCOUNT_COLUMNS}, a.password_hash as hash from account a where lower(a.login) = $1`,
      [login],
    );
  });
  if (found === "blocked") return { kind: "refused", refusal: tooManyAttempts };
  const fits = await passwordFits(found?.hash, attempt.password);
  if (!found || !fits || found.state !== "active") return { kind: "refused", refusal: wrongSignIn };
  const { hash: _, ...account } = found;
  const session = await db.system(async (tx) => {
    await tx.run("delete from login_attempt where subject = $1", [nameHere]);
    return openSession(tx, account.id, now);
  });
  return { kind: "signed-in", account, session };
}

async function countAttempt(tx: Tx, subjects: Record<keyof typeof LIMITS, string>, now: string): Promise<boolean> {
  // Attempts from one address take turns; else each of many at once would count only itself.
  await tx.run("select pg_advisory_xact_lock(hashtextextended($1, 0))", [subjects.address]);
  await tx.run("delete from login_attempt where at < $1", [later(now, -WINDOW_SECONDS)]);
  const counted = await tx.rows<{ subject: string; n: number }>(
    "select subject, count(*) as n from login_attempt where subject = any($1) group by subject",
    [Object.values(subjects)],
  );
  const before = (subject: string) => counted.find((row) => row.subject === subject)?.n ?? 0;
  if (Object.entries(LIMITS).some(([kind, limit]) => before(subjects[kind as keyof typeof LIMITS]) >= limit))
    return false;
  await tx.run("insert into login_attempt (subject, at) select unnest($1::text[]), $2::timestamptz", [
    Object.values(subjects),
    now,
  ]);
  return true;
}

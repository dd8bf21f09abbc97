import type { Identity } from "../database/Database.ts";

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly officePath: string | null;
  readonly holderId: string | null;
  /** Invited: has no password yet. */
  readonly state: "invited" | "active" | "disabled";
  readonly createdAt: string;
  /** The number of the enforcement certificate, printed beside the name; null where none is known. */
  readonly certificate: string | null;
}

/** The columns of an account, named as `Account` names them; the table must be called `a`. Never the password. */
export const ACCOUNT_COLUMNS = `a.id, a.login, a.name, a.roles, a.office_path as "officePath", a.holder_id as "holderId",
  case when a.disabled then 'disabled' when a.password_hash is null then 'invited' else 'active' end as state,
  a.created_at as "createdAt", a.certificate`;

/** On whose behalf this account's requests run. */
export function identityOf(account: Account): Identity {
  if (account.officePath !== null) {
    return { as: "office", account: account.id, office: account.officePath, roles: account.roles };
  }
  if (account.holderId !== null)
    return { as: "party", account: account.id, holder: account.holderId, roles: account.roles };
  throw new Error(`account ${account.id} has neither office nor holder`);
}

import { signIn, signOut } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { Refused, refused } from "../http/refused.ts";

/** Who may approve that an entry is mended. */
const APPROVING = ["head", "reviewer"];

/**
 * The second person of a correction, who approves it by typing the own password at the asker's desk: naming somebody is not approval.
 * Runs before the case's transaction, since the slow hash must hold no session. Answers the approver's id.
 */
export async function approverOf(
  desk: Desk,
  caller: Caller,
  given: { readonly approvedBy: string; readonly approverPassword: string },
  address: string,
): Promise<string> {
  const [named] = await desk.db.statement<{ id: string; login: string; roles: string[] }>(
    "select id, login, roles from account where office_path = $1 and not disabled and (id = $2 or lower(login) = lower($2))",
    [caller.officePath, given.approvedBy],
  );
  if (named === undefined || named.id === caller.id || !named.roles.some((role) => APPROVING.includes(role))) {
    throw noApprover();
  }
  const signed = await signIn(desk.db, { login: named.login, password: given.approverPassword, address }, desk.now());
  if (signed.kind === "refused") throw new Refused(422, signed.refusal);
  await signOut(desk.db, signed.session.token);
  return named.id;
}

const noApprover = () =>
  refused(
    422,
    "no-such-approver",
    {
      zh: "批准人应当是本机构另一位负责人或者法制审核人员的在用账号。",
      en: "The approver must be another person of this office: a head or a legal reviewer with a working account.",
    },
    { zh: "请选择批准人并由其本人输入密码。", en: "Choose the approver, who types the own password." },
  );

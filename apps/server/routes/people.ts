import { routes } from "#contract";
import {
  type Account,
  addOffice,
  audit,
  changeAccount,
  createToken,
  findAccount,
  findOffice,
  invite,
  type Invitee,
  listAccounts,
  listOffices,
  listTokens,
  makeReset,
  revokeToken,
  type Tx,
} from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { type Caller } from "../http/caller.ts";
import { mount } from "../http/mount.ts";
import { linkOf } from "../http/link.ts";
import { containsOffice, isRoot } from "../http/offices.ts";
import { forbidden, found, notFound, Refused, refused } from "../http/refused.ts";

const { people } = routes;

/** Accounts lie above the walls (no request's role may read them), so each step here checks the administrator's own reach. */
export function mountPeople(desk: Desk): void {
  const { db } = desk;

  mount(desk, people.offices, ({ work }) => work(async (tx) => ({ items: await listOffices(tx) })));

  mount(desk, people.makeOffice, ({ body, caller, as, now }) =>
    db.system(async (tx) => {
      if (!containsOffice(caller, body.parent)) throw forbidden();
      const made = await addOffice(tx, body);
      if (made.kind === "refused") throw new Refused(409, made.refusal);
      await audit(tx, as, { action: "office.add", subject: made.office.path }, now);
      return made.office;
    }),
  );

  mount(desk, people.accounts, ({ query, caller }) =>
    db.system((tx) =>
      listAccounts(tx, {
        under: caller.officePath ?? "",
        holders: isRoot(caller),
        after: query.cursor ?? "",
        limit: query.limit,
      }).then((page) => ({ ...page, items: page.items.map(shown) })),
    ),
  );

  mount(desk, people.invite, ({ body, caller, as, now, request }) =>
    db.system(async (tx) => {
      const invitee = await inviteeOf(tx, caller, body);
      const done = await invite(tx, invitee, now);
      if (done.kind === "refused") throw new Refused(409, done.refusal);
      await audit(tx, as, { action: "account.invite", subject: done.account.login }, now);
      return { ...shown(done.account), ...linkOf(request.headers.host, desk.secure, done.link) };
    }),
  );

  mount(desk, people.inviteParty, async ({ params, body, caller, as, now, request }) => {
    // Asked inside the walls: the case is the caller's own office's, and the party is one of it. An informer stays unnamed.
    const party = await db.transaction(as, async (tx) => {
      const row = found(
        await tx.row<{ name: string; role: string; officePath: string; number: string }>(
          `select p.name, p.role, c.office_path as "officePath", c.number from case_party p join case_file c on c.id = p.case_id
            where p.case_id = $1 and p.party_id = $2 and p.role <> 'informer' and p.holder_id is null`,
          [params.id, params.partyId],
        ),
        { zh: "此当事人", en: "This party" },
      );
      if (row.officePath !== caller.officePath) throw forbidden();
      return row;
    });
    return db.system(async (tx) => {
      const holderId = randomUUID();
      await tx.run("insert into holder (id, name, created_at) values ($1, $2, $3)", [holderId, party.name, now]);
      const roles = [party.role === "respondent" ? ("respondent" as const) : ("right-holder" as const)];
      const done = await invite(tx, { ...body, roles, holderId }, now);
      if (done.kind === "refused") throw new Refused(409, done.refusal);
      await tx.run(
        "insert into party_account (case_id, party_id, holder_id, invited_by, invited_at) values ($1, $2, $3, $4, $5)",
        [params.id, params.partyId, holderId, caller.id, now],
      );
      await audit(tx, as, { action: "party.invite", subject: `${party.number} ${body.login}`, caseId: params.id }, now);
      return linkOf(request.headers.host, desk.secure, done.link);
    });
  });

  mount(desk, people.changeAccount, ({ params, body, caller, as, now }) =>
    db.system(async (tx) => {
      const account = await managed(tx, caller, params.id);
      if (body.roles?.some((role) => ofParty(role) !== (account.officePath === null))) throw noOffice();
      if (body.officePath !== undefined && !containsOffice(caller, body.officePath)) throw forbidden();
      if (body.officePath !== undefined && !(await findOffice(tx, body.officePath))) throw noOffice();
      const done = await changeAccount(tx, caller.officePath ?? "", params.id, {
        ...(body.roles === undefined ? {} : { roles: body.roles }),
        ...(body.disabled === undefined ? {} : { disabled: body.disabled }),
        ...(body.officePath === undefined ? {} : { officePath: body.officePath }),
        ...(body.certificate === undefined ? {} : { certificate: body.certificate }),
      });
      if (done.kind === "refused") throw new Refused(409, done.refusal);
      await audit(tx, as, { action: "account.change", subject: done.account.login, detail: body }, now);
      return shown(done.account);
    }),
  );

  mount(desk, people.resetPassword, ({ params, caller, as, now, request }) =>
    db.system(async (tx) => {
      const account = await managed(tx, caller, params.id);
      await audit(tx, as, { action: "account.reset", subject: account.login }, now);
      return linkOf(request.headers.host, desk.secure, await makeReset(tx, account.id, now));
    }),
  );

  mount(desk, people.colleagues, ({ caller, work }) =>
    work(async (tx) => ({
      items:
        caller.officePath === null
          ? []
          : await tx.rows(
              "select id, name, roles from account where office_path = $1 and not disabled order by name, id",
              [caller.officePath],
            ),
    })),
  );

  mount(desk, people.tokens, ({ caller }) =>
    db.system(async (tx) => ({
      items: (await listTokens(tx, caller.id)).map((each) => ({ ...each, scopes: [...each.scopes] })),
    })),
  );

  mount(desk, people.makeToken, ({ body, caller, as, now }) =>
    db.system(async (tx) => {
      // A personal token can do all that its owner can; only a push key is limited, and only an office receives listings.
      if (body.kind === "push" && (caller.officePath === null || body.scopes.length === 0)) throw noScope();
      await audit(tx, as, { action: "token.make", subject: body.name }, now);
      return createToken(
        tx,
        { account: caller, kind: body.kind, name: body.name, scopes: body.kind === "push" ? body.scopes : [] },
        now,
      );
    }),
  );

  mount(desk, people.revokeToken, ({ params, caller, as, now }) =>
    db.system(async (tx) => {
      if (!(await revokeToken(tx, caller.id, params.id, now))) throw notFound();
      await audit(tx, as, { action: "token.revoke", subject: params.id }, now);
      return {};
    }),
  );
}

function shown(account: Account) {
  return { ...account, roles: account.roles as Caller["roles"][number][] };
}

async function managed(tx: Tx, caller: Caller, id: string): Promise<Account> {
  const account = await findAccount(tx, id);
  const mine =
    account !== undefined &&
    (account.officePath === null ? isRoot(caller) : containsOffice(caller, account.officePath));
  if (!mine) throw notFound({ zh: "此账号", en: "This account" });
  return account;
}

/** Roles of somebody who signs in for a party, not for an office. */
const ofParty = (role: string) => role === "right-holder" || role === "agent" || role === "respondent";

type Wanted = {
  login: string;
  name: string;
  roles: string[];
  officePath?: string | undefined;
  holderId?: string | undefined;
};

async function inviteeOf(
  tx: Tx,
  caller: Caller,
  { login, name, roles, officePath, holderId }: Wanted,
): Promise<Invitee> {
  if ((officePath === undefined) === (holderId === undefined)) throw noOffice();
  if (officePath !== undefined) {
    if (!containsOffice(caller, officePath)) throw forbidden();
    if (!(await findOffice(tx, officePath)) || roles.some(ofParty)) throw noOffice();
    return { login, name, roles, officePath };
  }
  if (!isRoot(caller)) throw forbidden();
  const holder = await tx.row("select 1 as yes from holder where id = $1", [holderId]);
  if (holder === undefined || !roles.every(ofParty)) throw noOffice();
  return { login, name, roles, holderId: holderId ?? "" };
}

const noOffice = () =>
  refused(
    422,
    "no-such-place",
    {
      zh: "账号须属于一个已有的机构，或一个已登记的权利人，且角色与之相符。",
      en: "An account belongs to an existing office or to a recorded right holder, with roles to match.",
    },
    { zh: "请选择机构或权利人之一。", en: "Choose an office or a right holder." },
  );
const noScope = () =>
  refused(
    422,
    "no-scope",
    {
      zh: "推送密钥须由机构人员建立，并至少选择一项权限。",
      en: "A push key is made by somebody of an office and has at least one scope.",
    },
    { zh: "请选择 listings:write 或者 declarations:write。", en: "Choose listings:write or declarations:write." },
  );

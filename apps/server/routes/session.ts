import { type Me, routes } from "#contract";
import {
  acceptInvitation,
  type Account,
  audit,
  changePassword,
  type Database,
  findInvitation,
  findOffice,
  identityOf,
  makeFirstAdministrator,
  needsSetup,
  type NewSession,
  signIn,
  signOut,
} from "#platform";
import { timingSafeEqual } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Desk } from "../desk.ts";
import { cookieName } from "../http/caller.ts";
import { mount, mountPublic } from "../http/mount.ts";
import { notFound, Refused, refused } from "../http/refused.ts";

const { people } = routes;

export function mountSession(desk: Desk): void {
  const { db } = desk;

  mountPublic(desk, people.signIn, async ({ body, request, reply, now }) => {
    const done = await signIn(db, { ...body, address: request.ip }, now);
    if (done.kind === "refused") throw new Refused(done.refusal.code === "too-many-attempts" ? 429 : 401, done.refusal);
    await db.transaction(identityOf(done.account), (tx) =>
      audit(tx, identityOf(done.account), { action: "session.sign-in", subject: done.account.login }, now),
    );
    return enter(desk, reply, done.account, done.session);
  });

  mount(desk, people.me, async ({ caller }) => meOf(db, caller, "csrf" in caller.via ? caller.via.csrf : ""));

  mount(desk, people.signOut, async ({ caller, as, reply, now, work }) => {
    const { via } = caller;
    await work((tx) => audit(tx, as, { action: "session.sign-out", subject: caller.login }, now));
    if ("session" in via) await signOut(db, via.session);
    reply.clearCookie(cookieName, { path: "/" });
    return {};
  });

  mount(desk, people.changePassword, async ({ body, caller, reply, now }) => {
    const done = await changePassword(db, caller.id, body, now);
    if (done.kind === "refused") throw new Refused(422, done.refusal);
    setCookie(desk, reply, done.session);
    return {};
  });

  mountPublic(desk, people.invitation, async ({ params, now }) => {
    const invitation = await findInvitation(db, params.token, now);
    if (invitation === undefined)
      throw notFound({ zh: "此邀请（可能已使用或过期）", en: "This invitation (it may be used or expired)" });
    return invitation;
  });

  mountPublic(desk, people.acceptInvitation, async ({ params, body, reply, now }) => {
    const done = await acceptInvitation(db, params.token, body.password, now);
    if (done.kind === "refused") throw new Refused(422, done.refusal);
    return enter(desk, reply, done.account, done.session);
  });

  mountPublic(desk, people.setup, async () => ({ needed: await needsSetup(db) }));

  mountPublic(desk, people.makeFirstAdministrator, async ({ body, reply, request, now }) => {
    if (!same(body.code, desk.setupCode)) throw wrongCode();
    const made = await makeFirstAdministrator(db, body, now);
    if (made.kind === "refused") throw new Refused(409, made.refusal);
    const done = await signIn(db, { login: body.login, password: body.password, address: request.ip }, now);
    if (done.kind === "refused") throw new Refused(401, done.refusal);
    return enter(desk, reply, done.account, done.session);
  });
}

async function enter(desk: Desk, reply: FastifyReply, account: Account, session: NewSession): Promise<Me> {
  setCookie(desk, reply, session);
  return meOf(desk.db, account, session.csrf);
}

/** For the browser's session only; the server ends it sooner or later itself. */
function setCookie(desk: Desk, reply: FastifyReply, session: NewSession): void {
  reply.setCookie(cookieName, session.token, { path: "/", httpOnly: true, sameSite: "strict", secure: desk.secure });
}

async function meOf(db: Database, account: Account, csrf: string): Promise<Me> {
  const { id, login, name, roles, officePath, holderId } = account;
  const office = officePath === null ? undefined : await db.system((tx) => findOffice(tx, officePath));
  return { id, login, name, roles: roles as Me["roles"], office: office ?? null, holderId, csrf };
}

function same(given: string, expected: string | undefined): boolean {
  const [a, b] = [Buffer.from(given.trim()), Buffer.from(expected ?? "")];
  return expected !== undefined && a.length === b.length && timingSafeEqual(a, b);
}

const wrongCode = () =>
  refused(
    403,
    "wrong-setup-code",
    { zh: "设置码不正确。", en: "The set-up code is wrong." },
    { zh: "设置码在启动时显示于服务器的终端。", en: "The code is shown on the server's terminal at start." },
  );

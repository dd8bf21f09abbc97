import { type Access, type Role } from "#contract";
import { type Account, accountOfSession, accountOfToken, type Database } from "#platform";
import type { FastifyRequest } from "fastify";
import { forbidden, notSignedIn, type Refused, refused } from "./refused.ts";

/** Who makes a request, and how they proved it. */
export interface Caller extends Account {
  readonly roles: readonly Role[];
  /** A cookie session answers for its CSRF token; a token is not sent by a browser on its own. `scopes`: of a push key. */
  /** In the case at hand: as which parties, and what it may do as each. Read from the walls when a step is taken in. */
  readonly parts?: readonly Part[];
  readonly via: { readonly session: string; readonly csrf: string } | { readonly scopes?: readonly string[] };
}

export interface Part {
  readonly partyId: string;
  readonly role: string;
  /** "complain", "receive", "identify", "dispose": all of them for the party itself, some for an agent. */
  readonly scope: readonly string[];
}

export const cookieName = "yuheng";

/** By the bearer token, where there is one; else by the session cookie. */
export async function callerOf(db: Database, request: FastifyRequest, now: string): Promise<Caller | undefined> {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) {
    const holder = await accountOfToken(db, bearer, now);
    return holder && { ...known(holder.account), via: holder.kind === "push" ? { scopes: holder.scopes } : {} };
  }
  const cookie = request.cookies[cookieName];
  if (cookie === undefined || request.headers.authorization !== undefined) return undefined;
  const found = await accountOfSession(db, cookie, now);
  return found && { ...known(found.account), via: { session: cookie, csrf: found.csrf } };
}

/** The database holds only roles that the contract names. */
function known(account: Account): Account & { readonly roles: readonly Role[] } {
  return { ...account, roles: account.roles as readonly Role[] };
}

/** Refuses who may not call a route of this access: not signed in, wrong role, a key outside its scope. */
export function admit(access: Access, caller: Caller | undefined): Caller {
  if (caller === undefined) throw notSignedIn();
  const scopes = "scopes" in caller.via ? caller.via.scopes : undefined;
  if (typeof access === "object" && "scope" in access) {
    // An officer may push with an own session or token too; a key only within its scope.
    if (scopes === undefined ? caller.officePath !== null : scopes.includes(access.scope)) return caller;
    throw wrongScope(access.scope);
  }
  if (scopes !== undefined) throw wrongScope("personal");
  if (access === "office" && caller.officePath === null) throw forbidden();
  if (access === "party" && caller.officePath !== null) throw forbidden();
  if (typeof access === "object" && !access.roles.some((role) => caller.roles.includes(role))) throw forbidden();
  return caller;
}

/** A write with a cookie must show the session's CSRF token in a header, which another site cannot read. */
export function checkCsrf(caller: Caller, request: FastifyRequest): void {
  if (!("csrf" in caller.via) || request.method === "GET" || request.method === "HEAD") return;
  if (request.headers["x-csrf-token"] === caller.via.csrf) return;
  throw refused(
    403,
    "csrf",
    {
      zh: "请求缺少本次登录的校验值（X-CSRF-Token）。",
      en: "The request lacks this session's check value (X-CSRF-Token).",
    },
    {
      zh: "请刷新页面后重试；程序请改用个人令牌。",
      en: "Reload the page and try again; a program should use a personal token.",
    },
  );
}

function wrongScope(scope: string): Refused {
  return refused(
    403,
    "wrong-scope",
    { zh: `此密钥没有“${scope}”权限。`, en: `This key does not have the scope “${scope}”.` },
    { zh: "请用有此权限的密钥。", en: "Use a key with that scope." },
  );
}

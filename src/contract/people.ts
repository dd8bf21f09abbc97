import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

export const RoleName = z.enum([
  "officer",
  "reviewer",
  "head",
  "supervisor",
  "administrator",
  "right-holder",
  "agent",
  "respondent",
]);
export const Line = z.enum(["ip", "customs", "market"]);
export const Level = z.enum(["nation", "province", "city", "district"]);

export const Office = z.object({
  path: z.string(),
  name: Bilingual,
  level: Level,
  line: Line,
  parent: z.string().nullable(),
});
export const Me = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  office: Office.nullable(),
  holderId: z.string().nullable(),
  csrf: z.string(),
});
export type Me = z.infer<typeof Me>;

export const Account = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  officePath: z.string().nullable(),
  holderId: z.string().nullable(),
  state: z.enum(["invited", "active", "disabled"]),
  createdAt: z.string(),
  /** The number of the enforcement certificate. */
  certificate: z.string().nullable(),
});
const Password = z.string().min(10).max(200);
const Login = z.string().min(2).max(100);
const Link = z.object({ link: z.string(), expires: z.string() });
const administrator = { roles: ["administrator"] } as const;

export const people = {
  signIn: route({
    method: "POST",
    path: "/api/session",
    access: "public",
    summary: { zh: "登录", en: "Sign in" },
    body: z.object({ login: Login, password: z.string().max(200) }),
    reply: Me,
  }),
  me: route({
    method: "GET",
    path: "/api/session",
    access: "signed-in",
    summary: { zh: "当前账号", en: "Who am I" },
    reply: Me,
  }),
  signOut: route({
    method: "DELETE",
    path: "/api/session",
    access: "signed-in",
    summary: { zh: "退出", en: "Sign out" },
    reply: z.object({}),
  }),
  changePassword: route({
    method: "POST",
    path: "/api/password",
    access: "signed-in",
    summary: { zh: "修改密码", en: "Change password" },
    body: z.object({ old: z.string().max(200), new: Password }),
    reply: z.object({}),
  }),
  invitation: route({
    method: "GET",
    path: "/api/invitations/:token",
    access: "public",
    params: z.object({ token: z.string() }),
    summary: { zh: "查看邀请", en: "Look at an invitation" },
    reply: z.object({ login: z.string(), name: z.string(), kind: z.enum(["invite", "reset"]), expires: z.string() }),
  }),
  acceptInvitation: route({
    method: "POST",
    path: "/api/invitations/:token",
    access: "public",
    params: z.object({ token: z.string() }),
    summary: { zh: "接受邀请并设置密码", en: "Accept an invitation and set a password" },
    body: z.object({ password: Password }),
    reply: Me,
  }),
  setup: route({
    method: "GET",
    path: "/api/setup",
    access: "public",
    summary: { zh: "是否需要首次设置", en: "Is the first administrator missing?" },
    reply: z.object({ needed: z.boolean() }),
  }),
  makeFirstAdministrator: route({
    method: "POST",
    path: "/api/setup",
    access: "public",
    summary: { zh: "建立首位管理员", en: "Make the first administrator" },
    body: z.object({
      code: z.string(),
      login: Login,
      name: z.string().min(1).max(100),
      password: Password,
      office: Bilingual,
    }),
    reply: Me,
  }),
  offices: route({
    method: "GET",
    path: "/api/offices",
    access: "signed-in",
    summary: { zh: "机构树", en: "Organisation tree" },
    reply: z.object({ items: z.array(Office) }),
  }),
  makeOffice: route({
    method: "POST",
    path: "/api/offices",
    access: administrator,
    summary: { zh: "新增机构", en: "Add an office" },
    body: z.object({
      parent: z.string(),
      segment: z.string().regex(/^[a-z0-9-]{1,30}$/),
      name: Bilingual,
      level: Level,
      line: Line,
    }),
    reply: Office,
  }),
  accounts: route({
    method: "GET",
    path: "/api/accounts",
    access: administrator,
    summary: { zh: "账号", en: "Accounts" },
    query: PageQuery,
    reply: pageOf(Account),
  }),
  invite: route({
    method: "POST",
    path: "/api/accounts",
    access: administrator,
    summary: { zh: "邀请账号", en: "Invite an account" },
    body: z.object({
      login: Login,
      name: z.string().min(1).max(100),
      roles: z.array(RoleName).min(1),
      officePath: z.string().optional(),
      holderId: z.string().optional(),
    }),
    reply: Account.extend(Link.shape),
  }),
  inviteParty: route({
    method: "POST",
    path: "/api/cases/:id/parties/:partyId/account",
    access: { roles: ["officer", "head"] },
    params: z.object({ id: z.string(), partyId: z.string() }),
    summary: { zh: "邀请当事人登录", en: "Invite a party to sign in" },
    body: z.object({ login: Login, name: z.string().trim().min(1).max(100) }),
    reply: Link,
  }),
  changeAccount: route({
    method: "PATCH",
    path: "/api/accounts/:id",
    access: administrator,
    params: z.object({ id: z.string() }),
    summary: { zh: "修改账号", en: "Change an account" },
    body: z.object({
      roles: z.array(RoleName).min(1).optional(),
      disabled: z.boolean().optional(),
      officePath: z.string().optional(),
      certificate: z.string().trim().min(1).max(100).nullable().optional(),
    }),
    reply: Account,
  }),
  resetPassword: route({
    method: "POST",
    path: "/api/accounts/:id/reset",
    access: administrator,
    params: z.object({ id: z.string() }),
    summary: { zh: "重置密码链接", en: "Make a password reset link" },
    reply: Link,
  }),
  colleagues: route({
    method: "GET",
    path: "/api/colleagues",
    access: "signed-in",
    summary: { zh: "本机构人员", en: "People of my office" },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(RoleName) })) }),
  }),
  tokens: route({
    method: "GET",
    path: "/api/tokens",
    access: "signed-in",
    summary: { zh: "我的令牌与密钥", en: "My tokens and keys" },
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(["personal", "push"]),
          scopes: z.array(z.string()),
          created: z.string(),
          lastUsed: z.string().nullable(),
          revoked: z.boolean(),
        }),
      ),
    }),
  }),
  makeToken: route({
    method: "POST",
    path: "/api/tokens",
    access: "signed-in",
    summary: { zh: "新建令牌或推送密钥（只显示一次）", en: "Make a token or push key (shown once)" },
    body: z.object({
      name: z.string().min(1).max(100),
      kind: z.enum(["personal", "push"]),
      scopes: z.array(z.enum(["listings:write", "declarations:write"])).default([]),
    }),
    reply: z.object({ id: z.string(), token: z.string() }),
  }),
  revokeToken: route({
    method: "DELETE",
    path: "/api/tokens/:id",
    access: "signed-in",
    params: z.object({ id: z.string() }),
    summary: { zh: "撤销令牌", en: "Revoke a token" },
    reply: z.object({}),
  }),
  audit: route({
    method: "GET",
    path: "/api/audit",
    access: { roles: ["administrator", "head", "supervisor"] },
    summary: { zh: "审计记录", en: "Audit trail" },
    query: PageQuery.extend({ caseId: z.string().optional() }),
    reply: pageOf(
      z.object({
        id: z.string(),
        at: z.string(),
        account: z.string().nullable(),
        action: z.string(),
        subject: z.string(),
        caseId: z.string().nullable(),
      }),
    ),
  }),
};

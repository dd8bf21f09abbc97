import { beforeAll, expect, it } from "vitest";
import { seedOffices } from "../../../tests/support/office.ts";
import {
  acceptInvitation,
  type Account,
  accountOfSession,
  accountOfToken,
  addOffice,
  changeAccount,
  changePassword,
  createToken,
  type Database,
  findInvitation,
  identityOf,
  invite,
  listAccounts,
  listOffices,
  listTokens,
  makeFirstAdministrator,
  makeReset,
  needsSetup,
  revokeToken,
  signIn,
  signOut,
} from "../index.ts";

const NOW = "2026-05-06T01:00:00.000Z";
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const PASSWORD = "春眠不觉晓，处处闻啼鸟";

/** Signing in, links, tokens: how people get in, and who does not. */
export function peopleSuite(db: () => Database): void {
  beforeAll(() => seedOffices(db()));

  const address = "192.0.2.1";
  async function newOfficer(login: string, officePath = "cn/zj/nb/"): Promise<Account> {
    const invited = await db().system((tx) => invite(tx, { login, name: login, roles: ["officer"], officePath }, NOW));
    if (invited.kind !== "invited") throw new Error(invited.refusal.code);
    const accepted = await acceptInvitation(db(), invited.link.token, PASSWORD, NOW);
    if (accepted.kind !== "accepted") throw new Error(accepted.refusal.code);
    return accepted.account;
  }

  it("offers the first set-up once, and never again", async () => {
    const first = { login: "root", name: "Root", password: PASSWORD, office: { zh: "国家局", en: "National office" } };
    expect(await needsSetup(db())).toBe(true);
    expect(await makeFirstAdministrator(db(), { ...first, password: "short" }, NOW)).toMatchObject({
      refusal: { code: "password-too-short" },
    });
    const both = await Promise.all([
      makeFirstAdministrator(db(), first, NOW),
      makeFirstAdministrator(db(), { ...first, login: "r2" }, NOW),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["done", "refused"]);
    expect(await needsSetup(db())).toBe(false);
  });

  it("keeps the last administrator", async () => {
    const [root] = (await db().system((tx) => listAccounts(tx, { under: "cn/" }))).items.filter(({ roles }) =>
      roles.includes("administrator"),
    );
    for (const change of [{ disabled: true }, { roles: ["officer"] }]) {
      expect(await db().system((tx) => changeAccount(tx, "cn/", root?.id ?? "", change))).toMatchObject({
        refusal: { code: "last-administrator" },
      });
    }
  });

  it("signs in with the right password, whatever the case of the name, and keeps the session until it is ended", async () => {
    const account = await newOfficer("lin");
    const signedIn = await signIn(db(), { login: " LIN ", password: PASSWORD, address }, NOW);
    if (signedIn.kind !== "signed-in") throw new Error("not signed in");
    expect(signedIn.account).toEqual(account);
    const { token, csrf } = signedIn.session;
    expect(await accountOfSession(db(), token, later(1))).toEqual({ account, csrf });
    expect(identityOf(account)).toEqual({ as: "office", account: account.id, office: "cn/zj/nb/", roles: ["officer"] });
    await signOut(db(), token);
    expect(await accountOfSession(db(), token, later(2))).toBeUndefined();
  });

  it("stores neither passwords nor session tokens as they are", async () => {
    const signedIn = await signIn(db(), { login: "lin", password: PASSWORD, address }, NOW);
    if (signedIn.kind !== "signed-in") throw new Error("not signed in");
    const stored = JSON.stringify([
      await db().statement("select * from account"),
      await db().statement("select * from session"),
    ]);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(signedIn.session.token);
    expect(stored).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  });

  it("lets a session slide while it is used, end when it is not, and never outlive a week", async () => {
    await newOfficer("slide");
    const signedIn = await signIn(db(), { login: "slide", password: PASSWORD, address }, NOW);
    if (signedIn.kind !== "signed-in") throw new Error("not signed in");
    const { token } = signedIn.session;
    expect(await accountOfSession(db(), token, later(13 * 60))).toBeUndefined();
    for (let hour = 11; hour < 7 * 24; hour += 11)
      expect(await accountOfSession(db(), token, later(hour * 60)), `hour ${hour}`).toBeDefined();
    expect(await accountOfSession(db(), token, later(7 * 24 * 60 + 1))).toBeUndefined();
  });

  it("answers a wrong password and an unknown name alike", async () => {
    await newOfficer("wang");
    const wrong = await signIn(db(), { login: "wang", password: "not the password", address }, NOW);
    expect(wrong).toEqual(await signIn(db(), { login: "nobody at all", password: "not the password", address }, NOW));
    expect(wrong).toMatchObject({ kind: "refused", refusal: { code: "wrong-sign-in" } });
  });

  it("pauses a name after ten wrong passwords, even for the right one, for a quarter of an hour, where it was guessed", async () => {
    await newOfficer("guessed");
    const attempt = (password: string, at: string) =>
      signIn(db(), { login: "guessed", password, address: "198.51.100.7" }, at);
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => attempt(`guess number ${i}`, NOW)));
    const codes = guesses.map((guess) => (guess.kind === "refused" ? guess.refusal.code : guess.kind)).toSorted();
    expect(codes).toEqual([
      "too-many-attempts",
      "too-many-attempts",
      ...Array.from({ length: 10 }, () => "wrong-sign-in"),
    ]);
    expect(await attempt(PASSWORD, later(10))).toMatchObject({ refusal: { code: "too-many-attempts" } });
    expect(await signIn(db(), { login: "guessed", password: PASSWORD, address }, later(10))).toMatchObject({
      kind: "signed-in",
    });
    expect(await attempt(PASSWORD, later(26))).toMatchObject({ kind: "signed-in" });
  });

  it("lets an invitation be used once, and a newer link end the older", async () => {
    const invited = await db().system((tx) =>
      invite(tx, { login: "once", name: "Once", roles: ["head"], officePath: "cn/zj/" }, NOW),
    );
    if (invited.kind !== "invited") throw new Error("not invited");
    expect(invited.account.state).toBe("invited");
    expect(
      await db().system((tx) => invite(tx, { login: "ONCE", name: "x", roles: ["head"], officePath: "cn/" }, NOW)),
    ).toMatchObject({
      refusal: { code: "login-taken" },
    });
    expect(await signIn(db(), { login: "once", password: "", address }, NOW)).toMatchObject({ kind: "refused" });
    expect(await findInvitation(db(), invited.link.token, NOW)).toMatchObject({ login: "once", kind: "invite" });
    expect(await findInvitation(db(), invited.link.token, later(8 * 24 * 60))).toBeUndefined();
    const both = await Promise.all([1, 2].map(() => acceptInvitation(db(), invited.link.token, PASSWORD, NOW)));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["accepted", "refused"]);
    const older = await db().system((tx) => makeReset(tx, invited.account.id, NOW));
    const newer = await db().system((tx) => makeReset(tx, invited.account.id, NOW));
    expect(await acceptInvitation(db(), older.token, PASSWORD, NOW)).toMatchObject({
      refusal: { code: "link-not-valid" },
    });
    expect(await acceptInvitation(db(), newer.token, PASSWORD, NOW)).toMatchObject({ kind: "accepted" });
  });

  it("ends the old sessions when the password changes, when the account is disabled, when its roles change", async () => {
    const account = await newOfficer("changing");
    const session = async (password = PASSWORD) => {
      const signedIn = await signIn(db(), { login: "changing", password, address }, NOW);
      return signedIn.kind === "signed-in" ? signedIn.session.token : "";
    };
    const before = await session();
    expect(
      await changePassword(db(), account.id, { old: "wrong password", new: "another sentence" }, NOW),
    ).toMatchObject({
      refusal: { code: "wrong-password" },
    });
    expect(await changePassword(db(), account.id, { old: PASSWORD, new: "another sentence" }, NOW)).toMatchObject({
      kind: "done",
    });
    expect(await accountOfSession(db(), before, NOW)).toBeUndefined();
    const second = await session("another sentence");
    const change = (under: string, what: Parameters<typeof changeAccount>[3]) =>
      db().system((tx) => changeAccount(tx, under, account.id, what));
    expect(await change("cn/gd/", { disabled: true })).toMatchObject({ refusal: { code: "account-not-found" } });
    expect(await change("cn/zj/", { roles: ["head"] })).toMatchObject({ kind: "done", account: { roles: ["head"] } });
    expect(await accountOfSession(db(), second, NOW)).toBeUndefined();
    expect(await change("cn/zj/", { disabled: true })).toMatchObject({ account: { state: "disabled" } });
    expect(await signIn(db(), { login: "changing", password: "another sentence", address }, NOW)).toMatchObject({
      kind: "refused",
    });
  });

  it("knows a token until it is revoked, and what a push key may do", async () => {
    const account = await newOfficer("pushing");
    const push = await db().system((tx) =>
      createToken(tx, { account, kind: "push", name: "shop", scopes: ["listings:write"] }, NOW),
    );
    const personal = await db().system((tx) =>
      createToken(tx, { account, kind: "personal", name: "laptop", scopes: [], expiresAt: later(60) }, NOW),
    );
    expect(await accountOfToken(db(), push.token, NOW)).toEqual({
      account,
      tokenId: push.id,
      kind: "push",
      scopes: ["listings:write"],
    });
    expect(await accountOfToken(db(), personal.token, later(61))).toBeUndefined();
    expect(await accountOfToken(db(), `${push.token}x`, NOW)).toBeUndefined();
    const listed = await db().system((tx) => listTokens(tx, account.id));
    expect(
      listed
        .map(({ name, lastUsed, revoked }) => ({ name, lastUsed, revoked }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual([
      { name: "laptop", lastUsed: null, revoked: false },
      { name: "shop", lastUsed: NOW, revoked: false },
    ]);
    expect(await db().system((tx) => revokeToken(tx, "somebody else", push.id, NOW))).toBe(false);
    expect(await db().system((tx) => revokeToken(tx, account.id, push.id, NOW))).toBe(true);
    expect(await accountOfToken(db(), push.token, NOW)).toBeUndefined();
    const moved = await db().system((tx) =>
      createToken(tx, { account, kind: "push", name: "old office", scopes: ["listings:write"] }, NOW),
    );
    await db().system((tx) => changeAccount(tx, "cn/", account.id, { officePath: "cn/gd/" }));
    expect(await accountOfToken(db(), moved.token, NOW)).toBeUndefined();
  });

  it("lists the accounts of an office and below, page by page", async () => {
    const names: string[] = [];
    let total = 0;
    for (let after: string | null = ""; after !== null; ) {
      const page: Awaited<ReturnType<typeof listAccounts>> = await db().system((tx) =>
        listAccounts(tx, { under: "cn/zj/", after: after ?? "", limit: 3 }),
      );
      names.push(...page.items.map(({ login }) => login));
      ({ next: after, total } = page);
    }
    expect(names).toHaveLength(total);
    expect(names).toContain("lin");
    expect(names).not.toContain("root");
  });

  it("adds an office below another, once", async () => {
    const office = {
      parent: "cn/zj/",
      segment: "wz",
      name: { zh: "温州市局", en: "Wenzhou" },
      level: "city",
      line: "ip",
    } as const;
    expect(await db().system((tx) => addOffice(tx, office))).toMatchObject({
      kind: "done",
      office: { path: "cn/zj/wz/" },
    });
    expect(await db().system((tx) => addOffice(tx, office))).toMatchObject({ refusal: { code: "office-exists" } });
    expect(await db().system((tx) => addOffice(tx, { ...office, parent: "cn/xx/" }))).toMatchObject({
      refusal: { code: "office-not-found" },
    });
    const tree = await db().system((tx) => listOffices(tx));
    expect(tree.find(({ path }) => path === "cn/zj/wz/")?.name).toEqual(office.name);
  });
}

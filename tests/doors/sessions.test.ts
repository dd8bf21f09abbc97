import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { ask, countsOf, expectRefusal, lead, openLead, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

describe("who is signed in, and that a request is meant once", () => {
  let product: Product;
  let people: Record<"officer" | "officer2" | "head" | "lan-admin" | "admin", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "officer2", "head", "lan-admin", "admin");
  }, 120_000);
  afterAll(() => product.stop());

  const signIn = (login: string, password: string, cookie?: string) =>
    ask(product, undefined, "POST", "/api/session", {
      json: { login, password },
      ...(cookie ? { headers: { cookie } } : {}),
    });
  const opening = (title: string) => ({
    procedure: "trademark-enforcement",
    title,
    parties: [{ id: "respondent", role: "respondent", name: "甲" }],
    action: "register-lead",
    input: lead,
  });

  test("a write with a cookie and without its check value is refused, from whatever page it comes", async () => {
    const before = await countsOf(product.database);
    for (const csrf of [undefined, "", "x", people.head.csrf]) {
      const headers: Record<string, string> = csrf === undefined ? {} : { "x-csrf-token": csrf };
      const answer = await ask(product, undefined, "POST", "/api/cases", {
        json: opening("x"),
        headers: { cookie: people.officer.cookie, ...headers },
      });
      expectRefusal(answer, 403, "csrf");
      const upload = await ask(product, undefined, "POST", "/api/imports?kind=marks", {
        body: "id,text\n",
        headers: { cookie: people.officer.cookie, "content-type": "text/csv", ...headers },
      });
      expectRefusal(upload, 403, "csrf");
    }
    expect(await countsOf(product.database)).toEqual(before);
  });

  test("the cookie is kept from scripts and from other sites, and is a new one at each sign-in", async () => {
    const planted = "yuheng=planted-by-somebody-else-0123456789";
    const first = await signIn("officer", demoPassword, planted);
    const cookie = first.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^yuheng=[\w-]{20,}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain("planted");
    expectRefusal(await ask(product, undefined, "GET", "/api/session", { headers: { cookie: planted } }), 401);
    const second = await signIn("officer", demoPassword, cookie.split(";")[0]);
    expect(second.headers.get("set-cookie")?.split(";")[0]).not.toBe(cookie.split(";")[0]);
    expect(JSON.stringify(second.body)).not.toContain("password");
  });

  test("signing out ends the session, not only the cookie", async () => {
    const { officer2 } = await signInAll(product, "officer2");
    await officer2.call(routes.people.signOut);
    expectRefusal(await officer2.try(routes.people.me), 401, "not-signed-in");
    await people.officer2.call(routes.people.me);
  });

  test("a session ends after half a day unused", async () => {
    const { officer2 } = await signInAll(product, "officer2");
    product.at("2026-01-06T00:30:00+08:00");
    expectRefusal(await officer2.try(routes.people.me), 401);
    product.at("2026-01-05T12:00:00+08:00");
  });

  test("wrong passwords are answered alike, and after ten the name is paused, the right password too", async () => {
    const unknown = await signIn("nobody-of-that-name", "wrong password");
    const wrong = await signIn("market", "wrong password");
    expectRefusal(wrong, 401, "wrong-sign-in");
    expect(unknown.body["sentence"]).toEqual(wrong.body["sentence"]);
    for (let n = 0; n < 9; n += 1) expectRefusal(await signIn("market", "wrong password"), 401);
    expectRefusal(await signIn("market", demoPassword), 429, "too-many-attempts");
    product.at("2026-01-05T12:20:00+08:00");
    expect((await signIn("market", demoPassword)).status).toBe(200);
    product.at("2026-01-05T12:00:00+08:00");
  });

  test("a reset link works once, ends the old sessions and the old password, and a newer link ends an older", async () => {
    const { "ji-officer": victim } = await signInAll(product, "ji-officer");
    const params = { id: "demo-ji-officer" };
    const tokenOf = ({ link }: { link: string }) => link.split("/").at(-1) ?? "";
    const older = tokenOf(await people.admin.call(routes.people.resetPassword, { params }));
    const newer = tokenOf(await people.admin.call(routes.people.resetPassword, { params }));
    const set = (token: string, password = "a quite new password") =>
      ask(product, undefined, "POST", `/api/invitations/${token}`, { json: { password } });
    expectRefusal(await set(older), 422, "link-not-valid");
    expectRefusal(await set(newer, "short"), 422);
    const done = await set(newer);
    expect(done.status, done.text).toBe(200);
    expectRefusal(await set(newer), 422, "link-not-valid");
    expectRefusal(await ask(product, undefined, "GET", `/api/invitations/${newer}`), 404);
    expectRefusal(await victim.try(routes.people.me), 401);
    expectRefusal(await signIn("ji-officer", demoPassword), 401);
    expect((await signIn("ji-officer", "a quite new password")).status).toBe(200);
  });

  test("a disabled account's sessions and tokens die at once", async () => {
    const { "ji-head": person } = await signInAll(product, "ji-head");
    const { token } = await person.call(routes.people.makeToken, { body: { name: "x", kind: "personal" } });
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask(product, undefined, "GET", "/api/session", { headers })).status).toBe(200);
    await people.admin.call(routes.people.changeAccount, { params: { id: "demo-ji-head" }, body: { disabled: true } });
    expectRefusal(await person.try(routes.people.me), 401);
    expectRefusal(await ask(product, undefined, "GET", "/api/session", { headers }), 401);
    expectRefusal(await signIn("ji-head", demoPassword), 401);
  });

  test("the same request under one key happens once and answers alike; another under it is refused", async () => {
    const { officer, officer2 } = people;
    const key = { "idempotency-key": "opened-once" };
    const post = (who: Person, title: string) =>
      ask(product, who, "POST", "/api/cases", { json: opening(title), headers: key });
    const before = (await countsOf(product.database))["case_file"] ?? 0;
    const both = await Promise.all([post(officer, "一次"), post(officer, "一次")]);
    const again = await post(officer, "一次");
    for (const answer of [...both, again]) expect(answer.status, answer.text).toBe(200);
    expect(new Set([...both, again].map(({ body }) => (body["case"] as { id: string }).id)).size).toBe(1);
    expect(both[1]?.body).toEqual(again.body);
    expect((await countsOf(product.database))["case_file"]).toBe(before + 1);
    expectRefusal(await post(officer, "另一个"), 409, "idempotency-key-reused");
    // Another person's keys are another person's.
    expect((await post(officer2, "一次")).status).toBe(200);
    expectRefusal(
      await ask(product, officer, "POST", "/api/cases", {
        json: opening("x"),
        headers: { "idempotency-key": "k".repeat(300) },
      }),
      400,
    );
  });

  test("a refused request keeps no key, and may be mended and sent again", async () => {
    const headers = { "idempotency-key": "mended" };
    const wrong = { ...opening("x"), action: "decide" };
    expectRefusal(await ask(product, people.officer, "POST", "/api/cases", { json: wrong, headers }), 422);
    expect((await ask(product, people.officer, "POST", "/api/cases", { json: opening("x"), headers })).status).toBe(
      200,
    );
  });

  test("two officers at one case: the second is told who did what in between", async () => {
    const { id, version } = await openLead(people.officer);
    const verify = (who: Person) =>
      who.try(routes.cases.act, {
        params: { id, action: "verify" },
        body: {
          expectedVersion: version,
          input: { result: "substantiated", findings: "x", registrationNumber: "Z1", holderName: "甲" },
        },
      });
    const [first, second] = await Promise.all([verify(people.officer), verify(people.officer2)]);
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [clash, winner] = first.status === 409 ? [first, "承办人乙"] : [second, "承办人甲"];
    expectRefusal(clash, 409, "version-clash");
    expect(clash.body.sentence?.zh).toContain(winner);
    expect(clash.body["between"]).toMatchObject([{ seq: version + 1, type: "LeadChecked", by: winner }]);
  });

  test("every answer carries the guards of a browser", async () => {
    for (const path of ["/", "/api/status", "/api/session"]) {
      const { headers } = await ask(product, undefined, "GET", path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe-");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });
});

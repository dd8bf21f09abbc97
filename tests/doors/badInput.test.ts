import { type Route, pathOf, routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  ask,
  countsOf,
  expectRefusal,
  lead,
  openLead,
  signInAll,
  startWithPeople,
} from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const all: [string, Route][] = Object.entries(routes).flatMap(([group, each]) =>
  Object.entries(each).map(([name, route]) => [`${group}.${name}`, route as Route] as [string, Route]),
);
/** Routes that end the caller's own session, or lay hands on accounts: asked last or with care. */
const endsSession = new Set<Route>([routes.people.signOut, routes.people.changePassword, routes.people.signIn]);

const oddIds = [
  "' or 1=1 --",
  "../../etc/passwd",
  "..%2f",
  "%00",
  "\0",
  "\ud800",
  "0",
  "-1",
  "99999999999999999999999",
  "a".repeat(250),
  "a".repeat(2000),
  "__proto__",
  "constructor",
  "👩‍⚖️\u202e",
  "null",
];
const oddCursors = [
  "x",
  "'",
  "W10",
  ...[["1"], ["a", "b"], ["1", "2", "3"], ["'; drop table mark; --"], ["9".repeat(200), "\0"], ["\0"], [null], {}].map(
    (each) => Buffer.from(JSON.stringify(each)).toString("base64url"),
  ),
  "é".repeat(100),
  "-5",
  "99999999999",
];
const oddQueries: Record<string, string[]> = {
  cursor: oddCursors,
  limit: ["-1", "0", "501", "1e9", "NaN", "", "1.5", "１"],
  from: ["2025-02-30", "x", "", "'", "99999-01-01", "2025-2-3"],
  to: ["2025-02-30", "\0", "0000-00-00"],
  on: ["2025-02-30", "yesterday"],
  by: ["password", "constructor"],
  text: ["%", "\\", "\0", "\ud83d", "'; select 1 --", "x".repeat(300)],
  classNumber: ["0", "46", "1 or 1=1"],
  priority: ["0", "99", "x"],
  stage: ["'", "\0", "__proto__"],
  markId: ["'", "-1", "1e400"],
  officePath: ["%", "ip", "../", "\0", "'"],
  key: ["'", "\0", "2026-13"],
  caseId: ["'", "\0"],
  state: ["deleted"],
  format: ["exe"],
  kind: ["passwords", "__proto__"],
  status: ["'", "\0"],
  procedure: ["__proto__", "'", "\0"],
  assigned: ["you"],
  open: ["maybe"],
};

const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("bad requests are refused clearly at every door, and nothing is lost", () => {
  let product: Product;
  let people: Record<"officer" | "head" | "admin" | "holder", Person>;
  let caseId: string;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "head", "admin", "holder");
    caseId = (await openLead(people.officer)).id;
  }, 120_000);
  afterAll(() => product.stop());

  /** Somebody whose role the route is for, so that the bad part is reached. */
  const whoMay = ({ access }: Route): Person => {
    if (typeof access === "string" || "scope" in access) return people.officer;
    return access.roles.includes("officer")
      ? people.officer
      : access.roles.includes("head")
        ? people.head
        : people.admin;
  };
  const fine = (answer: Answer, what: string) => {
    expect(answer.status, `${what}: ${answer.text.slice(0, 400)}`).toBeLessThan(500);
    if (answer.status >= 400) expectRefusal(answer, answer.status);
  };
  const pathWith = (route: Route, value: string) =>
    route.path.replace(/:([A-Za-z]+)/g, () =>
      value === "\ud800" ? "%ED%A0%80" : value.includes("%") ? value : encodeURIComponent(value),
    );

  test.each(all)("%s: strange ids, queries and cursors never reach the inside", async (_, route) => {
    const who = whoMay(route);
    if (endsSession.has(route)) return;
    const json = route.method === "GET" || route.method === "DELETE" || route.carries === "upload" ? {} : { json: {} };
    if (route.path.includes(":")) {
      for (const id of oddIds)
        fine(await ask(product, who, route.method, pathWith(route, id), json), `${route.path} ${id}`);
    }
    if (route.query === undefined) return;
    const names = Object.keys((route.query as unknown as { shape: object }).shape);
    const path = pathOf(route.path, { id: caseId, caseId });
    const days = names.includes("from") ? { from: "2026-01-01", to: "2026-12-31" } : {};
    for (const name of names) {
      for (const value of oddQueries[name] ?? []) {
        const query = new URLSearchParams({ ...days, [name]: value });
        fine(
          await ask(product, who, route.method, `${path}?${query}`, json),
          `${path} ${name}=${JSON.stringify(value)}`,
        );
      }
    }
  });

  const bodies: [string, BodyInit, string][] = [
    ["no JSON at all", "{", "application/json"],
    ["nothing", "", "application/json"],
    ["null", "null", "application/json"],
    ["a list", "[]", "application/json"],
    ["a text", '"x"', "application/json"],
    ["XML", "<a/>", "application/xml"],
    ["a form", "a=1", "application/x-www-form-urlencoded"],
    ["plain text", "{}", "text/plain"],
    ["no kind", "{}", ""],
    ["a poisoned prototype", '{"__proto__":{"x":1}}', "application/json"],
    ["a poisoned constructor", '{"constructor":{"prototype":{"x":1}}}', "application/json"],
    [
      "broken UTF-8",
      Buffer.concat([Buffer.from('{"x":"'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('"}')]),
      "application/json",
    ],
  ];
  const written = all.filter(([, { body }]) => body !== undefined);
  test.each(written)("%s: a body that is none is refused", async (_, route) => {
    const who = whoMay(route);
    const path = pathOf(route.path, {
      id: caseId,
      caseId,
      action: "verify",
      kind: "x",
      key: "x",
      token: "x".repeat(30),
    });
    const before = await countsOf(product.database);
    for (const [what, body, type] of bodies) {
      const headers = type === "" ? { "content-type": "" } : { "content-type": type };
      const answer = await ask(product, who, route.method, path, { body, headers });
      expectRefusal(answer, [400, 401, 403, 404, 409, 415, 422]);
      expect(answer.text, what).not.toContain("Unexpected token");
    }
    for (const body of [deep(20_000), `{"input":${deep(20_000)},"file":${deep(20_000)},"value":${deep(20_000)}}`])
      expectRefusal(
        await ask(product, who, route.method, path, {
          body,
          headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        }),
        [400, 401, 403, 404, 409, 413, 415, 422],
      );
    const huge = `{"x":"${"a".repeat(40_000_000)}"}`;
    const answer = await ask(product, who, route.method, path, {
      body: huge,
      headers: { "content-type": "application/json" },
    }).catch(() => undefined);
    if (answer !== undefined) expectRefusal(answer, 413, "too-large");
    expect(await countsOf(product.database)).toEqual(before);
  });

  const strangeTexts: [string, string][] = [
    ["half a character", "\ud83d"],
    ["a NUL", "a\0b"],
    ["5 MB", "长".repeat(1_700_000)],
    ["300,000 characters", "x".repeat(300_000)],
  ];
  test.each(strangeTexts)("%s in a field of a case is refused, and no case opens", async (_, text) => {
    const before = await countsOf(product.database);
    const opening = (more: object, input: object = {}) =>
      ask(product, people.officer, "POST", "/api/cases", {
        headers: { "idempotency-key": crypto.randomUUID() },
        json: {
          procedure: "trademark-enforcement",
          title: "x",
          parties: [{ id: "respondent", role: "respondent", name: "甲" }],
          action: "register-lead",
          input: { ...lead, ...input },
          ...more,
        },
      });
    expectRefusal(await opening({ title: text }), [400, 413, 422]);
    expectRefusal(await opening({}, { summary: text }), [400, 413, 422]);
    expectRefusal(await opening({}, { respondentName: text }), [400, 413, 422]);
    expectRefusal(await opening({ parties: [{ id: "respondent", role: "respondent", name: text }] }), [400, 413, 422]);
    expectRefusal(await opening({ parties: [{ id: text, role: text }] }), [400, 413, 422]);
    expect(await countsOf(product.database)).toEqual(before);
  });

  test("days that do not exist, negative money, unknown fields, actions, procedures and versions are refused in the officer's words", async () => {
    const before = await countsOf(product.database);
    const act = (action: string, body: object) =>
      ask(product, people.officer, "POST", `/api/cases/${caseId}/actions/${action}`, { json: body });
    const open = (more: object, input: object = {}) =>
      ask(product, people.officer, "POST", "/api/cases", {
        json: {
          procedure: "trademark-enforcement",
          title: "x",
          parties: [],
          action: "register-lead",
          input: { ...lead, ...input },
          ...more,
        },
      });
    expectRefusal(await open({}, { receivedOn: "2025-02-30" }), 422);
    expectRefusal(await open({}, { unknown: 1 }), 422);
    expectRefusal(await open({}, { classNumbers: [99] }), 422);
    expectRefusal(await open({ procedure: "no-such-procedure" }), [404, 422]);
    expectRefusal(await open({ procedure: "__proto__" }), [404, 422]);
    expectRefusal(await open({ procedure: "clue" }), [403, 422]);
    expectRefusal(await open({ action: "decide" }), 422);
    expectRefusal(await open({ action: "constructor" }), 422);
    expectRefusal(await open({ parties: [{ id: "x", role: "emperor" }] }), 422);
    expectRefusal(await open({ parties: [{ id: "h", role: "right-holder", holderId: "no-such-holder" }] }), 422);
    for (const action of ["no-such-action", "__proto__", "toString", "decide"])
      expectRefusal(await act(action, { expectedVersion: 1, input: {} }), 422);
    expectRefusal(await act("verify", { expectedVersion: 1, input: null }), 422);
    expectRefusal(await act("verify", { expectedVersion: 1 }), 422);
    for (const at of [
      "yesterday",
      "2025-02-30T10:00:00+08:00",
      "2026-01-05",
      "",
      "2999-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
    ])
      expectRefusal(
        await act("verify", { expectedVersion: 1, at, input: { result: "substantiated", findings: "x" } }),
        422,
      );
    for (const expectedVersion of [0, 2, -1, 2147483648, 9007199254740991])
      expectRefusal(await act("verify", { expectedVersion, input: {} }), 409, "version-clash");
    for (const expectedVersion of [1.5, "1", null, 1e300])
      expectRefusal(await act("verify", { expectedVersion, input: {} }), 422);
    const mark = (
      await product.database.statement<{ id: number }>(
        `insert into mark (registration_number, mark_text, holder_name, status, match_key, updated_at) values ('D1', '门', '甲', 'registered', '门', now()) returning id`,
      )
    )[0];
    for (const fen of [-1, 0, 1.5, 1e300, "100"])
      expectRefusal(
        await ask(product, people.officer, "POST", `/api/marks/${mark?.id}/recorded-prices`, {
          json: { goods: "茶", fen },
        }),
        422,
      );
    const after = await countsOf(product.database);
    expect({ ...after, mark: before["mark"] }).toEqual(before);
  });

  test("pushed listings that are bad are refused one by one; the good one stands", async () => {
    const good = { id: "p1", platform: "测试", title: "好的", price: "1.00" };
    const answer = await ask(product, people.officer, "POST", "/api/listings", {
      json: {
        listings: [
          good,
          good,
          null,
          [],
          { ...good, id: "p2", price: -1 },
          { ...good, id: "p3", title: "x".repeat(5_000_000) },
          { ...good, id: "p4", title: "half \ud83d" },
          { ...good, id: "p5", title: "nul \0" },
          { ...good, id: "p6", time: "2025-02-30T00:00:00Z" },
          { ...good, id: "" },
        ],
      },
    });
    expect(answer.status, answer.text.slice(0, 500)).toBe(200);
    expect(answer.body).toMatchObject({ received: 10, stored: 1, already: 1, refused: 8 });
  });

  test("a malformed case file is not replayed, and says what is wrong with it", async () => {
    const files: unknown[] = [
      null,
      [],
      "x",
      {},
      { procedure: "x", parties: [], events: [] },
      { procedure: "__proto__", parties: [], events: [] },
      { procedure: "trademark-enforcement", parties: {}, events: [] },
      { procedure: "trademark-enforcement", parties: [], events: [{}] },
      { procedure: "trademark-enforcement", parties: [], events: [], on: "2025-02-30" },
      {
        procedure: "trademark-enforcement",
        parties: [],
        events: [{ action: "register-lead", by: "x", at: "2025-02-30", input: {} }],
      },
    ];
    for (const file of files) {
      const answer = await ask(product, people.officer, "POST", "/api/replay", { json: { file } });
      fine(answer, JSON.stringify(file));
      if (answer.status === 200)
        expect((answer.body["refusals"] as unknown[]).length, JSON.stringify(file)).toBeGreaterThan(0);
    }
  });

  test("an HTML title is text wherever it is shown: in JSON, in the Word document and in its preview", async () => {
    const evil = "<script>alert(1)</script>&<img src=x onerror=alert(2)>";
    const opened = await openLead(people.officer, { title: evil });
    const answer = await ask(product, people.officer, "GET", `/api/cases/${opened.id}`);
    expect(answer.body["title"]).toBe(evil);
    const step = async (who: Person, action: string, input: object) => {
      const { version } = await people.officer.call(routes.cases.one, { params: { id: opened.id } });
      return who.call(routes.cases.act, {
        params: { id: opened.id, action },
        body: { expectedVersion: version, input },
      });
    };
    await step(people.officer, "verify", {
      result: "substantiated",
      findings: evil,
      registrationNumber: "Z9000001",
      holderName: evil,
    });
    await step(people.officer, "propose-filing", { recommendation: "file", grounds: evil });
    const draft = await people.head.call(routes.cases.draft, {
      params: { id: opened.id, kind: "filingApproval" },
      body: { action: "approve-filing", input: { opinion: evil } },
    });
    const { case: filed } = await step(people.head, "approve-filing", { opinion: evil });
    const document = filed.documents.find(({ kind }) => kind === "filingApproval");
    const preview = await people.officer.call(routes.cases.preview, {
      params: { id: opened.id, documentId: document?.id ?? "" },
    });
    for (const { html } of [draft, preview]) {
      expect(html).not.toMatch(/<script|<img[^>]+onerror/i);
      expect(html).toContain("&lt;script&gt;");
    }
  });

  test("addresses that are none, methods that are none and a wrong token are refused alike", async () => {
    for (const path of [
      "/api/nothing",
      "/api/cases/%ff",
      "/api/cases/..%2f..%2fetc",
      "/api//cases",
      "/assets/../package.json",
      "/.env",
      "/api/%",
    ])
      expectRefusal(await ask(product, people.officer, "GET", path), [400, 404]);
    expectRefusal(await ask(product, people.officer, "DELETE", "/api/cases"), [404, 405]);
    for (const authorization of ["Bearer x", "Basic YTpi", `Bearer ${"x".repeat(100)}`])
      expectRefusal(
        await ask(product, undefined, "GET", "/api/cases", { headers: { authorization } }),
        401,
        "not-signed-in",
      );
    const docket = await ask(product, people.officer, "GET", `/api/cases/${caseId}/docket?cursor=nonsense`);
    expectRefusal(docket, 400, "cursor-invalid");
  });
});

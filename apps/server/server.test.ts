import { timerEvent } from "#casework";
import { pathOf, type Route, routes } from "#contract";
import { IsoDate } from "#law";
import { appendEvents, loadCase } from "#platform";
import { procedureOf } from "#procedures";
import { chinaCalendar } from "#statutes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, expectRefusal, openLead, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { project } from "./casework/project.ts";
import { startServer } from "./start.ts";

const all: [string, Route][] = Object.entries(routes).flatMap(([subject, group]) =>
  Object.entries(group).map(([name, route]) => [`${subject}.${name}`, route as Route] as [string, Route]),
);

let product: Product;
let people: Record<"officer" | "head" | "feng-officer" | "admin", Person>;
beforeAll(async () => {
  product = await startWithPeople("2026-01-05T12:00:00+08:00");
  people = await signInAll(product, "officer", "head", "feng-officer", "admin");
}, 120_000);
afterAll(() => product.stop());

describe("the contract", () => {
  it("is mounted whole, and OpenAPI 3.1 tells every route of it", async () => {
    const { body } = await ask(product, undefined, "GET", "/api/openapi.json");
    const paths = body["paths"] as Record<string, Record<string, unknown>>;
    expect(body["openapi"]).toBe("3.1.0");
    const untold = all.filter(
      ([, route]) => !paths[route.path.replace(/:(\w+)/g, "{$1}")]?.[route.method.toLowerCase()],
    );
    expect(untold.map(([name]) => name)).toEqual([]);
    expect((await ask(product, undefined, "GET", "/api/docs/")).headers.get("content-type")).toContain("text/html");
  });

  it.each(all.filter(([, { access }]) => access !== "public"))("%s asks a stranger to sign in", async (_, route) => {
    const path = pathOf(route.path, {
      id: "1",
      caseId: "1",
      token: "1",
      key: "1",
      userId: "1",
      priceId: "1",
      documentId: "1",
      evidenceId: "1",
      kind: "1",
      action: "1",
      sitting: "1",
    });
    const headers = route.carries === "upload" ? { "content-type": "text/csv" } : {};
    const json = route.carries === "upload" || route.method === "GET" ? {} : { json: {} };
    expectRefusal(await ask(product, undefined, route.method, path, { headers, ...json }), 401, "not-signed-in");
  });
});

describe("the page", () => {
  it("comes for any address of its own, with a nonce of its own, and never from a cache", async () => {
    const [first, second] = [
      await ask(product, undefined, "GET", "/"),
      await ask(product, undefined, "GET", "/cases/1"),
    ];
    const nonceOf = (policy: string | null) => /style-src 'self' 'nonce-([0-9a-f]+)'/.exec(policy ?? "")?.[1];
    const nonces = [first, second].map(({ headers }) => nonceOf(headers.get("content-security-policy")));
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect(first.text).not.toContain("__NONCE__");
    expectRefusal(await ask(product, undefined, "GET", "/assets/nothing.js"), 404, "not-found");
  });
});

describe("a write", () => {
  const opening = { procedure: "trademark-enforcement", title: "一案", parties: [], action: "register-lead" };
  const input = {
    source: "inspection",
    summary: "发现",
    receivedOn: "2026-01-05",
    markText: "云岫岭",
    respondentName: "小铺",
  };

  it("with a cookie needs the session's check value; with a token it does not", async () => {
    const { officer } = people;
    const bare = { cookie: officer.cookie, csrf: "" };
    expectRefusal(
      await ask(product, bare, "POST", "/api/tokens", { json: { name: "t", kind: "personal" } }),
      403,
      "csrf",
    );
    const made = await officer.call(routes.people.makeToken, { body: { name: "笔记本", kind: "personal" } });
    const headers = { authorization: `Bearer ${made.token}` };
    const answer = await ask(product, undefined, "POST", "/api/cases", { json: { ...opening, input }, headers });
    expect(answer.status, answer.text).toBe(200);
    await officer.call(routes.people.revokeToken, { params: { id: made.id } });
    expectRefusal(await ask(product, undefined, "GET", "/api/session", { headers }), 401);
  });

  it("sent twice under one key is done once; the key does not serve another request", async () => {
    const send = (title: string) =>
      ask(product, people.officer, "POST", "/api/cases", {
        json: { ...opening, title, input },
        headers: { "idempotency-key": "one-and-the-same" },
      });
    const count = async () => (await people.officer.call(routes.cases.list)).total;
    const before = await count();
    const [first, second] = [await send("只立一次"), await send("只立一次")];
    expect(first.status, first.text).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(await count()).toBe(before + 1);
    expectRefusal(await send("另一请求"), 409, "idempotency-key-reused");
  });

  it("on an old view is answered with who did what in between", async () => {
    const seen = await openLead(people.officer);
    const verify = {
      params: { id: seen.id, action: "verify" },
      body: { expectedVersion: 1, input: { result: "not-substantiated", findings: "未见" } },
    };
    await people.officer.call(routes.cases.act, verify);
    const late = await people.officer.try(routes.cases.act, verify);
    expectRefusal(late, 409, "version-clash");
    expect(late.body["between"]).toMatchObject([{ seq: 2, type: "LeadChecked", by: "承办人甲" }]);
  });

  it("is taken though a timer has left its mark since, for that changes nothing of the case", async () => {
    const seen = await openLead(people.officer);
    await markOverdue(seen.id, "2026-03-02T08:00:00.000Z");
    const verify = {
      params: { id: seen.id, action: "verify" },
      body: { expectedVersion: 1, input: { result: "not-substantiated", findings: "未见" } },
    };
    const { event } = await people.officer.call(routes.cases.act, verify);
    expect(event).toMatchObject({ seq: 3, type: "LeadChecked" });
    expectRefusal(await people.officer.try(routes.cases.act, verify), 409, "version-clash");
    const docket = await people.officer.call(routes.cases.docket, { params: { id: seen.id } });
    expect(docket.items.map(({ type }) => type)).toEqual(["LeadRegistered", "DeadlinePassed", "LeadChecked"]);
  });
});

/** Leaves the mark that the sweep of timers leaves when the first deadline of the case has passed. */
async function markOverdue(caseId: string, at: string): Promise<void> {
  const appended = await product.database.system(async (tx) => {
    const row = await loadCase(tx, caseId);
    const procedure = procedureOf(row?.procedure ?? "");
    const run = row?.state.clocks[0]?.run;
    if (row === undefined || procedure === undefined || run === undefined) throw new Error(`${caseId} has no deadline`);
    const event = timerEvent(row.state, { run, rung: "overdue", on: IsoDate.parse(at.slice(0, 10)) }, at);
    const after = project({ ...row.state, version: event.seq }, procedure, chinaCalendar, at);
    return appendEvents(tx, { caseId, expectedVersion: row.version, events: [event], after });
  });
  expect(appended.kind).toBe("appended");
}

describe("parameters and the calendar", () => {
  it("a term the law leaves open is set with a reason and read by the offices below; a nonsense value is refused", async () => {
    const key = "clock.trademark-enforcement.payment";
    const set = (value: unknown) =>
      people.admin.try(routes.office.set, { params: { key }, body: { value, reason: "本局规定" } });
    expectRefusal(await set("soon"), 422, "invalid-input");
    expect((await set(20)).status).toBe(200);
    const { items } = await people.officer.call(routes.office.settings);
    expect(items.find((item) => item.key === key)).toMatchObject({ value: 20, standard: 15 });
    // A rhythm is days that rise or fall, and says who set it.
    const rhythm = (value: unknown) =>
      people.admin.try(routes.office.set, {
        params: { key: "supervision.escalateAfter" },
        body: { value, reason: "本局规定" },
      });
    for (const nonsense of ["7", [], [21, 7], [7, 7], [0], [1.5], [400], [1, 2, 3, 4, 5, 6, 7], { 0: 7 }, null])
      expectRefusal(await rhythm(nonsense), 422, "invalid-input");
    expect((await rhythm([3, 10])).status).toBe(200);
    const settings = await people.officer.call(routes.office.settings);
    expect(settings.items.find((item) => item.key === "supervision.escalateAfter")).toMatchObject({
      value: [3, 10],
      standard: [7, 21, 45],
      set: { by: expect.stringContaining("管理员"), office: { zh: expect.any(String) } },
    });
  });

  it("a new announcement says which open deadlines move, and moves them", async () => {
    const opened = await openLead(people.officer);
    const due = opened.deadlines[0]?.due ?? "";
    const years = (await people.officer.call(routes.office.calendar)).years;
    const year = years.find((each) => each.year === 2026);
    if (year === undefined) throw new Error("no calendar of 2026");
    const off = [...year.off, { date: due, name: { zh: "临时放假", en: "extra day off" } }];
    const announce = (dryRun: boolean) =>
      people.admin.call(routes.office.announce, {
        body: { year: 2026, version: "2026-test", off, makeUp: year.makeUp, dryRun },
      });
    const told = await announce(true);
    expect(told.moved.find(({ caseId }) => caseId === opened.id)).toMatchObject({ before: due });
    expect((await people.officer.call(routes.cases.one, { params: { id: opened.id } })).deadlines[0]?.due).toBe(due);
    const { moved } = await announce(false);
    const mine = moved.find(({ caseId }) => caseId === opened.id);
    const after = await people.officer.call(routes.cases.one, { params: { id: opened.id } });
    expect(after.deadlines[0]?.due).toBe(mine?.after);
    expect(mine?.after).not.toBe(due);
    expect(after.nextDue).toBe(mine?.after);
    expectRefusal(
      await people.head.try(routes.office.announce, { body: { year: 2026, version: "x", off: [], makeUp: [] } }),
      403,
    );
  });
});

describe("a start that cannot be", () => {
  const refusal = (given: Partial<Parameters<typeof startServer>[0]>) =>
    startServer({ dataDir: product.dataDir, port: 0, demo: false, quiet: true, ...given }).then(
      async (running) => {
        await running.close();
        return "started";
      },
      (error: { refusal?: { code: string } }) => error.refusal?.code,
    );

  it("says that the folder is in use, or the port", async () => {
    expect(await refusal({})).toBe("data-folder-in-use");
    expect(await refusal({ port: Number(new URL(product.url).port), dataDir: `${product.dataDir}-other` })).toBe(
      "port-busy",
    );
  });

  it("without the demonstration asks for the code shown at start before anybody is administrator", async () => {
    const fresh = await startProduct({ demo: false, now: "2026-01-05T12:00:00+08:00" });
    try {
      const first = {
        login: "root",
        name: "管理员",
        password: "一句长长的、好记的密码",
        office: { zh: "某局", en: "An office" },
      };
      expect((await ask(fresh, undefined, "GET", "/api/setup")).body).toEqual({ needed: true });
      expectRefusal(
        await ask(fresh, undefined, "POST", "/api/setup", { json: { ...first, code: "guess" } }),
        403,
        "wrong-setup-code",
      );
    } finally {
      await fresh.stop();
    }
  }, 60_000);
});

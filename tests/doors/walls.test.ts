import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Route, pathOf, routes } from "#contract";
import { type Identity, packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { ask, expectRefusal, openLead, signInAll, startWithPeople } from "../support/doors.ts";
import { walkSteps } from "../support/enforcementWalk.ts";
import { takeStep } from "../support/takeStep.ts";
import { type Person, type Product, until } from "../support/product.ts";

const fixture = (name: string) => readFileSync(join(packageRoot(), "tests", "journeys", "fixtures", name));
const all: [string, Route][] = Object.entries(routes).flatMap(([group, each]) =>
  Object.entries(each).map(([name, route]) => [`${group}.${name}`, route as Route] as [string, Route]),
);

/** Everybody who has no business in Lan city, and in which office. */
const outsiders = {
  "feng-officer": "ip/qc/feng/",
  "feng-head": "ip/qc/feng/",
  "feng-reviewer": "ip/qc/feng/",
  "feng-admin": "ip/qc/feng/",
  "ji-officer": "ip/lw/ji/",
  "lw-supervisor": "ip/lw/",
  customs: "customs/xw/zhu/",
  "customs-head": "customs/xw/zhu/",
  "customs-admin": "customs/",
  market: "market/lan/",
  holder2: null,
} as const;
type Outsider = keyof typeof outsiders;

describe("what belongs to Lan city stays in Lan city", () => {
  let product: Product;
  let people: Record<"officer" | "reviewer" | "head" | "lan-admin" | "supervisor" | "holder" | Outsider, Person>;
  const ids = {
    case: "",
    sealed: "",
    clue: "",
    listing: "",
    import: "",
    document: "",
    evidence: "",
    user: "",
    price: "",
    token: "",
    alias: "",
    declaration: "",
    port: "",
    place: "",
    mark: "",
  };

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    await product.database.system(async (tx) => {
      for (const [login, office, role] of [
        ["feng-admin", "ip/qc/feng/", "administrator"],
        ["lw-supervisor", "ip/lw/", "supervisor"],
        ["customs-admin", "customs/", "administrator"],
      ] as const)
        await tx.run(
          `insert into account (id, login, name, office_path, roles, password_hash, created_at)
           select 'demo-' || $1, $1, $1, $2, array[$3], password_hash, created_at from account where login = 'officer'`,
          [login, office, role],
        );
    });
    await signIn();
    await fill();
  }, 180_000);
  afterAll(() => product.stop());

  async function signIn() {
    const logins = [
      "officer",
      "reviewer",
      "head",
      "lan-admin",
      "supervisor",
      "holder",
      ...Object.keys(outsiders),
    ] as (keyof typeof people)[];
    people = await signInAll(product, ...logins);
  }

  /** Something of every kind in Lan city: a case walked to its decision, a sealed one, a clue, an import, evidence, keys. */
  async function fill() {
    const { officer } = people;
    const bring = async (kind: "marks" | "listings") => {
      const { id } = await officer.upload(
        routes.imports.upload,
        { query: { kind } },
        `${kind}.csv`,
        fixture(`${kind}.csv`),
      );
      const params = { id };
      await until(
        () => officer.call(routes.imports.one, { params }),
        ({ state }) => state === "checked",
      );
      await officer.call(routes.imports.confirm, { params });
      await until(
        () => officer.call(routes.imports.one, { params }),
        ({ state }) => state === "done",
      );
      ids.import = id;
    };
    await bring("marks");
    await product.database.system((tx) =>
      tx.run("update mark set holder_id = 'demo-holder-02' where registration_number = 'Z9000001'"),
    );
    await bring("listings");
    const clues = await officer.call(routes.clues.list, { query: { text: "云岫岭" } });
    const clue = clues.items[0];
    if (clue === undefined) throw new Error("no clue");
    Object.assign(ids, { clue: clue.caseId, mark: clue.markId });
    const shown = await officer.call(routes.clues.one, { params: { caseId: ids.clue } });
    ids.listing = shown.findings[0]?.listing.id ?? "";
    product.at("2026-01-05T15:00:00+08:00");
    const accepted = await officer.call(routes.cases.act, {
      params: { id: ids.clue, action: "accept" },
      body: { expectedVersion: clue.version, input: {} },
    });
    ids.case = accepted.opened?.caseId ?? "";
    ids.sealed = (await openLead(officer, { title: "密封案件" })).id;
    await people.head.call(routes.cases.seal, {
      params: { id: ids.sealed },
      body: { sealed: true, reason: "涉及未成年人" },
    });
    for (const step of walkSteps.slice(
      0,
      walkSteps.findIndex(({ action }) => action === "record-payment"),
    )) {
      product.at(step.at);
      await signIn();
      const { version } = await people.officer.call(routes.cases.one, { params: { id: ids.case } });
      await takeStep(people[step.by], ids.case, step, version);
    }
    const walked = await people.officer.call(routes.cases.one, { params: { id: ids.case } });
    ids.document = walked.documents.find(({ kind }) => kind === "penaltyDecision")?.id ?? "";
    ids.evidence = (
      await people.officer.upload(routes.cases.addEvidence, { params: { id: ids.case } }, "笔录.txt", "secret")
    ).id;
    const mark = { id: ids.mark };
    ids.user = (
      await people.officer.call(routes.rights.addAuthorisedUser, { params: mark, body: { seller: "澜州内部登记卖家" } })
    ).id;
    ids.price = (
      await people.officer.call(routes.rights.addRecordedPrice, {
        params: mark,
        body: { goods: "澜州内部价", fen: 77_777 },
      })
    ).id;
    const declared = await people.officer.call(routes.declarations.push, {
      body: {
        declarations: [
          {
            number: "澜州报关1",
            declaredOn: "2026-01-04",
            direction: "export",
            port: "澜州",
            consignor: "澜州内部外贸",
            goods: "鞋",
          },
        ],
      },
    });
    ids.declaration = declared.results[0]?.id ?? "";
    ids.port = (
      await people.officer.call(routes.rights.addRecordedPort, { params: mark, body: { port: "澜州内部口岸" } })
    ).id;
    ids.place = (await people.officer.call(routes.declarations.addPlace, { body: { place: "澜州内部关注" } })).id;
    ids.alias = (await people.officer.call(routes.rights.addAlias, { params: mark, body: { text: "清风履" } })).id;
    ids.token = (
      await people.officer.call(routes.people.makeToken, { body: { name: "澜州令牌", kind: "personal", scopes: [] } })
    ).id;
  }

  /** Words and ids that only Lan city knows. */
  const secrets = () => [
    ids.case,
    ids.sealed,
    ids.clue,
    ids.listing,
    ids.import,
    ids.document,
    ids.evidence,
    ids.user,
    ids.price,
    ids.declaration,
    ids.port,
    ids.place,
    ids.token,
    "澜州报关1",
    "山野小铺",
    "密封案件",
    "澜州内部",
    "澜州令牌",
    "1500000",
  ];

  const bodies: Record<string, unknown> = {
    "cases.act": { expectedVersion: 1, input: {} },
    "cases.correct": {
      expectedVersion: 1,
      seq: 1,
      reason: "x",
      approvedBy: "demo-head",
      approverPassword: demoPassword,
    },
    "cases.seal": { sealed: false, reason: "x" },
    "cases.draft": { action: "record-payment", input: { fen: 1, kind: "voluntary", receipt: "x" } },
    "people.changeAccount": { roles: ["officer"], disabled: true },
    "people.makeOffice": {
      parent: "ip/qc/lan/",
      segment: "x",
      name: { zh: "x", en: "x" },
      level: "district",
      line: "ip",
    },
    "people.invite": { login: "intruder", name: "x", roles: ["officer"], officePath: "ip/qc/lan/" },
    "rights.addAuthorisedUser": { seller: "他处卖家" },
    "rights.addRecordedPrice": { goods: "他处", fen: 1 },
    "rights.addRecordedPort": { port: "他处" },
    "declarations.push": { declarations: [{ number: "1" }] },
    "declarations.addPlace": { place: "他处" },
    "rights.addAlias": { text: "他处的叫法" },
    // A part of the name: an answer says again what it was asked.
    "similarity.search": { text: "山野" },
    "similarity.report": { text: "山野" },
    "similarity.screen": { listings: [{ id: "1", platform: "x", title: "山野 运动鞋" }], all: true },
    "office.set": { value: 1, reason: "x" },
  };
  const notAsked = new Set<Route>([
    routes.people.signIn,
    routes.people.signOut,
    routes.people.changePassword,
    routes.people.acceptInvitation,
    routes.people.makeFirstAdministrator,
    routes.cases.replay,
    routes.office.copyNow,
    routes.office.announce,
  ]);

  /** Each way of calling a route with ids of Lan city. */
  function calls([name, route]: [string, Route]): string[] {
    const caseIds = [ids.case, ids.sealed, ids.clue];
    const id: Record<string, string[]> = {
      cases: caseIds,
      clues: name === "clues.listing" ? [ids.listing] : caseIds,
      declarations: [name === "declarations.removePlace" ? ids.place : ids.declaration],
      imports: [ids.import],
      rights: [ids.mark],
      people: name.includes("Token") ? [ids.token] : ["demo-officer", "demo-head", "demo-lan-admin"],
      figures: ["fines-paid", "cases-filed"],
    };
    const params = {
      caseId: ids.clue,
      documentId: ids.document,
      evidenceId: ids.evidence,
      userId: ids.user,
      priceId: ids.price,
      portId: ids.port,
      aliasId: ids.alias,
    };
    const rest = { action: "record-payment", kind: "penaltyDecision", key: "paper.code", token: "x".repeat(40) };
    const paths = (id[name.split(".")[0] ?? ""] ?? [""]).map((each) =>
      pathOf(route.path, { ...params, ...rest, id: each }),
    );
    const query = name.startsWith("figures.")
      ? "from=2026-01-01&to=2026-12-31"
      : route === routes.imports.upload
        ? "kind=marks"
        : "";
    const more =
      name === "people.audit"
        ? ["", `caseId=${ids.case}`, `caseId=${ids.sealed}`]
        : name === "cases.list"
          ? ["", "officePath=ip/qc/lan/", "text=山野"]
          : name.startsWith("figures.")
            ? [query, `${query}&officePath=ip/qc/lan/`]
            : [query];
    return [...new Set(paths)].flatMap((path) => more.map((each) => (each === "" ? path : `${path}?${each}`)));
  }

  test.each(Object.keys(outsiders) as Outsider[])(
    "%s gets nothing of it by any route, and changes nothing",
    async (login) => {
      const before = await lanRows();
      for (const [name, route] of all.filter(([, each]) => !notAsked.has(each))) {
        for (const path of calls([name, route])) {
          const json = route.body === undefined ? {} : { json: bodies[name] ?? {} };
          const file = route.carries === "upload" ? { body: "id,text\n", headers: { "content-type": "text/csv" } } : {};
          const answer = await ask(product, people[login], route.method, path, { ...json, ...file });
          const what = `${login} ${route.method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`;
          expect(answer.status, what).toBeLessThan(500);
          for (const secret of secrets()) expect(answer.text.includes(secret), `${what} tells ${secret}`).toBe(false);
          if (
            /^cases\.(one|docket|act|correct|seal|document|preview|draft|addEvidence|evidence)$|^imports\.(one|rows|confirm|cancel|refusedFile)$|^clues\.(one|listing)$|^declarations\.(one|removePlace)$/.test(
              name,
            )
          )
            // Who approves a correction is asked of the caller's own office, before the case is looked for.
            expectRefusal(answer, name === "cases.correct" ? [403, 404, 422] : [403, 404]);
          if (/^people\.(changeAccount|resetPassword|revokeToken|makeOffice|invite)$/.test(name))
            expectRefusal(answer, [403, 404]);
        }
      }
      expect(await lanRows()).toEqual(before);
    },
  );

  /** What Lan city has, row by row where it could be changed. */
  async function lanRows() {
    return product.database.system(async (tx) => ({
      // Entries of the clock itself (reminders) come by themselves.
      entries: await tx.row(
        "select count(*) as n from event where actor_id in (select id from account where office_path is distinct from 'ip/qc/lan/')",
      ),
      cases: await tx.rows("select id, sealed, assigned_to, stage from case_file order by id"),
      accounts: await tx.rows("select id, roles, disabled, office_path, password_hash from account order by id"),
      tokens: await tx.rows("select id, revoked_at from api_token order by id"),
      invitations: await tx.row("select count(*) as n from invitation"),
      imports: await tx.rows("select id, state from import_batch where office_path = 'ip/qc/lan/' order by id"),
      known: await tx.rows(
        "select id from authorised_user where office_path = 'ip/qc/lan/' union all select id from recorded_price where office_path = 'ip/qc/lan/' union all select id from mark_alias where office_path = 'ip/qc/lan/' union all select id from recorded_port where office_path = 'ip/qc/lan/' union all select id from watched_place where office_path = 'ip/qc/lan/'",
      ),
      exhibits: await tx.row("select count(*) as n from exhibit"),
      settings: await tx.rows("select * from setting where office_path = 'ip/qc/lan/'"),
    }));
  }

  test.each(Object.entries(outsiders) as [Outsider, string | null][])(
    "a raw query as %s gets nothing either",
    async (login, office) => {
      const as: Identity =
        office === null
          ? { as: "party", account: `demo-${login}`, holder: "demo-holder-11", roles: ["right-holder"] }
          : { as: "office", account: `demo-${login}`, office, roles: [] };
      const tables = await product.database.statement<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' union select viewname from pg_views where schemaname = 'public'",
      );
      for (const { name } of tables) {
        // Refused outright, or empty of what is Lan city's.
        const rows = await product.database
          .transaction(as, (tx) => tx.rows(`select to_jsonb(t)::text as row from "${name}" t`))
          .catch(() => []);
        const text = JSON.stringify(rows);
        for (const secret of secrets()) expect(text.includes(secret), `${name} tells ${login} ${secret}`).toBe(false);
      }
    },
  );

  test("the province reads its cities' open cases and not the sealed one, and acts in neither", async () => {
    const { supervisor } = people;
    const seen = await supervisor.call(routes.cases.one, { params: { id: ids.case } });
    expect(seen).toMatchObject({ mayAct: false, stage: "served" });
    const list = await supervisor.call(routes.cases.list, { query: { officePath: "ip/qc/lan/" } });
    expect(list.items.map(({ id }) => id)).toContain(ids.case);
    expect(list.items.map(({ id }) => id)).not.toContain(ids.sealed);
    expectRefusal(await supervisor.try(routes.cases.one, { params: { id: ids.sealed } }), 404);
    expectRefusal(await supervisor.try(routes.cases.docket, { params: { id: ids.sealed } }), 404);
    const trail = await ask(product, supervisor, "GET", `/api/audit?caseId=${ids.sealed}`);
    expect(trail.body["items"]).toEqual([]);
    const before = await lanRows();
    await product.database.system((tx) =>
      tx.run("update account set roles = '{supervisor,officer,head}' where id = 'demo-supervisor'"),
    );
    for (const [name, body] of [
      ["cases.act", { expectedVersion: seen.version, input: { fen: 1, kind: "voluntary", receipt: "x" } }],
      ["cases.seal", { sealed: true, reason: "x" }],
      ["cases.correct", { ...(bodies["cases.correct"] as object), expectedVersion: seen.version }],
    ] as const) {
      const route = (routes.cases as Record<string, Route>)[name.split(".")[1] ?? ""] as Route;
      expectRefusal(
        await supervisor.try(route, { params: { id: ids.case, action: "record-payment" }, body }),
        [403, 422],
      );
    }
    const upload = await ask(product, supervisor, "POST", `/api/cases/${ids.case}/evidence`, {
      body: "x",
      headers: { "content-type": "text/plain" },
    });
    expectRefusal(upload, 403);
    await product.database.system((tx) =>
      tx.run("update account set roles = '{supervisor}' where id = 'demo-supervisor'"),
    );
    expect(await lanRows()).toEqual(before);
  });

  const insides = [
    "事实清楚，证据确凿，适用依据正确",
    "建议罚款16,000元",
    "同意立案",
    "propose-filing",
    // That the case is under review is where it stands; who said what in it stays in the office.
    '"action":"legal-review"',
  ];

  test("the right holder follows its case: where it stands and the papers for parties, not what the office thinks", async () => {
    const { holder } = people;
    const list = await holder.call(routes.cases.list);
    expect(list.items.map(({ id }) => id)).toEqual([ids.case]);
    const view = await holder.call(routes.cases.one, { params: { id: ids.case } });
    expect(view).toMatchObject({ stage: "served", assignedTo: null });
    // The decision is addressed to the respondent: the complainant does not read it.
    expect(view.documents).toEqual([]);
    expectRefusal(await holder.try(routes.cases.document, { params: { id: ids.case, documentId: ids.document } }), 404);
    expect(view.deadlines.every(({ duty }) => duty === "party")).toBe(true);
    expect(view.evidence).toEqual([]);
    const docket = await holder.call(routes.cases.docket, { params: { id: ids.case } });
    const told = JSON.stringify([view, docket]);
    for (const inside of insides) expect(told.includes(inside), inside).toBe(false);
    expect(docket.total).toBe(docket.items.length);
    const office = await people.officer.call(routes.cases.one, { params: { id: ids.case } });
    const report = office.documents.find(({ kind }) => kind === "investigationReport");
    expectRefusal(await holder.try(routes.cases.document, { params: { id: ids.case, documentId: report?.id } }), 404);
    expectRefusal(await holder.try(routes.cases.evidence, { params: { id: ids.case, evidenceId: ids.evidence } }), 404);
    expectRefusal(
      await holder.try(routes.cases.act, {
        params: { id: ids.case, action: "record-payment" },
        body: { expectedVersion: view.version, input: {} },
      }),
      422,
    );
    const asParty: Identity = {
      as: "party",
      account: "demo-holder",
      holder: "demo-holder-02",
      roles: ["right-holder"],
    };
    await expect(
      product.database.transaction(asParty, (tx) => tx.rows("select state from case_file")),
    ).rejects.toThrow();
    const raw = await product.database.transaction(asParty, async (tx) => ({
      events: await tx.rows<{ action: string }>("select body ->> 'action' as action from party_entries($1)", [
        ids.case,
      ]),
      documents: await tx.rows<{ kind: string }>("select kind from document"),
      exhibits: await tx.rows("select id from exhibit"),
    }));
    expect(raw.events.map(({ action }) => action)).not.toContain("legal-review");
    expect(raw.documents.map(({ kind }) => kind)).not.toContain("investigationReport");
    expect(raw.exhibits).toEqual([]);
    // What a party lays before the office it sees again, and so does the office.
    const query = { takenAt: "2026-11-18T02:30:00.000Z", caption: "标签对比" };
    const laid = await holder.upload(
      routes.cases.addEvidence,
      { params: { id: ids.case }, query },
      "鉴定.jpg",
      "expert",
    );
    expect(laid).toMatchObject(query);
    expect((await holder.call(routes.cases.one, { params: { id: ids.case } })).evidence.map(({ id }) => id)).toEqual([
      laid.id,
    ]);
    expect(
      (await people.officer.call(routes.cases.one, { params: { id: ids.case } })).evidence.map(({ id }) => id),
    ).toContain(laid.id);
  });

  test("the respondent that was invited reads the decision and nothing of the office, and the docket says that it opened it", async () => {
    const { link } = await people.officer.call(routes.people.inviteParty, {
      params: { id: ids.case, partyId: "respondent" },
      body: { login: "shop", name: "山野小铺" },
    });
    await ask(product, undefined, "POST", `/api/invitations/${link.split("/").at(-1)}`, {
      json: { password: demoPassword },
    });
    const shop = await product.signIn("shop", demoPassword);
    const here = { params: { id: ids.case } };
    const view = await shop.call(routes.cases.one, here);
    const kinds = view.documents.map(({ kind }) => kind);
    expect(kinds).toContain("penaltyDecision");
    for (const inside of ["investigationReport", "filingApproval"]) expect(kinds).not.toContain(inside);
    const docket = await shop.call(routes.cases.docket, here);
    const told = JSON.stringify([view, docket]);
    for (const inside of insides) expect(told.includes(inside), inside).toBe(false);
    expect(docket.items.map(({ action }) => action)).toContain("decide");
    await shop.download(routes.cases.document, { params: { id: ids.case, documentId: ids.document } });
    const opened = await shop.call(routes.cases.one, here);
    expect(opened.version).toBe(view.version + 1);
    expect(opened.documents.find(({ id }) => id === ids.document)?.openedAt).toMatch(/^2026-/);
    await shop.call(routes.cases.preview, { params: { id: ids.case, documentId: ids.document } });
    expect((await shop.call(routes.cases.one, here)).version).toBe(opened.version);
  });

  test("the right holder's own pages open: marks, colleagues, tokens; the office's own do not", async () => {
    const { holder } = people;
    await holder.call(routes.rights.marks);
    await holder.call(routes.rights.mark, { params: { id: ids.mark } });
    expectRefusal(await holder.try(routes.cases.workbench), 403);
    expectRefusal(await holder.try(routes.figures.table, { query: { from: "2026-01-01", to: "2026-12-31" } }), 403);
    await holder.call(routes.people.colleagues);
    await holder.call(routes.people.tokens);
    await holder.call(routes.office.settings);
  });

  test("an administrator keeps the accounts of its own office and below, and nobody's above", async () => {
    const admin = people["lan-admin"];
    const { items } = await admin.call(routes.people.accounts, { query: { limit: 500 } });
    expect(items.every(({ officePath }) => officePath?.startsWith("ip/qc/lan/"))).toBe(true);
    for (const id of ["demo-supervisor", "demo-admin", "demo-feng-officer", "demo-holder", "demo-customs"]) {
      expectRefusal(await admin.try(routes.people.changeAccount, { params: { id }, body: { disabled: true } }), 404);
      expectRefusal(await admin.try(routes.people.resetPassword, { params: { id } }), 404);
    }
    const invite = (more: object) =>
      admin.try(routes.people.invite, { body: { login: "new-one", name: "x", roles: ["officer"], ...more } });
    expectRefusal(await invite({ officePath: "ip/qc/" }), 403);
    expectRefusal(await invite({ officePath: "ip/qc/feng/" }), 403);
    expectRefusal(await invite({ holderId: "demo-holder-02", roles: ["right-holder"] }), 403);
    expectRefusal(await invite({ officePath: "ip/qc/lan/", roles: ["right-holder"] }), 422);
    expectRefusal(await invite({}), 422);
    expectRefusal(
      await admin.try(routes.people.changeAccount, { params: { id: "demo-officer" }, body: { officePath: "ip/qc/" } }),
      403,
    );
    expectRefusal(
      await admin.try(routes.people.changeAccount, {
        params: { id: "demo-officer" },
        body: { roles: ["right-holder"] },
      }),
      422,
    );
    expectRefusal(
      await admin.try(routes.cases.act, {
        params: { id: ids.case, action: "record-payment" },
        body: { expectedVersion: 1, input: {} },
      }),
      [409, 422],
    );
  });

  test("a push key pushes listings to its own office and does nothing else; revoked it does nothing", async () => {
    const made = await people.officer.call(routes.people.makeToken, {
      body: { name: "推送", kind: "push", scopes: ["listings:write"] },
    });
    const headers = { authorization: `Bearer ${made.token}` };
    for (const [name, route] of all) {
      if (route.access === "public" || route === routes.clues.push) continue;
      for (const path of calls([name, route]))
        expectRefusal(
          await ask(product, undefined, route.method, path, {
            headers,
            ...(route.body === undefined ? {} : { json: {} }),
          }),
          403,
          "wrong-scope",
        );
    }
    const json = { listings: [{ id: "k1", platform: "推送", title: "无关商品", price: "1" }] };
    const pushed = await ask(product, undefined, "POST", "/api/listings", { headers, json });
    expect(pushed.body).toMatchObject({ stored: 1 });
    const again = await ask(product, undefined, "POST", "/api/listings", { headers, json });
    expect(again.body).toMatchObject({ stored: 0, already: 1 });
    await people.officer.call(routes.people.revokeToken, { params: { id: made.id } });
    expectRefusal(await ask(product, undefined, "POST", "/api/listings", { headers, json }), 401);
    expectRefusal(
      await people.holder.try(routes.people.makeToken, {
        body: { name: "x", kind: "push", scopes: ["listings:write"] },
      }),
      422,
    );
  });

  test("every view of a case and every step in it stands in the trail, whoever made it", async () => {
    const { officer, holder, head } = people;
    const here = { params: { id: ids.case } };
    const view = await officer.call(routes.cases.one, here);
    await officer.call(routes.cases.docket, here);
    await officer.download(routes.cases.document, { params: { ...here.params, documentId: ids.document } });
    await officer.call(routes.cases.preview, { params: { ...here.params, documentId: ids.document } });
    await officer.download(routes.cases.evidence, { params: { ...here.params, evidenceId: ids.evidence } });
    await officer.try(routes.cases.draft, {
      params: { ...here.params, kind: "closingApproval" },
      body: { action: "close", input: {} },
    });
    await head
      .call(routes.cases.draft, {
        params: { ...here.params, kind: "penaltyDecision" },
        body: { action: "decide", input: {} },
      })
      .catch(() => {});
    await officer.call(routes.clues.one, { params: { caseId: ids.clue } });
    await holder.call(routes.cases.one, here);
    expect(view.version).toBeGreaterThan(10);
    const trail = await head.call(routes.people.audit, { query: { caseId: ids.case, limit: 500 } });
    const lines = trail.items.map(({ account, action }) => `${account}: ${action}`);
    for (const expected of [
      "承办人甲: case.view",
      "承办人甲: case.docket",
      "承办人甲: document.download",
      "承办人甲: document.view",
      "承办人甲: evidence.download",
      "承办人甲: evidence.add",
      "负责人甲: case.decide",
      "法制审核员甲: case.legal-review",
      "省级督导员甲: case.view",
      "权利人代表甲: case.view",
      "权利人代表甲: evidence.add",
    ])
      expect(lines, expected).toContain(expected);
    expect(
      (await head.call(routes.people.audit, { query: { caseId: ids.clue } })).items.map(({ action }) => action),
    ).toContain("clue.view");
    expect(
      (await head.call(routes.people.audit, { query: { caseId: ids.sealed } })).items.map(({ action }) => action),
    ).toContain("case.seal");
  });
});

import { type Complaint, routes } from "#contract";
import type { Identity } from "#platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { expectRefusal, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const lan = "ip/qc/lan/";
const claim = {
  registrationNumber: "Z9100001",
  markText: "云岫岭",
  classNumbers: [25, 18],
  goods: "鞋；帽",
  registeredOn: "2020-03-01",
  expiresOn: "2030-02-28",
};

describe("a right holder's own side", () => {
  let product: Product;
  let people: Record<"holder" | "holder2" | "officer" | "head" | "feng-officer", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "holder", "holder2", "officer", "head", "feng-officer");
  }, 120_000);
  afterAll(() => product.stop());

  const holderIs = (holder: string, account: string): Identity => ({
    as: "party",
    account,
    holder,
    roles: ["right-holder"],
  });
  const raw = (as: Identity, sql: string) => product.database.transaction(as, (tx) => tx.rows(sql));

  async function written(by: Person, more: object = {}): Promise<Complaint> {
    const { claims } = await by.call(routes.claims.mine);
    const body = {
      officePath: lan,
      right: { kind: "claim" as const, id: claims[0]?.id ?? "" },
      facts: "三家网店销售标有“云岫岭”的鞋，非我公司生产。",
      respondents: [{ name: "山野小铺", address: "演示市示例路1号" }, { name: "岭上鞋店" }],
      listings: [1, 2, 3].map((n) => ({
        url: `https://shop.example/${n}`,
        title: `云岫岭登山鞋${n}`,
        priceFen: 12_900,
      })),
      contact: { name: "王某", phone: "010-0000" },
      ...more,
    };
    return by.call(routes.complaints.draft, { body: { body } });
  }

  test("a mark that a holder records is a claim, and the register does not change by it", async () => {
    const { holder, holder2, officer } = people;
    const made = await holder.call(routes.claims.record, { body: claim });
    expect(made).toMatchObject({ state: "claimed", markId: null, classNumbers: [18, 25] });
    expectRefusal(await holder.try(routes.claims.record, { body: claim }), 409, "claim-exists");
    await holder.upload(routes.claims.prove, { params: { id: made.id } }, "注册证.pdf", "certificate");
    await holder.call(routes.claims.addUser, {
      params: { id: made.id },
      body: { seller: "云岫岭旗舰店", validFrom: "2026-01-01", validUntil: "2026-12-31" },
    });
    await holder.call(routes.claims.addPrice, { params: { id: made.id }, body: { goods: "登山鞋", fen: 59_900 } });
    expect((await officer.call(routes.rights.marks, { query: { text: "Z9100001" } })).items).toEqual([]);
    for (const other of [holder2]) {
      expect((await other.call(routes.claims.mine)).claims).toEqual([]);
      expectRefusal(await other.try(routes.claims.one, { params: { id: made.id } }), 404);
      expectRefusal(await other.try(routes.claims.mend, { params: { id: made.id }, body: claim }), 404);
      expectRefusal(await other.try(routes.claims.proof, { params: { id: made.id } }), 404);
      expectRefusal(
        await other.try(routes.claims.addUser, { params: { id: made.id }, body: { seller: "他人的店" } }),
        404,
      );
    }
    expectRefusal(await holder.try(routes.claims.decide, { params: { id: made.id }, body: { confirmed: true } }), 403);
  });

  test("one holder cannot clear another's infringers, nor touch a row of the register", async () => {
    await product.database.system((tx) =>
      tx.run(
        `insert into mark (registration_number, mark_text, holder_name, holder_id, status, match_key, updated_at)
         values ('Z9100009', '鲸泊', '某', 'demo-holder-11', 'registered', '鲸泊', now())`,
      ),
    );
    const mark = (await people.holder.call(routes.rights.marks, { query: { text: "Z9100009" } })).items[0];
    expectRefusal(
      await people.holder.try(routes.rights.addAuthorisedUser, {
        params: { id: mark?.id },
        body: { seller: "帮凶店" },
      }),
      403,
    );
    const as = holderIs("demo-holder-02", "demo-holder");
    for (const sql of [
      "update mark set holder_id = 'demo-holder-02'",
      "insert into mark (registration_number, mark_text, holder_name, status, match_key, updated_at) values ('X', 'X', 'X', 'registered', 'x', now())",
      "update mark_claim set state = 'confirmed'",
      `select decide_claim('${mark?.id}', 1, null, now())`,
      "insert into mark_claim (id, holder_id, registration_number, mark_text, recorded_by, recorded_at, updated_at) values ('x', 'demo-holder-11', 'X1', 'X', current_account(), now(), now())",
    ])
      await expect(raw(as, sql), sql).rejects.toMatchObject({ code: "42501" });
  });

  test("a complaint is kept while it is written, refused while it lacks something, and sent as it stands", async () => {
    const { holder, holder2, officer } = people;
    const draft = await written(holder, { respondents: [], contact: { name: "", phone: "" } });
    expect(draft).toMatchObject({ state: "draft", mayWrite: true, listings: 3, due: null });
    const lacking = await holder.try(routes.complaints.send, { params: { id: draft.id }, body: { version: 1 } });
    expectRefusal(lacking, 422, "invalid-input");
    expect((lacking.body["fields"] as { path: string }[]).map(({ path }) => path)).toEqual(
      expect.arrayContaining(["body.respondents", "body.contact.name", "body.contact.phone"]),
    );
    const kept = await holder.call(routes.complaints.write, {
      params: { id: draft.id },
      body: {
        version: draft.version,
        body: { ...draft.body, respondents: [{ name: "山野小铺" }], contact: { name: "王某", phone: "1" } },
      },
    });
    expectRefusal(
      await holder.try(routes.complaints.write, {
        params: { id: draft.id },
        body: { version: draft.version, body: draft.body },
      }),
      409,
      "complaint-changed",
    );
    // A draft is its holder's alone.
    for (const other of [holder2, officer])
      expectRefusal(await other.try(routes.complaints.one, { params: { id: draft.id } }), 404);
    const sent = await holder.call(routes.complaints.send, {
      params: { id: draft.id },
      body: { version: kept.version },
    });
    // Seven working days from Monday the 5th of January 2026.
    expect(sent).toMatchObject({ state: "sent", due: "2026-01-14", mayWrite: false });
    expectRefusal(
      await holder.try(routes.complaints.write, {
        params: { id: draft.id },
        body: { version: sent.version, body: draft.body },
      }),
      409,
      "complaint-sent",
    );
    for (const other of [holder2, people["feng-officer"]])
      expectRefusal(await other.try(routes.complaints.one, { params: { id: draft.id } }), 404);
    const as = holderIs("demo-holder-02", "demo-holder");
    for (const sql of [
      "update complaint set body = '{}'",
      "update complaint set state = 'taken-in', case_id = 'x'",
      "update complaint_entry set body = '{}'",
      "insert into case_file (id) values ('x')",
    ])
      await raw(as, sql).then(
        // No row is open to it, or the walls refuse outright.
        () =>
          product.database
            .system((tx) => tx.row("select body from complaint where id = $1", [draft.id]))
            .then((row) => expect(JSON.stringify(row)).toContain("山野小铺")),
        (error: { code?: string }) => expect(["42501", "23000"], sql).toContain(error.code),
      );
  });

  const act = async (by: Person, id: string, action: string, input: object) => {
    const { version } = await by.call(routes.cases.one, { params: { id } });
    return by.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
  };

  async function registered(by: Person, more: object = {}): Promise<string> {
    const draft = await written(by, more);
    await by.upload(routes.complaints.addFile, { params: { id: draft.id } }, "截图.png", "picture");
    await by.call(routes.complaints.send, { params: { id: draft.id }, body: { version: draft.version } });
    const taken = await people.head.call(routes.complaints.takeIn, { params: { id: draft.id } });
    expect(taken.state).toBe("taken-in");
    return taken.caseId ?? "";
  }

  test("the office registers a complaint with its papers, asks once for what it lacks, and the holder supplies it", async () => {
    const { holder, officer } = people;
    const id = await registered(holder);
    const params = { id };
    const opened = await officer.call(routes.cases.one, { params });
    expect(opened.stage).toBe("received");
    expect(opened.evidence.map(({ name }) => name).sort()).toEqual(["投诉书.json", "截图.png", "注册证.pdf"].sort());
    // TM-01 runs from the day it was sent, and its complainant follows it.
    const followed = await holder.call(routes.cases.one, { params });
    expect(followed.state.parties).toMatchObject([{ id: "holder", role: "holder" }]);
    expect(followed.deadlines).toMatchObject([{ limit: "TM-01", due: "2026-01-14" }]);
    expect(followed.menu?.map(({ action }) => action)).not.toContain("record-supplement");
    await act(officer, id, "request-correction", {
      missing: ["identity"],
      details: "请提交营业执照。",
      until: "2026-01-20",
    });
    const asked = await holder.call(routes.home.read);
    expect(asked.asked).toMatchObject([{ caseId: id, deadline: { clock: "supplement", due: "2026-01-20" } }]);
    expect(asked.unopened).toMatchObject([{ caseId: id, name: { zh: "投诉材料补正通知书" } }]);
    expect(JSON.stringify(asked)).not.toContain("承办人");
    const seen = await holder.call(routes.cases.one, { params });
    expect(seen.menu?.map(({ action }) => action)).toContain("record-supplement");
    const docket = await holder.call(routes.cases.docket, { params });
    expect(docket.items.at(-1)).toMatchObject({ action: "request-correction", input: { details: "请提交营业执照。" } });
    await holder.download(routes.cases.document, { params: { id, documentId: seen.documents[0]?.id ?? "" } });
    expect((await holder.call(routes.home.read)).unopened).toEqual([]);
    const done = await act(holder, id, "record-supplement", { items: ["identity"], supplement: "附营业执照。" });
    expect(done.event).toMatchObject({ facts: {}, effects: [], actor: { role: "holder", party: "holder" } });
    await act(officer, id, "accept-complaint", {});
    expect((await holder.call(routes.cases.one, { params })).documents.map(({ kind }) => kind)).toContain(
      "acceptanceNotice",
    );
    expectRefusal(await people.holder2.try(routes.cases.one, { params }), 404);
  });

  test("a refusal says why and what would change it, once its paper is approved; filing again begins from what was written", async () => {
    const { holder, officer, head } = people;
    const id = await registered(holder);
    await act(head, id, "refuse-complaint", {
      ground: "not-competent",
      reason: "被投诉人不在本机关辖区。",
      wouldChange: "请向被投诉人所在地的机关投诉。",
    });
    const told = async () => JSON.stringify(await holder.call(routes.cases.docket, { params: { id } }));
    expect(await told()).not.toContain("不在本机关辖区");
    for (const [by, step] of [
      [officer, "submit"],
      [head, "approve"],
    ] as const) {
      const { documents, version } = await by.call(routes.cases.one, { params: { id } });
      const documentId = documents.find(({ kind }) => kind === "nonAcceptanceNotice")?.id ?? "";
      await by.call(routes.papers.step, { params: { id, documentId, step }, body: { expectedVersion: version } });
    }
    expect(await told()).toContain("不在本机关辖区");
    expect(await told()).toContain("请向被投诉人所在地的机关投诉");
    const of = await holder.call(routes.complaints.list, { query: { caseId: id } });
    const from = of.items[0]?.id ?? "";
    const again = await holder.call(routes.complaints.draft, { body: { from } });
    expect(again).toMatchObject({ state: "draft", againOf: from, respondent: "山野小铺", listings: 3 });
    expect(again.files.map(({ name }) => name)).toEqual(["截图.png"]);
    await holder.call(routes.complaints.throwAway, { params: { id: again.id } });
    expectRefusal(await holder.try(routes.complaints.throwAway, { params: { id: from } }), 409, "complaint-sent");
    expectRefusal(await people.holder2.try(routes.complaints.draft, { body: { from } }), 404);
    expectRefusal(await people.holder2.try(routes.complaints.draft, { body: { holderId: "demo-holder-02" } }), 403);
    expectRefusal(await people["feng-officer"].try(routes.complaints.takeIn, { params: { id: from } }), 404);
  });

  test("an office confirms a claim: it becomes the register's, with its users and prices, and stays as it was confirmed", async () => {
    const { holder, officer } = people;
    const [made] = (await holder.call(routes.claims.mine)).claims;
    const params = { id: made?.id ?? "" };
    await officer.download(routes.claims.proof, { params });
    const confirmed = await officer.call(routes.claims.decide, { params, body: { confirmed: true } });
    expect(confirmed).toMatchObject({ state: "confirmed" });
    const mark = await officer.call(routes.rights.mark, { params: { id: confirmed.markId ?? "" } });
    expect(mark).toMatchObject({ registrationNumber: "Z9100001", inForce: true });
    expect(mark.authorisedUsers).toMatchObject([{ seller: "云岫岭旗舰店", validUntil: "2026-12-31" }]);
    expect(mark.recordedPrices).toMatchObject([{ fen: 59_900 }]);
    expectRefusal(await holder.try(routes.claims.mend, { params, body: claim }), 409, "claim-confirmed");
    expectRefusal(await officer.try(routes.claims.decide, { params, body: { confirmed: true } }), 409, "claim-decided");
    // Another holder's claim to the same number is not confirmed over the register's head.
    const rival = await people.holder2.call(routes.claims.record, { body: claim });
    expectRefusal(
      await officer.try(routes.claims.decide, { params: { id: rival.id }, body: { confirmed: true } }),
      409,
      "mark-of-another",
    );
  });

  test("an agent acts for its principal within its power, and not a moment longer", async () => {
    const { holder } = people;
    const given = await holder.call(routes.powers.give, {
      body: {
        login: "agent-a",
        name: "代理机构甲",
        scope: ["complain", "receive"],
        validFrom: "2020-01-01",
        validUntil: "2099-12-31",
      },
    });
    expect(given.link).toContain("/invitation/");
    await product.database.system((tx) =>
      tx.run(
        "update account set password_hash = (select password_hash from account where login = 'holder') where login = 'agent-a'",
      ),
    );
    await holder.upload(routes.powers.prove, { params: { id: given.id } }, "授权委托书.pdf", "power");
    const agent = await product.signIn("agent-a", demoPassword);
    const home = await agent.call(routes.home.read);
    expect(home.cases.length).toBeGreaterThan(0);
    const mine = await agent.call(routes.complaints.list, { query: { state: "sent" } });
    const [open] = mine.items;
    // Withdrawing needs a special authority.
    expectRefusal(
      await agent.try(routes.complaints.withdraw, { params: { id: open?.id }, body: { reason: "和解" } }),
      403,
      "beyond-the-power",
    );
    expectRefusal(
      await agent.try(routes.powers.give, {
        body: { login: "agent-b", name: "乙", scope: ["complain"], validFrom: "2020-01-01", validUntil: "2099-12-31" },
      }),
      403,
    );
    const drafted = await agent.call(routes.complaints.draft, { body: { holderId: "demo-holder-02" } });
    expect(drafted.holderName).not.toBe("代理机构甲");
    await holder.call(routes.powers.end, { params: { id: given.id } });
    expect((await agent.call(routes.home.read)).cases).toEqual([]);
    expectRefusal(await agent.try(routes.complaints.one, { params: { id: drafted.id } }), 404);
    for (const { id } of home.cases) expectRefusal(await agent.try(routes.cases.one, { params: { id } }), 404);
  });

  test("a respondent signs in by invitation and sees its own papers, not the holder's part; the holder does not see its", async () => {
    const { holder, officer } = people;
    const [one] = (await holder.call(routes.home.read)).cases;
    const params = { id: one?.id ?? "" };
    expectRefusal(
      await people["feng-officer"].try(routes.people.inviteParty, {
        params: { ...params, partyId: "respondent" },
        body: { login: "shop", name: "山野小铺" },
      }),
      404,
    );
    const invited = await officer.call(routes.people.inviteParty, {
      params: { ...params, partyId: "respondent" },
      body: { login: "shop", name: "山野小铺" },
    });
    const token = invited.link.split("/").at(-1) ?? "";
    const accepted = await fetch(`${product.url}/api/invitations/${token}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password: demoPassword }),
    });
    expect(accepted.status).toBe(200);
    const shop = await product.signIn("shop", demoPassword);
    const seen = await shop.call(routes.cases.one, { params });
    expect(seen.state.parties).toMatchObject([{ id: "respondent", role: "respondent" }]);
    expect(seen.evidence).toEqual([]);
    expect((await shop.call(routes.complaints.list)).items).toEqual([]);
    expect((await shop.call(routes.claims.mine)).claims).toEqual([]);
    const laid = await shop.upload(routes.cases.addEvidence, { params }, "进货单.pdf", "invoice");
    expectRefusal(await holder.try(routes.cases.evidence, { params: { ...params, evidenceId: laid.id } }), 404);
    expect((await holder.call(routes.cases.one, { params })).evidence.map(({ id }) => id)).not.toContain(laid.id);
  });
});

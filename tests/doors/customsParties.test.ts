import { routes } from "#contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { startWithPeople } from "../support/doors.ts";
import type { Product } from "../support/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startWithPeople("2026-01-05T12:00:00+08:00");
}, 180_000);
afterAll(() => product.stop());

const rights = [
  { kind: "trademark", name: "霁禾", recordal: "T2026-1（演示）", holderName: "霁川食品有限公司（演示）" },
  { kind: "trademark", name: "VELQORA", recordal: "T2026-2（演示）", holderName: "Velmora Consumer Goods Ltd (demo)" },
];

test("of two right holders in one container each reads its own notice and clock, answers for itself, and nothing of the other", async () => {
  const officer = await product.signIn("customs", demoPassword);
  const head = await product.signIn("customs-head", demoPassword);
  const opened = await officer.call(routes.cases.open, {
    body: {
      procedure: "customs-detention",
      title: "查获两种商标的货物",
      parties: [
        { id: "holder", role: "holder", name: "霁川食品有限公司（演示）", holderId: "demo-holder-02" },
        { id: "holder2", role: "holder", name: "Velmora Consumer Goods Ltd (demo)" },
      ],
      action: "record-suspicion",
      input: {
        foundOn: "2026-01-05",
        trigger: "inspection",
        summary: "查验发现。",
        direction: "export",
        port: "珠屿港",
        rights,
        goods: [
          { goods: "大米", unit: "袋", quantity: 100, right: 1 },
          { goods: "口红", unit: "支", quantity: 50, right: 2 },
        ],
        respondentName: "珠屿某贸易公司（演示）",
        respondentKind: "company",
      },
    },
  });
  const { id } = opened.case;
  let version = opened.case.version;
  const act = async (by: typeof officer, action: string, input: unknown) => {
    const done = await by.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
    version = done.case.version;
    return done;
  };
  const invited = await officer.call(routes.people.inviteParty, {
    params: { id, partyId: "holder2" },
    body: { login: "velmora", name: "Velmora" },
  });
  expect(invited.link).toContain("/");
  await act(officer, "hold-release", { note: "查获。" });
  const { documents } = await officer.call(routes.cases.one, { params: { id } });
  for (const { id: documentId, kind } of documents) {
    if (kind !== "holderNotice") continue;
    const submitted = await officer.call(routes.papers.step, {
      params: { id, documentId, step: "submit" },
      body: { expectedVersion: version },
    });
    version = submitted.case.version;
    const approved = await head.call(routes.papers.step, {
      params: { id, documentId, step: "approve" },
      body: { expectedVersion: version },
    });
    version = approved.case.version;
  }
  const served = { way: "direct", receiver: "收件人", place: "演示路1号" };
  await act(officer, "serve-paper", { paper: "holderNotice:holder#1", ...served });
  await act(officer, "serve-paper", { paper: "holderNotice:holder2#1", ...served });

  const holder = await product.signIn("holder", demoPassword);
  const seen = await holder.call(routes.cases.one, { params: { id } });
  expect(seen.state.parties.map((party) => party.id)).toEqual(["holder"]);
  expect(seen.deadlines.map(({ clock, of }) => [clock, of])).toEqual([["holder-reply", "holder"]]);
  expect(seen.documents.map(({ kind }) => kind)).toEqual(["holderNotice"]);
  expect(JSON.stringify(seen)).not.toMatch(/Velmora|VELQORA|口红/);
  version = seen.version;
  const applied = await holder.call(routes.cases.act, {
    params: { id, action: "apply-for-detention" },
    body: { expectedVersion: version, input: { text: "申请扣留。" } },
  });
  expect(applied.case.version).toBe(version + 1);
  const after = await officer.call(routes.cases.one, { params: { id } });
  expect(after.state.facts["holders"]).toMatchObject({ holder: { answer: { kind: "applies", way: "online" } } });
});

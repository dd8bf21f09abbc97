import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { type Person, type Product, startProduct } from "../support/product.ts";

describe("a wrong entry is mended by a correcting one, with a second person's approval", () => {
  let product: Product;
  let officer: Person;
  let id: string;
  const asked = (version: number, more: object = {}) => ({
    params: { id },
    body: {
      expectedVersion: version,
      seq: 1,
      reason: "收到日期登记有误",
      approvedBy: "head",
      approverPassword: demoPassword,
      ...more,
    },
  });

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    const { items } = await officer.call(routes.cases.list, { query: { stage: "investigation" } });
    id = items[0]?.id ?? "";
  });
  afterAll(() => product.stop());

  async function opening() {
    const docket = await officer.call(routes.cases.docket, { params: { id }, query: { limit: 1 } });
    return docket.items[0]?.input as { receivedOn: string };
  }

  test("naming a head is not enough: the head's own password is asked for", async () => {
    const { version } = await officer.call(routes.cases.one, { params: { id } });
    const input = await opening();
    const refused = await officer.try(
      routes.cases.correct,
      asked(version, { input, approverPassword: "not the password" }),
    );
    expect(refused).toMatchObject({ status: 422, body: { code: "wrong-sign-in" } });
    const alone = await officer.try(routes.cases.correct, asked(version, { input, approvedBy: "officer" }));
    expect(alone).toMatchObject({ status: 422, body: { code: "no-such-approver" } });
    expect((await officer.call(routes.cases.one, { params: { id } })).version).toBe(version);
  });

  test("with it the lead's day of receipt is mended, and the period of the check is counted again from there", async () => {
    const before = await officer.call(routes.cases.one, { params: { id } });
    const input = await opening();
    const earlier = new Date(Date.parse(input.receivedOn) - 7 * 86_400_000).toISOString().slice(0, 10);
    const corrected = await officer.call(
      routes.cases.correct,
      asked(before.version, { input: { ...input, receivedOn: earlier } }),
    );
    expect(corrected.event.corrects).toMatchObject({ seq: 1, reason: "收到日期登记有误" });
    const due = (view: typeof before) => view.deadlines.find(({ clock }) => clock === "check")?.due ?? "";
    expect(due(corrected.case) < due(before)).toBe(true);
    expect(corrected.case.version).toBe(before.version + 1);
    expect((await opening()).receivedOn, "the wrong entry itself stays in the docket").toBe(input.receivedOn);
  });
});

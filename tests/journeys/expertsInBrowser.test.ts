import { isAccessible } from "../support/accessible.ts";
import { join } from "node:path";
import { routes } from "#contract";
import { verifyDraw } from "#evidence";
import { ExpertDraws, procedureOf } from "#procedures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountId, demoPassword } from "../../apps/server/demo/accounts.ts";
import { handed, request } from "../../procedures/testing/adjudication.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { fillForm } from "../support/fillForm.ts";
import { type Product, until } from "../support/product.ts";
import { sendForm } from "../support/sendForm.ts";

const procedure = procedureOf("patent-adjudication");
const start = "2026-03-11T09:00:00+08:00";
const pool = `姓名,身份,专业领域,工作单位,状态,状态截止日期
演示甲,技术调查官,F16M,演示研究院,,
演示乙,技术调查官,F16,演示大学,,
演示丙,技术调查官,F16M,${request.respondentName},,
演示丁,技术调查官,F16,,请假,2026-06-30
演示戊,技术调查官,G06F,,,
演示己,法官,F16,,,
`;

/** The pool of experts: imported, looked at, drawn from by the officer and both parties, and computed again. */
describe.skipIf(noBrowser !== undefined)(inBrowser("a technical investigator drawn from the pool"), () => {
  let product: Product;
  let office: Screen;
  let party: Screen;
  let id = "";

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(start);
    office = await openScreen(product, { language: "zh", now: start, height: 1200 });
    party = await openScreen(product, { language: "en", now: start, width: 390 });
    id = await disputeWithPanel(product);
  }, 300_000);
  afterAll(async () => {
    await office?.close();
    await party?.close();
    await product?.stop();
  });

  const sit = async (screen: Screen, login: string, to = `/cases/${id}`) => {
    await screen.takeSeat(login, demoPassword);
    await screen.page.goto(to);
    await settled(screen.page);
    return screen.page.locator("main");
  };
  const picture = async ({ page }: Screen, name: string) => {
    const to = process.env["YUHENG_SCREENS"];
    if (to) await page.screenshot({ path: join(to, `experts-${name}.png`), fullPage: true });
  };

  test("a list is imported row by row, and the pool shows whom the office may ask", async () => {
    const head = await product.signIn("head", demoPassword);
    const { id: batch } = await head.upload(routes.imports.upload, { query: { kind: "experts" } }, "pool.csv", pool);
    const reach = (wanted: string) =>
      until(
        () => head.call(routes.imports.one, { params: { id: batch } }),
        ({ state }) => state === wanted,
      );
    expect(await reach("checked")).toMatchObject({ good: 5, refused: 1 });
    await head.call(routes.imports.confirm, { params: { id: batch } });
    expect(await reach("done")).toMatchObject({ written: 5 });

    const main = await sit(office, "head", "/experts");
    expect(await main.getByRole("row").count()).toBe(6);
    await main.getByRole("searchbox", { name: "领域（IPC、尼斯类别）" }).fill("f16m");
    await main.getByRole("link", { name: "演示戊" }).waitFor({ state: "detached" });
    await isAccessible(office.page);
    await picture(office, "pool");
    await main.getByRole("link", { name: "演示甲" }).click();
    await main.getByRole("button", { name: "修改" }).click();
    const form = office.page.getByRole("dialog");
    await form.getByLabel("地区").fill("澜州");
    await isAccessible(office.page);
    await form.getByRole("button", { name: "保存" }).click();
    await main.getByText("修改了：地区").waitFor();
    await picture(office, "expert");
    expect(office.troubles()).toEqual([]);
  }, 120_000);

  test("the head freezes the list, each side commits and opens, and anybody computes the draw again", async () => {
    const main = await sit(office, "head");
    await main.getByRole("button", { name: "抽取专家" }).click();
    const form = office.page.getByRole("dialog");
    const asked = { role: "technical-investigator", fields: ["F16M"], question: "被控产品是否具有限位件。" };
    await fillForm(form, procedure!.actions["freeze-experts"]!.input, asked, "zh");
    for (const side of ["承办人", request.requesterName, request.respondentName])
      await form.getByRole("checkbox", { name: side }).check();
    await form.getByText(`受雇于当事人或者其代理人：${request.respondentName}`).waitFor();
    expect(await form.innerText()).toContain("当日不在库：请假");
    await isAccessible(office.page);
    await picture(office, "list");
    await sendForm(form, "拟定并冻结专家名单");

    const turn = async (screen: Screen, login: string, press: string, then: string) => {
      const page = await sit(screen, login);
      await page.getByRole("button", { name: press }).click();
      await page.getByText(then).first().waitFor();
    };
    await turn(office, "officer", "生成随机数并提交承诺", "已提交承诺");
    await turn(party, "holder", "Make a secret and commit", "committed");
    await isAccessible(party.page);
    await picture(party, "party-390");
    await turn(party, "respondent", "Make a secret and commit", "committed");
    await turn(party, "respondent", "Open your secret", "secret opened");
    await turn(office, "officer", "公开本方随机数", "已公开随机数");
    const told = await sit(party, "holder");
    await told.getByRole("button", { name: "Open your secret" }).click();
    const drawnName = told.getByRole("list", { name: "Result" }).getByText(/^演示[甲乙]$/);
    await drawnName.waitFor();
    const name = await drawnName.innerText();
    const other = name === "演示甲" ? "演示乙" : "演示甲";
    const holder = await product.signIn("holder", demoPassword);
    const answered = JSON.stringify([
      await holder.call(routes.cases.one, { params: { id } }),
      await holder.call(routes.cases.docket, { params: { id } }),
    ]);
    expect(answered).toContain(name);
    for (const hidden of [other, "演示丙", "演示丁"]) expect(answered).not.toContain(hidden);

    const page = await sit(office, "head");
    await page.getByRole("button", { name: "查看名单和复核" }).click();
    const drawer = office.page.getByRole("dialog");
    await drawer.getByRole("button", { name: "复核", exact: true }).click();
    await drawer.getByText("复核一致").waitFor();
    await isAccessible(office.page);
    await picture(office, "recomputed");
    const head = await product.signIn("head", demoPassword);
    const { state } = await head.call(routes.cases.one, { params: { id } });
    const [draw] = ExpertDraws.parse(state.facts["expertDraws"]);
    expect(verifyDraw(draw?.rounds ?? [])).toEqual([]);
    expect(draw?.seats.map((seat) => seat.name)).toEqual([name]);
    expect([...office.troubles(), ...party.troubles()]).toEqual([]);
  }, 180_000);
});

/** A dispute whose panel is formed, by the routes. */
async function disputeWithPanel(product: Product): Promise<string> {
  const [officer, second, third, head] = await Promise.all(
    ["officer", "officer2", "officer3", "head"].map((login) => product.signIn(login, demoPassword)),
  );
  const opened = await officer!.call(routes.cases.open, {
    body: {
      procedure: "patent-adjudication",
      title: "折叠支架专利侵权纠纷案",
      parties: [
        { id: "requester", role: "requester", name: request.requesterName, holderId: "demo-holder-02" },
        { id: "respondent", role: "respondent", name: request.respondentName, holderId: "demo-respondent" },
      ],
      action: "receive-request",
      input: request,
    },
  });
  const { id } = opened.case;
  const now = () => officer!.call(routes.cases.one, { params: { id } });
  const step = async (person: typeof officer, action: string, input: object) => {
    const { version } = await now();
    await person!.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
  };
  await step(officer, "accept-request", { opinion: "符合受理条件。" });
  for (const [life, wanted, by] of [
    ["draft", "submit", officer],
    ["in-review", "approve", head],
  ] as const) {
    for (const { id: documentId } of (await now()).documents.filter((paper) => paper.life === life)) {
      const body = { expectedVersion: (await now()).version };
      await by!.call(routes.papers.step, { params: { id, documentId, step: wanted }, body });
    }
  }
  await step(officer, "serve-request", handed);
  const members = ["officer", "officer2", "officer3"].map(accountId);
  await step(head, "form-panel", { members, presiding: accountId("officer") });
  for (const member of [officer, second, third])
    await step(member, "declare-independence", { checked: "没有利害关系。" });
  return id;
}

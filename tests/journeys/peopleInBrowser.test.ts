import { isAccessible } from "../support/accessible.ts";
import { routes } from "#contract";
import { procedureOf } from "#procedures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import { fillForm } from "../support/fillForm.ts";
import { type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";

describe.skipIf(noBrowser !== undefined)(inBrowser("an office says who works on what"), () => {
  let product: Product;
  let screen: Screen;
  let filed = "";

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    const head = await product.signIn("head", demoPassword);
    const found = await head.call(routes.cases.list, { query: { stage: "filed", officer: "nobody" } });
    filed = `/cases/${found.items[0]?.id}`;
    screen = await openScreen(product, { language: "zh", now });
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  /** Opens the form of an action from the case's menu. */
  async function openForm(action: string) {
    const name = procedureOf("trademark-enforcement")?.actions[action]?.name.zh ?? action;
    await screen.page.getByRole("button", { name, exact: true }).first().click();
    return { drawer: screen.page.getByRole("dialog"), name };
  }

  test("the head sees the case that nobody has, and assigns two officers, with how much lies on each", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto(filed);
    await page.getByText("现在不能办理").click();
    const barred = page.getByRole("listitem").filter({ hasText: "开始调查" });
    expect(await barred.first().innerText()).toContain("请负责人先指派承办人");

    await screen.signIn("head", demoPassword);
    await page.goto("/staff");
    await page
      .getByRole("link", { name: /^在办：尚未指派/ })
      .first()
      .click();
    await page.waitForURL(/officer=nobody/);
    await page.getByRole("row").filter({ hasText: "焰獾" }).waitFor();
    await page.goto(filed);
    const { drawer, name } = await openForm("assign-officers");
    const schema = procedureOf("trademark-enforcement")?.actions["assign-officers"]?.input;
    if (schema === undefined) throw new Error("there is no such action");
    await drawer.getByLabel(/^承办人/).click();
    await page.getByTitle(/^承办人甲 · 在办\d+件 · 逾期\d+件$/).waitFor();
    await page.keyboard.press("Escape");
    await page.goto(filed);
    const again = await openForm("assign-officers");
    await fillForm(again.drawer, schema, { officers: ["demo-officer", "demo-officer2"] }, "zh");
    await again.drawer.getByRole("button", { name, exact: true }).click();
    const officers = page.getByRole("region", { name: "承办人", exact: true });
    await officers.getByText("承办人乙").waitFor();
    expect(await officers.innerText()).toContain("承办人甲");
    const entry = page.locator(".entry").filter({ hasText: "指派承办人" });
    await entry.locator("summary").click();
    expect(await entry.innerText()).toContain("承办人甲、承办人乙");
    expect(screen.troubles()).toEqual([]);
  });

  test("the officer records a leave, and the deputy finds the cases on the own workbench", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto("/staff");
    await page.getByRole("button", { name: "登记休假" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("第一天").fill("2026-11-20");
    await dialog.getByLabel("第一天").press("Tab");
    await dialog.getByLabel("最后一天").fill("2026-11-27");
    await dialog.getByLabel("最后一天").press("Tab");
    await dialog.getByLabel("代理人").click();
    await page.getByTitle("承办人乙").locator("visible=true").last().click();
    await dialog.getByLabel("理由").fill("年休假");
    await dialog.getByRole("button", { name: "登记休假" }).click();
    await page.getByRole("row").filter({ hasText: "休假中" }).waitFor();
    await isAccessible(screen.page);

    await screen.signIn("officer2", demoPassword);
    await page.goto("/");
    await page.getByRole("heading", { name: /代理：承办人甲（休假至2026-11-27）/ }).waitFor();
    await screen.signIn("head", demoPassword);
    await page.goto("/staff");
    await page.getByRole("row").filter({ hasText: "休假至" }).first().waitFor();
    await isAccessible(screen.page);
    expect(screen.troubles()).toEqual([]);
  });

  test("the administrator's page says whose word each paper needs, and takes another chain with its reason", async () => {
    const { page } = screen;
    await screen.signIn("head", demoPassword);
    await page.goto("/administration?part=approvals");
    const kind = page.getByRole("region", { name: "商标侵权行政处罚", exact: true });
    const decision = kind.getByRole("row").filter({ hasText: /^行政处罚决定书/ });
    expect(await decision.innerText()).toContain("负责人");
    expect(await decision.innerText()).toContain("出厂设置");
    await isAccessible(screen.page);

    await kind.getByRole("button", { name: "设置 行政处罚决定书", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "添加审批人" }).click();
    await dialog.getByLabel("仅在罚款达到此数额时").last().fill("50000");
    await dialog.getByRole("button", { name: "上移" }).click();
    await dialog.getByLabel("设置理由").fill("本机构规定");
    await isAccessible(screen.page);
    await dialog.getByRole("button", { name: "设置", exact: true }).click();
    await decision.filter({ hasText: "法制审核人员 (罚款50,000.00元以上) → 负责人" }).waitFor();
    expect(await decision.innerText()).toContain("澜州市知识产权局");

    const panel = kind.getByRole("row").filter({ hasText: "作出决定前集体讨论" });
    expect(await panel.innerText()).toContain("未核实");
    await kind.getByRole("button", { name: "设置 作出决定前集体讨论" }).click();
    await dialog.getByText("罚款达到一定数额").click();
    await dialog.getByLabel("罚款数额（含本数）").fill("100000");
    await dialog.getByLabel("设置理由").fill("重大案件标准");
    await dialog.getByRole("button", { name: "设置", exact: true }).click();
    await panel.filter({ hasText: "罚款100,000.00元以上" }).waitFor();
    expect(screen.troubles()).toEqual([]);
  });
});

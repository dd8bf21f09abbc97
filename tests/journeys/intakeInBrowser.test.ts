import { boxOf, choose } from "../support/fields.ts";
import { isAccessible } from "../support/accessible.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import type { Product } from "../support/product.ts";

const now = "2026-03-02T10:00:00+08:00";

describe.skipIf(noBrowser !== undefined)(inBrowser("an office takes in what comes to it"), () => {
  let product: Product;
  let screen: Screen;

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(now);
    screen = await openScreen(product, { language: "zh", now });
    await screen.signIn("officer", demoPassword);
  }, 300_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const box = (name: string) => boxOf(screen.page, name);
  async function fillLead() {
    await box("线索内容").fill("某店销售标有“云岫岭”的茶叶礼盒。");
    await box("收到日期").fill("2026-03-02");
    await box("收到日期").press("Tab");
    await box("商标").fill("云岫岭");
    await box("涉嫌侵权当事人").fill("山野小铺");
  }
  async function step(name: string, fill: (drawer: ReturnType<typeof screen.page.getByRole>) => Promise<void>) {
    await screen.page.getByRole("button", { name, exact: true }).first().click();
    const drawer = screen.page.getByRole("dialog");
    await fill(drawer);
    await drawer.getByRole("button", { name, exact: true }).click();
    return drawer;
  }

  test("a complaint over the hotline that lacks something is asked for all of it, once, and then accepted", async () => {
    const { page } = screen;
    await page.goto("/cases/open");
    await choose(screen.page, "线索来源", "投诉");
    await choose(screen.page, "来件渠道", "热线记录");
    await box("热线或者平台记录编号").fill("热线〔2026〕77");
    await box("投诉人").fill("霁川食品有限公司（演示）");
    for (const item of ["投诉人身份证明", "具体的请求、事实和理由"])
      await page
        .getByRole("group", { name: /^已提交的材料/ })
        .getByRole("checkbox", { name: item })
        .check();
    await fillLead();
    expect(await box("案由").inputValue()).toBe("山野小铺涉嫌侵犯“云岫岭”注册商标专用权");
    await isAccessible(screen.page);
    await page.getByRole("button", { name: "登记案件" }).click();

    const brought = page.getByRole("region", { name: "投诉材料" });
    await brought.getByText("缺少").first().waitFor();
    expect(await brought.getByText("缺少").count()).toBe(2);
    const drawer = await step("通知补正", async (form) => {
      await form.getByRole("checkbox", { name: "商标权利证明" }).check();
      await form.getByLabel(/^补正要求/).fill("请提交商标注册证，并写明被投诉人的名称和地址。");
      await form.getByLabel(/^补正期限届满日/).fill("2026-03-20");
      await form.getByLabel(/^补正期限届满日/).press("Tab");
    });
    await drawer.getByText("补正通知应当一次写全，还缺：明确的被投诉人。").waitFor();
    // The browser itself notes that a request was refused.
    expect(screen.troubles().filter((trouble) => !trouble.includes("422"))).toEqual([]);
    await drawer.getByRole("checkbox", { name: "明确的被投诉人" }).check();
    await drawer.getByRole("button", { name: "通知补正", exact: true }).click();
    await brought.getByText("通知补正，期限至").waitFor();
    await isAccessible(screen.page);
    await step("登记补正材料", async (form) => {
      for (const item of ["商标权利证明", "明确的被投诉人"]) await form.getByRole("checkbox", { name: item }).check();
      await form.getByLabel(/^补正内容/).fill("商标注册证复印件；经营地址。");
    });
    await brought.getByText("缺少").first().waitFor({ state: "detached" });
    await step("受理投诉", async () => undefined);
    await page.getByRole("button", { name: "核查线索", exact: true }).first().waitFor();
    const papers = page.getByRole("region", { name: "文书" });
    await papers.getByText("投诉受理通知书").first().waitFor();
    await papers.getByText("投诉材料补正通知书").first().waitFor();
    expect(screen.troubles()).toEqual([]);
  });

  test("goods marked with another's patent number open a case with its own form, title and period", async () => {
    const { page } = screen;
    await page.goto("/cases/open");
    await choose(screen.page, "程序和第一步", "假冒专利行政处罚 · 登记线索");
    await choose(screen.page, "线索来源", "监督检查");
    await box("线索内容").fill("水杯包装上标注他人专利号。");
    await box("收到日期").fill("2026-03-02");
    await box("收到日期").press("Tab");
    await box("所标注或者所称的专利号（申请号）").fill("ZL202330000000.0");
    await box("涉嫌违法的当事人").fill("清泉水具厂");
    expect(await box("案由").inputValue()).toBe("清泉水具厂涉嫌假冒专利（ZL202330000000.0）");
    await isAccessible(screen.page);
    await page.getByRole("button", { name: "登记案件" }).click();

    await page.getByRole("button", { name: "核查线索", exact: true }).first().waitFor();
    await page.getByText("《专利行政执法办法》第28条").first().waitFor();
    await page.getByText("2026-03-09").first().waitFor();
    await isAccessible(screen.page);
    const drawer = await step("核查线索", async (form) => {
      await form.getByLabel(/^核查结果/).click();
      await page.getByTitle("有证据初步证明违法", { exact: true }).locator("visible=true").last().click();
      await form.getByLabel(/^核查情况/).fill("现场查看属实。");
    });
    await drawer.getByText("尚未查询专利登记簿，不能认定线索属实。").waitFor();
    expect(screen.troubles().filter((trouble) => !trouble.includes("422"))).toEqual([]);
  });

  test("a report by name shows nobody's name until somebody who may asks for it", async () => {
    const { page } = screen;
    await page.goto("/cases/open");
    await choose(screen.page, "线索来源", "举报");
    await choose(screen.page, "是否实名", "实名举报");
    await box("举报人姓名（名称）").fill("未公开的举报人甲");
    await fillLead();
    await page.getByRole("button", { name: "登记案件" }).click();
    const entry = page.locator(".entry").filter({ hasText: "登记线索" });
    await entry.locator("summary").click();
    await entry.getByText("保密内容").waitFor();
    expect(await page.content()).not.toContain("未公开的举报人甲");
    await entry.getByRole("button", { name: "查看（留痕）" }).click();
    await entry.getByText("未公开的举报人甲").waitFor();

    const address = page.url();
    await screen.signIn("officer2", demoPassword);
    await page.goto(address);
    await entry.locator("summary").click();
    await entry.getByRole("button", { name: "查看（留痕）" }).click();
    await entry.getByText("没有找到此保密内容", { exact: false }).waitFor();
  });
});

import { isAccessible } from "../support/accessible.ts";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { sendForm } from "../support/sendForm.ts";
import { type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const header = "报关单号,商品序号,申报日期,进出口,口岸,发货人,品名规格,商品编码,申报品牌,数量,单位,总价,币制,途经地";
const rows = [
  "WALK0001,1,2026-11-19,出口,珠屿港（演示）,行旅鞋业外贸（演示）,跑步鞋|DRAUVEN|橡胶底,6404110000,无牌,1500,双,45000,CNY,枫浦中转港",
  "WALK0002,1,2026-11-19,出口,珠屿港（演示）,行旅鞋业外贸（演示）,帆布鞋,6404190000,无牌,300,双,9000,CNY,",
  "WALK0003,1,2026-02-30,出口,珠屿港（演示）,行旅鞋业外贸（演示）,雨伞,6601990000,无牌,300,把,9000,CNY,",
];

describe.skipIf(noBrowser !== undefined)(inBrowser("customs declarations from a file to a case, in Chromium"), () => {
  let product: Product;
  let screen: Screen;

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    screen = await openScreen(product, { language: "zh", now });
    await screen.signIn("customs", demoPassword);
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  /** Kept only where somebody asks to see it. */
  async function picture(name: string): Promise<void> {
    const to = process.env["YUHENG_SCREENS"];
    await settled(screen.page);
    if (to) await screen.page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  }
  /** Found without fault by axe. */

  test("the file is checked, its bad row named, the good ones written and screened", async () => {
    const { page } = screen;
    const file = join(mkdtempSync(join(tmpdir(), "declarations-")), "declarations.csv");
    writeFileSync(file, `${header}\n${rows.join("\n")}\n`);
    await page.goto("/imports");
    await page.getByText("报关单", { exact: true }).click();
    await page.getByRole("region", { name: "重点关注地点" }).getByText("枫浦中转港").waitFor();
    await page.getByLabel("地点", { exact: true }).fill("泰勒岛");
    await page.getByLabel("仅限商标").fill("DRAUVEN");
    await page
      .getByTitle(/^DRAUVEN/)
      .locator("visible=true")
      .last()
      .click();
    await page.getByRole("button", { name: "登记地点" }).click();
    await page.getByRole("row", { name: /泰勒岛.*DRAUVEN/ }).waitFor();
    await isAccessible(screen.page);
    await picture("declaration-import");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText("日历上没有这一天").waitFor();
    await picture("declaration-checked");
    await page.getByRole("button", { name: /确认导入 2 行/ }).click();
    await page.getByRole("button", { name: "查看线索" }).click();
    expect(screen.troubles()).toEqual([]);
  });

  test("the clue shows what was declared and every reason", async () => {
    const { page } = screen;
    await page.getByLabel("商品标题、卖家、报关单号或商标").fill("WALK0001");
    await page.waitForURL(/text=WALK0001/);
    await page.getByRole("option", { name: /行旅鞋业外贸/ }).click();
    const declared = page.getByRole("region", { name: "申报内容" });
    await declared.getByText("WALK0001").waitFor();
    for (const told of ["6404110000", "行旅鞋业外贸（演示）", "1,500 双", "枫浦中转港"])
      expect(await declared.innerText()).toContain(told);
    expect(await declared.locator("mark").allInnerTexts()).toContain("DRAUVEN");
    const reasons = await page.getByRole("region", { name: "支持的理由", exact: true }).innerText();
    for (const told of ["却写有“DRAUVEN”", "商品编码6404110000", "重点关注地点", "申报单价", "不经“珠屿港"])
      expect(reasons).toContain(told);
    await isAccessible(screen.page);
    await picture("declaration-clue-zh");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("region", { name: "As declared" }).waitFor();
    await picture("declaration-clue-en");
    await page.getByRole("button", { name: "中文" }).click();
    expect(screen.troubles()).toEqual([]);
  });

  test("accepted with the recordal number it becomes a customs case", async () => {
    const { page } = screen;
    await page.getByRole("button", { name: /采用并转为案件/ }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(/海关备案号/).fill("T2026-00002（演示）");
    await sendForm(form, /采用并转为案件/);
    await page.goto("/cases");
    await page.getByRole("row").filter({ hasText: "行旅鞋业外贸" }).getByRole("link").click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await settled(page);
    await picture("declaration-case");
    await page.locator("main").getByText("WALK0001").locator("visible=true").first().waitFor();
    expect(screen.troubles()).toEqual([]);
  });
});

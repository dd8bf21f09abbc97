import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { formsOf } from "../support/formsInBrowser.ts";
import { sendForm } from "../support/sendForm.ts";
import { type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const header = "报关单号,商品序号,申报日期,进出口,口岸,发货人,品名规格,商品编码,申报品牌,数量,单位,总价,币制";
const row =
  "LONG0001,1,2026-11-19,出口,珠屿港（演示）,远行食品外贸（演示）,大米|霁禾牌|5千克,1006309090,无牌,800,袋,64000,CNY";

describe.skipIf(noBrowser !== undefined)(inBrowser("an ex officio detention from declaration to disposal"), () => {
  let product: Product;
  let screen: Screen;
  let path = "";

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    screen = await openScreen(product, { language: "zh", now });
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  test("a declared line becomes a clue, a case, a detention, a fine, and goods given away", {
    timeout: 15 * 60_000,
  }, async () => {
    const { page } = screen;
    await screen.signIn("customs", demoPassword);
    const file = join(mkdtempSync(join(tmpdir(), "declarations-")), "declarations.csv");
    writeFileSync(file, `${header}\n${row}\n`);
    await page.goto("/imports");
    await page.getByText("报关单", { exact: true }).click();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: /确认导入 1 行/ }).click();
    await page.getByRole("button", { name: "查看线索" }).click();
    await page.getByLabel("商品标题、卖家、报关单号或商标").fill("LONG0001");
    await page.waitForURL(/text=LONG0001/);
    await page.getByRole("option", { name: /远行食品外贸/ }).click();
    await page.getByRole("button", { name: /采用并转为案件/ }).click();
    const form = page.getByRole("dialog");
    await sendForm(form, /采用并转为案件/);
    await page.goto("/cases");
    await page.getByRole("row").filter({ hasText: "远行食品外贸" }).getByRole("link").click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    path = new URL(page.url()).pathname;

    const { as, take, signPapers } = formsOf(screen, () => path, "customs-detention");
    const approvePapers = () => signPapers("customs", "customs-head");
    const on = (day: string) => screen.at(`${day}T10:00:00+08:00`);
    const serve = (paper: string) =>
      take("serve-paper", { paper, way: "direct", receiver: "收件人（测试）", place: "珠屿港海关" });

    await as("customs");
    await take("record-value", { kind: "sale-price", fen: 6_400_000, basis: "销售合同" });
    await take("hold-release", { note: "大米800袋，外包装印有“霁禾”。" });
    await approvePapers();
    await as("customs");
    await serve("确认知识产权侵权状况通知书");

    // The right holder reads its notice and applies on its own page.
    await screen.signIn("holder", demoPassword);
    await page.goto(path);
    await page.getByRole("region", { name: "可以办理" }).waitFor();
    await take("apply-for-detention", { text: "确认侵权，申请扣留。" });

    await on("2026-11-23");
    await as("customs");
    await take("record-security", { form: "deposit", fen: 3_200_000, paper: "演示担保金凭证" });
    await as("customs-head");
    await take("detain", { place: "珠屿港监管仓", keeper: "仓管员" });
    await take("assign-officers", { officers: ["demo-customs", "demo-customs2"] });
    await as("customs");
    await take("record-finding", { result: "infringing", reasons: "未经许可使用相同商标，权利人鉴定非其生产。" });
    await as("customs-head");
    await take("file-penalty-case");
    await as("customs");
    await take("propose-penalty", {
      punish: true,
      tier: "ordinary",
      fineFen: 640_000,
      reasons: "首次查获，情节一般。",
    });
    await take("give-notice", { reasons: "拟没收货物并处罚款。" });
    await approvePapers();
    await as("customs");
    await serve("行政处罚告知单");
    await on("2026-12-07");
    await as("customs-head");
    await take("decide-penalty", { fineFen: 640_000, reasons: "事实清楚，证据确凿。" });
    await approvePapers();
    await as("customs");
    await serve("行政处罚决定书");
    await take("record-payment", { fen: 640_000, receipt: "演示票据" });
    await take("dispose-goods", {
      lines: [{ item: "D1-1", quantity: 800 }],
      way: "charity",
      charity: true,
      holderBuys: false,
      featuresRemovable: true,
      account: "拆除包装后转交公益机构。",
      receiver: "珠屿慈善总会（演示）",
    });
    await as("customs-head");
    await take("settle-security", { returnedFen: 3_200_000, keptFen: 0, why: "无应付费用。" });
    await take("close");
    await settled(page);
    await page.getByRole("region", { name: "办到哪里" }).getByText("结案").first().waitFor();
    const goods = await page.getByRole("region", { name: "涉案物品" }).innerText();
    expect(goods).toMatch(/大米/);
    expect(goods).toMatch(/800\s+0\s+0\s+800/);
    expect(screen.troubles()).toEqual([]);
  });
});

import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { routes } from "#contract";
import { demoPassword } from "../apps/server/demo/accounts.ts";
import { buildPage, openScreen, settled } from "./support/browser.ts";
import { startProduct } from "./support/product.ts";
it("look", async () => {
  await buildPage();
  const now = "2026-11-27T10:00:00+08:00";
  const product = await startProduct({ demo: true, now });
  const screen = await openScreen(product, { language: "zh", now, height: 1000 });
  try {
    const { page } = screen;
    const officer = await product.signIn("officer", demoPassword);
    const list = (await officer.call(routes.cases.list, { query: { limit: 100 } } as never)) as {
      items: { id: string; title: string; procedure: string }[];
    };
    const of = (title: string) => list.items.find((each) => each.title.includes(title))?.id;
    await screen.signIn("officer", demoPassword);
    const shot = async (path: string, name: string) => {
      await page.goto(path);
      await settled(page);
      await page.waitForTimeout(600);
      writeFileSync(`/tmp/look-${name}.png`, await page.screenshot({ fullPage: true }));
    };
    await shot(`/cases/${of("折叠水壶三百件")}`, "bulk");
    await shot(`/cases/${of("棠隐”茶叶")}`, "single");
    await shot(`/cases/${of("专利权归属纠纷调解案")}`, "mediation");
    await shot(`/figures?by=complainant`, "figures");
    await page.goto("/cases/open");
    await settled(page);
    const select = page.getByRole("combobox").first();
    await select.click();
    await page
      .getByTitle(/登记侵权通知/)
      .locator("visible=true")
      .last()
      .click();
    await page.waitForTimeout(500);
    writeFileSync(`/tmp/look-open-notice.png`, await page.screenshot({ fullPage: true }));
    await select.click();
    await page
      .getByTitle(/登记调解请求/)
      .locator("visible=true")
      .last()
      .click();
    await page.waitForTimeout(500);
    writeFileSync(`/tmp/look-open-mediation.png`, await page.screenshot({ fullPage: true }));
    console.log("TROUBLES", screen.troubles());
  } finally {
    await screen.close();
    await product.stop();
  }
}, 400_000);

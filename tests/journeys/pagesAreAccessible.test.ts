import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { barriersOf } from "../support/barriers.ts";
import { buildPage, inBrowser, noBrowser, openScreen, settled } from "../support/browser.ts";
import { pagesOf } from "../support/pages.ts";
import { type Product, startProduct } from "../support/product.ts";
import type { Page } from "playwright-core";

const now = "2026-11-20T10:00:00+08:00";

describe.skipIf(noBrowser !== undefined)(inBrowser("every page can be read and worked by everybody"), () => {
  let product: Product;

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
  }, 240_000);
  afterAll(() => product?.stop());

  // In Chinese with the large totals: the pages are the same ones, and Chinese words on an English page are seen only here.
  test("no page has a serious barrier, an error, a breach of the content policy, Chinese words in English, or is wider than a phone", {
    timeout: 300_000,
  }, async () => {
    expect(await barriersOf(product, await pagesOf(product), { language: "en", now })).toEqual([]);
  });

  test("by the keyboard one signs in, skips to the content and reaches the main action", async () => {
    const { page, close } = await openScreen(product, { language: "zh", now });
    await page.goto("/");
    await page.getByLabel(/^账号/).waitFor();
    await page.keyboard.type("officer");
    await page.keyboard.press("Tab");
    await page.keyboard.type(demoPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await page.goto("/");
    await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    let reached = "";
    for (let presses = 0; presses < 3 && reached !== "登记案件"; presses += 1) {
      await page.keyboard.press("Tab");
      reached = await focused(page);
    }
    expect(reached).toBe("登记案件");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cases\/open$/);
    await close();
  });

  test("the first load, sign-in and workbench, sends less than 1 MB", async () => {
    const screen = await openScreen(product, { language: "zh", now });
    const sizes: Promise<number>[] = [];
    screen.page.on("requestfinished", (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await screen.signIn("officer", demoPassword);
    await screen.page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await settled(screen.page);
    const sent = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await screen.close();
    expect(sent).toBeGreaterThan(100_000);
    expect(sent).toBeLessThan(1_000_000);
  });
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? "");
}

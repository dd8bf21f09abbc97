import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";

describe.skipIf(noBrowser !== undefined)(inBrowser("an officer asks what is close to a sign, in Chromium"), () => {
  let product: Product;
  let screen: Screen;

  beforeAll(async () => {
    await buildPage();
    const now = "2026-11-20T10:00:00+08:00";
    product = await startProduct({ demo: true, now });
    screen = await openScreen(product, { language: "zh", now });
    await screen.signIn("officer", demoPassword);
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const found = () => screen.page.getByRole("option");

  test("types a sign with a letter left out, and sees the mark, the letter and the reason", async () => {
    const { page } = screen;
    await page.getByRole("navigation").getByRole("link", { name: "近似检索", exact: true }).click();
    await page.getByLabel("标志文字").fill("BRAMTEK");
    await page.getByRole("button", { name: "检索", exact: true }).click();
    await found().first().waitFor();
    expect(await found().first().innerText()).toContain("BRAMTECK");
    expect(await page.getByRole("img", { name: /BRAMTEK — BRAMTECK/ }).count()).toBe(1);
    expect(await page.locator(".comparison .glyph").allInnerTexts()).toHaveLength(7 + 8);
    expect(await page.getByRole("region", { name: "为什么相近" }).innerText()).toContain("字母");
    expect(screen.troubles()).toEqual([]);
  });

  test("narrows it to a class in which the mark is not protected, and is told that nothing is close", async () => {
    const { page } = screen;
    await page.goto("/similar?text=BRAMTEK&classes=%5B33%5D");
    await page.getByText("没有相近的商标").waitFor();
    await page.goto("/similar?text=BRAMTEK&classes=%5B12%5D");
    await found().first().waitFor();
    expect(await found().first().innerText()).toContain("BRAMTECK");
  });

  test("walks the hits with the arrow keys; the address keeps the one that is open", async () => {
    const { page } = screen;
    await page.goto(`/similar?text=${encodeURIComponent("云岫岭")}`);
    await found().nth(1).waitFor();
    await page.getByRole("listbox").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/hit=/);
    expect(await found().nth(1).getAttribute("aria-selected")).toBe("true");
    const name = await found().nth(1).locator(".hit-mark").innerText();
    await page.reload();
    await page.locator(".found-mark").getByText(name, { exact: true }).waitFor();
  });

  test("takes the answer away as a Word file in the language of the page", async () => {
    const { page } = screen;
    await page.goto("/similar?text=BRAMTEK");
    await found().first().waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "检索报告（Word）" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const text = new PizZip(readFileSync(await download.path())).file("word/document.xml")?.asText() ?? "";
    expect(text).toContain("BRAMTEK");
    expect(text).toContain("BRAMTECK");
    expect(text).toMatch(/近似|检索/);
  });

  test("reads a title step by step: what it was folded to, which mark was met, why it alerts", async () => {
    const { page } = screen;
    await page.getByRole("link", { name: "筛查演练", exact: true }).click();
    await page.getByLabel("商品标题").fill("BR4MTECK brake pads");
    await page.getByRole("button", { name: "读一读" }).click();
    const grid = page.getByRole("region", { name: "标题的逐字图" });
    await grid.waitFor();
    expect(await grid.locator(".grid-bar").first().innerText()).toContain("BRAMTECK");
    const weighed = await page.getByRole("region", { name: "权衡" }).innerText();
    expect(weighed).toContain("报为线索");
    await page.getByLabel("商品标题").fill("plain brake pads");
    await page.getByRole("button", { name: "读一读" }).click();
    await page.getByText("没有读到任何商标。").waitFor();
    expect(screen.troubles()).toEqual([]);
  });

  test("records another name of a mark from its page, and takes it back", async () => {
    const { page } = screen;
    await page.goto("/similar?text=BRAMTECK");
    await page.getByRole("link", { name: /^DEMO/ }).first().click();
    await page.getByRole("textbox", { name: "别称" }).fill("布拉姆");
    await page.getByRole("button", { name: "登记别称" }).click();
    const line = page.locator(".line").filter({ hasText: "布拉姆" });
    await line.waitFor();
    await line.getByRole("button", { name: "删除" }).click();
    await line.waitFor({ state: "detached" });
    await settled(page);
    expect(screen.troubles()).toEqual([]);
  });
});

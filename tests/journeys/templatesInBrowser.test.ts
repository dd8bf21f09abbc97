import { isAccessible } from "../support/accessible.ts";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "#contract";
import { templateOf } from "#platform";
import PizZip from "pizzip";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";

describe.skipIf(noBrowser !== undefined)(inBrowser("an office makes a template its own, and prints a case"), () => {
  let product: Product;
  let screen: Screen;
  let caseId = "";
  let number = "";
  const folder = mkdtempSync(join(tmpdir(), "yuheng-templates-"));

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    const officer = await product.signIn("officer", demoPassword);
    const found = await officer.call(routes.cases.list, { query: { procedure: "trademark-enforcement" } });
    const heard = found.items.find(({ stage }) => stage === "hearing");
    caseId = heard?.id ?? "";
    number = heard?.number ?? "";
    screen = await openScreen(product, { language: "zh", now });
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  function file(name: string, from: string, to: string): string {
    const zip = new PizZip(readFileSync(templateOf("trademark-enforcement", "filingApproval")));
    zip.file("word/document.xml", (zip.file("word/document.xml")?.asText() ?? "").replace(from, to));
    const path = join(folder, name);
    writeFileSync(path, zip.generate({ type: "nodebuffer" }));
    return path;
  }

  test("a template with a misspelt field is refused by name; the mended one is tried with a case and goes live", async () => {
    const { page } = screen;
    await screen.signIn("admin", demoPassword);
    await page.goto("/administration?part=templates");
    await page.getByRole("button", { name: "查看、修改：《立案审批表》的模板（商标侵权行政处罚）" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("{partyName}", { exact: true }).waitFor();
    await isAccessible(screen.page);
    const input = drawer.locator("input[type=file]");
    await input.setInputFiles(file("bad.docx", "{partyName}", "{partyNmae}"));
    await drawer.getByText("字段 {partyNmae} 不存在，是否为 {partyName}。").waitFor();
    await screenshot("templates-refused");
    await input.setInputFiles(file("本局立案审批表.docx", "立案审批表", "立案审批表（本局格式）"));
    await drawer.getByText("“本局立案审批表.docx”检查通过，可以预览和启用。").waitFor();
    await drawer
      .getByRole("button", { name: "启 用" })
      .or(drawer.getByRole("button", { name: "启用" }))
      .first()
      .click();
    await drawer.getByText("启用：本局立案审批表.docx").waitFor();
    await drawer.getByRole("combobox", { name: "案件", exact: true }).fill(number);
    await page.locator(".ant-select-item-option").filter({ hasText: number }).first().click();
    await drawer.getByRole("button", { name: /预\s?览/ }).click();
    const frame = drawer.frameLocator("iframe.paper");
    await frame.getByText("立案审批表（本局格式）").waitFor();
    await screenshot("templates-live");
    await isAccessible(screen.page);
    await page.keyboard.press("Escape");
    await page.goto("/administration?part=templates");
    await page
      .getByRole("row", { name: /立案审批表/ })
      .getByText("本单位")
      .waitFor();
    await screenshot("templates-list");
    expect(screen.troubles().filter((each) => !each.includes("422"))).toEqual([]);
  }, 120_000);

  test("a case is printed as one PDF, and a paper of it", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto(`/cases/${caseId}`);
    await settled(page);
    await page.getByRole("button", { name: "案卷打印" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("全卷").waitFor();
    await isAccessible(screen.page);
    const saved = async (button: string | RegExp) => {
      const download = page.waitForEvent("download", { timeout: 60_000 });
      await page.getByRole("button", { name: button }).first().click();
      const path = join(folder, "saved.pdf");
      await (await download).saveAs(path);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path))), {
        mergePages: true,
      });
      return text.replaceAll(/\s/g, "");
    };
    await screenshot("bundle");
    expect(await saved("下载 PDF")).toContain("卷内目录");
    await page.keyboard.press("Escape");
    expect(await saved(/^下载《立案审批表》的 PDF$/)).toContain("立案审批表");
    await screenshot("case");
    expect(screen.troubles()).toEqual([]);
  }, 120_000);

  /** Kept only where somebody asks to see it. */
  async function screenshot(name: string): Promise<void> {
    const to = process.env["YUHENG_SCREENS"];
    if (to) await screen.page.screenshot({ path: join(to, `${name}.png`) });
  }
});

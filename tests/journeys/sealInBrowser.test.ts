import { isAccessible } from "../support/accessible.ts";
import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { decidedCase } from "../support/decidedCase.ts";
import { startWithPeople } from "../support/doors.ts";
import type { Product } from "../support/product.ts";

const identifier = "92TEST00000000000X";
const ground = "个人隐私、个人信息";

describe.skipIf(noBrowser !== undefined)(
  inBrowser("an office seals what must not be seen, and publishes the rest"),
  () => {
    let product: Product;
    let screen: Screen;
    let id: string;

    beforeAll(async () => {
      await buildPage();
      product = await startWithPeople("2026-01-05T12:00:00+08:00");
      id = await decidedCase(product);
      screen = await openScreen(product, { language: "zh", now: "2026-02-09T10:00:00+08:00", height: 1600 });
    }, 400_000);
    afterAll(async () => {
      await screen?.close();
      await product?.stop();
    });

    async function openCase(login: string) {
      await screen.takeSeat(login, demoPassword);
      await screen.page.goto(`/cases/${id}`);
      await settled(screen.page);
    }
    const copyPage = async (login: string) => {
      await openCase(login);
      const line = screen.page.locator(".paper-line", { hasText: "行政处罚决定书" });
      await line.getByRole("link", { name: "公开版", exact: true }).click();
      await screen.page.getByRole("heading", { name: /公开版：行政处罚决定书/ }).waitFor();
      await settled(screen.page);
    };

    test("an officer marks the decision for publication: what the case proposes, one mark removed, one typed, one selected", async () => {
      const { page } = screen;
      await copyPage("officer");
      const marked = page.locator(".copy-text mark");
      await marked.first().waitFor();
      expect(await marked.allTextContents()).toContain(identifier);
      await page.getByRole("button", { name: `取消遮盖“${identifier}”` }).click();
      expect(await marked.allTextContents()).not.toContain(identifier);
      await page.getByRole("button", { name: "恢复建议" }).first().click();
      // By keyboard alone.
      await page.getByLabel("要遮盖的文字").fill("云岫岭");
      await page.keyboard.press("Enter");
      expect(await marked.allTextContents()).toContain("云岫岭");
      await page.getByRole("button", { name: "取消遮盖“云岫岭”" }).press("Enter");
      await page.evaluate(() => {
        const walker = document.createTreeWalker(
          document.querySelector(".copy-text") ?? document,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf("配合调查") ?? -1;
          if (at < 0) continue;
          document.getSelection()?.setBaseAndExtent(node, at, node, at + 4);
          return;
        }
      });
      await page.getByRole("button", { name: "遮盖选中的文字" }).click();
      expect(await marked.allTextContents()).toContain("配合调查");
      await isAccessible(screen.page);
      await page.getByRole("button", { name: "预览公开版" }).click();
      const preview = page.getByRole("dialog");
      await preview.locator("iframe").waitFor();
      const paper = preview.frameLocator("iframe").locator("body");
      await paper.getByText("行政处罚决定书").waitFor();
      const said = await paper.innerText();
      for (const term of [identifier, "山野小铺", "配合调查"]) expect(said.includes(term), term).toBe(false);
      await isAccessible(screen.page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "提交批准" }).click();
      await page.getByText("公开版须由另一人批准").waitFor();
      expect(screen.troubles()).toEqual([]);
    });

    test("another person looks at it and approves; the frozen files stand by the paper", async () => {
      const { page } = screen;
      await copyPage("reviewer");
      await page.getByText("等待另一人批准").waitFor();
      await page.getByRole("button", { name: "批准并固定公开版" }).click();
      await page.getByText("公开版已批准并固定").waitFor();
      await page.goto(`/cases/${id}`);
      const line = page.locator(".paper-line", { hasText: "行政处罚决定书" });
      const saved = page.waitForEvent("download");
      await line.getByRole("link", { name: "第1份公开版 .pdf" }).click();
      expect((await saved).suggestedFilename()).toBe("行政处罚决定书（公开版）.pdf");
      await isAccessible(screen.page);
      expect(screen.troubles()).toEqual([]);
    });

    test("the head seals the respondent's number; a colleague finds who, why and for whom in its place, and no way to it", async () => {
      const { page } = screen;
      await openCase("head");
      const entry = page.locator(".entry", { hasText: "补充当事人信息" }).first();
      await entry.locator("summary").click();
      await entry.getByRole("button", { name: "封存本条内容" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: new RegExp(identifier) }).check();
      await dialog.getByRole("radio", { name: ground }).check();
      await dialog.getByLabel("理由（不要写入被封存的内容）").fill("与案件事实无关");
      await isAccessible(screen.page);
      await dialog.getByRole("button", { name: "封存", exact: true }).click();
      await page.getByText("已封存", { exact: true }).waitFor();
      await settled(page);
      await isAccessible(screen.page);
      await openCase("officer2");
      expect(await page.content()).not.toContain(identifier);
      const told = page.locator(".sealed-line").first();
      await told.getByText("负责人甲封存").waitFor();
      await told.getByText(/可以查看：负责人/).waitFor();
      expect(await page.getByRole("button", { name: "查看（留痕）" }).count()).toBe(0);
      await page.locator(".entry", { hasText: "补充当事人信息" }).first().locator("summary").click();
      await isAccessible(screen.page);
      expect(screen.troubles()).toEqual([]);
    });

    test("the party it was served on reads that its decision is sealed, and on what ground", async () => {
      const { page } = screen;
      await openCase("respondent");
      await page.locator(".sealed-line", { hasText: "行政处罚决定书" }).getByText("办案机关封存").waitFor();
      await isAccessible(screen.page);
      expect(screen.troubles()).toEqual([]);
    });

    test("the head looks, which is recorded, and lifts the seal: everything stands as before", async () => {
      const { page } = screen;
      await openCase("head");
      await page.getByRole("button", { name: "查看（留痕）" }).first().click();
      await page.locator(".sealed-line").getByText(identifier).waitFor();
      const looks = await product.database.system((tx) =>
        tx.rows("select account_id from audit where action = 'case.sealed-text'"),
      );
      expect(looks).toEqual([{ account_id: "demo-head" }]);
      await page.getByRole("button", { name: "解除封存" }).first().click();
      await page.getByLabel("理由", { exact: true }).fill("当事人已自行公开");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^解除封存/ })
        .click();
      await page.getByText("已解除封存", { exact: true }).waitFor();
      const respondent = await product.signIn("respondent", demoPassword);
      const { documents } = await respondent.call(routes.cases.one, { params: { id } });
      expect(documents.map(({ kind }) => kind)).toContain("penaltyDecision");
      expect(screen.troubles()).toEqual([]);
    });
  },
);

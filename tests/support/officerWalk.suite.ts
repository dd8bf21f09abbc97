import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { procedureOf } from "#procedures";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "./browser.ts";
import { type WalkStep, walkSteps } from "./enforcementWalk.ts";
import { fillForm } from "./fillForm.ts";
import { type Product, startProduct } from "./product.ts";

const fixture = (name: string) => join(packageRoot(), "tests", "journeys", "fixtures", name);
const enforcement = procedureOf("trademark-enforcement");
const nameOf = (action: string) => enforcement?.actions[action]?.name.zh ?? action;

/** From files to a case, through these of its steps; all of them lead to a decision and a figure. */
export function officerWalk(steps: readonly WalkStep[]): void {
  const whole = steps.length === walkSteps.length;
  describe.skipIf(noBrowser !== undefined)(inBrowser("an officer walks a listing to a figure in Chromium"), () => {
    let product: Product;
    let screen: Screen;
    let casePath = "";

    beforeAll(async () => {
      await buildPage();
      const now = "2026-01-05T12:00:00+08:00";
      product = await startProduct({ demo: true, now });
      screen = await openScreen(product, { language: "zh", now });
    }, 240_000);
    afterAll(async () => {
      await screen?.close();
      await product?.stop();
    });

    const button = (name: string | RegExp) => screen.page.getByRole("button", { name, exact: true });
    const door = (name: string) => screen.page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

    async function importFile(kind: string, label: RegExp, name: string, good: number) {
      const { page } = screen;
      await door("导入");
      await page.getByText(kind, { exact: true }).first().click();
      await page.getByLabel(label).setInputFiles(fixture(name));
      await page.getByRole("heading", { name, level: 1 }).waitFor();
      await button(`确认导入 ${good} 行`).waitFor();
      const refused = await page
        .getByRole("row")
        .filter({ hasText: /-5|2025-02-30/ })
        .innerText();
      await button(`确认导入 ${good} 行`).click();
      await page.getByText("已完成").waitFor();
      return refused;
    }

    /** Opens the action from the case's menu, fills the drawer, sends it. A refusal shown on the page fails with its words. */
    async function take(step: WalkStep) {
      const { page } = screen;
      if (step.action.startsWith("paper-")) {
        const papers = page.getByRole("region", { name: "文书", exact: true });
        await papers.getByRole("button", { name: step.action === "paper-submit" ? "提交审批" : "审批通过" }).click();
        await page.getByText(step.action === "paper-submit" ? "已提交审批" : "已签发并编号").waitFor();
        return;
      }
      const spec = enforcement?.actions[step.action];
      if (spec === undefined) throw new Error(`no action ${step.action}`);
      await page
        .getByRole("region", { name: "可以办理" })
        .getByRole("button", { name: spec.name.zh, exact: true })
        .click();
      const drawer = page.getByRole("dialog", { name: spec.name.zh });
      await fillForm(drawer, spec.input, step.input, "zh");
      await drawer.getByRole("button", { name: spec.name.zh, exact: true }).click();
      const said = drawer.getByRole("alert");
      await Promise.race([drawer.waitFor({ state: "detached" }), said.first().waitFor()]);
      if ((await drawer.count()) > 0 && (await said.count()) > 0) {
        throw new Error(`${step.action}: ${(await said.allInnerTexts()).join(" ")}`);
      }
    }

    /** The fines paid in February as the head's figures show them, in yuan. */
    async function paidInFebruary(): Promise<{ yuan: number; open: () => Promise<void> }> {
      const { page } = screen;
      // Whoever has just sat down opens the product anew: the page before may have sent the last person to the door.
      await page.goto("/");
      await door("统计");
      // One figure is compared with the year before above; all figures stand in the table below it.
      const table = page.getByRole("region", { name: "表", exact: true }).getByRole("table");
      const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2026-02" }) });
      await row.waitFor();
      const columns = await table.getByRole("columnheader").allInnerTexts();
      const cell = row.getByRole("cell").nth(columns.indexOf("已缴罚款") - 1);
      const yuan = Number((await cell.innerText()).replace(/[^\d.]/g, ""));
      return { yuan, open: () => cell.getByRole("button").click() };
    }

    test("marks come in; the row with a day that does not exist is shown with its reason before anything is written", async () => {
      await screen.signIn("officer", demoPassword);
      const refused = await importFile("商标", /上传商标文件/, "marks.csv", 3);
      expect(refused).toMatch(/^5/);
      expect(refused).toContain("filed");
      expect(refused).toContain("坏日期");
    });

    test("listings come in the same way, and the page leads on to the clues", async () => {
      const refused = await importFile("商品信息", /上传商品信息文件/, "listings.csv", 6);
      expect(refused).toContain("price");
      await button("查看线索").click();
      await screen.page.getByRole("heading", { name: "线索", level: 1 }).waitFor();
    });

    test("the clue shows which words matched and why; accepted by the keyboard alone it becomes a case", async () => {
      const { page } = screen;
      await screen.at("2026-01-05T15:00:00+08:00");
      await page.getByRole("searchbox").fill("云岫岭");
      await page.getByRole("option").filter({ hasText: "山野小铺" }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll("[role=option]").length === 1);
      await page.getByRole("listbox").focus();
      // What the officer may do with the clue comes late, on a slow line: a key pressed before is not lost.
      let answer = () => {};
      const pressedA = new Promise<void>((resolve) => (answer = resolve));
      await page.route(/\/api\/cases\/[^/?]+$/, (route) => pressedA.then(() => route.continue()));
      await page.keyboard.press("j");
      const clue = page.getByRole("article");
      await clue.getByRole("heading", { name: "云岫岭" }).waitFor();
      const marked = await clue.locator("mark").allInnerTexts();
      expect(marked.join("").replaceAll(" ", "")).toContain("云岫岭");
      expect(await clue.getByRole("heading", { name: "支持的理由", exact: true }).count()).toBe(1);
      expect(await clue.locator(".reasons li").count()).toBeGreaterThan(0);
      expect(await clue.innerText()).toContain("合并理由");
      await page.keyboard.press("a");
      answer();
      const drawer = page.getByRole("dialog");
      const accept = drawer.getByRole("button", { name: "采用并转为案件" });
      await accept.waitFor();
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press("Tab");
        if (await accept.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: /^已转为案件/ }).click();
      await page.waitForURL(/\/cases\/./);
      casePath = new URL(page.url()).pathname;
      await page.getByRole("heading", { level: 1, name: /山野小铺.*云岫岭/ }).waitFor();
      expect(await page.getByRole("region", { name: "办到哪里" }).innerText()).toContain("核查");
    });

    test(`${whole ? "every step" : "each of the first steps"} of the case is taken through its form, by the person whose step it is`, {
      timeout: 600_000,
    }, async () => {
      const { page } = screen;
      let before = 0;
      for (const step of steps) {
        await screen.at(step.at);
        await screen.takeSeat(step.by, demoPassword);
        if (step.action === "record-payment") before = (await paidInFebruary()).yuan;
        await page.goto(casePath);
        if (step.action === "request-hearing") {
          await screen.takeSeat("head", demoPassword);
          await page.goto(casePath);
          await page.getByText("现在不能办理").click();
          const barred = page.getByRole("listitem").filter({ hasText: nameOf("decide") });
          expect(await barred.first().innerText()).toContain("2026-01-26");
          await screen.takeSeat(step.by, demoPassword);
          await page.goto(casePath);
        }
        await take(step);
        if (step.action === "record-payment") {
          const after = await paidInFebruary();
          expect(after.yuan - before).toBe(15_000);
        }
      }
      await page.goto(casePath);
      if (whole) await page.getByRole("region", { name: "办到哪里" }).getByText("结案").first().waitFor();
      expect(screen.troubles()).toEqual([]);
    });

    test.runIf(whole)(
      "the decision comes down as a Word document with the party, the fine in capitals and how the turnover was reached",
      async () => {
        const { page } = screen;
        const line = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "行政处罚决定书" }) });
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          line.getByRole("link", { name: ".docx" }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.docx$/);
        const document = new PizZip(readFileSync(await download.path())).file("word/document.xml")?.asText() ?? "";
        const text = document.replace(/<[^>]+>/g, "");
        for (const said of ["山野小铺", "壹万伍仟元整", "绿茶礼盒", "龙井散装", "标价"]) expect(text).toContain(said);
        expect(text).not.toMatch(/undefined|\{[^}]*\}/);
        await line.getByRole("button", { name: "行政处罚决定书", exact: true }).click();
        const paper = page.frameLocator("iframe");
        await paper.getByText("壹万伍仟元整").first().waitFor();
        await page.keyboard.press("Escape");
      },
    );

    test.runIf(whole)("the fine stands in February, and its records list the case", async () => {
      const { page } = screen;
      const paid = await paidInFebruary();
      expect(paid.yuan).toBeGreaterThanOrEqual(15_000);
      await paid.open();
      const records = page.getByRole("dialog");
      await records.getByRole("row").filter({ hasText: "山野小铺" }).getByRole("link").click();
      await page.waitForURL((url) => url.pathname === casePath);
      expect(screen.troubles()).toEqual([]);
    });
  });
}

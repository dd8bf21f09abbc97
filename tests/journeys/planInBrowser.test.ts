import axe from "axe-core";
import { routes } from "#contract";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { type Person, type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const planText = [
  "兰城市知识产权保护三年行动计划",
  "为加强全市知识产权保护，制定本计划。",
  "一、强化行政保护",
  "（一）严查侵权行为。聚焦重点市场开展专项执法，2026年12月底前完成首轮检查，检查商户不少于500家。（市场监管总局牵头，公安部、海关总署按职责分工负责）",
  "（二）畅通维权渠道。设立维权援助站10个。（兰城市维权中心、司法部负责）",
  "二、优化服务",
  "（三）加强宣传培训。每年轮训企业管理人员一遍。",
  "各县区要抓好落实。",
].join("\n");

describe.skipIf(noBrowser !== undefined)(
  inBrowser("a plan is made of a document and its tasks go down the tree"),
  () => {
    const folder = mkdtempSync(join(tmpdir(), "yuheng-plan-"));
    let product: Product;
    let officer: Person;
    let screen: Screen;

    beforeAll(async () => {
      writeFileSync(join(folder, "行动计划.txt"), planText);
      await buildPage();
      product = await startProduct({ demo: true, now });
      officer = await product.signIn("officer", demoPassword);
      screen = await openScreen(product, { language: "zh", now, height: 1000 });
      await screen.signIn("national-head", demoPassword);
    }, 400_000);
    afterAll(async () => {
      await screen?.close();
      await product?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("beside its source: corrects two proposals, registers a body, and saves what was confirmed", async () => {
      const { page } = screen;
      await page.goto("/plans");
      await page.getByLabel("上传计划文件").setInputFiles(join(folder, "行动计划.txt"));
      await page.getByRole("heading", { name: "兰城市知识产权保护三年行动计划" }).waitFor();
      const proposals = page.getByRole("list", { name: "读出的任务" }).getByRole("listitem");
      expect(await proposals.count()).toBe(3);

      // Either side leads to the other.
      await proposals.nth(1).getByRole("button", { name: "畅通维权渠道" }).click();
      expect(await page.locator("mark.source-open").textContent()).toContain("（二）畅通维权渠道");
      await page.locator("mark", { hasText: "加强宣传培训" }).click();
      expect(await page.getByRole("button", { name: "加强宣传培训", pressed: true }).count()).toBe(1);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] }),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

      // The second: the body that no register has is put on it, and leads.
      await proposals.nth(1).getByRole("button", { name: "更正" }).click();
      await proposals.nth(1).getByRole("button", { name: "登记新部门" }).first().click();
      const dialog = page.getByRole("dialog", { name: "登记新部门" });
      await dialog.getByLabel("中文名称").fill("兰城市维权中心");
      await dialog.getByLabel("英文名称").fill("Lan City Rights Protection Centre");
      await dialog.getByRole("button", { name: "登记", exact: true }).click();
      await dialog.waitFor({ state: "hidden" });
      await proposals.nth(1).getByRole("button", { name: "保存更正" }).click();
      await proposals.nth(1).getByText("已接受").waitFor();

      // What the reading left out is added by hand: its words are selected in the source.
      await page.evaluate(() => {
        const pieces = [...window.document.querySelectorAll(".source-text [data-at]")];
        const last = pieces.at(-1)?.firstChild;
        if (last == null) throw new Error("the source has pieces");
        const range = window.document.createRange();
        range.setStart(last, (last.textContent ?? "").indexOf("各县区"));
        range.setEnd(last, (last.textContent ?? "").length);
        window.document.getSelection()?.removeAllRanges();
        window.document.getSelection()?.addRange(range);
      });
      await page.getByRole("button", { name: "以选中的文字新增任务" }).click();
      await proposals.nth(3).getByText("各县区要抓好落实").first().waitFor();
      await proposals.nth(3).getByText("已接受").waitFor();

      // Two neighbours merge and are taken apart again, by keyboard: the second stands as it was read.
      const byKeyboard = async (at: number, name: string) => {
        // Another step may still be on its way; a key pressed on a button at rest would do nothing.
        const button = proposals.nth(at).getByRole("button", { name });
        await button.click({ trial: true });
        await settled(page);
        await button.press("Enter");
      };
      await byKeyboard(2, "与下一项合并");
      await proposals.nth(3).getByText("已并入“加强宣传培训”").waitFor();
      await byKeyboard(3, "拆开");
      await proposals.nth(3).getByText("已接受").waitFor();

      // The third: a lead from the register, chosen by its Chinese name.
      await proposals.nth(2).getByRole("button", { name: "更正" }).click();
      await proposals.nth(2).getByRole("combobox", { name: "牵头" }).fill("国家知识产权局");
      await page.getByTitle("国家知识产权局", { exact: true }).click();
      await proposals.nth(2).getByRole("button", { name: "保存更正" }).click();
      await proposals.nth(2).getByText("已接受").waitFor();

      await page.getByRole("button", { name: "确认并保存为计划" }).click();
      await page.getByLabel("其余 1 项未处理的建议，全部按读出的内容接受").check();
      await page.getByRole("button", { name: "保存计划" }).click();
      await page.getByText("共 4 项任务").waitFor();
      await settled(page);
      const { items } = await officer.call(routes.plans.list, { query: { limit: 5 } });
      const plan = await officer.call(routes.plans.one, {
        params: { id: items.find(({ title }) => title === "兰城市知识产权保护三年行动计划")?.id ?? "" },
      });
      expect(plan.items.map(({ lead }) => lead?.agency?.replace(/^own-.*/u, "own"))).toEqual([
        "samr",
        "own",
        "cnipa",
        undefined,
      ]);
      expect(screen.troubles()).toEqual([]);
    }, 120_000);

    test("its first task goes to the province and on to a city, which reports with a file; the province sees it", async () => {
      const { page } = screen;
      const give = async (step: string, office: string, due?: string) => {
        const drawer = page.getByRole("dialog", { name: step });
        await drawer.getByLabel("承办单位（可多选）").fill(office);
        await page.getByTitle(office, { exact: true }).click();
        if (due !== undefined) {
          await drawer.getByLabel("时限", { exact: true }).fill(due);
          await drawer.getByLabel("时限", { exact: true }).press("Enter");
        }
        await drawer.getByRole("button", { name: step, exact: true }).click();
        await drawer.waitFor({ state: "hidden" });
      };
      await page.getByLabel("选择任务1").check();
      await page.getByRole("button", { name: "交办所选 1 项" }).click();
      await give("交办", "青川省知识产权局（演示）", "2026-12-31");
      await page.getByRole("link", { name: "青川省知识产权局（演示）" }).waitFor();

      const open = async (login: string) => {
        await screen.takeSeat(login, demoPassword);
        await page.goto("/assignments");
        await page.getByRole("link", { name: /^1\. 严查侵权行为/u }).click();
      };
      await open("qc-head");
      await page.getByRole("button", { name: "签收" }).click();
      await page.getByRole("button", { name: "分解给下级单位" }).click();
      await give("分解给下级单位", "澜州市知识产权局（演示）");
      await page.getByRole("link", { name: "澜州市知识产权局（演示）" }).waitFor();

      await open("officer");
      await page.getByRole("button", { name: "签收" }).click();
      await page.getByRole("button", { name: "报告进展" }).click();
      const report = page.getByRole("dialog", { name: "报告进展" });
      await report.getByLabel("自报进度（%）").fill("60");
      await report.getByLabel("说明").fill("首轮检查已完成");
      await report.getByLabel("上传佐证材料").setInputFiles(join(folder, "行动计划.txt"));
      await report.getByRole("list", { name: "已上传的材料" }).waitFor();
      await report.getByRole("button", { name: "报告进展", exact: true }).click();
      await report.waitFor({ state: "hidden" });

      await screen.takeSeat("supervisor", demoPassword);
      await page.goto("/assignments?mine=given");
      const row = page.getByRole("row", { name: /严查侵权行为/u });
      expect(await row.innerText()).toContain("60%");
      await row.getByRole("link", { name: /严查侵权行为/u }).click();
      await page.getByRole("link", { name: /行动计划.txt/u }).waitFor();
      // …and the map, whose square opens the task.
      await page.getByRole("link", { name: "兰城市知识产权保护三年行动计划" }).click();
      await page.getByRole("link", { name: "热力图" }).click();
      await page.getByRole("link", { name: "澜州市知识产权局（演示）, 按期: 1" }).click();
      await page.getByRole("heading", { name: "澜州市知识产权局（演示） · 按期（1 项）" }).waitFor();
      await page.getByRole("link", { name: /严查侵权行为/u }).waitFor();
      await settled(page);
      expect(screen.troubles()).toEqual([]);
    }, 120_000);
  },
);

import { routes } from "#contract";
import axe from "axe-core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../apps/cli/program.ts";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { mend, type Sealed, sealReturns, signedIn } from "../support/sealedReturns.ts";

const now = "2026-11-20T10:00:00+08:00";
const why = "结案日期登记有误，实际于七月结案";

describe.skipIf(noBrowser !== undefined)(
  inBrowser("a half-year is sealed at three levels, a closed case is mended, and the restatement travels up"),
  () => {
    let product: Product;
    let screen: Screen;
    let sealed: Sealed;

    beforeAll(async () => {
      await buildPage();
      product = await startProduct({ demo: true, now });
      const as = signedIn(product);
      sealed = await sealReturns(as);
      const closed = await (await as("head")).call(routes.figures.records, {
        params: { id: "cases-closed" },
        query: { from: "2026-01-01", to: "2026-06-30", officePath: "ip/qc/lan/", limit: 1 },
      });
      await mend(await as("officer"), closed.items[0]?.id ?? "", "close", { at: "2026-07-02T10:00:00+08:00" }, why);
      screen = await openScreen(product, { language: "zh", now, height: 1200 });
    }, 400_000);
    afterAll(async () => {
      await screen?.close();
      await product?.stop();
    });

    async function accessible() {
      const { page } = screen;
      await settled(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] }),
      );
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
      expect(screen.troubles()).toEqual([]);
    }
    /** From the workbench to the restatement that waits there. */
    async function openWaiting(login: string, name: string) {
      const { page } = screen;
      await screen.takeSeat(login, demoPassword);
      await page.goto("/");
      await page.getByRole("region", { name: "等待办理的更正单" }).getByRole("link", { name, exact: true }).click();
      await page.getByRole("region", { name: "数值变化" }).waitFor();
      await settled(page);
    }
    async function take(act: "接受" | "询问" | "答复", words?: string) {
      const { page } = screen;
      // Ant Design sets two characters of a button apart.
      const named = new RegExp(`^${act[0]} ?${act[1]}$`, "u");
      await page.getByRole("button", { name: named }).click();
      const drawer = page.getByRole("dialog");
      await drawer.getByRole("textbox").waitFor();
      await accessible();
      if (words !== undefined) await drawer.getByRole("textbox").fill(words);
      await drawer.getByRole("button", { name: named }).click();
      await drawer.waitFor({ state: "hidden" });
    }

    test("the province sees which cells differ and the case that did it, and asks; the city answers; the province accepts", async () => {
      const { page } = screen;
      await openWaiting("qc-head", "澜州市知识产权局（演示） 第2号更正单");
      const differs = page.getByRole("region", { name: "数值变化" });
      expect(await differs.getByRole("row", { name: /结案/ }).count()).toBe(2);
      const causes = page.getByRole("region", { name: "原因" });
      await causes.getByText(why).first().waitFor();
      expect(await causes.getByRole("link", { name: /案第/ }).count()).toBe(2);
      await accessible();
      await take("询问", "请说明为何归档后才发现");
      await page.getByText("请说明为何归档后才发现").waitFor();
      await openWaiting("head", "澜州市知识产权局（演示） 第2号更正单");
      await take("答复", "归档核对时发现");
      await openWaiting("qc-head", "澜州市知识产权局（演示） 第2号更正单");
      await take("接受");
      await page.getByRole("link", { name: /^青川省知识产权局（演示） 第1号更正单$/ }).waitFor();
      await accessible();
    });

    test("the nation accepts; its sealed value stands beside the one that holds now, and the check names those cells alone", async () => {
      const { page } = screen;
      await openWaiting("national-head", "青川省知识产权局（演示） 第1号更正单");
      await take("接受");
      await page.goto(`/returns/${sealed.nation}`);
      const restated = page.getByRole("region", { name: "封存与更正" });
      const row = restated.getByRole("row", { name: /结案 · 合计/ });
      await row.waitFor();
      const [was, is, with1] = (await row.getByRole("cell").allTextContents()).slice(1).map(Number);
      expect([(was ?? 0) - (is ?? 0), (is ?? 0) - (with1 ?? 0)]).toEqual([1, 0]);
      await restated.getByRole("button", { name: "按案卷核验" }).click();
      const drawer = page.getByRole("dialog");
      await drawer.getByText(/^封存完好/).waitFor();
      await drawer.getByText(/^已逐级核验到最低一级/).waitFor();
      expect(await drawer.getByRole("table").first().getByRole("row").allTextContents()).toHaveLength(3);
      // Followed all the way down: the province took in what the city no longer says, and the city's own records have changed.
      const offices = drawer.getByRole("region", { name: /局（演示）$/ });
      expect(await offices.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).toEqual([
        "青川省知识产权局（演示）",
        "澜州市知识产权局（演示）",
      ]);
      expect(await offices.last().getByText("本机关记录有变化").count()).toBe(2);
      await accessible();
    });

    test("is checked from the command line too, cell by cell", async () => {
      const home = mkdtempSync(join(tmpdir(), "yuheng-verify-"));
      let out = "";
      const yuheng = (...argv: string[]) =>
        run(argv, {
          env: { HOME: home, LANG: "C" },
          terminal: false,
          out: (text) => void (out += text),
          err: (text) => void (out += text),
          ask: async () => undefined,
          readStdin: async () => "",
          now: () => new Date(now).toISOString(),
        });
      expect(
        await yuheng("login", "--login", "national-head", "--password", demoPassword, "--server", product.url),
      ).toBe(0);
      out = "";
      expect(await yuheng("return", "verify", sealed.nation)).toBe(0);
      expect(out).toContain("The seal holds");
      expect(out.match(/Cases closed · \S+ .*differs from what is said below/gu)).toHaveLength(4);
      expect(out).toContain("Lan City IP Bureau (demonstration) (demo-return-lan)");
      expect(out.match(/Cases closed · \S+ .*records changed/gu)).toHaveLength(2);
      expect(await yuheng("return", "verify", "no-such-return")).toBe(1);
      rmSync(home, { recursive: true });
    });
  },
);

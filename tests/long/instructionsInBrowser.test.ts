import { boxOf, choose } from "../support/fields.ts";
import { isAccessible } from "../support/accessible.ts";
import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { type CaseForms, formsOf } from "../support/formsInBrowser.ts";
import type { Product } from "../support/product.ts";

const now = "2026-03-02T10:00:00+08:00";

/** A county asks its city, which asks its province; the reply comes down the same way. */
describe.skipIf(noBrowser !== undefined)(inBrowser("a request for instructions across three levels"), () => {
  let product: Product;
  let screen: Screen;
  let forms: CaseForms;
  let path = "";

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(now);
    screen = await openScreen(product, { language: "zh", now });
    forms = formsOf(screen, () => path, "instructions");
  }, 300_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const box = (name: string) => boxOf(screen.page, name);
  const stage = async () => screen.page.getByRole("region", { name: "办到哪里" }).locator(".strip-answer").innerText();

  test("the county writes it and sends it up", async () => {
    const { page } = screen;
    await screen.signIn("county", demoPassword);
    await page.goto("/cases/open");
    await choose(screen.page, "程序和第一步", "请示与答复 · 起草请示");
    await choose(screen.page, "请示事项类别", "商标");
    await box("请示的问题").fill("店铺招牌上使用他人注册商标是否属于商标使用");
    await box("基本事实").fill("溪口县某店在招牌上使用“星河”字样。");
    await box("本机构意见").fill("属于商标使用。");
    await box("理由和依据").fill("招牌起识别来源的作用。");
    expect(await box("案由").inputValue()).toBe("关于店铺招牌上使用他人注册商标是否属于商标使用的请示");
    await isAccessible(screen.page);
    await page.getByRole("button", { name: "登记案件" }).click();
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
    path = new URL(page.url()).pathname;
    await forms.take("make-request", { to: "ip/qc/lan/" });
    await forms.signPapers("county", "county-head");
    await forms.take("send-request");
    expect(await stage()).toBe("已报送，待受理");
    await page.getByRole("region", { name: "相关机构" }).getByText("收件，正在办理").waitFor();
    await isAccessible(screen.page);
  }, 120_000);

  test("the city finds it on its workbench, takes it up and passes it to the province", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto("/");
    await page
      .getByRole("link", { name: /关于店铺招牌/ })
      .first()
      .click();
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
    await forms.take("take-up");
    await forms.take("make-passing-up", { to: "ip/qc/", opinion: "拟同意溪口县意见。", analysis: "理由同上。" });
    await forms.signPapers("officer", "head");
    await forms.take("pass-up");
    expect(await stage()).toBe("已报送，待受理");
    // What the city may do now is nothing: it waits, and the page says whose turn it is.
    expect(await page.getByRole("button", { name: "起草答复" }).count()).toBe(0);
  }, 120_000);

  test("the province replies, the city replies in its turn, and the county follows the case to its end", async () => {
    const { page } = screen;
    await forms.as("qc-officer");
    await forms.take("take-up");
    await forms.take("draft-reply", { reply: "属于商标使用。", basis: "商标法关于商标使用的规定。" });
    await forms.signPapers("qc-officer", "qc-head");
    await forms.take("send-reply", { circulate: true });
    await forms.as("officer");
    // The reply from above is offered as the draft of its own.
    await forms.take("draft-reply", {});
    await forms.signPapers("officer", "head");
    await forms.take("send-reply", { circulate: false });
    await forms.as("county");
    expect(await stage()).toBe("已答复，待归档");
    await forms.take("file-reply", { application: "按答复认定侵权。" });
    await forms.take("report-outcome", { outcome: "followed", account: "已作出处罚决定。" });
    await forms.as("county-head");
    await forms.take("close");
    expect(await stage()).toBe("已办结");
    await isAccessible(screen.page);
    expect(await page.getByText("请示答复").count()).toBeGreaterThan(0);
  }, 180_000);

  test("another city finds the reply, and not the case", async () => {
    const { page } = screen;
    await screen.signIn("feng-officer", demoPassword);
    await page.goto("/replies");
    await page.getByText("属于商标使用。").first().waitFor();
    expect(await page.getByRole("link", { name: /店铺招牌/ }).count()).toBe(0);
    await page.getByLabel("问题、答复、依据或者文号").fill("没有这样的词");
    await page.getByText("没有符合条件的答复").waitFor();
    await isAccessible(screen.page);
    await page.getByLabel("问题、答复、依据或者文号").fill("招牌");
    await page.getByText("属于商标使用。").first().waitFor();
    const other = await product.signIn("feng-officer", demoPassword);
    expect((await other.try(routes.cases.one, { params: { id: path.split("/").at(-1) } })).status).toBe(404);
    expect(screen.troubles()).toEqual([]);
  }, 60_000);
});

import { isAccessible } from "../support/accessible.ts";
import { basename, join } from "node:path";
import { packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import type { Product } from "../support/product.ts";

const now = "2026-06-08T09:00:00+08:00";
const list = join(packageRoot(), "tests", "journeys", "fixtures", "running-cases.xlsx");
/** The very words above the columns of that list. */
const header =
  "立案编号,涉案单位,办到哪一步,被侵权商标,注册号,线索登记日期,立案日期,主办人,行为结束日期,处罚决定日期,决定书文号,罚款金额（元）,送达日期,已缴金额,缴款日期,中止日期,经办备注";

describe.skipIf(noBrowser !== undefined)(inBrowser("an office moves its running cases in on a Monday"), () => {
  let product: Product;
  let screen: Screen;
  let caseAddress = "";

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(now);
    screen = await openScreen(product, { language: "zh", now });
    await screen.signIn("officer", demoPassword);
  }, 300_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  /** Looked at in both languages, and found without fault by axe in each. */
  async function look(name: string): Promise<void> {
    const { page } = screen;
    await settled(page);
    await isAccessible(screen.page);
    await picture(`${name}-zh`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "中文" }).waitFor();
    await settled(page);
    await isAccessible(screen.page);
    expect(await page.locator("main").innerText()).not.toMatch(/\b(imports|cases)\.(?!xlsx)[a-z]+/);
    await picture(`${name}-en`);
    await page.getByRole("button", { name: "中文" }).click();
    await settled(page);
  }
  /** Kept only where somebody asks to see it. */
  async function picture(name: string): Promise<void> {
    const to = process.env["YUHENG_SCREENS"];
    if (to) await screen.page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  }
  const meaningOf = (column: string) => screen.page.getByRole("combobox", { name: column, exact: true });
  const shownMeaning = (column: string) =>
    screen.page.getByRole("row", { name: new RegExp(`^${column}`) }).locator(".ant-select");
  async function mean(column: string, meaning: string): Promise<void> {
    await meaningOf(column).click();
    await screen.page.getByTitle(meaning, { exact: true }).locator("visible=true").last().click();
  }
  async function upload(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await screen.page.goto("/imports?kind=cases");
    await screen.page.locator("input[type=file]").setInputFiles(file);
    const name = typeof file === "string" ? basename(file) : file.name;
    await screen.page.getByRole("heading", { level: 1, name }).waitFor();
  }
  const csv = (name: string, rows: readonly string[]) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from([header, ...rows].join("\n")),
  });

  test("the officer says what the columns mean: one that was not understood, and one that shall be a note", async () => {
    const { page } = screen;
    await upload(list);
    await page.getByRole("button", { name: "按此含义检查" }).waitFor();
    expect(await shownMeaning("涉案单位").innerText()).toBe("当事人");
    expect(await shownMeaning("办到哪一步").innerText()).toBe("（作为附注保留）");
    expect(await shownMeaning("注册号").innerText()).toBe("商标注册号");
    await mean("办到哪一步", "阶段");
    await mean("注册号", "（作为附注保留）");
    await look("moving-1-mapping");
    await page.getByRole("button", { name: "按此含义检查" }).click();
    await page.getByText("已检查，等待确认").waitFor();
  }, 120_000);

  test("each refused row says why and what to do; each good one what it becomes", async () => {
    const { page } = screen;
    const fine = page.getByRole("row", { name: /澜州青柠饮品店/ });
    await fine.getByText("罚款金额（元）", { exact: true }).waitFor();
    expect(await fine.innerText()).toContain("没有填写；阶段为“决定”的案件须有此项");
    expect(await fine.innerText()).toContain("资料不全的，把阶段改为较早的阶段移入。");
    expect(await page.getByRole("row", { name: /澜州白塔书社/ }).innerText()).toContain("请从文件中删去此行");
    await look("moving-2-refused");
    await page.getByText("合格", { exact: true }).last().click();
    const good = page.getByRole("row", { name: /澜知案〔2026〕14号/ });
    await good.getByText("自立案起作出处罚决定").waitFor();
    await look("moving-3-becomes");
    // A row tells of approvals that are the head's: so are they to let in.
    expect(await page.getByRole("button", { name: /^确认导入/ }).count()).toBe(0);
    await page.getByText("请本机关负责人打开此页，核对后确认移入。").waitFor();
  }, 120_000);

  test("what the columns mean is remembered: the same words are asked about no more", async () => {
    const { page } = screen;
    await upload(csv("下周的台账.csv", ["澜知案〔2026〕40号,澜州新店,立案,云岫岭,第123号,,2026-06-01,,,,,,,,,,"]));
    await page.getByText("已检查，等待确认").waitFor();
    await page.locator("summary", { hasText: "各列的含义" }).click();
    await page.getByText("沿用本机构上次对这些列名的指定").waitFor();
    expect(await shownMeaning("办到哪一步").innerText()).toBe("阶段");
    expect(await shownMeaning("注册号").innerText()).toBe("（作为附注保留）");
    await page.getByRole("button", { name: /^放\s?弃$/ }).click();
    await page.getByText("已放弃").waitFor();
  }, 60_000);

  test("the head lets them in, and finds in each case what came from the list", async () => {
    const { page } = screen;
    await screen.signIn("head", demoPassword);
    await page.goto("/imports");
    await page.getByRole("link", { name: "running-cases.xlsx" }).click();
    await page.getByRole("button", { name: "确认导入 10 行" }).click();
    await page.getByRole("button", { name: "查看案件" }).click();
    await page
      .getByRole("row", { name: /澜州山野小铺/ })
      .getByRole("link")
      .first()
      .click();
    const sheet = page.getByRole("region", { name: "移入的内容" });
    await sheet.getByText("取自《running-cases.xlsx》第 8 行，由负责人甲确认移入").waitFor();
    caseAddress = page.url();
    expect(await sheet.locator("dd").filter({ hasText: "30,000" }).innerText()).toContain("移入 · 第 8 行");
    expect(await sheet.locator("dd").filter({ hasText: "移入 · 第 8 行" }).count()).toBe(10);
    await look("moving-4-case");
  }, 120_000);

  test("a wrong cell is corrected in the docket, and is marked as corrected from then on", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto(caseAddress);
    await settled(page);
    await page.locator("#entry-1 > summary").click();
    await page
      .locator("#entry-1")
      .getByRole("button", { name: /^更\s?正$/ })
      .click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("决定书送达日期").fill("2026-05-28");
    await drawer.getByLabel("理由", { exact: true }).fill("台账误记，送达回证为5月28日");
    await drawer.getByLabel("批准人", { exact: true }).click();
    await page.getByTitle("负责人甲", { exact: true }).locator("visible=true").last().click();
    await drawer.getByLabel("由批准人本人输入密码").fill(demoPassword);
    await isAccessible(screen.page);
    await picture("moving-5-correction");
    await drawer.getByRole("button", { name: /^更\s?正$/ }).click();
    await drawer.getByText("2026-06-12").first().waitFor();
    await drawer
      .getByRole("button", { name: /^(关闭|Close)$/ })
      .last()
      .click();
    await drawer.waitFor({ state: "detached" });
    const sheet = page.getByRole("region", { name: "移入的内容" });
    await sheet.getByText("移入后已更正").waitFor();
    expect(await sheet.locator("dd").filter({ hasText: "移入后已更正" }).innerText()).toContain("2026-05-28");
    await look("moving-6-corrected");
  }, 120_000);

  test("a list of a thousand shows how far it is, and stops when told to, leaving nothing", async () => {
    const { page } = screen;
    const rows = Array.from({ length: 1000 }, (_, at) => `大${at},岚城第${at}号店,调查,云岫,,,2026-06-01,,,,,,,,,,`);
    await screen.signIn("head", demoPassword);
    await upload(csv("一千件.csv", rows));
    const progress = page.getByRole("progressbar", { name: "进度" });
    await progress.waitFor();
    await picture("moving-7-progress");
    await page.getByRole("button", { name: "确认导入 1000 行" }).click({ timeout: 60_000 });
    // While the cases are being prepared; the one transaction that writes them then is heard to its end.
    await page.getByRole("button", { name: /^停\s?止$/ }).click();
    await page.getByText("已放弃").waitFor();
    expect(await product.database.statement("select 1 from imported_case where old_number like '大%'")).toEqual([]);
    expect(screen.troubles()).toEqual([]);
  }, 180_000);
});

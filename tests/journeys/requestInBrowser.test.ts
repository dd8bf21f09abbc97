import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import type { Product } from "../support/product.ts";

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF ${name}`) });

describe.skipIf(noBrowser !== undefined)(inBrowser("a requester asks for a patent adjudication in Chromium"), () => {
  let product: Product;
  let screen: Screen;
  let path = "";

  beforeAll(async () => {
    await buildPage();
    const now = "2026-01-05T12:00:00+08:00";
    product = await startWithPeople(now);
    screen = await openScreen(product, { language: "zh", now });
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const button = (name: string) => screen.page.getByRole("button", { name, exact: true });
  const box = (name: string) => screen.page.getByRole("textbox", { name, exact: true });

  async function choose(label: string, option: string | RegExp, at = 0) {
    const { page } = screen;
    await page.getByRole("combobox", { name: label, exact: true }).nth(at).click();
    await page
      .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
      .filter({ hasText: option })
      .first()
      .click();
  }

  const condition = (name: string) =>
    screen.page.getByRole("region", { name: "受理条件自查" }).getByRole("listitem").filter({ hasText: name });

  test("it writes the request, sees which conditions of acceptance are open, and sends it with a receipt", {
    timeout: 120_000,
  }, async () => {
    const { page } = screen;
    await screen.takeSeat("holder", demoPassword);
    await page.goto("/complaints");
    await button("请求专利侵权行政裁决").click();
    await page.waitForURL(/\/complaints\/./);
    await settled(page);
    expect(await condition("请求人是专利权人").innerText()).toContain("尚未填写");
    await choose("专利类型", "实用新型专利");
    await box("专利号").fill("ZL202020000001.0");
    await box("发明创造名称").fill("折叠伞骨");
    await box("依据的权利要求").fill("1、3");
    await choose("请求人身份", /^专利权人$/);
    await box("姓名或者名称").fill("晴雨伞业（演示）");
    await page.getByLabel("销售", { exact: true }).check();
    await box("请求事项").fill("责令停止销售被控产品。");
    await box("事实和理由").fill("被控产品具有权利要求1、3的全部技术特征。");
    await page.getByLabel("一方已经起诉").check();
    expect(await condition("均未就该纠纷起诉").innerText()).toContain("机关将：不予受理");
    await page.getByLabel("都没有").check();
    await page.getByLabel("被请求人所在地", { exact: true }).check();
    await choose("机关", /澜州市知识产权局/);
    for (const [file, what] of [
      ["营业执照.pdf", "身份证明"],
      ["登记簿副本.pdf", "专利登记簿副本"],
    ] as const) {
      await page.getByLabel("上传材料").setInputFiles(pdf(file));
      await page.getByRole("link", { name: file }).waitFor();
      await choose(`材料类型 ${file}`, what);
    }
    expect(await condition("材料齐全").innerText()).toContain("请求书及按被请求人人数的副本");
    await page.getByRole("spinbutton", { name: "请求书副本份数" }).fill("1");
    await box("姓名").fill("请求人代表");
    await box("电话").fill("演示电话");
    await condition("材料齐全").getByText("符合", { exact: true }).waitFor();
    await button("提交请求").click();
    const waiting = page.getByRole("region", { name: "请求已送达机关，等待登记和审查" });
    await waiting.waitFor();
    expect(await waiting.innerText()).toContain("2026-01-12");
    expect(await page.getByRole("region", { name: "回执" }).innerText()).toContain("澜州市知识产权局（演示）");
    path = new URL(page.url()).pathname;
    expect(screen.troubles()).toEqual([]);
  });

  test("the office reads it, takes it in with one act and has the form of the correction before it; both sides see the case", {
    timeout: 120_000,
  }, async () => {
    const { page } = screen;
    await screen.takeSeat("officer", demoPassword);
    await page.goto("/complaints");
    await page.getByRole("link", { name: "对晴雨伞业（演示）的专利侵权裁决请求" }).click();
    await page.getByText("被控产品具有权利要求1、3的全部技术特征。").waitFor();
    await button("登记并通知补正").click();
    await page.getByRole("dialog", { name: "通知补正" }).waitFor();
    const casePath = new URL(page.url()).pathname;
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "登记簿副本.pdf" }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("折叠伞骨");

    await screen.takeSeat("holder", demoPassword);
    await page.goto(path);
    await page.getByRole("region", { name: "请求已登记为案件" }).getByRole("link", { name: "查看案件" }).click();
    await page.waitForURL(`**${casePath}`);
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
    expect(screen.troubles()).toEqual([]);
  });
});

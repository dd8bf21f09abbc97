import { procedureOf } from "#procedures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { fillForm } from "../support/fillForm.ts";
import type { Product } from "../support/product.ts";

const enforcement = procedureOf("trademark-enforcement");
const nameOf = (action: string) => enforcement?.actions[action]?.name.zh ?? action;
const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF ${name}`) });

describe.skipIf(noBrowser !== undefined)(
  inBrowser("a right holder walks from its right to the office's word in Chromium"),
  () => {
    let product: Product;
    let screen: Screen;
    let casePath = "";

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

    const button = (name: string | RegExp) => screen.page.getByRole("button", { name, exact: true });
    const door = (name: string) => screen.page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

    async function choose(label: string, option: RegExp) {
      const { page } = screen;
      await page.getByLabel(label, { exact: true }).click();
      await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
    }

    /** Writes a complaint about three listings and sends it; answers where it lies. */
    async function complain(respondent: string, withIdentity: boolean): Promise<string> {
      const { page } = screen;
      await door("我的首页");
      await button("投诉侵权").click();
      await page.waitForURL(/\/complaints\/./);
      await choose("商标", /云岫岭/);
      await page.getByLabel("名称 1").fill(respondent);
      await page.getByLabel("地址 1").fill("演示市示例路1号");
      await page
        .getByLabel("粘贴商品清单")
        .fill(
          [
            "网址,标题,价格",
            "https://shop.example/1,云岫岭登山鞋,129",
            "https://shop.example/2,云岫岭徒步鞋,99",
            "htp:/坏,云岫岭,1",
            "https://shop.example/3,云岫岭童鞋,59",
          ].join("\n"),
        );
      await button("读入清单").click();
      await page.getByText("读入 3 行，1 行有问题").waitFor();
      await page.getByRole("textbox", { name: "侵权情况" }).fill("三家网店销售标有“云岫岭”的鞋，非我公司生产。");
      await page.getByText("已保存", { exact: true }).waitFor();
      // Nothing is lost on reload.
      await page.reload();
      await settled(page);
      expect(await page.getByLabel("名称 1").inputValue()).toBe(respondent);
      expect(await page.locator(".listings > li").count()).toBe(3);
      expect(await button("提交投诉").isDisabled()).toBe(true);
      await choose("机关", /澜州市知识产权局/);
      await page.getByLabel("上传材料").setInputFiles(pdf("购买凭证.pdf"));
      await page.getByRole("link", { name: "购买凭证.pdf" }).waitFor();
      if (withIdentity) await page.getByLabel("材料中包括投诉人的身份证明").check();
      await page.getByRole("textbox", { name: "姓名" }).fill("权利人代表甲");
      await page.getByRole("textbox", { name: "电话" }).fill("演示电话");
      await button("提交投诉").click();
      await page.getByRole("heading", { name: "投诉已送达机关，等待登记和受理审查" }).waitFor();
      expect(await page.getByRole("region", { name: /投诉已送达机关/ }).innerText()).toContain("2026-01-14");
      return new URL(page.url()).pathname;
    }

    /** The office registers what lies in its inbox; answers the case's path. */
    async function register(complaintPath: string): Promise<string> {
      const { page } = screen;
      await screen.signIn("officer", demoPassword);
      await page.goto(complaintPath);
      await button("登记为案件").click();
      await page.getByRole("link", { name: "查看案件" }).click();
      await page.waitForURL(/\/cases\/./);
      return new URL(page.url()).pathname;
    }

    async function take(action: string, input: Record<string, unknown>) {
      const { page } = screen;
      const spec = enforcement?.actions[action];
      if (spec === undefined) throw new Error(`no action ${action}`);
      await page
        .getByRole("region", { name: "可以办理" })
        .getByRole("button", { name: spec.name.zh, exact: true })
        .click();
      const drawer = page.getByRole("dialog", { name: spec.name.zh });
      await fillForm(drawer, spec.input, input, "zh");
      await drawer.getByRole("button", { name: spec.name.zh, exact: true }).click();
      await drawer.waitFor({ state: "detached" });
    }

    test("it records its mark with the proof and an authorised shop, once", async () => {
      const { page } = screen;
      await screen.signIn("holder", demoPassword);
      await page.getByRole("heading", { name: "我的首页", level: 1 }).waitFor();
      expect(await page.getByRole("navigation").first().getByRole("link").allInnerTexts()).not.toContain("线索");
      await door("我的权利");
      await button("登记商标").click();
      const dialog = page.getByRole("dialog", { name: "登记商标" });
      await dialog.getByLabel("商标文字").fill("云岫岭");
      await dialog.getByLabel("注册号").fill("Z9100001");
      await dialog.getByLabel("核定商品类别").fill("25, 18");
      await dialog.getByRole("button", { name: "登记商标" }).click();
      await page.getByRole("heading", { name: "云岫岭", level: 1 }).waitFor();
      await page.getByLabel("上传商标注册证等证明").setInputFiles(pdf("商标注册证.pdf"));
      await page.getByRole("link", { name: "商标注册证.pdf" }).waitFor();
      await page.getByLabel("卖家（店铺）名称").fill("云岫岭旗舰店");
      await button("登记合法使用人").click();
      await page.getByText("云岫岭旗舰店").waitFor();
      expect(await page.getByText("等待核对").first().isVisible()).toBe(true);
    });

    test("it complains about three listings; the office asks for what is missing, and it supplies it in the page", {
      timeout: 120_000,
    }, async () => {
      const { page } = screen;
      const complaintPath = await complain("山野小铺", false);
      casePath = await register(complaintPath);
      await take("request-correction", {
        missing: ["identity"],
        details: "请提交营业执照复印件。",
        until: "2026-01-20",
      });
      await screen.signIn("holder", demoPassword);
      const asked = page.locator("#asked");
      expect(await asked.innerText()).toContain("2026-01-20");
      await page.locator("#unopened").getByRole("link", { name: "投诉材料补正通知书" }).click();
      await page.frameLocator("iframe").getByText("营业执照").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("打开于").waitFor();
      const note = page.getByRole("region", { name: "机关要求补正" });
      expect(await note.innerText()).toContain("请提交营业执照复印件。");
      await page.getByLabel("添加照片、录像和其他文件").setInputFiles(pdf("营业执照.pdf"));
      await button("上传").click();
      await page.getByRole("link", { name: "营业执照.pdf" }).waitFor();
      await note.getByRole("button", { name: "提交补正" }).click();
      const drawer = page.getByRole("dialog", { name: nameOf("record-supplement") });
      const spec = enforcement?.actions["record-supplement"];
      if (spec === undefined) throw new Error("no supplement");
      await fillForm(drawer, spec.input, { items: ["identity"], supplement: "附营业执照复印件。" }, "zh");
      await drawer.getByRole("button", { name: nameOf("record-supplement"), exact: true }).click();
      await drawer.waitFor({ state: "detached" });
      await page.getByRole("region", { name: "办到哪里" }).getByText("投诉待受理").waitFor();
      expect(screen.troubles()).toEqual([]);
    });

    test("another complaint is refused: it reads why, by which article and what would change it, and files again from what it wrote", {
      timeout: 120_000,
    }, async () => {
      const { page } = screen;
      const complaintPath = await complain("岭上鞋店", true);
      const refusedPath = await register(complaintPath);
      await screen.signIn("head", demoPassword);
      await page.goto(refusedPath);
      await take("refuse-complaint", {
        ground: "not-competent",
        reason: "被投诉人不在本机关辖区。",
        wouldChange: "请向被投诉人所在地的机关投诉。",
      });
      await screen.signIn("officer", demoPassword);
      await page.goto(refusedPath);
      await button("提交审批").click();
      await screen.signIn("holder", demoPassword);
      await page.goto(refusedPath);
      await settled(page);
      // Before its paper is approved the holder reads nothing of it.
      expect(await page.getByText("不在本机关辖区").count()).toBe(0);
      await screen.signIn("head", demoPassword);
      await page.goto(refusedPath);
      await button("审批通过").click();
      await page.getByText("已签发").first().waitFor();
      await screen.signIn("holder", demoPassword);
      await page.goto(refusedPath);
      const note = page.getByRole("region", { name: "机关决定不予受理" });
      await note.waitFor();
      const said = await note.innerText();
      for (const part of ["被投诉人不在本机关辖区。", "请向被投诉人所在地的机关投诉。", "第14条"])
        expect(said).toContain(part);
      await note.getByRole("button", { name: "修改后重新投诉" }).click();
      await page.waitForURL(/\/complaints\/./);
      await settled(page);
      expect(await page.getByLabel("名称 1").inputValue()).toBe("岭上鞋店");
      expect(await page.locator(".listings > li").count()).toBe(3);
      expect(screen.troubles()).toEqual([]);
    });

    test("another holder finds nothing of it", async () => {
      const { page } = screen;
      await screen.signIn("holder2", demoPassword);
      await page.getByRole("heading", { name: "我的首页", level: 1 }).waitFor();
      expect(await page.getByText("云岫岭").count()).toBe(0);
      await page.goto(casePath);
      await page.getByRole("alert").getByText("没有找到").waitFor();
    });
  },
);

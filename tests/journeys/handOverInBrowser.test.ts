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

/** A city of one province hands a case with its file to a city of another, which returns it, then accepts it. */
describe.skipIf(noBrowser !== undefined)(inBrowser("a hand-over between two provinces"), () => {
  let product: Product;
  let screen: Screen;
  let forms: CaseForms;
  let path = "";
  let subject = { id: "", number: "" };

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(now);
    const officer = await product.signIn("officer", demoPassword);
    const { case: opened } = await officer.call(routes.cases.open, {
      body: {
        procedure: "trademark-enforcement",
        title: "山野小铺涉嫌侵犯“云岫岭”注册商标专用权",
        parties: [],
        action: "register-lead",
        input: {
          source: "inspection",
          inspection: { place: "演示路1号" },
          summary: "某店销售标有“云岫岭”的茶叶。",
          receivedOn: "2026-03-02",
          markText: "云岫岭",
          respondentName: "山野小铺",
        },
      },
    });
    subject = opened;
    screen = await openScreen(product, { language: "zh", now });
    forms = formsOf(screen, () => path, "transfer");
  }, 300_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const box = (name: string) => boxOf(screen.page, name);
  const stage = () => screen.page.getByRole("region", { name: "办到哪里" }).locator(".strip-answer").innerText();
  const opensSubject = async (login: string) => {
    const person = await product.signIn(login, demoPassword);
    return (await person.try(routes.cases.one, { params: { id: subject.id } })).status;
  };

  test("is proposed with its case, by letter, and lies in sight of both ends until it is answered", async () => {
    const { page } = screen;
    await screen.signIn("officer", demoPassword);
    await page.goto("/cases/open");
    await choose(screen.page, "程序和第一步", "移送与协作 · 拟定移送或者协作");
    await choose(screen.page, "方式", "移送（由对方接办）");
    await box("事项").fill("山野小铺销售侵权茶叶案");
    await page.getByLabel(/^随函移送或者涉及的本机构案号/).fill(subject.number);
    await choose(screen.page, "事由", "属其他地区管辖");
    await box("理由和依据").fill("经营者住所和仓库均在霁城。");
    const materials = page.getByRole("group", { name: /^材料清单/ });
    if ((await materials.getByRole("textbox").count()) === 0)
      await materials.getByRole("button", { name: "添加" }).click();
    await materials.getByRole("textbox").first().fill("案卷一册");
    await box("案由").fill("移送山野小铺案");
    await isAccessible(screen.page);
    await page.getByRole("button", { name: "登记案件" }).click();
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
    path = new URL(page.url()).pathname;
    await forms.take("make-letter", { to: "ip/lw/ji/" });
    await forms.signPapers("officer", "head");
    await forms.take("send");
    expect(await stage()).toBe("已送交，待答复");
    for (const login of ["officer", "ji-officer"]) {
      await screen.takeSeat(login, demoPassword);
      await page.goto("/handovers");
      await page.getByText("移送山野小铺案").waitFor();
      await isAccessible(screen.page);
    }
    await page.getByText("本机构送出", { exact: true }).click();
    await page.getByText("没有未答复的事项").waitFor();
    expect(await opensSubject("ji-officer")).toBe(200);
    expect(await opensSubject("feng-officer")).toBe(404);
  }, 120_000);

  test("comes back with a reason, and goes again with another letter", async () => {
    await forms.as("ji-head");
    await forms.take("return", { reason: "请补充仓库位置的证明。" });
    expect(await opensSubject("ji-officer")).toBe(404);
    await forms.as("officer");
    expect(await stage()).toBe("已退回");
    await forms.take("propose", { reason: "经营者住所和仓库均在霁城，附仓库租赁合同。" });
    await forms.take("make-letter", { to: "ip/lw/ji/" });
    await forms.signPapers("officer", "head");
    await forms.take("send");
  }, 120_000);

  test("is accepted with its file, and followed until it has ended there", async () => {
    const { page } = screen;
    await forms.as("ji-officer");
    await forms.take("accept", { handledBy: "执法二科" });
    await forms.take("lay-item", { kind: "finding", name: "管辖认定", proves: "仓库在霁城", source: "实地查看" });
    await forms.as("officer");
    await forms.take("recognise-item", { item: "J1", recognised: true, reason: "与本机构查明一致。" });
    await page.goto(`/cases/${subject.id}`);
    await page.getByText("霁城市知识产权局（演示）").first().waitFor();
    await forms.as("ji-officer");
    await forms.take("report-progress", { step: "decided", account: "已作出处罚决定。", number: "霁知罚〔2026〕1号" });
    await forms.as("head");
    await forms.take("end", { result: "对方已处罚。" });
    expect(await stage()).toBe("已办结");
    await isAccessible(screen.page);
    const there = await product.signIn("ji-officer", demoPassword);
    const moved = await there.call(routes.cases.one, { params: { id: subject.id } });
    expect([moved.officePath, moved.number, moved.mayAct]).toEqual(["ip/lw/ji/", subject.number, true]);
    expect(screen.troubles()).toEqual([]);
  }, 180_000);
});

import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { formsOf } from "../support/formsInBrowser.ts";
import type { Product } from "../support/product.ts";

const [shop, maker] = ["山野小铺", "岭南鞋厂"] as const;
const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF ${name}`) });
const served = { way: "direct", receiver: "经营者（测试）", place: "经营场所" } as const;

describe.skipIf(noBrowser !== undefined)(inBrowser("an office works through its cases in Chromium"), () => {
  let product: Product;
  let screen: Screen;
  let path = "";
  const forms = () => formsOf(screen, () => path);

  beforeAll(async () => {
    await buildPage();
    const now = "2026-01-05T12:00:00+08:00";
    product = await startWithPeople(now);
    screen = await openScreen(product, { language: "zh", now });
  });
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const on = (day: string) => screen.at(`${day}T10:00:00+08:00`);
  const stage = (name: string) =>
    screen.page
      .getByRole("region", { name: "办到哪里" })
      .getByText(new RegExp(`^${name}`))
      .first()
      .waitFor();

  /** A lead of the office's own, walked to where its facts are established; `path` is its page. */
  async function investigated(name: string, facts: object, sold: number): Promise<void> {
    const officer = await product.signIn("officer", demoPassword);
    const opened = await officer.call(routes.cases.open, {
      body: {
        procedure: "trademark-enforcement",
        title: name,
        parties: [],
        action: "register-lead",
        input: {
          source: "inspection",
          inspection: { place: "示例路" },
          summary: `${name}销售标有“云岫岭”的鞋。`,
          receivedOn: "2026-01-05",
          markText: "云岫岭",
          registrationNumber: "Z9100001",
          holderName: "霁川食品有限公司（演示）",
          classNumbers: [25],
          respondentName: name,
        },
      },
    });
    path = `/cases/${opened.case.id}`;
    const { as, take } = forms();
    await as("officer");
    await take("verify", { result: "substantiated", findings: "在售鞋标有“云岫岭”。" });
    await take("propose-filing", { recommendation: "file", grounds: "属本机关管辖。" });
    await as("head");
    await take("approve-filing", { opinion: "同意立案。" });
    await take("assign-officers", { officers: ["demo-officer", "demo-officer2"] });
    await as("officer");
    await take("record-respondent", {
      name,
      kind: "individual-business",
      identifier: "92TEST0001",
      address: "示例路1号",
    });
    await take("begin-investigation");
    await take("record-evidence", {
      name: "现场检查笔录",
      kind: "site-record",
      proves: "陈列涉案商品",
      source: "现场检查",
      obtainedOn: "2026-01-05",
    });
    await take("record-findings", {
      found: true,
      act: "sale",
      description: `${name}销售标有“云岫岭”的鞋。`,
      actFrom: "2025-12-01",
      actUntil: "2026-01-04",
      ...facts,
    });
    await take("record-lots", {
      lots: [
        { goods: "鞋", unit: "双", soldQuantity: sold, soldPriceFen: 20_000, unsoldQuantity: 0, priceSource: "台账" },
      ],
    });
  }

  test("a holder's complaint is completed, the goods are seized, one respondent is heard and pays late, the other sues and wins", {
    timeout: 20 * 60_000,
  }, async () => {
    const { page } = screen;
    const { as, take, approvePapers } = forms();
    const button = (name: string) => page.getByRole("button", { name, exact: true });

    await screen.signIn("holder", demoPassword);
    await page.getByRole("navigation").getByRole("link", { name: "我的权利", exact: true }).click();
    await button("登记商标").click();
    const mark = page.getByRole("dialog", { name: "登记商标" });
    await mark.getByLabel("商标文字").fill("云岫岭");
    await mark.getByLabel("注册号").fill("Z9100001");
    await mark.getByLabel("核定商品类别").fill("25");
    await mark.getByRole("button", { name: "登记商标" }).click();
    await page.getByRole("heading", { name: "云岫岭", level: 1 }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "我的首页", exact: true }).click();
    await button("投诉侵权").click();
    await page.waitForURL(/\/complaints\/./);
    const choose = async (label: string, option: RegExp) => {
      await page.getByLabel(label, { exact: true }).click();
      await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
    };
    await choose("商标", /云岫岭/);
    await page.getByLabel("名称 1").fill(shop);
    await page.getByLabel("地址 1").fill("示例路1号");
    await page.getByRole("textbox", { name: "侵权情况" }).fill("店内销售标有“云岫岭”的鞋，非我公司生产。");
    await choose("机关", /澜州市知识产权局/);
    await page.getByLabel("上传材料").setInputFiles(pdf("购买凭证.pdf"));
    await page.getByRole("link", { name: "购买凭证.pdf" }).waitFor();
    await page.getByRole("textbox", { name: "姓名" }).fill("权利人代表甲");
    await page.getByRole("textbox", { name: "电话" }).fill("演示电话");
    await page.getByText("已保存", { exact: true }).waitFor();
    await button("提交投诉").click();
    await page.getByRole("heading", { name: "投诉已送达机关，等待登记和受理审查" }).waitFor();
    const complaint = new URL(page.url()).pathname;

    await on("2026-01-06");
    await screen.signIn("officer", demoPassword);
    await page.goto(complaint);
    await button("登记为案件").click();
    await page.getByRole("link", { name: "查看案件" }).click();
    await page.waitForURL(/\/cases\/./);
    path = new URL(page.url()).pathname;
    const lacks = { missing: ["identity", "right"], details: "请提交营业执照和商标注册证。", until: "2026-01-20" };
    await take("request-correction", lacks);
    await approvePapers();
    await on("2026-01-07");
    await as("holder");
    await take("record-supplement", { items: ["identity", "right"], supplement: "附营业执照、商标注册证复印件。" });
    await on("2026-01-08");
    await as("officer");
    await take("accept-complaint");
    await take("verify", { result: "substantiated", findings: "店内在售鞋标有“云岫岭”。" });
    await take("propose-filing", { recommendation: "file", grounds: "属本机关管辖。" });
    await on("2026-01-12");
    await as("head");
    await take("approve-filing", { opinion: "同意立案。" });
    await take("assign-officers", { officers: ["demo-officer", "demo-officer2"] });
    await as("officer");
    await take("record-respondent", {
      name: shop,
      kind: "individual-business",
      identifier: "92TEST0001",
      address: "示例路1号",
    });
    await take("begin-investigation");

    await on("2026-01-13");
    await as("officer");
    await take("propose-seizure", { kind: "seized", grounds: "有证据证明侵权。", goods: "涉案鞋" });
    await as("head");
    await take("decide-seizure", { granted: true, opinion: "同意扣押。" });
    await as("officer2");
    const attended = { present: "party", presentName: "经营者（测试）", signature: "signed" };
    await take("carry-out-seizure", {
      scene: "示例路1号",
      storePlace: "一号库",
      keeper: "保管员甲",
      inventory: [{ goods: "鞋", unit: "双", quantity: 60 }],
      ...attended,
    });
    await take("record-inspection", {
      place: "示例路1号",
      from: "09:30",
      until: "11:00",
      certificatesShown: true,
      rightsTold: true,
      ...attended,
      found: "货架陈列标有“云岫岭”的鞋60双。",
    });
    await take("request-identification", { objects: "鞋样品一双" });
    await take("request-identification", { objects: "吊牌十枚" });
    await on("2026-01-14");
    await as("holder");
    const opinion = { result: "counterfeit", reasons: "标签与正品不符。", signer: "法务（测试）" };
    await take("answer-identification", { request: "2026-01-13 鞋样品一双", ...opinion });
    await take("answer-identification", opinion);

    await on("2026-01-15");
    await as("officer");
    await take("add-respondent", {
      name: maker,
      kind: "company",
      identifier: "91TEST0002",
      address: "示例路2号",
      reason: "系涉案商品的生产者。",
    });
    for (const [respondent, act, sold] of [
      [shop, "sale", 100],
      [maker, "same-mark-same-goods", 1_000],
    ] as const) {
      await take("record-findings", {
        respondent,
        found: true,
        act,
        description: "使用“云岫岭”商标的鞋。",
        actFrom: "2025-12-01",
        actUntil: "2026-01-12",
      });
      await take("record-lots", {
        respondent,
        lots: [
          { goods: "鞋", unit: "双", soldQuantity: sold, soldPriceFen: 20_000, unsoldQuantity: 0, priceSource: "台账" },
        ],
      });
    }
    await take("submit-for-legal-review", {
      conclusion: "两名当事人侵权事实成立。",
      proposedFines: [
        { respondent: shop, fen: 1_000_000 },
        { respondent: maker, fen: 20_000_000 },
      ],
    });
    await on("2026-01-19");
    await as("reviewer");
    await take("legal-review", { result: "passed", opinion: "事实清楚，同意。" });
    await on("2026-01-20");
    await as("officer");
    await take("give-notice", { respondent: shop, fineFen: 1_000_000, reasons: "销售侵权商品。" });
    await take("give-notice", { respondent: maker, fineFen: 20_000_000, reasons: "生产侵权商品。" });
    await approvePapers();
    await on("2026-01-21");
    await as("officer");
    await take("serve-notice", { respondent: shop, ...served });
    await take("serve-notice", { respondent: maker, ...served });

    // The shop signs in by invitation, reads its notice and nobody else's, and asks to be heard.
    const officer = await product.signIn("officer", demoPassword);
    const id = path.split("/").at(-1) ?? "";
    const { link } = await officer.call(routes.people.inviteParty, {
      params: { id, partyId: "respondent" },
      body: { login: "shop", name: shop },
    });
    await screen.page.context().clearCookies();
    await page.goto(new URL(link, product.url).pathname);
    await page.locator('input[type="password"]').first().waitFor();
    for (const box of await page.locator('input[type="password"]').all()) await box.fill(demoPassword);
    await button("保存").click();
    await page.getByRole("link", { name: "跳到正文" }).waitFor();
    await on("2026-01-22");
    await as("shop");
    expect(await page.locator("body").innerText()).not.toContain(maker);
    await take("request-hearing", { reason: "对违法经营额有异议。" });
    await on("2026-01-23");
    await as("officer");
    await take("set-hearing", {
      respondent: shop,
      hearingOn: "2026-02-05",
      time: "09:30",
      place: "本机关听证室",
      chair: "demo-reviewer",
      recorder: "记录员（测试）",
    });
    await approvePapers();
    await as("officer");
    await take("serve-hearing-notice", { respondent: shop, ...served });
    await on("2026-02-05");
    await as("officer");
    await take("hold-hearing", { respondent: shop, present: "当事人、承办人", minutes: "当事人对数量提出异议。" });
    await on("2026-02-06");
    await as("head");
    await take("decide", { respondent: shop, fineFen: 1_000_000, reasons: "事实清楚，证据确凿。" });
    await take("decide", { respondent: maker, fineFen: 20_000_000, reasons: "事实清楚，证据确凿。" });
    await approvePapers();
    await on("2026-02-09");
    await as("officer");
    await take("serve-decision", { respondent: shop, ...served });
    await take("serve-decision", { respondent: maker, ...served });
    await take("dispose-goods", {
      lines: [{ item: "S1-1", quantity: 60 }],
      way: "destroyed",
      account: "粉碎销毁。",
      place: "环保处理站",
      supervisor: "监督人甲",
    });

    // Ten days late: three in the hundred a day, at most the fine.
    await on("2026-03-06");
    await as("officer");
    await take("note-late-fine", { respondent: shop });
    await take("record-payment", {
      respondent: shop,
      fen: 1_000_000,
      purpose: "fine",
      kind: "voluntary",
      receipt: "票据1",
    });
    const accounts = page.getByRole("region", { name: /缴|罚款/ }).first();
    const said = (await accounts.innerText()).replaceAll(",", "");
    const owed = /加处罚款[\s\S]*?(\d+\.\d\d)/.exec(said)?.[1];
    expect(Number(owed)).toBe(3_000);
    await take("record-payment", {
      respondent: shop,
      fen: 300_000,
      purpose: "late-fine",
      kind: "voluntary",
      receipt: "票据2",
    });
    await take("record-suit", { respondent: maker, body: "澜州铁路运输法院（测试）" });
    await on("2026-06-10");
    await as("officer");
    await take("record-judgment", {
      respondent: maker,
      outcome: "revoked",
      ruling: "（2026）行初1号",
      goesBackTo: "nowhere",
      effective: true,
    });
    await on("2026-08-12");
    await as("officer");
    await take("record-remedies-over", { respondent: shop, how: "expired", basis: "未申请复议，未提起诉讼。" });
    await take("propose-closing", { summary: "一人缴清罚款和加处罚款，一人的处罚被法院撤销。" });
    await as("head");
    await take("close", { opinion: "同意结案。" });
    await stage("结案");
    expect(screen.troubles()).toEqual([]);
  });

  test("a seller who did not know and names its supplier stops selling and pays nothing", {
    timeout: 600_000,
  }, async () => {
    await screen.at("2026-01-05T10:00:00+08:00");
    await investigated(
      "渡口鞋店",
      { sellerUnaware: true, lawfulSource: true, sourceProof: "invoice", supplierName: "外地供货商（测试）" },
      20,
    );
    const { as, take, approvePapers } = forms();
    await take("submit-for-legal-review", { conclusion: "不知情且来源合法，建议不予处罚。", proposedFineFen: 0 });
    await as("reviewer");
    await take("legal-review", { result: "passed", opinion: "同意。" });
    await as("head");
    await take("decide-no-penalty", { ground: "lawful-source", reasons: "不知情，来源合法，责令停止销售。" });
    await approvePapers();
    await as("officer");
    await take("serve-decision", served);
    await take("notify-supplier-authority", { authority: "供货商所在地局（测试）", content: "请依法核查。" });
    await take("propose-closing", { summary: "已停止销售，线索已通报。" });
    await as("head");
    await take("close", {});
    await stage("结案");
    expect(screen.troubles()).toEqual([]);
  });

  test("a case that reaches the threshold of a crime goes to the police, comes back and is decided", {
    timeout: 600_000,
  }, async () => {
    await screen.at("2026-01-05T10:00:00+08:00");
    await investigated("码头鞋行", {}, 1_000);
    const { as, take, approvePapers } = forms();
    await take("assess-crime", { crime: "214-sale" });
    await take("propose-referral", {
      grounds: "销售金额达到标准，涉嫌犯罪。",
      authority: "澜州市公安局（测试）",
      materials: ["案件调查材料", "台账"],
    });
    await as("head");
    await take("approve-referral", { opinion: "同意移送。" });
    await approvePapers();
    await as("officer");
    await take("transfer-to-police", { receiver: "民警（测试）" });
    await take("record-police-answer", { answer: "not-filed", reasons: "没有犯罪事实" });
    await as("head");
    await take("take-back", { reasons: "公安机关不予立案，继续行政处理。" });
    await as("officer");
    await take("submit-for-legal-review", { conclusion: "建议罚款。", proposedFineFen: 20_000_000 });
    await as("reviewer");
    await take("legal-review", { result: "passed", opinion: "同意。" });
    await stage("法制审核");
    await as("officer");
    await take("give-notice", { fineFen: 20_000_000, reasons: "销售侵权商品，数额较大。" });
    await approvePapers();
    expect(screen.troubles()).toEqual([]);
  });
});

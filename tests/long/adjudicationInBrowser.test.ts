import { isAccessible } from "../support/accessible.ts";
import { join } from "node:path";
import { routes } from "#contract";
import { procedureOf } from "#procedures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountId, demoPassword } from "../../apps/server/demo/accounts.ts";
import { handed, request } from "../../procedures/testing/adjudication.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { sendForm } from "../support/sendForm.ts";
import { fillForm } from "../support/fillForm.ts";
import type { Product } from "../support/product.ts";

const procedure = procedureOf("patent-adjudication");
const start = "2026-03-02T09:00:00+08:00";
const reviewed = { checked: "与双方没有利害关系。" };

/**
 * A dispute with a suspension and a hearing, from four seats: the officer and the head of the office, the respondent in
 * Chinese, the requester in English. What is looked at is done in the page; what repeats goes by the routes.
 */
describe.skipIf(noBrowser !== undefined)(inBrowser("a patent dispute from both parties' and the panel's seat"), () => {
  let product: Product;
  let seats: Record<"office" | "respondent" | "requester", Screen>;
  let id = "";

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(start);
    seats = {
      office: await openScreen(product, { language: "zh", now: start, height: 1200 }),
      respondent: await openScreen(product, { language: "zh", now: start }),
      requester: await openScreen(product, { language: "en", now: start }),
    };
  }, 300_000);
  afterAll(async () => {
    for (const seat of Object.values(seats ?? {})) await seat.close();
    await product?.stop();
  });

  const at = async (day: string, hour = 10) => {
    for (const seat of Object.values(seats)) await seat.at(`${day}T${String(hour).padStart(2, "0")}:00:00+08:00`);
  };
  /** Sits down and looks at the case: a session does not live as long as a case. */
  const sit = async (seat: Screen, login: string): Promise<string> => {
    await seat.takeSeat(login, demoPassword);
    await seat.page.goto(`/cases/${id}`);
    await settled(seat.page);
    return seat.page.locator("main").innerText();
  };
  /** A step through its form, as the person sitting there. */
  const take = async ({ page }: Screen, language: "zh" | "en", action: string, input: Record<string, unknown>) => {
    const spec = procedure?.actions[action];
    if (spec === undefined) throw new Error(`no action ${action}`);
    const name = spec.name[language];
    const menu = page.getByRole("region", { name: language === "zh" ? "可以办理" : "What can be done" });
    await menu.getByRole("button", { name, exact: true }).click();
    const drawer = page.getByRole("dialog", { name });
    await fillForm(drawer, spec.input, input, language);
    await sendForm(drawer, name);
  };
  /** The same by the routes, for what is not looked at here. */
  const step = async (login: string, action: string, input: object) => {
    const person = await product.signIn(login, demoPassword);
    const { version } = await person.call(routes.cases.one, { params: { id } });
    await person.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
  };
  const approveAll = async () => {
    const officer = await product.signIn("officer", demoPassword);
    const head = await product.signIn("head", demoPassword);
    const now = () => officer.call(routes.cases.one, { params: { id } });
    for (const [life, wanted, by] of [
      ["draft", "submit", officer],
      ["in-review", "approve", head],
    ] as const) {
      const waiting = (await now()).documents.filter((paper) => paper.life === life);
      for (const { id: documentId } of waiting) {
        const body = { expectedVersion: (await now()).version };
        await by.call(routes.papers.step, { params: { id, documentId, step: wanted }, body });
      }
    }
  };
  /** Kept only where somebody asks to see it. */
  const picture = async (seat: Screen, name: string) => {
    const to = process.env["YUHENG_SCREENS"];
    if (to) await seat.page.screenshot({ path: join(to, `adjudication-${name}.png`), fullPage: true });
  };

  test("the office enters the request, accepts it through its form, and serves it", async () => {
    const officer = await product.signIn("officer", demoPassword);
    const opened = await officer.call(routes.cases.open, {
      body: {
        procedure: "patent-adjudication",
        title: "折叠支架专利侵权纠纷案",
        parties: [
          { id: "requester", role: "requester", name: request.requesterName, holderId: "demo-holder-02" },
          { id: "respondent", role: "respondent", name: request.respondentName, holderId: "demo-respondent" },
        ],
        action: "receive-request",
        input: request,
      },
    });
    id = opened.case.id;
    await at("2026-03-04");
    await sit(seats.office, "officer");
    await take(seats.office, "zh", "accept-request", { opinion: "符合受理条件。" });
    await approveAll();
    await at("2026-03-06");
    await sit(seats.office, "officer");
    await take(seats.office, "zh", "serve-request", { ...handed, way: "direct" });
    expect(await sit(seats.office, "officer")).toContain("2026-03-23");
    expect(seats.office.troubles()).toEqual([]);
  }, 180_000);

  test("the head forms the panel from the people of the office, and each member declares", async () => {
    await at("2026-03-09");
    await sit(seats.office, "head");
    const members = ["officer", "officer2", "officer3"].map(accountId);
    await take(seats.office, "zh", "form-panel", { members, presiding: accountId("officer") });
    for (const login of ["officer", "officer2", "officer3"]) await step(login, "declare-independence", reviewed);
    await approveAll();
    expect(await sit(seats.office, "head")).toContain("承办人庚");
  }, 180_000);

  test("the respondent sees its clock and its paper, answers through the form, and asks for a suspension", async () => {
    await at("2026-03-16");
    const told = await sit(seats.respondent, "respondent");
    expect(told).toContain("答辩期限");
    expect(told).toContain("答辩通知书");
    expect(told).not.toContain("受理通知书");
    await isAccessible(seats.respondent.page);
    await picture(seats.respondent, "respondent");
    await take(seats.respondent, "zh", "file-answer", { answer: "我方产品缺少限位件，不构成侵权。" });
    expect(await seats.respondent.page.getByRole("button", { name: "提交答辩", exact: true }).count()).toBe(0);
    await take(seats.respondent, "zh", "request-suspension", {
      ground: "invalidation",
      reason: "已请求宣告无效并获受理。",
    });
    expect(seats.respondent.troubles()).toEqual([]);
  }, 180_000);

  test("the panel suspends the case: its clocks stand still in every seat, and go on later by exactly the pause", async () => {
    await approveAll();
    await step("officer", "serve-answer", handed);
    await at("2026-03-20");
    expect(await sit(seats.office, "officer")).toContain("2026-06-04");
    await take(seats.office, "zh", "suspend", { ground: "invalidation", reason: "无效宣告请求已受理。" });
    await approveAll();
    expect(await sit(seats.respondent, "respondent")).toContain("中止");
    await picture(seats.respondent, "respondent-suspended");
    await at("2026-04-20");
    await sit(seats.office, "officer");
    await take(seats.office, "zh", "resume", { why: "维持专利权有效的决定已经生效。" });
    // Thirty-one days: 4 June becomes 5 July, a Sunday.
    expect(await sit(seats.office, "officer")).toContain("2026-07-06");
    const card = seats.office.page.locator(".deadline").filter({ hasText: "结案期限" });
    await card.locator("summary").click();
    expect(await card.innerText()).toMatch(/不计入[\s\S]*2026-03-20[\s\S]*2026-04-19[\s\S]*31 天[\s\S]*中止/);
    await picture(seats.office, "office-resumed");
    await isAccessible(seats.office.page);
  }, 180_000);

  test("both sides produce evidence; each sees its own, and neither the other's papers", async () => {
    await approveAll();
    await at("2026-04-21");
    await step("officer", "open-evidence", {});
    await approveAll();
    for (const party of ["requester", "respondent"])
      await step("officer", "serve-evidence-notice", { party, ...handed });
    const told = await sit(seats.requester, "holder");
    expect(told).toContain("the other side");
    expect(told).toContain("notice of acceptance");
    expect(told).not.toContain("notice to answer");
    await take(seats.requester, "en", "file-evidence", {
      name: "Notarised purchase",
      kind: "document",
      proves: "that the respondent sells the product",
    });
    await isAccessible(seats.requester.page);
    await picture(seats.requester, "requester");
    await step("respondent", "file-evidence", { name: "图纸", kind: "document", proves: "现有技术" });
    const seen = await sit(seats.requester, "holder");
    expect(seen).not.toContain("图纸");
    expect(seats.requester.troubles()).toEqual([]);
  }, 180_000);

  test("the hearing is fixed, notified, held on its day, and the decision reaches both sides with their period to sue", async () => {
    await at("2026-05-11");
    await sit(seats.office, "officer");
    await take(seats.office, "zh", "set-hearing", { hearingOn: "2026-05-20", time: "09:30", place: "第一审理室" });
    await approveAll();
    for (const party of ["requester", "respondent"])
      await step("officer", "serve-hearing-notice", { party, ...handed });
    expect(await sit(seats.respondent, "respondent")).toContain("口头审理通知书");
    await at("2026-05-20");
    await sit(seats.office, "officer");
    await take(seats.office, "zh", "hold-hearing", { requester: "present", minutes: "双方到庭，发表意见。" });
    await at("2026-05-22");
    await step("officer", "deliberate", { outcome: "infringement", forIt: 3, minutes: "一致认为落入保护范围。" });
    await step("officer", "decide", {
      facts: "被请求人制造、销售被控产品。",
      reasons: "具备权利要求1的全部技术特征。",
      scope: "停止制造、销售被控产品。",
      acts: ["make", "sell"],
    });
    await approveAll();
    await at("2026-05-25");
    for (const party of ["requester", "respondent"]) await step("officer", "serve-decision", { party, ...handed });
    const told = await sit(seats.respondent, "respondent");
    expect(told).toContain("专利侵权纠纷行政裁决书");
    expect(told).toContain("起诉期限");
    expect(told).toContain("2026-06-09");
    await picture(seats.respondent, "respondent-decided");
    await take(seats.respondent, "zh", "record-suit", { court: "演示知识产权法院", filedOn: "2026-05-25" });
    expect(await sit(seats.office, "officer")).toContain("诉讼中");
    await picture(seats.office, "office-sued");
    expect([...seats.office.troubles(), ...seats.respondent.troubles()]).toEqual([]);
  }, 180_000);
});

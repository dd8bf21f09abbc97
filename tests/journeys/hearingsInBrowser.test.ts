import { isAccessible } from "../support/accessible.ts";
import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import { startWithPeople } from "../support/doors.ts";
import { type CaseForms, formsOf } from "../support/formsInBrowser.ts";
import type { Product } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";

/** A room is recorded, two mediations want it, and the office reads its week. */
describe.skipIf(noBrowser !== undefined)(inBrowser("the calendar of hearings"), () => {
  let product: Product;
  let screen: Screen;
  let forms: CaseForms;
  const cases: { id: string; number: string }[] = [];
  let at = 0;

  beforeAll(async () => {
    await buildPage();
    product = await startWithPeople(now);
    const officer = await product.signIn("officer", demoPassword);
    for (const title of ["水杯权属调解案", "台灯权属调解案"]) {
      const input = {
        receivedOn: "2026-11-20",
        requesters: ["星河（演示）有限公司"],
        respondents: ["某设计师（演示）"],
        kind: "ownership",
        matter: "确认专利权归请求人所有。",
        reasons: "职务发明创造。",
        patentNumber: "ZL202330000000.0（演示）",
        patentTitle: "水杯（演示）",
        patentKind: "design",
        granted: true,
        joint: true,
      };
      const body = { procedure: "patent-mediation", title, parties: [], action: "register-request", input };
      cases.push((await officer.call(routes.cases.open, { body })).case);
    }
    screen = await openScreen(product, { language: "zh", now });
    forms = formsOf(screen, () => `/cases/${cases[at]?.id}`, "patent-mediation");
  }, 300_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  test("the administrator records a room with a video link", async () => {
    const { page } = screen;
    await screen.takeSeat("lan-admin", demoPassword);
    await page.goto("/administration?part=rooms");
    await page.getByText("尚未登记场所").waitFor();
    await page.getByRole("button", { name: "增加场所" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("名称").fill("第一调解室");
    await dialog.getByLabel("座位数").fill("8");
    await dialog.getByLabel("视频链接").fill("https://meet.example/1/{date}-{time}");
    await isAccessible(screen.page);
    await dialog.getByRole("button", { name: /^保\s?存$/ }).click();
    await page.getByRole("cell", { name: "第一调解室", exact: true }).waitFor();
    await isAccessible(screen.page);
  });

  test("the head fixes one session there; the other is refused, told whose the room is, and takes the time proposed", async () => {
    const { page } = screen;
    const session = { sessionOn: "2026-11-23", way: "in-person", time: "09:30", room: "第一调解室" };
    await forms.as("head");
    await forms.take("accept", session);
    const sheet = page.getByRole("region", { name: "开庭与听证" });
    await sheet.getByText("2026-11-23").waitFor();
    expect(await sheet.getByRole("link", { name: "进入视频" }).getAttribute("href")).toBe(
      "https://meet.example/1/20261123-0930",
    );
    at = 1;
    await forms.as("head");
    const refused = await forms.take("accept", { ...session, time: "10:00" }).catch((error: Error) => error.message);
    expect(refused).toContain(`“第一调解室”在2026-11-23 09:30–11:30已安排案件${cases[0]?.number}`);
    expect(refused).toContain("2026-11-23 14:00–16:00");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("开始时间").fill("14:00");
    await drawer.getByRole("button", { name: "受理并确定调解时间地点" }).click();
    await sheet.getByText("14:00–16:00").waitFor();
    // The refusal, and nothing else.
    expect(screen.troubles().filter((each) => !each.includes("status of 422"))).toEqual([]);
  });

  test("an officer reads the week, opens a case by keyboard, and takes the calendar file", async () => {
    const { page } = screen;
    await screen.takeSeat("officer", demoPassword);
    await page.goto("/hearings");
    await page.getByText("这段时间没有开庭、听证或者调解").waitFor();
    await page.getByRole("button", { name: "下一周" }).press("Enter");
    const first = page.getByRole("link", { name: "水杯权属调解案" });
    await first.waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "星期一" }).getByRole("article").count()).toBe(2);
    await isAccessible(screen.page);
    await page.setViewportSize({ width: 390, height: 844 });
    await isAccessible(screen.page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByText("列表", { exact: true }).click();
    const saved = page.waitForEvent("download");
    await page
      .getByRole("button", { name: /^调解（现场） .*的日历文件/ })
      .first()
      .click();
    expect((await saved).suggestedFilename()).toMatch(/^IP-QC-LAN.*\.ics$/);
    await isAccessible(screen.page);
    await page.getByRole("link", { name: "水杯权属调解案" }).press("Enter");
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${cases[0]?.id}`);
    expect(screen.troubles()).toEqual([]);
  });
});

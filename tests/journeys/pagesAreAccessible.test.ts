import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "#contract";
import { packageRoot } from "#platform";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import {
  buildPage,
  inBrowser,
  type Language,
  noBrowser,
  openScreen,
  type Screen,
  settled,
} from "../support/browser.ts";
import { type Product, startProduct, until } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const parts = ["offices", "accounts", "settings", "approvals", "templates", "audit", "copies"] as const;

/** Where each page is, and who looks at it; the records with an id are found when the demonstration stands. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly as: "officer" | "admin" | "holder" | "respondent" | "customs";
}

describe.skipIf(noBrowser !== undefined)(inBrowser("every page can be read and worked by everybody"), () => {
  let product: Product;
  const places: Place[] = [];

  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    const officer = await product.signIn("officer", demoPassword);
    const bytes = readFileSync(join(packageRoot(), "tests", "journeys", "fixtures", "listings.csv"));
    const staged = await officer.upload(routes.imports.upload, { query: { kind: "listings" } }, "listings.csv", bytes);
    const importOf = { params: { id: staged.id } };
    await until(
      () => officer.call(routes.imports.one, importOf),
      ({ state }) => state === "checked",
    );
    const clue = (await officer.call(routes.clues.list, { query: {} })).items[0];
    const found = await officer.call(routes.cases.list, { query: { procedure: "trademark-enforcement" } });
    const mark = (await officer.call(routes.rights.marks, { query: {} })).items[0];
    const waiting = found.items.find(({ stage }) => stage === "verification");
    const heard = found.items.find(({ stage }) => stage === "hearing");
    const one = (name: string, path: string, as: Place["as"] = "officer") => places.push({ name, path, as });
    one("the workbench", "/");
    one("the clues", "/clues");
    one("a clue", `/clues?clue=${clue?.caseId}`);
    one("the cases", "/cases");
    one("opening a case", "/cases/open");
    one("a case", `/cases/${heard?.id}`);
    one("a case with an open form", `/cases/${waiting?.id}#form`);
    for (const { id } of found.items.filter(({ stage }) => stage === "served").slice(0, 1)) {
      const { documents } = await officer.call(routes.cases.one, { params: { id } });
      const decision = documents.find(({ kind, life }) => kind === "penaltyDecision" && life === "approved");
      one("a copy for publication", `/cases/${id}/copy/${decision?.id}`);
    }
    one("the rights", "/rights");
    one("a mark", `/rights/${encodeURIComponent(mark?.id ?? "")}`);
    one("the search for similar marks", "/similar");
    one("marks similar to a sign", `/similar?text=${encodeURIComponent(`${mark?.markText}A`)}`);
    one("a sign that no mark is like", "/similar?text=qqqqqqqqqq");
    one("the playground", "/playground");
    one("a title read step by step", `/playground?title=${encodeURIComponent(`N-E-W ${mark?.markText} æ 运动鞋`)}`);
    one("the imports", "/imports");
    one("an import", `/imports/${staged.id}`);
    one("the figures", "/figures");
    one("the records behind a figure", "/figures#records");
    one("the screening report", "/screening");
    one("the legal sources", "/law");
    one("the calendar", "/calendar");
    one("the tokens", "/tokens");
    one("the people", "/staff");
    one("a page that is not there", "/nowhere");
    one("the complaints sent in", "/complaints");
    one("the marks that holders recorded", "/claims");
    one("a mark that a holder recorded", "/claims/demo-claim");
    const holder = await product.signIn("holder", demoPassword);
    const drafted = (await holder.call(routes.complaints.list, { query: { state: "draft" } })).items[0];
    const taken = (await holder.call(routes.complaints.list, { query: { state: "taken-in" } })).items[0];
    one("a holder's start page", "/", "holder");
    one("a holder's rights", "/my/rights", "holder");
    one("a mark of its own", "/claims/demo-claim", "holder");
    one("a holder's agents", "/my/agents", "holder");
    one("a holder's complaints", "/complaints", "holder");
    one("a complaint being written", `/complaints/${drafted?.id}`, "holder");
    one("a complaint that was sent", `/complaints/${taken?.id}`, "holder");
    one("a case with a correction asked", `/cases/${taken?.caseId}`, "holder");
    const respondent = await product.signIn("respondent", demoPassword);
    const own = (await respondent.call(routes.cases.list, { query: {} })).items[0];
    one("a respondent's start page", "/", "respondent");
    one("a respondent's case", `/cases/${own?.id}`, "respondent");
    const customs = await product.signIn("customs", demoPassword);
    const detentions = (await customs.call(routes.cases.list, { query: { procedure: "customs-detention" } })).items;
    one("a customs case", `/cases/${detentions.find(({ stage }) => stage === "detained")?.id}`, "customs");
    one("a customs case that is closed", `/cases/${detentions.find(({ stage }) => stage === "closed")?.id}`, "customs");
    one("the clues of Customs", "/clues", "customs");
    for (const part of parts) one(`the administration's ${part}`, `/administration?part=${part}`, "admin");
  }, 240_000);
  afterAll(() => product?.stop());

  async function eachPage(screen: Screen, look: (place: Place) => Promise<void>) {
    for (const as of ["officer", "admin", "holder", "respondent", "customs"] as const) {
      await screen.signIn(as, demoPassword);
      for (const place of places.filter((one) => one.as === as)) {
        await open(screen.page, place);
        await look(place);
      }
    }
  }

  for (const language of ["zh", "en"] as const satisfies readonly Language[]) {
    test(`no page has a serious barrier, an error, a breach of the content policy, or is wider than a phone (${language})`, {
      timeout: 300_000,
    }, async () => {
      const screen = await openScreen(product, { language, now });
      const barriers: string[] = [];
      const note = async (name: string) => {
        for (const barrier of await barriersOn(screen.page)) barriers.push(`${name}: ${barrier}`);
        for (const trouble of screen.troubles()) barriers.push(`${name}: ${trouble}`);
        if (language === "en")
          for (const text of await chineseWords(screen.page)) barriers.push(`${name}: Chinese: ${text}`);
        for (const what of await widerThanAPhone(screen.page)) barriers.push(`${name}: wider than a phone: ${what}`);
      };
      await screen.page.goto("/");
      await screen.page.getByRole("textbox").first().waitFor();
      await note("the sign-in");
      await eachPage(screen, ({ name }) => note(name));
      await screen.close();
      expect(barriers).toEqual([]);
    });
  }

  test("by the keyboard one signs in, skips to the content and reaches the main action", async () => {
    const { page, close } = await openScreen(product, { language: "zh", now });
    await page.goto("/");
    await page.getByLabel(/^账号/).waitFor();
    await page.keyboard.type("officer");
    await page.keyboard.press("Tab");
    await page.keyboard.type(demoPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await page.goto("/");
    await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    let reached = "";
    for (let presses = 0; presses < 3 && reached !== "登记案件"; presses += 1) {
      await page.keyboard.press("Tab");
      reached = await focused(page);
    }
    expect(reached).toBe("登记案件");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cases\/open$/);
    await close();
  });

  test("the first load, sign-in and workbench, sends less than 1 MB", async () => {
    const screen = await openScreen(product, { language: "zh", now });
    const sizes: Promise<number>[] = [];
    screen.page.on("requestfinished", (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await screen.signIn("officer", demoPassword);
    await screen.page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
    await settled(screen.page);
    const sent = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await screen.close();
    expect(sent).toBeGreaterThan(100_000);
    expect(sent).toBeLessThan(1_000_000);
  });
});

async function open(page: Page, { path }: Place): Promise<void> {
  await page.goto(path);
  await settled(page);
  if (path.endsWith("#form")) {
    await page
      .getByRole("region", { name: /^(可以办理|What can be done)$/ })
      .getByRole("button")
      .first()
      .click();
    await page.getByRole("dialog").getByRole("button").last().waitFor();
  }
  if (path.endsWith("#records")) {
    await page.getByRole("row").last().getByRole("button").first().click();
    await page.getByRole("dialog").getByRole("table").waitFor();
  }
}

/** What makes the page as it stands wider than a phone; the window is as wide as before afterwards. */
async function widerThanAPhone(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  // Two frames: one for what listens to the width, one for its layout.
  const over = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll("main *")].filter(
      (one) => one.getBoundingClientRect().right > innerWidth,
    );
    return [`${scrollWidth}`, ...wide.slice(-3).map((one) => `${one.className} ${one.textContent?.slice(0, 60)}`)];
  });
  if (before !== null) await page.setViewportSize(before);
  return over;
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA, that is serious or critical. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await window.axe.run({ runOnly: { type: "tag", values: tags } });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} ${html.slice(0, 200)}`));
  });
}

declare global {
  interface Window {
    /** What axe's own source puts into a page. */
    readonly axe: typeof axe;
  }
}

/** Chinese on an English page in what the page itself says: headings, menus, buttons, labels, column heads; not in data. */
function chineseWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own =
      "h2, h3, nav a, button, label, legend, th[scope=col], dt, [role=tab], .page-lead, .empty-title, .stage-name, .stage-tag";
    const data = "[lang=zh], [translate=no], .account, .clue-head, .link-plain, .page-lead:has(.number)";
    const said = [...document.querySelectorAll<HTMLElement>(own)].filter((element) => element.closest(data) === null);
    return said
      .map((element) => {
        // What stands in it as data, a mark's name for one, is left out.
        const copy = element.cloneNode(true) as HTMLElement;
        for (const one of copy.querySelectorAll(data)) one.remove();
        return copy.innerText.trim();
      })
      .filter((text) => /[\u4e00-\u9fff]/.test(text))
      .slice(0, 8);
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? "");
}

import type { Page } from "playwright-core";
import { findingsOn } from "./accessible.ts";
import { type Language, openScreen } from "./browser.ts";
import { eachPage, type Place } from "./pages.ts";
import type { Product } from "./product.ts";

/** What keeps anybody from reading or working a page: serious findings of axe, errors, breaches of the content policy, width. */
export async function barriersOf(
  product: Product,
  places: readonly Place[],
  { language, now }: { readonly language: Language; readonly now: string },
): Promise<readonly string[]> {
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
  await eachPage(screen, places, ({ name }) => note(name));
  await screen.close();
  return barriers;
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

/** What axe finds that is serious or critical. */
async function barriersOn(page: Page): Promise<string[]> {
  return (await findingsOn(page))
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ rule, html }) => `${rule} ${html}`);
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

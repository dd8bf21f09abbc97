// Draws the README's pictures from the running product: `npx tsx scripts/screenshots.ts` writes docs/images/{zh,en}/*.png.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { routes } from "#contract";
import { packageRoot } from "#platform";
import { procedureOf } from "#procedures";
import { demoPassword } from "../apps/server/demo/accounts.ts";
import { buildPage, type Language, openScreen, type Screen, settled } from "../tests/support/browser.ts";
import { fillForm } from "../tests/support/fillForm.ts";
import { startProduct } from "../tests/support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const fixtures = join(packageRoot(), "tests", "journeys", "fixtures");
const listings = join(fixtures, "listings.csv");
const made = join(packageRoot(), "benchmarks", "plan-import", "made");
const plans = { zh: join(made, "lead-and-duties.txt"), en: join(made, "english-clauses.md") };

await buildPage();
const product = await startProduct({ demo: true, now });
try {
  const officer = await product.signIn("officer", demoPassword);
  const clues = await officer.call(routes.clues.list, { query: { stage: "new", limit: 100 } });
  const clue = clues.items.find((one) => one.listings > 1) ?? clues.items[0];
  const { items } = await officer.call(routes.cases.list, {
    query: { procedure: "trademark-enforcement", limit: 100 },
  });
  const caseAt = (mark: string) => `/cases/${items.find(({ title }) => title.includes(mark))?.id}`;
  for (const language of ["zh", "en"] as const) {
    await drawDesk(language, clue?.caseId ?? "", caseAt);
    await drawPlans(language);
    await drawPhone(language, caseAt("VELQORA"));
  }
} finally {
  await product.stop();
}
process.exit(0);

async function drawDesk(language: Language, clueId: string, caseAt: (mark: string) => string): Promise<void> {
  const screen = await openScreen(product, { language, now });
  const { page } = screen;
  await screen.signIn("officer", demoPassword);
  await draw(screen, language, "workbench", 640);

  await page.goto(`/clues?clue=${clueId}`);
  await page.getByRole("article").locator("mark").first().waitFor();
  await draw(screen, language, "clue");

  await page.goto("/similar?text=VELQ0RRA");
  await page.getByRole("option").first().waitFor();
  await draw(screen, language, "similar");

  const title = language === "zh" ? "【新款】V·E·L·Q·O·R·A 口红 礼盒" : "New V.E.L.Q.O.R.A lipstick, gift set";
  await page.goto(`/playground?title=${encodeURIComponent(title)}`);
  await page.locator(".grid-bar").first().waitFor();
  await draw(screen, language, "playground", 640);

  await page.goto(caseAt("VELQORA"));
  await page
    .getByText(language === "zh" ? "怎么算出来的" : "How it was counted")
    .first()
    .click();
  await draw(screen, language, "case");

  await page.goto("/imports?kind=listings");
  await page.locator("input[type=file]").setInputFiles(listings);
  await page.getByRole("button", { name: /^(确认导入|Import) / }).waitFor();
  await draw(screen, language, "import");

  await screen.signIn("head", demoPassword);
  await page.goto("/figures");
  await page.getByRole("table").first().waitFor();
  await draw(screen, language, "figures");

  const decide = procedureOf("trademark-enforcement")?.actions["decide"];
  if (decide === undefined) throw new Error("there is nothing to decide");
  const name = decide.name[language];
  await page.goto(caseAt("QUILVANE"));
  await page.getByRole("button", { name, exact: true }).first().click();
  const drawer = page.getByRole("dialog", { name });
  await fillForm(
    drawer,
    decide.input,
    { fineFen: 1_200_000, reasons: "销售侵犯注册商标专用权的商品，积极配合调查。" },
    language,
  );
  await drawer.getByRole("button", { name: language === "zh" ? "预览" : "Preview" }).click();
  await page.frameLocator(".paper").locator("p").first().waitFor();
  await draw(screen, language, "decision");
  await screen.close();
}

async function drawPlans(language: Language): Promise<void> {
  const screen = await openScreen(product, { language, now });
  const { page } = screen;
  await screen.signIn("national-head", demoPassword);
  await page.goto("/plans");
  await page.locator("input[type=file]").setInputFiles(plans[language]);
  await page.locator("mark").first().waitFor();
  await draw(screen, language, "plan");

  await screen.signIn("supervisor", demoPassword);
  await page.goto("/plans/demo-protection-2025/map");
  await page.getByRole("table").first().waitFor();
  await draw(screen, language, "map", 640);

  await page.goto("/returns/demo-return-lan");
  await page.getByRole("table").first().waitFor();
  await draw(screen, language, "return");
  await screen.close();
}

async function drawPhone(language: Language, path: string): Promise<void> {
  const screen = await openScreen(product, { language, now, width: 390, height: 844 });
  await screen.signIn("officer", demoPassword);
  await screen.page.goto(path);
  await screen.page.getByRole("heading", { level: 1 }).waitFor();
  await draw(screen, language, "phone");
  await screen.close();
}

/** The picture of what is in sight, or of its upper part. */
async function draw({ page, troubles }: Screen, language: Language, name: string, height?: number): Promise<void> {
  const folder = join(packageRoot(), "docs", "images", language);
  mkdirSync(folder, { recursive: true });
  await settled(page);
  const { width = 0, height: all = 0 } = page.viewportSize() ?? {};
  const clip = { x: 0, y: 0, width, height: height ?? all };
  await page.screenshot({ path: join(folder, `${name}.png`), clip });
  for (const trouble of troubles()) process.stderr.write(`${language}/${name}: ${trouble}\n`);
}

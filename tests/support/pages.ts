import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "#contract";
import { packageRoot } from "#platform";
import type { Page } from "playwright-core";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { type Screen, settled } from "./browser.ts";
import { type Product, until } from "./product.ts";

const parts = ["offices", "accounts", "settings", "approvals", "templates", "audit", "copies"] as const;

/** Where each page is, and who looks at it; the records with an id are found when the demonstration stands. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly as: "officer" | "admin" | "holder" | "respondent" | "customs";
}

/** Every page of the product over the demonstration, for whoever looks at it. */
export async function pagesOf(product: Product): Promise<readonly Place[]> {
  const places: Place[] = [];
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
  const plan =
    "Work plan\n1. Train staff by June 2027. (The Ministry of Education takes the lead, with the Harbour Office)\n2. Report.\n";
  const read = await officer.upload(routes.plans.upload, {}, "plan.txt", plan);
  const draft = await officer.call(routes.returns.open, { body: { form: "annual-protection", period: "2026" } });
  one("the returns", "/returns");
  one("a return", "/returns/demo-return-lan");
  one("a return being filled in", `/returns/${draft.id}`);
  one("the scorecards", "/scorecards");
  one("a ranking", "/rankings/demo-patents");
  one("the summaries", "/summaries");
  one("a summary", "/summaries/demo-summary");
  one("the plans", "/plans");
  one("the assignments", "/assignments");
  one("an assignment", "/assignments/demo-as-22-ip-qc-lan-");
  one("a plan being read", `/plans/imports/${read.id}`);
  one("a plan", "/plans/demo-promotion-2025");
  const restated = (await officer.call(routes.restatements.list, { query: {} })).items[0];
  one("the restatements", "/restatements?waiting=all");
  one("a restatement with its causes", `/restatements/${restated?.id}`);
  one("a sealed return that was restated", `/returns/${restated?.returnId}`);
  one("a plan made by hand", "/plans/new?kind=pilot");
  one("a law's revision", "/plans/demo-revision");
  one("a pilot", "/plans/demo-pilot");
  one("an evaluation", "/plans/demo-evaluation");
  one("a plan as a map", "/plans/demo-promotion-2025/map");
  one("a plan over time", "/plans/demo-promotion-2025/timeline");
  one("what of a plan is late", "/plans/demo-promotion-2025/late");
  one("a plan's annual report", "/plans/demo-promotion-2025/report");
  one("one province, one page", "/province");
  const bulletin = { planId: null, from: "2026-01-01", to: "2026-11-20", title: "Bulletin" };
  one("the bulletins", "/bulletins");
  one("a bulletin", `/bulletins/${(await officer.call(routes.bulletins.create, { body: bulletin })).id}`);
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
  const filed = async (query: object) => (await holder.call(routes.complaints.list, { query })).items[0];
  const drafted = await filed({ state: "draft", kind: "complaint" });
  const asked = await filed({ state: "sent", kind: "adjudication" });
  const asking = await filed({ state: "draft", kind: "adjudication" });
  const taken = (await holder.call(routes.complaints.list, { query: { state: "taken-in" } })).items[0];
  one("a holder's start page", "/", "holder");
  one("a holder's rights", "/my/rights", "holder");
  one("a mark of its own", "/claims/demo-claim", "holder");
  one("a holder's agents", "/my/agents", "holder");
  one("a holder's complaints", "/complaints", "holder");
  one("a complaint being written", `/complaints/${drafted?.id}`, "holder");
  one("a complaint that was sent", `/complaints/${taken?.id}`, "holder");
  one("a request that waits at its office", `/complaints/${asked?.id}`);
  one("a request being written", `/complaints/${asking?.id}`, "holder");
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
  return places;
}

/** Opens each page as the one who looks at it. */
export async function eachPage(
  screen: Screen,
  places: readonly Place[],
  look: (place: Place) => Promise<void>,
): Promise<void> {
  for (const as of new Set(places.map((place) => place.as))) {
    await screen.signIn(as, demoPassword);
    for (const place of places.filter((one) => one.as === as)) {
      await open(screen.page, place);
      await look(place);
    }
  }
}

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

import type { CaseState } from "#casework";
import { routes } from "#contract";
import { addDays, addSeconds, isoDate, startOfDay } from "#law";
import { procedureOf } from "#procedures";
import { chinaCalendar } from "#statutes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword, loginOf } from "../../apps/server/demo/accounts.ts";
import { scheduled } from "../../apps/server/demo/caseSteps.ts";
import { guidanceCases } from "../../apps/server/demo/guidanceCases.ts";
import { demoMediations } from "../../apps/server/demo/mediationCases.ts";
import { demoNotices } from "../../apps/server/demo/platformCases.ts";
import { demoRooms } from "../../apps/server/demo/rooms.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen } from "../support/browser.ts";
import type { Offered } from "../support/fillForm.ts";
import { type CaseForms, formsOf } from "../support/formsInBrowser.ts";
import { type Product, startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const today = isoDate(now.slice(0, 10));

interface Step {
  readonly by: string;
  readonly at: string;
  readonly action: string;
  readonly input: unknown;
}
interface Walked {
  readonly procedure: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** By day the room and the mediator are the demonstration's own case's. */
function inTheEvening(input: unknown): unknown {
  return typeof input === "object" && input !== null && "time" in input ? { ...input, time: "19:00" } : input;
}

/** Each case of the demonstration that no other journey takes through its forms. */
const walks: readonly Walked[] = [
  ...[...demoMediations, ...demoNotices].map(({ procedure, title, steps, daysAgo, office }) => ({
    procedure,
    title,
    steps: scheduled(steps, daysAgo, today, chinaCalendar).map((step) => ({
      ...step,
      by: loginOf(office, step.by),
      input: inTheEvening(step.input),
    })),
  })),
  ...guidanceCases
    .filter(({ procedure }) => procedure === "file-review" || procedure === "typical-case")
    .map(({ procedure, title, steps, daysAgo }) => ({
      procedure,
      title,
      steps: steps.map((step, index) => ({
        ...step,
        at: addSeconds(startOfDay(addDays(today, step.day - daysAgo)), 9 * 3600 + index * 11 * 60),
      })),
    })),
];

describe.skipIf(noBrowser !== undefined)(inBrowser("the demonstration's cases through their forms in Chromium"), () => {
  let product: Product;
  let screen: Screen;
  let path = "";
  beforeAll(async () => {
    await buildPage();
    product = await startProduct({ demo: true, now });
    screen = await openScreen(product, { language: "zh", now });
  });
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
  });

  const casesNamed = async (title: string) => {
    const everybody = await product.signIn("national", demoPassword);
    return (await everybody.call(routes.cases.list, { query: { text: title } })).items;
  };

  /** What the case offers in a form, under the name that its reader sees. */
  async function offeredTo(login: string): Promise<Offered> {
    const person = await product.signIn(login, demoPassword);
    const view = await person.call(routes.cases.one, { params: { id: path.slice("/cases/".length) } });
    const state = view.state as unknown as CaseState;
    const nameOf = (party?: string) => state.parties.find(({ id }) => id === party)?.name;
    const paperOf = (id: unknown) => {
      const paper = state.documents.find((each) => each.id === id);
      if (paper === undefined) return undefined;
      const { document, to = paper.of, number } = paper;
      const name = procedureOf(view.procedure)?.documents[document]?.name.zh;
      return [name, nameOf(to), number].filter((part) => part !== undefined).join(" · ");
    };
    return ({ choicesIn, widget }, value) => {
      if (widget === "paper") return paperOf(value);
      if (widget === "party") return nameOf(String(value));
      if (widget === "room") return demoRooms.find(({ id }) => id === value)?.name;
      return choicesIn?.(state).find((one) => one.value === value)?.name.zh;
    };
  }

  async function take(forms: CaseForms, { by, at, action, input }: Step): Promise<void> {
    await screen.at(at);
    await forms.as(by);
    if (!action.startsWith("paper-"))
      return forms.take(action, input as Readonly<Record<string, unknown>>, await offeredTo(by));
    const button = action === "paper-submit" ? "提交审批" : "审批通过";
    const papers = screen.page.getByRole("region", { name: "文书", exact: true });
    await papers.getByRole("button", { name: button, exact: true }).first().click();
    await screen.page
      .getByText(action === "paper-submit" ? "已提交审批" : "已签发并编号")
      .first()
      .waitFor();
  }

  test.each(walks.map((walk) => [walk.procedure, walk.title, walk] as const))(
    "%s: %s",
    async (procedure, title, walk) => {
      const [first, ...later] = walk.steps;
      if (first === undefined) throw new Error("a case begins with a step");
      await screen.at(first.at);
      const opener = await product.signIn(first.by, demoPassword);
      const again = `${title}（再办）`;
      const opened = await opener.call(routes.cases.open, {
        body: { procedure, title: again, parties: [], action: first.action, input: first.input },
      });
      path = `/cases/${opened.case.id}`;
      const forms = formsOf(screen, () => path, procedure);
      for (const step of later) await take(forms, step);
      const [ours, theirs] = [await casesNamed(again), (await casesNamed(title)).filter((one) => one.title === title)];
      expect(ours.map(({ stage }) => stage)).toEqual(theirs.map(({ stage }) => stage));
      expect(screen.troubles()).toEqual([]);
    },
  );
});

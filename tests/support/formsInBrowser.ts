import { procedureOf } from "#procedures";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import type { Screen } from "./browser.ts";
import { sendForm } from "./sendForm.ts";
import { fillForm, type Offered } from "./fillForm.ts";

/** What a person does on the page of a case, in Chinese; a refusal shown in the form fails with its words. */
export interface CaseForms {
  /** Signs in and opens the case. */
  readonly as: (login: string) => Promise<void>;
  /** Opens an action from the case's menu, fills its form and sends it. */
  readonly take: (action: string, input?: Readonly<Record<string, unknown>>, offered?: Offered) => Promise<void>;
  /** Puts every draft to approval, and has the head approve each. */
  readonly approvePapers: () => Promise<void>;
  /** The same by these two, the head staying signed in. */
  readonly signPapers: (officer: string, head: string) => Promise<void>;
}

export function formsOf(screen: Screen, casePath: () => string, procedure = "trademark-enforcement"): CaseForms {
  const { page } = screen;
  const as = async (login: string) => {
    await screen.takeSeat(login, demoPassword);
    await page.goto(casePath());
    await page.getByRole("region", { name: "办到哪里" }).waitFor();
  };
  const clickAll = async (name: string) => {
    const papers = page.getByRole("region", { name: "文书", exact: true });
    const buttons = papers.getByRole("button", { name, exact: true });
    await papers.waitFor();
    for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
      await buttons.first().click();
      await page.waitForFunction(
        ([text, before]) =>
          [...document.querySelectorAll("button")].filter(({ innerText }) => innerText === text).length <
          Number(before),
        [name, String(left)],
      );
    }
  };
  const signPapers = async (officer: string, head: string) => {
    await as(officer);
    await clickAll("提交审批");
    await as(head);
    await clickAll("审批通过");
  };
  return {
    as,
    signPapers,
    take: async (action, input = {}, offered) => {
      const spec = procedureOf(procedure)?.actions[action];
      if (spec === undefined) throw new Error(`no action ${action}`);
      const menu = page.getByRole("region", { name: "可以办理" });
      await menu.getByRole("button", { name: spec.name.zh, exact: true }).click();
      const drawer = page.getByRole("dialog", { name: spec.name.zh });
      await fillForm(drawer, spec.input, input, "zh", offered);
      await sendForm(drawer, spec.name.zh).catch((error: Error) => {
        throw new Error(`${action}: ${error.message}`);
      });
    },
    approvePapers: () => signPapers("officer", "head"),
  };
}

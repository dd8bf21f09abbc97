import type { Locator } from "playwright-core";

/**
 * Sends a form by its button and waits until it closes. Where somebody was quicker in the meantime it takes the newest state
 * over and sends again, as a person would; any other refusal fails with the words that the form shows.
 */
export async function sendForm(form: Locator, name: string | RegExp): Promise<void> {
  const send = form.getByRole("button", { name, exact: true });
  const said = form.getByRole("alert");
  for (let times = 0; times < 3; times += 1) {
    await send.click();
    await Promise.race([form.waitFor({ state: "detached" }), said.first().waitFor()]);
    if ((await form.count()) === 0) return;
    const reload = form.getByRole("button", {
      name: /^(载入最新状态，保留已填内容|Load the case as it is now, keep what I typed)$/,
    });
    if ((await reload.count()) === 0) break;
    await reload.click();
    await said.first().waitFor({ state: "detached" });
  }
  throw new Error((await said.allInnerTexts()).join(" "));
}

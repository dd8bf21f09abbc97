import type { Locator, Page } from "playwright-core";

/** The field with this label, required or not. */
export function boxOf(page: Page, name: string): Locator {
  return page.getByLabel(new RegExp(`^${name}\\*?$`));
}

/** Chooses from the list that the field opens. */
export async function choose(page: Page, name: string, choice: string): Promise<void> {
  await boxOf(page, name).click();
  await page.getByTitle(choice, { exact: true }).locator("visible=true").last().click();
}

import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled } from "./browser.ts";

/** One thing that axe has against a page. */
export interface Finding {
  readonly rule: string;
  readonly impact: string | null | undefined;
  readonly html: string;
}

/** Fails with what axe has against the page as it stands once it has all that it asked for. */
export async function isAccessible(page: Page): Promise<void> {
  await settled(page);
  expect((await findingsOn(page)).map(({ rule, html }) => `${rule}: ${html}`)).toEqual([]);
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA. */
export async function findingsOn(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What lies under an open dialog is half covered by it, and out of reach.
    const within = [...document.querySelectorAll("[role=dialog]")].findLast((one) => one.checkVisibility()) ?? document;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await window.axe.run(within, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => ({ rule: id, impact, html: html.slice(0, 200) })),
    );
  });
}

declare global {
  interface Window {
    /** What axe's own source puts into a page. */
    readonly axe: typeof axe;
  }
}

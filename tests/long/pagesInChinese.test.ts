import { expect, test } from "vitest";
import { barriersOf } from "../support/barriers.ts";
import { buildPage, inBrowser, noBrowser } from "../support/browser.ts";
import { pagesOf } from "../support/pages.ts";
import { startProduct } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";

test.skipIf(noBrowser !== undefined)(
  inBrowser("every page can be read and worked by everybody in Chinese"),
  async () => {
    await buildPage();
    const product = await startProduct({ demo: true, now });
    try {
      expect(await barriersOf(product, await pagesOf(product), { language: "zh", now })).toEqual([]);
    } finally {
      await product.stop();
    }
  },
);

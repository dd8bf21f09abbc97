import { isAccessible } from "../support/accessible.ts";
import { routes } from "#contract";
import { sha256Hex } from "#platform";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { buildPage, inBrowser, noBrowser, openScreen, type Screen, settled } from "../support/browser.ts";
import { type Person, type Product, startProduct, until } from "../support/product.ts";

const now = "2026-11-20T10:00:00+08:00";
const name = "仓库监控录像.bin";

describe.skipIf(noBrowser !== undefined)(inBrowser("an officer sends a large file over a bad line"), () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-upload-"));
  const path = join(folder, name);
  const content = Buffer.from(Uint32Array.from({ length: 5_000_000 }, (_, index) => index * 2_654_435_761).buffer);
  let product: Product;
  let officer: Person;
  let screen: Screen;
  let id: string;

  beforeAll(async () => {
    writeFileSync(path, content);
    await buildPage();
    product = await startProduct({ demo: true, now });
    officer = await product.signIn("officer", demoPassword);
    const { items } = await officer.call(routes.cases.list, {
      query: { procedure: "trademark-enforcement", limit: 50 },
    });
    const { office } = await officer.call(routes.people.me);
    id = items.find(({ officePath, closedAt }) => officePath === office?.path && closedAt === null)?.id ?? "";
    screen = await openScreen(product, { language: "zh", now, height: 1400 });
    await screen.signIn("officer", demoPassword);
    await screen.page.goto(`/cases/${id}`);
    await settled(screen.page);
  }, 400_000);
  afterAll(async () => {
    await screen?.close();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const received = async () => {
    const { items } = await officer.call(routes.uploads.list, { params: { id } });
    return items[0]?.received ?? 0;
  };

  test("it goes on when the line is back, and when the page is loaded again, and arrives whole", async () => {
    const { page } = screen;
    const line = await page.context().newCDPSession(page);
    // Zero: the line is broken.
    const throttle = (bytesASecond: number) =>
      line.send("Network.emulateNetworkConditions", {
        offline: bytesASecond === 0,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: bytesASecond,
      });
    await throttle(4_000_000);
    await page.getByLabel("添加照片、录像和其他文件").setInputFiles(path);
    await page.getByRole("button", { name: "上传", exact: true }).click();
    const ways = page.getByRole("region", { name: "正在传入" });
    await until(received, (bytes) => bytes > 0, 30);

    // When the line breaks, the page says so, and goes on by itself when it is back.
    await throttle(0);
    await ways.getByText("网络中断，恢复后自动继续").waitFor();
    const before = await received();
    await throttle(4_000_000);
    await until(received, (bytes) => bytes > before, 30);
    expect(await received()).toBeLessThan(content.length);

    // When the page is loaded again, the file is shown again, and the rest goes.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await settled(page);
    await ways.getByText("重新选择文件以继续").waitFor();
    await isAccessible(page);
    const kept = await received();
    expect(kept).toBeGreaterThan(0);
    await throttle(-1);
    await ways.getByLabel("重新选择文件以继续").setInputFiles(path);
    await ways.getByText("已归入案件，哈希值一致").waitFor();
    const { evidence } = await officer.call(routes.cases.one, { params: { id } });
    expect(evidence.find((file) => file.name === name)).toMatchObject({
      bytes: content.length,
      sha256: sha256Hex(content),
    });
    await page.getByRole("link", { name }).waitFor();
  }, 120_000);
});

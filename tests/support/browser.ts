import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { madeOnce, newest } from "./madeOnce.ts";
import type { Product } from "./product.ts";

export type Language = "zh" | "en";

/** A person's browser: one page, its clock the product's, and what went wrong in it. */
export interface Screen {
  readonly page: Page;
  /** Turns the clock of the product and of this browser to the same moment. */
  readonly at: (moment: string) => Promise<void>;
  /** Signs in through the page, whoever sat there before. */
  readonly signIn: (login: string, password: string) => Promise<void>;
  /** Signs in without the page, whoever sat there before; what is opened next is opened as this person. */
  readonly takeSeat: (login: string, password: string) => Promise<void>;
  /** Errors on the console, breaches of the content policy, exceptions; each read clears the list. */
  readonly troubles: () => string[];
  readonly close: () => Promise<void>;
}

interface ScreenOptions {
  readonly language: Language;
  readonly now: string;
  readonly width?: number;
  readonly height?: number;
}

const found = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));

/** Why the browser's tests are skipped; undefined where there is a browser, or where nothing may be skipped. */
export const noBrowser: string | undefined =
  found === undefined && !process.env["YUHENG_SKIP_NOTHING"] ? "skipped: there is no Chromium here" : undefined;

/** A test's name with the reason why it will not run. */
export function inBrowser(name: string): string {
  return noBrowser === undefined ? name : `${name} (${noBrowser})`;
}

export async function openScreen(product: Product, options: ScreenOptions): Promise<Screen> {
  if (found === undefined) throw new Error("There is no Chromium here; install it or name it in $CHROMIUM.");
  const browser = await chromium.launch({
    executablePath: found,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const { language, width = 1280, height = 800 } = options;
  const context = await browser.newContext({
    baseURL: product.url,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    viewport: { width, height },
    deviceScaleFactor: 1,
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(options.now);
  const heard = listen(page);
  await context.addInitScript((wanted) => {
    if (window.top === window && localStorage.getItem("yuheng.language") === null)
      localStorage.setItem("yuheng.language", wanted);
  }, language);
  return {
    page,
    at: async (moment) => {
      product.at(moment);
      await page.clock.setFixedTime(moment);
    },
    signIn: (login, password) => signIn(context, page, login, password),
    takeSeat: async (login, password) => {
      const [name = "", value = ""] = (await product.signIn(login, password)).cookie.split("=");
      await context.clearCookies();
      await context.addCookies([{ name, value, url: product.url, httpOnly: true }]);
    },
    troubles: () => heard.splice(0),
    close: () => browser.close(),
  };
}

async function signIn(context: BrowserContext, page: Page, login: string, password: string): Promise<void> {
  await context.clearCookies();
  await page.goto("/");
  await page.getByLabel(/^(账号|Account)$/).fill(login);
  await page.getByLabel(/^(密码|Password)$/).fill(password);
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
  await page.getByRole("link", { name: /^(跳到正文|Skip to the content)$/ }).waitFor();
}

/** Waits until the page has its title and all that it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && document.querySelector(".loading, .ant-btn-loading") === null,
  );
}

/** Being signed out is an answer (401), not a trouble; nor is it one that a paper's frame refuses the script of our clock. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error" && !/content security policy/i.test(message.text())) return;
    if (message.text().includes("status of 401") || message.location().url === "about:srcdoc") return;
    heard.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

/**
 * Builds the page when a source of it is newer than what was built; two test files never build at once. To be called before
 * the product starts: a server hands out the page that stood when it started.
 */
export async function buildPage(): Promise<void> {
  const root = packageRoot();
  const sources = ["apps/web", "src", "law", "procedures"].map((room) => join(root, room));
  const built = join(root, "dist", "apps", "web", "index.html");
  const isBuilt = () => existsSync(built) && newest(sources) <= statSync(built).mtimeMs;
  // As users get it: a test runner's NODE_ENV would build libraries in their test dress.
  const env = { ...process.env, NODE_ENV: "production" };
  await madeOnce("page", isBuilt, () => {
    const args = [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "apps/web", "--logLevel", "warn"];
    const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env });
    if (done.status !== 0) throw new Error(`the page was not built: ${done.stderr}`);
  });
}

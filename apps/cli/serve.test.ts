import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layPreparedFolder } from "../../tests/support/preparedFolder.ts";
import { demoCases } from "../server/demo/caseList.ts";

const bin = join(packageRoot(), "bin", "yuheng");
const folder = mkdtempSync(join(tmpdir(), "yuheng-serve-"));
const data = join(folder, "data");
// The caller's own session and database stay out of it.
const env = { ...process.env, XDG_CONFIG_HOME: join(folder, "config"), LANG: "C", LC_ALL: "C", DATABASE_URL: "" };

interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
}
let serving: Serving;

beforeAll(async () => {
  // Loaded as a first start loads it, by the same code; what a first start says is tested with the large totals.
  await layPreparedFolder(data, true, "2026-11-20T10:00:00+08:00");
  serving = await serve(["--json"]);
}, 240_000);
afterAll(async () => {
  await stop(serving);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Runs the command line as a shell would. */
async function yuheng(...argv: string[]) {
  const child = spawn(process.execPath, [bin, ...argv], { env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (part) => (out += part));
  child.stderr.on("data", (part) => (err += part));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

async function serve(options: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [bin, "serve", "--data", data, "--port", "0", ...options], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let out = "";
  child.stderr?.on("data", (part) => (said += part));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
    child.stdout?.on("data", (part) => {
      out += part;
      const found = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url, said: () => said };
}

async function stop({ child }: Serving): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill("SIGINT");
  await once(child, "close");
  return child.exitCode;
}

const answer = async <T>(...argv: string[]) => JSON.parse((await yuheng(...argv, "--json")).out) as T;
const signIn = async (login: string) => {
  const { code, err } = await yuheng("login", "--login", login, "--password", "yuheng-demo", "--server", serving.url);
  expect(err).not.toContain("refused");
  expect(code).toBe(0);
};
type Listed<T> = { readonly items: readonly T[]; readonly total: number };

describe("a server with the demonstration office", () => {
  it("tells its power-cut warning on stderr, and only the address on stdout", () => {
    expect(serving.said()).toContain("power cut");
  });

  it("refuses a second server on the same data folder in a sentence", async () => {
    const second = await yuheng("serve", "--data", data, "--port", "0");
    expect(second.code).toBe(1);
    expect(second.err.trim().split("\n").length).toBeLessThan(6);
    expect(second.err).not.toContain("    at ");
  }, 60_000);

  it("refuses a busy port in a sentence", async () => {
    const port = new URL(serving.url).port;
    const second = await yuheng("serve", "--data", join(folder, "other"), "--port", port, "--no-demo");
    expect(second.code).toBe(1);
    expect(second.err).toContain(port);
    expect(second.err).not.toContain("    at ");
  }, 60_000);

  it("has its cases over three provinces, all seen by the national office and one office's by its officer", async () => {
    await signIn("national");
    const all = await answer<Listed<{ stage: string; officePath: string }>>("case", "list", "--all");
    expect(all.total).toBeGreaterThanOrEqual(demoCases.length);
    expect(all.items).toHaveLength(all.total);
    expect(new Set(all.items.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(13);
    const offices = new Set(all.items.map(({ officePath }) => officePath));
    for (const office of ["ip/qc/lan/", "ip/qc/feng/", "ip/lw/ji/"]) expect(offices).toContain(office);
    // The lines never see each other's cases.
    expect([...offices].filter((office) => !office.startsWith("ip/"))).toEqual([]);
    const clues = await answer<Listed<{ seller: string }>>("clue", "list", "--all");
    expect(clues.total).toBeGreaterThan(100);
    expect(clues.items.filter(({ seller }) => seller.endsWith("官方旗舰店"))).toEqual([]);
    await signIn("customs");
    const customs = await answer<Listed<{ officePath: string }>>("case", "list", "--all");
    expect(new Set(customs.items.map(({ officePath }) => officePath))).toEqual(new Set(["customs/xw/zhu/"]));
    await signIn("officer");
    const own = await answer<Listed<{ officePath: string }>>(
      "case",
      "list",
      "--procedure",
      "trademark-enforcement",
      "--all",
    );
    expect(new Set(own.items.map(({ officePath }) => officePath))).toEqual(new Set(["ip/qc/lan/"]));
  }, 120_000);

  it("lets an officer take a clue to a case, act in it, and read its docket", async () => {
    const clues = await answer<Listed<{ caseId: string; number: string }>>(
      "clue",
      "list",
      "--stage",
      "new",
      "--limit",
      "1",
    );
    const clue = clues.items[0];
    const shown = await yuheng("clue", "show", clue?.number ?? "");
    expect(shown.out).toContain("sha256");
    const accepted = await answer<{ opened: { number: string } }>(
      "clue",
      "accept",
      clue?.caseId ?? "",
      "--respondent",
      "某店",
    );
    const number = accepted.opened.number;
    const input = join(folder, "verify.json");
    writeFileSync(
      input,
      '{"result":"substantiated","findings":"经核查属实","registrationNumber":"1","holderName":"某公司"}',
    );
    const acted = await yuheng("case", "act", number, "verify", "--input", input);
    expect(acted.code).toBe(0);
    const refused = await yuheng("case", "act", number, "approve-filing");
    expect(refused.code).toBe(1);
    const docket = await answer<Listed<{ type: string; actor: { role: string } }>>("case", "docket", number);
    // The clue can be older than the case's first deadline: then the timers leave their marks in between.
    const acts = docket.items.filter(({ actor }) => actor.role !== "timer");
    expect(acts.map(({ type }) => type)).toEqual(["LeadRegistered", "LeadChecked"]);
  }, 120_000);

  it("brings a decision as a Word file", async () => {
    const closed = await answer<Listed<{ id: string }>>(
      "case",
      "list",
      "--procedure",
      "trademark-enforcement",
      "--stage",
      "closed",
      "--limit",
      "1",
    );
    const file = join(folder, "decision.docx");
    const saved = await yuheng("case", "document", closed.items[0]?.id ?? "", "penaltyDecision", "--out", file);
    expect(saved.code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);

  it("imports marks after a check, and gives refused rows back", async () => {
    const file = join(folder, "marks.csv");
    writeFileSync(file, "编号,商标,类别,状态\nT1,测试甲,25,已注册\nT2,测试乙,99,已注册\n");
    const back = join(folder, "back.csv");
    const imported = await answer<{ state: string; written: number; refused: number }>(
      "import",
      "marks",
      file,
      "--confirm",
      "--refused",
      back,
    );
    expect(imported).toMatchObject({ state: "done", written: 1, refused: 1 });
    expect(readFileSync(back, "utf8")).toContain("测试乙");
    const marks = await answer<Listed<{ markText: string }>>("mark", "list", "--text", "测试甲");
    expect(marks.total).toBe(1);
  }, 120_000);

  it("shows figures and saves them as a workbook", async () => {
    const figures = await answer<{ figures: { id: string; total: number | null }[] }>(
      "figures",
      "--from",
      "2000-01-01",
    );
    expect(figures.figures.length).toBeGreaterThan(3);
    const file = join(folder, "figures.xlsx");
    expect((await yuheng("figures", "--xlsx", file)).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);
});

describe("the end of a server, and what comes after", () => {
  it("ends cleanly on an interrupt; a copy is taken and put back; the next start finds all as it was", async () => {
    const before = await answer<Listed<unknown>>("case", "list");
    expect(await stop(serving)).toBe(0);
    const copied = await answer<{ file: string }>("db", "copy", "--data", data, "--to", join(folder, "copies"));
    expect(existsSync(copied.file)).toBe(true);
    expect((await yuheng("db", "migrate", "--data", data)).code).toBe(0);
    expect((await answer<{ records: number }>("db", "figures", "--data", data)).records).toBeGreaterThan(0);
    const restored = await answer<{ keptAs: string }>("db", "restore", copied.file, "--data", data);
    expect(existsSync(restored.keptAs)).toBe(true);
    serving = await serve([]);
    await signIn("officer");
    expect((await answer<Listed<unknown>>("case", "list")).total).toBe(before.total);
  }, 180_000);
});

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkQueue, packageRoot } from "#platform";
import { type NatsServer, noNats, startNats } from "../../tests/support/nats.ts";
import { run } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "yuheng-queue-"));
const at = (name: string) => join(folder, name);
const marks = at("marks.csv");
const listings = at("listings.jsonl");
writeFileSync(marks, "id,text,classes,authorisedSellers\nm1,Norvixa,25,Norvixa store\nm2,云岫岭,25,\n");

/** Half of these imitate, some come from the authorised store, one in fifty is no listing. */
function listing(at: number): object {
  if (at % 50 === 7) return { id: String(at), platform: "market", title: "" };
  const title = ["N0rvixa jacket", "plain jacket", "云·岫·岭 外套", "Norvixa coat"][at % 4];
  return { id: String(at), platform: "market", title, seller: at % 8 === 3 ? "Norvixa store" : "stall" };
}
function write(count: number): void {
  writeFileSync(listings, Array.from({ length: count }, (_, at) => `${JSON.stringify(listing(at))}\n`).join(""));
}
const idsOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { listingId: string; markId: string });

async function yuheng(argv: readonly string[], url: string | undefined) {
  let out = "";
  let err = "";
  const code = await run([...argv, "--json"], {
    env: { HOME: folder, LANG: "C", ...(url === undefined ? {} : { NATS_URL: url }) },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-03-10T02:00:00Z",
  });
  return { code, said: out + err, answer: () => JSON.parse(out) as Record<string, number> };
}

it("screening over a queue says what is missing when NATS_URL is not set", async () => {
  write(1);
  const { code, said } = await yuheng(["screening", "send", "--listings", listings], undefined);
  expect(code).toBe(2);
  expect(said).toContain("NATS_URL");
});

describe.skipIf(noNats !== undefined)(`screening over a queue ${noNats ?? ""}`, () => {
  let server: NatsServer;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    server = await startNats();
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it("finds what one process finds, and accounts for every listing", async () => {
    write(2_000);
    const here = await yuheng(
      ["screen", "--marks", marks, "--listings", listings, "--out", at("here.jsonl")],
      undefined,
    );
    expect(here.code).toBe(0);
    const sent = await yuheng(["screening", "send", "--listings", listings], server.url);
    expect(sent.answer()).toMatchObject({ sent: 2_000, batches: 4, unreadable: 0 });
    const worked = await yuheng(["screening", "work", "--marks", marks, "--threads", "1", "--until-empty"], server.url);
    expect(worked.answer()).toMatchObject({ received: 2_000, screened: 1_960, refused: 40, setAside: 0 });
    const out = at("queued.jsonl");
    const collected = await yuheng(["screening", "collect", "--out", out, "--expect", "2000"], server.url);
    expect(collected.answer()).toMatchObject({ received: 2_000, screened: 1_960, refused: 40, again: 0 });
    const sorted = (file: string) =>
      idsOf(file)
        .map(({ listingId, markId }) => `${listingId} ${markId}`)
        .sort();
    expect(sorted(out)).toEqual(sorted(at("here.jsonl")));
    expect(sorted(out).length).toBeGreaterThan(1_000);
  });

  it("counts a file once that is sent twice under one name, and again under another", async () => {
    write(600);
    const send = (run: string) => yuheng(["screening", "send", "--listings", listings, "--run", run], server.url);
    await send("monday");
    await send("monday");
    await send("tuesday");
    const worked = await yuheng(["screening", "work", "--marks", marks, "--threads", "1", "--until-empty"], server.url);
    expect(worked.answer()).toMatchObject({ received: 1_200 });
    const collected = await yuheng(
      ["screening", "collect", "--out", at("twice.jsonl"), "--expect", "1200"],
      server.url,
    );
    expect(collected.answer()).toMatchObject({ received: 1_200 });
  });

  it("sends findings that fill more than one message in parts, and loses none", async () => {
    const names = Array.from(
      { length: 60 },
      (_, at) => `Zorb${String.fromCharCode(97 + (at % 26))}quelm${String.fromCharCode(97 + Math.floor(at / 26))}x`,
    );
    writeFileSync(at("many.csv"), `id,text,classes\n${names.map((name, at) => `n${at},${name},25`).join("\n")}\n`);
    const lines = Array.from({ length: 500 }, (_, at) =>
      JSON.stringify({
        id: `l${at}`,
        platform: "market",
        title: `jacket ${names.slice(at % 50, (at % 50) + 9).join(" ")}`,
      }),
    );
    writeFileSync(listings, `${lines.join("\n")}\n`);
    await yuheng(["screening", "send", "--listings", listings], server.url);
    const worked = await yuheng(
      ["screening", "work", "--marks", at("many.csv"), "--threads", "1", "--until-empty"],
      server.url,
    );
    expect(worked.answer()).toMatchObject({ received: 500, screened: 500, setAside: 0 });
    const out = at("parts.jsonl");
    const collected = await yuheng(["screening", "collect", "--out", out, "--expect", "500"], server.url);
    expect(collected.answer()).toMatchObject({ received: 500, screened: 500 });
    expect(collected.answer()["batches"]).toBeGreaterThan(1);
    expect(idsOf(out).length).toBeGreaterThanOrEqual(4_500);
    // Asked again for what is there already, it ends at once.
    const again = await yuheng(["screening", "collect", "--out", out, "--expect", "500"], server.url);
    expect(again.answer()).toMatchObject({ received: 500 });
  });

  it("sets a batch aside that no worker can read, says so with exit 1, and goes on", async () => {
    const queue = await openWorkQueue(server.url, "listings");
    await queue.send({ id: "not-json", body: new Uint8Array(queue.largest).fill(65) });
    write(100);
    await yuheng(["screening", "send", "--listings", listings], server.url);
    const worked = await yuheng(["screening", "work", "--marks", marks, "--threads", "1", "--until-empty"], server.url);
    expect(worked.code).toBe(1);
    expect(worked.said).toContain("set aside");
    expect(await queue.waiting()).toMatchObject({ queued: 0, failed: 1 });
    await queue.close();
    await yuheng(["screening", "collect", "--out", at("after.jsonl"), "--expect", "100"], server.url);
  });

  it("writes over no file that it did not begin itself", async () => {
    writeFileSync(at("report.txt"), "the only copy");
    const kept = await yuheng(["screening", "collect", "--out", at("report.txt"), "--expect", "1"], server.url);
    expect([kept.code, readFileSync(at("report.txt"), "utf8")]).toEqual([1, "the only copy"]);
    writeFileSync(at("short.jsonl"), "");
    writeFileSync(at("short.jsonl.ledger"), `${JSON.stringify({ id: "x", length: 10, counts: {} })}\n`);
    const cut = await yuheng(["screening", "collect", "--out", at("short.jsonl"), "--expect", "1"], server.url);
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining("shorter")]);
    const nowhere = await yuheng(
      ["screening", "collect", "--out", at("no/such/folder/x"), "--expect", "1"],
      server.url,
    );
    expect(nowhere.code).toBe(1);
    const nothing = await yuheng(["screening", "send", "--listings", marks], server.url);
    expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining("no listing")]);
  });

  it("loses nothing and doubles nothing when workers are killed in the middle of their batches", async () => {
    const total = 20_000;
    write(total);
    const out = at("killed.jsonl");
    const command = [join(packageRoot(), "apps/cli/main.ts"), "screening", "work", "--marks", marks, "--threads", "1"];
    /** A worker that has begun to screen. */
    const work = async () => {
      const env = { ...process.env, NATS_URL: server.url, LANG: "C" };
      const child = spawn(process.execPath, ["--import", "tsx", ...command], {
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
      children.push(child);
      await new Promise<void>((resolve, reject) => {
        child.stderr.on("data", (said: Buffer) => said.toString().includes("screening with") && resolve());
        child.once("exit", (exit) => reject(new Error(`the worker ended with ${exit}`)));
      });
      return child;
    };
    await yuheng(["screening", "send", "--listings", listings], server.url);
    const collecting = yuheng(["screening", "collect", "--out", out, "--expect", String(total)], server.url);
    for (const life of [60, 120]) {
      const worker = await work();
      await wait(life);
      worker.kill("SIGKILL");
    }
    const queue = await openWorkQueue(server.url, "listings");
    const left = (await queue.waiting()).queued;
    await queue.close();
    // Had they been killed too late there would be nothing to lose.
    expect(left).toBeGreaterThan(0);
    const alive = await work();
    const { code, answer } = await collecting;
    alive.kill("SIGKILL");
    expect(code).toBe(0);
    expect(answer()).toMatchObject({ received: total, screened: total - total / 50, refused: total / 50 });
    const found = idsOf(out).map(({ listingId, markId }) => `${listingId} ${markId}`);
    expect(new Set(found).size).toBe(found.length);
    const expected = Array.from({ length: total }, (_, at) => at).filter(
      (at) => at % 50 !== 7 && at % 4 !== 1 && !(at % 4 === 3 && at % 8 === 3),
    );
    expect(found.map((line) => Number(line.split(" ")[0])).sort((a, b) => a - b)).toEqual(expected);
  });
});

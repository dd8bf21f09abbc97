import { type PrintedList, routes } from "#contract";
import { createHash } from "node:crypto";
import { createReadStream, statfsSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { readTable } from "#platform";
import { type Person, type Product, startProduct, until } from "../support/product.ts";

const { cases, uploads, lists } = routes;
const GB = 1_000_000_000;
const SIZE = 5 * GB;
const PART = 64 * 2 ** 20;
const { bavail, bsize } = statfsSync(tmpdir());
const noRoom = bavail * bsize < SIZE + 3 * GB ? "skipped: fewer than 8 GB are free" : undefined;

/** A file that nobody has to keep: its bytes follow from their place. */
const block = Buffer.from(Uint32Array.from({ length: 2 ** 18 }, (_, at) => Math.imul(at + 1, 2_654_435_761)).buffer);
function bytesAt(from: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const at = (from + done) % block.length;
    const count = Math.min(block.length - at, length - done);
    block.copy(part, done, at, at + count);
    // No two blocks alike.
    if (at === 0 && count >= 8) part.writeDoubleLE(from + done, done);
    done += count;
  }
  return part;
}

describe("large files of a case", () => {
  let product: Product;
  let officer: Person;
  let id: string;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    const { items } = await officer.call(cases.list, { query: { procedure: "trademark-enforcement", limit: 50 } });
    const { office } = await officer.call(routes.people.me);
    id = items.find(({ officePath, closedAt }) => officePath === office?.path && closedAt === null)?.id ?? "";
  });
  afterAll(async () => {
    clearInterval(watch);
    await product.stop();
  });

  it.skipIf(noRoom !== undefined)(
    `5 GB go up over a line that breaks, and down again in two halves (${noRoom ?? "runs"})`,
    async () => {
      const begun = await officer.call(uploads.begin, { params: { id }, body: { name: "监控录像.mp4", bytes: SIZE } });
      const params = { id, uploadId: begun.id };
      const hash = createHash("sha256");
      const before = process.memoryUsage().rss;
      most = before;
      const started = performance.now();
      let offset = 0;
      let hashed = 0;
      let broke = false;
      while (offset < SIZE) {
        const part = bytesAt(offset, Math.min(PART, SIZE - offset));
        if (!broke && offset > SIZE / 2) {
          await breakOff(params.uploadId, offset, part);
          broke = true;
        }
        // As the page does it: what is under way is waited for, and the server says where it goes on.
        const sent = await officer.upload(uploads.part, { params, query: { offset } }, "", part).catch(() => undefined);
        const { received } = sent ?? (await officer.call(uploads.one, { params }));
        if (received > offset) hash.update(bytesAt(hashed, received - hashed));
        hashed = Math.max(hashed, received);
        offset = received;
      }
      const up = (performance.now() - started) / 1000;
      const sha256 = hash.digest("hex");
      const laid = await officer.call(uploads.finish, { params, body: { sha256 } });
      expect(laid).toMatchObject({ bytes: SIZE, sha256 });

      const went = performance.now();
      const down = createHash("sha256");
      for (const range of ["bytes=0-2999999999", "bytes=3000000000-"]) {
        const answer = await fetch(`${product.url}/api/cases/${id}/evidence/${laid.id}`, {
          headers: { cookie: officer.cookie, range, "if-range": `"${sha256}"` },
        });
        expect(answer.status).toBe(206);
        for await (const chunk of answer.body ?? []) down.update(chunk);
      }
      expect(down.digest("hex")).toBe(sha256);
      const grown = Math.round((most - before) / 1e6);
      process.stdout.write(
        `5 GB: up ${up.toFixed(0)} s, down ${((performance.now() - went) / 1000).toFixed(0)} s, memory of server and sender +${grown} MB\n`,
      );
      expect(grown).toBeLessThan(700);
    },
    1_800_000,
  );

  it("a table of 100,000 rows is printed in parts and as a workbook", async () => {
    const rows = 100_000;
    const csv = ["订单号,商品,金额,日期,店铺,备注"];
    for (let at = 1; at <= rows; at += 1)
      csv.push(
        `SO-${at},云岫岭男士冲锋衣 ${at % 13} 号,${100 + (at % 400)},2026-0${1 + (at % 9)}-1${at % 9},云岫岭优选店,${at % 1000 === 0 ? "=1+1" : "已发货"}`,
      );
    const row = await officer.upload(cases.addEvidence, { params: { id } }, "销售记录.csv", csv.join("\n"));
    const before = process.memoryUsage().rss;
    most = before;
    const started = performance.now();
    const asked = await officer.call(lists.make, { params: { id }, body: { source: `file:${row.id}`, lang: "zh" } });
    const list = (await until(
      async () => (await officer.call(lists.all, { params: { id } })).items.find((each) => each.id === asked.id),
      (each) => each?.state !== "waiting" && each?.state !== "working",
      1500,
    )) as PrintedList;
    const seconds = (performance.now() - started) / 1000;
    expect(list).toMatchObject({ state: "done", written: rows });
    const parts = list.files.filter(({ kind }) => kind === "part");
    expect(parts).toHaveLength(40);
    const folder = join(product.dataDir, "prints", list.id);
    const last = parts.at(-1);
    const bytes = await officer.download(lists.file, { params: { id, listId: list.id, file: last?.file ?? "" } });
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    expect(text.at(-1)).toContain(`SO-${rows}`);
    const opened = await readTable(createReadStream(join(folder, "list.xlsx")));
    if ("refusal" in opened) throw new Error(opened.refusal.sentence.en);
    let read = 0;
    for await (const each of opened.ok.rows) {
      read += 1;
      if ("cells" in each && read % 1000 === 0) expect(each.cells[6]).toBe("=1+1");
    }
    expect(read).toBe(rows);
    const grown = Math.round((most - before) / 1e6);
    const pages = last?.pages?.[1] ?? 0;
    process.stdout.write(`100,000 rows: ${seconds.toFixed(0)} s, ${pages} pages in 40 parts, memory +${grown} MB\n`);
    expect(grown).toBeLessThan(1500);
  }, 1_800_000);

  /** Sends a part and cuts the line in its middle. */
  function breakOff(uploadId: string, offset: number, part: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const sending = request(`${product.url}/api/cases/${id}/uploads/${uploadId}?offset=${offset}`, {
        method: "PATCH",
        headers: {
          cookie: officer.cookie,
          "x-csrf-token": officer.csrf,
          "content-type": "application/octet-stream",
          "content-length": part.length,
        },
      });
      sending.on("error", () => resolve());
      sending.write(part.subarray(0, part.length / 2), () => sending.destroy());
      sending.on("close", () => resolve());
    });
  }
});

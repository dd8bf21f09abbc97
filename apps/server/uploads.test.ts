import { type CallOf, routes } from "#contract";
import { openFileStore, PartialFiles, sha256Hex } from "#platform";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "./demo/accounts.ts";
import { clearUploads } from "./uploads/clearUploads.ts";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";

const { cases, uploads } = routes;

describe("a large file laid before a case", () => {
  let product: Product;
  let officer: Person;
  let id: string;

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    const { items } = await officer.call(cases.list, { query: { procedure: "trademark-enforcement", limit: 50 } });
    const me = await officer.call(routes.people.me);
    id = items.find(({ officePath, closedAt }) => officePath === me.office?.path && closedAt === null)?.id ?? "";
  });
  afterAll(() => product.stop());

  const begin = (content: string, more: Partial<CallOf<typeof uploads.begin>["body"]> = {}, who = officer) =>
    who.call(uploads.begin, {
      params: { id },
      body: { name: "监控录像.mp4", bytes: Buffer.byteLength(content), ...more },
    });
  const of = (uploadId: string) => ({ params: { id, uploadId } });
  const part = (uploadId: string, offset: number, content: string, who = officer) =>
    who.upload(uploads.part, { ...of(uploadId), query: { offset } }, "", content);
  const refusedPart = async (uploadId: string, offset: number, content: string, who = officer) => {
    const answer = await fetch(`${product.url}/api/cases/${id}/uploads/${uploadId}?offset=${offset}`, {
      method: "PATCH",
      headers: { cookie: who.cookie, "x-csrf-token": who.csrf, "content-type": "application/octet-stream" },
      body: content,
    });
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
  };
  const finish = (uploadId: string, sha256: string) =>
    officer.try(uploads.finish, { ...of(uploadId), body: { sha256 } });

  it("comes in parts, goes on where it is, and lies there with its hash and what was said of it", async () => {
    const content = "第一段，第二段，第三段";
    const begun = await begin(content, { caption: "仓库监控" });
    expect(begun).toMatchObject({ received: 0, evidence: null });
    const half = Buffer.from(content).subarray(0, 12).toString();
    expect(await part(begun.id, 0, half)).toMatchObject({ received: 12 });
    // Another window, or the same page loaded again, begins the same file: it is the same upload.
    expect(await begin(content)).toMatchObject({ id: begun.id, received: 12 });
    expect((await officer.call(uploads.list, { params: { id } })).items.map((each) => each.id)).toContain(begun.id);
    await part(begun.id, 12, Buffer.from(content).subarray(12).toString());
    const { body: laid } = await finish(begun.id, sha256Hex(content));
    expect(laid).toMatchObject({ name: "监控录像.mp4", caption: "仓库监控", sha256: sha256Hex(content) });
    // Whoever did not hear the answer asks again, and nothing is laid down twice.
    expect((await finish(begun.id, sha256Hex(content))).body).toMatchObject({ id: laid["id"] });
    const { evidence } = await officer.call(cases.one, { params: { id } });
    expect(evidence.filter(({ sha256 }) => sha256 === sha256Hex(content))).toHaveLength(1);
    expect((await officer.call(uploads.list, { params: { id } })).items).toEqual([]);
    expect(readdirSync(join(product.dataDir, "files", "partial"))).toEqual([]);
    const back = await officer.download(cases.evidence, { params: { id, evidenceId: laid["id"] } });
    expect(Buffer.from(back).toString()).toBe(content);
  });

  it("is refused in words where its parts are wrong, and what has come stays", async () => {
    const { id: one } = await begin("0123456789");
    await part(one, 0, "01234");
    expect(await refusedPart(one, 0, "01234")).toEqual({ status: 409, code: "upload-offset" });
    expect(await refusedPart(one, 5, "56789 and more")).toEqual({ status: 422, code: "upload-too-long" });
    expect(await finish(one, sha256Hex("01234"))).toMatchObject({ status: 409, body: { code: "upload-incomplete" } });
    expect(await officer.call(uploads.one, of(one))).toMatchObject({ received: 5 });
    await part(one, 5, "56780");
    expect(await finish(one, sha256Hex("0123456789"))).toMatchObject({ status: 422, body: { code: "upload-differs" } });
    // What was damaged on the way begins again under the same id.
    await part(one, 0, "0123456789");
    expect((await finish(one, sha256Hex("0123456789"))).status).toBe(200);
    const tooLarge = await officer.try(uploads.begin, { params: { id }, body: { name: "a", bytes: 6 * 2 ** 30 } });
    expect(tooLarge).toMatchObject({ status: 413, body: { code: "too-large" } });
  });

  it("is nobody's by its hash alone", async () => {
    const content = "someone's evidence";
    const mine = await begin(content);
    await part(mine.id, 0, content);
    await finish(mine.id, sha256Hex(content));
    const other = await begin(content, { name: "claimed.mp4" });
    expect(await finish(other.id, sha256Hex(content))).toMatchObject({
      status: 409,
      body: { code: "upload-incomplete" },
    });
    await officer.call(uploads.drop, of(other.id));
  });

  it("belongs to whoever sends it, inside the walls of its case", async () => {
    const { id: one } = await begin("private");
    for (const login of ["head", "ji-officer", "holder"]) {
      const other = await product.signIn(login, demoPassword);
      expect(await refusedPart(one, 0, "private", other)).toMatchObject({ status: 404 });
      expect((await other.try(uploads.drop, of(one))).body).not.toMatchObject({ dropped: true });
    }
    const outside = await product.signIn("ji-officer", demoPassword);
    const begun = await outside.try(uploads.begin, { params: { id }, body: { name: "a", bytes: 1 } });
    expect(begun.status).toBe(404);
    expect(await officer.call(uploads.drop, of(one))).toEqual({ dropped: true });
    expect(await refusedPart(one, 0, "private")).toMatchObject({ status: 404 });
  });

  it("is cleared away when nobody goes on with it in the time that the office sets", async () => {
    const { id: one, keptUntil } = await begin("left behind");
    await part(one, 0, "left");
    expect(Date.parse(keptUntil) - Date.parse("2026-11-20T10:00:00+08:00")).toBe(7 * 86_400_000);
    const lying = join(product.dataDir, "files", "partial", one);
    expect(existsSync(lying)).toBe(true);
    const files = join(product.dataDir, "files");
    const partial = await PartialFiles.open(join(files, "partial"), await openFileStore(files));
    const clearAt = (now: string) => clearUploads({ db: product.database, partial, now: () => now });
    await clearAt("2026-11-27T01:59:59Z");
    expect(existsSync(lying)).toBe(true);
    await clearAt("2026-11-27T02:00:00Z");
    expect(existsSync(lying)).toBe(false);
    expect((await officer.call(uploads.list, { params: { id } })).items).toEqual([]);
  });

  it("goes down in ranges: a download that broke off goes on, if it still is the same file", async () => {
    const row = await officer.upload(cases.addEvidence, { params: { id } }, "a.txt", "0123456789");
    const get = (headers: Record<string, string>) =>
      fetch(`${product.url}/api/cases/${id}/evidence/${row.id}`, { headers: { cookie: officer.cookie, ...headers } });
    const whole = await get({});
    const etag = whole.headers.get("etag") ?? "";
    expect(etag).toBe(`"${row.sha256}"`);
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    const rest = await get({ range: "bytes=4-", "if-range": etag });
    expect([rest.status, rest.headers.get("content-range"), await rest.text()]).toEqual([
      206,
      "bytes 4-9/10",
      "456789",
    ]);
    expect(await (await get({ range: "bytes=2-3" })).text()).toBe("23");
    expect(await (await get({ range: "bytes=-3" })).text()).toBe("789");
    // Another file by now: the whole of it, never two halves that do not belong together.
    const other = await get({ range: "bytes=4-", "if-range": `"${sha256Hex("other")}"` });
    expect([other.status, await other.text()]).toEqual([200, "0123456789"]);
    const none = await get({ range: "bytes=10-" });
    expect([none.status, none.headers.get("content-range")]).toEqual([416, "bytes */10"]);
    expect(((await none.json()) as { code: string }).code).toBe("no-such-range");
  });
});

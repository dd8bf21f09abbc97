import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileStore, openFileStore, sha256Hex } from "../index.ts";

describe("the file store", () => {
  let folder: string;
  let store: FileStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "yuheng-files-"));
    store = await openFileStore(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (content: string, limit = 1_000_000) => store.put(Readable.from([Buffer.from(content)]), limit);
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it("keeps a file under its hash, read-only, and gives it back", async () => {
    const sha256 = sha256Hex("证据照片");
    expect(await put("证据照片")).toEqual({ kind: "stored", file: { sha256, bytes: 12 } });
    expect(await text(store.read(sha256))).toBe("证据照片");
    expect(await store.size(sha256)).toBe(12);
    expect(statSync(place(sha256)).mode & 0o777).toBe(0o440);
    expect(await store.intact(sha256)).toBe(true);
  });

  it("joins what comes in pieces", async () => {
    const pieces = ["一", "二", "三"].map((piece) => Buffer.from(piece.repeat(100_000)));
    const stored = await store.put(Readable.from(pieces), 1_000_000);
    const sha256 = sha256Hex(Buffer.concat(pieces));
    expect(stored).toEqual({ kind: "stored", file: { sha256, bytes: 900_000 } });
    expect(await store.intact(sha256)).toBe(true);
  });

  it("keeps the same file once, also when two bring it at the same moment", async () => {
    const stored = await Promise.all(Array.from({ length: 5 }, () => put("same")));
    expect(new Set(stored.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  });

  it("refuses what is over the limit, and keeps nothing of it", async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(100_000);
      })(),
    );
    expect(await store.put(endless, 1_000_000)).toMatchObject({ kind: "refused", refusal: { code: "file-too-large" } });
    expect(readdirSync(folder)).toEqual(["incoming"]);
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  });

  it("keeps nothing of an upload that breaks off", async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("half");
        throw new Error("connection lost");
      })(),
    );
    await expect(store.put(broken, 1000)).rejects.toThrow("connection lost");
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  });

  it("never overwrites, and notices a file that was tampered with", async () => {
    const sha256 = sha256Hex("original");
    await put("original");
    chmodSync(place(sha256), 0o600);
    writeFileSync(place(sha256), "tampered");
    expect(await store.intact(sha256)).toBe(false);
    writeFileSync(place(sha256), "cut");
    await expect(put("original")).rejects.toThrow(/does not hold what its name says/);
  });

  it("knows nothing of other names", async () => {
    expect(await store.size("0".repeat(64))).toBeUndefined();
    expect(() => store.read("../../etc/passwd")).toThrow();
  });
});

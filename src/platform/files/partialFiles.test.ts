import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileStore, openFileStore, PartialFiles, sha256Hex } from "../index.ts";

const id = "0b0e5a4e-0000-4000-8000-000000000001";

describe("a file that comes in parts", () => {
  let folder: string;
  let store: FileStore;
  let partial: PartialFiles;
  const openAgain = () => PartialFiles.open(join(folder, "partial"), store);
  const bytes = (content: string) => Readable.from([Buffer.from(content)]);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "yuheng-partial-"));
    store = await openFileStore(folder);
    partial = await openAgain();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is whole when its parts are, also where the process was killed in between", async () => {
    expect(await partial.add(id, 0, bytes("first,"), 12)).toEqual({ kind: "taken", received: 6 });
    const after = await openAgain();
    expect(await after.received(id)).toBe(6);
    expect(await after.add(id, 6, bytes("second"), 12)).toEqual({ kind: "taken", received: 12 });
    const sha256 = sha256Hex("first,second");
    expect(await after.finish(id, 12, sha256)).toEqual({ kind: "whole", file: { sha256, bytes: 12 } });
    expect(await text(store.read(sha256))).toBe("first,second");
    expect(await text(store.read(sha256, { start: 6, end: 8 }))).toBe("sec");
    await after.drop(id);
    expect(await after.list()).toEqual([]);
    expect(await store.intact(sha256)).toBe(true);
  });

  it("keeps what came of a part whose line broke", async () => {
    const line = new PassThrough();
    const part = partial.add(id, 0, line, 100);
    line.write("came");
    await expect.poll(() => partial.received(id)).toBe(4);
    line.destroy(new Error("connection lost"));
    expect(await part).toEqual({ kind: "broken" });
    expect(await partial.add(id, 4, bytes("-rest"), 9)).toEqual({ kind: "taken", received: 9 });
    expect(await partial.finish(id, 9, sha256Hex("came-rest"))).toMatchObject({ kind: "whole" });
  });

  it("says where it is to whoever begins elsewhere, and keeps nothing of a part that is too long", async () => {
    await partial.add(id, 0, bytes("1234"), 8);
    expect(await partial.add(id, 0, bytes("1234"), 8)).toEqual({ kind: "elsewhere", received: 4 });
    expect(await partial.add(id, 4, bytes("56789"), 8)).toEqual({ kind: "too-long", received: 4 });
    expect(await partial.finish(id, 8, sha256Hex("12345678"))).toEqual({ kind: "incomplete", received: 4 });
    await partial.add(id, 4, bytes("5678"), 8);
    expect(await partial.finish(id, 8, sha256Hex("12345678"))).toMatchObject({ kind: "whole" });
  });

  it("is not taken where it is not what was sent, and begins again", async () => {
    await partial.add(id, 0, bytes("altered"), 7);
    expect(await partial.finish(id, 7, sha256Hex("genuine"))).toEqual({
      kind: "differs",
      sha256: sha256Hex("altered"),
    });
    expect(await store.size(sha256Hex("altered"))).toBeUndefined();
    expect(await partial.add(id, 0, bytes("genuine"), 7)).toEqual({ kind: "taken", received: 7 });
    expect(await partial.finish(id, 7, sha256Hex("genuine"))).toMatchObject({ kind: "whole" });
  });

  it("is written by one at a time, and taken over from one that has fallen silent", async () => {
    const silent = new PassThrough();
    const lost = partial.add(id, 0, silent, 8);
    silent.write("1234");
    await expect.poll(() => partial.received(id)).toBe(4);
    expect(await partial.add(id, 4, bytes("5678"), 8)).toEqual({ kind: "busy" });
    expect(await partial.finish(id, 8, sha256Hex("12345678"))).toEqual({ kind: "busy" });
    const now = performance.now.bind(performance);
    performance.now = () => now() + 6_000;
    try {
      expect(await partial.add(id, 4, bytes("5678"), 8)).toEqual({ kind: "taken", received: 8 });
    } finally {
      performance.now = now;
    }
    expect(await lost).toEqual({ kind: "broken" });
    expect(await partial.finish(id, 8, sha256Hex("12345678"))).toMatchObject({ kind: "whole" });
  });

  it("says so when the disk is full", async () => {
    symlinkSync("/dev/full", join(folder, "partial", id));
    expect(await partial.add(id, 0, bytes("no room"), 7)).toMatchObject({
      kind: "refused",
      refusal: { code: "disk-full" },
    });
  });

  it("finished twice at once is one file", async () => {
    await partial.add(id, 0, bytes("same"), 4);
    const both = await Promise.all([1, 2].map(() => partial.finish(id, 4, sha256Hex("same"))));
    expect(both.map(({ kind }) => kind)).toEqual(["whole", "whole"]);
    expect(readdirSync(join(folder, "partial"))).toEqual([id]);
  });
});

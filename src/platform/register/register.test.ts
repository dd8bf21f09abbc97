import { type MarkEntry, Register, type RegisterPart } from "#similarity";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildBlocks, openRegister, readSegment, RegisterWorkers, type SegmentFault, writeSegment } from "./index.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-"));
});
afterEach(() => rm(folder, { recursive: true }));

function* office(): Generator<MarkEntry> {
  yield { id: "1", text: "NIKE", classes: [25] };
  for (let i = 2; i <= 4_500; i++) yield { id: String(i), text: `Brand ${(i * 48_271).toString(36)}`, classes: [9] };
}
const first = (register: Register, text: string) => register.search({ text }).hits[0]?.markId;
const parts = (read: readonly RegisterPart[] | SegmentFault): readonly RegisterPart[] => {
  if ("fault" in read) throw new Error(`${read.file}: ${read.fault.kind}`);
  return read;
};

describe("a register on disk", () => {
  it("is built once from its marks, and afterwards read as it stands", async () => {
    const faults: SegmentFault[] = [];
    const counts: number[] = [];
    const asked = {
      folder,
      marks: office,
      onRebuild: (fault: SegmentFault) => faults.push(fault),
      onProgress: (n: number) => counts.push(n),
    };
    const built = new Register(await openRegister(asked));
    expect(faults).toEqual([{ file: "segment.json", fault: { kind: "missing" } }]);
    expect(counts.at(-1)).toBe(4_500);
    const again = new Register(await openRegister({ ...asked, marks: () => expect.fail("not asked for again") }));
    expect(faults).toHaveLength(1);
    for (const text of ["nike", "nikee", `brand ${(77 * 48_271).toString(36)}`])
      expect(again.search({ text })).toEqual(built.search({ text }));
  });

  it("keeps what was removed and inserted", async () => {
    const register = new Register(await buildBlocks(office()));
    register.remove("1");
    register.insert({ id: "new", text: "Anta" });
    await writeSegment(folder, register.state);
    const again = new Register(parts(await readSegment(folder)));
    expect(again.size).toBe(4_500);
    expect(first(again, "nike")).not.toBe("1");
    expect(first(again, "anta")).toBe("new");
    again.compact();
    await writeSegment(folder, again.state);
    expect((await readdir(folder)).filter((file) => file.endsWith(".yhrb"))).toHaveLength(1);
  });

  it("names the damaged file, and is built anew with a notice", async () => {
    await openRegister({ folder, marks: office });
    const file = (await readdir(folder)).find((name) => name.endsWith(".yhrb")) as string;
    const bytes = await readFile(join(folder, file));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    await writeFile(join(folder, file), bytes);
    expect(await readSegment(folder)).toMatchObject({ file, fault: { kind: "damaged" } });
    const faults: SegmentFault[] = [];
    const register = new Register(
      await openRegister({ folder, marks: office, onRebuild: (fault) => faults.push(fault) }),
    );
    expect(faults).toMatchObject([{ file, fault: { kind: "damaged" } }]);
    expect(first(register, "nike")).toBe("1");
    expect(parts(await readSegment(folder))).toHaveLength(1);
  });

  it("says which file is missing, cut off, or no segment at all", async () => {
    expect(await readSegment(folder)).toMatchObject({ fault: { kind: "missing" } });
    await openRegister({ folder, marks: office });
    const file = (await readdir(folder)).find((name) => name.endsWith(".yhrb")) as string;
    const bytes = await readFile(join(folder, file));
    await writeFile(join(folder, file), bytes.subarray(0, bytes.length - 64));
    expect(await readSegment(folder)).toMatchObject({ file, fault: { kind: "cut-off" } });
    await rm(join(folder, file));
    expect(await readSegment(folder)).toMatchObject({ file, fault: { kind: "missing" } });
    await writeFile(join(folder, "segment.json"), "{");
    expect(await readSegment(folder)).toMatchObject({ fault: { kind: "unreadable-list" } });
  });
});

describe("a register in several threads", () => {
  it("answers as one thread does; what is inserted or removed is seen by all from then on", async () => {
    const blocks = await buildBlocks(office(), { threads: 2 });
    expect(blocks).toHaveLength(2);
    const alone = new Register(blocks);
    const workers = new RegisterWorkers(blocks, 2);
    try {
      const asked = ["nike", "nkie", "brand 1b"].map((text) => ({ text }));
      expect(await Promise.all(asked.map((query) => workers.search(query)))).toEqual(
        asked.map((query) => alone.search(query)),
      );
      await workers.insert([{ id: "new", text: "Anta 安踏" }]);
      const found = await Promise.all(Array.from({ length: 6 }, () => workers.search({ text: "anta 安踏" })));
      expect(found.map((answer) => answer.hits[0]?.markId)).toEqual(Array.from({ length: 6 }, () => "new"));
      expect(await workers.remove("new")).toBe(true);
      expect(await workers.remove("new")).toBe(false);
      const gone = await Promise.all(Array.from({ length: 6 }, () => workers.search({ text: "anta 安踏" })));
      expect(gone.flatMap((answer) => answer.hits.map((hit) => hit.markId))).not.toContain("new");
    } finally {
      await workers.stop();
    }
    await expect(workers.search({ text: "nike" })).rejects.toThrow();
  });

  it("stops building when the source fails, with the source's own problem", async () => {
    async function* broken(): AsyncGenerator<MarkEntry> {
      yield* office();
      throw new Error("row 4501 cannot be read");
    }
    await expect(buildBlocks(broken())).rejects.toThrow("row 4501");
  });
});

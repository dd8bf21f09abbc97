import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liteDatabase, liteTemplate } from "../../../tests/support/database.ts";
import { officer, openUmbrella, seedOffices, takeNote } from "../../../tests/support/office.ts";
import {
  copyDatabase,
  type Database,
  listCopies,
  loadEvents,
  openDatabase,
  restoreDatabase,
  worldRefusal,
} from "../index.ts";
import { lockFolder } from "./lock.ts";
import { probeFolder } from "./probeFolder.ts";

const SLOW = "select count(*) from generate_series(1, 1e12::bigint)";
const NOW = "2026-05-06T01:02:03.000Z";

describe("the embedded database's data folder", () => {
  let folder: string;
  const open: Database[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "yuheng-data-"));
  });
  afterEach(async () => {
    for (const database of open.splice(0)) await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** From the template, so that a test does not wait for the first start's three seconds. */
  async function start(dataDir = folder, more: { queryLimitMs?: number; from?: string } = {}): Promise<Database> {
    const first = !readdirSync(folder).includes("database");
    const database = await openDatabase({ dataDir }, { ...(first ? { from: await liteTemplate() } : {}), ...more });
    open.push(database);
    return database;
  }

  it("keeps what was committed over a restart", async () => {
    const before = await start();
    await seedOffices(before);
    await before.transaction(officer("cn/gd/"), (tx) => openUmbrella(tx, "kept", "cn/gd/"));
    await before.close();
    open.length = 0;
    const after = await start();
    expect(await after.system((tx) => loadEvents(tx, "kept"))).toHaveLength(1);
  });

  it("stops a query that runs too long, loses nothing that was committed, and works on", async () => {
    const database = await start(folder, { queryLimitMs: 3000 });
    await seedOffices(database);
    await database.transaction(officer("cn/gd/"), (tx) => openUmbrella(tx, "bounded", "cn/gd/"));
    const slow = database.transaction(officer("cn/gd/"), async (tx) => {
      await takeNote(tx, "bounded", 1, "never committed");
      await tx.run(SLOW);
    });
    const waiting = database.statement("select 1 as served");
    const error = await slow.catch((thrown: unknown) => thrown);
    expect(worldRefusal(error)).toMatchObject({ code: "query-too-long" });
    expect(await waiting.catch(() => "gone with it")).toBeDefined();
    expect(await database.system((tx) => loadEvents(tx, "bounded"))).toHaveLength(1);
    expect(await database.transaction(officer("cn/gd/"), (tx) => takeNote(tx, "bounded", 1, "anna"))).toMatchObject({
      kind: "appended",
    });
  });

  it("refuses a second process on the same folder, also by another spelling of its path", async () => {
    await start();
    symlinkSync(folder, `${folder}-link`);
    try {
      for (const dataDir of [folder, `${folder}/`, `${folder}-link`]) {
        await expect(openDatabase({ dataDir })).rejects.toMatchObject({ refusal: { code: "data-folder-in-use" } });
      }
    } finally {
      rmSync(`${folder}-link`);
    }
  });

  it("takes over the lock that a killed process left", async () => {
    const realm = await lockFolder(folder).then(async (lock) => {
      await lock.release();
      return "another machine";
    });
    writeFileSync(join(folder, "lock.json"), JSON.stringify({ nonce: "dead", pid: 1, realm, beat: 5 }));
    await (await lockFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  }, 20_000);

  it("respects the lock of another container while it beats", async () => {
    const file = join(folder, "lock.json");
    let beat = 0;
    const write = () =>
      writeFileSync(file, JSON.stringify({ nonce: "alive", pid: 7, realm: "another machine", beat: ++beat }));
    write();
    const heart = setInterval(write, 300);
    try {
      await expect(lockFolder(folder)).rejects.toMatchObject({ refusal: { code: "data-folder-in-use" } });
    } finally {
      clearInterval(heart);
    }
  }, 20_000);

  it("says in a sentence that the folder is a file, is read-only, or that the disk is full", async () => {
    writeFileSync(join(folder, "file"), "");
    const refused = (dataDir: string, name?: string) => {
      try {
        probeFolder(dataDir, name);
        return "accepted";
      } catch (error) {
        return (error as { refusal?: { code: string } }).refusal?.code;
      }
    };
    expect(refused(join(folder, "file"))).toBe("data-folder-not-a-folder");
    expect(refused(join(folder, "file", "below"))).toBe("data-folder-not-a-folder");
    // The device that is always full.
    symlinkSync("/dev/full", join(folder, "probe"));
    expect(refused(folder, "probe")).toBe("disk-full");
    expect(refused("/proc/yuheng")).toBe("data-folder-read-only");
    for (const code of ["EACCES", "EROFS"]) expect(worldRefusal({ code })?.code).toBe("data-folder-read-only");
  });

  it("copies itself, keeps the newest copies, and comes back from one as it was", async () => {
    const database = await start();
    const copies = join(folder, "copies");
    await seedOffices(database);
    await database.transaction(officer("cn/gd/"), (tx) => openUmbrella(tx, "copied", "cn/gd/"));
    for (const day of ["01", "02", "03"])
      expect((await copyDatabase(database, copies, `2026-05-${day}T00:00:00.000Z`, 2)).kind).toBe("copied");
    const [newest, ...older] = listCopies(copies);
    expect(older).toHaveLength(1);
    expect(newest).toMatch(/yuheng-20260503T000000000Z\.tar\.gz$/);
    await database.transaction(officer("cn/gd/"), (tx) => takeNote(tx, "copied", 1, "after the copy"));
    await expect(restoreDatabase(newest ?? "", folder, NOW)).rejects.toMatchObject({
      refusal: { code: "data-folder-in-use" },
    });
    await database.close();
    open.length = 0;
    const { keptAs } = await restoreDatabase(newest ?? "", folder, NOW);
    expect(keptAs).toBe(join(folder, "database.before-20260506T010203000Z"));
    const restored = await start();
    expect(await restored.system((tx) => loadEvents(tx, "copied"))).toHaveLength(1);
    expect(await restored.transaction(officer("cn/gd/"), (tx) => takeNote(tx, "copied", 1, "anna"))).toMatchObject({
      kind: "appended",
    });
  }, 60_000);

  it("changes nothing when the copy to restore is broken", async () => {
    const database = await start();
    await seedOffices(database);
    await database.close();
    open.length = 0;
    mkdirSync(join(folder, "copies"));
    for (const content of ["not a copy", ""]) {
      const broken = join(folder, "copies", "broken.tar.gz");
      writeFileSync(broken, content);
      await expect(restoreDatabase(broken, folder, NOW)).rejects.toMatchObject({ refusal: { code: "not-a-copy" } });
    }
    const still = await start();
    expect(await still.statement("select 1 as yes from office where path = 'cn/'")).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.startsWith("database"))).toEqual(["database"]);
  }, 60_000);

  it("copies while transactions run, and the copy holds whole ones only", async () => {
    const database = await start();
    await seedOffices(database);
    const writes = Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        database.transaction(officer("cn/gd/"), (tx) => openUmbrella(tx, `w${i}`, "cn/gd/")),
      ),
    );
    const copied = await copyDatabase(database, join(folder, "copies"), NOW);
    await writes;
    if (copied.kind !== "copied") throw new Error(copied.refusal.code);
    const copy = await openDatabase({ memory: true }, { from: copied.file });
    open.push(copy);
    expect(
      await copy.statement(
        "select 1 from case_file c where not exists (select from event e where e.case_id = c.id) or not exists (select from evidence_leaf l where l.case_id = c.id)",
      ),
    ).toEqual([]);
  }, 60_000);

  it("refuses to copy what is not its own to copy", async () => {
    const { dump: _, ...postgres } = await liteDatabase().then((database) => {
      open.push(database);
      return database;
    });
    expect(await copyDatabase(postgres, folder, NOW)).toMatchObject({
      refusal: { code: "postgres-has-its-own-backup" },
    });
  });
});

import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { startServer } from "../../apps/server/start.ts";
import { madeOnce, newest, shelf } from "./madeOnce.ts";

const rooms = ["src", "law", "procedures", "apps/server", "package-lock.json"];

/**
 * Lays a data folder as the product leaves it after its first start into `dataDir`: with the demonstration as loaded at
 * `now`, or with nothing but its tables. It is made once for all test files, by the product itself, and copied.
 */
export async function layPreparedFolder(dataDir: string, demo: boolean, now: string): Promise<void> {
  const made = newest(rooms.map((room) => join(packageRoot(), room))).toString(36);
  const name = demo ? `demo-${now.replaceAll(/[^0-9]/g, "")}` : "empty";
  const folder = join(shelf(), `${name}-${made}`);
  await madeOnce(
    name,
    () => existsSync(folder),
    async () => {
      for (const old of readdirSync(shelf()))
        if (old.startsWith(`${name}-`)) rmSync(join(shelf(), old), { recursive: true, force: true });
      const under = `${folder}.under-way`;
      const server = await startServer({ dataDir: under, port: 0, demo, quiet: true, now: () => now });
      await server.close();
      renameSync(under, folder);
    },
  );
  cpSync(folder, dataDir, { recursive: true });
}

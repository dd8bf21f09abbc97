import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { World } from "./world.ts";

const Session = z.object({ server: z.string(), token: z.string(), tokenId: z.string().optional(), login: z.string() });
export type Session = z.infer<typeof Session>;

export const standardServer = "http://127.0.0.1:8460";

/** The session kept by `yuheng login`; `YUHENG_TOKEN` and `YUHENG_SERVER` come first, for programs. */
export function readSession(world: World): Session | undefined {
  const kept = readKept(world);
  const token = world.env["YUHENG_TOKEN"];
  if (token)
    return { server: world.env["YUHENG_SERVER"] ?? kept?.server ?? standardServer, token, login: "YUHENG_TOKEN" };
  return kept;
}

/** Kept readable by its owner alone: the token opens everything its owner may do. */
export function keepSession(world: World, session: Session): string {
  const file = sessionFile(world);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(session, undefined, 2)}\n`, { mode: 0o600 });
  // A file that stood there keeps its mode when it is written over.
  chmodSync(file, 0o600);
  return file;
}

export function forgetSession(world: World): void {
  rmSync(sessionFile(world), { force: true });
}

function readKept(world: World): Session | undefined {
  const file = sessionFile(world);
  if (!existsSync(file)) return undefined;
  try {
    return Session.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    // A damaged file is as good as none: the next login writes it anew.
    return undefined;
  }
}

function sessionFile(world: World): string {
  const config = world.env["XDG_CONFIG_HOME"] || join(world.env["HOME"] || homedir(), ".config");
  return join(config, "yuheng", "session.json");
}

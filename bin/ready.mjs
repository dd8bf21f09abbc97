// Makes a checkout ready to run: installs what the lock file names, builds what changed. Says what it does on stderr,
// so that `--json` output on stdout stays clean.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args, env = process.env) {
  const stdio = ["ignore", 2, 2];
  const done = spawnSync(command, args, { cwd: root, env, stdio, shell: process.platform === "win32" });
  if (done.error?.code === "ENOENT") fail(`The program "${command}" was not found. Install it and try again.`);
  if (done.status !== 0) fail(`"${command} ${args.join(" ")}" failed; what it said stands above.`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/** Installs dependencies when node_modules is missing or older than the lock file. */
export function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Yuheng needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  const stamp = at("node_modules", ".package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(at("package-lock.json")).mtimeMs) return;
  say("Installing libraries (once; about half a minute) …");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
}

const SOURCES = [
  "src",
  "law",
  "procedures",
  "apps",
  "tests/tsconfig.json",
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "bin/ready.mjs",
];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Builds when a source is newer than the last build. `types: "all"` also checks tests. */
export function build({ everything = false } = {}) {
  const stamp = at("dist", ".built");
  if (!existsSync(at("tsconfig.json"))) return;
  const fresh = existsSync(stamp) && SOURCES.every((path) => newest(at(path)) <= statSync(stamp).mtimeMs);
  const tsc = at("node_modules", "typescript-native", "bin", "tsc");
  if (fresh && !everything) return;
  if (!fresh) {
    say("Building …");
    rmSync(at("dist"), { recursive: true, force: true });
    mkdirSync(at("dist"), { recursive: true });
  }
  run(process.execPath, [tsc, "-b", ...(everything ? [] : ["apps/cli"])]);
  if (fresh) return;
  // The page as users get it: a NODE_ENV left in the shell (a test runner's) would build libraries in their test dress.
  const vite = [at("node_modules", "vite", "bin", "vite.js"), "build", "apps/web", "--logLevel", "warn"];
  run(process.execPath, vite, { ...process.env, NODE_ENV: "production" });
  const imports = { "#procedures": "./procedures/index.js", "#statutes": "./law/index.js", "#*": "./src/*/index.js" };
  writeFileSync(at("dist", "package.json"), JSON.stringify({ type: "module", imports }));
  writeFileSync(stamp, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  if (process.argv.includes("--build")) build({ everything: true });
  if (process.argv.includes("--run")) build();
}

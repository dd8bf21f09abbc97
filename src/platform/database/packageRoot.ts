import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `src/`: the same whether this file runs from source or from `dist` (tsc copies no .sql). */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "src", "platform", "migrations"))) return folder;
    if (folder === dirname(folder)) throw new Error("src/platform/migrations was not found above this file");
  }
}

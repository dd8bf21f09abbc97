import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { templateOf } from "#platform";

/** Word templates: `folder/<procedure>/<kind>.docx` where the office laid its own down, else the one that ships. Read anew each time. */
export function templateReader(folder: string): (procedure: string, kind: string) => Promise<Uint8Array> {
  return async (procedure, kind) => {
    // Also the check that both are plain names.
    const shipped = templateOf(procedure, kind);
    return readFile(join(folder, procedure, `${kind}.docx`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return readFile(shipped);
      throw error;
    });
  };
}

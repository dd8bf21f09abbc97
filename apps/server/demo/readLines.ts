import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

/** The records of a JSON Lines file in `apps/server/demo/data`; throws naming the line that does not fit its schema. */
export function readLines<T extends z.ZodType>(file: string, schema: T): z.output<T>[] {
  const lines = readFileSync(join(dataFolder(), file), "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const read = schema.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${file}, line ${index + 1}: ${read.error.message}`);
    return [read.data];
  });
}

/** The same folder whether this runs from source or from `dist`, where tsc copies no data. */
function dataFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const data = join(folder, "apps", "server", "demo", "data");
    if (existsSync(data)) return data;
    if (folder === dirname(folder)) throw new Error("apps/server/demo/data was not found above this file");
  }
}

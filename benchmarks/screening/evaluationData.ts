/** The folder of evaluation data (`--data DIR`), read file by file. A missing file is empty and named in the result. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class EvaluationData {
  readonly missing = new Set<string>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  lines(...path: readonly string[]): string[] {
    const file = join(this.folder, ...path);
    if (!existsSync(file)) {
      this.missing.add(path.join("/"));
      return [];
    }
    return readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
  }

  *records<T>(...path: readonly string[]): Generator<T> {
    for (const line of this.lines(...path)) if (line.trim() !== "") yield JSON.parse(line) as T;
  }

  files(folder: string, name: RegExp): string[] {
    const path = join(this.folder, folder);
    if (!existsSync(path)) {
      this.missing.add(folder);
      return [];
    }
    return readdirSync(path)
      .filter((one) => name.test(one) && one !== "SOURCE.txt")
      .sort();
  }
}

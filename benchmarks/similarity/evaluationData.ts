import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of evaluation data (`--data DIR`), read file by file. */
export class EvaluationData {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  lines(...path: readonly string[]): string[] {
    const file = join(this.folder, ...path);
    if (!existsSync(file)) throw new Error(`--data has no ${path.join("/")}`);
    return readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .filter((line) => line !== "");
  }

  records<T>(...path: readonly string[]): T[] {
    return this.lines(...path).map((line) => JSON.parse(line) as T);
  }
}

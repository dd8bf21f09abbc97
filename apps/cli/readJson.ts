import { readFileSync } from "node:fs";
import { refuse } from "./refused.ts";

/** What a JSON file holds; refuses one that cannot be read or is no JSON. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw refuse(
      "no-such-file",
      [`无法读取文件 ${file}。`, `The file ${file} cannot be read.`],
      ["请检查路径。", "Check the path."],
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw refuse(
      "broken-json",
      [`${file} 不是有效的 JSON：${why}`, `${file} is not JSON: ${why}`],
      ["请改正后重试。", "Mend it and try again."],
    );
  }
}

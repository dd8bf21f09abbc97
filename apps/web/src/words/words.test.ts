import { describe, expect, it } from "vitest";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

function leaves(words: object, path = ""): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  );
}

const switches = new Set(["shell.language", "shell.languageLabel"]);
const gaps = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted((a = "", b = "") => a.localeCompare(b));

describe("the words of the page", () => {
  it("fill in the same values in both languages", () => {
    const english = new Map(leaves(en));
    for (const [path, text] of leaves(zh)) expect(gaps(english.get(path) ?? ""), path).toEqual(gaps(text));
  });

  it("keep Chinese out of the English page", () => {
    const mixed = leaves(en).filter(([path, text]) => !switches.has(path) && /\p{Script=Han}/u.test(text));
    expect(mixed).toEqual([]);
  });

  it("say something in Chinese on the Chinese page, names of formats and marks of punctuation apart", () => {
    const bare = leaves(zh).filter(
      ([path, text]) =>
        !switches.has(path) && /[A-Za-z]/.test(text.replace(/\{\{\w+\}\}/g, "")) && !/\p{Script=Han}/u.test(text),
    );
    expect(bare.map(([path]) => path)).toEqual(["administration.postgresql"]);
  });
});

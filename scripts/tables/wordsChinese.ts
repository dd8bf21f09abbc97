import { joinedForm } from "../../src/similarity/normalise/normalise.ts";
import { npmFile, type Source } from "./sources.ts";
import type { Table } from "./table.ts";
import { ownNames } from "./wordsOwnNames.ts";

const jieba: Source = {
  name: "@node-rs/jieba",
  version: "2.0.3",
  licence: "MIT",
  integrity: "sha512-WfTweEAbwHNPV4BvbhyQfG5E4wUQWnjy7x9Li4yYgwm+c4hlkuREkMcpCS0tTo+eTyDIBZ/kFVylns2blPBZxg==",
};

/** Counts in the dictionary's corpus from which a word is very common, common, known. */
const steps = [2_000, 300, 30] as const;
/** Parts of speech that are names: people, organisations, and other proper names. Places are in our own list. */
const names = new Set(["nr", "nrt", "nrfg", "nt", "nz", "x", "eng"]);

/** Chinese words of two to four characters by how common they are, without the names of people, firms and marks. */
export const wordsChinese: Table = {
  name: "wordsChinese",
  says: "Chinese words of two to four characters by how common they are in running text, names left out.",
  sources: [jieba],
  make: () => {
    const levels: string[][] = steps.map(() => []);
    for (const line of npmFile(jieba, "dict.txt").split("\n")) {
      const [given = "", count = "0", part = ""] = line.trim().split(" ");
      const word = joinedForm(given);
      const level = steps.findIndex((step) => Number(count) >= step);
      if (level < 0 || !/^[\u4e00-\u9fff]{2,4}$/.test(word) || ownNames.has(word)) continue;
      // "和平" and "普通" are filed as names too, but what is this common is a word to everybody.
      if (names.has(part) && !(part === "nz" && level === 0)) continue;
      levels[level]?.push(word);
    }
    return levels.flatMap((words, level) =>
      [2, 3, 4].map((length) => ({
        name: `words${3 - level}Length${length}`,
        says: `Rank ${3 - level}, ${length} characters: a first character and the rests of all words that begin with it.`,
        text: grouped(words.filter((word) => word.length === length)),
      })),
    );
  },
};

function grouped(words: readonly string[]): string {
  const byFirst = new Map<string, string>();
  for (const word of [...new Set(words)].toSorted()) {
    const first = word.slice(0, 1);
    byFirst.set(first, (byFirst.get(first) ?? "") + word.slice(1));
  }
  return [...byFirst].map(([first, rests]) => first + rests).join(" ");
}

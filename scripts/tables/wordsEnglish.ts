import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uninflected } from "../../src/similarity/words/uninflected.ts";
import type { Source } from "./sources.ts";
import type { Table } from "./table.ts";

const scowl: Source = {
  name: "Debian scowl",
  version: "2020.12.07-2",
  licence: "SCOWL (permissive; © 2000-2018 Kevin Atkinson, notice kept in docs/decisions/0014-goods-and-words.md)",
};

/** SCOWL's sizes: up to 20 everybody's words, 35 a small dictionary, 50 a medium one. */
const sizes = [["10", "20"], ["35"], ["40", "50"]] as const;

/** English words by how common they are; no names and no abbreviations, and no inflected form that a rule finds. */
export const wordsEnglish: Table = {
  name: "wordsEnglish",
  says: "English words by how common they are, names and regular inflections left out.",
  sources: [scowl],
  make: () => {
    const folder = unpacked();
    const rankOf = new Map<string, number>();
    sizes.forEach((group, level) => {
      for (const size of group)
        for (const region of ["english", "american", "british"])
          for (const word of listed(join(folder, `${region}-words.${size}`)))
            if (/^[a-z]{2,}$/.test(word) && !rankOf.has(word)) rankOf.set(word, 3 - level);
    });
    const isKept = (word: string, rank: number): boolean =>
      !uninflected(word).some((stem) => (rankOf.get(stem) ?? 0) >= rank);
    return [3, 2, 1].map((rank) => ({
      name: `english${rank}`,
      says: `Rank ${rank}: words in order, each as the count of letters it shares with the one before (A for 0) and the rest.`,
      text: frontCoded([...rankOf].filter(([word, own]) => own === rank && isKept(word, own)).map(([word]) => word)),
    }));
  },
};

function frontCoded(words: readonly string[]): string {
  let before = "";
  let text = "";
  for (const word of words.toSorted()) {
    let shared = 0;
    while (shared < before.length && word[shared] === before[shared]) shared++;
    text += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

const listed = (path: string): readonly string[] => (existsSync(path) ? readFileSync(path, "latin1").split("\n") : []);

/** Debian's archive keeps the package; nothing is installed. */
function unpacked(): string {
  const folder = join(tmpdir(), "yuheng-table-sources", `scowl-${scowl.version}`);
  const lists = join(folder, "usr/share/dict/scowl");
  if (existsSync(lists)) return lists;
  mkdirSync(folder, { recursive: true });
  execFileSync("apt-get", ["download", `scowl=${scowl.version}`], { cwd: folder, stdio: "ignore" });
  execFileSync("dpkg", ["-x", `scowl_${scowl.version}_all.deb`, "."], { cwd: folder });
  return lists;
}

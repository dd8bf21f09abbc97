/** Whole words added, dropped, put in another order, written as one, or shortened. */
import { isLatin } from "../text.ts";
import { initialsKey, wordBagKey, wordsKey } from "../relations.ts";
import type { EditType } from "./EditType.ts";

const GENERIC =
  "group international official store shop online company outlet brand products collection world market service".split(
    " ",
  );

export const wordEdits: readonly EditType[] = [
  {
    name: "word-added",
    script: "latin",
    edit(mark, random, { words }) {
      if (!isLatin(mark) || mark.length < 4) return undefined;
      const isGeneric = random.chance(0.6);
      const word = isGeneric ? random.pick(GENERIC) : random.pick(words);
      if (mark.toLowerCase().includes(word)) return undefined;
      const cased = mark === mark.toUpperCase() ? word.toUpperCase() : word;
      const text = random.chance(0.75) ? `${mark} ${cased}` : `${cased} ${mark}`;
      return isGeneric
        ? { text, kind: "generic-added", alsoTrue: ["contains-distinctive"] }
        : { text, kind: "contains-distinctive", alsoTrue: ["generic-added"] };
    },
  },
  {
    name: "word-dropped",
    script: "latin",
    edit(mark, random) {
      const words = mark.split(" ");
      if (!isLatin(mark) || words.length < 2 || words.length > 4) return undefined;
      words.splice(random.below(words.length), 1);
      const text = words.join(" ");
      if (text.replace(/ /g, "").length < 4) return undefined;
      return {
        text,
        kind: "words-dropped",
        alsoTrue: ["contains-distinctive"],
        relation: { kind: "one-word-more", key: wordsKey(text) },
      };
    },
  },
  {
    name: "words-reordered",
    script: "latin",
    edit(mark, random) {
      const words = mark.split(" ");
      if (!isLatin(mark) || words.length < 2) return undefined;
      const text = (words.length === 2 ? words.toReversed() : random.shuffle([...words])).join(" ");
      if (text.toLowerCase() === mark.toLowerCase()) return undefined;
      return { text, kind: "other-order", relation: { kind: "same-words", key: wordBagKey(text) } };
    },
  },
  {
    name: "words-joined",
    script: "latin",
    edit(mark, random) {
      const words = mark.split(" ");
      if (!isLatin(mark)) return undefined;
      if (words.length >= 2) return { text: words.join(""), kind: "joined-words", alsoTrue: ["same-sign"] };
      if (mark.length < 7) return undefined;
      const at = random.between(3, mark.length - 3);
      return {
        text: `${mark.slice(0, at)} ${mark.slice(at)}`,
        kind: "joined-words",
        alsoTrue: ["spaced-letters", "same-sign"],
      };
    },
  },
  {
    name: "abbreviated",
    script: "latin",
    edit(mark, random) {
      const words = mark.split(" ");
      if (!isLatin(mark) || words.length < 2) return undefined;
      const [first = "", ...others] = words;
      const way = random.below(3);
      if (way === 0) {
        if (words.length < 4) return undefined;
        const text = words
          .map((word) => word[0])
          .join("")
          .toUpperCase();
        return { text, kind: "abbreviation", relation: { kind: "same-initials", key: initialsKey(mark) } };
      }
      if (way === 1) {
        if (first.length < 4) return undefined;
        const text = `${first} ${others.map((word) => `${word[0]}.`).join("")}`;
        return { text, kind: "abbreviation", alsoTrue: ["contains-distinctive", "words-dropped"] };
      }
      if (!words.some((word) => word.length >= 7)) return undefined;
      const text = words.map((word) => (word.length >= 7 ? `${word.slice(0, random.between(3, 5))}.` : word)).join(" ");
      return { text, kind: "abbreviation", alsoTrue: ["contains-distinctive", "words-dropped"] };
    },
  },
];

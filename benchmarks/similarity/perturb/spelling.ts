/** Spelled by ear, in the plural, with figures for letters, or with a letter or the whole repeated. */
import { isHan, isLatin } from "../text.ts";
import type { EditType } from "./EditType.ts";
import { letterKinds } from "./editDistance.ts";

const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/ph/, "f"],
  [/f(?=[aeioul])/, "ph"],
  [/ck/, "k"],
  [/c(?=[aoulr])/, "k"],
  [/k(?=[aoulr])/, "c"],
  [/c(?=[ei])/, "s"],
  [/qu/, "kw"],
  [/x/, "ks"],
  [/(?<=[a-z])y(?![aeiou])/, "i"],
  [/(?<=[a-z])i(?![aeiou])/, "y"],
  [/ee/, "ea"],
  [/ea/, "ee"],
  [/oo/, "u"],
  [/(?<=[aeiou])s(?=[aeiou])/, "z"],
  [/z/, "s"],
  [/tion/, "shun"],
  [/([bdfglmnprt])\1/, "$1"],
  [/w/, "wh"],
  [/(?<=[aeiou])r$/, "rr"],
];

const LEET: Readonly<Record<string, readonly string[]>> = {
  a: ["4", "@"],
  b: ["8"],
  e: ["3"],
  g: ["9"],
  i: ["1", "!"],
  l: ["1"],
  o: ["0"],
  s: ["5", "$"],
  t: ["7"],
  z: ["2"],
};

export const spellingEdits: readonly EditType[] = [
  {
    name: "respelled",
    script: "latin",
    edit(mark, random) {
      if (!isLatin(mark) || mark.length < 5) return undefined;
      const rules = random.shuffle(BY_EAR.filter(([from]) => from.test(mark.toLowerCase())));
      let text = mark.toLowerCase();
      for (const [from, to] of rules.slice(0, random.between(1, 2))) text = text.replace(from, to);
      if (text === mark.toLowerCase()) return undefined;
      return {
        text: inCapitalsOf(mark, text),
        kind: "same-sound",
        alsoTrue: ["near-sound", ...letterKinds(text, mark)],
      };
    },
  },
  {
    name: "leet",
    script: "latin",
    edit(mark, random) {
      if (!isLatin(mark) || mark.length < 5) return undefined;
      const places = Array.from(mark.toLowerCase(), (letter, at) => (letter in LEET ? at : -1)).filter((at) => at >= 0);
      if (places.length === 0) return undefined;
      const letters = Array.from(mark);
      for (const at of random.shuffle(places).slice(0, random.between(1, 3)))
        letters[at] = random.pick(LEET[mark[at]?.toLowerCase() ?? ""] ?? []);
      // A nought for an o is a figure for a letter and a look-alike letter as well.
      return { text: letters.join(""), kind: "leet", alsoTrue: ["disguised"] };
    },
  },
  {
    name: "plural",
    script: "latin",
    edit(mark, random) {
      if (!isLatin(mark) || mark.length < 5 || /[sx]$/i.test(mark)) return undefined;
      const ending = /[^aeiou]y$/i.test(mark)
        ? "ies"
        : /(?:ch|sh|z)$/i.test(mark)
          ? "es"
          : random.chance(0.2)
            ? "'s"
            : "s";
      const stem = ending === "ies" ? mark.slice(0, -1) : mark;
      const text = stem + (mark === mark.toUpperCase() ? ending.toUpperCase() : ending);
      return { text, kind: "plural", alsoTrue: letterKinds(text.replace("'", ""), mark) };
    },
  },
  {
    name: "repeated",
    script: "both",
    edit(mark, random) {
      if (isHan(mark)) {
        const characters = Array.from(mark);
        if (characters.length > 4 || characters.length < 2) return undefined;
        if (random.chance(0.5)) return { text: mark + mark, kind: "repeated", alsoTrue: ["contains-distinctive"] };
        const at = random.below(characters.length);
        if (characters[at] === characters[at + 1] || characters[at] === characters[at - 1]) return undefined;
        characters[at] = `${characters[at]}${characters[at]}`;
        return { text: characters.join(""), kind: "repeated", alsoTrue: ["character-added"] };
      }
      if (!isLatin(mark) || mark.length < 4) return undefined;
      if (random.chance(0.3) && !mark.includes(" "))
        return {
          text: mark + (random.chance(0.5) ? " " : "") + mark,
          kind: "repeated",
          alsoTrue: ["contains-distinctive"],
        };
      const at = random.below(mark.length);
      if (mark[at] === " ") return undefined;
      const text = mark.slice(0, at) + (mark[at] ?? "").repeat(random.between(2, 4)) + mark.slice(at + 1);
      return { text, kind: "repeated", alsoTrue: letterKinds(text, mark) };
    },
  },
];

function inCapitalsOf(mark: string, text: string): string {
  if (mark === mark.toUpperCase()) return text.toUpperCase();
  return /^[A-Z]/.test(mark) ? text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : text;
}

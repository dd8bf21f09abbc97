/**
 * How sellers write a name so that a search does not find it. `announced` types are those the engine's makers were told
 * of; the others are held apart. A disguise answers undefined where it cannot be applied to the mark.
 */
import { isHan, isLatin } from "./plainForm.ts";
import type { Random } from "./random.ts";
import type { WritingTables } from "./writingTables.ts";

export type Disguise = {
  readonly name: string;
  readonly script: "latin" | "han" | "either";
  readonly announced: boolean;
  apply(mark: string, random: Random, tables: WritingTables): string | undefined;
};

const latin = (name: string, apply: Disguise["apply"], announced = true): Disguise => ({
  name,
  script: "latin",
  announced,
  apply: (mark, random, tables) => (isLatin(mark) ? different(mark, apply(mark, random, tables)) : undefined),
});
const han = (name: string, apply: Disguise["apply"], announced = true): Disguise => ({
  name,
  script: "han",
  announced,
  apply: (mark, random, tables) => (isHan(mark) ? different(mark, apply(mark, random, tables)) : undefined),
});

function different(mark: string, written: string | undefined): string | undefined {
  return written === mark ? undefined : written;
}

export const disguises: readonly Disguise[] = [
  { name: "exact", script: "either", announced: true, apply: (mark) => mark },
  latin("case", (mark, random) => random.pick([mark.toUpperCase(), mark.toLowerCase(), alternate(mark)])),
  latin("full-width", (mark) => shift(mark, 0xfee0)),
  latin("maths-alphabet", (mark, random) => maths(mark, random.pick([0x1d400, 0x1d468, 0x1d5d4, 0x1d63c]))),
  {
    name: "zero-width",
    script: "either",
    announced: true,
    apply: (mark, random) => Array.from(mark).join(random.pick(["\u200B", "\u200D", "\u2060", "\uFEFF"])),
  },
  latin("combining", (mark, random) =>
    mark.replace(/[A-Za-z]/g, (letter) => (random.next() < 0.5 ? letter + random.pick(marksAbove) : letter)),
  ),
  latin("spaced-letters", (mark) => spaced(mark, " ")),
  latin("dotted-letters", (mark, random) => spaced(mark, random.pick([".", "-", "·", "_"]))),
  latin("leet", (mark, random) => {
    const places = positions(mark, (letter) => leet[letter.toLowerCase()] !== undefined);
    if (places.length === 0) return undefined;
    const chosen = new Set([random.pick(places), random.pick(places)]);
    return Array.from(mark, (letter, at) => (chosen.has(at) ? leet[letter.toLowerCase()] : letter)).join("");
  }),
  latin("homoglyph", (mark, random, tables) => {
    const places = positions(mark, (letter) => tables.homoglyphsOf(letter).length > 0);
    if (places.length === 0) return undefined;
    const chosen = new Set([random.pick(places), random.pick(places)]);
    return Array.from(mark, (letter, at) => (chosen.has(at) ? random.pick(tables.homoglyphsOf(letter)) : letter)).join(
      "",
    );
  }),
  latin("letter-replaced", (mark, random) => edited(mark, random, replaced)),
  latin("letter-inserted", (mark, random) => edited(mark, random, inserted)),
  latin("letter-deleted", (mark, random) => edited(mark, random, deleted)),
  latin("letters-swapped", (mark, random) => edited(mark, random, swapped)),
  latin("repeated-letter", (mark, random) => {
    const at = random.pick(letterPlaces(mark));
    const letter = mark[at] ?? "";
    return mark.slice(0, at) + letter.repeat(2 + random.below(2)) + mark.slice(at + 1);
  }),
  latin("two-edits", (mark, random) => {
    if (longestWord(mark) < 8) return undefined;
    const first = random.pick([replaced, inserted, deleted, swapped]);
    const second = random.pick([replaced, inserted, deleted, swapped]);
    const once = edited(mark, random, first);
    return once === undefined ? undefined : edited(once, random, second);
  }),
  latin("masked-letter", (mark, random) => {
    const at = random.pick(letterPlaces(mark).slice(1));
    return mark.slice(0, at) + random.pick(["*", "*", "#", "～", "x"].slice(0, 4)) + mark.slice(at + 1);
  }),
  latin("words-reordered", (mark) => (mark.includes(" ") ? mark.split(" ").toReversed().join(" ") : undefined)),
  latin("word-removed", (mark, random) => {
    const words = mark.split(" ");
    if (words.length < 2) return undefined;
    const kept = [...words];
    // The longest word stays: nobody would know "& Bone".
    const places = words.flatMap((word, at) => (word.length < longestWord(mark) ? [at] : []));
    if (places.length === 0 || longestWord(mark) < 5) return undefined;
    kept.splice(random.pick(places), 1);
    return kept.join(" ");
  }),
  latin("words-joined", (mark) => (mark.includes(" ") ? mark.replaceAll(" ", "") : undefined)),

  han("masked-character", (mark, random) => {
    const at = 1 + random.below(Math.max(1, mark.length - 1));
    return mark.length < 3
      ? undefined
      : mark.slice(0, at) + random.pick(["*", "＊", "～", "某"].slice(0, 3)) + mark.slice(at + 1);
  }),
  han("homophone-one", (mark, random, tables) => substituted(mark, random, tables.homophonesOf)),
  han("homophone-all", (mark, random, tables) => {
    const others = Array.from(mark, (character) => tables.homophonesOf(character));
    return others.some((one) => one.length === 0) ? undefined : others.map((one) => random.pick(one)).join("");
  }),
  han("near-homophone", (mark, random, tables) => substituted(mark, random, tables.nearHomophonesOf)),
  han("similar-shape", (mark, random, tables) => substituted(mark, random, tables.similarShapesOf)),
  han("traditional", (mark, _, tables) =>
    Array.from(mark, (character) => tables.traditionalOf(character) ?? character).join(""),
  ),
  han("split-character", (mark, random, tables) => {
    const places = positions(mark, (character) => tables.splitOf(character) !== undefined);
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return Array.from(mark, (character, place) =>
      place === at ? (tables.splitOf(character) ?? []).join("") : character,
    ).join("");
  }),
  han("separated-characters", (mark, random) => Array.from(mark).join(random.pick([" ", "·", ".", "-", "丨", "/"]))),
  han("typed-pinyin", (mark, random, tables) => {
    const syllables = Array.from(mark, (character) => tables.syllableOf(character));
    return syllables.includes(undefined) ? undefined : syllables.join(random.pick(["", "", " "]));
  }),
  han("characters-reordered", (mark, random) => {
    const at = random.below(mark.length - 1);
    return mark.slice(0, at) + (mark[at + 1] ?? "") + (mark[at] ?? "") + mark.slice(at + 2);
  }),
  han("character-removed", (mark, random) => {
    if (mark.length < 4) return undefined;
    const at = random.below(mark.length);
    return mark.slice(0, at) + mark.slice(at + 1);
  }),
  han("character-added", (mark, random) => {
    const at = 1 + random.below(mark.length - 1);
    return mark.slice(0, at) + random.pick(Array.from("小大新老美金天华")) + mark.slice(at);
  }),

  latin(
    "sound-respelled",
    (mark) =>
      mark.replace(/ph|ck|c(?=[aou])|x|y(?=$| )|ee|oo|qu|z/gi, (found) => respelled[found.toLowerCase()] ?? found),
    false,
  ),
  latin("vowels-dropped", (mark) => (longestWord(mark) < 6 ? undefined : mark.replace(/(?<=\w)[aeiou]/gi, "")), false),
  latin(
    "enclosed-letters",
    (mark) =>
      mark.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(0x24b6 + letter.toUpperCase().charCodeAt(0) - 65)),
    false,
  ),
  latin(
    "squared-emoji-letters",
    (mark) =>
      mark.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(0x1f170 + letter.toUpperCase().charCodeAt(0) - 65)),
    false,
  ),
  latin(
    "glued-to-goods",
    (mark, random) => `${mark.replaceAll(" ", "")}${random.pick(["shoes", "bag", "store", "style", "2026"])}`,
    false,
  ),
  latin(
    "two-letters-masked",
    (mark, random) => {
      const places = letterPlaces(mark).slice(1, -1);
      if (places.length < 4) return undefined;
      const at = random.below(places.length - 1);
      const place = places[at] ?? 1;
      return `${mark.slice(0, place)}**${mark.slice(place + 2)}`;
    },
    false,
  ),
  latin(
    "bracketed-letter",
    (mark, random) => {
      const at = random.pick(letterPlaces(mark).slice(1));
      return `${mark.slice(0, at)}(${mark[at] ?? ""})${mark.slice(at + 1)}`;
    },
    false,
  ),
  han(
    "partly-pinyin",
    (mark, random, tables) => substituted(mark, random, (character) => [tables.syllableOf(character) ?? character]),
    false,
  ),
  han(
    "one-character-replaced",
    (mark, random) => {
      if (mark.length < 4) return undefined;
      const at = random.below(mark.length);
      return mark.slice(0, at) + random.pick(Array.from("山风云水光明月星")) + mark.slice(at + 1);
    },
    false,
  ),
  han(
    "shape-and-sound",
    (mark, random, tables) => {
      const once = substituted(mark.slice(0, 1), random, tables.similarShapesOf);
      const twice = substituted(mark.slice(1, 2), random, tables.homophonesOf);
      return mark.length < 4 || once === undefined || twice === undefined ? undefined : once + twice + mark.slice(2);
    },
    false,
  ),
  han(
    "half-with-emoji",
    (mark, random) => {
      const at = 1 + random.below(mark.length - 1);
      return mark.slice(0, at) + random.pick(["🔥", "❤", "⭐", "✨"]) + mark.slice(at);
    },
    false,
  ),
];

const marksAbove = ["\u0301", "\u0308", "\u0323", "\u0327", "\u0336", "\u0304"];
const leet: Readonly<Record<string, string>> = {
  a: "4",
  e: "3",
  i: "1",
  l: "1",
  o: "0",
  s: "5",
  t: "7",
  b: "8",
  g: "9",
};
const respelled: Readonly<Record<string, string>> = {
  ph: "f",
  ck: "k",
  c: "k",
  x: "ks",
  y: "i",
  ee: "ea",
  oo: "u",
  qu: "kw",
  z: "s",
};
const letters = "abcdefghijklmnopqrstuvwxyz";

type Edit = (word: string, random: Random) => string;

/** One edit inside the longest word, never at its first letter: that is how misspelt brands look. */
function edited(mark: string, random: Random, edit: Edit): string | undefined {
  const words = mark.split(" ");
  const at = words.findIndex((word) => word.length === longestWord(mark));
  const word = words[at] ?? "";
  if (word.length < 5) return undefined;
  const changed = edit(word, random);
  if (changed.toLowerCase() === word.toLowerCase()) return undefined;
  words[at] = changed;
  return words.join(" ");
}

const replaced: Edit = (word, random) => {
  const at = 1 + random.below(word.length - 1);
  return (
    word.slice(0, at) +
    random.pick(Array.from(letters).filter((one) => one !== word[at]?.toLowerCase())) +
    word.slice(at + 1)
  );
};
const inserted: Edit = (word, random) => {
  const at = 1 + random.below(word.length);
  return word.slice(0, at) + random.pick(Array.from(letters)) + word.slice(at);
};
const deleted: Edit = (word, random) => {
  const at = 1 + random.below(word.length - 1);
  return word.slice(0, at) + word.slice(at + 1);
};
const swapped: Edit = (word, random) => {
  const at = 1 + random.below(word.length - 2);
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
};

function substituted(
  mark: string,
  random: Random,
  othersOf: (character: string) => readonly string[],
): string | undefined {
  const places = positions(mark, (character) => othersOf(character).length > 0);
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return mark.slice(0, at) + random.pick(othersOf(mark[at] ?? "")) + mark.slice(at + 1);
}

function positions(text: string, fits: (character: string) => boolean): number[] {
  return Array.from(text).flatMap((character, at) => (fits(character) ? [at] : []));
}

const letterPlaces = (mark: string): number[] => positions(mark, (one) => /[A-Za-z]/.test(one));
const longestWord = (mark: string): number => Math.max(...mark.split(" ").map((word) => word.length));
const alternate = (mark: string): string =>
  Array.from(mark, (letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join("");
const spaced = (mark: string, sign: string): string => Array.from(mark.replaceAll(" ", "")).join(sign);
const shift = (mark: string, by: number): string =>
  mark.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));

function maths(mark: string, base: number): string {
  return mark.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(base + (code >= 97 ? code - 97 + 26 : code - 65));
  });
}

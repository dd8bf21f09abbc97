/** The same letters made to look otherwise to a machine: foreign look-alikes, invisible signs, spacing, masks. */
import { isHan, isLatin } from "../text.ts";
import type { EditType } from "./EditType.ts";

const INVISIBLE = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"];
const LATIN_MASKS = ["*", "*", "＊", "●"];
const HAN_MASKS = ["*", "＊", "～", "○"];

export const disguiseEdits: readonly EditType[] = [
  {
    name: "homoglyph",
    script: "latin",
    edit(mark, random, { homoglyphs }) {
      if (!isLatin(mark) || mark.length < 4) return undefined;
      const letters = Array.from(mark);
      const places = random.shuffle(letters.map((_, at) => at).filter((at) => homoglyphs.has(letters[at] ?? "")));
      if (places.length === 0) return undefined;
      for (const at of places.slice(0, random.between(1, 3)))
        letters[at] = random.pick(homoglyphs.get(letters[at] ?? "") ?? []);
      return { text: letters.join(""), kind: "disguised", alsoTrue: ["same-sign"] };
    },
  },
  {
    name: "zero-width",
    script: "both",
    edit(mark, random) {
      if (!(isLatin(mark) || isHan(mark)) || mark.length < 3) return undefined;
      const letters = Array.from(mark);
      for (let left = random.between(1, 3); left > 0; left--)
        letters[random.below(letters.length - 1)] += random.pick(INVISIBLE);
      return { text: letters.join(""), kind: "disguised", alsoTrue: ["same-sign"] };
    },
  },
  {
    name: "spaced-letters",
    script: "latin",
    edit(mark, random) {
      if (!/^[A-Za-z]{4,12}$/.test(mark)) return undefined;
      return { text: Array.from(mark).join(random.pick([" ", ".", "-", "_", " . ", "·"])), kind: "spaced-letters" };
    },
  },
  {
    name: "masked",
    script: "both",
    edit(mark, random) {
      const characters = Array.from(mark);
      if (isHan(mark) && characters.length >= 3)
        characters[random.between(1, characters.length - 1)] = random.pick(HAN_MASKS);
      else if (/^[A-Za-z]{5,}$/.test(mark))
        characters[random.between(1, characters.length - 2)] = random.pick(LATIN_MASKS);
      else return undefined;
      return { text: characters.join(""), kind: "masked" };
    },
  },
];

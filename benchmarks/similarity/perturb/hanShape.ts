/** Chinese characters by their look: a look-alike, one split in two, the traditional form. */
import { isHan } from "../text.ts";
import type { EditType } from "./EditType.ts";

export const hanShapeEdits: readonly EditType[] = [
  {
    name: "look-alike",
    script: "han",
    edit(mark, random, { shapes, pinyinOf }) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const at = random.below(characters.length);
      const own = characters[at] ?? "";
      const alike = shapes.get(own);
      if (alike === undefined) return undefined;
      const other = random.pick(alike);
      characters[at] = other;
      const alsoTrue = ["one-character"];
      if (pinyinOf.get(own) === pinyinOf.get(other)) alsoTrue.push("same-sound");
      return { text: characters.join(""), kind: "look-alike", alsoTrue };
    },
  },
  {
    name: "split-character",
    script: "han",
    edit(mark, random, { splits }) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const places = characters.map((_, at) => at).filter((at) => splits.has(characters[at] ?? ""));
      if (places.length === 0) return undefined;
      const at = random.pick(places);
      characters[at] = splits.get(characters[at] ?? "") ?? "";
      return { text: characters.join(""), kind: "split-character" };
    },
  },
  {
    name: "traditional",
    script: "han",
    edit(mark, _random, { traditional }) {
      if (!isHan(mark) || mark.length < 2) return undefined;
      const text = Array.from(mark, (one) => traditional.get(one) ?? one).join("");
      return text === mark ? undefined : { text, kind: "disguised", alsoTrue: ["same-sign"] };
    },
  },
];

/** Whole Chinese characters: put in another order, added, dropped, set apart, or followed by a word for what is sold. */
import { isHan } from "../text.ts";
import { characterBagKey, charactersKey } from "../relations.ts";
import type { EditType } from "./EditType.ts";

const SUFFIXES =
  "集团 旗舰店 官方旗舰店 专卖店 国际 食品 科技 服饰 公司 品牌 商城 实业 贸易 连锁 家居 生物科技 餐饮".split(" ");
const SEPARATORS = ["·", " ", "-", ".", "、", "_", "・", "|"];

export const hanCharacterEdits: readonly EditType[] = [
  {
    name: "characters-reordered",
    script: "han",
    edit(mark, random) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const at = random.below(characters.length - 1);
      [characters[at], characters[at + 1]] = [characters[at + 1] as string, characters[at] as string];
      const text = characters.join("");
      if (text === mark) return undefined;
      return { text, kind: "other-order", relation: { kind: "same-characters", key: characterBagKey(text) } };
    },
  },
  {
    name: "generic-suffix",
    script: "han",
    edit(mark, random) {
      if (!isHan(mark) || mark.length < 2) return undefined;
      return { text: mark + random.pick(SUFFIXES), kind: "generic-added", alsoTrue: ["contains-distinctive"] };
    },
  },
  {
    name: "character-added",
    script: "han",
    edit(mark, random, { usualCharacters }) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const at = random.below(characters.length + 1);
      const character = random.pick(usualCharacters);
      if (mark.includes(character)) return undefined;
      characters.splice(at, 0, character);
      const isOutside = at === 0 || at === characters.length - 1;
      return {
        text: characters.join(""),
        kind: "character-added",
        alsoTrue: isOutside ? ["contains-distinctive", "generic-added"] : [],
      };
    },
  },
  {
    name: "character-dropped",
    script: "han",
    edit(mark, random) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 3) return undefined;
      const at = random.below(characters.length);
      const isOutside = at === 0 || at === characters.length - 1;
      characters.splice(at, 1);
      const text = characters.join("");
      const relation = { kind: "one-character-more" as const, key: charactersKey(text) };
      return { text, kind: "character-dropped", alsoTrue: isOutside ? ["contains-distinctive"] : [], relation };
    },
  },
  {
    name: "separated-characters",
    script: "han",
    edit(mark, random) {
      if (!isHan(mark) || mark.length < 2) return undefined;
      const text = Array.from(mark).join(random.pick(SEPARATORS));
      return { text, kind: "spaced-letters", alsoTrue: ["disguised", "same-sign", "joined-words"] };
    },
  },
];

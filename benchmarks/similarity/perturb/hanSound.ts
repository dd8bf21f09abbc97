/** Chinese names as they sound: homophones, nearly the same sound, typed in letters, or half in letters. */
import { isHan } from "../text.ts";
import { pinyinKey } from "../relations.ts";
import type { Random } from "../random.ts";
import type { EditType } from "./EditType.ts";
import type { PerturbationTables } from "./tables.ts";

/** Sounds that many speakers do not tell apart. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^zh/, "z"],
  [/^z(?!h)/, "zh"],
  [/^ch/, "c"],
  [/^c(?!h)/, "ch"],
  [/^sh/, "s"],
  [/^s(?!h)/, "sh"],
  [/^n(?=[aeiou])/, "l"],
  [/^l/, "n"],
  [/^h(?=u$|ang|an|ei|en)/, "f"],
  [/^f/, "h"],
  [/ang$/, "an"],
  [/an$/, "ang"],
  [/eng$/, "en"],
  [/en$/, "eng"],
  [/ing$/, "in"],
  [/in$/, "ing"],
];

export const hanSoundEdits: readonly EditType[] = [
  {
    name: "homophone-one",
    script: "han",
    edit(mark, random, tables) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const at = random.below(characters.length);
      const other = homophoneOf(characters[at] ?? "", random, tables);
      if (other === undefined) return undefined;
      characters[at] = other;
      const relation = characters.length === 2 ? samePinyin(mark, tables) : {};
      return { text: characters.join(""), kind: "same-sound", alsoTrue: ["one-character", "look-alike"], ...relation };
    },
  },
  {
    name: "homophone-all",
    script: "han",
    edit(mark, random, tables) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const others = characters.map((one) => homophoneOf(one, random, tables));
      if (others.includes(undefined)) return undefined;
      return { text: others.join(""), kind: "same-sound", ...samePinyin(mark, tables) };
    },
  },
  {
    name: "near-sound",
    script: "han",
    edit(mark, random, tables) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 2) return undefined;
      const at = random.below(characters.length);
      const sound = tables.pinyinOf.get(characters[at] ?? "");
      const rules = random.shuffle(NEAR.filter(([from]) => sound !== undefined && from.test(sound)));
      for (const [from, to] of rules) {
        const others = tables.homophones.get(sound?.replace(from, to) ?? "");
        if (others === undefined) continue;
        characters[at] = random.pick(others);
        return { text: characters.join(""), kind: "near-sound", alsoTrue: ["one-character", "look-alike"] };
      }
      return undefined;
    },
  },
  {
    name: "typed-pinyin",
    script: "han",
    edit(mark, random, tables) {
      const sounds = soundsOf(mark, tables);
      if (sounds === undefined || sounds.length < 2) return undefined;
      const text = sounds.join(random.chance(0.6) ? "" : " ");
      return {
        text: random.chance(0.3) ? text.toUpperCase() : text,
        kind: "typed-pinyin",
        ...samePinyin(mark, tables),
      };
    },
  },
  {
    name: "mixed-scripts",
    script: "han",
    edit(mark, random, tables) {
      const characters = Array.from(mark);
      if (!isHan(mark) || characters.length < 3) return undefined;
      const at = random.below(characters.length);
      const sound = tables.pinyinOf.get(characters[at] ?? "");
      if (sound === undefined) return undefined;
      characters[at] = random.chance(0.3) ? sound.toUpperCase() : sound;
      return { text: characters.join(""), kind: "mixed-script", alsoTrue: ["typed-pinyin", "same-sound"] };
    },
  },
];

function soundsOf(mark: string, { pinyinOf }: PerturbationTables): string[] | undefined {
  if (!isHan(mark)) return undefined;
  const sounds = Array.from(mark, (one) => pinyinOf.get(one));
  return sounds.includes(undefined) ? undefined : (sounds as string[]);
}

function homophoneOf(
  character: string,
  random: Random,
  { pinyinOf, homophones }: PerturbationTables,
): string | undefined {
  const others = homophones.get(pinyinOf.get(character) ?? "")?.filter((one) => one !== character) ?? [];
  return others.length === 0 ? undefined : random.pick(others);
}

function samePinyin(mark: string, tables: PerturbationTables) {
  const key = pinyinKey(mark, tables.pinyinOf);
  return key === undefined ? {} : { relation: { kind: "same-pinyin" as const, key } };
}

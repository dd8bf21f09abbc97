import type { Standing } from "./clause.ts";
import type { Document } from "./describe.ts";
import { mayBeBody, splitNames } from "./names.ts";

/** 以上6至10项任务均由甲负责 · 上述任务均由甲牵头 · 第3—5项由甲负责: a paragraph about tasks that stand before it. */
const backwardZh =
  /^[ \t\u3000]*(?:（)?(?:(?:以上|上述|前述|第|前)(?:第)?(?<from>\d{1,4})(?:项)?(?:至|到|-|—|–|~|～)+(?:第)?(?<to>\d{1,4})(?:项|条)|(?:以上|上述|前述|本章|本部分)(?:各项|所列|各条|几项|全部)?)(?:重点)?(?:任务|工作|措施|事项)*，?(?:均|都|皆)?由(?<who>[^。，；\n]+?)(?:牵头|负责|落实|承担)[^。\n]{0,12}(?:）)?。?[ \t]*$/gmu;

export interface Backward {
  /** Numbers of the tasks as printed; absent: all before it in its chapter. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly standing: Standing;
  readonly start: number;
  readonly end: number;
}

export function backwardOf({ folded, language, match }: Document): readonly Backward[] {
  if (language === "en") return [];
  return [...folded.matchAll(backwardZh)].flatMap((said) => {
    const who = said.groups?.["who"] ?? "";
    const start = said.index + said[0].indexOf(who);
    const { names } = splitNames(folded, start, start + who.length, match);
    if (names.length === 0 || !names.every(({ named }) => mayBeBody(named, match))) return [];
    const { from, to } = said.groups ?? {};
    return {
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
      standing: { leads: said[0].includes("牵头") ? names : [], doers: [], otherwise: names },
      start: said.index,
      end: said.index + said[0].length,
    };
  });
}

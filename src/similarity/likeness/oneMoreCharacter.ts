import type { Bilingual } from "#law";
import { align, type Step, withNeighbours } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";
import type { Pair, Range } from "./View.ts";

const criterion: Bilingual = {
  zh: "商标近似：中文商标由三个或三个以上汉字构成，仅个别汉字不同，整体无含义或含义无明显区别",
  en: "Similar Chinese marks: three characters or more, only single characters differ, no clear difference in meaning",
};

/** What one side has more: all of it in words, where it stands, and whether anything else differs. */
type More = {
  readonly text: string;
  readonly count: number;
  readonly range: Range;
  readonly beside: Range;
  readonly isAll: boolean;
};

function more(pair: Pair, kind: "added" | "dropped"): More {
  const [side, other] = kind === "added" ? (["query", "mark"] as const) : (["mark", "query"] as const);
  const differing = align(pair).filter((one) => one.kind !== "same");
  const steps = differing.filter((one) => one.kind === kind);
  const [first, last] = [steps[0] as Step | undefined, steps.at(-1)];
  const range: Range = first && last ? [first[side][0], last[side][1]] : pair[side].whole;
  const runs = steps.reduce<Range[]>((all, step) => {
    const before = all.at(-1);
    const here = step[side];
    return before?.[1] === here[0] ? [...all.slice(0, -1), [before[0], here[1]]] : [...all, here];
  }, []);
  return {
    text: runs.map((run) => pair[side].text(run)).join("、"),
    count: steps.length,
    range,
    beside: withNeighbours(pair[other], first?.[other] ?? pair[other].whole),
    isAll: differing.length === steps.length,
  };
}

const numerals = ["", "一", "两", "三", "四"];
const inChinese = (count: number): string => numerals[count] ?? String(count);
const inEnglish = (count: number, text: string): string =>
  count === 1 ? `the character “${text}”` : `the characters “${text}”`;

/** The query has a character more, or two. */
export const characterAdded: LikenessKind = {
  kind: "character-added",
  name: { zh: "多一两个字", en: "a character or two added" },
  criterion,
  weight: 0.92,
  why: {
    zh: "“大三只松鼠”完整包含“三只松鼠”；原名越短，多一字差别越大",
    en: "“大三只松鼠” wholly contains “三只松鼠”; the shorter the name, the more one character changes it",
  },
  examples: [
    { query: "大三只松鼠", mark: "三只松鼠", score: 0.834 },
    { query: "小红米", mark: "小米", score: 0.741 },
  ],
  show: (pair) => {
    const { text, count, range, beside, isAll } = more(pair, "added");
    return {
      query: range,
      mark: beside,
      sentence: {
        zh: `比“${pair.mark.given}”多${inChinese(count)}字“${text}”${isAll ? "" : "，另有不同"}`,
        en: `“${pair.mark.given}” with ${inEnglish(count, text)} added${isAll ? "" : ", and another difference"}`,
      },
    };
  },
};

/** The query has a character less, or two. */
export const characterDropped: LikenessKind = {
  kind: "character-dropped",
  name: { zh: "少一两个字", en: "a character or two dropped" },
  criterion,
  weight: 0.92,
  why: { zh: "与多一个字相同，只是方向相反", en: "as with one character added, seen from the other side" },
  examples: [{ query: "三只松", mark: "三只松鼠", score: 0.791 }],
  show: (pair) => {
    const { text, count, range, beside, isAll } = more(pair, "dropped");
    return {
      query: beside,
      mark: range,
      sentence: {
        zh: `比“${pair.mark.given}”少${inChinese(count)}字“${text}”${isAll ? "" : "，另有不同"}`,
        en: `“${pair.mark.given}” with ${inEnglish(count, text)} dropped${isAll ? "" : ", and another difference"}`,
      },
    };
  },
};

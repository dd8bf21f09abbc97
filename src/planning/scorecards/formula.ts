import type { Bilingual } from "#law";
import type { Indicator, MissingRule, Scorecard } from "./card.ts";
import { sharesOf } from "./shares.ts";

/** The card as it is published: how the score comes about, one sentence an indicator, what a missing value does. Made from the card itself. */
export function formulaOf(card: Scorecard): readonly Bilingual[] {
  const shares = sharesOf(card);
  const terms = card.indicators.map(({ key, name }) => ({
    zh: `${percent(shares.get(key))} × 〔${name.zh}〕`,
    en: `${percent(shares.get(key))} × [${name.en}]`,
  }));
  return [
    {
      zh: `得分 ＝ ${terms.map(({ zh }) => zh).join(" ＋ ")}，保留两位小数，满分 100。`,
      en: `Score = ${terms.map(({ en }) => en).join(" + ")}, to two decimals, 100 at most.`,
    },
    ...card.indicators.map(pointsOf),
    missingRules[card.missing],
    {
      zh: "得分相同者名次并列，其后名次顺延空出。",
      en: "Equal scores share a place, and the places after them are left empty.",
    },
  ];
}

function pointsOf({ name, unit, direction, normalise }: Indicator): Bilingual {
  const more = direction === "more";
  const title = { zh: `〔${name.zh}〕（${unit.zh}）：`, en: `[${name.en}] (${unit.en}): ` };
  if (normalise.kind === "target") {
    const { target } = normalise;
    return more
      ? {
          zh: `${title.zh}100 × 数值 ÷ ${target}，最高 100。`,
          en: `${title.en}100 × value ÷ ${target}, 100 at most.`,
        }
      : {
          zh: `${title.zh}不高于 ${target} 的得 100，否则 100 × ${target} ÷ 数值。`,
          en: `${title.en}100 up to ${target}, else 100 × ${target} ÷ value.`,
        };
  }
  if (normalise.kind === "rank") {
    const better = more ? { zh: "更高", en: "higher" } : { zh: "更低", en: "lower" };
    return {
      zh: `${title.zh}100 × （1 － 数值${better.zh}者的个数 ÷ （有数值者的个数 － 1））。`,
      en: `${title.en}100 × (1 − how many have a ${better.en} value ÷ (how many have a value − 1)).`,
    };
  }
  return more
    ? {
        zh: `${title.zh}100 × （数值 － 最小值）÷（最大值 － 最小值）；全部相同的得 100。`,
        en: `${title.en}100 × (value − lowest) ÷ (highest − lowest); 100 where all are the same.`,
      }
    : {
        zh: `${title.zh}100 × （最大值 － 数值）÷（最大值 － 最小值）；全部相同的得 100。`,
        en: `${title.en}100 × (highest − value) ÷ (highest − lowest); 100 where all are the same.`,
      };
}

const missingRules: Readonly<Record<MissingRule, Bilingual>> = {
  "left-out": {
    zh: "缺数值的指标如实标明，不计入，其权重由该对象的其他指标按比例分担。",
    en: "A missing value is shown as missing and left out; the other indicators of the same entity share its weight in proportion.",
  },
  "no-points": {
    zh: "缺数值的指标如实标明，该项不得分。",
    en: "A missing value is shown as missing and brings no points.",
  },
  unranked: {
    zh: "缺任何一项数值的对象如实标明，列出但不排名次。",
    en: "An entity with a missing value is shown as such and listed without a place.",
  },
};

function percent(share = 0): string {
  return `${Math.round(share * 1000) / 10}%`;
}

import type { Refusal } from "#law";
import type { Scorecard } from "./card.ts";

/** The share of each indicator, by key: the weights rescaled so that they sum to 1. */
export function sharesOf(card: Scorecard): ReadonlyMap<string, number> {
  const sum = card.indicators.reduce((total, { weight }) => total + weight, 0);
  return new Map(card.indicators.map(({ key, weight }) => [key, weight / sum]));
}

/** The shares when one of them becomes `factor` times itself, 1 at most, and the others are rescaled to fill the rest. */
export function shiftedShares(
  shares: ReadonlyMap<string, number>,
  key: string,
  factor: number,
): ReadonlyMap<string, number> {
  const old = shares.get(key) ?? 0;
  if (old >= 1) return shares;
  const moved = Math.min(1, old * factor);
  const rest = (1 - moved) / (1 - old);
  return new Map([...shares].map(([each, share]) => [each, each === key ? moved : share * rest]));
}

/** The next version of a card with other weights. Refused: a weight that is no amount, none above 0, one that is not the card's. */
export function reweighed(
  card: Scorecard,
  weights: Readonly<Record<string, number>>,
): { readonly ok: Scorecard } | { readonly refusal: Refusal } {
  const keys = new Set(card.indicators.map(({ key }) => key));
  const stray = Object.keys(weights).find((key) => !keys.has(key));
  if (stray !== undefined) return { refusal: refusals.stray(stray) };
  const indicators = card.indicators.map((one) => ({ ...one, weight: weights[one.key] ?? one.weight }));
  const wrong = indicators.find(({ weight }) => !Number.isFinite(weight) || weight < 0 || weight > 1000);
  if (wrong !== undefined) return { refusal: refusals.amount(wrong.name.zh, wrong.name.en) };
  if (indicators.every(({ weight }) => weight === 0)) return { refusal: refusals.none() };
  if (indicators.every(({ weight }, at) => weight === card.indicators[at]?.weight))
    return { refusal: refusals.unchanged() };
  return { ok: { ...card, version: card.version + 1, indicators } };
}

const refusals = {
  stray: (key: string): Refusal => ({
    code: "indicator-unknown",
    sentence: { zh: `计分表中没有指标“${key}”。`, en: `The scorecard has no indicator "${key}".` },
    remedy: { zh: "请重新打开计分表后再设权重。", en: "Open the scorecard again and set the weights there." },
  }),
  amount: (zh: string, en: string): Refusal => ({
    code: "weight-no-amount",
    sentence: { zh: `“${zh}”的权重不是 0 至 1000 的数。`, en: `The weight of "${en}" is no number from 0 to 1000.` },
    remedy: { zh: "请填写 0 至 1000 的数。", en: "Enter a number from 0 to 1000." },
  }),
  none: (): Refusal => ({
    code: "weights-all-zero",
    sentence: { zh: "全部权重都是 0，无法计分。", en: "All weights are 0, so there is nothing to score by." },
    remedy: { zh: "请至少给一项指标大于 0 的权重。", en: "Give at least one indicator a weight above 0." },
  }),
  unchanged: (): Refusal => ({
    code: "weights-unchanged",
    sentence: { zh: "权重与现行版本相同。", en: "The weights are those of the version in force." },
    remedy: { zh: "请改动权重后再存为新版本。", en: "Change a weight before you keep a new version." },
  }),
};

import type { Bilingual } from "#law";

export type Priority = 1 | 2 | 3 | 4 | 5;

/**
 * How soon an officer should look, 1 (first) to 5: the score decides, a price far below the genuine one and a seller
 * with many such listings each move it one step up.
 */
export function priorityOf(facts: {
  /** 0 to 1. */
  readonly score: number;
  /** Price of the listing over the recorded price, where both are known. */
  readonly priceRatio?: number;
  /** How many listings the clue gathers, this one included. */
  readonly listings: number;
}): { readonly priority: Priority; readonly why: Bilingual } {
  const base = facts.score >= 0.95 ? 2 : facts.score >= 0.8 ? 3 : facts.score >= 0.6 ? 4 : 5;
  const cheap = facts.priceRatio !== undefined && facts.priceRatio < 0.3;
  const many = facts.listings >= 10;
  const priority = Math.max(1, base - (cheap ? 1 : 0) - (many ? 1 : 0)) as Priority;
  const zh = [
    `相似度${facts.score.toFixed(2)}`,
    cheap ? "价格明显偏低" : "",
    many ? `同类链接${facts.listings}条` : "",
  ];
  const en = [
    `score ${facts.score.toFixed(2)}`,
    cheap ? "price far below the genuine one" : "",
    many ? `${facts.listings} listings alike` : "",
  ];
  return {
    priority,
    why: { zh: zh.filter((part) => part !== "").join("，"), en: en.filter((part) => part !== "").join(", ") },
  };
}

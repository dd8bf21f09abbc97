import type { Bilingual } from "#law";

/** What examiners compare two kinds of goods or services by. */
export const factors = [
  "nature",
  "purpose",
  "use",
  "complementary",
  "competing",
  "channels",
  "users",
  "producers",
] as const;
export type Factor = (typeof factors)[number];

/** How near two kinds of goods or services are: 0 not alike, 1 a little, 2 alike, 3 very much alike or the same. */
export type Degree = 0 | 1 | 2 | 3;

export const factorLabels: Readonly<Record<Factor, Bilingual>> = {
  nature: { zh: "性质相同", en: "same nature" },
  purpose: { zh: "用途相同", en: "same purpose" },
  use: { zh: "使用方式相同", en: "used in the same way" },
  complementary: { zh: "配套使用", en: "needed together" },
  competing: { zh: "可互相替代", en: "one can replace the other" },
  channels: { zh: "销售渠道相同", en: "sold in the same places" },
  users: { zh: "消费对象相同", en: "bought by the same people" },
  producers: { zh: "生产或提供者相同", en: "made or provided by the same firms" },
};

/** The letters that stand for factors in our tables. */
const letters: Readonly<Record<string, Factor>> = {
  n: "nature",
  p: "purpose",
  m: "use",
  c: "complementary",
  x: "competing",
  d: "channels",
  u: "users",
  w: "producers",
};

/** "pxdu" is purpose, competing, channels, users. */
export function factorsOf(text: string): readonly Factor[] {
  const found = new Set(Array.from(text, (letter) => letters[letter]));
  return factors.filter((factor) => found.has(factor));
}

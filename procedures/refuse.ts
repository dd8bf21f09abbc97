import type { Citation, Refusal } from "#law";

/** A refusal in one line: what is refused in Chinese and English, what to do next in both, and the article it rests on (`cite("house", "1")`: a rule of the office itself). */
export function refuse(
  code: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
  article: Citation,
): Refusal {
  return { code, sentence: { zh, en }, remedy: { zh: remedyZh, en: remedyEn }, article };
}

import type { Raise } from "#contract";
import type { Bilingual } from "#law";
import type { Explanation } from "#similarity";

/**
 * What would make the case for a hit stronger, most first: each thing that speaks against, turned round, with what an
 * examiner took off for it; and the sign itself, with what is missing to 1.
 */
export function whyNotHigher({ score, reasons, against }: Explanation): Raise[] {
  const raises = against.map(({ kind, weight, sentence }) => ({
    kind,
    gain: rounded(Math.abs(weight)),
    sentence: turned[kind] ?? { zh: `若没有这一点：${sentence.zh}`, en: `if this did not hold: ${sentence.en}` },
  }));
  const missing = rounded(1 - score);
  if (missing > 0 && reasons[0]?.kind !== "same-sign")
    raises.push({ kind: "same-sign", gain: missing, sentence: sameSign });
  return raises.sort((a, b) => b.gain - a.gain);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const sameSign: Bilingual = { zh: "若两个标志完全相同", en: "if the two signs were the same" };

const turned: Readonly<Record<string, Bilingual>> = {
  "different-class": {
    zh: "若商品或服务属于相同或类似类别",
    en: "if the goods or services were of the same or related classes",
  },
  "short-sign": { zh: "若标志更长，而相同的比例不变", en: "if the signs were longer and as much of them alike" },
  "weak-word": { zh: "若相同部分不是描述性或通用的词", en: "if what is alike were not a descriptive or common word" },
  "different-tone": { zh: "若声调也相同", en: "if the tones were the same too" },
  "different-beginning": { zh: "若开头也相同", en: "if the beginnings were the same too" },
  "different-length": { zh: "若长度相近", en: "if they were of about the same length" },
  "common-in-register": { zh: "若相同部分在注册簿中少见", en: "if what is alike were rare in the register" },
};

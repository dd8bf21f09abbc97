import type { LikenessKind } from "./LikenessKind.ts";

/** A name and its translation. */
export const translation: LikenessKind = {
  kind: "translation",
  name: { zh: "含义相同", en: "same meaning" },
  criterion: {
    zh: "商标近似：中文商标与外文商标含义相同，相关公众易认为存在对应关系",
    en: "Similar marks: a Chinese and a foreign mark mean the same, and the public links them",
  },
  weight: 0.85,
  why: {
    zh: "看来听来都不同，只有已形成对应关系时才近似，故低于同音",
    en: "neither looks nor sounds alike; near only where the public links the two, so below the same sound",
  },
  examples: [{ query: "Tiger", mark: "老虎", score: 0.85 }],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `“${query.given}”与“${mark.given}”含义相同`,
      en: `“${query.given}” and “${mark.given}” mean the same`,
    },
  }),
};

/** A foreign name and how characters transcribe it. */
export const transliteration: LikenessKind = {
  kind: "transliteration",
  name: { zh: "音译", en: "transcribed" },
  criterion: {
    zh: "商标近似：中文商标为外文商标的音译，已形成对应关系",
    en: "Similar marks: a Chinese mark transcribes a foreign one, and the public links them",
  },
  weight: 0.88,
  why: {
    zh: "收录的对应（耐克、Nike）为证；仅凭发音推断的要低",
    en: "a recorded pair (耐克, Nike) is proof; one inferred from sound alone weighs less",
  },
  examples: [{ query: "adidas", mark: "阿迪达斯", score: 0.88 }],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `“${query.given}”与“${mark.given}”是音译关系`,
      en: `“${query.given}” and “${mark.given}”: one transcribes the other`,
    },
  }),
};

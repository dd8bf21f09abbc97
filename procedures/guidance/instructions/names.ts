import type { Bilingual } from "#law";

/** What a request is about; replies are found by it. Our own list. */
export const subjects = {
  trademark: { zh: "商标", en: "trade marks" },
  patent: { zh: "专利", en: "patents" },
  "geographical-indication": { zh: "地理标志", en: "geographical indications" },
  customs: { zh: "海关保护", en: "customs protection" },
  procedure: { zh: "程序和管辖", en: "procedure and competence" },
  other: { zh: "其他", en: "other" },
} as const satisfies Record<string, Bilingual>;

/** What became of the case about which was asked. */
export const outcomes = {
  followed: { zh: "已按答复办结", en: "decided as the reply says" },
  departed: { zh: "办结，未按答复办理", en: "decided otherwise than the reply says" },
  dropped: { zh: "案件因其他原因终结", en: "the case ended for another reason" },
  pending: { zh: "仍在办理", en: "still under way" },
} as const satisfies Record<string, Bilingual>;

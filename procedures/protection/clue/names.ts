import type { Bilingual } from "#law";

/** Why a clue is not followed up. The code is what screening learns from; the words are what the officer picks. */
export const rejectReasons = {
  authorised: { zh: "经许可使用", en: "authorised use" },
  "genuine-goods": { zh: "正品", en: "genuine goods" },
  "compatible-use": { zh: "说明适用于或者兼容该品牌", en: "says that it fits the brand" },
  "not-similar": { zh: "标志或者商品不相近", en: "sign or goods not similar" },
  "generic-word": { zh: "通用词汇或者描述性使用", en: "generic word or descriptive use" },
  "right-not-in-force": { zh: "权利不在有效期内", en: "right not in force" },
  insufficient: { zh: "证据不足", en: "not enough to go on" },
  duplicate: { zh: "重复线索", en: "duplicate" },
  other: { zh: "其他", en: "other" },
} as const satisfies Record<string, Bilingual>;
export type RejectReason = keyof typeof rejectReasons;

/** Whom more is asked of. */
export const askedOf = {
  "right-holder": { zh: "权利人", en: "right holder" },
  platform: { zh: "平台", en: "platform" },
  informer: { zh: "举报人", en: "informer" },
  officer: { zh: "本单位人员", en: "somebody of this office" },
} as const satisfies Record<string, Bilingual>;

/** Which way declared goods go, and by which channel. */
export const directions = {
  export: { zh: "出口", en: "export" },
  import: { zh: "进口", en: "import" },
  transit: { zh: "过境、转运", en: "transit" },
} as const satisfies Record<string, Bilingual>;
export const channels = {
  cargo: { zh: "货运", en: "cargo" },
  "cross-border-e-commerce": { zh: "跨境电商", en: "cross-border e-commerce" },
  traveller: { zh: "旅客携带", en: "traveller" },
  post: { zh: "邮递", en: "post" },
} as const satisfies Record<string, Bilingual>;

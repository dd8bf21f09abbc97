import type { Bilingual } from "#law";

/** What is recorded: Regulations, article 2. */
export const rightKinds = {
  trademark: { zh: "商标专用权", en: "trademark" },
  copyright: { zh: "著作权和与著作权有关的权利", en: "copyright and related right" },
  patent: { zh: "专利权", en: "patent" },
} as const satisfies Record<string, Bilingual>;

/** Why a recordal is refused: Regulations, article 8. */
export const refusalGrounds = {
  "file-incomplete": { zh: "申请文件不齐全或者无效", en: "the file is incomplete or invalid" },
  "not-the-holder": { zh: "申请人不是知识产权权利人", en: "the applicant is not the right holder" },
  "not-protected": { zh: "知识产权不再受法律、行政法规保护", en: "the right is not protected by law" },
} as const satisfies Record<string, Bilingual>;

export const checks = {
  complete: { zh: "材料齐全", en: "complete" },
  incomplete: { zh: "需要补正", en: "to be completed" },
} as const satisfies Record<string, Bilingual>;

export const changes = {
  holder: { zh: "权利人名称、地址或者权利转让", en: "holder: name, address, or an assignment" },
  right: { zh: "权利状况（续展、无效、终止、注销等）", en: "the right: renewed, invalid, ended, deregistered" },
  licence: { zh: "许可使用情况", en: "licences" },
  other: { zh: "其他备案事项", en: "something else on record" },
} as const satisfies Record<string, Bilingual>;

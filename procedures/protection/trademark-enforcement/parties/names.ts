import type { Bilingual } from "#law";

export const agentKinds = {
  lawyer: { zh: "律师", en: "lawyer" },
  "trademark-agent": { zh: "商标代理人", en: "trademark agent" },
  employee: { zh: "单位工作人员", en: "employee of the party" },
  relative: { zh: "近亲属", en: "close relative" },
  other: { zh: "其他", en: "another person" },
} as const satisfies Record<string, Bilingual>;

/** What a power of attorney covers. Withdrawing and settling always need to be named in it. */
export const agencyScopes = {
  receive: { zh: "代收文书", en: "receive papers" },
  state: { zh: "代为陈述、申辩", en: "make statements and the defence" },
  hearing: { zh: "代为参加听证", en: "attend the hearing" },
  waive: { zh: "代为放弃、承认、和解（特别授权）", en: "waive, admit or settle (special authority)" },
  remedies: { zh: "代为申请复议、提起诉讼（特别授权）", en: "ask for reconsideration or sue (special authority)" },
} as const satisfies Record<string, Bilingual>;

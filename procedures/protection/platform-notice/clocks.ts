import type { ClockSpec } from "#casework";
import { cite, house } from "#statutes";

/** "In time" is all that the law says: targets of the house, which the office may set. */
const inTime = (article: string) =>
  ({
    length: 3,
    unit: "working-day",
    rule: house,
    article: cite("e-commerce-law", article),
    confidence: "unverified",
  }) as const;

/** The periods of notice and counter-notice. */
export const clocks = {
  measure: {
    name: {
      zh: "平台采取必要措施（目标）",
      en: "the platform acts (a target)",
    },
    limit: "PN-act",
    ...inTime("42"),
    duty: "party",
    toldTo: ["platform"],
    remindBefore: [1],
  },
  "pass-on": {
    name: { zh: "将通知转送平台内经营者（目标）", en: "pass the notice on to the sellers (a target)" },
    limit: "PN-pass",
    ...inTime("42"),
    duty: "party",
    toldTo: ["platform"],
    remindBefore: [1],
  },
  "pass-statement": {
    name: { zh: "将声明转送投诉人（目标）", en: "pass the statement on to the complainant (a target)" },
    limit: "PN-statement",
    ...inTime("43"),
    duty: "party",
    toldTo: ["platform"],
    remindBefore: [1],
  },
  news: {
    name: { zh: "投诉人告知已投诉或者起诉", en: "the complainant tells of its complaint or suit" },
    limit: "PN-15",
    length: 15,
    unit: "calendar-day",
    // How the law counts its days was not read: no roll.
    rule: house,
    article: cite("e-commerce-law", "43"),
    confidence: "read",
    duty: "party",
    right: true,
    toldTo: ["complainant", "platform", "seller"],
    remindBefore: [3],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

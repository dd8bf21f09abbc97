import type { ClockSpec } from "#casework";
import { cite, penalty } from "#statutes";
import { afterDecisionClocks } from "./after-decision/clocks.ts";
import { fieldworkClocks } from "./fieldwork/clocks.ts";
import { serviceClocks } from "./service/clocks.ts";
import { intakeClocks } from "./intake/clocks.ts";

/** The time limits of an enforcement case. Lengths as the statutes word them: "five days" is read as working days by article 85. */
export const clocks = {
  ...intakeClocks,
  ...fieldworkClocks,
  ...afterDecisionClocks,
  ...serviceClocks,
  check: {
    name: { zh: "线索核查", en: "check of the lead" },
    limit: "TM-03",
    length: 15,
    unit: "working-day",
    rule: penalty,
    article: cite("market-complaint-measures", "23"),
    confidence: "read",
    duty: "office",
    extension: {
      length: 15,
      unit: "working-day",
      times: 1,
      article: cite("market-complaint-measures", "23"),
      confidence: "read",
    },
    remindBefore: [3],
  },
  decision: {
    name: { zh: "自立案起作出处罚决定", en: "decision, from the filing of the case" },
    limit: "TM-05",
    length: 90,
    unit: "calendar-day",
    rule: penalty,
    article: cite("penalty-law", "60"),
    confidence: "read",
    duty: "office",
    extension: {
      length: 30,
      unit: "calendar-day",
      times: 1,
      article: cite("market-penalty-procedure", "*"),
      confidence: "unverified",
    },
    remindBefore: [30, 10, 3],
  },
  "hearing-request": {
    name: { zh: "当事人要求听证", en: "the party's request for a hearing" },
    limit: "TM-08",
    length: 5,
    unit: "calendar-day",
    rule: penalty,
    article: cite("penalty-law", "64"),
    confidence: "read",
    duty: "party",
    right: true,
  },
  "hearing-notice": {
    name: { zh: "听证前通知当事人", en: "notice of the hearing, before it" },
    limit: "TM-09",
    length: 7,
    unit: "calendar-day",
    direction: "before",
    rule: penalty,
    article: cite("penalty-law", "64"),
    confidence: "read",
    duty: "office",
    remindBefore: [1],
  },
  service: {
    name: { zh: "送达处罚决定书", en: "service of the decision" },
    limit: "TM-10",
    length: 7,
    unit: "calendar-day",
    rule: penalty,
    article: cite("penalty-law", "61"),
    confidence: "read",
    duty: "office",
    remindBefore: [2],
  },
  payment: {
    name: { zh: "缴纳罚款", en: "payment of the fine" },
    limit: "TM-payment",
    length: 15,
    unit: "calendar-day",
    rule: penalty,
    article: cite("penalty-law", "67"),
    confidence: "unverified",
    duty: "party",
    remindBefore: [3],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

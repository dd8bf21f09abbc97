import type { ClockSpec } from "#casework";
import { cite, compulsion, house, penalty } from "#statutes";

/** The time limits of what is done in the field. Each runs for one registration, one seizure, one request. */
export const fieldworkClocks = {
  "evidence-registration": {
    name: { zh: "先行登记保存后作出处理决定", en: "decision on the evidence registered" },
    limit: "TM-06",
    length: 7,
    // "Seven days" are working days by article 85.
    unit: "calendar-day",
    rule: penalty,
    article: cite("penalty-law", "56"),
    confidence: "read",
    duty: "office",
    remindBefore: [2],
  },
  /** Thirty days, once thirty more. The Compulsion Law's counting rule has no roll: a last day that is a holiday stays. */
  seizure: {
    name: { zh: "查封、扣押期限", en: "period of the sealing or seizure" },
    limit: "TM-07",
    length: 30,
    unit: "calendar-day",
    rule: compulsion,
    article: cite("compulsion-law", "25"),
    confidence: "read",
    duty: "office",
    extension: {
      length: 30,
      unit: "calendar-day",
      times: 1,
      article: cite("compulsion-law", "25"),
      confidence: "read",
    },
    remindBefore: [7, 3],
  },
  /** The regulations let the office ask the holder; no text we read sets a period, so the request sets it. */
  identification: {
    name: { zh: "权利人回复辨认意见", en: "the holder's opinion on the goods" },
    limit: "TM-identification",
    length: 10,
    unit: "calendar-day",
    rule: house,
    article: cite("trademark-regulations", "82"),
    confidence: "unverified",
    duty: "party",
    toldTo: ["holder"],
    remindBefore: [2],
  },
} as const satisfies Record<string, ClockSpec>;

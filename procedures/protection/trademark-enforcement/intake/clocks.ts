import type { ClockSpec } from "#casework";
import { cite, penalty } from "#statutes";

/** The time limits of intake: how long a complaint waits, and when those who came are told. */
export const intakeClocks = {
  acceptance: {
    name: { zh: "投诉受理审查", en: "decision whether to accept the complaint" },
    limit: "TM-01",
    length: 7,
    unit: "working-day",
    rule: penalty,
    article: cite("market-complaint-measures", "14"),
    confidence: "read",
    duty: "office",
    toldTo: ["holder"],
    remindBefore: [2],
  },
  supplement: {
    name: { zh: "投诉补正", en: "completion of the complaint" },
    limit: "house",
    length: 15,
    unit: "calendar-day",
    rule: penalty,
    article: cite("house", "1"),
    confidence: "unverified",
    duty: "party",
    // The respondent hears nothing of a complaint that is not taken yet.
    toldTo: ["holder"],
    remindBefore: [3],
  },
  mediation: {
    name: { zh: "投诉调解", en: "mediation of the complaint" },
    limit: "TM-02",
    length: 45,
    unit: "working-day",
    rule: penalty,
    article: cite("market-complaint-measures", "21"),
    confidence: "unverified",
    duty: "office",
    toldTo: ["holder"],
    remindBefore: [5],
  },
  inform: {
    name: { zh: "告知是否受理、立案", en: "telling whoever came whether it is taken up" },
    limit: "TM-04",
    length: 5,
    unit: "working-day",
    rule: penalty,
    article: cite("market-complaint-measures", "*"),
    confidence: "read",
    duty: "office",
    remindBefore: [1],
  },
} as const satisfies Record<string, ClockSpec>;

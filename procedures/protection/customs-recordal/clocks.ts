import type { ClockSpec } from "#casework";
import { cite, customs } from "#statutes";

const regulations = (article: string) => cite("customs-ip-regulations", article);

/** The time limits of a recordal: CR-01 to CR-05. */
export const clocks = {
  decision: {
    name: { zh: "作出备案决定", en: "decision on the recordal" },
    limit: "CR-01",
    length: 30,
    unit: "working-day",
    rule: customs,
    article: regulations("8"),
    confidence: "read",
    duty: "office",
    remindBefore: [7, 3],
  },
  validity: {
    name: { zh: "备案有效期", en: "validity of the recordal" },
    limit: "CR-02",
    length: 120,
    unit: "month",
    rule: customs,
    article: regulations("10"),
    confidence: "read",
    duty: "party",
    right: true,
    toldTo: ["holder"],
    // The renewal may be asked for within the last six months.
    remindBefore: [180, 30],
  },
  "renewal-decision": {
    name: { zh: "作出续展决定", en: "decision on the renewal" },
    limit: "CR-04",
    length: 10,
    unit: "working-day",
    rule: customs,
    article: cite("customs-ip-measures", "*"),
    confidence: "unverified",
    duty: "office",
    remindBefore: [3],
  },
  "change-report": {
    name: { zh: "办理变更或者注销备案", en: "report of a change or deregistration" },
    limit: "CR-05",
    length: 30,
    unit: "working-day",
    rule: customs,
    article: regulations("11"),
    confidence: "read",
    duty: "party",
    toldTo: ["holder"],
    remindBefore: [5],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

import type { ClockSpec } from "#casework";
import { cite, publicNotice } from "#statutes";
import { noticeDays } from "../../../service/servedOn.ts";

/** The thirty (abroad sixty) days of a public notice run by themselves and do not roll: nobody has to act on their last day. */
export const serviceClocks = {
  "public-notice": {
    name: { zh: "公告送达期间", en: "period of the public notice" },
    limit: "service-notice",
    length: noticeDays.home,
    unit: "calendar-day",
    rule: publicNotice,
    article: cite("civil-procedure-law", "95"),
    confidence: "read",
    duty: "party",
    right: true,
  },
} as const satisfies Record<string, ClockSpec>;

import type { ClockSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite, house } from "#statutes";

/**
 * The time limits of a referral, after the Provisions on Transfer of 2020. None was read in the text, so each is unverified
 * and settable; days are counted as calendar days without a roll.
 */
export const referralClocks = {
  "referral-approval": clock("负责人决定是否移送", "the head decides on the referral", "CR-approval", 3, "office"),
  "referral-transfer": {
    ...clock("批准后移送公安机关", "transfer to the police after approval", "CR-transfer", 24, "office"),
    unit: "hour",
  },
  "police-answer": clock("公安机关决定是否立案", "the police decide whether to file", "CR-answer", 3, "party"),
  "review-request": {
    ...clock("提请公安机关复议", "the office asks the police for review", "CR-review", 3, "office"),
    right: true,
  },
  "police-review": clock("公安机关作出复议决定", "the police decide on the review", "CR-redecision", 3, "party"),
} as const satisfies Record<string, ClockSpec>;
export type ReferralClock = keyof typeof referralClocks;

function clock(zh: string, en: string, limit: string, length: number, duty: ClockSpec["duty"]) {
  const name: Bilingual = { zh, en };
  const article = cite("crime-transfer-regulations", "*");
  return { name, limit, length, duty, unit: "calendar-day", rule: house, article, confidence: "unverified" } as const;
}

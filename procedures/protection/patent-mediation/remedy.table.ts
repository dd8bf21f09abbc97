import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins } from "./begins.ts";
import { remedies } from "./names.ts";

/** What is left to the creditor where the debtor does not perform the agreement. */
export const remedyTable = defineTable({
  id: "patent-mediation/remedy",
  version: "1",
  name: { zh: "不履行调解协议的救济", en: "What is left where the agreement is not performed" },
  moment: { zh: "登记不履行之日", en: "the day on which it is entered" },
  facts: { confirmed: ["yes", "no"], notarised: ["yes", "no"] },
  factNames: {
    confirmed: { name: { zh: "已经司法确认", en: "confirmed by the court" }, values: yesNo },
    notarised: { name: { zh: "已经公证（同意执行）", en: "notarised with consent to execution" }, values: yesNo },
  },
  outcomes: ["court-enforcement", "notary-enforcement", "suit"],
  outcomeNames: remedies,
  rows: [
    {
      // Only the thirty days of the article were read, not what follows from the confirmation.
      id: "confirmed",
      when: { confirmed: "yes" },
      then: "court-enforcement",
      article: cite("civil-procedure-law", "205"),
      confidence: "unverified",
      from: begins,
    },
    {
      id: "notarised",
      when: { confirmed: "no", notarised: "yes" },
      then: "notary-enforcement",
      article: cite("patent-measures", "69"),
      confidence: "read",
      from: begins,
    },
    {
      // Read of damages whose mediation fails; that it holds of every agreement is our reading.
      id: "neither",
      when: { confirmed: "no", notarised: "no" },
      then: "suit",
      article: cite("patent-law", "65"),
      confidence: "unverified",
      from: begins,
    },
  ],
});

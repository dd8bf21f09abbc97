import type { ClockSpec } from "#casework";
import { cite, penalty } from "#statutes";
import { clocks as shared } from "../trademark-enforcement/clocks.ts";

const { identification: _identification, check, decision, payment, ...others } = shared;
const procedureRules = cite("market-penalty-procedure", "*");

/** The time limits of a case about patents: those of every enforcement case, and the period to open it. */
export const clocks = {
  opening: {
    name: { zh: "立案", en: "opening of the case" },
    limit: "CP-01",
    length: 10,
    unit: "working-day",
    rule: penalty,
    article: cite("patent-enforcement-measures", "28"),
    confidence: "read",
    duty: "office",
    remindBefore: [2],
  },
  ...others,
  // The measures on complaints give the same days for the trademark case; of this one only the penalty procedure is known.
  check: {
    ...check,
    limit: "CP-02",
    article: procedureRules,
    confidence: "unverified",
    extension: { ...check.extension, article: procedureRules, confidence: "unverified" },
  },
  decision: { ...decision, limit: "CP-03" },
  payment: { ...payment, name: { zh: "缴纳罚款和没收的违法所得", en: "payment of the fine and of the gain" } },
} as const satisfies Record<string, ClockSpec>;

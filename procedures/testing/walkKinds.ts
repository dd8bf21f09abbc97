import { counterfeitPatent } from "../protection/counterfeit-patent/procedure.ts";
import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";
import { asked, granted, judged, over, paid, ruled, sued } from "./afterDecision.ts";
import {
  approvedSeizure,
  askedHolder,
  disposed,
  extended,
  grantedRegistration,
  holderAnswered,
  inspected,
  interviewed,
  registered,
  released,
  seized,
} from "./fieldwork.ts";
import { patentSteps } from "./patentCase.ts";
import { type Step, stepsTo } from "./scene.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

const shared: readonly Step[] = [
  ...registered(),
  ...seized(),
  ...approvedSeizure(),
  grantedRegistration(),
  inspected,
  interviewed,
  extended("2026-03-11"),
  released("2026-03-11", "S1-1", 5),
  disposed("2026-03-11", "S1-1", 5),
  granted("2026-03-11", ["2026-05-20", 3_000_000], ["2026-06-20", 3_000_000]),
  paid("2026-03-11", 6_000_000),
  paid("2026-03-11", 3_000_000),
  asked("2026-03-11"),
  sued("2026-03-11"),
  over("2026-03-11"),
  over("2026-03-11", "expired"),
  ruled("2026-03-11", "upheld"),
  judged("2026-03-11", "upheld"),
];

const untilFindings = [
  "register-lead",
  "accept-complaint",
  "verify",
  "record-respondent",
  "propose-filing",
  "approve-filing",
  "assign-officers",
  "begin-investigation",
  "record-evidence",
  "record-findings",
];
const fromReview = [
  "submit-for-legal-review",
  "legal-review",
  "give-notice",
  "serve-notice",
  "decide",
  "serve-decision",
  "record-payment",
  "record-remedies-over",
  "propose-closing",
  "close",
];

export const trademarkWalks: WalkKind = {
  procedure: trademarkEnforcement,
  route: [...untilFindings, "record-lots", ...fromReview],
  written: byAction([...stepsTo("notice-served"), ...shared, askedHolder(), holderAnswered("2026-03-11")]),
};

export const patentWalks: WalkKind = {
  procedure: counterfeitPatent,
  // The fine and the gain are paid apart.
  route: [...untilFindings, "record-gain", ...fromReview, "record-payment"],
  written: byAction([
    ...patentSteps("served"),
    ...shared,
    paid("2026-03-11", 12_000_000),
    paid("2026-03-11", 6_000_000, "gain"),
  ]),
};

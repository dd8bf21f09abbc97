import { counterfeitPatent } from "../protection/counterfeit-patent/procedure.ts";
import { customsDetention } from "../protection/customs-detention/procedure.ts";
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
import { customsByways } from "./customsByways.ts";
import { admission, customsOfficer as officer, customsSteps, minor, heardSteps } from "./customsCase.ts";
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

const customsWritten = byAction([...customsSteps("closed"), ...customsByways]);
const toTheEnd = ["settle-security", "close"];
const mainLine = [...new Set(customsSteps("closed").map(([, action]) => action))].filter(
  (each) => each !== "serve-paper",
);
const much = { kind: "market-price", fen: 95_570_000, basis: "价格认定结论" };

/** Customs protection by its ways in: of its own motion, on application (a patent, with a bond), and after a container was watched. */
export const customsWalks: readonly WalkKind[] = [
  {
    procedure: customsDetention,
    route: [...new Set(customsSteps("closed").map(([, action]) => action))].filter(
      (action) => action !== "serve-paper",
    ),
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    route: [
      "receive-application",
      "record-value",
      "record-security",
      "detain",
      "assign-officers",
      "record-bond",
      "release-on-bond",
      "record-court-notice",
      "record-court-result",
      "record-suit",
      "end-bond",
      ...toTheEnd,
    ],
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    route: [
      "watch-shipment",
      "record-movement",
      "alert-customs",
      "record-movement",
      "record-suspicion",
      "record-value",
    ],
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    from: customsSteps("found"),
    route: [...mainLine.slice(mainLine.indexOf("file-penalty-case")), "record-admission", "decide-no-penalty"],
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    from: customsSteps("found", {
      valued: [officer, "record-value", "2026-03-02", much],
      secured: [
        officer,
        "record-security",
        "2026-03-09",
        { form: "deposit", fen: 10_000_000, paper: "演示担保金凭证1号" },
      ],
    }),
    route: ["assess-crime", "propose-referral", "approve-referral", "transfer-to-police", "record-police-answer"],
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    from: heardSteps,
    route: ["decide-penalty", "record-payment", "dispose-goods", ...toTheEnd],
    written: customsWritten,
    slow: true,
  },
  {
    procedure: customsDetention,
    from: [...customsSteps("filed", minor), admission],
    route: [
      "propose-penalty",
      "decide-no-penalty",
      "demand-storage",
      "record-storage-paid",
      "dispose-goods",
      ...toTheEnd,
    ],
    written: byAction(customsSteps("closed", minor)),
    slow: true,
  },
];

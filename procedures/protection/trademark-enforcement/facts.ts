import { Citation, Confidence, Fen, IsoDate } from "#law";
import { z } from "zod";
import { partyFacts } from "./parties/facts.ts";
import { serviceWays } from "../../service/ways.ts";
import { panelFacts } from "../../approval/facts.ts";
import { assignmentFacts } from "../../assignment/facts.ts";
import { seatFacts } from "../../sitting/seat.ts";
import { afterDecisionFacts, afterDecisionTrackFacts } from "./after-decision/facts.ts";
import { paymentPurposes } from "./after-decision/names.ts";
import { fieldworkFacts, fieldworkTrackFacts } from "./fieldwork/facts.ts";
import { Gain } from "../counterfeit-patent/gain.ts";
import { patentKinds, patentMatters, patentNoPenaltyGrounds, patentStandings } from "../counterfeit-patent/names.ts";
import { Infringement } from "./infringement.ts";
import { intakeFacts, intakeTrackFacts } from "./intake/facts.ts";
import { Lot } from "./lot.ts";
import {
  checkResults,
  evidenceKinds,
  keysOf,
  leadSources,
  noPenaltyGrounds,
  partyKinds,
  paymentKinds,
  recommendations,
  reviewResults,
} from "./names.ts";
import { Turnover } from "./turnover.ts";

/** Who is proceeded against, as the papers name it. */
const Respondent = z.object({
  name: z.string(),
  kind: z.enum(keysOf(partyKinds)).optional(),
  identifier: z.string().optional(),
  address: z.string().optional(),
  representative: z.string().optional(),
});

/** The right that is said to be infringed. */
const InfringedMark = z.object({
  markText: z.string(),
  registrationNumber: z.string().optional(),
  classNumbers: z.array(z.number().int()).readonly(),
  holderName: z.string().optional(),
});

const EvidenceItem = z.object({
  name: z.string(),
  kind: z.enum(keysOf(evidenceKinds)),
  proves: z.string(),
  source: z.string(),
  obtainedOn: IsoDate,
});

/** `on`: the day that counts, by the rule of the way. */
const Served = z.object({
  on: IsoDate,
  /** Absent of a service before the case was taken over, where the office's list does not tell it. */
  way: z.enum(keysOf(serviceWays)).optional(),
  receiver: z.string(),
  place: z.string(),
  publishedOn: IsoDate.optional(),
  /** The exhibit that proves it. */
  proof: z.string().optional(),
});

/** The patent in whose name the act was done. A number that belongs to no patent has neither title nor patentee. */
const Patent = z.object({
  patentNumber: z.string(),
  title: z.string().optional(),
  kind: z.enum(keysOf(patentKinds)).optional(),
  standing: z.enum(keysOf(patentStandings)).optional(),
  holderName: z.string().optional(),
});

const Opinion = z.object({ opinion: z.string(), on: IsoDate, by: z.string() });

/** The range a fine must lie in, as its table and the dated figures of the law gave it. */
export const FineRange = z.object({
  minFen: Fen,
  maxFen: Fen,
  stopSaleOnly: z.boolean(),
  heavier: z.boolean(),
  row: z.string(),
  table: z.string(),
  version: z.string(),
  article: Citation,
  confidence: Confidence,
});
export type FineRange = Readonly<z.infer<typeof FineRange>>;

/** The grounds of every kind of case: which of them a form offers is its law's. */
const NoPenaltyGround = z.enum(keysOf({ ...noPenaltyGrounds, ...patentNoPenaltyGrounds }));
export type NoPenaltyGround = z.infer<typeof NoPenaltyGround>;

/** What concerns the whole case. What has not happened yet is absent. */
const caseFacts = {
  ...partyFacts,
  ...assignmentFacts,
  ...panelFacts,
  ...intakeFacts,
  ...fieldworkFacts,
  ...afterDecisionFacts,
  source: z.enum(keysOf(leadSources)),
  clueNumber: z.string().optional(),
  summary: z.string(),
  receivedOn: IsoDate,
  mark: InfringedMark,
  /** Of a case about patents: what it is about, and the patent. */
  matter: z.enum(keysOf(patentMatters)),
  patent: Patent,
  check: z.object({ result: z.enum(keysOf(checkResults)), findings: z.string(), on: IsoDate }),
  proposal: z.object({
    recommendation: z.enum(keysOf(recommendations)),
    grounds: z.string(),
    by: z.string(),
    on: IsoDate,
  }),
  filing: Opinion,
  evidence: z.array(EvidenceItem).readonly(),
  report: z.object({ conclusion: z.string(), by: z.string(), on: IsoDate }),
  review: Opinion.extend({ result: z.enum(keysOf(reviewResults)) }),
  closing: z.object({ summary: z.string(), by: z.string(), on: IsoDate }),
  closed: Opinion,
};

/** What concerns one respondent: who it is, what it did, what it was told and answered, what was decided and became of it. */
const trackFacts = {
  ...intakeTrackFacts,
  ...fieldworkTrackFacts,
  ...afterDecisionTrackFacts,
  respondent: Respondent,
  infringement: Infringement,
  lots: z.array(Lot).readonly(),
  turnover: Turnover,
  gain: Gain,
  proposedFineFen: Fen,
  notice: z.object({
    fineFen: Fen,
    reasons: z.string(),
    on: IsoDate,
    /** The office set an amount below which no hearing is offered, and this fine lies below it. */
    noHearing: z.literal(true).optional(),
    served: Served.optional(),
  }),
  statement: z.object({ text: z.string(), reply: z.string(), on: IsoDate }),
  hearing: z.object({
    requestedOn: IsoDate.optional(),
    waivedOn: IsoDate.optional(),
    on: IsoDate.optional(),
    ...z.object(seatFacts).partial().shape,
    chair: z.string().optional(),
    /** Of a chair of the office itself. */
    chairAccount: z.string().optional(),
    recorder: z.string().optional(),
    noticeServed: Served.optional(),
    heldOn: IsoDate.optional(),
    present: z.string().optional(),
    minutes: z.string().optional(),
  }),
  decision: z.object({
    fineFen: Fen,
    /** Illegal gain that is confiscated beside the fine. */
    gainFen: Fen.optional(),
    reasons: z.string(),
    on: IsoDate,
    by: z.string(),
    payTo: z.string(),
    payWithinDays: z.number().int(),
    /** As its tables gave them; absent of a decision made before the case was taken over. */
    range: FineRange.optional(),
    disposal: z.string().optional(),
    /** The fine as it was first decided, where a ruling changed it. */
    changedFrom: z.object({ fineFen: Fen, ruling: z.string(), on: IsoDate }).optional(),
    /** What was compared where the law changed between the act and the decision. */
    otherLaw: z.string().optional(),
  }),
  noPenalty: z.object({ ground: NoPenaltyGround, reasons: z.string(), on: IsoDate, by: z.string() }),
  service: Served,
  payments: z
    .array(
      z.object({
        fen: Fen,
        on: IsoDate,
        kind: z.enum(keysOf(paymentKinds)),
        purpose: z.enum(keysOf(paymentPurposes)),
        receipt: z.string(),
      }),
    )
    .readonly(),
};
const Track = z.object(trackFacts).partial();
export type Track = Readonly<z.infer<typeof Track>>;
export const trackKeys: ReadonlySet<string> = new Set(Object.keys(trackFacts));

/** Everything the docket of an enforcement case adds up to; `respondents` by party id, in the order in which they came in. */
export const EnforcementFacts = z.object({ ...caseFacts, respondents: z.record(z.string(), Track) });
export type EnforcementFacts = z.infer<typeof EnforcementFacts>;

const RespondentFacts = z.object({ ...caseFacts, ...trackFacts });
export type RespondentFacts = z.infer<typeof RespondentFacts> & Pick<EnforcementFacts, "respondents">;

import { Fen, IsoDate } from "#law";
import { z } from "zod";
import { referralFacts } from "../../../crime/referral/facts.ts";
import { keysOf, suspensionGrounds } from "../names.ts";
import { CrimeFound } from "./CrimeFound.ts";
import {
  courtAnswers,
  goesBackTo,
  objectionFindings,
  pauseGrounds,
  paymentPurposes,
  planKinds,
  publicityCorrections,
  publicityTerms,
  remedyOutcomes,
  uncollectableGrounds,
} from "./names.ts";

/** What follows a decision, and the referral to the police, of the whole case. */
export const afterDecisionFacts = {
  ...referralFacts,
  /** The latest suspension: on which ground, and why. */
  suspension: z.object({
    ground: z.enum(keysOf(suspensionGrounds)),
    reason: z.string(),
    on: IsoDate,
    by: z.string(),
  }),
};

const Done = z.object({ on: IsoDate, by: z.string() });

/** Deferral or instalments: the rest of the fine, due day by day. */
const Plan = Done.extend({
  kind: z.enum(keysOf(planKinds)),
  reason: z.string(),
  paidBeforeFen: Fen,
  items: z.array(z.object({ dueOn: IsoDate, fen: Fen })).readonly(),
});
export type Plan = Readonly<z.infer<typeof Plan>>;

/** A reconsideration or a suit, from the application to its result. */
const Remedy = z.object({
  kind: z.enum(["reconsideration", "suit"]),
  on: IsoDate,
  body: z.string(),
  number: z.string().optional(),
  acceptedOn: IsoDate.optional(),
  result: z
    .object({
      outcome: z.enum(keysOf(remedyOutcomes)),
      ruling: z.string(),
      on: IsoDate,
      newFineFen: Fen.optional(),
      goesBackTo: z.enum(keysOf(goesBackTo)).optional(),
    })
    .optional(),
});
export type Remedy = Readonly<z.infer<typeof Remedy>>;

/** What follows a decision of one respondent. */
export const afterDecisionTrackFacts = {
  crime: CrimeFound,
  /** Objections of the party to the turnover, which it must prove. */
  objections: z
    .array(
      Done.extend({
        objection: z.string(),
        proof: z.string().optional(),
        finding: z.enum(keysOf(objectionFindings)),
        reasons: z.string(),
      }),
    )
    .readonly(),
  refunds: z
    .array(
      z.object({
        fen: Fen,
        on: IsoDate,
        purpose: z.enum(keysOf(paymentPurposes)),
        receipt: z.string(),
        reason: z.string(),
      }),
    )
    .readonly(),
  plans: z.array(Plan).readonly(),
  lateFinePauses: z
    .array(
      z.object({
        from: IsoDate,
        until: IsoDate.optional(),
        ground: z.enum(keysOf(pauseGrounds)),
        reason: z.string(),
        by: z.string(),
      }),
    )
    .readonly(),
  /** The late fine as it stood when it was last put on the docket: it grows no more once the fine is paid. */
  lateFine: z.object({
    fen: Fen,
    on: IsoDate,
    lines: z
      .array(
        z.object({
          from: IsoDate,
          to: IsoDate,
          days: z.number().int(),
          overdueFen: Fen,
          fen: Fen,
          capped: z.literal(true).optional(),
          paused: z.literal(true).optional(),
        }),
      )
      .readonly(),
  }),
  uncollectable: Done.extend({
    ground: z.enum(keysOf(uncollectableGrounds)),
    reasons: z.string(),
    fineFen: Fen,
    gainFen: Fen.optional(),
    lateFineFen: Fen,
  }),
  remedies: z.array(Remedy).readonly(),
  /** No remedy is open any more: the periods ran out, were waived, or a ruling is final. */
  remediesOver: z.object({ how: z.enum(["expired", "waived", "final-ruling"]), basis: z.string(), on: IsoDate }),
  /** Decisions that were revoked. */
  annulled: z.array(z.object({ fineFen: Fen, decidedOn: IsoDate, ruling: z.string(), on: IsoDate })).readonly(),
  /** The decision was revoked and nothing takes its place. */
  revoked: z.object({ ruling: z.string(), on: IsoDate }),
  reminder: Done.extend({ servedOn: IsoDate.optional() }),
  courtEnforcement: Done.extend({
    court: z.string(),
    fineFen: Fen,
    gainFen: Fen.optional(),
    lateFineFen: Fen,
    answer: z.object({ answer: z.enum(keysOf(courtAnswers)), text: z.string(), on: IsoDate }).optional(),
  }),
  publication: z.object({
    site: z.string(),
    on: IsoDate,
    term: z.enum(keysOf(publicityTerms)),
    handedOverTo: z.string().optional(),
    /** The copy of the decision that is published: the hash of its frozen file. */
    copy: z.object({ paper: z.string(), copy: z.number().int(), sha256: z.string() }).optional(),
    corrected: z.object({ how: z.enum(keysOf(publicityCorrections)), reason: z.string(), on: IsoDate }).optional(),
    ended: z.object({ on: IsoDate, reason: z.string() }).optional(),
  }),
  supplierNotice: Done.extend({
    authority: z.string(),
    content: z.string(),
    answers: z.array(z.object({ text: z.string(), on: IsoDate })).readonly(),
  }),
};

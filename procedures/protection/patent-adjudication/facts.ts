import { IsoDate } from "#law";
import { z } from "zod";
import { assignmentFacts } from "../../assignment/facts.ts";
import { expertFacts } from "../../experts/draws.ts";
import { seatFacts } from "../../sitting/seat.ts";
import {
  actKinds,
  attendances,
  cancelGrounds,
  evidenceKinds,
  judgments,
  majorGrounds,
  outcomes,
  partyKinds,
  patentKinds,
  pauseCauses,
  refusalGrounds,
  requestDocuments,
  standings,
  suspensionGrounds,
  tracks,
} from "./names.ts";

const one = <const K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);

const Party = z.object({
  name: z.string(),
  kind: one(partyKinds),
  address: z.string().optional(),
  /** Without fixed residence in China: thirty days to answer instead of fifteen. */
  abroad: z.boolean().optional(),
});

const Served = z.object({ on: IsoDate, way: z.string(), receiver: z.string(), place: z.string() });

/** What became of one respondent. */
const Track = z.object({
  party: Party,
  requestServed: Served.optional(),
  answer: z.object({ on: IsoDate, text: z.string(), late: z.boolean() }).optional(),
  /** The day on which its answer was passed on to the requester. */
  answerPassedOn: IsoDate.optional(),
});
export type Track = Readonly<z.infer<typeof Track>>;

export const AdjudicationFacts = z.object({
  ...assignmentFacts,
  ...expertFacts,
  request: z.object({
    receivedOn: IsoDate,
    standing: one(standings),
    patentKind: one(patentKinds),
    patentNumber: z.string(),
    patentTitle: z.string(),
    /** The claims relied on: "1, 3". */
    claims: z.string().optional(),
    acts: z.array(one(actKinds)).readonly(),
    matter: z.string(),
    reasons: z.string(),
    documents: z.array(one(requestDocuments)).readonly(),
    /** When the requester knew of the act and of the infringer; the act goes on, or ended. */
    knownOn: IsoDate.optional(),
    ongoing: z.boolean(),
  }),
  requester: Party,
  respondents: z.record(z.string(), Track),
  correction: z.object({
    details: z.string(),
    days: z.number().int(),
    on: IsoDate,
    servedOn: IsoDate.optional(),
    answered: z.object({ on: IsoDate, text: z.string(), late: z.boolean() }).optional(),
  }),
  acceptance: z.object({ on: IsoDate, by: z.string(), opinion: z.string() }),
  refusal: z.object({ ground: one(refusalGrounds), reason: z.string(), on: IsoDate, by: z.string() }),
  track: z.object({ kind: one(tracks), rule: z.string().optional(), on: IsoDate }),
  /** Of the panel: who presides, and who declared that nothing ties them to a side. */
  panel: z.object({ presiding: z.string(), formedOn: IsoDate, size: z.number().int() }),
  declared: z.array(z.object({ account: z.string(), name: z.string(), on: IsoDate, text: z.string() })).readonly(),
  evidenceNotice: z.object({ days: z.number().int(), agreed: z.boolean(), on: IsoDate }),
  evidenceServed: z.record(z.string(), IsoDate),
  evidence: z
    .array(
      z.object({
        by: z.string(),
        name: z.string(),
        kind: one(evidenceKinds),
        proves: z.string(),
        file: z.string().optional(),
        on: IsoDate,
        /** Produced after the period: the panel says what it is worth. */
        late: z.boolean(),
      }),
    )
    .readonly(),
  registered: z
    .array(
      z.object({
        number: z.string(),
        what: z.string(),
        on: IsoDate,
        handled: z.string().optional(),
        handledOn: IsoDate.optional(),
      }),
    )
    .readonly(),
  hearing: z.object({
    on: IsoDate,
    ...seatFacts,
    /** The parties on whom the notice was served, with the day. */
    noticeServed: z.record(z.string(), IsoDate),
    postponed: z.number().int(),
    heldOn: IsoDate.optional(),
    minutes: z.string().optional(),
    requester: one(attendances).optional(),
    absent: z.array(z.string()).readonly().optional(),
    cancelled: z.object({ on: IsoDate, reason: z.string() }).optional(),
  }),
  written: z.object({ on: IsoDate, reason: z.string() }),
  /** What keeps the term of closing from being counted, in order; open without `until`. */
  pauses: z.array(z.object({ cause: one(pauseCauses), from: IsoDate, until: IsoDate.optional() })).readonly(),
  /** The stage to which a case that stands still goes back. */
  returnTo: z.string(),
  suspensions: z
    .array(
      z.object({
        ground: one(suspensionGrounds),
        reason: z.string(),
        on: IsoDate,
        requested: z.boolean(),
        resumedOn: IsoDate.optional(),
        why: z.string().optional(),
      }),
    )
    .readonly(),
  suspensionAsked: z.object({ by: z.string(), ground: one(suspensionGrounds), reason: z.string(), on: IsoDate }),
  continued: z.array(z.object({ row: z.string(), reason: z.string(), on: IsoDate })).readonly(),
  conciliation: z.object({
    on: IsoDate,
    by: z.string(),
    failedOn: IsoDate.optional(),
    why: z.string().optional(),
    agreement: z.string().optional(),
    agreedOn: IsoDate.optional(),
    amountFen: z.number().int().optional(),
  }),
  investigators: z
    .array(
      z.object({
        name: z.string(),
        question: z.string(),
        on: IsoDate,
        opinion: z.string().optional(),
        /** Of one drawn from the pool of experts: its id there; and the day from which it no longer serves. */
        expert: z.string().optional(),
        until: IsoDate.optional(),
      }),
    )
    .readonly(),
  appraisals: z
    .array(
      z.object({
        body: z.string(),
        question: z.string(),
        on: IsoDate,
        result: z.string().optional(),
        resultOn: IsoDate.optional(),
      }),
    )
    .readonly(),
  objection: z.object({
    by: z.string(),
    reason: z.string(),
    on: IsoDate,
    decided: z.object({ upheld: z.boolean(), reason: z.string(), on: IsoDate }).optional(),
  }),
  limitationPlea: z.object({ by: z.string(), reason: z.string(), on: IsoDate }),
  major: z.object({
    ground: one(majorGrounds),
    reason: z.string(),
    on: IsoDate,
    answer: z.enum(["taken", "not-major"]).optional(),
    answeredOn: IsoDate.optional(),
  }),
  deliberation: z.object({
    on: IsoDate,
    outcome: one(outcomes),
    minutes: z.string(),
    forIt: z.number().int(),
    against: z.number().int(),
    minority: z.string().optional(),
  }),
  decision: z.object({
    outcome: one(outcomes),
    on: IsoDate,
    by: z.string(),
    facts: z.string(),
    reasons: z.string(),
    /** What is to stop: kind, object and scope of the acts (Measures 31). */
    scope: z.string().optional(),
    acts: z.array(one(actKinds)).readonly(),
    useExempt: z.boolean().optional(),
    perishable: z.boolean().optional(),
    earlier: z.string().optional(),
  }),
  /** The day on which the closing paper (decision, refusal, cancellation, agreement, transfer) reached each party. */
  closingServed: z.record(z.string(), IsoDate),
  /** What ends the case without a decision, until its paper is served. */
  ending: z.object({
    stage: z.enum(["not-accepted", "closed-mediated", "closed-cancelled", "transferred"]),
    on: IsoDate,
    ground: one(cancelGrounds).optional(),
    reason: z.string(),
    to: z.string().optional(),
  }),
  publication: z.object({ on: IsoDate, site: z.string() }),
  suits: z
    .array(
      z.object({
        by: z.string(),
        court: z.string(),
        filedOn: IsoDate,
        judgment: one(judgments).optional(),
        judgedOn: IsoDate.optional(),
      }),
    )
    .readonly(),
  effective: z.object({ on: IsoDate, basis: z.string() }),
  reminder: z.object({ on: IsoDate, served: z.record(z.string(), IsoDate) }),
  courtEnforcement: z.object({ by: z.enum(["office", "holder"]), court: z.string(), on: IsoDate }),
  ended: z.object({ on: IsoDate, how: z.string() }),
  dishonesty: z.object({ reason: z.string(), on: IsoDate }),
});
export type AdjudicationFacts = z.infer<typeof AdjudicationFacts>;

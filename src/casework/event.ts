import { Bilingual, Citation, Confidence, PeriodUnit } from "#law";
import { z } from "zod";
import { SealedEffect } from "./seal.ts";

/** Who acts. `id` is the account or party; `role` one of the procedure's roles; `office` the office's path, where there is one. */
export const Actor = z.object({
  id: z.string().min(1),
  role: z.string().min(1),
  name: z.string().optional(),
  office: z.string().optional(),
  /** The id of the party it acts as, where it acts for a party. */
  party: z.string().optional(),
  /** The colleague on leave in whose place it acts. */
  for: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Actor = Readonly<z.infer<typeof Actor>>;

/** A party of the case: right holder, respondent, agent … `role` is one of the procedure's party roles. */
export const Party = z.object({
  id: z.string().min(1),
  role: z.string().min(1),
  name: z.string().optional(),
  /** The holder account this party signs in with, where it has one. */
  holderId: z.string().optional(),
});
export type Party = Readonly<z.infer<typeof Party>>;

const ClockEffect = z.object({ clock: z.string(), run: z.string() });
const PaperEffect = z.object({ paper: z.string() });

/**
 * What an action did, frozen into the docket, so that a later change of law never moves a running case.
 * `run` tells two runs of the same clock apart ("hearing-request#1"; "payment:r2#1" for a clock that runs for one subject).
 * `on` is a legal day (Asia/Shanghai), or the moment itself for a clock in hours.
 */
export const Effect = z.discriminatedUnion("kind", [
  ClockEffect.extend({
    kind: z.literal("clock-started"),
    /** Whom or what the clock runs for, where a case has several: a party's id, the number of a seizure. */
    of: z.string().optional(),
    trigger: z.string(),
    length: z.number(),
    unit: PeriodUnit,
    direction: z.enum(["after", "before"]),
    rule: z.string(),
    article: Citation,
    confidence: Confidence,
  }),
  /** `closing`: stopped because the case ended, not because the duty was done. */
  ClockEffect.extend({ kind: z.literal("clock-stopped"), on: z.string(), closing: z.literal(true).optional() }),
  ClockEffect.extend({
    kind: z.literal("clock-suspended"),
    on: z.string(),
    why: Bilingual,
    article: Citation.optional(),
  }),
  ClockEffect.extend({ kind: z.literal("clock-resumed"), on: z.string() }),
  ClockEffect.extend({
    kind: z.literal("clock-extended"),
    on: z.string(),
    length: z.number(),
    unit: PeriodUnit,
    article: Citation,
    confidence: Confidence,
    approvedBy: z.string(),
    why: z.string(),
  }),
  z.object({
    kind: z.literal("decided-by-table"),
    table: z.string(),
    version: z.string(),
    row: z.string(),
    facts: z.record(z.string(), z.string()),
    outcome: z.string(),
    article: Citation,
    confidence: Confidence,
  }),
  /**
   * A document of this kind is now due from this action; platform renders it and stores `sha256` beside the event.
   * `of`: the party or thing it is about, where there are several; `to`: the party it is addressed to, where `of` is a thing.
   * `chain`: the roles that approve it, in this order.
   */
  z.object({
    kind: z.literal("document-issued"),
    document: z.string(),
    of: z.string().optional(),
    to: z.string().optional(),
    chain: z.array(z.string()).optional(),
    /** The path of the office whose paper it is, where that is not the one that has the case. */
    office: z.string().optional(),
  }),
  /** Another wording of a paper: its text edited in the page's fields, or in Word. `sha256`: the new file. */
  PaperEffect.extend({ kind: z.literal("paper-revised"), sha256: z.string(), how: z.enum(["fields", "word"]) }),
  PaperEffect.extend({ kind: z.literal("paper-submitted") }),
  PaperEffect.extend({ kind: z.literal("paper-reviewed"), role: z.string(), opinion: z.string().optional() }),
  PaperEffect.extend({ kind: z.literal("paper-returned"), role: z.string(), opinion: z.string() }),
  /** The last of its chain approved: it has its number, and its bytes are frozen. */
  PaperEffect.extend({
    kind: z.literal("paper-approved"),
    role: z.string(),
    opinion: z.string().optional(),
    number: z.string().optional(),
    sha256: z.string(),
  }),
  PaperEffect.extend({ kind: z.literal("paper-voided"), why: z.string() }),
  /** Somebody it is addressed to opened it. */
  PaperEffect.extend({ kind: z.literal("paper-opened") }),
  /** Marks for a copy for publication: how many, and the hash of their list, which tells what is to be hidden and is kept apart. */
  PaperEffect.extend({
    kind: z.literal("copy-marked"),
    copy: z.number().int(),
    marks: z.number().int(),
    sha256: z.string(),
  }),
  PaperEffect.extend({ kind: z.literal("copy-returned"), copy: z.number().int(), opinion: z.string() }),
  /** Another person approved the copy: its bytes, as Word and as PDF, are frozen. */
  PaperEffect.extend({ kind: z.literal("copy-frozen"), copy: z.number().int(), sha256: z.string(), pdf: z.string() }),
  /** The paper was sent, was served on this day, or could not be delivered. */
  PaperEffect.extend({
    kind: z.literal("paper-service"),
    outcome: z.enum(["sent", "served", "undelivered"]),
    way: z.string(),
    on: z.string(),
    receiver: z.string().optional(),
    /** The file that proves it: the receipt that was scanned in. */
    proof: z.string().optional(),
    why: z.string().optional(),
  }),
  /** The case began elsewhere: when, under which number, what was done there, and which facts came with it. */
  z.object({
    kind: z.literal("case-imported"),
    openedAt: z.string(),
    latestAt: z.string(),
    number: z.string(),
    done: z.array(z.object({ action: z.string(), at: z.string(), by: z.string() })),
    /** Paths of facts: "mark", "respondents.r1.decision". */
    facts: z.array(z.string()),
  }),
  SealedEffect,
  /** The seal of this number, and those set for its sake. */
  z.object({ kind: z.literal("seal-lifted"), seal: z.number().int().positive(), why: z.string() }),
  /** The case is addressed to another office from now on, or no more: see `Address`. */
  z.object({ kind: z.literal("case-addressed"), office: z.string().min(1), mode: z.enum(["acts", "reads", "ended"]) }),
  z.object({ kind: z.literal("party-joined"), party: Party }),
  z.object({ kind: z.literal("party-left"), id: z.string() }),
  /** The case ended in this stage, by this form of closing. */
  z.object({ kind: z.literal("case-closed"), form: z.string(), name: Bilingual }),
]);
export type Effect = z.infer<typeof Effect>;

const Added = z.record(z.string(), z.array(z.unknown()));

/** One entry of the docket: what happened, who did it, when it happened and when it was recorded. */
export const CaseEvent = z.object({
  seq: z.number().int().positive(),
  /** The past fact: `CaseFiled`. */
  type: z.string(),
  /** The action that caused it: `file`; `correct` for a correcting event; `remind`/`overdue` for the timers. */
  action: z.string(),
  actor: Actor,
  at: z.string(),
  recordedAt: z.string(),
  /** As the action's schema read it. */
  input: z.unknown(),
  /** The stage after this event. */
  stage: z.string(),
  /** The case's facts that the event sets. */
  facts: z.record(z.string(), z.unknown()),
  /** What the event adds to facts that are lists: only the new items, so that a long docket stays as long as what happened. */
  added: Added.optional(),
  effects: z.array(Effect),
  /** Only on a correcting event: which entries it amends, with what they say now. */
  corrects: z
    .object({
      seq: z.number().int().positive(),
      reason: z.string(),
      approvedBy: z.string(),
      amended: z.array(
        z.object({
          seq: z.number().int().positive(),
          at: z.string(),
          input: z.unknown(),
          stage: z.string(),
          facts: z.record(z.string(), z.unknown()),
          added: Added.optional(),
          effects: z.array(Effect),
        }),
      ),
    })
    .optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

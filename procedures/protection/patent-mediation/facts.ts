import { IsoDate } from "#law";
import { z } from "zod";
import { seatFacts } from "../../sitting/seat.ts";
import { expertFacts } from "../../experts/draws.ts";
import {
  attendance,
  cancelReasons,
  conflicts,
  courtAnswers,
  disputeKinds,
  mediatingBodies,
  opinionAnswers,
  patentKinds,
  performanceKinds,
  remedies,
  sessionOutcomes,
  sessionWays,
} from "./names.ts";

const one = <K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);
const by = { by: z.string(), on: IsoDate };

const Request = z.object({
  kind: one(disputeKinds),
  matter: z.string(),
  reasons: z.string(),
  receivedOn: IsoDate,
  /** Both sides asked: nobody need be asked whether it agrees. */
  joint: z.boolean(),
  patentNumber: z.string(),
  patentTitle: z.string().optional(),
  patentKind: one(patentKinds).optional(),
  /** The patent is granted: a fee for the time before is mediated only then. */
  granted: z.boolean(),
  /** The decision that found the infringement, where damages alone are asked. */
  findingNumber: z.string().optional(),
  claimFen: z.number().int().optional(),
});

/** What a party answered to the notice, or that it said nothing in time. */
const Opinion = z.object({
  party: z.string(),
  answer: z.enum([...Object.keys(opinionAnswers), "silent"] as ["agreed", "refused", "silent"]),
  text: z.string().optional(),
  on: IsoDate,
});

const Agent = z.object({
  party: z.string(),
  name: z.string(),
  /** Special authority to withdraw and to settle (Measures 17). */
  maySettle: z.boolean(),
  on: IsoDate,
});

/** A mediator from a day on; `until` with the reason once it is replaced. */
const Mediator = z.object({
  id: z.string(),
  name: z.string(),
  affiliation: z.string().optional(),
  /** Of the office itself. */
  account: z.string().optional(),
  /** Of one drawn from the pool of experts: its id there. */
  expert: z.string().optional(),
  from: IsoDate,
  until: IsoDate.optional(),
  why: z.string().optional(),
});

const Objection = z.object({
  mediator: z.string(),
  ground: one(conflicts),
  text: z.string(),
  askedBy: z.string(),
  on: IsoDate,
  decided: z.object({ granted: z.boolean(), reason: z.string(), ...by }).optional(),
});

const Session = z.object({
  id: z.string(),
  on: IsoDate,
  ...seatFacts,
  way: one(sessionWays),
  held: z
    .object({
      on: IsoDate,
      attendance: one(attendance),
      minutes: z.string(),
      outcome: one(sessionOutcomes),
    })
    .optional(),
});

/** One thing a party is to do under the agreement. */
const Item = z.object({
  id: z.string(),
  kind: one(performanceKinds),
  debtor: z.string(),
  creditor: z.string(),
  what: z.string(),
  fen: z.number().int().optional(),
  dueOn: IsoDate,
  performed: z.object({ on: IsoDate, note: z.string() }).optional(),
  breached: z
    .object({ on: IsoDate, text: z.string(), remedy: one(remedies), remindedOn: IsoDate.optional() })
    .optional(),
});

const Agreement = z.object({
  terms: z.string(),
  /** The debtor agrees in the text that it may be enforced: the way of the notary. */
  executionConsent: z.boolean(),
  drawnUpOn: IsoDate,
  signed: z.array(z.object({ party: z.string(), signer: z.string(), byAgent: z.boolean(), on: IsoDate })).readonly(),
  inForceOn: IsoDate.optional(),
});

/** The procedure at the national office that stands still while the ownership is disputed (Rules 103). */
const Suspension = z.object({
  number: z.string(),
  on: IsoDate,
  extended: z.object({ askedOn: IsoDate, until: IsoDate }).optional(),
  resumed: z.object({ on: IsoDate, why: z.string() }).optional(),
  enclosures: z.string().optional(),
  copied: z.object({ on: IsoDate, number: z.string() }).optional(),
});

const Confirmation = z.object({
  court: z.string(),
  appliedOn: IsoDate,
  answer: z
    .object({ result: one(courtAnswers), number: z.string().optional(), reasons: z.string().optional(), on: IsoDate })
    .optional(),
});

export const MediationFacts = z.object({
  ...expertFacts,
  request: Request,
  body: one(mediatingBodies),
  admission: z.string(),
  opinions: z.array(Opinion).readonly(),
  agents: z.array(Agent).readonly(),
  nonAcceptance: z.object({ reasons: z.string(), ...by }),
  accepted: z.object(by),
  mediators: z.array(Mediator).readonly(),
  objections: z.array(Objection).readonly(),
  sessions: z.array(Session).readonly(),
  paused: z.object({ reason: z.string(), leftStage: z.string(), on: IsoDate }),
  extended: z.object({ reason: z.string(), ...by }),
  agreement: Agreement,
  items: z.array(Item).readonly(),
  failed: z.object({ reason: one(cancelReasons), note: z.string(), on: IsoDate }),
  suspension: Suspension,
  confirmation: Confirmation,
  notarised: z.object({ office: z.string(), number: z.string(), on: IsoDate }),
  withdrawal: z.object({ reason: z.string(), on: IsoDate }),
  closing: z.object({ summary: z.string(), ...by }),
});
export type MediationFacts = z.infer<typeof MediationFacts>;
export type Item = Readonly<z.infer<typeof Item>>;
export type Mediator = Readonly<z.infer<typeof Mediator>>;
export type Session = Readonly<z.infer<typeof Session>>;

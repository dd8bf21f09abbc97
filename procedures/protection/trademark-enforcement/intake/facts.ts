import { IsoDate } from "#law";
import { z } from "zod";
import { keysOf } from "../names.ts";
import { complaintChannels, complaintItems, mediationResults, nonAcceptanceGrounds, notFiledGrounds } from "./names.ts";

/** A complaint as it came in, and what it has brought so far. */
const Complaint = z.object({
  channel: z.enum(keysOf(complaintChannels)),
  /** The number of the hotline's record, or of the online form. */
  recordNumber: z.string().optional(),
  complainant: z.string(),
  contact: z.string().optional(),
  items: z.array(z.enum(keysOf(complaintItems))).readonly(),
  asksMediation: z.boolean(),
  /** The day on which it was complete: of receipt, or of the supplement. TM-01 and TM-03 count from it. */
  completeFrom: IsoDate,
});

/** Somebody who reports and has a right to hear what came of it. Never among what a party is told. */
const Informer = z.object({ named: z.boolean(), name: z.string().optional(), contact: z.string().optional() });

const Transfer = z.object({ from: z.string(), theirNumber: z.string(), materials: z.string().optional() });

/** What is refused, why, and what would change it. */
const Refusal = z.object({
  reason: z.string(),
  wouldChange: z.string(),
  on: IsoDate,
  by: z.string(),
});

/** How the lead came in: of the whole case. */
export const intakeFacts = {
  complaint: Complaint,
  informer: Informer,
  transfer: Transfer,
  correction: z.object({
    missing: z.array(z.enum(keysOf(complaintItems))).readonly(),
    details: z.string(),
    until: IsoDate,
    on: IsoDate,
    suppliedOn: IsoDate.optional(),
    supplement: z.string().optional(),
  }),
  acceptance: z.object({ on: IsoDate, by: z.string() }),
  notAccepted: Refusal.extend({ ground: z.enum(keysOf(nonAcceptanceGrounds)) }),
  notFiled: Refusal.extend({ ground: z.enum(keysOf(notFiledGrounds)) }),
  told: z.object({ on: IsoDate, how: z.string() }),
  mediation: z.object({ result: z.enum(keysOf(mediationResults)), text: z.string(), on: IsoDate }),
};
export const intakeTrackFacts = {};

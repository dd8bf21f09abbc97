import { IsoDate } from "#law";
import { z } from "zod";
import { keysOf } from "../names.ts";
import {
  channels,
  complaintItems,
  everyNotFiledGround,
  informerKinds,
  mediationResults,
  nonAcceptanceGrounds,
  tellingWays,
} from "./names.ts";

/** How it came to the office; `recordNumber`: of the hotline's record, or of the online form. */
const came = { channel: z.enum(keysOf(channels)).optional(), recordNumber: z.string().optional() };

/** A complaint as it came in, and what it has brought so far. */
const Complaint = z.object({
  ...came,
  complainant: z.string(),
  contact: z.string().optional(),
  agent: z.string().optional(),
  /** The case in which the same complaint was refused before. */
  earlierNumber: z.string().optional(),
  items: z.array(z.enum(keysOf(complaintItems))).readonly(),
  asksMediation: z.boolean(),
  /** The day on which it was complete: of receipt, or of the supplement. TM-01 and TM-03 count from it. */
  completeFrom: IsoDate,
});

/**
 * Somebody who reports; who gave a name hears what came of it. `name` and `contact` are confidential: the docket holds what
 * stands in their place, and no paper names them.
 */
const Informer = z.object({
  ...came,
  kind: z.enum(keysOf(informerKinds)),
  name: z.string().optional(),
  contact: z.string().optional(),
});

const Transfer = z.object({ from: z.string(), theirNumber: z.string(), materials: z.string().optional() });
const Inspection = z.object({ place: z.string().optional(), record: z.string().optional() });

/** What is refused, why, and what would change it. `article`: in words, where the ground has none of its own. */
const Refusal = z.object({
  article: z.string().optional(),
  reason: z.string(),
  wouldChange: z.string(),
  on: IsoDate,
  by: z.string(),
  servedOn: IsoDate.optional(),
});

/** How the lead came in: of the whole case. */
export const intakeFacts = {
  complaint: Complaint,
  informer: Informer,
  transfer: Transfer,
  inspection: Inspection,
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
  notFiled: Refusal.extend({ ground: z.enum(keysOf(everyNotFiledGround)) }),
  /** The informer was told. */
  told: z.object({ on: IsoDate, way: z.enum(keysOf(tellingWays)), note: z.string().optional() }),
  mediation: z.object({ result: z.enum(keysOf(mediationResults)), text: z.string(), on: IsoDate }),
};
export const intakeTrackFacts = {};

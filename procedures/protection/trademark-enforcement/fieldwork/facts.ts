import { IsoDate } from "#law";
import { z } from "zod";
import { GoodsMovement } from "../../../goods/goods.ts";
import { keysOf } from "../names.ts";
import {
  attendances,
  disposalWays,
  handlings,
  identificationResults,
  intervieweeKinds,
  releaseReasons,
  seizureKinds,
  signatures,
} from "./names.ts";

/** Who of the party was there, and whether it signed. */
const attended = {
  present: z.enum(keysOf(attendances)),
  presentName: z.string().optional(),
  witness: z.string().optional(),
  signature: z.enum(keysOf(signatures)),
  note: z.string().optional(),
};
/** Whom it is about, when it was done, and the officers who did it as a paper names them. */
const done = { id: z.string(), respondent: z.string(), on: IsoDate, officers: z.string() };
/** Files of the case: photographs and video. */
const photos = z.array(z.string()).readonly();

const Inspection = z.object({
  ...done,
  ...attended,
  place: z.string(),
  from: z.string(),
  until: z.string(),
  certificatesShown: z.boolean(),
  rightsTold: z.boolean(),
  found: z.string(),
  photos,
});
export type Inspection = Readonly<z.infer<typeof Inspection>>;

const Interview = z.object({
  ...done,
  place: z.string(),
  from: z.string(),
  until: z.string(),
  person: z.string(),
  kind: z.enum(keysOf(intervieweeKinds)),
  identifier: z.string().optional(),
  relation: z.string().optional(),
  rightsTold: z.boolean(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })).readonly(),
  signature: z.enum(keysOf(signatures)),
  note: z.string().optional(),
});
export type Interview = Readonly<z.infer<typeof Interview>>;

const Decided = z.object({ granted: z.boolean(), opinion: z.string(), by: z.string(), on: IsoDate });
/** A measure as proposed, decided by the head, and carried out. */
const measure = {
  id: z.string(),
  respondent: z.string(),
  grounds: z.string(),
  goods: z.string(),
  proposedBy: z.string(),
  proposedOn: IsoDate,
  decided: Decided.optional(),
  taken: z.object({ on: IsoDate, officers: z.string(), scene: z.string(), ...attended, photos }).optional(),
};
const Registration = z.object({
  ...measure,
  handled: z
    .array(
      z.object({
        on: IsoDate,
        by: z.string(),
        reasons: z.string(),
        lines: z
          .array(z.object({ item: z.string(), quantity: z.number().int(), how: z.enum(keysOf(handlings)) }))
          .readonly(),
      }),
    )
    .readonly(),
});
export type Registration = Readonly<z.infer<typeof Registration>>;

const Seizure = z.object({
  ...measure,
  kind: z.enum(keysOf(seizureKinds)),
  extended: z.object({ reason: z.string(), by: z.string(), on: IsoDate }).optional(),
});
export type Seizure = Readonly<z.infer<typeof Seizure>>;

const line = z.object({ item: z.string(), quantity: z.number().int() });
const Release = z.object({
  ...done,
  reason: z.enum(keysOf(releaseReasons)),
  explanation: z.string(),
  receiver: z.string(),
  lines: z.array(line).readonly(),
  by: z.string(),
});
export type Release = Readonly<z.infer<typeof Release>>;

const Disposal = z.object({
  ...done,
  way: z.enum(keysOf(disposalWays)),
  account: z.string(),
  place: z.string(),
  supervisor: z.string(),
  lines: z.array(line).readonly(),
  photos,
});
export type Disposal = Readonly<z.infer<typeof Disposal>>;

const Identification = z.object({
  id: z.string(),
  on: IsoDate,
  officers: z.string(),
  /** The holder as a party of the case, where it is one; its name in any case. */
  holder: z.string().optional(),
  holderName: z.string(),
  objects: z.string(),
  question: z.string(),
  days: z.number().int(),
  photos,
  answer: z
    .object({
      result: z.enum(keysOf(identificationResults)),
      reasons: z.string(),
      signer: z.string(),
      on: IsoDate,
      by: z.string(),
      /** Entered by an officer from paper. */
      fromPaper: z.boolean(),
      file: z.string().optional(),
    })
    .optional(),
});
export type Identification = Readonly<z.infer<typeof Identification>>;

/** What was done in the field, of the whole case: each record names the respondent it is about. */
export const fieldworkFacts = {
  inspections: z.array(Inspection).readonly(),
  interviews: z.array(Interview).readonly(),
  registrations: z.array(Registration).readonly(),
  seizures: z.array(Seizure).readonly(),
  releases: z.array(Release).readonly(),
  disposals: z.array(Disposal).readonly(),
  identifications: z.array(Identification).readonly(),
  goodsMovements: z.array(GoodsMovement).readonly(),
};
export const fieldworkTrackFacts = {};

import { IsoDate } from "#law";
import { z } from "zod";
import { patentMatters } from "../counterfeit-patent/names.ts";
import { infringingActs, keysOf, sourceProofs } from "./names.ts";

/** What the investigation found, and the circumstances the penalty turns on. The last day of the act selects the law. */
export const Infringement = z.object({
  found: z.boolean(),
  act: z.enum(keysOf({ ...infringingActs, ...patentMatters })),
  /** Where the law lists no acts: the act in the words of the office. */
  actName: z.string().optional(),
  /** Whether the party only sold what others had marked. */
  sellerOnly: z.boolean().optional(),
  /** Whether goods marked while a patent was in force were sold after it had ended. */
  markedInForce: z.boolean().optional(),
  description: z.string(),
  actFrom: IsoDate,
  actUntil: IsoDate,
  /** Infringements, this one included, within five years. */
  infringementsInFiveYears: z.number().int().optional(),
  otherSeriousFacts: z.string().optional(),
  sellerUnaware: z.boolean(),
  lawfulSource: z.boolean(),
  sourceProof: z.enum(keysOf(sourceProofs)).optional(),
  /** How the lawful source is shown, in words, where the law names no kinds of proof. */
  sourceBasis: z.string().optional(),
  supplierName: z.string().optional(),
});
export type Infringement = Readonly<z.infer<typeof Infringement>>;

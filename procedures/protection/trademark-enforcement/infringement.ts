import { IsoDate } from "#law";
import { z } from "zod";
import { infringingActs, keysOf, sourceProofs } from "./names.ts";

/** What the investigation found, and the circumstances the penalty turns on. The last day of the act selects the law. */
export const Infringement = z.object({
  found: z.boolean(),
  act: z.enum(keysOf(infringingActs)),
  description: z.string(),
  actFrom: IsoDate,
  actUntil: IsoDate,
  /** Infringements, this one included, within five years. */
  infringementsInFiveYears: z.number().int(),
  otherSeriousFacts: z.string().optional(),
  sellerUnaware: z.boolean(),
  lawfulSource: z.boolean(),
  sourceProof: z.enum(keysOf(sourceProofs)).optional(),
  supplierName: z.string().optional(),
});
export type Infringement = Readonly<z.infer<typeof Infringement>>;

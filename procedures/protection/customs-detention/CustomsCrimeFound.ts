import { Citation, Confidence, IsoDate } from "#law";
import { z } from "zod";
import { crimeNames } from "../../crime/CrimeSpec.ts";
import { tiers } from "../../crime/crimeTable.ts";
import { keysOf } from "./names.ts";

/** The crimes that goods at the border point to: marks, patents, copyright. */
export const customsCrimes = {
  "213-goods": crimeNames["213-goods"],
  "214-sale": crimeNames["214-sale"],
  "215-labels": crimeNames["215-labels"],
  "216-patent": crimeNames["216-patent"],
  "217-copyright": crimeNames["217-copyright"],
  "218-copies": crimeNames["218-copies"],
} as const;

/** What the table of the crime said, with the numbers it was asked about. */
export const CustomsCrimeFound = z.object({
  crime: z.enum(keysOf(customsCrimes)),
  tier: z.enum(tiers),
  row: z.string(),
  article: Citation,
  confidence: Confidence,
  repeat: z.boolean(),
  /** The act lies before the law we hold began: judged by it all the same, unverified. */
  earlierAct: z.boolean(),
  measured: z
    .array(
      z.object({
        name: z.object({ zh: z.string(), en: z.string() }),
        unit: z.string(),
        value: z.number().optional(),
        band: z.string(),
        threshold: z.number(),
      }),
    )
    .readonly(),
  on: IsoDate,
  by: z.string(),
});
export type CustomsCrimeFound = Readonly<z.infer<typeof CustomsCrimeFound>>;

import { Citation, Confidence, IsoDate } from "#law";
import { z } from "zod";
import { crimeNames } from "../../../crime/CrimeSpec.ts";
import { tiers } from "../../../crime/crimeTable.ts";
import { keysOf } from "../names.ts";

/** The crimes of a trademark case. */
export const trademarkCrimeNames = {
  "213-goods": crimeNames["213-goods"],
  "213-services": crimeNames["213-services"],
  "214-sale": crimeNames["214-sale"],
  "215-labels": crimeNames["215-labels"],
} as const;

/** The crimes of every kind of enforcement case. */
export const enforcementCrimeNames = { ...trademarkCrimeNames, "216-patent": crimeNames["216-patent"] } as const;

/** What the table of the crime said of one respondent, with the numbers it was asked about. */
export const CrimeFound = z.object({
  crime: z.enum(keysOf(enforcementCrimeNames)),
  tier: z.enum(tiers),
  row: z.string(),
  table: z.string(),
  version: z.string(),
  article: Citation,
  confidence: Confidence,
  repeat: z.boolean(),
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
export type CrimeFound = Readonly<z.infer<typeof CrimeFound>>;

import { Fen } from "#law";
import { z } from "zod";

/**
 * The illegal gain of one respondent, in fen. `found` false: it could not be found out, and counts as none. How it is
 * calculated in a penalty case is in no text that we read; income less cost is the criminal reading (Fa Shi [2025] No. 5, 28).
 */
export const Gain = z.object({
  found: z.boolean(),
  gainFen: Fen.optional(),
  incomeFen: Fen.optional(),
  costFen: Fen.optional(),
  basis: z.string(),
});
export type Gain = Readonly<z.infer<typeof Gain>>;

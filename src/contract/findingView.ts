import { Bilingual } from "#law";
import { z } from "zod";

/** What screening found: where the sign stands, what speaks for the clue and what against. */
export const FindingView = z.object({
  markId: z.string(),
  score: z.number(),
  alert: z.boolean(),
  spans: z.array(z.object({ field: z.string(), start: z.number().int(), end: z.number().int() })),
  reasons: z.array(z.object({ kind: z.string(), sentence: Bilingual, weight: z.number() }).loose()),
  against: z.array(z.object({ kind: z.string(), sentence: Bilingual }).loose()),
  version: z.string().optional(),
});

import { Bilingual, Citation } from "#law";
import { z } from "zod";

/** A failed call, as RFC 9457 Problem Details, with what our users need: a sentence, the article, and what to do next. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  sentence: Bilingual,
  remedy: Bilingual,
  article: Citation.optional(),
  /** Which field is wrong, and how; the path is of the request. */
  fields: z.array(z.object({ path: z.string(), sentence: Bilingual })).optional(),
  /** On a version clash: who did what in between. */
  between: z.array(z.object({ seq: z.number(), type: z.string(), by: z.string(), at: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

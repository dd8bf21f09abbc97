import { Bilingual } from "#law";
import { z } from "zod";

const SpanSchema = z.tuple([z.number().int().min(0), z.number().int().min(0)]).readonly();

/**
 * One thing that speaks for or against a likeness: what was compared, the value on each side, where it stands (code
 * points of the texts as given), how much it weighs in the score, and a sentence an officer can read.
 */
export const Reason = z.object({
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/),
  weight: z.number(),
  sentence: Bilingual,
  querySpan: SpanSchema.optional(),
  markSpan: SpanSchema.optional(),
  queryValue: z.string().optional(),
  markValue: z.string().optional(),
});
export type Reason = Readonly<z.infer<typeof Reason>>;

/** Likeness of two signs: a score between 0 (unlike) and 1 (the same sign), what makes it, and what speaks against. */
export type Likeness = {
  readonly score: number;
  readonly reason: Reason;
  readonly against: readonly Reason[];
};

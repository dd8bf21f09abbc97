import { z } from "zod";
import { Citation } from "./citation.ts";
import { Bilingual } from "./text.ts";

/** A refusal is a value: what was refused, on which article, and what to do next. An exception is a fault. */
export const Refusal = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  sentence: Bilingual,
  article: Citation.optional(),
  remedy: Bilingual,
});
export type Refusal = Readonly<z.infer<typeof Refusal>>;

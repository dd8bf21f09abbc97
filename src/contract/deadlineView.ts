import { Bilingual } from "#law";
import { z } from "zod";

/** A deadline with its arithmetic: each counted, uncounted, extended or rolled stretch, and the article. Shape of `#casework` Deadline. */
export const DeadlineView = z
  .object({
    id: z.string(),
    clock: z.string(),
    /** The party or thing it runs for, where the case has several. */
    of: z.string().optional(),
    name: Bilingual,
    due: z.string(),
    dueAt: z.string().optional(),
    state: z.string(),
    duty: z.enum(["office", "party"]),
    limit: z.string(),
    provisional: z.boolean(),
    confidence: z.string(),
    article: z.object({ source: z.string(), article: z.string() }),
    counted: z.array(
      z
        .object({
          kind: z.string(),
          from: z.string(),
          to: z.string(),
          days: z.number(),
          why: Bilingual,
          article: z.object({ source: z.string(), article: z.string() }).optional(),
          /** The docket entry it comes from: the start, a pause, an extension. */
          entry: z.number().int().optional(),
          endedBy: z.number().int().optional(),
          approvedBy: z.string().optional(),
          reason: z.string().optional(),
        })
        .loose(),
    ),
  })
  .loose();
export type DeadlineView = z.infer<typeof DeadlineView>;

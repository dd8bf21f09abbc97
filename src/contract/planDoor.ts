import { z } from "zod";

const Body = z.strictObject({
  /** As the document names it. */
  named: z.string().min(1),
  /** An id of the register of agencies, or null: proposed as new. */
  agency: z.string().nullable(),
});
const Place = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };

/**
 * What `yuheng plan import FILE --json` prints. Others script against it, so that it is kept exactly: keys are neither renamed nor
 * added. Places count characters of the extracted text.
 */
export const PlanDoor = z.strictObject({
  title: z.string(),
  language: z.enum(["zh", "en"]),
  isPlan: z.boolean(),
  sections: z.array(z.strictObject({ path: z.array(z.string()), title: z.string() })),
  tasks: z.array(
    z.strictObject({
      /** Running number over the whole plan, from 1. */
      number: z.number().int().positive(),
      /** As printed; null where a task has no number of its own. */
      label: z.string().nullable(),
      section: z.array(z.string()),
      text: z.string().min(1),
      ...Place,
      /** Null where no body is given the task. */
      lead: Body.nullable(),
      participants: z.array(Body),
      dutiesSplit: z.boolean(),
      /** The last day meant (2025-12-31), or the words where they fix none. */
      due: z.array(z.string()),
      confidence: z.number().min(0).max(1),
    }),
  ),
  unsettled: z.array(z.strictObject({ ...Place, why: z.string().min(1) })),
});
export type PlanDoor = z.infer<typeof PlanDoor>;

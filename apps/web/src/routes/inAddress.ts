import { z } from "zod";

/** What a page keeps in its address. What somebody mistyped there is left out, not refused. */
export const text = z.string().min(1).max(200).optional().catch(undefined);
/** What somebody types freely; the router reads ?title=361 as a number. */
export const typed = z
  .union([z.string().min(1).max(2000), z.number().transform(String)])
  .optional()
  .catch(undefined);
export const day = z.iso.date().optional().catch(undefined);

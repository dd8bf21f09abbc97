import { IsoDate } from "#law";
import { z } from "zod";

/** Somebody who handles the case, from a day on; `until` with the reason once it no longer does. */
const Officer = z.object({
  account: z.string(),
  name: z.string(),
  /** The number of the enforcement certificate, where it is known. */
  certificate: z.string().optional(),
  from: IsoDate,
  until: IsoDate.optional(),
  why: z.string().optional(),
});
export type Officer = Readonly<z.infer<typeof Officer>>;

/** A request that somebody stay out of the case; without `decided` nobody has decided it yet. */
const Recusal = z.object({
  /** Absent where a party named somebody whom the case does not know by that name. */
  account: z.string().optional(),
  name: z.string(),
  askedBy: z.string(),
  /** The role in which it was asked; the head's own motion has the head's. */
  askedAs: z.string(),
  grounds: z.string(),
  on: IsoDate,
  decided: z.object({ granted: z.boolean(), reason: z.string(), by: z.string(), on: IsoDate }).optional(),
});
export type Recusal = Readonly<z.infer<typeof Recusal>>;

/** Who works on a case: facts of the whole case, for every procedure that spreads in the actions of this folder. */
export const assignmentFacts = {
  officers: z.array(Officer).readonly(),
  recusals: z.array(Recusal).readonly(),
};
const AssignmentFacts = z.object(assignmentFacts);
export type AssignmentFacts = z.infer<typeof AssignmentFacts>;

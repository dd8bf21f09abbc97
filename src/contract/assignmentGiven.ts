import { z } from "zod";
import { FigureCellsMeant } from "./figures.ts";

const day = z.iso.date();

/** A named figure over the holder's office and all below it, from day to day (both counted). */
export const MeasureInput = z.object({
  figure: z.string().min(1).max(100),
  where: FigureCellsMeant.optional(),
  from: day,
  to: day,
  target: z.number().positive().max(1e12),
});
const MilestoneInput = z.object({ name: z.string().trim().min(1).max(200), due: day.nullable() });

/** What must lie in the record before closing may be asked for: so many files and so many cases. */
export const EvidenceRequired = z.object({
  what: z.string().trim().max(500),
  files: z.number().int().min(0).max(50),
  cases: z.number().int().min(0).max(200),
});
/** An office below, or a body of the register. */
const Holder = z.union([z.object({ officePath: z.string().max(200) }), z.object({ agency: z.string().max(100) })]);
/** What is asked of every holder of one giving. */
export const given = {
  holders: z.array(Holder).min(1).max(200),
  role: z.enum(["lead", "participant"]).default("lead"),
  due: day.nullable(),
  evidenceRequired: EvidenceRequired.nullable(),
  milestones: z.array(MilestoneInput).max(30),
  measure: MeasureInput.nullable(),
  /** What is asked of the holder, where it is more than the words of the task. */
  text: z.string().trim().min(1).max(4000).optional(),
};

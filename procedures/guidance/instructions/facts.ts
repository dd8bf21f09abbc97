import { IsoDate } from "#law";
import { z } from "zod";
import { outcomes, subjects } from "./names.ts";

const Done = z.object({ by: z.string(), office: z.string().optional(), on: IsoDate });

/** What the lower office asks: the question alone may be shown to others later, facts and opinions stay with the case. */
const Request = Done.extend({
  subject: z.enum(Object.keys(subjects) as [keyof typeof subjects]),
  question: z.string(),
  facts: z.string(),
  opinion: z.string(),
  analysis: z.string(),
  caseNumber: z.string().optional(),
});

/** One office that was asked: the first by the office that has the case, each further one by the office before it. */
const Level = z.object({
  /** "L1", "L2": also what its papers and clock are about. */
  id: z.string(),
  office: z.string(),
  /** The office that asked it, where that is known. */
  from: z.string().optional(),
  askedOn: IsoDate,
  skips: z.string().optional(),
  taken: Done.optional(),
  /** What it asked back, and was told. */
  questions: z.array(Done.extend({ question: z.string(), answer: z.string().optional() })).readonly(),
  /** Its own opinion, where it passes the request further up. */
  passingUp: Done.extend({ to: z.string(), opinion: z.string(), analysis: z.string() }).optional(),
  draft: Done.extend({ reply: z.string(), basis: z.string() }).optional(),
  replied: Done.extend({ circulate: z.boolean() }).optional(),
  returned: Done.extend({ reason: z.string() }).optional(),
});
export type Level = Readonly<z.infer<typeof Level>>;

export const InstructionsFacts = z.object({
  request: Request,
  /** To whom the written request is addressed. */
  to: z.string(),
  levels: z.array(Level).readonly(),
  filed: Done.extend({ application: z.string() }),
  followUps: z
    .array(
      Done.extend({
        outcome: z.enum(Object.keys(outcomes) as [keyof typeof outcomes]),
        account: z.string(),
        decision: z.string().optional(),
      }),
    )
    .readonly(),
  closing: Done.extend({ note: z.string().optional() }),
  withdrawn: Done.extend({ reason: z.string() }),
});
export type InstructionsFacts = z.infer<typeof InstructionsFacts>;

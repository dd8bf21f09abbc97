import type { Bilingual } from "#law";
import { IsoDate } from "#law";
import { z } from "zod";
import { subjects } from "../instructions/names.ts";

/** What a case is put forward as. Our own words: a house list. */
export const standings = {
  guiding: { zh: "指导性案例", en: "guiding case" },
  typical: { zh: "典型案例", en: "typical case" },
} as const satisfies Record<string, Bilingual>;

const Done = z.object({ by: z.string(), office: z.string().optional(), on: IsoDate });

export const TypicalCaseFacts = z.object({
  nomination: Done.extend({
    standing: z.enum(Object.keys(standings) as [keyof typeof standings]),
    subject: z.enum(Object.keys(subjects) as [keyof typeof subjects]),
    name: z.string(),
    caseNumber: z.string(),
    facts: z.string(),
    decision: z.string(),
    point: z.string(),
    meaning: z.string(),
  }),
  to: z.string(),
  opinions: z.array(Done.extend({ recommended: z.boolean(), opinion: z.string() })).readonly(),
  selection: Done.extend({ selected: z.boolean(), reason: z.string() }),
  publication: Done.extend({ place: z.string(), copy: z.number().int(), sha256: z.string() }),
  withdrawn: Done.extend({ reason: z.string() }),
});
export type TypicalCaseFacts = z.infer<typeof TypicalCaseFacts>;

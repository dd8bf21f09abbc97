import { IsoDate } from "#law";
import { z } from "zod";
import { Declared } from "./declared.ts";
import { askedOf, rejectReasons } from "./names.ts";

/**
 * What screening hands over: the right, the listing or the declaration as first seen, and where the findings are kept. Of a
 * declaration, `title` is the text of the goods and `seller` whom Customs would proceed against.
 */
const Raised = z.object({
  title: z.string(),
  platform: z.string().optional(),
  seller: z.string().optional(),
  markId: z.string(),
  markText: z.string(),
  registrationNumber: z.string().optional(),
  classNumbers: z.array(z.number().int()).readonly().optional(),
  holderName: z.string().optional(),
  score: z.number(),
  priority: z.number().int(),
  listingIds: z.array(z.string()).readonly(),
  findingIds: z.array(z.string()).readonly(),
  declaration: Declared.optional(),
  declarationIds: z.array(z.string()).readonly().optional(),
});

export const ClueFacts = z.object({
  raised: Raised,
  raisedOn: IsoDate,
  merged: z
    .array(z.object({ listingId: z.string(), findingId: z.string().optional(), because: z.string(), on: IsoDate }))
    .readonly(),
  mergedDeclarations: z.array(z.object({ declarationId: z.string(), because: z.string(), on: IsoDate })).readonly(),
  questions: z
    .array(
      z.object({
        question: z.string(),
        from: z.enum(Object.keys(askedOf) as [keyof typeof askedOf]),
        on: IsoDate,
        answer: z.string().optional(),
        answeredOn: IsoDate.optional(),
      }),
    )
    .readonly(),
  accepted: z.object({
    title: z.string(),
    respondentName: z.string(),
    recordal: z.string().optional(),
    note: z.string().optional(),
    on: IsoDate,
  }),
  rejected: z.object({
    reason: z.enum(Object.keys(rejectReasons) as [keyof typeof rejectReasons]),
    note: z.string().optional(),
    on: IsoDate,
  }),
  handOver: z.object({
    from: z.string().optional(),
    to: z.string(),
    reason: z.string(),
    on: IsoDate,
    answer: z.enum(["open", "taken", "returned"]),
    answerReason: z.string().optional(),
    answeredOn: IsoDate.optional(),
  }),
});
export type ClueFacts = z.infer<typeof ClueFacts>;

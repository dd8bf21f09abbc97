import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const Reply = z.object({
  /** The case and the level at which it was given: "L1" the office asked first. */
  caseId: z.string(),
  level: z.string(),
  number: z.string(),
  officePath: z.string(),
  officeName: Bilingual,
  subject: z.string(),
  subjectName: Bilingual,
  question: z.string(),
  reply: z.string(),
  basis: z.string(),
  repliedOn: z.string(),
  circulate: z.boolean(),
  /** Whether the reader may open the case in which it was asked. */
  opens: z.boolean(),
});
export type Reply = z.infer<typeof Reply>;

/** What offices tell each other: replies to requests for instructions. */
export const guidance = {
  replies: route({
    method: "GET",
    path: "/api/replies",
    access: "office",
    summary: { zh: "检索请示答复", en: "Replies to requests for instructions" },
    query: PageQuery.extend({
      /** In the question, the reply, its basis or its number. */
      text: z.string().trim().min(1).max(200).optional(),
      subject: z.string().max(100).optional(),
    }),
    reply: pageOf(Reply),
  }),
};

import { Bilingual } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const HandedOver = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  /** A hand-over or joint handling, a request for instructions, or a clue handed over by itself. */
  procedure: z.string(),
  procedureName: Bilingual,
  stageName: Bilingual,
  fromPath: z.string(),
  fromName: Bilingual,
  toPath: z.string(),
  toName: Bilingual,
  since: z.string(),
  /** Calendar days that it has lain there. */
  days: z.number().int(),
  due: z.string().nullable(),
  /** Nobody at the other end has said yet whether it takes it on. */
  unanswered: z.boolean(),
  /** Whether the reader may open it. */
  opens: z.boolean(),
});
export type HandedOver = z.infer<typeof HandedOver>;

/** What lies between two offices. */
export const handovers = {
  list: route({
    method: "GET",
    path: "/api/handovers",
    access: "office",
    summary: { zh: "移送、协作和请示：未答复和未办结", en: "Handed over: what is not answered, and not ended" },
    query: z.object({
      /** `unanswered`: not taken on yet; `open`: also what is taken on and not ended. */
      state: z.enum(["unanswered", "open"]).default("unanswered"),
      /** Sent by this office and those below, or received there. */
      end: z.enum(["sent", "received"]).optional(),
    }),
    reply: z.object({ items: z.array(HandedOver) }),
  }),
};

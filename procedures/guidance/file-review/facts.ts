import { IsoDate } from "#law";
import { z } from "zod";
import { Round } from "../../drawRound.ts";
import { checklist } from "./checklist.ts";

const Done = z.object({ by: z.string(), office: z.string().optional(), on: IsoDate });
const Score = Done.extend({
  file: z.string(),
  score: z.number().int(),
  grade: z.string(),
  lost: z
    .array(
      z.object({
        item: z.enum(Object.keys(checklist) as [keyof typeof checklist]),
        points: z.number().int(),
        finding: z.string(),
      }),
    )
    .readonly(),
  mustMend: z.boolean(),
});

export const FileReviewFacts = z.object({
  plan: Done.extend({ purpose: z.string(), office: z.string(), from: IsoDate, until: IsoDate, take: z.number().int() }),
  rounds: z.array(Round).readonly(),
  scores: z.array(Score).readonly(),
  report: Done.extend({ summary: z.string() }),
  rectifications: z
    .array(
      Done.extend({
        file: z.string(),
        account: z.string(),
        answer: Done.extend({ accepted: z.boolean(), reason: z.string() }).optional(),
      }),
    )
    .readonly(),
  closing: Done.extend({ note: z.string().optional() }),
});
export type FileReviewFacts = z.infer<typeof FileReviewFacts>;

import { commitmentOf, type DrawRound, drawnFrom, seedOf } from "#evidence";
import { z } from "zod";

const Side = z.object({ by: z.string(), at: z.number().int() });

/** A round of a draw as a docket keeps it, and as `verifyDraw` reads it. */
export const Round = z.object({
  round: z.number().int(),
  purpose: z.string(),
  entries: z.array(z.string()).readonly(),
  take: z.number().int(),
  reason: z.string().optional(),
  listHash: z.string(),
  frozenAt: z.number().int(),
  commitments: z.array(Side.extend({ commitment: z.string() })).readonly(),
  openings: z.array(Side.extend({ secret: z.string() })).readonly(),
  seed: z.string().optional(),
  drawn: z.array(z.string()).readonly().optional(),
});
export type Round = Readonly<z.infer<typeof Round>>;

/** The round with one more secret; the last secret makes the seed, and the seed the draw. `at`: the number of the docket entry. */
export function opened<R extends DrawRound>(round: R, by: string, secret: string, at: number): R {
  const openings = [...round.openings, { by, secret, at }];
  if (openings.length < round.commitments.length) return { ...round, openings };
  const seed = seedOf(round.listHash, openings);
  return { ...round, openings, seed, drawn: drawnFrom(seed, round.entries, round.take) };
}

/** Whether a secret is the one that a side committed to in this round. */
export function isSecretOf({ commitments, listHash }: DrawRound, side: string, secret: string): boolean {
  const own = commitments.find(({ by }) => by === side);
  return own !== undefined && own.commitment === commitmentOf(listHash, side, secret);
}

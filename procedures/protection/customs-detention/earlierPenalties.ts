import type { ActionContext } from "#casework";
import type { IsoDate } from "#law";
import { z } from "zod";
import type { DetentionState } from "./frame.ts";

const Known = z.array(z.object({ respondent: z.string().optional(), on: z.string() }));

/** Days of earlier penalties of this party: those the system knows (`known.earlierPenalties`), and those an officer adds. */
export function earlierOf(
  { facts }: Pick<DetentionState, "facts">,
  others: readonly IsoDate[],
  { known }: Pick<ActionContext, "known">,
): readonly IsoDate[] {
  const name = facts.respondent?.name;
  const own = (Known.safeParse(known["earlierPenalties"]).data ?? [])
    .filter(({ respondent }) => respondent === undefined || respondent === name)
    .map(({ on }) => on as IsoDate);
  return [...new Set([...own, ...others])].sort();
}

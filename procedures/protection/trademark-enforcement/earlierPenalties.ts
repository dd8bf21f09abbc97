import type { ActionContext } from "#casework";
import { IsoDate } from "#law";
import { z } from "zod";

const EarlierPenalties = z.array(z.object({ caseNumber: z.string(), on: IsoDate, respondent: z.string().optional() }));

/** Penalties of a party that the office knows of: of the very name, or of nobody named (then they are the party's asked about). */
export function earlierPenaltiesOf(name: string | undefined, { known }: Pick<ActionContext, "known">) {
  const read = EarlierPenalties.safeParse(known["earlierPenalties"]);
  return (read.data ?? []).filter(({ respondent }) => (respondent ?? name) === name);
}

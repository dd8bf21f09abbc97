import type { ActionContext } from "#casework";
import { z } from "zod";

const Colleague = z.object({
  account: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  certificate: z.string().optional(),
});
export type Colleague = Readonly<z.infer<typeof Colleague>>;

/**
 * The people of the office that runs the case (`known.colleagues`), fetched by whoever knows accounts; undefined where the
 * caller knows none (a written case that is replayed): then an account is taken by its id.
 */
export function colleaguesIn({ known }: Pick<ActionContext, "known">): readonly Colleague[] | undefined {
  return z.array(Colleague).safeParse(known["colleagues"]).data;
}

/** Who stands in today for whom: the deputy's account by the account on leave (`known.deputies`). */
export function deputiesIn({ known }: Pick<ActionContext, "known">): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string()).safeParse(known["deputies"]).data ?? {};
}

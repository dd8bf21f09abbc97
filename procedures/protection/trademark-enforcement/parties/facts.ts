import { IsoDate } from "#law";
import { z } from "zod";
import { keysOf } from "../names.ts";
import { agencyScopes, agentKinds } from "./names.ts";

/** Somebody who acts for a party, within its power of attorney and while it lasts. */
export const Agent = z.object({
  id: z.string(),
  /** The party it acts for. */
  of: z.string(),
  name: z.string(),
  kind: z.enum(keysOf(agentKinds)),
  scope: z.array(z.enum(keysOf(agencyScopes))).readonly(),
  from: IsoDate,
  until: IsoDate.optional(),
  /** The exhibit that is the power of attorney. */
  proof: z.string().optional(),
  ended: z.object({ on: IsoDate, why: z.string() }).optional(),
});
export type Agent = Readonly<z.infer<typeof Agent>>;

const OtherCase = z.object({ number: z.string(), on: IsoDate, reason: z.string() });

/** Who else is in the case, and which cases it was joined with or split from. */
export const partyFacts = {
  agents: z.array(Agent).readonly(),
  joined: z.array(OtherCase.extend({ respondents: z.array(z.string()).readonly() })).readonly(),
  mergedInto: OtherCase,
  splitOff: z
    .array(z.object({ respondents: z.array(z.string()).readonly(), on: IsoDate, reason: z.string() }))
    .readonly(),
  splitFrom: OtherCase,
};

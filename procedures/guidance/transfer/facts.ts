import { IsoDate } from "#law";
import { z } from "zod";
import { grounds, items, kinds, steps } from "./names.ts";

const Done = z.object({ by: z.string(), office: z.string().optional(), on: IsoDate });
const oneOf = <const K extends string>(names: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(names) as [K, ...K[]]);

/** Evidence or a finding of one side, and what the other side says of it. */
const Item = Done.extend({
  /** "J1". */
  id: z.string(),
  kind: oneOf(items),
  name: z.string(),
  proves: z.string(),
  source: z.string(),
  file: z.string().optional(),
  answer: Done.extend({ recognised: z.boolean(), reason: z.string() }).optional(),
});
export type Item = Readonly<z.infer<typeof Item>>;

/** What one side asks the other to find out. */
const Request = Done.extend({
  /** "E1". */
  id: z.string(),
  wanted: z.string(),
  answer: Done.extend({ account: z.string() }).optional(),
});

export const TransferFacts = z.object({
  proposal: Done.extend({
    kind: oneOf(kinds),
    matter: z.string(),
    /** The case or clue of this office that goes over with its file, by its number. */
    caseNumber: z.string().optional(),
    ground: oneOf(grounds),
    reason: z.string(),
    materials: z.array(z.string()).readonly(),
  }),
  to: z.string(),
  sendings: z
    .array(
      z.object({
        to: z.string(),
        on: IsoDate,
        answer: Done.extend({
          accepted: z.boolean(),
          reason: z.string().optional(),
          theirNumber: z.string().optional(),
          handledBy: z.string().optional(),
        }).optional(),
      }),
    )
    .readonly(),
  requests: z.array(Request).readonly(),
  items: z.array(Item).readonly(),
  progress: z.array(Done.extend({ step: oneOf(steps), account: z.string(), number: z.string().optional() })).readonly(),
  ended: Done.extend({ result: z.string() }),
  dropped: Done.extend({ reason: z.string() }),
});
export type TransferFacts = z.infer<typeof TransferFacts>;

import { Fen, IsoDate } from "#law";
import { z } from "zod";

import { changes, checks, refusalGrounds, rightKinds } from "./names.ts";

const by = { on: IsoDate, by: z.string() };
const keys = <K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);

const Licensee = z.object({ name: z.string(), until: IsoDate.optional(), scope: z.string().optional() });

/** What the holder's own goods look like, by which an officer tells a counterfeit: Regulations, article 7. */
const OwnGoods = z.object({
  name: z.string(),
  origin: z.string().optional(),
  ports: z.array(z.string()).readonly(),
  traders: z.array(z.string()).readonly(),
  features: z.string().optional(),
  priceFen: Fen.nonnegative().optional(),
});

const Application = z.object({
  holderName: z.string(),
  kind: keys(rightKinds),
  rightName: z.string(),
  registrationNumber: z.string(),
  classNumber: z.number().int().optional(),
  validUntil: IsoDate.optional(),
  details: z.string(),
  licensees: z.array(Licensee).readonly(),
  goods: z.array(OwnGoods).readonly(),
  knownInfringers: z.array(z.string()).readonly(),
  filedOn: IsoDate,
});
export type Application = Readonly<z.infer<typeof Application>>;

export const RecordalFacts = z.object({
  application: Application,
  check: z.object({ result: keys(checks), lacks: z.string().optional(), ...by }),
  completedOn: IsoDate,
  supplements: z.array(z.object({ text: z.string(), ...by })).readonly(),
  refusal: z.object({ ground: keys(refusalGrounds), reasons: z.string(), ...by }),
  recordal: z.object({ number: z.string(), approvedOn: IsoDate, validUntil: IsoDate, by: z.string() }),
  renewalAsked: z.object({ text: z.string(), ...by }),
  renewals: z
    .array(
      z.object({
        granted: z.boolean(),
        reasons: z.string(),
        from: IsoDate.optional(),
        validUntil: IsoDate.optional(),
        ...by,
      }),
    )
    .readonly(),
  changeFound: z.object({ what: z.string(), changedOn: IsoDate, ...by }),
  changes: z
    .array(z.object({ kind: keys(changes), text: z.string(), changedOn: IsoDate, late: z.boolean(), ...by }))
    .readonly(),
  general: z.object({
    lastYearsCostsFen: Fen.nonnegative().optional(),
    fen: Fen.nonnegative(),
    paper: z.string(),
    approvedOn: IsoDate,
    validUntil: IsoDate,
    by: z.string(),
  }),
  generalAsked: z.object({
    lastYearsCostsFen: Fen.nonnegative().optional(),
    fen: Fen.nonnegative(),
    paper: z.string(),
    ...by,
  }),
  ended: z.object({ how: z.enum(["lapsed", "cancelled", "revoked"]), reasons: z.string(), ...by }),
});
export type RecordalFacts = z.infer<typeof RecordalFacts>;

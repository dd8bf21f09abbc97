import { IsoDate } from "#law";
import { z } from "zod";
import { expertKinds, expertRoles, standings } from "./names.ts";

const one = <const K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);
const name = z.string().trim().min(1).max(300);
/** Both ends are included; without `until` it lasts. */
const span = { from: IsoDate.optional(), until: IsoDate.optional() };

/** Where somebody of the pool stands from a day on. After the `until` of a leave or a suspension it is active again. */
export const Standing = z.object({
  kind: one(standings),
  /** Of `left`: the first day on which it no longer belongs to the pool. */
  from: IsoDate.optional(),
  until: IsoDate.optional(),
  reason: z.string().trim().max(1000).optional(),
});

/** Who a party is to somebody of the pool, as the expert declared it or the office recorded it. */
const Tie = z.object({ name, ...span });

/** What the pool knows of one expert, person or body. */
export const ExpertDetails = z.object({
  name,
  kind: one(expertKinds).default("person"),
  roles: z.array(one(expertRoles)).min(1).readonly(),
  /** As {@link fieldKey} writes them: IPC "F16M", Nice "nice-9", or a technical field by name. */
  fields: z.array(name).max(100).readonly().default([]),
  region: z.string().trim().max(100).optional(),
  /** The first day in the pool. */
  since: IsoDate.optional(),
  standing: Standing.default({ kind: "active" }),
  employers: z.array(Tie).max(100).readonly().default([]),
  clients: z.array(Tie).max(1000).readonly().default([]),
  /** Cases it took part in outside this system. */
  cases: z
    .array(z.object({ number: name, parties: z.array(name).max(50).readonly(), right: name.optional() }))
    .max(1000)
    .readonly()
    .default([]),
  /** Patents that it applied for or invented together with others. */
  patents: z.array(z.object({ number: name, with: z.array(name).max(50).readonly() })).max(1000).readonly().default([]),
});
export type ExpertDetails = Readonly<z.infer<typeof ExpertDetails>>;

/** A case of this system in which somebody of the pool serves or served, and what it has in common with the case at hand. */
const Met = z.object({
  /** Absent where the asker may not see that case. */
  number: z.string().optional(),
  same: z.enum(["parties", "right"]),
});

/** An expert as the rules see it: what the pool holds, and what the system itself knows of earlier service. */
export const Expert = ExpertDetails.extend({ id: z.string(), met: z.array(Met).readonly().default([]) });
export type Expert = Readonly<z.infer<typeof Expert>>;
export type Tie = Readonly<z.infer<typeof Tie>>;
export type Standing = Readonly<z.infer<typeof Standing>>;

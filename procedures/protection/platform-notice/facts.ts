import { IsoDate } from "#law";
import { z } from "zod";
import { measures, newsKinds, noticeItems, refusalReasons, rightKinds, rulings, shopMeasures } from "./names.ts";

const one = <K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);
const by = { by: z.string(), on: IsoDate };
/** Lines of the notice: "1-300, 305". */
const lines = z.string();

/** One listing of a notice; its number is its place in the list, from 1. */
const Line = z.object({ url: z.string(), title: z.string(), seller: z.string() });

/**
 * What became of lines, in order: a line stands where its last entry puts it. Entries are added, never rewritten, and hold
 * ranges, so that a step over a thousand lines is one short entry.
 */
const Outcome = z.object({
  lines,
  state: z.enum(["removed", "refused", "contested", "kept", "restored", "withdrawn"]),
  measure: one(measures).optional(),
  reason: one(refusalReasons).optional(),
  note: z.string().optional(),
  /** The statement it came from. */
  statement: z.string().optional(),
  ...by,
});

/** A seller's statement that it does not infringe. */
const Statement = z.object({
  id: z.string(),
  seller: z.string(),
  lines,
  text: z.string(),
  evidence: z.string(),
  receivedOn: IsoDate,
});

/** What came of a statement, step by step. `reached`: the day on which it reached the complainant, with which the fifteen days begin. */
const StatementStep = z.discriminatedUnion("step", [
  z.object({ statement: z.string(), step: z.literal("reached"), on: IsoDate }),
  z.object({
    statement: z.string(),
    step: z.literal("news"),
    on: IsoDate,
    kind: one(newsKinds),
    body: z.string(),
    number: z.string().optional(),
  }),
  z.object({
    statement: z.string(),
    step: z.literal("ruling"),
    on: IsoDate,
    result: one(rulings),
    number: z.string().optional(),
  }),
  z.object({ statement: z.string(), step: z.literal("restored"), on: IsoDate }),
]);

const Notice = z.object({
  platform: z.string(),
  complainant: z.string(),
  rightKind: one(rightKinds),
  rightNumber: z.string(),
  rightName: z.string(),
  claim: z.string(),
  items: z.array(one(noticeItems)).readonly(),
  receivedOn: IsoDate,
});

/** What a notice came to when it was closed: the formula of accuracy counts these. */
const Account = z.object({
  lines: z.number().int(),
  upheld: z.number().int(),
  refused: z.number().int(),
  restored: z.number().int(),
  withdrawn: z.number().int(),
  /** Upheld, refused and restored. */
  judged: z.number().int(),
});

export const NoticeFacts = z.object({
  notice: Notice,
  completeness: z.string(),
  lines: z.array(Line).readonly(),
  outcomes: z.array(Outcome).readonly(),
  passedOn: z.array(z.object({ lines, ...by })).readonly(),
  statements: z.array(Statement).readonly(),
  statementSteps: z.array(StatementStep).readonly(),
  offenders: z
    .array(
      z.object({ seller: z.string(), measure: one(shopMeasures), lines: z.number().int(), note: z.string(), ...by }),
    )
    .readonly(),
  failures: z.array(z.object({ lines, account: z.string(), authority: z.string(), ...by })).readonly(),
  published: z.object({ place: z.string(), ...by }),
  dropped: z.object({ reason: z.string(), ...by }),
  closing: z.object({ summary: z.string(), ...by }),
  account: Account,
  /** Of each seller the lines whose measure stands: what a later notice counts for a shop that comes back. */
  upheldBySeller: z.array(z.object({ seller: z.string(), lines: z.number().int() })).readonly(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;
export type Line = Readonly<z.infer<typeof Line>>;
export type Outcome = Readonly<z.infer<typeof Outcome>>;
export type Statement = Readonly<z.infer<typeof Statement>>;
export type StatementStep = Readonly<z.infer<typeof StatementStep>>;
export type Account = Readonly<z.infer<typeof Account>>;

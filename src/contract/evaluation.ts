import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

/** Officers' decisions against what screening would do with the same listings now. A share of nothing is null. */
export const Tally = z.object({
  accepted: z.number().int(),
  acceptedRaised: z.number().int(),
  rejected: z.number().int(),
  rejectedRaised: z.number().int(),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
});
export type Tally = z.infer<typeof Tally>;

/**
 * `missed`: accepted clues that would no longer come up. `again`: rejected ones that would. `spared`: rejected ones that
 * would not. `gained`: listings that would newly alert.
 */
export const EvaluationList = z.enum(["missed", "again", "spared", "gained"]);
export type EvaluationList = z.infer<typeof EvaluationList>;

export const Evaluation = z.object({
  matcherVersion: z.string(),
  overall: Tally,
  /** Clues whose rejection says nothing of the likeness (a duplicate, not enough to go on, other): they count nowhere. */
  leftOut: z.number().int(),
  byPriority: z.array(Tally.extend({ priority: z.number().int() })),
  /** By the strongest reason at the time, with one of its sentences. */
  byKind: z.array(Tally.extend({ kind: z.string(), example: Bilingual })),
  /** By the version that raised the clues. */
  byVersion: z.array(Tally.extend({ version: z.string() })),
  lists: z.record(EvaluationList, z.number().int()),
  /** Of how many listings, the latest, was tried whether they would newly alert, and how many there are. */
  tried: z.number().int(),
  listings: z.number().int(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** A listing to open. Without a clue where it would newly alert. */
export const EvaluationRecord = z.object({
  listingId: z.string(),
  title: z.string(),
  platform: z.string(),
  seller: z.string().nullable(),
  markId: z.string(),
  markText: z.string(),
  caseId: z.string().nullable(),
  number: z.string().nullable(),
  /** The score when the clue was raised, and now; null where there was or is no finding. */
  before: z.number().nullable(),
  now: z.number().nullable(),
  version: z.string().nullable(),
  why: Bilingual.nullable(),
});
export type EvaluationRecord = z.infer<typeof EvaluationRecord>;

const Asked = z.object({
  /** Of how many of the latest listings to try whether they would newly alert. */
  listings: z.coerce.number().int().min(0).max(20_000).default(2_000),
});
const access = { roles: ["officer", "head", "supervisor", "administrator"] } as const;

export const evaluation = {
  summary: route({
    method: "GET",
    path: "/api/screening/evaluation",
    access,
    summary: { zh: "以已处理线索评价筛查", en: "Screening against what officers decided" },
    query: Asked,
    reply: Evaluation,
  }),
  records: route({
    method: "GET",
    path: "/api/screening/evaluation/records",
    access,
    summary: { zh: "评价背后的商品信息", en: "The listings behind the evaluation" },
    query: Asked.extend(PageQuery.shape).extend({ list: EvaluationList }),
    reply: pageOf(EvaluationRecord),
  }),
};

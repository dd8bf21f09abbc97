import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const Stage = z.enum(["raised", "questioned", "answered", "accepted"]);
const Act = z.enum(["accept", "question", "answer"]);
const value = z.number().nullable();
const kind = z.enum(["count", "sum", "money", "mean-days", "share", "text"]);

export const RestatementRow = z.object({
  id: z.string(),
  returnId: z.string(),
  /** Counted for each return by itself. */
  number: z.number().int().positive(),
  form: Bilingual,
  period: z.string(),
  officePath: z.string(),
  office: Bilingual,
  /** The level above, which accepts it or asks; null: nobody is above, the office does it itself. */
  above: Bilingual.nullable(),
  stage: Stage,
  version: z.number().int(),
  raisedAt: z.string(),
  acceptedAt: z.string().nullable(),
  cells: z.number().int(),
  /** Records of the office itself that came, went or changed; 0 where it carries up what happened below. */
  records: z.number().int(),
  /** What the reader may do now. */
  may: z.array(Act),
});
export type RestatementRow = z.infer<typeof RestatementRow>;

/** A cell as the form prints it: its row and column, and how its value reads. */
const NamedCell = z.object({ cell: z.string(), row: Bilingual, column: Bilingual, unit: Bilingual, kind });

const Neighbour = z.object({ id: z.string(), number: z.number().int(), office: Bilingual }).nullable();
export const RestatementView = RestatementRow.extend({
  items: z.array(NamedCell.extend({ before: value, after: value })),
  entries: z.array(
    z.object({
      seq: z.number().int(),
      act: Act,
      text: z.string().nullable(),
      by: z.string(),
      office: Bilingual,
      at: z.string(),
    }),
  ),
  /** Records of cases that the reader may not see. */
  hidden: z.number().int(),
  carries: Neighbour,
  carriedBy: Neighbour,
});
export type RestatementView = z.infer<typeof RestatementView>;

/** One record that made a cell differ, and the entry of its case that did it: for those who may see the case. */
export const RestatedRecord = z.object({
  cell: z.string(),
  caseId: z.string(),
  /** Null: the case has been handed over and does not open here any more. */
  caseNumber: z.string().nullable(),
  title: z.string().nullable(),
  seq: z.number().int(),
  kind: z.enum(["came", "went", "changed"]),
  before: value,
  after: value,
  cause: z.enum(["corrected", "recorded-late", "handed-over", "later-entry"]),
  entry: z
    .object({
      seq: z.number().int().nullable(),
      at: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
      approvedBy: z.string().nullable(),
    })
    .nullable(),
});
export type RestatedRecord = z.infer<typeof RestatedRecord>;

export const RestatedReturn = z.object({
  sealSha256: z.string().nullable(),
  sealedAt: z.string().nullable(),
  /** The cells that differ: as sealed; with what has been accepted; with what still waits too. */
  cells: z.array(NamedCell.extend({ sealed: value, current: value, pending: value })),
  restatements: z.array(RestatementRow),
});
export type RestatedReturn = z.infer<typeof RestatedReturn>;

/**
 * `seal`: do the stored cells still give the seal? Cells that differ from what is found now: `records`, those of the office
 * (`mended`: corrected, and adding the same); `below`, what the returns right below say today is not what was taken in; `sum`, own and below do not make the total.
 */
const ReturnCheck = z.object({
  returnId: z.string(),
  officePath: z.string(),
  office: Bilingual,
  sealSha256: z.string(),
  seal: z.enum(["holds", "broken"]),
  cells: z.number().int(),
  records: z.number().int(),
  differing: z.array(
    NamedCell.extend({ why: z.array(z.enum(["records", "mended", "below", "sum"])), sealed: value, found: value }),
  ),
});
export type ReturnCheck = z.infer<typeof ReturnCheck>;

/** A return checked, and how many sealed ones of its form and period lie below it, down to the lowest. */
export const ReturnVerification = ReturnCheck.extend({ below: z.number().int() });
export type ReturnVerification = z.infer<typeof ReturnVerification>;

/** Some of the sealed returns below, checked one after the other from the top down: how many, and those that differ. */
export const ChecksBelow = z.object({
  returns: z.number().int(),
  cells: z.number().int(),
  records: z.number().int(),
  /** Those whose seal is broken or whose cells differ. */
  differing: z.array(ReturnCheck),
  /** Where to go on; null when all are checked. */
  next: z.number().int().nullable(),
});
export type ChecksBelow = z.infer<typeof ChecksBelow>;

const byId = z.object({ id: z.string() });
const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const answerers = { roles: ["officer", "head", "supervisor"] } as const;

export const restatements = {
  list: route({
    method: "GET",
    path: "/api/restatements",
    access: office,
    summary: { zh: "报表更正单", en: "Restatements of returns" },
    query: PageQuery.extend({
      /** `here`: those that wait for the reader's office. */
      waiting: z.enum(["here", "anywhere"]).optional(),
      returnId: z.string().max(100).optional(),
    }),
    reply: pageOf(RestatementRow),
  }),
  one: route({
    method: "GET",
    path: "/api/restatements/:id",
    access: office,
    summary: { zh: "一份更正单", en: "One restatement" },
    params: byId,
    reply: RestatementView,
  }),
  records: route({
    method: "GET",
    path: "/api/restatements/:id/records",
    access: office,
    summary: { zh: "更正的原因：记录及案件", en: "What made the cells differ: records and their cases" },
    params: byId,
    query: PageQuery,
    reply: pageOf(RestatedRecord),
  }),
  act: route({
    method: "POST",
    path: "/api/restatements/:id/acts",
    access: answerers,
    summary: { zh: "接受、询问或者答复更正单", en: "Accept a restatement, ask about it or answer" },
    params: byId,
    body: z.object({
      act: Act,
      text: z.string().trim().max(2000).optional(),
      expectedVersion: z.number().int().nonnegative(),
    }),
    reply: RestatementView,
  }),
  ofReturn: route({
    method: "GET",
    path: "/api/returns/:id/restated",
    access: office,
    summary: { zh: "已封存、现行和待定的数值", en: "A return's values as sealed, as they stand, and with what waits" },
    params: byId,
    reply: RestatedReturn,
  }),
  verify: route({
    method: "POST",
    path: "/api/returns/:id/verify",
    access: office,
    summary: { zh: "按案卷核验已封存的报表", en: "Check a sealed return against the dockets" },
    params: byId,
    reply: ReturnVerification,
  }),
  verifyBelow: route({
    method: "POST",
    path: "/api/returns/:id/verify/below",
    access: office,
    summary: {
      zh: "逐级核验下级已封存的报表，每次几秒",
      en: "Check the sealed returns below, some seconds' worth at a time",
    },
    params: byId,
    body: z.object({ from: z.number().int().min(0) }),
    reply: ChecksBelow,
  }),
};

import { Bilingual, Confidence } from "#law";
import { z } from "zod";
import { Figure, FigureRecord, OfficeFact } from "./figures.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const Parts = z.object({ n: z.number(), total: z.number().nullable(), weight: z.number().nullable() });
const stage = z.enum(["draft", "submitted", "returned", "approved", "excused"]);
const standing = z.enum(["running", "open", "late", "on-time", "filed-late", "excused"]);
const kind = z.enum(["count", "sum", "money", "mean-days", "share", "text"]);
const cellId = z.string().max(120);
const OfficeName = z.object({ path: z.string(), name: Bilingual, level: z.string() });
const Period = z.object({
  id: z.string(),
  kind: z.enum(["half-year", "year"]),
  name: Bilingual,
  from: z.string(),
  to: z.string(),
  due: z.string(),
});

/** One return in a list: `id` null where the office has not begun it. */
export const ReturnRow = z.object({
  id: z.string().nullable(),
  formId: z.string(),
  formVersion: z.number().int(),
  period: z.string(),
  officePath: z.string(),
  stage: stage.nullable(),
  standing,
  due: z.string(),
  submittedAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
  reason: z.string().nullable(),
  sealed: z.boolean(),
});
export type ReturnRow = z.infer<typeof ReturnRow>;

const Waiting = ReturnRow.extend({ name: Bilingual, periodName: Bilingual, office: Bilingual });
export type WaitingReturn = z.infer<typeof Waiting>;

const FormCellView = z.object({
  id: cellId,
  source: z.enum(["bound", "typed", "computed"]),
  kind,
  figure: z.string().nullable(),
  where: z.record(z.string(), z.array(z.string())).nullable(),
  sumOf: z.array(z.string()).nullable(),
  required: z.boolean(),
});
/** A form as it prints; a column that a row does not have is absent from its cells. */
export const FormView = z.object({
  id: z.string(),
  version: z.number().int(),
  name: Bilingual,
  source: Bilingual,
  confidence: Confidence,
  columns: z.array(z.object({ id: z.string(), name: Bilingual })),
  sections: z.array(
    z.object({
      id: z.string(),
      name: Bilingual,
      rows: z.array(
        z.object({ id: z.string(), name: Bilingual, unit: Bilingual, cells: z.record(z.string(), FormCellView) }),
      ),
    }),
  ),
});
export type FormView = z.infer<typeof FormView>;
export type FormCellView = z.infer<typeof FormCellView>;

/** A cell filled in: what is shown of its own part, of what is below, and of both; null is missing, never nought. */
const CellView = z.object({
  cell: cellId,
  own: Parts.nullable(),
  below: Parts.nullable(),
  total: Parts.nullable(),
  ownValue: z.number().nullable(),
  belowValue: z.number().nullable(),
  value: z.number().nullable(),
  /** What the office said a year before, as far as that was submitted. */
  before: z.number().nullable(),
  text: z.string().nullable(),
  /** Who typed it in, and the word that explains a warning. */
  typedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** How many records back the own part; null where none do. */
  records: z.number().int().nullable(),
});
export type ReturnCellView = z.infer<typeof CellView>;
const CellFinding = z.object({
  cell: cellId,
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  sentence: Bilingual,
  /** A warning that has been explained. */
  explained: z.boolean(),
});
export type ReturnFinding = z.infer<typeof CellFinding>;
const Entry = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  leaf: z.string(),
});

export const ReturnView = ReturnRow.extend({
  id: z.string(),
  stage,
  version: z.number().int(),
  office: OfficeName,
  periodView: Period,
  form: FormView,
  /** The own part of a lowest level counts the offices below it too. */
  exactOffice: z.boolean(),
  cells: z.array(CellView),
  findings: z.array(CellFinding),
  /** The returns right below, and those anywhere below whose numbers are missing. */
  below: z.array(
    ReturnRow.extend({
      name: Bilingual,
      /** What its cells say in all, where it is approved. */
      values: z.record(z.string(), z.number().nullable()),
    }),
  ),
  missing: z.array(z.object({ officePath: z.string(), name: Bilingual, reason: z.string() })),
  /** The return of the same office a year before; null where none was submitted. */
  lastYear: z.object({ id: z.string(), name: Bilingual }).nullable(),
  /** What the office is measured against in the year of the return: typed in, by whom and from where. */
  facts: z.array(OfficeFact),
  sealSha256: z.string().nullable(),
  /** What the reader may do now. */
  may: z.object({ write: z.boolean(), submit: z.boolean(), answer: z.boolean() }),
});
export type ReturnView = z.infer<typeof ReturnView>;

const Rates = z.object({
  level: z.string(),
  /** Offices that file, those that have filed or are approved, those excused, and those that filed by the due day. */
  offices: z.number().int(),
  filed: z.number().int(),
  approved: z.number().int(),
  excused: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
});

/** How the return stands after the step. */
const Written = z.object({ id: z.string(), version: z.number().int(), stage });

const id = z.object({ id: z.string() });
const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const fillers = { roles: ["officer", "head"] } as const;
const answerers = { roles: ["head", "supervisor"] } as const;
const reason = z.string().trim().min(1).max(2000);
const expectedVersion = z.number().int().positive();

export const returns = {
  overview: route({
    method: "GET",
    path: "/api/returns",
    access: office,
    summary: { zh: "报表一览：本机关及下级", en: "Returns of the office and those below it" },
    query: z.object({ form: z.string().max(60).optional(), officePath: z.string().max(200).optional() }),
    reply: z.object({
      today: z.string(),
      forms: z.array(z.object({ id: z.string(), version: z.number().int(), name: Bilingual })),
      form: z.string(),
      periods: z.array(Period),
      offices: z.array(OfficeName),
      /** One for every office and period. */
      rows: z.array(ReturnRow),
      rates: z.array(z.object({ period: z.string(), levels: z.array(Rates) })),
    }),
  }),
  waiting: route({
    method: "GET",
    path: "/api/returns-waiting",
    access: office,
    summary: { zh: "待填报和待审核的报表", en: "Returns owed, and returns to answer" },
    reply: z.object({ owed: z.array(Waiting), answers: z.array(Waiting) }),
  }),
  open: route({
    method: "POST",
    path: "/api/returns",
    access: fillers,
    summary: { zh: "开始填报", en: "Begin a return" },
    body: z.object({ form: z.string().max(60), period: z.string().max(20) }),
    reply: Written,
  }),
  one: route({
    method: "GET",
    path: "/api/returns/:id",
    access: office,
    summary: { zh: "一份报表", en: "One return" },
    params: id,
    reply: ReturnView,
  }),
  records: route({
    method: "GET",
    path: "/api/returns/:id/records",
    access: office,
    summary: {
      zh: "一格所依据的记录（报送后以报送时为准）",
      en: "The records behind a cell; once submitted, as they were then",
    },
    params: id,
    query: PageQuery.extend({ cell: cellId }),
    /** Of cases that the reader may see; `value` as it was then. */
    reply: pageOf(FigureRecord).extend({
      figure: Figure.pick({ id: true, name: true, unit: true, kind: true }),
      /** All that were counted; of those, in cases that are sealed from the reader, and in cases that went elsewhere. */
      counted: z.number().int(),
      sealed: z.number().int(),
      elsewhere: z.number().int(),
    }),
  }),
  history: route({
    method: "GET",
    path: "/api/returns/:id/history",
    access: office,
    summary: { zh: "报表的办理记录", en: "The history of a return" },
    params: id,
    reply: z.object({ items: z.array(Entry) }),
  }),
  write: route({
    method: "PUT",
    path: "/api/returns/:id/cells/:cell",
    access: fillers,
    summary: { zh: "填写一格", en: "Type in a cell" },
    params: id.extend({ cell: cellId }),
    body: z.object({
      value: z
        .union([z.number(), z.string().max(2000)])
        .nullable()
        .optional(),
      note: z.string().trim().max(2000).optional(),
    }),
    reply: Written,
  }),
  submit: route({
    method: "POST",
    path: "/api/returns/:id/submit",
    access: office,
    summary: { zh: "报送报表", en: "Submit a return" },
    params: id,
    body: z.object({ expectedVersion }),
    reply: Written,
  }),
  sendBack: route({
    method: "POST",
    path: "/api/returns/:id/send-back",
    access: office,
    summary: { zh: "退回报表", en: "Send a return back" },
    params: id,
    body: z.object({ expectedVersion, reason }),
    reply: Written,
  }),
  approve: route({
    method: "POST",
    path: "/api/returns/:id/approve",
    access: office,
    summary: { zh: "批准并锁定报表", en: "Approve and lock a return" },
    params: id,
    body: z.object({ expectedVersion }),
    reply: Written,
  }),
  excuse: route({
    method: "POST",
    path: "/api/return-excuses",
    access: answerers,
    summary: { zh: "准予免报", en: "Excuse an office from a return" },
    body: z.object({ form: z.string().max(60), period: z.string().max(20), officePath: z.string().max(200), reason }),
    reply: Written,
  }),
  liftExcuse: route({
    method: "POST",
    path: "/api/returns/:id/lift-excuse",
    access: answerers,
    summary: { zh: "撤销免报", en: "Lift an excuse" },
    params: id,
    body: z.object({ expectedVersion, reason }),
    reply: Written,
  }),
  workbook: route({
    method: "GET",
    path: "/api/returns/:id/workbook",
    access: office,
    carries: "file",
    summary: { zh: "导出报表（xlsx）", en: "A return as a workbook" },
    params: id,
    reply: z.undefined(),
  }),
};

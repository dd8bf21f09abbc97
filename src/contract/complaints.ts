import { Bilingual } from "#law";
import { z } from "zod";
import { completeFields, draftFields, line, Named, needed } from "./filingFields.ts";
import { PageQuery, pageOf } from "./paging.ts";
import {
  AdjudicationDraft,
  CompleteAdjudication,
  CompleteMediation,
  MediationDraft,
  RequestPaper,
} from "./requests.ts";
import { route } from "./route.ts";

/** A listing complained of. `file`: the id of its screenshot among the complaint's files. */
export const ComplainedListing = z.object({
  url: line(2000).default(""),
  title: line(500).default(""),
  seller: line(200).default(""),
  platform: line(100).default(""),
  priceFen: z.number().int().min(0).max(1e13).optional(),
  file: z.string().optional(),
});

/** A complaint while it is written: anything may still be missing. */
export const ComplaintDraft = z.object({
  kind: z.literal("complaint").default("complaint"),
  ...draftFields,
  /** A mark of the register, or one that the holder recorded itself. */
  right: z.object({ kind: z.enum(["mark", "claim"]), id: z.string().max(100) }).optional(),
  /** What infringes, and how. */
  facts: z.string().max(10_000).default(""),
  respondents: z.array(Named).max(20).default([]),
  listings: z.array(ComplainedListing).max(300).default([]),
  /** Among the files is a proof of who complains. */
  identityProof: z.boolean().default(false),
});
export type ComplaintDraft = z.infer<typeof ComplaintDraft>;

/** A complaint that can be sent. The page asks the very same before it offers to send. */
export const CompleteComplaint = ComplaintDraft.extend({
  ...completeFields,
  right: z.object({ kind: z.enum(["mark", "claim"]), id: z.string().max(100) }),
  facts: needed(10_000, "请写明何处侵权、如何侵权。", "Say what infringes, and how."),
  respondents: z
    .array(Named.extend({ name: needed(200, "请填写被投诉人的名称。", "Name whom the complaint is about.") }))
    .min(1)
    .max(20),
});
export type CompleteComplaint = z.infer<typeof CompleteComplaint>;

/** What a party files with an office, of whatever kind: a complaint, or a request that opens a patent case. */
export const FilingDraft = z.union([AdjudicationDraft, MediationDraft, ComplaintDraft]);
export type FilingDraft = z.infer<typeof FilingDraft>;
export const FilingKind = z.enum(["complaint", "adjudication", "mediation"]);

/** By kind, what may be sent. */
export const completeFiling = {
  complaint: CompleteComplaint,
  adjudication: CompleteAdjudication,
  mediation: CompleteMediation,
} as const;

export const ComplaintState = z.enum(["draft", "sent", "taken-in", "withdrawn"]);
export type ComplaintState = z.infer<typeof ComplaintState>;

export const ComplaintSummary = z.object({
  id: z.string(),
  kind: FilingKind,
  state: ComplaintState,
  holderName: z.string(),
  officePath: z.string().nullable(),
  office: Bilingual.nullable(),
  /** The mark's words or the patent's title, and whom it is about, as far as they are told. */
  subject: z.string(),
  respondent: z.string(),
  listings: z.number().int(),
  sentAt: z.string().nullable(),
  /** The last day on which the office says what becomes of it (TM-01, PA-01, PM-01); null where nothing waits for it. */
  due: z.string().nullable(),
  caseId: z.string().nullable(),
  updatedAt: z.string(),
});
export type ComplaintSummary = z.infer<typeof ComplaintSummary>;

export const ComplaintFile = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  addedAt: z.string(),
  /** What it is, of the documents that a request brings; null where nobody said. */
  paper: RequestPaper.nullable(),
});

/** What became of a complaint, in order. A party is not told who of the office did it. */
export const ComplaintEntry = z.object({
  seq: z.number().int(),
  kind: z.enum(["sent", "withdrawn", "taken-in"]),
  by: z.string(),
  at: z.string(),
  /** The entry's place in the log of hashes: of what was sent, its receipt. */
  hash: z.string(),
  caseNumber: z.string().optional(),
});

export const Complaint = ComplaintSummary.extend({
  version: z.number().int(),
  body: FilingDraft,
  files: z.array(ComplaintFile),
  entries: z.array(ComplaintEntry),
  /** May the caller write in it now: its holder's side, before it is sent. */
  mayWrite: z.boolean(),
  mayWithdraw: z.boolean(),
  /** May the caller answer it: the office it lies with. */
  mayAnswer: z.boolean(),
  againOf: z.string().nullable(),
});
export type Complaint = z.infer<typeof Complaint>;

const byId = z.object({ id: z.string() });
const party = "party" as const;
const office = { roles: ["officer", "head"] } as const;

export const complaints = {
  list: route({
    method: "GET",
    path: "/api/complaints",
    access: "signed-in",
    summary: { zh: "投诉", en: "Complaints" },
    query: PageQuery.extend({
      state: ComplaintState.optional(),
      kind: FilingKind.optional(),
      caseId: z.string().max(100).optional(),
    }),
    reply: pageOf(ComplaintSummary),
  }),
  one: route({
    method: "GET",
    path: "/api/complaints/:id",
    access: "signed-in",
    params: byId,
    summary: { zh: "一份投诉", en: "A complaint" },
    reply: Complaint,
  }),
  draft: route({
    method: "POST",
    path: "/api/complaints",
    access: party,
    summary: { zh: "起草投诉", en: "Draft a complaint" },
    body: z.object({
      /** On whose behalf; an agent names its principal. */
      holderId: z.string().optional(),
      /** One to begin from: what was refused, filed again. */
      from: z.string().optional(),
      body: FilingDraft.optional(),
    }),
    reply: Complaint,
  }),
  write: route({
    method: "PUT",
    path: "/api/complaints/:id",
    access: party,
    params: byId,
    summary: { zh: "保存投诉", en: "Keep what was written" },
    body: z.object({ version: z.number().int(), body: FilingDraft }),
    reply: z.object({ version: z.number().int(), updatedAt: z.string() }),
  }),
  throwAway: route({
    method: "DELETE",
    path: "/api/complaints/:id",
    access: party,
    params: byId,
    summary: { zh: "删除投诉草稿", en: "Throw a draft away" },
    reply: z.object({}),
  }),
  addFile: route({
    method: "POST",
    path: "/api/complaints/:id/files",
    access: party,
    carries: "upload",
    params: byId,
    summary: { zh: "添加投诉材料", en: "Add a file to a complaint" },
    reply: ComplaintFile,
  }),
  file: route({
    method: "GET",
    path: "/api/complaints/:id/files/:fileId",
    access: "signed-in",
    carries: "file",
    params: byId.extend({ fileId: z.string() }),
    summary: { zh: "下载投诉材料", en: "Download a file of a complaint" },
    reply: z.undefined(),
  }),
  nameFile: route({
    method: "PUT",
    path: "/api/complaints/:id/files/:fileId",
    access: party,
    params: byId.extend({ fileId: z.string() }),
    summary: { zh: "说明材料是什么", en: "Say what a file is" },
    body: z.object({ paper: RequestPaper.nullable() }),
    reply: z.object({}),
  }),
  removeFile: route({
    method: "DELETE",
    path: "/api/complaints/:id/files/:fileId",
    access: party,
    params: byId.extend({ fileId: z.string() }),
    summary: { zh: "删除草稿中的材料", en: "Remove a file from a draft" },
    reply: z.object({}),
  }),
  send: route({
    method: "POST",
    path: "/api/complaints/:id/sending",
    access: party,
    params: byId,
    summary: { zh: "提交投诉", en: "Send a complaint" },
    body: z.object({ version: z.number().int() }),
    reply: Complaint,
  }),
  withdraw: route({
    method: "POST",
    path: "/api/complaints/:id/withdrawal",
    access: party,
    params: byId,
    summary: { zh: "撤回投诉", en: "Withdraw a complaint" },
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    reply: Complaint,
  }),
  takeIn: route({
    method: "POST",
    path: "/api/complaints/:id/case",
    access: office,
    params: byId,
    summary: { zh: "登记投诉", en: "Take a complaint in as a case" },
    reply: Complaint,
  }),
};

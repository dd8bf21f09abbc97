import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const line = (max: number) => z.string().trim().max(max);
const needed = (max: number, zh: string, en: string) =>
  line(max).refine((text) => text !== "", { params: { sentence: { zh, en } } });

/** A listing complained of. `file`: the id of its screenshot among the complaint's files. */
export const ComplainedListing = z.object({
  url: line(2000).default(""),
  title: line(500).default(""),
  seller: line(200).default(""),
  platform: line(100).default(""),
  priceFen: z.number().int().min(0).max(1e13).optional(),
  file: z.string().optional(),
});
const Named = z.object({ name: line(200).default(""), address: line(500).default("") });

/** A complaint while it is written: anything may still be missing. */
export const ComplaintDraft = z.object({
  officePath: z.string().max(200).optional(),
  /** A mark of the register, or one that the holder recorded itself. */
  right: z.object({ kind: z.enum(["mark", "claim"]), id: z.string().max(100) }).optional(),
  /** What infringes, and how. */
  facts: z.string().max(10_000).default(""),
  respondents: z.array(Named).max(20).default([]),
  listings: z.array(ComplainedListing).max(300).default([]),
  /** Among the files is a proof of who complains. */
  identityProof: z.boolean().default(false),
  contact: z.object({ name: line(100).default(""), phone: line(50).default("") }).default({ name: "", phone: "" }),
});
export type ComplaintDraft = z.infer<typeof ComplaintDraft>;

/** A complaint that can be sent. The page asks the very same before it offers to send. */
export const CompleteComplaint = ComplaintDraft.extend({
  officePath: z.string({ error: "missing" }).max(200),
  right: z.object({ kind: z.enum(["mark", "claim"]), id: z.string().max(100) }),
  facts: needed(10_000, "请写明何处侵权、如何侵权。", "Say what infringes, and how."),
  respondents: z
    .array(Named.extend({ name: needed(200, "请填写被投诉人的名称。", "Name whom the complaint is about.") }))
    .min(1)
    .max(20),
  contact: z.object({
    name: needed(100, "请填写联系人。", "Name somebody to ask."),
    phone: needed(50, "请填写联系电话。", "Give a telephone number."),
  }),
});
export type CompleteComplaint = z.infer<typeof CompleteComplaint>;

export const ComplaintState = z.enum(["draft", "sent", "taken-in", "withdrawn"]);
export type ComplaintState = z.infer<typeof ComplaintState>;

export const ComplaintSummary = z.object({
  id: z.string(),
  state: ComplaintState,
  holderName: z.string(),
  officePath: z.string().nullable(),
  office: Bilingual.nullable(),
  /** The mark's words, and whom it is about, as far as they are told. */
  markText: z.string(),
  respondent: z.string(),
  listings: z.number().int(),
  sentAt: z.string().nullable(),
  /** The last day on which the office says whether it takes the complaint (TM-01); null where nothing waits for it. */
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
});

/** What became of a complaint, in order. A party is not told who of the office did it. */
export const ComplaintEntry = z.object({
  seq: z.number().int(),
  kind: z.enum(["sent", "withdrawn", "taken-in"]),
  by: z.string(),
  at: z.string(),
  caseNumber: z.string().optional(),
});

export const Complaint = ComplaintSummary.extend({
  version: z.number().int(),
  body: ComplaintDraft,
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
    query: PageQuery.extend({ state: ComplaintState.optional(), caseId: z.string().max(100).optional() }),
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
      /** A complaint to begin from: one that was refused, filed again. */
      from: z.string().optional(),
      body: ComplaintDraft.optional(),
    }),
    reply: Complaint,
  }),
  write: route({
    method: "PUT",
    path: "/api/complaints/:id",
    access: party,
    params: byId,
    summary: { zh: "保存投诉", en: "Keep what was written" },
    body: z.object({ version: z.number().int(), body: ComplaintDraft }),
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

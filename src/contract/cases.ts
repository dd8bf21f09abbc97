import { CaseEvent, Party } from "#casework";
import { Bilingual } from "#law";
import { z } from "zod";
import { CaseSummary, CaseView } from "./caseView.ts";
import { DeadlineView } from "./deadlineView.ts";
import { EvidenceNote, EvidenceView } from "./evidenceView.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const byId = z.object({ id: z.string() });
const short = z.string().min(1).max(300);
/** A party as somebody types it in. */
const NamedParty = Party.extend({ id: short, role: short, name: short.optional(), holderId: short.optional() });
const Acted = z.object({
  event: CaseEvent,
  case: CaseView,
  opened: z.object({ caseId: z.string(), number: z.string() }).optional(),
});

export const cases = {
  workbench: route({
    method: "GET",
    path: "/api/workbench",
    access: "office",
    summary: { zh: "工作台", en: "Workbench" },
    reply: z.object({
      today: z.string(),
      counts: z.object({
        open: z.number().int(),
        overdue: z.number().int(),
        dueThisWeek: z.number().int(),
        newClues: z.number().int(),
        awaitingApproval: z.number().int(),
      }),
      due: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          title: z.string(),
          procedure: z.string(),
          stage: z.string(),
          deadline: DeadlineView,
        }),
      ),
      /** Papers that came back: each is to be served in another way. */
      undelivered: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          title: z.string(),
          paper: z.string(),
          on: z.string(),
          why: z.string(),
        }),
      ),
      waiting: z.array(CaseSummary),
      recent: z.array(CaseSummary),
      /** Colleagues on leave for whom the caller stands in, with their open cases. */
      standingIn: z.array(
        z.object({
          person: z.object({ id: z.string(), name: z.string() }),
          until: z.string(),
          cases: z.array(CaseSummary),
        }),
      ),
    }),
  }),
  list: route({
    method: "GET",
    path: "/api/cases",
    access: "signed-in",
    summary: { zh: "案件", en: "Cases" },
    query: PageQuery.extend({
      procedure: z.string().optional(),
      stage: z.string().optional(),
      open: z.enum(["true", "false"]).optional(),
      text: z.string().max(200).optional(),
      officePath: z.string().optional(),
      assigned: z.enum(["me"]).optional(),
      /** An account among the officers of the case; "nobody": none is assigned yet. */
      officer: z.string().max(300).optional(),
      /** A duty of the office that is late, or ends within a week. */
      due: z.enum(["overdue", "week"]).optional(),
    }),
    reply: pageOf(CaseSummary),
  }),
  open: route({
    method: "POST",
    path: "/api/cases",
    access: { roles: ["officer", "head"] },
    summary: { zh: "登记线索（自行检查、举报等）", en: "Open a case from another source" },
    body: z.object({
      procedure: z.string(),
      title: z.string().min(1).max(300),
      parties: z.array(NamedParty).max(200),
      action: z.string(),
      input: z.unknown(),
    }),
    reply: Acted,
  }),
  one: route({
    method: "GET",
    path: "/api/cases/:id",
    access: "signed-in",
    params: byId,
    summary: { zh: "案件详情", en: "A case" },
    reply: CaseView,
  }),
  docket: route({
    method: "GET",
    path: "/api/cases/:id/docket",
    access: "signed-in",
    params: byId,
    query: PageQuery,
    summary: { zh: "案件日志", en: "The docket" },
    reply: pageOf(CaseEvent),
  }),
  records: route({
    method: "GET",
    path: "/api/cases/:id/records/:list",
    access: "office",
    params: byId.extend({ list: z.string().max(100) }),
    summary: { zh: "案件中的长清单，逐页", en: "A long list of a case, page by page" },
    query: PageQuery,
    reply: pageOf(z.unknown()),
  }),
  act: route({
    method: "POST",
    path: "/api/cases/:id/actions/:action",
    access: "signed-in",
    params: byId.extend({ action: z.string() }),
    summary: { zh: "办理一步", en: "Act in a case" },
    body: z.object({ expectedVersion: z.number().int(), at: z.string().optional(), input: z.unknown() }),
    reply: Acted,
  }),
  correct: route({
    method: "POST",
    path: "/api/cases/:id/corrections",
    access: { roles: ["officer", "head"] },
    params: byId,
    summary: { zh: "更正记录", en: "Correct an entry" },
    body: z.object({
      expectedVersion: z.number().int(),
      seq: z.number().int().positive(),
      input: z.unknown().optional(),
      at: z.string().optional(),
      reason: z.string().min(1).max(2000),
      /** A head or legal reviewer of the office, by login or id, who approves by typing the own password. */
      approvedBy: z.string().max(200),
      approverPassword: z.string().max(200),
    }),
    reply: Acted.extend({
      moved: z.array(
        z.object({ id: z.string(), name: Bilingual, before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  }),
  confidential: route({
    method: "GET",
    path: "/api/cases/:id/confidential/:token",
    access: "office",
    params: byId.extend({ token: z.string().max(100) }),
    summary: { zh: "查看保密内容（留痕）", en: "Look at what is kept confidential; the look is recorded" },
    reply: z.object({ text: z.string() }),
  }),
  seal: route({
    method: "PUT",
    path: "/api/cases/:id/seal",
    access: { roles: ["head"] },
    params: byId,
    summary: { zh: "封存或解封", en: "Seal or unseal" },
    body: z.object({ sealed: z.boolean(), reason: z.string().min(1).max(1000) }),
    reply: CaseSummary,
  }),
  document: route({
    method: "GET",
    path: "/api/cases/:id/documents/:documentId",
    access: "signed-in",
    carries: "file",
    params: byId.extend({ documentId: z.string() }),
    summary: { zh: "下载文书", en: "Download a document" },
    reply: z.undefined(),
  }),
  preview: route({
    method: "GET",
    path: "/api/cases/:id/documents/:documentId/preview",
    access: "signed-in",
    params: byId.extend({ documentId: z.string() }),
    summary: { zh: "预览文书", en: "Preview a document" },
    reply: z.object({ html: z.string() }),
  }),
  draft: route({
    method: "POST",
    path: "/api/cases/:id/drafts/:kind",
    access: "office",
    params: byId.extend({ kind: z.string() }),
    summary: { zh: "预览将要出具的文书", en: "Preview a document before it is issued" },
    body: z.object({ action: z.string(), input: z.unknown(), at: z.string().optional() }),
    reply: z.object({ html: z.string() }),
  }),
  addEvidence: route({
    method: "POST",
    path: "/api/cases/:id/evidence",
    access: "signed-in",
    carries: "upload",
    params: byId,
    query: EvidenceNote,
    summary: { zh: "添加证据文件", en: "Add an evidence file" },
    reply: EvidenceView,
  }),
  evidence: route({
    method: "GET",
    path: "/api/cases/:id/evidence/:evidenceId",
    access: "signed-in",
    carries: "file",
    params: byId.extend({ evidenceId: z.string() }),
    summary: { zh: "下载证据", en: "Download evidence" },
    reply: z.undefined(),
  }),
  picture: route({
    method: "GET",
    path: "/api/cases/:id/evidence/:evidenceId/picture",
    access: "signed-in",
    carries: "file",
    params: byId.extend({ evidenceId: z.string() }),
    summary: { zh: "查看照片", en: "Look at a picture" },
    reply: z.undefined(),
  }),
  replay: route({
    method: "POST",
    path: "/api/replay",
    access: "signed-in",
    summary: { zh: "推演案件", en: "Replay a case from a file" },
    body: z.object({ file: z.unknown() }),
    reply: z.object({
      stage: z.string(),
      deadlines: z.array(z.unknown()),
      refusals: z.array(z.unknown()),
      outcome: z.unknown(),
    }),
  }),
};

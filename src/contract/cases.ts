import { CaseEvent, Party, SealedWhat } from "#casework";
import { Bilingual, Citation, Instant } from "#law";
import { z } from "zod";
import { PartyDraw } from "./experts.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

export const CaseSummary = z.object({
  id: z.string(),
  number: z.string(),
  procedure: z.string(),
  title: z.string(),
  officePath: z.string(),
  stage: z.string(),
  version: z.number().int(),
  priority: z.number().int(),
  openedAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().nullable(),
  assignedTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  nextDue: z.string().nullable(),
  sealed: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** A deadline with its arithmetic: each counted, uncounted, extended or rolled stretch, and the article. Shape of `#casework` Deadline. */
export const DeadlineView = z
  .object({
    id: z.string(),
    clock: z.string(),
    /** The party or thing it runs for, where the case has several. */
    of: z.string().optional(),
    name: Bilingual,
    due: z.string(),
    dueAt: z.string().optional(),
    state: z.string(),
    duty: z.enum(["office", "party"]),
    limit: z.string(),
    provisional: z.boolean(),
    confidence: z.string(),
    article: z.object({ source: z.string(), article: z.string() }),
    counted: z.array(
      z
        .object({
          kind: z.string(),
          from: z.string(),
          to: z.string(),
          days: z.number(),
          why: Bilingual,
          article: z.object({ source: z.string(), article: z.string() }).optional(),
          /** The docket entry it comes from: the start, a pause, an extension. */
          entry: z.number().int().optional(),
          endedBy: z.number().int().optional(),
          approvedBy: z.string().optional(),
          reason: z.string().optional(),
        })
        .loose(),
    ),
  })
  .loose();
export type DeadlineView = z.infer<typeof DeadlineView>;
export const DocumentView = z.object({
  id: z.string(),
  /** Its id in the docket: the key of `state.documents`. */
  paper: z.string(),
  life: z.enum(["draft", "in-review", "approved", "voided"]),
  kind: z.string(),
  name: Bilingual,
  number: z.string().nullable(),
  seq: z.number().int(),
  sha256: z.string(),
  createdAt: z.string(),
  /** When this party first opened it; absent for an office. */
  openedAt: z.string().nullable().optional(),
});
/** What somebody who lays a file down says of it. */
const shown = z.string().trim().min(1).max(300);
export const EvidenceNote = z.object({
  caption: shown.optional(),
  /** When it was taken, as that person says. */
  takenAt: Instant.optional(),
  place: shown.optional(),
  takenBy: shown.optional(),
});
export const EvidenceView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  caption: z.string().nullable(),
  takenAt: z.string().nullable(),
  /** When it was taken by the camera's own clock: "2026-03-10 09:41:07", local unless it says its offset. */
  cameraAt: z.string().nullable(),
  place: z.string().nullable(),
  takenBy: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  seq: z.number().int().nullable(),
});

/** A seal: what was closed by whom, why, and for whom it opens; never what it hides. */
export const SealView = z.object({
  seal: z.number().int(),
  what: SealedWhat,
  /** A paper's id in the docket, a file's id, or "entry:field"; empty for a field told to a party. */
  ref: z.string(),
  name: Bilingual,
  /** The entry that sealed it. */
  entry: z.number().int(),
  /** Null for a party, which is told of no person of the office. */
  by: z.string().nullable(),
  at: z.string(),
  ground: Bilingual,
  confidence: z.string(),
  why: z.string(),
  openTo: z.array(Bilingual),
  /** Whether it opens for the caller. */
  opens: z.boolean(),
  /** The seal for whose sake it was set. */
  with: z.number().int().nullable(),
  lifted: z.object({ by: z.string(), at: z.string(), why: z.string() }).nullable(),
});
export type SealView = z.infer<typeof SealView>;

const MenuItem = z.object({
  action: z.string(),
  name: Bilingual,
  weight: z.enum(["main", "side", "danger"]),
  article: Citation.optional(),
  enabled: z.boolean(),
  refusal: z
    .object({ code: z.string(), sentence: Bilingual, remedy: Bilingual, article: Citation.optional() })
    .optional(),
  choices: z.record(z.string(), z.array(z.object({ value: z.string(), name: Bilingual }))).optional(),
});

/** The state the docket folds to; the page gives it to `availableActions` just as the server does. */
export const CaseView = CaseSummary.extend({
  state: z
    .object({
      stage: z.string(),
      version: z.number(),
      parties: z.array(Party),
      facts: z.record(z.string(), z.unknown()),
    })
    .loose(),
  /** Lists of the state that are too long to be told with it, by name ("taken", "evidence"), with their length; see `cases.records`. */
  long: z.record(z.string(), z.number().int()),
  deadlines: z.array(DeadlineView),
  documents: z.array(DocumentView),
  evidence: z.array(EvidenceView),
  seals: z.array(SealView),
  origin: z.object({ caseId: z.string(), number: z.string() }).nullable(),
  /** What guards may know of the past: earlier penalties, settings. */
  known: z.record(z.string(), z.unknown()),
  /** May the caller act here at all (own office or party), or only read. */
  mayAct: z.boolean(),
  /** What the caller may do now, worked out by the server where the state told does not say it: for a party, and where lists are `long`. */
  menu: z.array(MenuItem).optional(),
  /** The draws of experts, as a party is told. Absent for an office, which has the docket. */
  draws: z.array(PartyDraw).optional(),
  /** When the case came to each of its stages, as a party is told. Absent for an office, which has the docket. */
  progress: z.array(z.object({ at: z.string(), stage: z.string() })).optional(),
});
export type CaseView = z.infer<typeof CaseView>;

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

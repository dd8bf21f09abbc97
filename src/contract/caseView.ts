import { Party, SealedWhat } from "#casework";
import { Bilingual, Citation } from "#law";
import { z } from "zod";
import { DeadlineView } from "./deadlineView.ts";
import { EvidenceView } from "./evidenceView.ts";
import { PartyDraw } from "./experts.ts";

/** A case in a list. */
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

/** A paper of the case. */
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

import type { DocumentSpec, StageSpec } from "#casework";
import { cite } from "#statutes";
import { EnforcementFacts } from "../trademark-enforcement/facts.ts";
import { frame as trademark } from "../trademark-enforcement/frame.ts";
import { clocks } from "./clocks.ts";
import { complaintTable } from "./complaint.table.ts";
import { disposalTable } from "./disposal.table.ts";
import { openingTable } from "./opening.table.ts";
import { penaltyTable } from "./penalty.table.ts";
import { powersTable } from "./powers.table.ts";

// No text that we read suspends a case about patents.
const { suspended: _suspended, ...stages } = trademark.stages;
// What rests on the trademark regulations alone: asking the holder, and telling the supplier's authority.
const {
  identificationRequest: _request,
  identificationOpinion: _opinion,
  supplierNotice: _supplier,
  disposalRecord: _disposal,
  ...documents
} = trademark.documents;

export const openStages = (Object.keys(stages) as (keyof typeof stages)[]).filter(
  (stage) => !("closing" in stages[stage]),
);

/** The frame of the enforcement procedure, without what the Trademark Law alone knows. */
export const frame = {
  id: "counterfeit-patent",
  version: "1",
  name: { zh: "假冒专利行政处罚", en: "Passing off of patents" },
  legalBasis: [
    cite("patent-law", "68-69"),
    cite("patent-rules", "100-101"),
    cite("patent-enforcement-measures", "28"),
    cite("penalty-law", "*"),
    cite("market-penalty-procedure", "*"),
    cite("compulsion-law", "25"),
  ],
  start: "lead",
  roles: { ...trademark.roles, holder: { zh: "投诉人或者专利权人", en: "complainant or patentee" } },
  drafters: ["officer"],
  publicCopies: { by: ["officer"], approve: ["reviewer", "head"] },
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages: stages satisfies Record<string, StageSpec>,
  clocks,
  documents: {
    ...documents,
    // Goods leave such a case with the police only: no law that we read confiscates them.
    disposalRecord: { ...trademark.documents.disposalRecord, article: cite("crime-transfer-regulations", "*") },
  } satisfies Record<string, DocumentSpec>,
  facts: EnforcementFacts,
  records: ["evidence"],
  sittings: trademark.sittings,
  tables: [openingTable, complaintTable, powersTable, penaltyTable, disposalTable],
} as const;

import type { PaperMakers } from "../documentData.ts";
import type { intakeDocuments } from "./documents.ts";

/** What fills the papers of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal. */
export const intakePapers: PaperMakers<keyof typeof intakeDocuments> = {};

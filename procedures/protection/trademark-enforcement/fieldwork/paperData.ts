import type { PaperMakers } from "../documentData.ts";
import type { fieldworkDocuments } from "./documents.ts";

/** What fills the papers of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export const fieldworkPapers: PaperMakers<keyof typeof fieldworkDocuments> = {};

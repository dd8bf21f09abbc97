import type { DocumentSpec } from "#casework";

/** The papers of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export const fieldworkDocuments = {} as const satisfies Record<string, DocumentSpec>;

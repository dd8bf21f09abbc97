import type { DocumentSpec } from "#casework";

/** The papers of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal. */
export const intakeDocuments = {} as const satisfies Record<string, DocumentSpec>;

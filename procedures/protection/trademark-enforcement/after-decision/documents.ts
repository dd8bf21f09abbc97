import type { DocumentSpec } from "#casework";

/** The papers of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionDocuments = {} as const satisfies Record<string, DocumentSpec>;

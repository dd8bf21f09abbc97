import type { DocumentSpec } from "#casework";
import { referralDocuments } from "../../../crime/referral/documents.ts";

/** The papers of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionDocuments = { ...referralDocuments } as const satisfies Record<string, DocumentSpec>;

import type { PaperMakers } from "../documentData.ts";
import type { afterDecisionDocuments } from "./documents.ts";
import { referralPapers } from "./referralPapers.ts";

/** What fills the papers of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionPapers: PaperMakers<keyof typeof afterDecisionDocuments> = { ...referralPapers };

import { referralFacts } from "../../../crime/referral/facts.ts";
import { CrimeFound } from "./CrimeFound.ts";

/** What follows a decision, and the referral to the police, of the whole case. */
export const afterDecisionFacts = { ...referralFacts };

/** What follows a decision of one respondent. */
export const afterDecisionTrackFacts = {
  crime: CrimeFound,
};

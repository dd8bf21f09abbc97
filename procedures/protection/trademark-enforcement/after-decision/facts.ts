/** The facts of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral: of the whole case, and of each respondent. */
export const afterDecisionFacts = {};
export const afterDecisionTrackFacts = {};

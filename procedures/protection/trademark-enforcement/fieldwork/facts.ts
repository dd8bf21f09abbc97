/** The facts of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification: of the whole case, and of each respondent. */
export const fieldworkFacts = {};
export const fieldworkTrackFacts = {};

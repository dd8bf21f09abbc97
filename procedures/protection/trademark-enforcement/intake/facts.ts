/** The facts of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal: of the whole case, and of each respondent. */
export const intakeFacts = {};
export const intakeTrackFacts = {};

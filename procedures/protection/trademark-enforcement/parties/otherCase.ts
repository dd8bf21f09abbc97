import type { EnforcementFacts as Facts } from "../facts.ts";

export { EnforcementFacts } from "../facts.ts";
export type { Define } from "../frame.ts";

/** The facts of another case as its docket has them: any of them may be absent. */
export type EnforcementFactsOf = Partial<Facts>;

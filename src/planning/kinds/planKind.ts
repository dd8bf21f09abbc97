/** What a plan is about. All of them are plans: their tasks are given out, supervised and shown alike. */
export const planKinds = ["work-plan", "legislation", "pilot", "evaluation"] as const;
export type PlanKind = (typeof planKinds)[number];

import type { ClockSpec } from "#casework";

/** The time limits of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal. */
export const intakeClocks = {} as const satisfies Record<string, ClockSpec>;

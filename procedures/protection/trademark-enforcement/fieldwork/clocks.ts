import type { ClockSpec } from "#casework";

/** The time limits of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export const fieldworkClocks = {} as const satisfies Record<string, ClockSpec>;

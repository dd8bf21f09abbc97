/** When a holder is reminded and when what is late goes up, in days before and after the due date. */
export interface Rhythm {
  /** Each one further from the due date than the next. */
  readonly remindBefore: readonly number[];
  /** The first takes it to whoever gave it, each next one office further up. */
  readonly escalateAfter: readonly number[];
}

/** The house's own rhythm, no law's: each office may set another for what it gives. */
export const houseRhythm: Rhythm = { remindBefore: [30, 7], escalateAfter: [7, 21, 45] };

export const rhythmKeys = {
  remindBefore: "supervision.remindBefore",
  escalateAfter: "supervision.escalateAfter",
} as const satisfies Record<keyof Rhythm, string>;

/** The rhythm by an office's settings; what is not set, or cannot be read, is as the house has it. */
export function rhythmOf(settings: Readonly<Record<string, unknown>>): Rhythm {
  const remind = settings[rhythmKeys.remindBefore];
  const escalate = settings[rhythmKeys.escalateAfter];
  return {
    remindBefore: isRemindBefore(remind) ? remind : houseRhythm.remindBefore,
    escalateAfter: isEscalateAfter(escalate) ? escalate : houseRhythm.escalateAfter,
  };
}

/** None to six days, falling: nobody is reminded of the farther day after the nearer one. */
export function isRemindBefore(value: unknown): value is readonly number[] {
  return areDays(value) && value.every((day, at) => at === 0 || day < (value[at - 1] ?? 0));
}

/** One to six days, rising: what is late never goes further up before it has been further down. */
export function isEscalateAfter(value: unknown): value is readonly number[] {
  return areDays(value) && value.length > 0 && value.every((day, at) => at === 0 || day > (value[at - 1] ?? 0));
}

function areDays(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length <= 6 &&
    value.every((day) => typeof day === "number" && Number.isInteger(day) && day >= 1 && day <= 365)
  );
}

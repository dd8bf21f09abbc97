import type { IsoDate } from "#law";
import { cite } from "#statutes";
import type { Clock } from "./clocks.ts";
import type { AdjudicationState } from "./frame.ts";
import { type PauseCause, pauseCauses } from "./names.ts";

/** PA-10: what the term of closing does not count (Measures 37). Several causes may run at once; the term goes on when the last ends. */
const article = cite("patent-measures", "37");

/** What stands still with the whole case. Terms counted back from a hearing, and those after a decision, are not among them. */
export const clocksOfCase = [
  "closing",
  "fast-track",
  "delivery",
  "answer",
  "answer-abroad",
  "answer-copy",
  "evidence",
] as const satisfies readonly Clock[];
/** What only the term of the office does not count. */
export const clocksOfClosing = ["closing", "fast-track"] as const satisfies readonly Clock[];

type Pauses = NonNullable<AdjudicationState["facts"]["pauses"]>;

export function begun({ facts }: AdjudicationState, cause: PauseCause, from: IsoDate): Pauses {
  return [...(facts.pauses ?? []), { cause, from }];
}

export function ended({ facts }: AdjudicationState, cause: PauseCause, until: IsoDate): Pauses {
  return (facts.pauses ?? []).map((each) =>
    each.cause === cause && each.until === undefined ? { ...each, until } : each,
  );
}

export function isOpen({ facts }: AdjudicationState, cause: PauseCause): boolean {
  return (facts.pauses ?? []).some((each) => each.cause === cause && each.until === undefined);
}

/** The clocks that go on, judged on the case as the act leaves it: the term of closing only when no other cause keeps it. */
export function resumable(state: AdjudicationState, clocks: readonly Clock[]): readonly Clock[] {
  const held = (state.facts.pauses ?? []).filter(({ until }) => until === undefined);
  if (held.some(({ cause }) => cause === "suspension")) return [];
  return held.length === 0 ? clocks : clocks.filter((clock) => !clocksOfClosing.some((own) => own === clock));
}

/** A pause until something ends it; of the term of closing alone, or of the whole case. */
export function pauseOf<const C extends Clock>(cause: PauseCause, clocks: readonly C[]) {
  return { clocks, why: pauseCauses[cause], article };
}

/** A pause whose days are known at once. */
export function knownPause(cause: PauseCause, from: IsoDate, until: IsoDate) {
  return { clocks: clocksOfClosing, why: pauseCauses[cause], article, from, until };
}

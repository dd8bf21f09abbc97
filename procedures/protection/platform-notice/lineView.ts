import type { CaseState } from "#casework";
import type { Bilingual } from "#law";
import type { NoticeState } from "./frame.ts";
import { lastOutcomes, statesOf } from "./lineBook.ts";
import { type LineState, measures, refusalReasons } from "./names.ts";

/** A line of a notice as a page shows it. */
export interface NoticeLine {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly seller: string;
  readonly state: LineState;
  /** The measure, or the reason of a refusal. */
  readonly why?: Bilingual;
  readonly note?: string;
  readonly on?: string;
}

/** The lines of a notice, each with where it stands; none for a case of another procedure. */
export function noticeLines(state: CaseState): readonly NoticeLine[] {
  if (state.procedure !== "platform-notice") return [];
  // Sound: the engine checked the facts of such a case against their schema.
  const { facts } = state as unknown as NoticeState;
  const states = statesOf(facts);
  const last = lastOutcomes(facts);
  return (facts.lines ?? []).map((line, at) => {
    const outcome = last[at];
    const why =
      outcome?.measure === undefined ? outcome?.reason && refusalReasons[outcome.reason] : measures[outcome.measure];
    return {
      ...line,
      number: at + 1,
      state: states[at] ?? "pending",
      ...(why && { why }),
      ...(outcome?.note !== undefined && { note: outcome.note }),
      ...(outcome && { on: outcome.on }),
    };
  });
}

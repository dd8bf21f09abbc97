import { lawOf } from "../../enforcement/lawOf.ts";
import type { EnforcementState } from "../frame.ts";
import type { ComplaintItem } from "./names.ts";

/** What a complaint of this kind must bring, and this one did not. */
export function missingItems(state: Pick<EnforcementState, "procedure" | "facts">): readonly ComplaintItem[] {
  const brought = state.facts.complaint?.items ?? [];
  return (Object.keys(lawOf(state).intake.items) as ComplaintItem[]).filter((item) => !brought.includes(item));
}

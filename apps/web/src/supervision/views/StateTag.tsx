import type { TaskState } from "#planning";
import { useWords } from "../../words/useWords.ts";

/** A state by its word and its colour; the colour never says it alone. */
export function StateTag({ state }: { readonly state: TaskState | undefined }) {
  const { t } = useWords();
  const shown = state ?? "withdrawn";
  return <span className={`state-tag state-${shown}`}>{t(`views.states.${shown}`)}</span>;
}

import type { Mark } from "#contract";
import { useWords } from "../words/useWords.ts";

/** Whether a mark is in force on the day asked for, and why. */
export function InForce({ mark }: { readonly mark: Mark }) {
  const { t, say } = useWords();
  return (
    <span className={mark.inForce ? "in-force" : "late"}>
      <strong>{t(mark.inForce ? "clues.inForce" : "clues.notInForce")}</strong>{" "}
      <span className="muted">{say(mark.why)}</span>
    </span>
  );
}

import type { ComplaintSummary } from "#contract";
import { useWords } from "../words/useWords.ts";

const tones: Readonly<Record<ComplaintSummary["state"], string>> = {
  draft: "paper-life",
  sent: "paper-life paper-approved",
  "taken-in": "paper-life paper-approved",
  withdrawn: "paper-life",
};

/** Where a complaint stands, in words; its colour says no more than they do. */
export function ComplaintTag({ state }: { readonly state: ComplaintSummary["state"] }) {
  const { t } = useWords();
  return <span className={tones[state]}>{t(`complaints.states.${state}`)}</span>;
}

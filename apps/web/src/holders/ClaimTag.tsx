import type { Claim } from "#contract";
import { useWords } from "../words/useWords.ts";

const tones = {
  claimed: "paper-life paper-in-review",
  confirmed: "paper-life paper-approved",
  refused: "paper-life paper-refused",
} as const;

export function ClaimTag({ state }: { readonly state: Claim["state"] }) {
  const { t } = useWords();
  return <span className={tones[state]}>{t(`holders.states.${state}`)}</span>;
}

import { useWords } from "../words/useWords.ts";
import { closingForm, stageName } from "./procedures.ts";

/** A stage by its name; one that ends the case stands in grey. */
export function StageTag({ procedure, stage }: { readonly procedure: string; readonly stage: string }) {
  const { say } = useWords();
  const closed = closingForm(procedure, stage) !== undefined;
  return (
    <span className={closed ? "stage-tag stage-closed" : "stage-tag"} title={stage}>
      {say(stageName(procedure, stage))}
    </span>
  );
}

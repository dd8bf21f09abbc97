import type { Clue } from "#contract";
import { clueProcedure } from "../cases/procedures.ts";
import { StageTag } from "../cases/StageTag.tsx";
import { useWords } from "../words/useWords.ts";
import { Priority } from "./Priority.tsx";

/** A clue in the list: the title of the listing or the declared goods, the mark it touches, where it was found. */
export function ClueRow({ clue, showStage }: { readonly clue: Clue; readonly showStage: boolean }) {
  const { t } = useWords();
  return (
    <div className="clue-row">
      <Priority level={clue.priority} />
      <div className="clue-row-main">
        <div className="clue-row-title">{clue.title}</div>
        <div className="line-note clue-row-note">
          <span className="clue-mark">{clue.markText}</span> {clue.platform}
          {clue.seller !== null && ` · ${clue.seller}`}
          {clue.listings > 1 &&
            ` · ${t(clue.of === "listing" ? "clues.count" : "declarations.count", { n: clue.listings })}`}
        </div>
        {showStage && <StageTag procedure={clueProcedure} stage={clue.stage} />}
      </div>
      <span className="number muted">{Math.round(clue.score * 100)}</span>
    </div>
  );
}

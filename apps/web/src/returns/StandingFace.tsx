import type { ReturnRow } from "#contract";
import { useWords } from "../words/useWords.ts";

type Standing = Pick<ReturnRow, "stage" | "standing">;

/** The one word that colours a return: what most asks for somebody's hand wins. */
export function faceOf({ stage, standing }: Standing): string {
  if (stage === "approved" || stage === "submitted" || stage === "returned" || stage === "excused") return stage;
  if (standing === "late" || standing === "open") return standing;
  return stage === null ? "none" : "draft";
}

const marks: Readonly<Record<string, string>> = {
  approved: "✓",
  submitted: "↑",
  returned: "↩",
  excused: "–",
  late: "!",
  open: "○",
  draft: "…",
  none: "·",
};

/** How a return stands, in a mark and words: colour alone says nothing. */
export function StandingFace({ row }: { readonly row: Standing }) {
  const { t } = useWords();
  const stage = t(`returns.stages.${row.stage ?? "none"}`);
  const standing = row.stage === "excused" ? undefined : t(`returns.standings.${row.standing}`);
  return (
    <span className="face">
      <span className="face-mark" aria-hidden="true">
        {marks[faceOf(row)]}
      </span>
      <span>
        <span className="face-stage">{stage}</span>
        {standing && <span className="face-standing">{standing}</span>}
      </span>
    </span>
  );
}

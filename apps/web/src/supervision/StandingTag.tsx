import type { AssignmentRow } from "#contract";
import { Tag } from "antd";
import { useWords } from "../words/useWords.ts";

const colours = {
  late: "error",
  "due-soon": "warning",
  "on-time": "processing",
  done: "success",
  none: "default",
} as const;

/** How an assignment stands today, and its stage. */
export function StandingTag({ row }: { readonly row: Pick<AssignmentRow, "standing" | "stage"> }) {
  const { t } = useWords();
  return (
    <span className="assignment-tags">
      <Tag>{t(`supervision.stages.${row.stage}`)}</Tag>
      {row.standing !== "none" && row.standing !== "done" && (
        <Tag color={colours[row.standing]}>{t(`supervision.standings.${row.standing}`)}</Tag>
      )}
    </span>
  );
}

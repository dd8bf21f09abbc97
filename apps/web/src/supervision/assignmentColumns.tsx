import type { AssignmentRow } from "#contract";
import { Link } from "@tanstack/react-router";
import type { Column } from "../ui/Rows.tsx";
import { Day } from "../ui/Day.tsx";
import type { useWords } from "../words/useWords.ts";
import { Progress } from "./Progress.tsx";
import { StandingTag } from "./StandingTag.tsx";

type Words = Pick<ReturnType<typeof useWords>, "t" | "say">;

/** How assignments are listed: the task, who has it from whom, how far it is, when it is due. */
export function assignmentColumns({ t, say }: Words): Column<AssignmentRow>[] {
  return [
    {
      key: "task",
      title: t("supervision.task"),
      cell: (row) => (
        <>
          <Link to="/assignments/$id" params={{ id: row.id }}>
            {row.taskNumber}. {row.taskNames === null ? row.taskTitle : say(row.taskNames)}
          </Link>
          <span className="muted assignment-plan">{row.planNames === null ? row.planTitle : say(row.planNames)}</span>
        </>
      ),
    },
    {
      key: "holder",
      title: t("supervision.holder"),
      cell: (row) => (
        <>
          {say(row.holder.name)}
          <span className="muted assignment-plan">{t("supervision.fromOffice", { office: say(row.fromName) })}</span>
        </>
      ),
    },
    {
      key: "progress",
      title: t("supervision.progress"),
      cell: (row) => <Progress asserted={row.asserted} assertedBy={row.assertedBy} measure={row.measure} />,
    },
    {
      key: "due",
      title: t("supervision.due"),
      cell: (row) => <Day on={row.rectification?.stage === "ordered" ? row.rectification.due : row.due} />,
    },
    { key: "state", title: t("supervision.state"), cell: (row) => <StandingTag row={row} /> },
  ];
}

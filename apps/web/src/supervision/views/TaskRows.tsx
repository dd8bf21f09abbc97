import { AssignmentLink } from "./AssignmentLink.tsx";
import { daysBetween, parseIsoDate } from "#law";
import { dueOf, taskStateOf } from "#planning";
import { useAgencies } from "../../plans/useAgencies.ts";
import { Day } from "../../ui/Day.tsx";
import { type Column, Rows } from "../../ui/Rows.tsx";
import { useWords } from "../../words/useWords.ts";
import { Progress } from "../Progress.tsx";
import { StateTag } from "./StateTag.tsx";
import type { TaskLine } from "./useBoard.ts";

interface Props {
  readonly caption: string;
  readonly lines: readonly TaskLine[];
  readonly today: string;
  readonly empty?: string;
  /** Whether the plan of each is named too. */
  readonly withPlan?: boolean;
}

/** Tasks as a table: who holds each, where it stands, until when, and how far it is said and shown to be. */
export function TaskRows({ caption, lines, today, empty, withPlan = false }: Props) {
  const { t, say } = useWords();
  const { nameOf } = useAgencies();
  const columns: Column<TaskLine>[] = [
    { key: "n", title: t("plans.number"), right: true, cell: ({ task }) => task.number },
    {
      key: "task",
      title: t("plans.task"),
      cell: ({ task, row }) => {
        const name = task.names === null ? task.title : say(task.names);
        return (
          <>
            {row === null ? name : <AssignmentLink id={row.id}>{name}</AssignmentLink>}
            {withPlan && row !== null && (
              <div className="muted small">{row.planNames === null ? row.planTitle : say(row.planNames)}</div>
            )}
          </>
        );
      },
    },
    {
      key: "holder",
      title: t("views.holder"),
      cell: ({ task, row }) => (row === null ? (task.lead === null ? "—" : nameOf(task.lead)) : say(row.holder.name)),
    },
    {
      key: "state",
      title: t("views.state"),
      cell: ({ row }) => <StateTag state={row === null ? "unassigned" : taskStateOf(row)} />,
    },
    { key: "due", title: t("views.due"), cell: ({ row }) => <Due row={row} /> },
    { key: "late", title: t("views.daysLate"), right: true, cell: ({ row }) => <LateDays row={row} today={today} /> },
    {
      key: "backed",
      title: t("views.progress"),
      cell: ({ row }) =>
        row === null || (row.asserted === null && row.measure === null) ? (
          <span className="muted">—</span>
        ) : (
          <Progress asserted={row.asserted} assertedBy={row.assertedBy} measure={row.measure} />
        ),
    },
  ];
  return (
    <Rows
      caption={caption}
      rows={lines}
      keyOf={({ task, row }) => row?.id ?? task.id}
      columns={columns}
      {...(empty === undefined ? {} : { empty })}
    />
  );
}

/** The day that counts now, and whether it is that of an order to put something right. */
function Due({ row }: { readonly row: TaskLine["row"] }) {
  const { t } = useWords();
  const day = row === null ? null : dueOf(row);
  return (
    <>
      <Day on={day} />
      {row !== null && day !== row.due && <div className="muted small">{t("views.parts.rectify")}</div>}
    </>
  );
}

function LateDays({ row, today }: { readonly row: TaskLine["row"]; readonly today: string }) {
  const [due, on] = [parseIsoDate((row && dueOf(row)) ?? ""), parseIsoDate(today)];
  if (row === null || taskStateOf(row) !== "late" || due === undefined || on === undefined) return "—";
  return <span className="late">{daysBetween(due, on)}</span>;
}

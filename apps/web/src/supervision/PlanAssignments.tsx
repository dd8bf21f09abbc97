import { type AssignmentRow, type PlanTask, type ReplyOf, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useRefresh } from "./Acts.tsx";
import { GiveForm } from "./GiveForm.tsx";
import { StandingTag } from "./StandingTag.tsx";

type Board = ReplyOf<typeof routes.supervision.board>;

/** Who has this task, and how it stands with each. */
export function TaskAssignments({ board, taskId }: { readonly board: Board | undefined; readonly taskId: string }) {
  const { say } = useWords();
  const rows = board?.tasks.find(({ id }) => id === taskId)?.assignments ?? [];
  if (rows.length === 0) return <span className="muted">—</span>;
  return (
    <ul className="task-assignments">
      {rows.map((row: AssignmentRow) => (
        <li key={row.id}>
          <Link to="/assignments/$id" params={{ id: row.id }}>
            {say(row.holder.name)}
          </Link>{" "}
          <StandingTag row={row} />
        </li>
      ))}
    </ul>
  );
}

interface ChooseProps {
  readonly task: PlanTask;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Takes a task among those to be given. */
export function ChooseTask({ task, chosen, onChange }: ChooseProps) {
  const { t } = useWords();
  return (
    <Checkbox
      aria-label={t("supervision.chooseTask", { n: task.number })}
      checked={chosen.has(task.id)}
      onChange={(event) => {
        const next = new Set(chosen);
        if (event.target.checked) next.add(task.id);
        else next.delete(task.id);
        onChange(next);
      }}
    />
  );
}

interface AssignProps {
  readonly planId: string;
  readonly tasks: readonly PlanTask[];
  readonly onGiven: () => void;
}

/** Gives the tasks chosen to holders. */
export function AssignTasks({ planId, tasks, onGiven }: AssignProps) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  const give = useSend(routes.supervision.assign, async () => {
    await refresh();
    setOpen(false);
    onGiven();
  });
  return (
    <>
      <Button type="primary" disabled={tasks.length === 0} onClick={() => setOpen(true)}>
        {t("supervision.assignChosen", { n: tasks.length })}
      </Button>
      {open && (
        <GiveForm
          title={t("supervision.assign")}
          lead={tasks.map(({ number, title, names }) => `${number}. ${names === null ? title : say(names)}`).join("  ")}
          agencies={tasks.flatMap(({ lead }) => (lead?.agency == null ? [] : [lead.agency]))}
          sending={give.isPending}
          error={give.error}
          onClose={() => setOpen(false)}
          onGive={(given) =>
            give.mutate({ params: { id: planId }, body: { ...given, tasks: tasks.map(({ id }) => id) } })
          }
        />
      )}
    </>
  );
}

import { type PlanTask, type ReplyOf, routes } from "#contract";
import type { Bilingual } from "#law";
import { Link, useParams } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { AssignTasks, ChooseTask, TaskAssignments } from "../supervision/PlanAssignments.tsx";
import { PlanKind } from "../supervision/views/PlanKind.tsx";
import { PlanViewLinks } from "../supervision/views/PlanViewLinks.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useAgencies } from "./useAgencies.ts";

type Plan = ReplyOf<typeof routes.plans.one>;

/** Which tasks does this plan give, and to whom? */
export function PlanPage() {
  const { id } = useParams({ from: "/desk/plans/$id" });
  const { t, say } = useWords();
  const { me } = useMe();
  const officeName = useOfficeName();
  const plan = useCall(routes.plans.one, { params: { id } });
  return (
    <Page
      title={
        plan.data === undefined ? t("shell.plans") : plan.data.names === null ? plan.data.title : say(plan.data.names)
      }
      lead={
        plan.data && (
          <>
            {officeName(plan.data.officePath)} · {t("plans.taskCount", { n: plan.data.tasks })} ·{" "}
            <span translate="no">{plan.data.confirmedBy}</span> <Moment at={plan.data.confirmedAt} />
          </>
        )
      }
      action={
        plan.data?.importId != null &&
        plan.data.officePath === me?.office?.path &&
        may(me, "officer", "head") && (
          <Link to="/plans/imports/$id" params={{ id: plan.data.importId }}>
            {t("plans.seeSource")}
          </Link>
        )
      }
    >
      <PlanViewLinks planId={id} />
      <PlanKind planId={id} />
      <Loaded query={plan}>{(loaded) => <Tasks plan={loaded} />}</Loaded>
    </Page>
  );
}

/** Under their sections, in the order of the plan. */
function Tasks({ plan }: { readonly plan: Plan }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const { nameOf } = useAgencies();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const board = useCall(routes.supervision.board, { params: { id: plan.id } });
  const mayAssign = plan.officePath === me?.office?.path && may(me, "supervisor", "head");
  return (
    <>
      {mayAssign && (
        <div className="plan-bar">
          <AssignTasks
            planId={plan.id}
            tasks={plan.items.filter(({ id }) => chosen.has(id))}
            onGiven={() => setChosen(new Set())}
          />
        </div>
      )}
      {groups(plan, say).map(({ heading, tasks }) => (
        <section key={tasks[0]?.id} className="plan-section">
          {heading !== "" && <h2>{heading}</h2>}
          <Rows<PlanTask>
            caption={heading === "" ? t("plans.tasks") : heading}
            rows={tasks}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "n",
                title: t("plans.number"),
                right: true,
                cell: (task) =>
                  mayAssign ? (
                    <>
                      <ChooseTask task={task} chosen={chosen} onChange={setChosen} /> {task.number}
                    </>
                  ) : (
                    task.number
                  ),
              },
              {
                key: "task",
                title: t("plans.task"),
                cell: ({ title, names, text }) =>
                  names !== null ? (
                    say(names)
                  ) : text.trim().length > title.length + 8 ? (
                    <details>
                      <summary>{title}</summary>
                      <p className="plan-text">{text}</p>
                    </details>
                  ) : (
                    title
                  ),
              },
              { key: "lead", title: t("plans.lead1"), cell: ({ lead }) => (lead === null ? "—" : nameOf(lead)) },
              {
                key: "joins",
                title: t("plans.participants"),
                cell: ({ participants, dutiesSplit }) => (
                  <>
                    {participants.map(nameOf).join(t("plans.comma")) || "—"}
                    {dutiesSplit && <Tag className="plan-duties">{t("plans.dutiesSplit")}</Tag>}
                  </>
                ),
              },
              {
                key: "due",
                title: t("plans.due"),
                cell: ({ due }) => <span className="number">{due.join(" · ") || "—"}</span>,
              },
              {
                key: "assigned",
                title: t("supervision.assignments"),
                cell: ({ id }) => <TaskAssignments board={board.data} taskId={id} />,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function groups(
  { sections, items }: Plan,
  say: (both: Bilingual) => string,
): { readonly heading: string; readonly tasks: PlanTask[] }[] {
  const found: { key: string; heading: string; tasks: PlanTask[] }[] = [];
  for (const task of items) {
    const key = task.section.join("\n");
    const last = found.at(-1);
    if (last?.key === key) last.tasks.push(task);
    else found.push({ key, heading: headingOf(sections, task.section, say), tasks: [task] });
  }
  return found;
}

/** 四、主要任务 › （一）打造加工制造中心 */
function headingOf(sections: Plan["sections"], path: readonly string[], say: (both: Bilingual) => string): string {
  return path
    .map((label, at) => {
      const own = path.slice(0, at + 1).join("\n");
      const section = sections.find((one) => one.path.join("\n") === own);
      const title = section?.names === undefined ? (section?.title ?? "") : say(section.names);
      return title === label || title === "" ? label : `${label} ${title}`;
    })
    .join(" › ");
}

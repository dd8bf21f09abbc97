import { AssignmentLink } from "./AssignmentLink.tsx";
import { type AssignmentRow, routes } from "#contract";
import { taskStateOf, taskStates } from "#planning";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { call } from "../../call.ts";
import { OfficeSelect } from "../../forms/OfficeSelect.tsx";
import { useMe } from "../../people/useMe.ts";
import { useOfficeName } from "../../people/useOfficeName.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { keyOf, useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { OfficeFigures } from "./OfficeFigures.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { StateTag } from "./StateTag.tsx";
import { TaskRows } from "./TaskRows.tsx";
import "./views.css";

/** One province (or any office), one page: its tasks, what is late, its figures and how it was assessed. Printable. */
export function ProvincePage() {
  const search = useSearch({ from: "/desk/province" });
  const navigate = useNavigate({ from: "/province" });
  const { t } = useWords();
  const { me } = useMe();
  const officeName = useOfficeName();
  const officePath = search.officePath ?? me?.office?.path;
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  const isKnown = officePath !== undefined && offices.data?.items.some(({ path }) => path === officePath) === true;
  const rows = useQuery({
    queryKey: [...keyOf(routes.supervision.list), "all", officePath],
    queryFn: () => allOf(officePath ?? ""),
    enabled: isKnown,
  });
  return (
    <Page
      title={officePath === undefined ? t("views.province") : officeName(officePath)}
      lead={t("views.provinceLead", { day: status.data?.today ?? "" })}
      action={<PrintButton />}
    >
      <div className="no-print">
        <Filters>
          <label htmlFor="province-office">{t("views.office")}</label>
          <span className="office-choice">
            <OfficeSelect
              id="province-office"
              value={officePath}
              onChange={(path) =>
                void navigate({ search: path === undefined ? {} : { officePath: path }, replace: true })
              }
            />
          </span>
        </Filters>
      </div>
      <Loaded query={offices}>
        {() =>
          isKnown ? (
            <>
              <Loaded query={rows}>
                {(loaded) => <Tasks rows={loaded} today={status.data?.today ?? ""} officePath={officePath} />}
              </Loaded>
              {status.data && <OfficeFigures officePath={officePath} today={status.data.today} />}
              {rows.data && <Grades rows={rows.data} />}
            </>
          ) : (
            <Empty title={t("views.noSuchOffice")} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** All pages of the assignments held by an office and those below it. */
async function allOf(officePath: string): Promise<readonly AssignmentRow[]> {
  const found: AssignmentRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call(routes.supervision.list, {
      query: { officePath, limit: 500, ...(cursor === undefined ? {} : { cursor }) },
    });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

interface TasksProps {
  readonly rows: readonly AssignmentRow[];
  readonly today: string;
  readonly officePath: string;
}

function Tasks({ rows, today, officePath }: TasksProps) {
  const { state } = useSearch({ from: "/desk/province" });
  const { t } = useWords();
  const counted = taskStates
    .filter((one) => one !== "unassigned")
    .map((one) => ({ state: one, n: rows.filter((row) => taskStateOf(row) === one).length }));
  const live = rows.filter((row) => taskStateOf(row) !== undefined);
  const chosen = live.filter((row) => state === undefined || taskStateOf(row) === state);
  const late = live
    .filter((row) => taskStateOf(row) === "late")
    .toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const line = (row: AssignmentRow) => ({
    row,
    task: { id: row.taskId, number: row.taskNumber, title: row.taskTitle, names: row.taskNames, lead: null },
  });
  const heading = state === undefined ? t("views.allStates") : t(`views.states.${state}`);
  return (
    <>
      <ul className="tiles">
        <li>
          <Link to="/province" search={{ officePath }} hash="tasks" className="tile">
            <span className="tile-count number">{live.length}</span>
            <span className="tile-name">{t("plans.tasks")}</span>
          </Link>
        </li>
        {counted.map((one) => (
          <li key={one.state}>
            <Link to="/province" search={{ officePath, state: one.state }} hash="tasks" className="tile">
              <span className={`tile-count number ${one.state === "late" && one.n > 0 ? "late" : ""}`}>{one.n}</span>
              <span className="tile-name">{t(`views.states.${one.state}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {late.length > 0 && (
        <Sheet title={t("views.lateHere", { n: late.length })}>
          <TaskRows caption={t("views.late")} lines={late.map(line)} today={today} withPlan />
        </Sheet>
      )}
      <div id="tasks" className="anchor" tabIndex={-1}>
        <Sheet title={t("views.tasksOf", { what: heading, n: chosen.length })}>
          <TaskRows caption={heading} lines={chosen.map(line)} today={today} empty={t("views.noTasks")} withPlan />
        </Sheet>
      </div>
    </>
  );
}

/** The last grade that each task was given, with the way to its reasons. */
function Grades({ rows }: { readonly rows: readonly AssignmentRow[] }) {
  const { t, say } = useWords();
  const graded = rows.filter(({ grade }) => grade !== null);
  return (
    <Sheet title={t("views.assessments")}>
      <Rows
        caption={t("views.assessments")}
        rows={graded}
        keyOf={({ id }) => id}
        empty={t("views.noAssessments")}
        columns={[
          {
            key: "task",
            title: t("plans.task"),
            cell: (row) => (
              <AssignmentLink id={row.id}>{row.taskNames === null ? row.taskTitle : say(row.taskNames)}</AssignmentLink>
            ),
          },
          { key: "holder", title: t("views.holder"), cell: ({ holder }) => say(holder.name) },
          { key: "grade", title: t("views.grade"), cell: ({ grade }) => grade !== null && t(`views.grades.${grade}`) },
          { key: "state", title: t("views.state"), cell: (row) => <StateTag state={taskStateOf(row)} /> },
        ]}
      />
    </Sheet>
  );
}

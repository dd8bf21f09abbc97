import { AssignmentLink } from "./AssignmentLink.tsx";
import { routes } from "#contract";
import { taskTimeline, type TimelineMonth, type ViewMilestone } from "#planning";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { PlanViewLinks } from "./PlanViewLinks.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { TaskRows } from "./TaskRows.tsx";
import { type Board, linesOf, rowsOf, useBoard } from "./useBoard.ts";
import "./views.css";

const kinds = ["late", "open", "done"] as const;
type Kind = (typeof kinds)[number];

/** What falls due when? */
export function TimelinePage() {
  const { id } = useParams({ from: "/desk/plans/$id/timeline" });
  const { t, say } = useWords();
  const plan = useCall(routes.plans.one, { params: { id } });
  const board = useBoard(id);
  const name = plan.data === undefined ? "" : plan.data.names === null ? plan.data.title : say(plan.data.names);
  return (
    <Page title={t("views.timelineOf")} lead={name} action={<PrintButton />}>
      <PlanViewLinks planId={id} />
      <Loaded query={board}>{(loaded) => <TimelineAndTasks board={loaded} />}</Loaded>
    </Page>
  );
}

function TimelineAndTasks({ board }: { readonly board: Board }) {
  const { id } = useParams({ from: "/desk/plans/$id/timeline" });
  const { month, show } = useSearch({ from: "/desk/plans/$id/timeline" });
  const { t } = useWords();
  const rows = rowsOf(board);
  const { months, undated } = taskTimeline(rows, rows.flatMap(milestonesOf));
  const lines = linesOf(board);
  const here = months.filter((one) => month === undefined || one.month === month);
  const ids =
    month === "-"
      ? undated
      : here.flatMap((one) => kinds.filter((kind) => show === undefined || kind === show).flatMap((kind) => one[kind]));
  const chosen = ids.flatMap((one) => lines.get(one) ?? []);
  const stops = here.flatMap(({ milestones }) => milestones);
  const heading = [
    month === undefined ? t("views.allMonths") : month === "-" ? t("views.undated") : month,
    show === undefined ? t("views.allStates") : t(`views.timelineKinds.${show}`),
  ].join(" · ");
  return (
    <>
      <Sheet title={t("views.byMonth")}>
        {months.length === 0 && undated.length === 0 ? (
          <p className="muted">{t("views.nothingGiven")}</p>
        ) : (
          <>
            <Bars months={months} today={board.today} planId={id} />
            <MonthTable months={months} undated={undated.length} planId={id} />
          </>
        )}
      </Sheet>
      <div id="tasks" className="anchor" tabIndex={-1}>
        <Sheet
          title={t("views.tasksOf", { what: heading, n: chosen.length })}
          side={
            (month !== undefined || show !== undefined) && (
              <Link to="/plans/$id/timeline" params={{ id }} search={{}} className="no-print">
                {t("views.showAll")}
              </Link>
            )
          }
        >
          <TaskRows caption={heading} lines={chosen} today={board.today} empty={t("views.noTasks")} />
        </Sheet>
      </div>
      {stops.length > 0 && month !== "-" && <Milestones stops={stops} lines={lines} />}
    </>
  );
}

const barWidth = 34;
const barHeight = 140;

/** Bars by month, for the eye; the table under it says the same, and can be walked through. */
function Bars({
  months,
  today,
  planId,
}: {
  readonly months: readonly TimelineMonth[];
  readonly today: string;
  readonly planId: string;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const most = Math.max(1, ...months.map((one) => one.done.length + one.late.length + one.open.length));
  const unit = barHeight / most;
  const told = months
    .map(
      (one) =>
        `${one.month}: ${kinds.map((kind) => `${t(`views.timelineKinds.${kind}`)} ${one[kind].length}`).join(", ")}`,
    )
    .join("; ");
  return (
    <div className="scroll bars-scroll" tabIndex={0} role="region" aria-label={t("views.timeline")}>
      <svg
        className="month-bars"
        width={Math.max(1, months.length) * barWidth + 20}
        height={barHeight + 44}
        role="img"
        aria-label={`${t("views.timeline")}. ${told}`}
      >
        {months.map((one, at) => {
          let top = barHeight + 4;
          return (
            <g key={one.month} transform={`translate(${at * barWidth + 10} 0)`}>
              {one.month === today.slice(0, 7) && (
                <rect className="bar-today" x={-3} width={barWidth} height={barHeight + 42} rx={3} />
              )}
              {(["done", "open", "late"] as const).map((kind) => {
                const height = one[kind].length * unit;
                top -= height;
                return (
                  <rect
                    key={kind}
                    className={`bar bar-${kind}`}
                    x={2}
                    y={top}
                    width={barWidth - 10}
                    height={height}
                    onClick={() =>
                      void navigate({
                        to: "/plans/$id/timeline",
                        params: { id: planId },
                        search: { month: one.month, show: kind },
                        hash: "tasks",
                      })
                    }
                  />
                );
              })}
              {one.milestones.length > 0 && (
                <path className="bar-stop" d={`M ${(barWidth - 6) / 2} ${barHeight + 6} l 4 4 l -4 4 l -4 -4 z`} />
              )}
              <text className="bar-name" x={(barWidth - 6) / 2} y={barHeight + 26} textAnchor="middle">
                {one.month.slice(5)}
              </text>
              {(at === 0 || one.month.endsWith("-01")) && (
                <text className="bar-year" x={(barWidth - 6) / 2} y={barHeight + 39} textAnchor="middle">
                  {one.month.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul className="bar-keys" aria-hidden="true">
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={`bar-key bar-key-${kind}`} /> {t(`views.timelineKinds.${kind}`)}
          </li>
        ))}
        <li>◆ {t("views.milestones")}</li>
      </ul>
    </div>
  );
}

function MonthTable({
  months,
  undated,
  planId,
}: {
  readonly months: readonly TimelineMonth[];
  readonly undated: number;
  readonly planId: string;
}) {
  const { t } = useWords();
  const door = (n: number, month: string, label: string, show?: Kind) =>
    n === 0 ? (
      <span className="muted">0</span>
    ) : (
      <Link
        to="/plans/$id/timeline"
        params={{ id: planId }}
        search={show === undefined ? { month } : { month, show }}
        hash="tasks"
        aria-label={`${label}: ${n}`}
      >
        {n}
      </Link>
    );
  return (
    <table className="rows month-table">
      <caption className="visually-hidden">{t("views.byMonth")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("views.month")}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="right">
              {t(`views.timelineKinds.${kind}`)}
            </th>
          ))}
          <th scope="col" className="right">
            {t("views.milestones")}
          </th>
        </tr>
      </thead>
      <tbody>
        {months
          .filter((one) => one.milestones.length + one.done.length + one.late.length + one.open.length > 0)
          .map((one) => (
            <tr key={one.month}>
              <th scope="row" className="number">
                {one.month}
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="right number" data-label={t(`views.timelineKinds.${kind}`)}>
                  {door(one[kind].length, one.month, `${one.month} ${t(`views.timelineKinds.${kind}`)}`, kind)}
                </td>
              ))}
              <td className="right number" data-label={t("views.milestones")}>
                {door(one.milestones.length, one.month, `${one.month} ${t("views.milestones")}`)}
              </td>
            </tr>
          ))}
        {undated > 0 && (
          <tr>
            <th scope="row">{t("views.undated")}</th>
            <td className="right number" colSpan={4}>
              {door(undated, "-", t("views.undated"))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function milestonesOf(row: Board["tasks"][number]["assignments"][number]): readonly ViewMilestone[] {
  return row.milestones.flatMap(({ name, due, reachedOn }) =>
    due === null ? [] : [{ assignmentId: row.id, name, due, reached: reachedOn }],
  );
}

function Milestones({
  stops,
  lines,
}: {
  readonly stops: readonly ViewMilestone[];
  readonly lines: ReturnType<typeof linesOf>;
}) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("views.milestones")}>
      <ul className="lines">
        {stops.map((stop) => {
          const line = lines.get(stop.assignmentId);
          return (
            <li key={stop.assignmentId + stop.name + stop.due} className="line">
              <span className="line-main">
                <AssignmentLink id={stop.assignmentId}>{stop.name}</AssignmentLink>
                <span className="line-note">
                  {" "}
                  {line?.row && say(line.row.holder.name)} · {line?.task.number}
                </span>
              </span>
              <span className="due-in number">
                {stop.due} {stop.reached === null ? "" : t("views.reachedOn", { day: stop.reached })}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

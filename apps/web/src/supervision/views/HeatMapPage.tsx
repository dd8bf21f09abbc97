import { routes } from "#contract";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMe } from "../../people/useMe.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { HeatMap } from "./HeatMap.tsx";
import { PlanViewLinks } from "./PlanViewLinks.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { TaskRows } from "./TaskRows.tsx";
import { type Board, gridOf, linesOf, useBoard, useHolderName } from "./useBoard.ts";
import "./views.css";

/** Where does each department stand? A map of tasks by department and state; every square opens its tasks. */
export function HeatMapPage() {
  const { id } = useParams({ from: "/desk/plans/$id/map" });
  const { t, say } = useWords();
  const plan = useCall(routes.plans.one, { params: { id } });
  const { me } = useMe();
  const board = useBoard(id);
  const name = plan.data === undefined ? "" : plan.data.names === null ? plan.data.title : say(plan.data.names);
  return (
    <Page title={t("views.mapOf")} lead={name} action={<PrintButton />}>
      <PlanViewLinks planId={id} />
      <Loaded query={board}>
        {(loaded) => (
          <MapAndTasks
            board={loaded}
            seesAll={plan.data !== undefined && me?.office != null && plan.data.officePath.startsWith(me.office.path)}
          />
        )}
      </Loaded>
    </Page>
  );
}

function MapAndTasks({ board, seesAll }: { readonly board: Board; readonly seesAll: boolean }) {
  const { id } = useParams({ from: "/desk/plans/$id/map" });
  const { holder, state } = useSearch({ from: "/desk/plans/$id/map" });
  const { t } = useWords();
  const holderName = useHolderName(board);
  const grid = gridOf(board, seesAll);
  const lines = linesOf(board);
  const chosen = grid.lines
    .filter(({ key }) => holder === undefined || key === holder)
    .flatMap(({ cells }) => cells.filter((cell) => state === undefined || cell.state === state))
    .flatMap(({ items }) => items)
    .flatMap((item) => lines.get(item.assignmentId ?? item.taskId) ?? [])
    .toSorted((a, b) => a.task.number - b.task.number);
  const heading = [
    holder === undefined ? t("views.allHolders") : holderName(holder),
    state === undefined ? t("views.allStates") : t(`views.states.${state}`),
  ].join(" · ");
  if (grid.total === 0) return <Empty title={t(seesAll ? "views.noTasksAtAll" : "views.nothingGiven")} />;
  return (
    <>
      <Sheet title={t("views.mapTitle", { n: grid.total })}>
        <HeatMap grid={grid} holderName={holderName} planId={id} />
      </Sheet>
      <div id="tasks" className="anchor" tabIndex={-1}>
        <Sheet
          title={t("views.tasksOf", { what: heading, n: chosen.length })}
          side={
            (holder !== undefined || state !== undefined) && (
              <Link to="/plans/$id/map" params={{ id }} search={{}} className="no-print" resetScroll={false}>
                {t("views.showAll")}
              </Link>
            )
          }
        >
          <TaskRows caption={heading} lines={chosen} today={board.today} empty={t("views.noTasks")} />
        </Sheet>
      </div>
    </>
  );
}

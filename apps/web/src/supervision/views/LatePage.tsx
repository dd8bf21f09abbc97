import { routes } from "#contract";
import { holderKey, lateRows } from "#planning";
import { parseIsoDate } from "#law";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { PlanViewLinks } from "./PlanViewLinks.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { TaskRows } from "./TaskRows.tsx";
import { type Board, linesOf, rowsOf, useBoard, useHolderName } from "./useBoard.ts";
import "./views.css";

/** What is late, by how much, and who holds it? */
export function LatePage() {
  const { id } = useParams({ from: "/desk/plans/$id/late" });
  const { t, say } = useWords();
  const plan = useCall(routes.plans.one, { params: { id } });
  const board = useBoard(id);
  const name = plan.data === undefined ? "" : plan.data.names === null ? plan.data.title : say(plan.data.names);
  return (
    <Page title={t("views.lateOf")} lead={name} action={<PrintButton />}>
      <PlanViewLinks planId={id} />
      <Loaded query={board}>{(loaded) => <LateByHolder board={loaded} />}</Loaded>
    </Page>
  );
}

function LateByHolder({ board }: { readonly board: Board }) {
  const { id } = useParams({ from: "/desk/plans/$id/late" });
  const { holder } = useSearch({ from: "/desk/plans/$id/late" });
  const { t } = useWords();
  const holderName = useHolderName(board);
  const today = parseIsoDate(board.today);
  const late = today === undefined ? [] : lateRows(rowsOf(board), today);
  const lines = linesOf(board);
  const holders = [...new Set(late.map(({ row }) => holderKey(row.holder)))]
    .map((key) => {
      const held = late.filter(({ row }) => holderKey(row.holder) === key);
      return { key, count: held.length, longest: held[0]?.days ?? 0 };
    })
    .toSorted((a, b) => b.count - a.count || b.longest - a.longest);
  const chosen = late.filter(({ row }) => holder === undefined || holderKey(row.holder) === holder);
  const heading = holder === undefined ? t("views.allHolders") : holderName(holder);
  if (late.length === 0) return <p className="muted">{t("views.nothingLate")}</p>;
  return (
    <>
      <Sheet title={t("views.whoHolds")}>
        <Rows
          caption={t("views.whoHolds")}
          rows={holders}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "holder",
              title: t("views.holder"),
              cell: ({ key }) => (
                <Link to="/plans/$id/late" params={{ id }} search={{ holder: key }} hash="tasks">
                  {holderName(key)}
                </Link>
              ),
            },
            {
              key: "count",
              title: t("views.lateCount"),
              right: true,
              cell: ({ key, count }) => (
                <Link to="/plans/$id/late" params={{ id }} search={{ holder: key }} hash="tasks" className="late">
                  {count}
                </Link>
              ),
            },
            { key: "longest", title: t("views.longest"), right: true, cell: ({ longest }) => longest },
          ]}
        />
      </Sheet>
      <div id="tasks" className="anchor" tabIndex={-1}>
        <Sheet
          title={t("views.tasksOf", { what: heading, n: chosen.length })}
          side={
            holder !== undefined && (
              <Link to="/plans/$id/late" params={{ id }} search={{}} className="no-print">
                {t("views.showAll")}
              </Link>
            )
          }
        >
          <TaskRows
            caption={t("views.lateOf")}
            lines={chosen.flatMap(({ row }) => lines.get(row.id) ?? [])}
            today={board.today}
          />
        </Sheet>
      </div>
    </>
  );
}

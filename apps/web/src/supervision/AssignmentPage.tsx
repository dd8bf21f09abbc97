import { type AssignmentView, routes } from "#contract";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWhereWords } from "../figures/useWhereWords.ts";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Acts } from "./Acts.tsx";
import { assignmentColumns } from "./assignmentColumns.tsx";
import { Chain } from "./Chain.tsx";
import { GiveButton } from "./GiveButton.tsx";
import { Progress } from "./Progress.tsx";
import { StandingTag } from "./StandingTag.tsx";
import { BulletinMentions } from "./views/BulletinMentions.tsx";

/** What is to be done, how far is it, and what has been said about it? */
export function AssignmentPage() {
  const { id } = useParams({ from: "/desk/assignments/$id" });
  const { t, say } = useWords();
  const view = useCall(routes.supervision.one, { params: { id } });
  const { data } = view;
  return (
    <Page
      title={
        data === undefined ? t("shell.assignments") : data.taskNames === null ? data.taskTitle : say(data.taskNames)
      }
      lead={
        data && (
          <>
            {say(data.holder.name)} · {t("supervision.fromOffice", { office: say(data.fromName) })} ·{" "}
            <Link to="/plans/$id" params={{ id: data.planId }}>
              {data.planNames === null ? data.planTitle : say(data.planNames)}
            </Link>
          </>
        )
      }
    >
      <Loaded query={view}>{(loaded) => <Assignment view={loaded} />}</Loaded>
    </Page>
  );
}

function Assignment({ view }: { readonly view: AssignmentView }) {
  const { t } = useWords();
  return (
    <div className="columns">
      <div>
        <Sheet title={t("supervision.work")} side={<StandingTag row={view} />}>
          <Progress asserted={view.asserted} assertedBy={view.assertedBy} measure={view.measure} />
          <Given view={view} />
          {view.recordsFor && <p className="muted">{t("supervision.recordsFor")}</p>}
          <Acts view={view} />
        </Sheet>
        <Milestones view={view} />
        <Children view={view} />
        <BulletinMentions assignmentId={view.id} />
      </div>
      <Chain view={view} />
    </div>
  );
}

function Given({ view }: { readonly view: AssignmentView }) {
  const { t, say } = useWords();
  const whereWords = useWhereWords();
  const { evidenceRequired: wanted, measure, rectification, parentId, taskNames, taskText } = view;
  const cells = whereWords(measure?.where);
  const evidence = wanted && [
    ...(wanted.files > 0 ? [t("supervision.nFiles", { n: wanted.files })] : []),
    ...(wanted.cases > 0 ? [t("supervision.nCases", { n: wanted.cases })] : []),
    ...(wanted.what === "" ? [] : [wanted.what]),
  ];
  const rows: (readonly [string, ReactNode])[] = [
    [t("supervision.role"), t(`supervision.roles.${view.role}`)],
    [t("supervision.assignedOn"), <Day key="a" on={view.assignedOn} />],
    [t("supervision.due"), <Day key="d" on={view.due} />],
  ];
  if (evidence && evidence.length > 0)
    rows.push([t("supervision.evidenceRequired"), evidence.join(t("supervision.comma"))]);
  if (measure !== null)
    rows.push([
      t("supervision.measure"),
      <span key="m">
        {say(measure.name)}
        {cells !== "" && t("supervision.ofCells", { cells })} <span className="number">{measure.from}</span> —{" "}
        <span className="number">{measure.to}</span>
      </span>,
    ]);
  if (rectification !== null)
    rows.push([
      t("supervision.rectification"),
      <span key="r">
        {t(`supervision.rectifications.${rectification.stage}`)} <Day on={rectification.due} />
      </span>,
    ]);
  if (view.due !== null && view.closedOn === null) rows.push([t("supervision.rhythm"), rhythmText(view.rhythm, t)]);
  if (view.grade !== null) rows.push([t("supervision.grade"), t(`supervision.grades.${view.grade}`)]);
  if (view.escalationClaimedBy !== null) rows.push([t("supervision.claimedBy"), view.escalationClaimedBy]);
  if (parentId !== null)
    rows.push([
      t("supervision.parent"),
      <Link key="p" to="/assignments/$id" params={{ id: parentId }}>
        {say(view.fromName)}
      </Link>,
    ]);
  const said: (readonly [string, ReactNode])[] = [
    ...(taskNames === null && taskText !== view.taskTitle ? [[t("supervision.taskText"), taskText] as const] : []),
    ...(view.text === null ? [] : [[t("supervision.asked"), view.text] as const]),
  ];
  return (
    <>
      <Fields of={rows} />
      {said.length > 0 && <Fields long of={said} />}
    </>
  );
}

/** 时限前30、7日提醒；逾期7、21、45日逐级上报 */
function rhythmText({ remindBefore, escalateAfter }: AssignmentView["rhythm"], t: ReturnType<typeof useWords>["t"]) {
  const days = (all: readonly number[]) => all.join(t("supervision.comma"));
  return [
    ...(remindBefore.length === 0 ? [] : [t("supervision.remindBefore", { days: days(remindBefore) })]),
    t("supervision.escalateAfter", { days: days(escalateAfter) }),
  ].join(t("supervision.semicolon"));
}

function Milestones({ view: { milestones } }: { readonly view: AssignmentView }) {
  const { t } = useWords();
  if (milestones.length === 0) return null;
  return (
    <Sheet title={t("supervision.milestones")}>
      <Rows
        caption={t("supervision.milestones")}
        rows={milestones}
        keyOf={({ id }) => id}
        columns={[
          { key: "name", title: t("supervision.milestone"), cell: ({ name }) => name },
          { key: "due", title: t("supervision.due"), cell: ({ due }) => <Day on={due} /> },
          { key: "reached", title: t("supervision.reachedOn"), cell: ({ reachedOn }) => <Day on={reachedOn} /> },
        ]}
      />
    </Sheet>
  );
}

function Children({ view }: { readonly view: AssignmentView }) {
  const words = useWords();
  const { t } = words;
  if (view.childRows.length === 0 && !view.mayBreakDown) return null;
  return (
    <Sheet
      title={t("supervision.children")}
      side={view.mayBreakDown && <GiveButton parent={view} label={t("supervision.breakDown")} />}
    >
      <Rows
        caption={t("supervision.children")}
        rows={view.childRows}
        keyOf={({ id }) => id}
        empty={t("supervision.noChildren")}
        columns={assignmentColumns(words)
          .map((column) =>
            column.key === "task"
              ? {
                  key: "holder1",
                  title: t("supervision.holder"),
                  cell: (row: AssignmentView["childRows"][number]) => (
                    <Link to="/assignments/$id" params={{ id: row.id }}>
                      {words.say(row.holder.name)}
                    </Link>
                  ),
                }
              : column,
          )
          .filter(({ key }) => key !== "holder")}
      />
    </Sheet>
  );
}

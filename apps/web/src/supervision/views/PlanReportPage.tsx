import { AssignmentLink } from "./AssignmentLink.tsx";
import { type ReplyOf, type ReportLineView, routes } from "#contract";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useOfficeName } from "../../people/useOfficeName.ts";
import { Day } from "../../ui/Day.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { type Column, Rows } from "../../ui/Rows.tsx";
import { SaveButton } from "../../ui/SaveButton.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { PlanViewLinks } from "./PlanViewLinks.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { TypedBy } from "./TypedBy.tsx";
import "./views.css";

type Report = ReplyOf<typeof routes.bulletins.report>;

/** The annual report of a plan: what was done and what proves it, what is late, what goes on. */
export function PlanReportPage() {
  const { id } = useParams({ from: "/desk/plans/$id/report" });
  const search = useSearch({ from: "/desk/plans/$id/report" });
  const navigate = useNavigate();
  const { t, say } = useWords();
  const officeName = useOfficeName();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const thisYear = Number((status.data?.today ?? "").slice(0, 4));
  const year = search.year ?? thisYear;
  const query = { year };
  const report = useCall(routes.bulletins.report, { params: { id }, query }, { enabled: year > 0, keep: true });
  const title =
    report.data === undefined ? "" : report.data.names === null ? report.data.title : say(report.data.names);
  return (
    <Page
      title={t("views.reportOf", { year })}
      lead={report.data && `${title} · ${officeName(report.data.officePath)}`}
      action={
        <>
          <SaveButton route={routes.bulletins.reportFile} given={{ params: { id }, query }}>
            {t("views.asWord")}
          </SaveButton>
          <PrintButton />
        </>
      }
    >
      <PlanViewLinks planId={id} />
      <div className="no-print">
        <Filters>
          <label htmlFor="report-year">{t("views.year")}</label>
          <Select
            id="report-year"
            value={year}
            options={[0, 1, 2, 3, 4].map((back) => ({ value: thisYear - back, label: String(thisYear - back) }))}
            onChange={(value) =>
              void navigate({ to: "/plans/$id/report", params: { id }, search: { year: value }, replace: true })
            }
          />
        </Filters>
      </div>
      <Loaded query={report}>{(loaded) => <Parts report={loaded} />}</Loaded>
    </Page>
  );
}

function Parts({ report }: { readonly report: Report }) {
  const { id } = useParams({ from: "/desk/plans/$id/report" });
  const { t, say } = useWords();
  const task: Column<ReportLineView> = {
    key: "task",
    title: t("plans.task"),
    cell: (line) => (
      <>
        <span className="number">{line.taskNumber}.</span>{" "}
        <AssignmentLink id={line.assignmentId}>{say(line.task)}</AssignmentLink>
      </>
    ),
  };
  const holder: Column<ReportLineView> = { key: "holder", title: t("views.holder"), cell: (line) => say(line.holder) };
  const due: Column<ReportLineView> = { key: "due", title: t("views.due"), cell: (line) => <Day on={line.due} /> };
  const days: Column<ReportLineView> = {
    key: "days",
    title: t("views.daysLate"),
    right: true,
    cell: ({ daysLate }) => (daysLate === null ? "—" : <span className="late">{daysLate}</span>),
  };
  return (
    <>
      <p>
        {t("views.reportLead", {
          day: report.day,
          done: report.done.length,
          late: report.late.length,
          open: report.open.length,
        })}{" "}
        {report.unassigned !== null && (
          <Link to="/plans/$id/map" params={{ id }} search={{ state: "unassigned" }} hash="tasks">
            {t("views.reportUnassigned", { n: report.unassigned })}
          </Link>
        )}
      </p>
      <Sheet title={t("views.reportDone", { n: report.done.length })}>
        <Rows
          caption={t("views.timelineKinds.done")}
          rows={report.done}
          keyOf={({ assignmentId }) => assignmentId}
          empty={t("views.noTasks")}
          columns={[
            task,
            holder,
            { key: "closed", title: t("views.closedOn"), cell: (line) => <Day on={line.closedOn} /> },
            days,
            { key: "evidence", title: t("views.evidence"), cell: (line) => <Evidence line={line} /> },
          ]}
        />
      </Sheet>
      <Sheet title={t("views.lateHere", { n: report.late.length })}>
        <Rows
          caption={t("views.late")}
          rows={report.late}
          keyOf={({ assignmentId }) => assignmentId}
          empty={t("views.nothingLate")}
          columns={[task, holder, due, days]}
        />
      </Sheet>
      <Sheet title={t("views.reportOpen", { n: report.open.length })}>
        <Rows
          caption={t("views.timelineKinds.open")}
          rows={report.open}
          keyOf={({ assignmentId }) => assignmentId}
          empty={t("views.noTasks")}
          columns={[
            task,
            holder,
            due,
            {
              key: "asserted",
              title: t("views.progress"),
              cell: ({ asserted, assertedBy }) =>
                asserted === null ? (
                  "—"
                ) : (
                  <>
                    {t("views.asserted", { percent: asserted })}{" "}
                    <TypedBy by={assertedBy?.name ?? null} at={assertedBy?.at ?? null} />
                  </>
                ),
            },
          ]}
        />
      </Sheet>
    </>
  );
}

function Evidence({ line }: { readonly line: ReportLineView }) {
  const { t } = useWords();
  if (line.evidence.length === 0) return <span className="muted">—</span>;
  return (
    <ul className="report-evidence">
      {line.evidence.map((one, at) => (
        <li key={one.kind === "file" ? one.id : (one.id ?? at)}>
          {one.kind === "file" ? (
            <SaveButton
              route={routes.supervision.file}
              given={{ params: { id: line.assignmentId, fileId: one.id } }}
              plain
              label={one.name}
            >
              {one.name}
            </SaveButton>
          ) : one.id === null ? (
            t("views.caseNotSeen")
          ) : (
            <Link to="/cases/$id" params={{ id: one.id }}>
              {one.number}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

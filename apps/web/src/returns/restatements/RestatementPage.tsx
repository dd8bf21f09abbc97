import { type RestatementView, routes } from "#contract";
import { Link, useParams } from "@tanstack/react-router";
import "../returns.css";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Page } from "../../ui/Page.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { ActOnRestatement } from "./ActOnRestatement.tsx";
import { Causes } from "./Causes.tsx";
import { CellValue } from "./CellValue.tsx";

/** What does this restatement change, why, and what has been done about it? */
export function RestatementPage() {
  const { id } = useParams({ from: "/desk/restatements/$id" });
  const { t } = useWords();
  const query = useCall(routes.restatements.one, { params: { id } });
  return (
    <Page
      title={query.data ? t("restatements.numbered", { number: query.data.number }) : t("restatements.one")}
      lead={query.data && <About view={query.data} />}
      action={query.data && query.data.may.length > 0 && <ActOnRestatement view={query.data} />}
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <Differences view={view} />
            {view.records > 0 && <Causes view={view} />}
            <Log view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ view }: { readonly view: RestatementView }) {
  const { t, say } = useWords();
  return (
    <>
      {say(view.office)} ·{" "}
      <Link to="/returns/$id" params={{ id: view.returnId }}>
        {say(view.form)} <span className="number">{view.period}</span>
      </Link>{" "}
      · {t(`restatements.stages.${view.stage}`)}
      {view.above && view.stage !== "accepted" && ` · ${t("restatements.above")} ${say(view.above)}`}
    </>
  );
}

function Differences({ view }: { readonly view: RestatementView }) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("restatements.differences")}>
      {view.carries && <Neighbour label={t("restatements.carries")} at={view.carries} />}
      {view.carriedBy && <Neighbour label={t("restatements.carriedBy")} at={view.carriedBy} />}
      <Rows
        caption={t("restatements.differences")}
        rows={view.items}
        keyOf={(one) => one.cell}
        columns={[
          { key: "cell", title: t("restatements.cell"), cell: (one) => `${say(one.row)} · ${say(one.column)}` },
          { key: "unit", title: t("restatements.unit"), cell: (one) => say(one.unit) },
          {
            key: "before",
            title: t("restatements.before"),
            right: true,
            cell: (one) => <CellValue cell={one} value={one.before} />,
          },
          {
            key: "after",
            title: t("restatements.after"),
            right: true,
            cell: (one) => <CellValue cell={one} value={one.after} />,
          },
          {
            key: "change",
            title: t("restatements.change"),
            right: true,
            cell: (one) =>
              one.before === one.after ? (
                <span className="muted">{t("restatements.noMove")}</span>
              ) : (
                <CellValue cell={one} value={(one.after ?? 0) - (one.before ?? 0)} signed />
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function Neighbour({ label, at }: { readonly label: string; readonly at: NonNullable<RestatementView["carries"]> }) {
  const { t, say } = useWords();
  return (
    <p className="restatement-neighbour">
      {label}
      <Link to="/restatements/$id" params={{ id: at.id }}>
        {say(at.office)} {t("restatements.numbered", { number: at.number })}
      </Link>
    </p>
  );
}

function Log({ view }: { readonly view: RestatementView }) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("restatements.log")}>
      {view.entries.length === 0 && <Empty title={t("restatements.logEmpty")} />}
      <ul className="lines">
        {view.entries.map((entry) => (
          <li key={entry.seq} className="line">
            <div className="line-main">
              <span className="line-title">
                <span translate="no">{entry.by}</span> {t(`restatements.acted.${entry.act}`)}
              </span>
              <div className="line-note">{say(entry.office)}</div>
              {entry.text !== null && (
                <p className="restatement-words" translate="no">
                  {entry.text}
                </p>
              )}
            </div>
            <span className="muted">
              <Moment at={entry.at} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

import { routes } from "#contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import "../returns.css";
import { Moment } from "../../ui/Moment.tsx";
import { Page } from "../../ui/Page.tsx";
import { PagedRows } from "../../ui/PagedRows.tsx";
import { usePages } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

const scopes = ["here", "anywhere", "all"] as const;

/** Which restatements wait for us, and which have not been accepted anywhere below? */
export function RestatementsPage() {
  const { t, say } = useWords();
  const { waiting = "here" } = useSearch({ from: "/desk/restatements" });
  const navigate = useNavigate({ from: "/restatements" });
  const query = waiting === "all" ? { limit: 50 } : { limit: 50, waiting };
  const pages = usePages(routes.restatements.list, { query });
  return (
    <Page title={t("restatements.title")} lead={t("restatements.lead")}>
      <Select
        className="restatement-scope"
        aria-label={t("restatements.waiting")}
        value={waiting}
        options={scopes.map((value) => ({ value, label: t(`restatements.${value}`) }))}
        onChange={(value) => void navigate({ search: { waiting: value } })}
      />
      <PagedRows
        caption={t("restatements.title")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t(waiting === "here" ? "restatements.noneHere" : "restatements.none")}
        columns={[
          {
            key: "number",
            title: t("restatements.one"),
            cell: (one) => (
              <Link to="/restatements/$id" params={{ id: one.id }}>
                {t("restatements.numbered", { number: one.number })}
              </Link>
            ),
          },
          { key: "office", title: t("restatements.office"), cell: (one) => say(one.office) },
          {
            key: "return",
            title: t("restatements.return"),
            cell: (one) => (
              <>
                {say(one.form)} <span className="number">{one.period}</span>
              </>
            ),
          },
          { key: "cells", title: t("restatements.cells"), right: true, cell: (one) => one.cells },
          { key: "stage", title: t("restatements.stage"), cell: (one) => t(`restatements.stages.${one.stage}`) },
          { key: "raised", title: t("restatements.raisedAt"), cell: (one) => <Moment at={one.raisedAt} /> },
        ]}
      />
    </Page>
  );
}

import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { BeginSummary } from "./BeginSummary.tsx";

/** Which summaries are there, of which half-year or year? */
export function SummariesPage() {
  const { t } = useWords();
  const { me } = useMe();
  const [beginning, setBeginning] = useState(false);
  const pages = usePages(routes.summaries.list, { query: { limit: 50 } });
  const officeName = useOfficeName();
  return (
    <Page
      title={t("shell.summaries")}
      lead={t("summaries.lead")}
      action={
        may(me, "officer", "head") && (
          <Button type="primary" onClick={() => setBeginning(true)}>
            {t("summaries.begin")}
          </Button>
        )
      }
    >
      <PagedRows
        caption={t("shell.summaries")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("summaries.none")}
        columns={[
          {
            key: "title",
            title: t("summaries.summary"),
            cell: (one) => (
              <Link to="/summaries/$id" params={{ id: one.id }}>
                {one.title}
              </Link>
            ),
          },
          {
            key: "period",
            title: t("scorecards.period"),
            cell: (one) => (
              <span className="number">
                {one.from} – {one.to}
              </span>
            ),
          },
          { key: "office", title: t("plans.office"), cell: (one) => officeName(one.officePath) },
          { key: "version", title: t("scorecards.version"), right: true, cell: (one) => one.version },
          { key: "by", title: t("summaries.changedBy"), cell: (one) => <span translate="no">{one.updatedBy}</span> },
          { key: "at", title: t("summaries.changedAt"), cell: (one) => <Moment at={one.updatedAt} /> },
        ]}
      />
      {beginning && <BeginSummary onClose={() => setBeginning(false)} />}
    </Page>
  );
}

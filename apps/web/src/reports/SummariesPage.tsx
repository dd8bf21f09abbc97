import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { BeginSummary } from "./BeginSummary.tsx";
import { ReportList } from "./ReportList.tsx";

/** Which summaries are there, of which half-year or year? */
export function SummariesPage() {
  const { t } = useWords();
  const { me } = useMe();
  const [beginning, setBeginning] = useState(false);
  const pages = usePages(routes.summaries.list, { query: { limit: 50 } });
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
      <ReportList
        caption={t("shell.summaries")}
        empty={t("summaries.none")}
        pages={pages}
        door={{
          title: t("summaries.summary"),
          cell: (one) => (
            <Link to="/summaries/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          ),
        }}
        own={[{ key: "version", title: t("scorecards.version"), right: true, cell: (one) => one.version }]}
        who={{ title: t("summaries.changedBy"), of: (one) => one.updatedBy }}
        when={{ title: t("summaries.changedAt"), of: (one) => one.updatedAt }}
      />
      {beginning && <BeginSummary onClose={() => setBeginning(false)} />}
    </Page>
  );
}

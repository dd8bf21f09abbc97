import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Moment } from "../ui/Moment.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Who did or looked at what, newest first. */
export function AuditTrail() {
  const { t } = useWords();
  const pages = usePages(routes.people.audit, { query: { limit: 100 } });
  return (
    <PagedRows
      caption={t("administration.audit")}
      pages={pages}
      keyOf={(entry) => entry.id}
      empty={t("administration.noAudit")}
      columns={[
        { key: "at", title: t("administration.at"), cell: (entry) => <Moment at={entry.at} /> },
        { key: "account", title: t("administration.account"), cell: (entry) => entry.account ?? "—" },
        {
          key: "action",
          title: t("administration.action"),
          cell: (entry) => <span className="code">{entry.action}</span>,
        },
        { key: "subject", title: t("administration.subject"), cell: (entry) => entry.subject },
        {
          key: "case",
          title: t("administration.case"),
          cell: (entry) =>
            entry.caseId === null ? (
              "—"
            ) : (
              <Link to="/cases/$id" params={{ id: entry.caseId }}>
                {t("administration.case")}
              </Link>
            ),
        },
      ]}
    />
  );
}

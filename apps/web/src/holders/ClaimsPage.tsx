import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Classes } from "../marks/Classes.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ClaimTag } from "./ClaimTag.tsx";

/** For an office: marks that holders recorded themselves, to be compared with the register. */
export function ClaimsPage() {
  const { t } = useWords();
  const pages = usePages(routes.claims.list, { query: { limit: 50 } });
  return (
    <Page title={t("holders.waiting")} lead={t("holders.waitingLead")}>
      <PagedRows
        caption={t("holders.waiting")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("holders.noneWaiting")}
        columns={[
          {
            key: "mark",
            title: t("holders.markText"),
            cell: (one) => (
              <Link to="/claims/$id" params={{ id: one.id }} translate="no">
                {one.markText}
              </Link>
            ),
          },
          {
            key: "number",
            title: t("holders.number"),
            cell: (one) => <span className="number">{one.registrationNumber}</span>,
          },
          { key: "classes", title: t("holders.classes"), cell: (one) => <Classes of={one.classNumbers} /> },
          { key: "holder", title: t("holders.holder"), cell: (one) => one.holderName },
          { key: "proof", title: t("holders.proof"), cell: (one) => one.proof ?? "—" },
          { key: "at", title: t("holders.recordedAt"), cell: (one) => <Moment at={one.recordedAt} day /> },
          { key: "state", title: t("holders.state"), cell: (one) => <ClaimTag state={one.state} /> },
        ]}
      />
    </Page>
  );
}

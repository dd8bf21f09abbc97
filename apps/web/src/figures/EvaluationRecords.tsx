import { type EvaluationList, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** One list of the evaluation, page by page; a row opens its clue, or without one shows how its title is read. */
export function EvaluationRecords({ list }: { readonly list: EvaluationList }) {
  const { t, say } = useWords();
  const pages = usePages(routes.evaluation.records, { query: { list, limit: 50 } });
  const score = (value: number | null) => (value === null ? "—" : value.toFixed(2));
  return (
    <PagedRows
      caption={t("figures.decisions.changes")}
      pages={pages}
      keyOf={(one) => `${one.caseId ?? ""} ${one.listingId} ${one.markId}`}
      empty={t("figures.decisions.nothing")}
      columns={[
        {
          key: "listing",
          title: t("figures.decisions.listing"),
          cell: (one) =>
            one.caseId === null ? (
              <Link
                to="/playground"
                search={{ title: one.title, ...(one.seller === null ? {} : { seller: one.seller }) }}
              >
                {one.title}
              </Link>
            ) : (
              <Link to="/clues" search={{ clue: one.caseId, stage: "all" }}>
                {one.title}
              </Link>
            ),
        },
        {
          key: "mark",
          title: t("figures.decisions.mark"),
          cell: (one) => (
            <Link to="/rights/$id" params={{ id: one.markId }}>
              {one.markText}
            </Link>
          ),
        },
        { key: "seller", title: t("figures.decisions.seller"), cell: (one) => one.seller ?? "—" },
        { key: "before", title: t("figures.decisions.before"), right: true, cell: (one) => score(one.before) },
        { key: "now", title: t("figures.decisions.now"), right: true, cell: (one) => score(one.now) },
        { key: "why", title: t("figures.decisions.why"), cell: (one) => (one.why === null ? "—" : say(one.why)) },
      ]}
    />
  );
}

import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../people/useMe.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { DecisionsSection } from "./DecisionsSection.tsx";

/** What screening got right and wrong on listings whose intent is known. */
export function ScreeningPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const report = useCall(routes.clues.screeningReport, {});
  return (
    <Page title={t("shell.screening")} lead={t("figures.screeningLead")}>
      <Loaded query={report}>
        {({ rows }) => (
          <Rows
            caption={t("shell.screening")}
            rows={rows}
            keyOf={(row) => row.intent}
            columns={[
              {
                key: "intent",
                title: t("figures.intent"),
                cell: (row) => (row.name === undefined ? row.intent : say(row.name)),
              },
              {
                key: "expected",
                title: t("figures.expected"),
                cell: (row) => (row.expected === undefined ? "—" : t(`figures.expectations.${row.expected}`)),
              },
              { key: "listings", title: t("figures.listings"), right: true, cell: (row) => row.listings },
              { key: "alerted", title: t("figures.alerted"), right: true, cell: (row) => row.alerted },
              {
                key: "wrong",
                title: t("figures.wrong"),
                cell: (row) =>
                  row.wrong.length === 0 ? (
                    <span className="number">0</span>
                  ) : (
                    <details>
                      <summary>{t("figures.wrongCount", { n: row.wrong.length })}</summary>
                      <ul className="plain">
                        {row.wrong.map((listing) => (
                          <li key={listing.id}>
                            <Link to="/clues" search={{ text: listing.title, stage: "all" }}>
                              {listing.title}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    </details>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {may(me, "officer", "head", "supervisor", "administrator") && <DecisionsSection />}
    </Page>
  );
}

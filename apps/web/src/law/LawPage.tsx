import { routes } from "#contract";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Day } from "../ui/Day.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The sources the product stands on, each with its versions and how far it was read. */
export function LawPage() {
  const { t, say } = useWords();
  const sources = useCall(routes.office.sources, {}, { staleMs: Number.POSITIVE_INFINITY });
  return (
    <Page title={t("shell.law")} lead={t("law.lead")}>
      <Loaded query={sources}>
        {(data) => (
          <Rows
            caption={t("shell.law")}
            rows={data.sources}
            keyOf={(source) => source.id}
            columns={[
              { key: "name", title: t("law.source"), cell: (source) => <span id={source.id}>{say(source.name)}</span> },
              {
                key: "versions",
                title: t("law.versions"),
                cell: (source) => (
                  <ul className="plain">
                    {source.versions.map((version) => (
                      <li key={version.version}>
                        <span className="number">{version.version}</span>{" "}
                        <span className="muted">
                          {t("law.from")} <Day on={version.from} />
                          {version.until !== null && (
                            <>
                              {" "}
                              {t("law.until")} <Day on={version.until} />
                            </>
                          )}
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                key: "confidence",
                title: t("law.confidence"),
                cell: (source) => <ConfidenceBadge confidence={source.confidence} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

import type { CardView } from "#contract";
import { Moment } from "../ui/Moment.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";
import { percentOf } from "./percentOf.ts";

/** Each version with its weights, who made it and why; a ranking stays with the version that made it. */
export function CardVersions({ view }: { readonly view: CardView }) {
  const { t, say } = useWords();
  return (
    <details className="card-versions">
      <summary>{t("scorecards.versions", { n: view.versions.length })}</summary>
      <Rows
        caption={t("scorecards.versions", { n: view.versions.length })}
        rows={view.versions}
        keyOf={({ version }) => String(version)}
        columns={[
          { key: "version", title: t("scorecards.version"), right: true, cell: ({ version }) => version },
          {
            key: "weights",
            title: t("scorecards.weights"),
            cell: ({ card }) =>
              card.indicators
                .map((one) => `${say(one.name)} ${percentOf(card, one.weight)}`)
                .join(t("scorecards.comma")),
          },
          { key: "reason", title: t("scorecards.reason"), cell: ({ reason }) => reason ?? t("scorecards.shipped") },
          { key: "by", title: t("scorecards.madeBy"), cell: ({ by }) => <span translate="no">{by ?? "—"}</span> },
          { key: "at", title: t("scorecards.madeAt"), cell: ({ at }) => (at === null ? "—" : <Moment at={at} />) },
        ]}
      />
    </details>
  );
}

import type { Ranking } from "#contract";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";
import { shareText } from "./percentOf.ts";

type Shift = Ranking["sensitivity"][number];

/** For each weight a tenth more and a tenth less: who moves, and by how many places. */
export function SensitivityRows({ ranking }: { readonly ranking: Ranking }) {
  const { t, say } = useWords();
  const names = new Map(ranking.rows.map(({ id, name }) => [id, say(name)]));
  const indicators = new Map(ranking.card.indicators.map(({ key, name }) => [key, say(name)]));
  return (
    <Rows<Shift>
      caption={t("scorecards.sensitivity")}
      rows={ranking.sensitivity}
      keyOf={({ key, factor }) => `${key}${factor}`}
      columns={[
        { key: "indicator", title: t("scorecards.indicator"), cell: ({ key }) => indicators.get(key) ?? key },
        {
          key: "factor",
          title: t("scorecards.shift"),
          right: true,
          cell: ({ factor }) => (factor > 1 ? "+10%" : "−10%"),
        },
        {
          key: "share",
          title: t("scorecards.weight"),
          right: true,
          cell: ({ share, shifted }) => `${shareText(share)} → ${shareText(shifted)}`,
        },
        {
          key: "moves",
          title: t("scorecards.moves"),
          cell: ({ moves }) =>
            moves.length === 0 ? (
              <span className="muted">{t("scorecards.nobodyMoves")}</span>
            ) : (
              <ul className="plain-list">
                {moves.map(({ id, from, to, places }) => (
                  <li key={id}>
                    {names.get(id) ?? id}{" "}
                    <span className="number">
                      {from} → {to}
                    </span>{" "}
                    {t(places > 0 ? "scorecards.up" : "scorecards.down", { n: Math.abs(places) })}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

import type { Ranking } from "#contract";
import { Button } from "antd";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly ranking: Ranking;
  readonly onOpen: (entity: string) => void;
}

/** The ranking; a name opens what its score is made of. */
export function RankingRows({ ranking, onOpen }: Props) {
  const { t, say } = useWords();
  return (
    <Rows<Ranking["rows"][number]>
      caption={ranking.title}
      rows={ranking.rows}
      keyOf={({ id }) => id}
      columns={[
        { key: "place", title: t("scorecards.place"), right: true, cell: ({ place }) => place ?? "—" },
        {
          key: "name",
          title: t("scorecards.entity"),
          cell: ({ id, name }) => (
            <Button type="link" className="link-plain" onClick={() => onOpen(id)}>
              {say(name)}
            </Button>
          ),
        },
        {
          key: "score",
          title: t("scorecards.score"),
          right: true,
          cell: ({ score }) => (score === null ? t("scorecards.unranked") : score.toFixed(2)),
        },
        ...ranking.card.indicators.map(({ key, name, unit }) => ({
          key,
          title: `${say(name)} (${say(unit)})`,
          right: true,
          cell: ({ parts }: Ranking["rows"][number]) =>
            parts.find((part) => part.key === key)?.value ?? <span className="muted">{t("scorecards.missing")}</span>,
        })),
      ]}
    />
  );
}

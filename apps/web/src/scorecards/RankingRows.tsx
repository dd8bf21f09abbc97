import type { Ranking } from "#contract";
import { Button } from "antd";
import type { Opened } from "../figures/RecordsDrawer.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly ranking: Ranking;
  readonly onOpen: (entity: string) => void;
  readonly onRecords: (opened: Opened) => void;
}

/** The scope of a value that is a figure of an office; undefined of one that was typed in. */
export function recordsOf(
  { from, to }: Ranking,
  { key, name, source }: Ranking["card"]["indicators"][number],
  row: Ranking["rows"][number],
): Opened | undefined {
  if (source.kind !== "figure") return undefined;
  const told = { zh: `${name.zh} · ${row.name.zh}`, en: `${name.en} · ${row.name.en}` };
  const { records = null } = row.parts.find((part) => part.key === key) ?? {};
  return {
    figure: source.figure,
    name: told,
    from,
    to,
    officePath: row.id,
    ...(records !== null && { taken: records }),
  };
}

/** The ranking; a name opens what its score is made of. */
export function RankingRows({ ranking, onOpen, onRecords }: Props) {
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
        ...ranking.card.indicators.map((indicator) => ({
          key: indicator.key,
          title: `${say(indicator.name)} (${say(indicator.unit)})`,
          right: true,
          cell: (row: Ranking["rows"][number]) => {
            const value = row.parts.find((part) => part.key === indicator.key)?.value ?? null;
            const shown = value ?? <span className="muted">{t("scorecards.missing")}</span>;
            const opened = recordsOf(ranking, indicator, row);
            if (opened === undefined) return shown;
            return (
              <Button type="link" className="link-plain number" onClick={() => onRecords(opened)}>
                {shown}
              </Button>
            );
          },
        })),
      ]}
    />
  );
}

import { type Ranking, routes } from "#contract";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { type Opened, RecordsDrawer } from "../figures/RecordsDrawer.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { recordsOf } from "./RankingRows.tsx";
import { shareText } from "./percentOf.ts";

interface Props {
  readonly ranking: Ranking;
  readonly row: Ranking["rows"][number];
  readonly onClose: () => void;
}

/** What a score is made of: each value opens its records, or says who typed it in. */
export function EntityDrawer({ ranking, row, onClose }: Props) {
  const { t, say } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const now = useCall(
    routes.scorecards.now,
    { params: { id: ranking.id }, query: { entity: row.id } },
    { enabled: ranking.card.entities === "offices" },
  );
  const cell = (part: (typeof row.parts)[number]) => {
    const indicator = ranking.card.indicators.find(({ key }) => key === part.key);
    const records = indicator && recordsOf(ranking, indicator, row);
    if (records === undefined)
      return (
        <>
          <span className="number">{part.value ?? t("scorecards.missing")}</span>
          <span className="muted source-line" translate="no">
            {t("scorecards.typedBy", { by: ranking.madeBy, day: ranking.madeAt.slice(0, 10) })}
            {ranking.file !== null && ` · ${ranking.file.name}`}
          </span>
        </>
      );
    const since = now.data?.items.find(({ key }) => key === part.key);
    return (
      <>
        <Button type="link" className="link-plain number" onClick={() => setOpened(records)}>
          {part.value ?? t("scorecards.missing")}
        </Button>
        {since?.changed === true && (
          <span className="source-line">
            {t("scorecards.nowIs", { value: since.value ?? t("scorecards.missing") })}
          </span>
        )}
      </>
    );
  };
  return (
    <Drawer open onClose={onClose} size={960} title={say(row.name)}>
      <p>
        {row.place === null
          ? t("scorecards.unranked")
          : t("scorecards.placeAndScore", { place: row.place, score: (row.score ?? 0).toFixed(2) })}
      </p>
      <Rows
        caption={t("scorecards.madeOf")}
        rows={row.parts}
        keyOf={({ key }) => key}
        columns={[
          {
            key: "indicator",
            title: t("scorecards.indicator"),
            cell: ({ key }) => {
              const found = ranking.card.indicators.find((one) => one.key === key);
              return found === undefined ? key : `${say(found.name)} (${say(found.unit)})`;
            },
          },
          { key: "value", title: t("scorecards.value"), right: true, cell },
          { key: "points", title: t("scorecards.points"), right: true, cell: ({ points }) => points ?? "—" },
          { key: "share", title: t("scorecards.weight"), right: true, cell: ({ share }) => shareText(share) },
          { key: "adds", title: t("scorecards.adds"), right: true, cell: ({ adds }) => adds.toFixed(2) },
        ]}
      />
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </Drawer>
  );
}

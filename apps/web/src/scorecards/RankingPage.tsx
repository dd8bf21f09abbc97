import { type Ranking, routes } from "#contract";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { type Opened, RecordsDrawer } from "../figures/RecordsDrawer.tsx";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { EntityDrawer } from "./EntityDrawer.tsx";
import { PublishRanking } from "./PublishRanking.tsx";
import { RankingRows } from "./RankingRows.tsx";
import { SensitivityRows } from "./SensitivityRows.tsx";

const FigureChart = lazy(() =>
  import("../figures/FigureChart.tsx").then((module) => ({ default: module.FigureChart })),
);

/** Who stands where, made of what, and who would move if it were weighed otherwise? */
export function RankingPage() {
  const { id } = useParams({ from: "/desk/rankings/$id" });
  const { t, say, language } = useWords();
  const officeName = useOfficeName();
  const ranking = useCall(routes.scorecards.ranking, { params: { id } });
  return (
    <Page
      title={ranking.data?.title ?? t("scorecards.ranking")}
      lead={
        ranking.data && (
          <>
            {t("scorecards.cardVersion", { card: say(ranking.data.card.name), version: ranking.data.card.version })} ·{" "}
            {officeName(ranking.data.officePath)} ·{" "}
            <span className="number">
              {ranking.data.from} – {ranking.data.to}
            </span>{" "}
            · <span translate="no">{ranking.data.madeBy}</span> <Moment at={ranking.data.madeAt} />
          </>
        )
      }
      action={
        <>
          <SaveButton route={routes.scorecards.workbook} given={{ params: { id }, query: { lang: language } }}>
            {t("scorecards.workbook")}
          </SaveButton>
          {ranking.data?.mayPublish === true && <PublishRanking id={id} />}
        </>
      }
    >
      <Loaded query={ranking}>{(loaded) => <Standing ranking={loaded} />}</Loaded>
    </Page>
  );
}

function Standing({ ranking }: { readonly ranking: Ranking }) {
  const { t, say } = useWords();
  const [entity, setEntity] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const ranked = ranking.rows.filter(({ score }) => score !== null);
  const row = ranking.rows.find((one) => one.id === entity);
  const score = { zh: "得分", en: "Score" };
  return (
    <>
      {ranking.published !== null && (
        <p className="muted">
          {t("scorecards.publishedBy", { by: ranking.published.by })} <Moment at={ranking.published.at} />
        </p>
      )}
      <Sheet title={t("scorecards.standing")}>
        <Suspense fallback={<Loading />}>
          <FigureChart
            figure={{
              id: ranking.id,
              name: score,
              unit: { zh: "分", en: "points" },
              kind: "mean-days",
              total: null,
              cells: ranked.slice(0, 30).map((one) => ({ key: one.id, label: one.name, value: one.score })),
            }}
            onOpen={setEntity}
          />
        </Suspense>
        <div className="wide-table">
          <RankingRows ranking={ranking} onOpen={setEntity} onRecords={setOpened} />
        </div>
        {ranking.card.entities === "named" && (
          <p className="muted" translate="no">
            {t("scorecards.typedBy", { by: ranking.madeBy, day: ranking.madeAt.slice(0, 10) })}
            {ranking.file !== null && ` · ${ranking.file.name}`}
          </p>
        )}
      </Sheet>
      <Sheet title={t("scorecards.formula")}>
        <ul className="formula">
          {ranking.formula.map((sentence) => (
            <li key={sentence.en}>{say(sentence)}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t("scorecards.sensitivity")}>
        <p className="muted">{t("scorecards.sensitivityLead")}</p>
        <SensitivityRows ranking={ranking} />
      </Sheet>
      {row && <EntityDrawer ranking={ranking} row={row} onClose={() => setEntity(undefined)} />}
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

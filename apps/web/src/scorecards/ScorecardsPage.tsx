import { type CardView, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { ReportList } from "../reports/ReportList.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { CardVersions } from "./CardVersions.tsx";
import { RankDrawer } from "./RankDrawer.tsx";
import { WeightsDrawer } from "./WeightsDrawer.tsx";

/** By what are we ranked, and which rankings are there? */
export function ScorecardsPage() {
  const { t, say } = useWords();
  const pages = usePages(routes.scorecards.rankings, { query: { limit: 50 } });
  const cards = useCall(routes.scorecards.list, {});
  return (
    <Page title={t("shell.scorecards")} lead={t("scorecards.lead")}>
      <ReportList
        caption={t("scorecards.rankings")}
        empty={t("scorecards.none")}
        pages={pages}
        door={{
          title: t("scorecards.ranking"),
          cell: (one) => (
            <Link to="/rankings/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          ),
        }}
        own={[
          {
            key: "card",
            title: t("scorecards.card"),
            cell: (one) => t("scorecards.cardVersion", { card: say(one.card.name), version: one.card.version }),
          },
          { key: "n", title: t("scorecards.entities"), right: true, cell: (one) => one.entities },
          {
            key: "published",
            title: t("scorecards.publishedAt"),
            cell: ({ published }) =>
              published === null ? <span className="muted">—</span> : <Moment at={published.at} />,
          },
        ]}
        who={{ title: t("scorecards.madeBy"), of: (one) => one.madeBy }}
        when={{ title: t("scorecards.madeAt"), of: (one) => one.madeAt }}
      />
      <Loaded query={cards}>{(loaded) => loaded.items.map((one) => <Card key={one.card.id} view={one} />)}</Loaded>
    </Page>
  );
}

/** A card with its formula, who changed its weights and why, and what can be done with it. */
function Card({ view }: { readonly view: CardView }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const [drawer, setDrawer] = useState<"rank" | "weights">();
  const close = () => setDrawer(undefined);
  return (
    <Sheet
      title={t("scorecards.cardVersion", { card: say(view.card.name), version: view.card.version })}
      side={
        <>
          {may(me, "head", "supervisor") && (
            <Button onClick={() => setDrawer("weights")}>{t("scorecards.setWeights")}</Button>
          )}
          {may(me, "officer", "head", "supervisor") && (
            <Button type="primary" onClick={() => setDrawer("rank")}>
              {t("scorecards.rank")}
            </Button>
          )}
        </>
      }
    >
      <h3>{t("scorecards.formula")}</h3>
      <ul className="formula">
        {view.formula.map((sentence) => (
          <li key={sentence.en}>{say(sentence)}</li>
        ))}
      </ul>
      <CardVersions view={view} />
      {drawer === "rank" && <RankDrawer card={view.card} onClose={close} />}
      {drawer === "weights" && <WeightsDrawer card={view.card} onClose={close} />}
    </Sheet>
  );
}

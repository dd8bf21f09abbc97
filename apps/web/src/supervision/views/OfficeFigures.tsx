import { routes } from "#contract";
import { useState } from "react";
import { Door } from "../../figures/Door.tsx";
import type { FigureData } from "../../figures/FigureValue.tsx";
import { type Opened, RecordsDrawer } from "../../figures/RecordsDrawer.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

/** An office's figures of the year, with the year before beside them; each opens its records. */
export function OfficeFigures({ officePath, today }: { readonly officePath: string; readonly today: string }) {
  const { t, say } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const year = Number(today.slice(0, 4));
  const now = { from: `${year}-01-01`, to: today, officePath };
  const before = { from: `${year - 1}-01-01`, to: `${year - 1}${today.slice(4)}`, officePath };
  const figures = useCall(routes.figures.table, { query: { ...now, by: "month", compare: "true" } }, { keep: true });
  const table = (rows: readonly FigureData[]) => (
    <Rows
      caption={t("views.figures", { from: now.from, to: now.to })}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: "name", title: t("views.figure"), cell: (figure) => say(figure.name) },
        {
          key: "now",
          title: String(year),
          right: true,
          cell: (figure) => (
            <Door
              figure={figure}
              value={figure.total}
              onOpen={() => setOpened({ figure: figure.id, name: figure.name, ...now })}
            />
          ),
        },
        {
          key: "before",
          title: t("views.sameTime", { year: year - 1 }),
          right: true,
          cell: (figure) => (
            <Door
              figure={figure}
              value={figure.totalBefore ?? null}
              onOpen={() => setOpened({ figure: figure.id, name: figure.name, ...before })}
            />
          ),
        },
      ]}
    />
  );
  return (
    <Sheet title={t("views.figures", { from: now.from, to: now.to })}>
      <Loaded query={figures}>
        {(data) => {
          const rows = told(data.figures);
          const quiet = rows.filter(({ total, totalBefore }) => (total ?? 0) === 0 && (totalBefore ?? 0) === 0);
          return (
            <>
              {table(rows.filter((one) => !quiet.includes(one)))}
              {quiet.length > 0 && (
                <details className="below">
                  <summary>{t("views.quietFigures", { n: quiet.length })}</summary>
                  {table(quiet)}
                </details>
              )}
            </>
          );
        }}
      </Loaded>
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </Sheet>
  );
}

/** Where nothing at all was recorded this year, a nought would be a guess. */
function told(figures: readonly FigureData[]): readonly FigureData[] {
  const recorded = figures.some(({ cells }) => cells.length > 0);
  return recorded ? figures : figures.map((figure) => ({ ...figure, total: null }));
}

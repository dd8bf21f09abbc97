import { routes } from "#contract";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { type FigureData, FigureValue } from "../../figures/FigureValue.tsx";
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
  const figures = useCall(routes.figures.table, { query: { ...now, by: "month" } }, { keep: true });
  const last = useCall(routes.figures.table, { query: { ...before, by: "month" } }, { keep: true });
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
            <Door value={figure.total} onOpen={() => setOpened({ figure: figure.id, name: figure.name, ...now })}>
              <FigureValue figure={figure} value={figure.total} />
            </Door>
          ),
        },
        {
          key: "before",
          title: t("views.sameTime", { year: year - 1 }),
          right: true,
          cell: (figure) => {
            const value = last.data?.figures.find(({ id }) => id === figure.id)?.total ?? null;
            return (
              <Door value={value} onOpen={() => setOpened({ figure: figure.id, name: figure.name, ...before })}>
                <FigureValue figure={figure} value={value} />
              </Door>
            );
          },
        },
      ]}
    />
  );
  return (
    <Sheet title={t("views.figures", { from: now.from, to: now.to })}>
      <Loaded query={figures}>
        {(data) => {
          const told = (id: string) => last.data?.figures.find((one) => one.id === id)?.total ?? null;
          const quiet = data.figures.filter(({ id, total }) => (total ?? 0) === 0 && (told(id) ?? 0) === 0);
          return (
            <>
              {table(data.figures.filter((one) => !quiet.includes(one)))}
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

function Door({
  value,
  onOpen,
  children,
}: {
  readonly value: number | null;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return value === null ? (
    children
  ) : (
    <Button type="link" className="figure-door" onClick={onOpen}>
      {children}
    </Button>
  );
}

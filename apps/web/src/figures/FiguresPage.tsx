import { routes } from "#contract";
import { parseIsoDate } from "#law";
import { type Dimension, dimensions } from "#planning";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { addressOf } from "../call.ts";
import { Article } from "../ui/Article.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { FiguresTable, type OpenCell } from "./FiguresTable.tsx";
import type { FigureData } from "./FigureValue.tsx";
import { twelveMonths } from "./period.ts";
import { type Opened, RecordsDrawer } from "./RecordsDrawer.tsx";

const FigureChart = lazy(() => import("./FigureChart.tsx").then((module) => ({ default: module.FigureChart })));

/** How many, and which ones exactly? */
export function FiguresPage() {
  const { t, say } = useWords();
  const search = useSearch({ from: "/desk/figures" });
  const navigate = useNavigate({ from: "/figures" });
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  const today = parseIsoDate(status.data?.today ?? "");
  const usual = today === undefined ? undefined : twelveMonths(today);
  const from = search.from ?? usual?.from;
  const to = search.to ?? usual?.to;
  const by = search.by ?? "month";
  const query = {
    from: from ?? "",
    to: to ?? "",
    by,
    ...(search.officePath === undefined ? {} : { officePath: search.officePath }),
  };
  const figures = useCall(
    routes.figures.table,
    { query },
    { enabled: from !== undefined && to !== undefined, keep: true },
  );
  const [opened, setOpened] = useState<Opened>();
  const open: OpenCell = (figure, key) => {
    const cell = figure.cells.find((one) => one.key === key);
    const label = cell?.label ?? { zh: "合计", en: "total" };
    setOpened({
      ...query,
      figure: figure.id,
      name: { zh: `${figure.name.zh}：${label.zh}`, en: `${figure.name.en}: ${label.en}` },
      ...(cell && { where: { [by]: [cell.key] } }),
    });
  };
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Page
      title={t("shell.figures")}
      lead={t("figures.lead")}
      action={
        <a href={addressOf(routes.figures.workbook, { query })} download>
          <Button type="primary" tabIndex={-1}>
            {t("figures.workbook")}
          </Button>
        </a>
      }
    >
      <Filters>
        <DayInput label={t("ui.from")} value={from} onChange={(day) => narrow({ from: day })} />
        <span className="muted">{t("ui.to")}</span>
        <DayInput label={t("ui.to")} value={to} onChange={(day) => narrow({ to: day })} />
        <Select
          aria-label={t("figures.by")}
          className="select-wide"
          value={by}
          options={dimensions.map((value) => ({
            value,
            label: t(`figures.bys.${value}`),
          }))}
          onChange={(value) => narrow({ by: value })}
        />
        <Select
          aria-label={t("figures.office")}
          className="select-wide"
          value={search.officePath ?? ""}
          options={[
            { value: "", label: t("figures.anyOffice") },
            ...(offices.data?.items ?? []).map((office) => ({ value: office.path, label: say(office.name) })),
          ]}
          onChange={(value) => narrow({ officePath: value === "" ? undefined : value })}
        />
      </Filters>
      <Loaded query={figures}>
        {(data) =>
          data.figures.length === 0 ? (
            <Empty title={t("figures.none")} />
          ) : (
            <>
              <Chart figures={data.figures} by={by} onOpen={open} />
              <Sheet title={t("figures.table")}>
                <FiguresTable figures={data.figures} by={t(`figures.bys.${by}`)} onOpen={open} />
                <Rules figures={data.figures} />
              </Sheet>
            </>
          )
        }
      </Loaded>
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

/** How figures that follow somebody's rule are reckoned, with that rule. */
function Rules({ figures }: { readonly figures: readonly FigureData[] }) {
  const { t, say } = useWords();
  return figures.map(
    ({ id, name, rule }) =>
      rule && (
        <p key={id} className="muted">
          {t("figures.rule", { figure: say(name), rule: say(rule.text) })} <Article cite={rule.article} />
        </p>
      ),
  );
}

interface ChartProps {
  readonly figures: readonly FigureData[];
  readonly by: Dimension;
  readonly onOpen: OpenCell;
}

function Chart({ figures, by, onOpen }: ChartProps) {
  const { t, say } = useWords();
  const [id, setId] = useState(figures[0]?.id);
  const figure = figures.find((one) => one.id === id) ?? figures[0];
  if (figure === undefined) return null;
  return (
    <Sheet
      title={t("figures.chartOf", { figure: say(figure.name), by: t(`figures.bys.${by}`) })}
      side={
        <Select
          aria-label={t("figures.chart")}
          className="select-wide"
          value={figure.id}
          options={figures.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={setId}
        />
      }
    >
      <Suspense fallback={<Loading />}>
        <FigureChart figure={figure} onOpen={(key) => onOpen(figure, key)} />
      </Suspense>
    </Sheet>
  );
}

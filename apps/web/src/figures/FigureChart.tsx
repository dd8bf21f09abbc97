import { formatMoney } from "#law";
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { palette, seriesColours } from "../theme.ts";
import { useWords } from "../words/useWords.ts";
import type { FigureData } from "./FigureValue.tsx";

// The canvas, and tooltips drawn on it: drawings in HTML carry style attributes, which the content policy refuses.
use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface Props {
  readonly figure: FigureData;
  readonly onOpen: (key: string) => void;
}

/** A figure as bars; a bar opens its records. The table below says the same in numbers. */
export function FigureChart({ figure, onOpen }: Props) {
  const { t, say, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current);
    const money = figure.kind === "money";
    const compared = figure.cells.some(({ before }) => before !== undefined && before !== null);
    const value = (number: unknown) =>
      typeof number !== "number" ? "—" : money ? formatMoney(number, language) : `${number} ${say(figure.unit)}`;
    chart.setOption({
      animation: false,
      color: [...seriesColours],
      textStyle: { color: palette.ink },
      grid: { left: 8, right: 8, top: compared ? 32 : 16, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: value },
      xAxis: {
        type: "category",
        data: figure.cells.map((cell) => say(cell.label)),
        axisLabel: { color: palette.muted },
        axisLine: { lineStyle: { color: palette["line-strong"] } },
        axisTick: { show: false },
      },
      yAxis: {
        type: "value",
        axisLabel: {
          color: palette.muted,
          formatter: (number: number) => (money ? String(number / 100) : String(number)),
        },
        splitLine: { lineStyle: { color: palette.line } },
      },
      ...(compared && { legend: { top: 0, right: 0, textStyle: { color: palette.ink } } }),
      series: [
        { type: "bar", name: say(figure.name), barMaxWidth: 36, data: figure.cells.map((cell) => cell.value) },
        ...(compared
          ? [
              {
                type: "bar",
                name: t("figures.before"),
                barMaxWidth: 36,
                itemStyle: { color: palette["line-strong"] },
                data: figure.cells.map((cell) => cell.before ?? null),
              },
            ]
          : []),
      ],
    });
    chart.on("click", ({ dataIndex }) => {
      const cell = figure.cells[dataIndex ?? -1];
      if (cell !== undefined) open.current(cell.key);
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [figure, language, say, t]);
  const told = figure.cells.map((cell) => `${say(cell.label)}: ${cell.value ?? "—"}`).join("; ");
  return <div ref={box} className="chart" role="img" aria-label={`${say(figure.name)}. ${told}`} />;
}

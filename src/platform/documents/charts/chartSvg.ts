import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { carried, type Chart, chartSize } from "./chart.ts";

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

// Without a canvas to measure on, the library guesses; one rule for all machines, so that the same chart gives the same picture.
setPlatformAPI({ measureText: (text, font) => ({ width: widthOf(text, font) }) });

/** Colours that tell apart in grey print too. */
const colours = ["#146C5B", "#9CB8B0", "#855300", "#2F5D8C"];
const ink = "#1B2A2F";
const muted = "#52626A";
/** The family that `chartPicture` has loaded. */
const fontFamily = "Noto Serif SC";

/** A chart as SVG, drawn on the server: fixed size, nothing moves, the same data give the same text. */
export function chartSvg(chart: Chart): string {
  const { width, height } = sizeOf(chart);
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(optionOf(carriedIn(chart)));
    // Ids carry a counter of the process; the drawing is to be the same the second time.
    return drawing.renderToSVGString().replaceAll(/zr\d+-/g, "zr-");
  } finally {
    drawing.dispose();
  }
}

function carriedIn({ kind, title, unit, categories, series }: Chart): Chart {
  return {
    kind,
    title: carried(title),
    unit: carried(unit),
    categories: categories.map(carried),
    series: series.map(({ name, values }) => ({ name: carried(name), values })),
  };
}

/** Bars lie below each other, so many of them make a taller picture. */
export function sizeOf({ kind, categories }: Chart): { width: number; height: number } {
  if (kind !== "bars") return chartSize;
  return { width: chartSize.width, height: Math.max(chartSize.height, 100 + 28 * categories.length) };
}

function optionOf({ kind, title, unit, categories, series }: Chart) {
  const text = { fontFamily, color: ink };
  const names = {
    type: "category" as const,
    data: categories.map((name) => clipped(name, kind === "bars" ? 20 : 12)),
    inverse: kind === "bars",
    axisLabel: { fontFamily, color: muted, fontSize: 13, interval: 0, rotate: rotated(kind, categories) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#7E8C90" } },
  };
  const amounts = {
    type: "value" as const,
    name: unit,
    nameTextStyle: { fontFamily, color: muted, fontSize: 13 },
    axisLabel: { fontFamily, color: muted, fontSize: 13 },
    splitLine: { lineStyle: { color: "#DCDDD5" } },
  };
  return {
    animation: false,
    backgroundColor: "#FFFFFF",
    color: colours,
    textStyle: text,
    title: { text: clipped(title, 40), left: "center", top: 8, textStyle: { ...text, fontSize: 17, fontWeight: 600 } },
    ...(series.length > 1 && {
      legend: { top: 40, itemWidth: 14, itemHeight: 10, textStyle: { ...text, fontSize: 13 } },
    }),
    grid: { left: 16, right: 40, top: series.length > 1 ? 88 : 72, bottom: 14, outerBoundsMode: "same" as const },
    xAxis: kind === "bars" ? amounts : names,
    yAxis: kind === "bars" ? names : amounts,
    series: series.map(({ name, values }) => ({
      type: kind === "line" ? ("line" as const) : ("bar" as const),
      name,
      data: [...values],
      barMaxWidth: 34,
      label: {
        show: categories.length * series.length <= 36,
        position: kind === "bars" ? ("right" as const) : ("top" as const),
        fontFamily,
        color: ink,
        fontSize: 12,
      },
    })),
  };
}

function rotated(kind: Chart["kind"], categories: readonly string[]): number {
  if (kind === "bars") return 0;
  const longest = Math.max(0, ...categories.map((name) => widthOf(clipped(name, 12), "13px")));
  return longest * categories.length > chartSize.width - 100 ? 35 : 0;
}

/** Texts longer than there is room for end in …; the table beside the picture has them whole. Latin letters are half as wide. */
function clipped(text: string, most: number): string {
  let width = 0;
  for (const [at, character] of Array.from(text).entries()) {
    width += isWide(character) ? 1 : 0.55;
    if (width > most) return `${Array.from(text).slice(0, at).join("")}…`;
  }
  return text;
}

function widthOf(text: string, font?: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12);
  return size * Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 1 : 0.55), 0);
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

import { renderAsync } from "@resvg/resvg-js";
import { shippedFiles } from "../pdf/Fonts.ts";
import { type Chart, chartInWords, type Picture } from "./chart.ts";
import { chartSvg, sizeOf } from "./chartSvg.ts";

/**
 * A chart as a PNG for Word and spreadsheets, twice as fine as it is shown, with the shipped font and no other: the same
 * chart gives the same bytes on every machine. It is made on another thread (reading the font takes a quarter of a second).
 */
export async function chartPicture(chart: Chart): Promise<Picture> {
  const { width, height } = sizeOf(chart);
  const drawn = await renderAsync(chartSvg(chart), {
    fitTo: { mode: "width", value: width * 2 },
    font: { fontFiles: shippedFiles(), loadSystemFonts: false, defaultFontFamily: "Noto Serif SC" },
  });
  return { png: drawn.asPng(), width, height, alt: chartInWords(chart) };
}

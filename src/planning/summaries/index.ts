export { outlineOf } from "./outline.ts";
export { changesBetween, chartsBetween, keptFor } from "./refresh.ts";
export { shownFigure } from "./shownFigure.ts";
export {
  type Block,
  type ChartAsked,
  chartKey,
  chartsIn,
  figuresIn,
  piecesOf,
  placeholderOf,
  type Which,
} from "./summary.ts";

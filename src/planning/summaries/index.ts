export { outlineOf } from "./outline.ts";
export { changesBetween, chartsBetween, keptFor, lacking } from "./refresh.ts";
export { shownFigure } from "./shownFigure.ts";
export {
  type Block,
  type ChartAsked,
  chartKey,
  chartsIn,
  figuresIn,
  piecesOf,
  placeholderOf,
  type Taken,
  type Which,
} from "./summary.ts";

/** planning: how many, and which ones exactly? */
export {
  type Dimension,
  dimensions,
  type EntryFilter,
  type FigureSpec,
  type FigureValue,
  noKey,
  shownValue,
} from "./figure.ts";
export { figureOf, figures } from "./figures.ts";

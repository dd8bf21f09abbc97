/** planning: how many, and which ones exactly? */
export {
  type Dimension,
  dimensions,
  type FigureSpec,
  noKey,
  shownValue,
} from "./figure.ts";
export { figureOf, figures } from "./figures.ts";

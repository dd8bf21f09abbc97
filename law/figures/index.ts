import { crimeFigures } from "./crime.ts";
import { crimeOtherFigures } from "./crimeOther.ts";
import { customsFigures } from "./customs.ts";
import { patentFigures } from "./patent.ts";
import { penaltyFigures } from "./penalty.ts";
import { trademarkFigures } from "./trademark.ts";

/** Every dated number of the law that a procedure or a table may use, by id; read with `figureOn(figures[id], date)`. */
export const figures = {
  ...trademarkFigures,
  ...penaltyFigures,
  ...customsFigures,
  ...patentFigures,
  ...crimeFigures,
  ...crimeOtherFigures,
} as const;
export type FigureId = keyof typeof figures;

import type { RespondentState } from "../frame.ts";
import type { Lot } from "../lot.ts";
import { goodsOf } from "./goodsOfCase.ts";

/** The goods held, as the lots of unsold goods that the officer prices; what was sold is for the officer to add. */
export function lotsHeld(state: RespondentState): Partial<Lot>[] {
  return [...goodsOf(state).values()]
    .filter(({ held }) => held > 0)
    .map(({ item: { goods, unit }, held }) => ({ kind: "goods", goods, unit, soldQuantity: 0, unsoldQuantity: held }));
}
